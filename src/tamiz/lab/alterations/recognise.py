"""Whether a person could still tell an altered name for what it was.

Long names survive anything that leaves a whole word, or half the letters in place. A short
one has no letters to spare: "Li Na" with one letter changed is another name, and no engine
is to blame for not finding it.
"""

from rapidfuzz.distance import OSA

from tamiz.names import fold
from tamiz.names.legal_forms import LEGAL_FORMS
from tamiz.names.lexicon import PARTICLES, TITLES

_LOOKS = str.maketrans("0134578", "oieastb")
_EMPTY = PARTICLES | TITLES | LEGAL_FORMS
_TELLING = 4  # letters of a word that tells the name alone
_LETTERS_PER_SLIP = 5  # in a short name; four letters bear none
_SHORT = 10  # letters; from here on half of them may differ
_SHORTEST_ACRONYM = 4


def still_recognisable(original: str, altered: str) -> bool:
    """Whether ``altered`` is still to be told for ``original`` by someone who reads its script."""
    before, after = _plain(original), _plain(altered)
    if not "".join(after):
        return False
    if _is_other_script(original, altered) or _is_acronym(before, after):
        return True
    return _share_a_word(before, after) or _near(before, after)


def _plain(text: str) -> list[str]:
    return fold(text).translate(_LOOKS).split()


def _share_a_word(before: list[str], after: list[str]) -> bool:
    return any(len(word) >= _TELLING and word not in _EMPTY for word in set(before) & set(after))


def _near(before: list[str], after: list[str]) -> bool:
    size = sum(map(len, before))
    allowed = size // 2 if size >= _SHORT else size // _LETTERS_PER_SLIP
    as_written = OSA.distance("".join(before), "".join(after))
    return min(as_written, OSA.distance("".join(sorted(before)), "".join(sorted(after)))) <= allowed


def _is_acronym(before: list[str], after: list[str]) -> bool:
    letters, firsts = "".join(after), "".join(word[0] for word in before)
    told = "".join(word[0] for word in before if word not in _EMPTY)
    return len(letters) >= _SHORTEST_ACRONYM and (letters == told or firsts.startswith(letters))


def _is_other_script(original: str, altered: str) -> bool:
    return _is_latin(original) is not _is_latin(altered)


def _is_latin(text: str) -> bool:
    """Whether most letters are Latin; marks and invisible characters are no letters."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign < "\u0370" or "\uff21" <= sign <= "\uff5a" for sign in letters) * 2 >= len(letters)
