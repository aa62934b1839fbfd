"""One record as a query, with everything about it that is in doubt."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.inputs.tables import MAX_CELL, Broken, Plan, find_columns, read_row
from tamiz.inputs.tables.birth_dates import Order
from tamiz.inputs.tables.cells import BadCell, Cell
from tamiz.model import Identifier, Schema

HEADER = ("id", "nombre", "paterno", "materno", "razon social", "rfc", "passport", "dob", "pais", "tipo")
PLAN = Plan("f", HEADER, find_columns(HEADER, None, "f"), ragged=False, order=Order.DAY)
ROW: tuple[Cell, ...] = ("7", "Ana", "Sol", "Luz", "", "SOLA800102AB1", "", "02/01/1980", "mx", "física")


def changed(**cells: Cell) -> tuple[Cell, ...]:
    return tuple(cells.get(header.replace(" ", "_"), cell) for header, cell in zip(HEADER, ROW, strict=True))


def test_every_field_reaches_the_query() -> None:
    row = read_row(ROW, 3, PLAN)
    assert row.query
    assert (row.query.name, row.query.id, row.query.schema, row.query.country) == (
        "Ana Sol Luz",
        "7",
        Schema.PERSON,
        "MX",
    )
    assert row.query.identifiers == (Identifier("rfc", "SOLA800102AB1", "MX"),)
    assert str(row.query.birth_date) == "1980-01-02"
    assert row.query.source
    assert (row.query.source.row, row.doubts) == (3, ())


def test_a_firm_is_named_by_the_column_for_whole_names() -> None:
    row = read_row(changed(nombre="", paterno="N/A", materno=None, razon_social="Ejemplo SA de CV"), 1, PLAN)
    assert row.query
    assert row.query.name == "Ejemplo SA de CV"


@pytest.mark.parametrize("nothing", ["N/A", "NULL", "s/n", "", " ", None])
def test_what_says_nothing_is_no_part_of_a_name(nothing: str | None) -> None:
    row = read_row(changed(materno=nothing), 1, PLAN)
    assert row.query
    assert row.query.name == "Ana Sol"


def test_surnames_that_look_like_nothing_are_kept() -> None:
    row = read_row(changed(paterno="Na", materno="Null"), 1, PLAN)
    assert row.query
    assert row.query.name == "Ana Na Null"


def test_a_typed_date_needs_no_guess() -> None:
    row = read_row(changed(dob=date(1980, 2, 1)), 1, PLAN)
    assert row.query
    assert str(row.query.birth_date) == "1980-02-01"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"dob": "soon"}, "the birth date was not understood"),
        ({"dob": "02/25/1980"}, "the other way round"),
        ({"dob": date(1, 1, 1)}, "not believed"),
        ({"nombre": "A\ufffda"}, "could not be read"),
        ({"paterno": BadCell("a list where text was expected")}, "column paterno: a list"),
        ({"pais": "x" * (MAX_CELL + 1)}, "column pais: a cell of 10,001 characters"),
    ],
)
def test_an_odd_cell_is_said_and_the_name_is_asked_about(cells: dict[str, Cell], said: str) -> None:
    row = read_row(changed(**cells), 1, PLAN)
    assert row.query
    assert said in "; ".join(row.doubts)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"nombre": None, "paterno": "-", "materno": "?"}, "no name in column nombre + paterno + materno"),
        ({"nombre": "x" * 10_000_000}, "a cell of 10,000,000 characters"),
    ],
)
def test_a_row_without_a_usable_name_has_no_query_and_says_why(cells: dict[str, Cell], said: str) -> None:
    row = read_row(changed(**cells), 1, PLAN)
    assert row.query is None
    assert said in "; ".join(row.doubts)


def test_a_record_that_could_not_be_read_says_so() -> None:
    assert read_row(Broken("line 3 is not JSON"), 2, PLAN).doubts == ("line 3 is not JSON",)


def test_schema_and_country_of_the_run_stand_in() -> None:
    plan = replace(PLAN, schema=Schema.COMPANY, country="US")
    row = read_row(changed(pais="", tipo="walrus"), 1, plan)
    assert row.query
    assert (row.query.schema, row.query.country) == (Schema.COMPANY, "US")


CELLS = st.one_of(st.none(), st.text(max_size=20), st.dates(), st.just(BadCell("odd")))


@given(record=st.one_of(st.lists(CELLS, max_size=14), st.just(Broken("odd"))), ragged=st.booleans())
def test_every_record_makes_a_query_or_says_why_not(record: list[Cell] | Broken, ragged: bool) -> None:
    row = read_row(record, 1, replace(PLAN, ragged=ragged))
    assert row.query is not None or row.doubts
    assert row.query is None or any(map(str.isalnum, row.query.name))
