"""Customers looked up from a party's side: whoever meets it is among those found, whatever the two are made of."""

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio.desk import party
from tamiz.dates import PartialDate
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, find_exhaustively
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query
from tamiz.names import fold
from tamiz.portfolio.doors import found_by
from tamiz.portfolio.index import Index, Indexing
from tamiz.portfolio.reach import rows_reaching
from tamiz.sources.builtin import load_builtin

PARAMETERS = Parameters.load()
SHIPPED = PARAMETERS.threshold_millibits
CURP = Identifier("curp", "OEAF771012HMCRGR09", "MX")
OWN = (
    party("ocote", "Ocotepec Águila, Fermín", "El Tuerto Ocote", born="1977-10-12", numbers=[CURP]),
    party("zhao", "Чжао Дмитрий Олегович", born="1960", country="RU"),
    party("quimica", "Química Ocotepec S.A. de C.V.", "QOSA del Norte", "Grupo Industrial Lago Verde"),
    party("tarn", "Ivoric Tarnaw", born="1950", country="RU"),
    party("buque", "OCOTE STAR", schema="Vessel"),
    party("perez", "Pérez Gómez, Juan Carlos", born="1971-11-02", address="Calle Bruma 114, Zacatlán"),
)
ENTITIES: tuple[Entity, ...] = (*OWN, *load_builtin().entities)
NAMES = [name.text for entity in ENTITIES for name in entity.names]
OTHERS = "Ana José de la del los J. F. O. Pérez 13 trece s1naloa Transportes SA CV Grupo M/V Zhao Dmitri Lobos".split()
AROUND = ("", "", "", "Pago a ", "M/V ", '"Chucho" ', "alias Lobo, ")


def written(name: str) -> st.SearchStrategy[str]:
    """Return a listed name as people write it: cut, run together, apart, with slips, among other words."""
    words = name.split()
    slip = st.tuples(st.sampled_from(words), st.integers(0, 9)).map(lambda one: one[0][: one[1]] + one[0][one[1] + 1 :])
    acronym = "".join(word[0] for word in words)
    whole = st.sampled_from(
        [name, name.replace(" ", ""), name.swapcase(), " ".join(name), name.replace(" ", "", 1), acronym]
    )
    cut = st.integers(12, 24).map(lambda end: name[:end])
    apart = st.integers(2, 9).map(lambda end: f"{name[:end]} {name[end:]}")
    whole |= cut | apart
    pieces = st.sampled_from([*words, *fold(name).split()])
    made = st.lists(pieces | slip | st.sampled_from(OTHERS), min_size=1, max_size=6).map(" ".join)
    return st.tuples(st.sampled_from(AROUND), made | whole).map("".join)


def customers() -> st.SearchStrategy[Query]:
    """Return customers, with and without birth dates, numbers and places, in part those of the parties."""
    born = st.sampled_from(["1977-10-12", "1977-12-10", "1977-10-13", "1960", "1960-05-05", "1955-02-03", "2001-01-01"])
    return st.builds(
        Query,
        name=st.sampled_from(NAMES).flatmap(written),
        birth_date=st.none() | born.map(PartialDate.parse),
        country=st.sampled_from([None, "MX", "RU", "Atlantis"]),
        sex=st.sampled_from([None, "male", "female"]),
        address=st.sampled_from([None, "Calle Ocote 114, Colonia Bruma", "Zacatlán"]),
        identifiers=st.sampled_from([(), (CURP,), (Identifier("curp", "OEAF771012HMCRGR10", "MX"),)]),
    )


def index_of(queries: Iterable[Query]) -> Index:
    indexing = Indexing()
    for query in queries:
        indexing.add(found_by(query, PARAMETERS), in_doubt=False)
    return Index.open({name: memoryview(raw) for name, raw in indexing.files().items()})


@settings(max_examples=300)
@given(
    st.lists(customers(), min_size=1, max_size=6),
    st.lists(st.sampled_from(ENTITIES), min_size=1, max_size=4, unique_by=lambda one: one.id),
    st.sampled_from([SHIPPED, SHIPPED, 4_000, 14_000]),
)
def test_who_meets_a_party_is_found_by_it(queries: list[Query], entities: list[Entity], millibits: int) -> None:
    bar = Bar(millibits)
    found = rows_reaching(index_of(queries), entities, PARAMETERS, bar)
    listed = NameIndex(entities)
    met = {row for row, one in enumerate(queries) if find_exhaustively(one, listed, PARAMETERS, bar).matches}
    assert met <= set(found.tolist())
    assert found.tolist() == sorted(set(found.tolist()))


WAYS = {
    "complete": Query("ocotepec aguila fermin"),
    "two words run together": Query("Juancarlos Perez"),
    "a word parted": Query("Lago Verde Indus Trial Grupo"),
    "cut off by a field": Query("Grupo Lago Verde Indus"),
    "an acronym": Query("GILV"),
    "initials": Query("F. A. Ocotepec"),
    "a slip": Query("Ocotepek Agila Fermin"),
    "the same day of birth": Query("Juan Perez", birth_date=PartialDate.parse("1971-11-02")),
    "a number": Query("Somebody Else", identifiers=(CURP,)),
    "another script": Query("Dmitrii Zhao Olegovich"),
    "the same country": Query("Tarmaw Ivoric", country="RU"),
    "the same place": Query("Juan Carlos Peres Gomez", address="Calle Bruma 114, Zacatlan"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_customer_is_found_whichever_way_it_meets_a_party_and_be_it_just_so(way: str) -> None:
    listed = NameIndex(OWN)
    best = find_exhaustively(WAYS[way], listed, PARAMETERS, Bar(PARAMETERS.name_floor_millibits)).matches[0]
    bar = Bar(best.millibits)
    assert best in find_exhaustively(WAYS[way], listed, PARAMETERS, bar).matches
    assert rows_reaching(index_of([WAYS[way]]), [best.entity], PARAMETERS, bar).tolist() == [0]


def test_every_listed_name_is_found_by_its_party() -> None:
    queries = [Query(text) for text in NAMES]
    index = index_of(queries)
    places = iter(range(len(NAMES)))
    for entity in ENTITIES:
        own = {next(places) for _ in entity.names}
        assert own <= set(rows_reaching(index, [entity], PARAMETERS, Bar(SHIPPED)).tolist())


def test_most_customers_are_left_out() -> None:
    queries = [Query(f"{given} {father} {mother}") for given in GIVEN for father in SURNAMES for mother in SURNAMES]
    found = rows_reaching(index_of(queries), OWN, PARAMETERS, Bar(SHIPPED))
    assert len(found) < len(queries) // 100


GIVEN = ["Ximena", "Emily", "Rodrigo", "Paola", "Iker", "Renata", "Bruno", "Zoe", "Gael", "Julia"]
SURNAMES = ["Hernández", "Whitfield", "Hobbes", "Barragán", "Zhukovsky", "Luna", "Tello", "Iturbe", "Okafor", "Ruiz"]


def test_no_party_finds_nobody_and_no_customer_is_found() -> None:
    assert rows_reaching(index_of([Query("Ana Ruiz")]), [], PARAMETERS, Bar(SHIPPED)).tolist() == []
    assert rows_reaching(index_of([]), OWN, PARAMETERS, Bar(SHIPPED)).dtype == np.uint32
