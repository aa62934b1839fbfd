"""``--complete-name unless-contradicted``: what leaves the answer is listed apart, counted and said."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk

LISTED = b"nombre,fecha de nacimiento,tipo\nMaria Garcia Lopez,1961-03-07,persona\n"
CUSTOMERS = "name,dob\nMaria Garcia Lopez,1985-10-20\nMaria Garcia Lopez,1961-03-07\nNobody Else,\n"
STRICT = ("--complete-name", "unless-contradicted")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Desk(tmp_path).add("own", {"own.csv": LISTED}, "--published", "2026-01-01")
    (tmp_path / "customers.csv").write_text(CUSTOMERS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def screen(*words: str) -> Called:
    return tamiz("--data", "data", "screen", *words)


def maria(*words: str) -> Called:
    return screen("Maria Garcia Lopez", "--schema", "Person", "--birth-date", "1985-10-20", *words)


def test_by_default_a_contradicted_complete_name_is_a_match() -> None:
    called = maria("--format", "json")
    assert called.status == 1
    assert json.loads(called.out)[0]["suppressed"] == []


def test_where_it_is_the_policy_it_is_suppressed_with_its_evidence_and_why() -> None:
    called = maria(*STRICT, "--format", "json")
    (answer,) = json.loads(called.out)
    (held,) = answer["suppressed"]
    assert (called.status, answer["matches"], held["rule"]) == (0, [], "complete-name")
    assert held["why"] == "another birth year"
    assert held["bits"] == round(sum(signal["bits"] for signal in held["evidence"]), 3) < 10.5
    assert held["designations"]


def test_suppressed_alone_ends_with_0_and_a_note_on_standard_error() -> None:
    called = maria(*STRICT)
    assert called.status == 0
    assert "1 suppressed" in called.out
    assert "no match: whoever is listed under this name is suppressed" in called.out
    assert "1 with a complete name suppressed for another birth date, sex or number" in called.err


def test_the_policy_is_part_of_the_question() -> None:
    hashes = {json.loads(maria(*words, "--format", "json").out)[0]["certificate"]["query"] for words in ((), STRICT)}
    assert len(hashes) == 2


def test_in_a_table_such_a_row_is_clear_and_its_reason_says_whom_and_why() -> None:
    called = screen("customers.csv", *STRICT, "--format", "csv")
    rows = list(csv.DictReader(StringIO(called.out)))
    assert [row["status"] for row in rows] == ["clear", "match", "clear"]
    assert rows[0]["reason"].startswith("1 suppressed: own:")
    assert rows[0]["reason"].endswith("bits; another birth year)")
    assert rows[2]["reason"] == ""
    assert "1 with a complete name suppressed" in called.err


def test_a_table_of_such_rows_alone_ends_with_0() -> None:
    Path("one.csv").write_text("".join(CUSTOMERS.splitlines(keepends=True)[:2]), encoding="utf-8")
    for form in ("csv", "html", "table", "json"):
        assert screen("one.csv", *STRICT, "--format", form, "-o", f"answers.{form}").status == 0


def test_reports_and_tables_count_them_and_name_them() -> None:
    shown = screen("customers.csv", *STRICT).out
    assert "1 with a complete name suppressed" in shown
    assert "row 1  Maria Garcia Lopez → Maria Garcia Lopez" in shown
    screen("customers.csv", *STRICT, "-o", "report.html")
    page = Path("report.html").read_text(encoding="utf-8")
    assert "Clear by what was suppressed: 1" in page
    assert "another birth year" in page
    screen("Maria Garcia Lopez", "customers.csv", *STRICT, "-o", "answers.html")
    assert "Suppressed: complete names" in Path("answers.html").read_text(encoding="utf-8")


def test_the_slow_twin_suppresses_the_same() -> None:
    assert maria(*STRICT, "--format", "json").out == maria(*STRICT, "--exhaustive", "--format", "json").out


def test_a_policy_that_does_not_exist_is_wrong_use() -> None:
    assert maria("--complete-name", "never").status == 2
