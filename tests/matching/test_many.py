"""Many queries at once find what each of them finds alone; the compiled alignment adds up as the plain one does."""

import re
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import PARTIES, party
from matching.parties_drawn import asked_of, bars, firms, listed, people
from matching.test_bad_names import BAD
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.matching import kernels
from tamiz.matching.alignment import align
from tamiz.matching.asked import AskedTasks
from tamiz.matching.complete import against
from tamiz.matching.evidence import ties_of
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.in_batches import FEWEST, Growing, OneByOne, finder_for
from tamiz.matching.index import NameIndex, Together
from tamiz.matching.kernel_alignment import sort
from tamiz.matching.kernel_shapes import I64
from tamiz.matching.kernels import find_reaching
from tamiz.matching.leftover import SHORTEST_CUT_NAME
from tamiz.matching.many import Finder
from tamiz.matching.match import Bar, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.reading import LONGEST_NAME, read_name
from tamiz.model import Entity, Grade, Query, Schema

PARAMETERS = Parameters.load()
SHIPPED = Bar(PARAMETERS.threshold_millibits)
SCHEMAS = st.sampled_from([Schema.PERSON, Schema.COMPANY, Schema.VESSEL])


def lists_of(entities: list[Entity]) -> Together:
    """Return the parties as two lists, the one in memory and the other over arrays, with one party in both."""
    half = entities[: len(entities) // 2 + 1]
    rest = [replace(entity, id=f"other:{entity.id}") for entity in entities[len(entities) // 2 :]]
    arrays = {name: memoryview(raw) for name, raw in build_arrays(rest).items()}
    return Together((NameIndex(half), FlatIndex.open(arrays, Given(rest))))


@settings(deadline=None, max_examples=100)
@given(entities=st.lists(listed(), min_size=1, max_size=12), data=st.data(), bar=bars)
def test_many_queries_find_what_each_finds_alone(entities: list[Entity], data: st.DataObject, bar: Bar) -> None:
    index = lists_of(entities)
    queries = data.draw(st.lists(asked_of(entities), min_size=1, max_size=6))
    finder = Finder(index, PARAMETERS, bar)
    for _ in range(2):  # the second time from what is remembered of words
        assert finder.find(queries) == [find_matches(query, index, PARAMETERS, bar) for query in queries]


def lets_through(asked: str, entity: Entity, cutoff: int) -> bool:
    """Return whether the kernels let the one name of a party through from so many millibits."""
    kind = kind_of(entity.schema)
    finder = Finder(NameIndex([entity]), PARAMETERS, SHIPPED)
    tasks = AskedTasks(finder.related)
    tasks.add(read_name(asked, person=kind is PartyKind.PERSON), ties_of(kind, PARAMETERS), cutoff, {})
    run = finder.run(tasks)
    run.scratch.seen.fill(-1)
    return find_reaching(run, np.empty(2, np.int32)) > 0


def plain_bits(asked: str, entity: Entity) -> int:
    """Return the same as the plain procedure says it."""
    kind, name = kind_of(entity.schema), entity.names[0]
    ours, theirs = (read_name(text, person=kind is PartyKind.PERSON) for text in (asked, name.text))
    signals = align(ours, theirs, ties_of(kind, PARAMETERS))
    return sum(signal.millibits for signal in (*signals, *against(ours, theirs, name.grade, PARAMETERS)))


def is_apart(asked: str, entity: Entity) -> bool:
    """Return whether plain alignment may take one of the two ways that the kernels leave to it."""
    kind = kind_of(entity.schema)
    ours, theirs = (read_name(text, person=kind is PartyKind.PERSON) for text in (asked, entity.names[0].text))
    is_acronym = len(ours.content) == 1 and ours.content[0].text in theirs.acronyms
    return is_acronym or sum(len(token.text) + 1 for token in ours.tokens) > SHORTEST_CUT_NAME


@settings(deadline=None, max_examples=400)
@given(schema=SCHEMAS, data=st.data(), grade=st.sampled_from(Grade))
def test_the_compiled_alignment_adds_up_as_the_plain_one(schema: Schema, data: st.DataObject, grade: Grade) -> None:
    text = data.draw(people | firms)
    asked = data.draw(people | firms | st.just(text))
    for alteration in data.draw(st.lists(st.sampled_from(ALTERATIONS), max_size=2)):
        asked = alter(asked, alteration, 1) or asked
    entity = party("p", text, schema=schema)
    entity = replace(entity, names=(replace(entity.names[0], grade=grade),))
    apart, plain = is_apart(asked, entity), plain_bits(asked, entity)
    assert apart or not lets_through(asked, entity, max(plain, 0) + 1)
    assert plain <= 0 or apart or lets_through(asked, entity, plain)


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.COMPANY, None])
def test_bad_names_are_found_as_each_is_found_alone(schema: Schema | None) -> None:
    index = lists_of([*PARTIES, *(party(what, name or "x") for what, name in BAD.items() if len(name) < 400)])
    queries = [Query(name[:LONGEST_NAME], schema=schema) for name in BAD.values() if name]
    expected = [find_matches(query, index, PARAMETERS) for query in queries]
    assert Finder(index, PARAMETERS, SHIPPED).find(queries) == expected


def test_what_is_remembered_of_words_is_forgotten_and_found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.matching.related._MOST_ENTRIES", 0)
    index = lists_of(list(PARTIES))
    finder, queries = Finder(index, PARAMETERS, SHIPPED), [Query("Fondo Pruba II"), Query("Hermandad Ribereña")]
    assert finder.find(queries) == finder.find(queries) == [find_matches(one, index, PARAMETERS) for one in queries]


def test_more_names_than_there_is_room_for_are_all_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.matching.many._ROOM", 0)
    monkeypatch.setattr("tamiz.matching.many._MORE_ROOM", 1)
    index = NameIndex([party(str(one), "Quirindavara Tepalcatepec", schema=Schema.PERSON) for one in range(50)])
    found = Finder(index, PARAMETERS, SHIPPED).find([Query("Quirindabara Tepalcatepec")])
    assert len(found[0].matches) == 50


def test_no_queries_and_no_parties_are_no_trouble() -> None:
    assert Finder(NameIndex(PARTIES), PARAMETERS, SHIPPED).find([]) == []
    assert not Finder(NameIndex(()), PARAMETERS, SHIPPED).find([Query("Fondo Prueba")])[0].matches


def test_batches_are_asked_one_by_one_until_there_are_enough_and_by_kernels_then() -> None:
    index = NameIndex(PARTIES)
    finder = finder_for(find_matches, index, PARAMETERS, SHIPPED)
    queries = [Query(f"Fondo Prueba {'I' * (one % 3 + 1)}") for one in range(FEWEST + 5)]
    assert isinstance(finder, Growing)
    assert finder.find(queries) == [find_matches(query, index, PARAMETERS) for query in queries]


def test_the_slow_twin_stays_slow() -> None:
    assert isinstance(finder_for(find_exhaustively, NameIndex(PARTIES), PARAMETERS, SHIPPED), OneByOne)


def test_bounds_are_whole_numbers_of_thirty_two_bits() -> None:
    listed_names = Finder(NameIndex(PARTIES), PARAMETERS, SHIPPED).merged.listed
    assert listed_names.words.dtype == listed_names.held.dtype == np.int32


@numba.njit(nogil=True)
def place_all(keys: I64, order: I64) -> None:
    sort(keys, order, len(keys))


@settings(deadline=None)
@given(numbers=st.lists(st.integers(-5, 5) | st.integers(-(1 << 62), 1 << 62), max_size=200))
def test_keys_sort_as_a_stable_sort_has_them(numbers: list[int]) -> None:
    order = np.full(len(numbers), -1, np.int64)
    place_all(np.array(numbers, np.int64), order)
    assert order.tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)


def test_compiled_code_is_kept_by_the_name_of_all_that_is_compiled() -> None:
    enclosed = [cell.cell_contents for cell in kernels._find.py_func.__closure__]  # type: ignore[attr-defined]  # numba's
    sources = [Path(kernels.__file__).with_name(name).read_bytes() for name in kernels._COMPILED]
    assert crc32(b"".join(sources)) in enclosed
    assert all(f"tamiz.matching.{name[:-3]} " in _imports(sources) for name in kernels._COMPILED[1:])


def _imports(sources: list[bytes]) -> str:
    return " ".join(re.findall(r"tamiz\.matching\.\w+ ", b"".join(sources).decode()))
