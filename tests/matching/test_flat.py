"""The flat index answers as the one in memory does, and as the twin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import PARTIES, party
from tamiz.errors import StoreError
from tamiz.matching.flat import ARRAYS, HASHES, NUMBERS, FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.reading import hash_of, hash_of_all, hash_together
from tamiz.model import Entity, Query, Schema

PARAMETERS = Parameters.load()


def flat(entities: list[Entity] | tuple[Entity, ...]) -> FlatIndex:
    arrays = {name: memoryview(raw) for name, raw in build_arrays(entities).items()}
    return FlatIndex.open(arrays, Given(entities))


@pytest.mark.parametrize(
    "asked", [entry.name.text for entry in NameIndex(PARTIES).entries] + ["Nadie", "", "Prueba Al"]
)
def test_it_finds_what_the_index_in_memory_finds(asked: str) -> None:
    query = Query(asked)
    assert find_matches(query, flat(PARTIES), PARAMETERS) == find_matches(query, NameIndex(PARTIES), PARAMETERS)


WORDS = st.sampled_from("cartel del golfo al los sa cv co kim ma maria 2 ii dos y Прим 王".split())
NAMES_DRAWN = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@settings(max_examples=200)
@given(st.lists(NAMES_DRAWN, min_size=1, max_size=6), NAMES_DRAWN, st.booleans())
def test_it_finds_what_comparing_every_name_finds(listed: list[str], asked: str, persons: bool) -> None:
    schema = Schema.PERSON if persons else Schema.ORGANIZATION
    index = flat([party(str(place), name, schema=schema) for place, name in enumerate(listed)])
    for query in (Query(asked), Query(asked.replace(" ", "")), Query(listed[0])):
        assert find_matches(query, index, PARAMETERS) == find_exhaustively(query, index, PARAMETERS)


def test_the_entries_are_those_of_the_lists_in_order() -> None:
    assert list(flat(PARTIES).entries) == list(NameIndex(PARTIES).entries)


def test_two_builds_give_the_same_bytes() -> None:
    assert build_arrays(PARTIES) == build_arrays(list(PARTIES))


def test_a_key_has_the_same_hash_on_every_machine() -> None:
    assert hash_of("cartel") == 14_616_516_023_114_717_834
    assert hash_of_all(("golfo", "cartel")) == 10_798_579_427_252_426_477
    assert hash_together(("cartel", "golfo")) == 6_704_602_509_236_451_442
    assert hash_of_all(("cartelgolfo",)) != hash_together(("cartelgolfo",))


@pytest.mark.parametrize("name", ARRAYS)
def test_arrays_that_do_not_fit_together_are_refused(name: str) -> None:
    arrays = {file: memoryview(raw) for file, raw in build_arrays(PARTIES).items()}
    arrays[name] = arrays[name][: -8 if name in (HASHES, NUMBERS) else -4]
    with pytest.raises(StoreError, match="made again"):
        FlatIndex.open(arrays, Given(PARTIES))


def test_an_index_over_nothing_finds_nothing() -> None:
    assert find_matches(Query("Nadie"), flat([]), PARAMETERS).matches == ()
