"""CSV and its kin: delimiter, encoding and header are found, and nothing is lost on the way."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inputs.tables.reading import doubts, names, note, rows_of, written
from tamiz.errors import InputError
from tamiz.inputs.tables import open_table


def test_a_semicolon_file_with_commas_in_its_addresses_is_read_by_semicolons(tmp_path: Path) -> None:
    path = written(tmp_path, "who;address\nAna;1, First, Street, Town, State\nJoe;2, Second, Street\n")
    assert names(rows_of(path, name="who")) == ["Ana", "Joe"]


def test_excels_own_first_line_names_the_delimiter(tmp_path: Path) -> None:
    assert names(rows_of(written(tmp_path, "sep=|\nname|id\nAna, B|1\n"))) == ["Ana, B"]


def test_a_title_above_the_headers_is_passed_over_and_said(tmp_path: Path) -> None:
    path = written(tmp_path, "Reporte de clientes,,\nal 3 de mayo\nid,nombre,pais\n1,Ana Roe,MX\n")
    assert names(rows_of(path)) == ["Ana Roe"]
    assert "2 records above the headers taken for a title" in note(path)


def test_a_customer_above_the_headers_is_never_taken_for_a_title(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column holds a name"):
        open_table(written(tmp_path, "1,Joe Roe\nid,name\n2,Ana Roe\n"))


def test_an_encoding_other_than_utf8_is_said(tmp_path: Path) -> None:
    path = written(tmp_path, "razón social\nCañón Niño\n".encode("cp1252"))
    assert "read as cp1252" in note(path)
    assert names(rows_of(path)) == ["Cañón Niño"]


def test_the_order_of_dates_is_taken_from_the_column_and_said(tmp_path: Path) -> None:
    path = written(tmp_path, "name,dob\nAna,02/01/1980\nJoe,25/12/1975\n")
    first = rows_of(path)[0].query
    assert first
    assert str(first.birth_date) == "1980-01-02"
    assert "day first (1 can only be day first" in note(path)


def test_the_order_of_dates_may_be_given(tmp_path: Path) -> None:
    path = written(tmp_path, "name,dob\nAna,02/01/1980\n")
    row = rows_of(path, birth_date_order="mdy")[0]
    assert row.query
    assert str(row.query.birth_date) == "1980-02-01"


def test_the_deciding_date_may_come_late(tmp_path: Path) -> None:
    path = written(tmp_path, "name,dob\n" + "Ana,02/01/1980\n" * 12_000 + "Joe,25/12/1975\n")
    assert doubts(rows_of(path)) == {}


def test_a_cell_of_ten_megabytes_costs_its_row_alone(tmp_path: Path) -> None:
    path = written(tmp_path, f"name,id\nAna,1\n{'x' * 10_000_000},2\nJoe,3\n")
    rows = rows_of(path)
    assert names(rows) == ["Ana", "Joe"]
    assert list(doubts(rows)) == [2]


def test_the_same_table_can_be_read_again(tmp_path: Path) -> None:
    opened = open_table(written(tmp_path, "name\nAna\nJoe\n"))
    assert list(opened.rows()) == list(opened.rows())


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda cell: any(map(str.isalnum, cell)) and '"' not in cell
)


@given(
    cells=st.lists(CELL, min_size=1, max_size=30),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_every_record_that_was_written_is_one_row(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str], delimiter: str, end: str
) -> None:
    lines = [f"id{delimiter}name", *(f'{place}{delimiter}"{cell}"' for place, cell in enumerate(cells))]
    path = written(tmp_path_factory.mktemp("csv"), end.join(lines))
    assert [row.id for row in rows_of(path)] == [str(place) for place in range(len(cells))]
