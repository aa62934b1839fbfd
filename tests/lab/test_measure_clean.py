"""Alerts among those who are not listed: invented populations and a customer file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lab.listed import chosen, entity
from tamiz.errors import InputError
from tamiz.lab.measure_clean import Alerts, Compared, CustomerFile, clean_line, count_alerts
from tamiz.lab.populations import population
from tamiz.lab_words import Kind, ScorerName
from tamiz.model import Query
from tamiz.render.lab_views import Population

LISTED = chosen().together
SCORERS = LISTED.scorers([ScorerName.TAMIZ])
BY_DOORS = {ScorerName.TAMIZ: None}
DOORS = {ScorerName.TAMIZ: (None,)}


def measured(path: Path, text: str, rows: int | None = None) -> tuple[Population, int]:
    """Return who was counted of a customer file and how many of them alert."""
    path.write_text(text, encoding="utf-8")

    def count(queries: Iterator[Query]) -> Alerts:
        return count_alerts(queries, SCORERS, DOORS)[1]

    population, alerts = CustomerFile(path, rows=rows).measure(LISTED, 1, count)
    return population, alerts[ScorerName.TAMIZ][0].hits


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def test_a_namesake_in_an_invented_population_is_the_floor_and_an_alert() -> None:
    someone = next(population(Kind.MX_PEOPLE, 1, 1))
    listed = chosen(entity("namesake", someone.name, born=someone.birth_date)).together
    line = clean_line(Kind.MX_PEOPLE, 50, 1, listed, Compared(listed.scorers([ScorerName.TAMIZ]), BY_DOORS))
    assert (line.parties, line.dated, line.namesakes, line.same_day) == (50, 50, 1, 1)
    assert line.alerts["tamiz"].hits == 1


def test_firms_have_dates_where_their_register_gives_them() -> None:
    lines = [clean_line(kind, 5, 1, LISTED, Compared(SCORERS, BY_DOORS)) for kind in (Kind.MX_FIRMS, Kind.US_FIRMS)]
    assert [line.dated for line in lines] == [5, 0]


def test_a_customer_who_truly_is_listed_is_left_out_and_said(file: Path) -> None:
    text = (
        "full_name,birth_date\nBohumil Radek Kvapil,1961-03-07\nBohumil Radek Kvapil,1999-01-01\nJana Lom,1970-01-01\n"
    )
    who, alerts = measured(file, text)
    assert (who.parties, who.dated, who.listed, alerts) == (2, 2, 1, 1)


def test_without_birth_dates_a_namesake_counts_as_an_alert(file: Path) -> None:
    who, alerts = measured(file, "full_name\nBohumil Radek Kvapil\nJana Lom\n")
    assert (who.parties, who.dated, who.listed, alerts) == (2, 0, 0, 1)


def test_rows_without_a_name_are_counted_apart(file: Path) -> None:
    who, _ = measured(file, "id,full_name\n1,Jana Lom\n2,\n3,---\n")
    assert (who.parties, who.unreadable) == (1, 2)


def test_how_the_file_was_read_is_said(file: Path) -> None:
    who, _ = measured(file, "full_name\nJana Lom\n")
    assert who.is_file
    assert "full_name" in who.notes[0]


def test_a_draw_from_a_file_is_the_same_each_time(file: Path) -> None:
    text = "full_name\n" + "".join(f"Jana Lom {number}\n" for number in range(100)) + "Odra Star\n" * 100
    first, again = measured(file, text, rows=20), measured(file, text, rows=20)
    assert first == again
    assert first[0].parties == 20
    assert 0 < first[1] < 20


def test_a_file_without_a_column_of_names_is_refused(file: Path) -> None:
    with pytest.raises(InputError, match="name"):
        measured(file, "amount,branch\n3,north\n")


def test_a_file_in_which_nobody_is_left_is_refused(file: Path) -> None:
    with pytest.raises(
        InputError, match="nobody is left to count alerts in: 1 rows are listed parties, 0 have no name"
    ):
        measured(file, "full_name,birth_date\nBohumil Radek Kvapil,1961-03-07\n")
