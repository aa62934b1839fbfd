"""The laboratory on the command line, over the built-in list."""

import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from tamiz.cli_lab import lab_app
from tamiz.cli_options import Shared

CUSTOMERS = "full_name,birth_date\n" + "".join(f"Jana Lom {letter},1970-01-01\n" for letter in "abcdefghij")
SMALL = ("--size", "5", "--clean", "20")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return tmp_path / "data"


def called(data: Path, *words: str) -> Result:
    """Return what ``tamiz --data DATA lab WORDS...`` does."""
    return CliRunner().invoke(lab_app, words, obj=Shared(data, quiet=False))


def widest(text: str) -> int:
    """Return the columns that the longest line takes on a terminal."""
    return max(map(cell_len, text.splitlines()))


def figures(data: Path, *words: str) -> Any:
    result = called(data, *words, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_effectiveness_says_what_is_caught_missed_and_alerts_within_a_hundred_columns(empty: Path) -> None:
    every = [word for name in ("tamiz", "token-sort", "jaro-winkler") for word in ("--scorer", name)]
    result = called(empty, "effectiveness", *SMALL, *every)
    assert result.exit_code == 0, result.output
    for words in ("builtin · published", "all parts kept", "Missed", "Alerts per 1,000", "The floor", "95 % interval"):
        assert words in result.stdout
    assert widest(result.stdout) <= 100


def test_effectiveness_as_json_has_counts_and_intervals_and_the_same_bytes_twice(empty: Path) -> None:
    first, again = (called(empty, "effectiveness", *SMALL, "--format", "json") for _ in range(2))
    assert first.stdout == again.stdout
    rate = json.loads(first.stdout)["lists"][0]["groups"][0]["caught"]["tamiz"]
    assert (rate["hits"], rate["trials"], rate["rate"], rate["high"]) == (5, 5, 1.0, 1.0)
    assert 0 < rate["low"] < 1


def test_alterations_that_applied_to_no_name_are_named_in_one_place(empty: Path) -> None:
    said = " ".join(called(empty, "effectiveness", "--size", "1", "--clean", "0").stdout.split())
    assert "Of none of the names asked: " in said
    assert " 0 –" not in said


def test_how_long_it_took_is_said_on_standard_error_alone(empty: Path) -> None:
    result = called(empty, "effectiveness", *SMALL)
    assert "measured in" in result.stderr
    assert "measured in" not in result.stdout


def test_a_threshold_is_taken_for_the_scorer_that_it_names(empty: Path) -> None:
    found = figures(empty, "effectiveness", *SMALL, "--scorer", "token-sort", "--threshold", "token-sort=91.5")
    assert found["scorers"] == [{"name": "token-sort", "scale": "score", "threshold": 91.5}]


@pytest.mark.parametrize("text", ["91", "token-sort=high", "soundex=80"])
def test_a_threshold_that_says_nothing_is_refused(empty: Path, text: str) -> None:
    result = called(empty, "effectiveness", *SMALL, "--threshold", text)
    assert "--threshold" in str(result.exception)


def test_a_threshold_for_this_engine_is_told_in_bits(empty: Path) -> None:
    result = called(empty, "effectiveness", *SMALL, "--threshold", "tamiz=12")
    assert result.exit_code == 0, result.output
    assert "tamiz: a match is a complete name, a number, or evidence of 12 bits or more" in result.stdout


def test_a_threshold_below_what_is_looked_for_is_refused_with_why(empty: Path) -> None:
    result = called(empty, "effectiveness", *SMALL, "--threshold", "tamiz=7")
    assert "--threshold tamiz=7: the thresholds of tamiz run from 8" in str(result.exception)


def test_the_curve_says_what_a_threshold_moves(empty: Path) -> None:
    result = called(empty, "curve", *SMALL)
    assert result.exit_code == 0, result.output
    assert "A threshold moves that door alone" in " ".join(result.stdout.split())
    assert "its doors" in result.stdout
    assert "8 bits" in result.stdout
    assert widest(result.stdout) <= 100


def test_the_curve_of_a_few_customers_says_how_wide_its_intervals_are(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(CUSTOMERS, encoding="utf-8")
    said = called(empty, "curve", str(file), "--size", "5").stdout
    assert "10 are few" in said
    assert "308 in 1,000" in " ".join(said.split())
    assert "Left out: 0 who truly are listed" in said


def test_customers_without_birth_dates_are_said(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("nombre\nJana Lom\n", encoding="utf-8")
    assert "No customer has a birth date" in called(empty, "curve", str(file), "--size", "5").stdout


def test_columns_are_taken_as_they_are_named(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("who,when\nJana Lom,1970-01-01\n", encoding="utf-8")
    found = figures(empty, "curve", str(file), "--size", "5", "--columns", "name=who,birth_date=when")
    assert (found["population"]["parties"], found["population"]["dated"]) == (1, 1)


def test_columns_without_a_file_are_refused(empty: Path) -> None:
    assert "name the file before it" in str(called(empty, "curve", "--columns", "name=who").exception)


def test_figures_go_to_the_file_that_is_named(empty: Path, tmp_path: Path) -> None:
    result = called(empty, "curve", *SMALL, "-o", str(tmp_path / "curve.txt"))
    assert result.stdout == ""
    assert "alerts per 1,000" in (tmp_path / "curve.txt").read_text(encoding="utf-8")


def test_the_tables_speak_spanish(empty: Path) -> None:
    said = called(empty, "effectiveness", *SMALL, "--lang", "es")
    assert "con todas sus partes" in said.stdout
    assert widest(said.stdout) <= 100
