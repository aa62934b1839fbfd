"""Names that nobody should have: the answer is what comparing every name gives, and is not long in coming."""

import time
from itertools import product

import pytest

from matching.parties import PARTIES, party
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import LONGEST_NAME, read_name
from tamiz.matching.relation import Sought, places_reaching
from tamiz.matching.words import Words, build_words
from tamiz.model import Query, Schema

PARAMETERS = Parameters.load()
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
PLANES = "".join(
    chr(code)
    for plane in range(17)
    for code in range(plane * 0x10000 + 0x20, plane * 0x10000 + 0xFFFF, 1999)
    if not 0xD800 <= code < 0xE000
)
BAD = {
    "five hundred words": " ".join(f"q{one}r{other}v" for one, other in product(ALPHABET[:25], ALPHABET[:20])),
    "one word four hundred times": "hernandez " * 400,
    "two words a hundred times": "maria garcia " * 100,
    "one letter": "a",
    "letters": " ".join(ALPHABET * 3),
    "one letter a hundred times": "x " * 100,
    "particles": "de la del los las y " * 10,
    "a particle": "de",
    "digits": "1 2 3 4 5 " * 20,
    "one long number": "1234567890" * 40,
    "numbers in words": "one II tres IV cinco " * 10,
    "all scripts mixed": "Иван محمد γεια שלום 김정은 タナカ 王小明 कुमार Smith " * 5,
    "scripts mixed in a word": "Иmحmγש김タ王क",
    "every plane": PLANES,
    "every plane, letter by letter": " ".join(PLANES[:200]),
    "a word of four thousand letters": "quirindavara" * 330,
    "digits for letters": "M4r1a G4rc1a " * 10,
    "points and signs": "...—!?;:/\\(){}[]<>|#" * 20,
    "nothing": "",
    "marks without letters": "\u0301\u0308\u200b\u202e" * 50,
    "lone surrogates": "\ud800 \udfff" * 20,
}
LONG_IN_COMING_S = 20  # on a busy machine; each takes a second or three


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.COMPANY, Schema.VESSEL])
def test_bad_names_that_are_listed_are_found_as_comparing_all_of_them_finds_them(schema: Schema) -> None:
    listed = [party(what, name, schema=schema) for what, name in BAD.items()]
    index = NameIndex([*PARTIES, *listed])
    for what in ("one letter", "particles", "digits", "scripts mixed in a word", "nothing", "points and signs"):
        query = Query(BAD[what], schema=schema)
        assert find_matches(query, index, PARAMETERS) == find_exhaustively(query, index, PARAMETERS), what


@pytest.mark.parametrize("cut", [0, 1], ids=["whole", "without its first letter"])
@pytest.mark.parametrize("what", BAD)
def test_a_bad_name_meets_a_small_list_exactly_and_soon(what: str, cut: int) -> None:
    listed = [*PARTIES, party("bad", BAD[what] or "x", schema=Schema.PERSON), party("worse", BAD[what][::-1] or "x")]
    arrays = {name: memoryview(raw) for name, raw in build_arrays(listed).items()}
    query = Query(BAD[what][cut:LONGEST_NAME])
    began = time.monotonic()
    found = find_matches(query, NameIndex(listed), PARAMETERS)
    took_s = time.monotonic() - began
    assert found == find_matches(query, FlatIndex.open(arrays, Given(listed)), PARAMETERS)
    assert found == find_exhaustively(query, NameIndex(listed), PARAMETERS)
    assert took_s < LONG_IN_COMING_S


@pytest.mark.parametrize("what", BAD)
def test_a_bad_name_that_says_anything_finds_itself(what: str) -> None:
    index = NameIndex([party("bad", BAD[what] or "x")])
    says = bool(read_name(BAD[what], person=False).tokens)
    assert bool(find_matches(Query(BAD[what]), index, PARAMETERS).matches) is says


def many(count: int) -> tuple[list[str], Words]:
    """Return names that share one very common word, and their words."""
    names = [f"Hernandez {one}{other}{third}" for one, other, third in product(ALPHABET, ALPHABET, ALPHABET)]
    names += [f"Hernandez Q{one}" for one in range(count)]
    readings = [(read_name(name, person=True), PartyKind.PERSON) for name in names[:count]]
    arrays = {name: memoryview(raw) for name, raw in build_words(readings).items()}
    return names[:count], Words.open(arrays)


def test_a_word_that_twenty_thousand_names_share_brings_in_none_of_them_alone() -> None:
    _, words = many(20_000)
    cutoff = PARAMETERS.threshold_millibits
    for asked in ("Hernandez Quirindavara", "Hernandez", "Hernandes Hernandez", "Hernadez Quirindavara"):
        sought = Sought(read_name(asked, person=True), (PartyKind.PERSON,), cutoff, {})
        assert places_reaching(sought, words, PARAMETERS) == [], asked


def test_among_twenty_thousand_names_that_share_a_word_the_one_asked_about_is_found() -> None:
    names, _ = many(20_000)
    listed = [party(str(place), name, schema=Schema.PERSON) for place, name in enumerate(names)]
    index = NameIndex([*listed, party("own", "Hernandez Quirindavara", schema=Schema.PERSON)])
    query = Query("Hernandez Quirindabara", schema=Schema.PERSON)
    began = time.monotonic()
    found = find_matches(query, index, PARAMETERS)
    took_s = time.monotonic() - began
    assert [match.entity.id for match in found.matches] == ["own"]
    assert found == find_exhaustively(query, index, PARAMETERS)
    assert took_s < LONG_IN_COMING_S


def test_a_text_of_many_common_words_brings_in_no_name_of_two_of_them() -> None:
    names = [f"{one} {other}" for one, other in product(("garcia", "lopez", "maria", "juan", "perez"), repeat=2)]
    readings = [(read_name(name, person=True), PartyKind.PERSON) for name in names]
    words = Words.open({name: memoryview(raw) for name, raw in build_words(readings).items()})
    text = read_name("garcia lopez maria juan perez " * 80, person=True)
    sought = Sought(text, (PartyKind.PERSON,), PARAMETERS.name_floor_millibits, {})
    assert places_reaching(sought, words, PARAMETERS) == []
