"""Words and names of many alphabets, and the slips that people make, for the property tests of the relation."""

from hypothesis import strategies as st

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.names import fold

PARAMETERS = Parameters.load()
LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = (
    LATIN,
    "áéíóúñüçøßşğłžščœđð",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїє",
    "αβγδεζηθικλμνξοπρστυφχψως",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "".join(map(chr, range(0xAC00, 0xAC00 + 11_172, 97))),
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン",
    "कखगघचजटडतदनपबभमयरलवशसहािीुूेो",
    "王李张刘陈杨赵黄周吴",
    "0123456789",
)
COUNTED = sorted(PARAMETERS.rarity[PartyKind.PERSON].tokens)[::97]  # of ten thousand: some hundred
FIRMS = sorted(PARAMETERS.rarity[PartyKind.ORGANIZATION].tokens)[::97]
KNOWN = (
    "hernandez fernandez hernadez yusuf youssef yosef gonzalez jesus chuy ignacio nacho mario maria ivanov ivanova "
    "muhammad mohammed محمد владимир vladimir volodymyr ג'ון יוסף παπαδόπουλος papadopoulos 김 kim 박 タナカ tanaka "
    "cartel golfo gulf frente front banco bank guerra war ejercito army brigada"
).split()


def alphabetic(most: int = 10) -> st.SearchStrategy[str]:
    """Return words of one alphabet."""
    return st.sampled_from(ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=1, max_size=most))


WORDS = st.sampled_from(COUNTED) | st.sampled_from(FIRMS) | st.sampled_from(KNOWN) | alphabetic()


@st.composite
def slips(draw: st.DrawFn, word: str) -> str:
    """Return a word with up to three letters left out, put in, changed or swapped."""
    letters = list(word)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(letters)))
        kind = draw(st.sampled_from(("out", "in", "other", "swap")))
        new = draw(st.sampled_from(LATIN + word))
        if kind == "in":
            letters.insert(place, new)
        elif kind == "swap":
            letters[place : place + 2] = letters[place : place + 2][::-1]
        else:
            letters[place : place + 1] = [new] if kind == "other" else []
    return "".join(letters)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Return two words that may have to do with one another: one mistyped, written in Latin, or just another."""
    one = draw(WORDS)
    other = draw(st.sampled_from((one, fold(one), draw(WORDS))))
    pair = one, draw(slips(other)) if other else one
    return pair if draw(st.booleans()) else pair[::-1]
