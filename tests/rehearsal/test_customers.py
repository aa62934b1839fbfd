"""A customer file asked for those who could meet a few: nobody is passed over whose row is in doubt."""

from pathlib import Path

import pytest

from tamiz.matching.match import Bar
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity
from tamiz.rehearsal import customer_file

ROWS = '{"name": "Emily Hobbes"}\n{"name": null}\n{"name": 7}\nnot json\n{"name": "Tolva Sur"}\n'


class OnlyTolva:
    """Parties that only a name with "Tolva" could meet."""

    entities: tuple[Entity, ...] = ()
    parameters = Parameters.load()
    bar = Bar(parameters.threshold_millibits)

    def is_silent(self, name: str) -> bool:
        return "Tolva" not in name


def numbers(path: Path) -> tuple[int, list[int]]:
    with customer_file(path) as customers:
        every = list(customers.who_could_meet(OnlyTolva()))
    return sum(some.looked_through for some in every), [row.number for some in every for row in some.rows]


def test_rows_without_a_name_or_that_cannot_be_read_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "customers.jsonl"
    path.write_text(ROWS, encoding="utf-8")
    assert numbers(path) == (5, [2, 4, 5])


@pytest.mark.parametrize("text", ["name\nEmily Hobbes\nTolva Sur\n", "id,name\n1,Emily Hobbes\n2,Tolva Sur\n"])
def test_silent_customers_are_counted_and_passed_over(text: str, tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text(text, encoding="utf-8")
    assert numbers(path) == (2, [2])


def test_a_row_of_delimited_text_that_ran_into_the_next_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text('name,city\n"Emily\nHobbes",Here\nAna Prueba\nJana Lom,Here,There\n', encoding="utf-8")
    assert numbers(path) == (3, [1, 2, 3])


def test_a_customer_with_a_number_is_kept_whatever_the_name(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("name,rfc\nEmily Hobbes,XAXX010101000\nAna Prueba,\n", encoding="utf-8")
    assert numbers(path) == (2, [1])


def test_first_and_last_names_in_two_columns_are_one_name(tmp_path: Path) -> None:
    path = tmp_path / "customers.jsonl"
    path.write_text('{"first_name": "Tolva", "last_name": "Sur"}\n{"first_name": "Ana", "last_name": "Roe"}\n')
    assert numbers(path) == (2, [1])
