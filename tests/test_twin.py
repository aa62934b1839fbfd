"""Promise 1, no silent miss: indexed, exhaustive and plain search give the same, on invented and on real names."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reference
from tamiz.dates import PartialDate
from tamiz.held import InMemory
from tamiz.ids import KINDS
from tamiz.lab import Kind, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex, Names
from tamiz.matching.match import Bar, Found, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import CompleteName, Entity, Grade, Identifier, Name, Query, Schema
from tamiz.screen import Screener
from tamiz.sources.builtin import load_builtin
from tamiz.sources.ofac_csv import parse_ofac_csv
from tamiz.table_run import screen_table

PARAMETERS = Parameters.load()
BUILTIN = load_builtin().entities
OFAC = Path(__file__).parents[2] / "shared" / "data" / "lists" / "us-ofac-sdn" / "2023-12-28"
STRICT = Bar(PARAMETERS.threshold_millibits, complete_name=CompleteName.UNLESS_CONTRADICTED)
NAMES, QUERIES, SEED = 1_000, 200, 20_250_220  # comparing all takes some 30 us for each pair of names


def indexes(entities: tuple[Entity, ...]) -> tuple[Names, Names]:
    arrays = {name: memoryview(raw) for name, raw in build_arrays(entities).items()}
    return NameIndex(entities), FlatIndex.open(arrays, Given(entities))


def assert_all_agree(query: Query, records: Sequence[reference.Record], searched: tuple[Names, Names]) -> None:
    matches, short = reference.met(query, records, PARAMETERS)
    plain = find_exhaustively(query, searched[0], PARAMETERS)
    assert (list(plain.matches), list(plain.short)) == (matches, short)
    stay, out = reference.parted(query, matches, PARAMETERS)
    for index in searched:
        assert find_matches(query, index, PARAMETERS) == plain
        assert find_matches(query, index, PARAMETERS, STRICT) == Found(tuple(stay), plain.short, tuple(out))


def as_listed(query: Query) -> Entity:
    """Return an invented customer as a listed party."""
    name = Name(query.name, Grade.PRIMARY)
    births = (query.birth_date,) if query.birth_date else ()
    return Entity(
        f"x:{query.id}", "x", name.text, Schema.PERSON, (name,), birth_dates=births, identifiers=query.identifiers
    )


def sampled(entities: tuple[Entity, ...], names: int) -> tuple[Entity, ...]:
    """Return entities, drawn by chance, that have ``names`` names together, or a few more."""
    order = random.Random(SEED).sample(entities, len(entities))  # noqa: S311  # the same every time
    before = accumulate((len(entity.names) for entity in order), initial=0)
    return tuple(entity for entity, count in zip(order, before, strict=False) if count < names)


CYRILLIC = str.maketrans("abvgdezijklmnoprstufhcy", "абвгдезийклмнопрстуфхцы")  # letter by letter, as forms do
CHANGES: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    lambda name: " ".join(reversed(name.replace(",", " ").split())),
    lambda name: name.replace(" ", ""),
    lambda name: name[1:],
    lambda name: f"{name} S.A. de C.V.",
    lambda name: name.replace("a", "á"),
    lambda name: name.lower().translate(CYRILLIC),
    lambda name: name[: len(name) * 2 // 3],
)
BORN = ("1961", "circa 1970", "1970-01-01", "1964-12-05")


def changed(name: str, chance: random.Random) -> str:
    """Return a name as someone else writes it: in one of the ways above, or with slips of hand, ear and office."""
    if chance.random() < 0.3:
        return chance.choice(CHANGES)(name)
    for alteration in chance.sample(ALTERATIONS, 8):
        name = alter(name, alteration, SEED) or name
        if chance.random() < 0.5:
            break
    return name


def born(entity: Entity, chance: random.Random) -> PartialDate | None:
    """Return the birth date of the party, one near it, another, or none."""
    if not entity.birth_dates or chance.random() < 0.3:
        return chance.choice((None, *map(PartialDate.parse, BORN)))
    own = entity.birth_dates[0]
    near = own.earliest + timedelta(days=chance.choice((1, 30, 365, 400)))
    year = PartialDate(own.earliest.replace(month=1, day=1), own.earliest.replace(month=12, day=31))
    return chance.choice((own, PartialDate(near, near), year))


def queries(entities: tuple[Entity, ...], count: int) -> Iterator[Query]:
    """Yield questions of all sorts: listed names changed, with the right, another's or no number or birth date."""
    chance = random.Random(SEED)  # noqa: S311  # the same every time
    numbers = [number for entity in entities for number in entity.identifiers]
    strangers = population(Kind.MX_PEOPLE, count, SEED, numbers=True)
    for place in range(count):
        if place % 5 == 4:
            yield next(strangers).query()
            continue
        entity = chance.choice(entities)
        name = changed(chance.choice(entity.names).text, chance)
        given = chance.choice(((), entity.identifiers[:2], tuple(chance.sample(numbers, min(1, len(numbers))))))
        yield Query(name, identifiers=given, birth_date=born(entity, chance))


