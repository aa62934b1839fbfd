"""Who is told to meet nobody, by the words of a name, meets nobody; a name laid out unread lies as it is read."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from matching.parties import PARTIES, party
from matching.parties_drawn import GIVEN, SURNAMES, WORDS, asked_of, bars, listed
from matching.test_bad_names import BAD
from matching.test_many import lists_of
from tamiz.dates import PartialDate
from tamiz.lab import Kind, Style, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.matching.asked import AskedTasks
from tamiz.matching.evidence import ties_of
from tamiz.matching.index import NameIndex
from tamiz.matching.kernel_laying import Held, lay
from tamiz.matching.kernel_shapes import I32, Tasks
from tamiz.matching.laid import ROLE
from tamiz.matching.many import NOBODY, Finder
from tamiz.matching.match import Bar, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, hash_together, read_name
from tamiz.matching.rewritten import read_asked
from tamiz.matching.silent import Favoured, room_for
from tamiz.matching.spelled import SpelledWords
from tamiz.model import Address, Entity, Grade, Identifier, Name, Query, Schema

PARAMETERS = Parameters.load()
SHIPPED = Bar(PARAMETERS.threshold_millibits)
FINDER = Finder(NameIndex(PARTIES), PARAMETERS, SHIPPED)
WORDS_HELD = Held(np.empty(0, np.uint64), FINDER.merged.rolled_words())
OTHERS = (
    *"Ana José de la del los J. JC O'Brien García-Ruiz y e Xi iii dos trece Dr General Hdez Ma Limited SA".split(),
    *"cv alias M V Pago Steam 18 s1naloa Нестеров Лтд Ко محمد 王建国 佐藤 상회 Ζωή ﬁn Straße ᵃb कंसाकार İ ſ".split(),
)
WRITTEN = [word for name in (*GIVEN, *SURNAMES, *WORDS) for word in name.split()]
names = st.lists(st.sampled_from([*OTHERS, *WRITTEN]) | st.text("aeilnorsv ", max_size=6), min_size=1, max_size=7).map(
    " ".join
)
KINDS = st.sampled_from(list(PartyKind))


def laid(name: str, kind: PartyKind) -> Tasks | None:
    """Return a name as it is laid out unread, None where it is to be read."""
    spelled = SpelledWords(FINDER.related, kind, PARAMETERS)
    words = spelled.names([name])
    known = spelled.arrays()
    nobody = Favoured(*(np.empty(0, np.int32) for _ in range(3)))
    tasks, is_laid = room_for(words, known, kind, [nobody]), np.zeros(1, np.int32)
    lay(known, words, WORDS_HELD, tasks, is_laid)
    return tasks if is_laid[0] else None


def read(name: Reading, kind: PartyKind) -> Tasks:
    """Return a name as its reading is laid out."""
    tasks = AskedTasks(FINDER.related)
    tasks.add(name, ties_of(kind, PARAMETERS), 0, {})
    return tasks.arrays(FINDER.merged)


def said(tasks: Tasks) -> Iterator[object]:
    """Yield what a task says, but for what part of a name each word is."""
    units, tokens = tasks.units_of[1], tasks.tokens_of[1]
    of_units: list[I32] = [tasks.units, tasks.unit_starts, tasks.unit_stops, tasks.unit_roles]
    yield from (part[:units].tolist() for part in of_units)
    of_tokens: list[NDArray[np.integer]] = [tasks.rarities, tasks.letters, tasks.texts]
    yield from (part[:tokens].tolist() for part in of_tokens)
    yield [mark & ((1 << ROLE) - 1) for mark in tasks.marks[:tokens].tolist()]
    yield from (part.tolist() for part in (tasks.flags, tasks.forms, tasks.openings, tasks.costs_of, tasks.slacks))


@settings(deadline=None, max_examples=400)
@given(name=names, kind=KINDS)
def test_a_name_laid_out_unread_lies_as_it_is_read(name: str, kind: PartyKind) -> None:
    found, readings = laid(name, kind), read_asked(name, person=kind is PartyKind.PERSON)
    if found is not None:
        assert len(readings) == 1
        assert list(said(found)) == [*said(read(readings[0].reading, kind))]


@settings(deadline=None, max_examples=300)
@given(name=st.text(max_size=25), kind=KINDS)
def test_whatever_is_laid_out_unread_lies_as_it_is_read(name: str, kind: PartyKind) -> None:
    found, readings = laid(name, kind), read_asked(name, person=kind is PartyKind.PERSON)
    if found is not None:
        assert len(readings) == 1
        assert list(said(found)) == list(said(read(readings[0].reading, kind)))


@settings(deadline=None, max_examples=150)
@given(entities=st.lists(listed(), min_size=1, max_size=8), data=st.data(), bar=bars)
def test_who_is_told_to_meet_nobody_meets_nobody(entities: list[Entity], data: st.DataObject, bar: Bar) -> None:
    index = lists_of(entities)
    words = [word for entity in entities for name in entity.names for word in name.text.replace(",", "").split()]
    written = st.lists(st.sampled_from([*words, *OTHERS]), min_size=1, max_size=5).map(" ".join)
    asked = data.draw(asked_of(entities))
    text = data.draw(st.just(asked.name) | written)
    for alteration in data.draw(st.lists(st.sampled_from(ALTERATIONS), max_size=2)):
        text = alter(text, alteration, 1) or text
    named = replace(asked, name=text, identifiers=(), address=None, birth_date=None)
    queries = [replace(asked, name=text), replace(named, birth_date=asked.birth_date), named]
    found = Finder(index, PARAMETERS, bar).find(queries)
    assert found == [find_matches(query, index, PARAMETERS, bar) for query in queries]
    for query, one in zip(queries, found, strict=True):
        assert one != NOBODY or not find_exhaustively(query, index, PARAMETERS, bar).matches


@pytest.mark.parametrize("kind", [Kind.MX_PEOPLE, Kind.MX_PEOPLE_SHORT, Kind.WORLD_PEOPLE])
def test_most_names_are_told_unread(kind: Kind) -> None:
    queries = [Query(one.name, schema=Schema.PERSON) for one in population(kind, 300, 7, style=Style.BANK)]
    finder = Finder(NameIndex(PARTIES), PARAMETERS, SHIPPED)
    assert sum(finder.are_silent(queries)) > 0.9 * len(queries)


def test_names_that_have_to_be_read_are_not_told_unread() -> None:
    queries = [Query(name) for name in BAD.values() if not name or any(map(str.isdigit, name))]
    assert not any(FINDER.are_silent(queries))
    assert FINDER.are_silent([Query("Ana Solo", address="Calle 3"), Query("")]) == [True, False]


def test_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.matching.silent.MOST_WORDS", 1)
    index, queries = NameIndex(PARTIES), [Query("Ema Solano Brito"), Query("Fondo Prueba")]
    finder, alone = Finder(index, PARAMETERS, SHIPPED), [find_matches(one, index, PARAMETERS) for one in queries]
    assert finder.find(queries) == finder.find(queries) == alone


@given(words=st.lists(st.text("abco", min_size=1, max_size=5), max_size=6))
def test_words_run_together_have_the_hash_of_the_whole(words: list[str]) -> None:
    assert hash_together(words) == hash_together(["".join(words)])
    assert hash_together(words) != hash_together([*words, "a"])


def test_names_complete_in_each_other_share_a_hash() -> None:
    one, other = (read_name(text, person=True) for text in ("Al Shabaab Omar", "Alshabaab Omar"))
    assert not set(one.hashes).isdisjoint(other.hashes)


def test_a_party_complete_in_a_common_name_is_found() -> None:
    index = NameIndex([party("p", "García López, Juan", schema=Schema.PERSON)])
    assert Finder(index, PARAMETERS, SHIPPED).find([Query("Juan García López")])[0].matches


CURP = Identifier("curp", "OEAF771012HMCRGR09", "MX")
LISTED = Entity(
    "own:perez",
    "own",
    "Pérez Gómez, Juan Carlos",
    Schema.PERSON,
    (Name("Pérez Gómez, Juan Carlos", Grade.PRIMARY),),
    birth_dates=(PartialDate.parse("1977-10-12"),),
    countries=("RU",),
    gender="male",
    identifiers=(CURP,),
    addresses=(Address("Calle Bruma 114, Zacatlán"),),
)
BESIDE = {
    "a birth date": Query("Juan Perez", birth_date=PartialDate.parse("1977-10-12")),
    "a birth date in a number": Query("Juan Perez", identifiers=(Identifier("curp", "PEGJ771012HMCRGR10", "MX"),)),
    "a number": Query("Ema Solano Brito", identifiers=(CURP,)),
    "a place": Query("Juan Carlos Peres Gomes", address="Calle Bruma 114, Zacatlan"),
    "a sex in a number": Query(
        "Juan Carlos Peres Gomes", identifiers=(Identifier("curp", "PEGJ550101HMCRGR10", "MX"),)
    ),
    "a country": Query("Juan Carlos Peres Gomes", country="RU"),
}


@pytest.mark.parametrize("what", BESIDE)
def test_who_meets_a_party_by_more_than_the_name_is_not_silent(what: str) -> None:
    index, query = NameIndex([LISTED]), BESIDE[what]
    best = find_exhaustively(query, index, PARAMETERS, Bar(PARAMETERS.name_floor_millibits)).matches[0]
    bar = Bar(best.millibits)  # just enough, so that nothing may be overlooked
    finder = Finder(index, PARAMETERS, bar)
    alone = Query("Ema Solano Brito")  # what is remembered of it must not count for the other
    assert finder.are_silent([alone, query]) == [True, False]
    assert finder.find([alone, query]) == [find_matches(one, index, PARAMETERS, bar) for one in (alone, query)]


@pytest.mark.parametrize("what", ["a birth date", "a birth date in a number", "a number"])
def test_who_says_the_same_of_another_day_or_number_is_silent(what: str) -> None:
    finder = Finder(NameIndex([LISTED]), PARAMETERS, SHIPPED)
    other = Identifier("curp", "SOBE900101MMCRGR05", "MX")
    query = replace(BESIDE[what], birth_date=PartialDate.parse("1990-01-01"), identifiers=(other,))
    assert finder.are_silent([query]) == [True]
