"""The bound: every listed name that could reach the cutoff by its words is looked at."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.words_drawn import PARAMETERS, slips
from tamiz.matching.alignment import align
from tamiz.matching.evidence import ties_of
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, read_name
from tamiz.matching.relation import Sought, places_reaching, reach
from tamiz.matching.words import Words, build_words
from tamiz.names import fold

VOCABULARY = (
    "quirindavara tepalcatepec juan pedro maria hernandez garcia perez j m jm li bin de del la of army armyof "
    "frente front golfo gulf cartel sa ltd 2 ii 18 محمد muhammad Владимир vladimir 김 kim タナカ tanaka "
    "mehmet mehmetaydin aydin "
    "chuy jesus ma gpe guadalupe nueva hermandad hermandadribera ribera dr abdul rahman abdulrahman"
).split()
NAMES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=5)
CUTOFFS = st.integers(PARAMETERS.name_floor_millibits, 30_000)
KINDS = st.sampled_from(PartyKind)


@st.composite
def changed(draw: st.DrawFn, words: list[str]) -> str:
    """Return a name with slips, its words parted, run together, put in Latin, cut to initials or cut off."""
    kept = [draw(st.sampled_from(WRITINGS))(word) for word in words if draw(st.integers(0, 5))]
    slipped = [draw(slips(word)) if draw(st.booleans()) else word for word in kept if word]
    joined = draw(st.sampled_from((" ", " ", " ", ""))).join(draw(st.permutations(slipped)))
    place = draw(st.integers(0, len(joined)))
    return draw(st.sampled_from((joined, joined[:place], f"{joined[:place]} {joined[place:]}", " ".join(words))))


def _first(word: str) -> str:
    return word[:1]


def _twice(word: str) -> str:
    return f"{word} {word}"


WRITINGS: tuple[Callable[[str], str], ...] = (str, fold, _first, _twice)


def read(text: str, kind: PartyKind) -> Reading:
    return read_name(text, person=kind is PartyKind.PERSON)


def words_of(names: list[Reading], kind: PartyKind) -> Words:
    arrays = build_words((name, kind) for name in names)
    return Words.open({name: memoryview(raw) for name, raw in arrays.items()})


def bits(asked: Reading, listed: Reading, kind: PartyKind) -> int:
    return sum(signal.millibits for signal in align(asked, listed, ties_of(kind, PARAMETERS)))


@settings(max_examples=400)
@given(st.lists(NAMES, min_size=1, max_size=6), CUTOFFS, KINDS, st.data())
def test_every_name_that_reaches_the_cutoff_is_among_the_places(
    drawn: list[list[str]], cutoff: int, kind: PartyKind, data: st.DataObject
) -> None:
    names = [read(" ".join(words), kind) for words in drawn]
    asked = read(data.draw(changed(data.draw(st.sampled_from(drawn)))), kind)
    places = places_reaching(Sought(asked, (kind,), cutoff, {}), words_of(names, kind), PARAMETERS)
    reaching = [place for place, name in enumerate(names) if bits(asked, name, kind) >= cutoff]
    assert set(reaching) <= set(places)
    assert places == sorted(set(places))


@settings(max_examples=400)
@given(NAMES, KINDS, st.data())
def test_no_name_has_more_bits_than_the_bound_but_by_its_acronym(
    listed: list[str], kind: PartyKind, data: st.DataObject
) -> None:
    name = read(" ".join(listed), kind)
    asked = read(data.draw(changed(listed)), kind)
    words = words_of([name], kind)
    bound = reach(asked, words, ties_of(kind, PARAMETERS)).bound(words.of_name(0))
    signals = align(asked, name, ties_of(kind, PARAMETERS))
    is_acronym = any(one.kind == "acronym" for one in signals)
    assert is_acronym or sum(one.millibits for one in signals) <= bound


@settings(max_examples=200)
@given(st.lists(NAMES, min_size=1, max_size=4), CUTOFFS, KINDS, st.data())
def test_what_else_speaks_for_a_party_brings_its_names_in_and_no_other(
    drawn: list[list[str]], cutoff: int, kind: PartyKind, data: st.DataObject
) -> None:
    names = [read(" ".join(words), kind) for words in drawn]
    asked = read(data.draw(changed(drawn[0])), kind)
    favoured = data.draw(st.dictionaries(st.integers(0, len(names) - 1), st.integers(0, 12_000)))
    words = words_of(names, kind)
    plain, more = (places_reaching(Sought(asked, (kind,), cutoff, each), words, PARAMETERS) for each in ({}, favoured))
    floor = PARAMETERS.name_floor_millibits
    least = {place: max(floor, cutoff - favoured.get(place, 0)) for place in range(len(names))}
    reaching = {place for place, name in enumerate(names) if bits(asked, name, kind) >= least[place]}
    assert reaching - set(plain) <= set(more)
    assert set(plain) <= set(more) <= {*plain, *favoured}


def test_a_name_that_shares_nothing_is_not_looked_at() -> None:
    names = [read(text, PartyKind.PERSON) for text in ("Quirindavara Tepalcatepec", "Hernández García", "Li Bin")]
    words = words_of(names, PartyKind.PERSON)
    asked = read("Quirindavra Tepalcatepec", PartyKind.PERSON)
    assert places_reaching(Sought(asked, (PartyKind.PERSON,), 10_500, {}), words, PARAMETERS) == [0]


def test_words_of_another_kind_of_party_are_not_looked_at() -> None:
    words = words_of([read("Quirindavara", PartyKind.VESSEL)], PartyKind.VESSEL)
    asked = read("Quirindavara", PartyKind.VESSEL)
    places = [places_reaching(Sought(asked, (kind,), 5_000, {}), words, PARAMETERS) for kind in PartyKind]
    assert places == [[0] if kind is PartyKind.VESSEL else [] for kind in PartyKind]
