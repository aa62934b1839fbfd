from datetime import date
from pathlib import Path

import pytest

from tamiz.errors import InputError
from tamiz.inputs.table import read_customers
from tamiz.model import Query, Schema, Unscreened


def read(tmp_path: Path, content: str, columns: dict[str, str] | None = None) -> list[Query | Unscreened]:
    path = tmp_path / "customers.csv"
    path.write_text(content, encoding="utf-8")
    return list(read_customers(path, columns))


@pytest.mark.parametrize(
    "header",
    [
        "id,name,birth_date,country,type",
        "ID;Nombre;Fecha de nacimiento;País;Tipo",
        "id\tFull Name\tDOB\tCountry\tSchema",
    ],
)
def test_columns_are_guessed_in_english_and_spanish(header: str, tmp_path: Path) -> None:
    delimiter = next(mark for mark in ",;\t" if mark in header)
    line = delimiter.join(("7", "Ana Prueba", "1980-01-02", "MX", "Person"))
    (query,) = read(tmp_path, f"{header}\n{line}\n")
    assert isinstance(query, Query)
    assert (query.id, query.name, query.schema) == ("7", "Ana Prueba", Schema.PERSON)
    assert query.birth_date
    assert query.birth_date.earliest == date(1980, 1, 2)
    assert query.source
    assert query.source.row == 1


def test_the_user_may_say_which_column_holds_what(tmp_path: Path) -> None:
    (query,) = read(tmp_path, "a,b\nAna Prueba,1980\n", {"name": "a", "birth_date": "b"})
    assert isinstance(query, Query)
    assert query.name == "Ana Prueba"


def test_a_row_that_cannot_be_read_is_unscreened_with_its_number(tmp_path: Path) -> None:
    items = read(tmp_path, f"name,country\nAna Prueba,MX\n,MX\n{'x' * 20_000},MX\n")
    assert [item.where for item in items if isinstance(item, Unscreened)] == ["row 2", "row 3"]


def test_an_unreadable_birth_date_is_said_and_the_name_is_screened_all_the_same(tmp_path: Path) -> None:
    items = read(tmp_path, "name,birth_date\nAna Prueba,soon\n")
    assert {type(item) for item in items} == {Query, Unscreened}


@pytest.mark.parametrize(
    ("content", "said"),
    [("amount,city\n1,Puebla\n", "amount"), ("name,name\na,b\n", "name"), ("", "empty"), ("name\n", "")],
)
def test_a_table_without_usable_columns_is_refused(content: str, said: str, tmp_path: Path) -> None:
    if not said:
        assert read(tmp_path, content) == []
        return
    with pytest.raises(InputError, match=said):
        read(tmp_path, content)


def test_a_column_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing"):
        read(tmp_path, "name\nAna\n", {"name": "nothing"})