@pytest.mark.real
def test_the_built_in_list_and_a_thousand_official_names_meet_two_hundred_queries_alike() -> None:
    if not OFAC.is_dir():
        pytest.skip("the official files are not beside this checkout")
    listed = parse_ofac_csv({path.name: path.read_bytes() for path in OFAC.iterdir()}).entities
    entities = (*BUILTIN, *sampled(listed, NAMES))
    records, searched = [reference.record_of(entity) for entity in entities], indexes(entities)
    for query in queries(entities, QUERIES):
        assert_all_agree(query, records, searched)


def test_the_built_in_list_and_invented_people_meet_queries_alike() -> None:
    people = (one.query() for one in population(Kind.MX_PEOPLE, 300, SEED, numbers=True))
    entities = (*BUILTIN, *map(as_listed, people))
    records, searched = [reference.record_of(entity) for entity in entities], indexes(entities)
    for query in queries(entities, 80):
        assert_all_agree(query, records, searched)


PICKED = st.sampled_from(BUILTIN)
NUMBERS = st.builds(Identifier, st.sampled_from(sorted(KINDS)), st.text(max_size=16), st.sampled_from([None, "MX"]))


@settings(max_examples=60)
@given(st.lists(PICKED, max_size=8, unique_by=lambda one: one.id), st.text(max_size=30), st.data())
def test_any_name_and_number_meet_alike(listed: list[Entity], text: str, data: st.DataObject) -> None:
    entities = tuple(listed)
    known = [name.text for entity in entities for name in entity.names]
    written = data.draw(st.sampled_from([*known, text]))
    name = alter(written, data.draw(st.sampled_from(ALTERATIONS)), SEED) or written
    query = Query(name, identifiers=tuple(data.draw(st.lists(NUMBERS, max_size=2))))
    assert_all_agree(query, [reference.record_of(entity) for entity in entities], indexes(entities))


def test_a_table_with_numbers_is_answered_as_the_slow_twin_answers_it(tmp_path: Path) -> None:
    customers = list(population(Kind.MX_PEOPLE, 60, SEED, numbers=True))
    listed = tuple(as_listed(one.query()) for one in customers[:20])
    rows = [f"{one.name},{customers[(place * 7) % 60].rfc},{one.birth_date}" for place, one in enumerate(customers)]
    path = tmp_path / "customers.csv"
    path.write_text("\n".join(["nombre,rfc,fecha de nacimiento", *rows]), encoding="utf-8")
    snapshot = replace(load_builtin(), list_id="x", entities=listed)
    screener = replace(Screener.open(tmp_path / "data"), lists=(InMemory(snapshot),))
    quick, slow = (
        [line for batch in screen_table(path, one, one.settings("2026-01-01")) for line in batch.to_pylist()]
        for one in (screener, replace(screener, find=find_exhaustively))
    )
    assert quick == slow
    assert {line["rule"] for line in quick} == {"complete-name", "identifier", None}
