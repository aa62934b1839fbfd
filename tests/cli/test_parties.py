"""One party on several lists through the command line: joined, explained, and apart again when asked."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk

NAME = "Vltava Quijano Zaldivar Shipping"
NUMBERED = f"nombre,rfc\n{NAME},\n".encode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    for list_id in ("own", "own-fraud"):
        assert made.add(list_id, {"own.csv": NUMBERED}, "--published", "2026-07-31").status == 0
    return made


def screened(desk: Desk, *words: str) -> Called:
    return tamiz("--data", str(desk.data), "--quiet", "screen", *words)


def answer(desk: Desk, *words: str) -> Any:
    (told,) = json.loads(screened(desk, NAME, "--format", "json", *words).out)
    return told


def test_both_entries_stay_and_are_one_party(desk: Desk) -> None:
    told = answer(desk)
    entries = sorted(match["entity"]["id"] for match in told["matches"])
    assert [entry.partition(":")[0] for entry in entries] == ["own-fraud", "own"]
    assert {match["party"] for match in told["matches"]} == {entries[0]}
    assert [member["id"] for member in told["parties"][0]["members"]] == entries
    assert "1 party" in screened(desk, NAME).out


def test_they_stay_apart_when_that_is_asked_and_the_certificate_tells(desk: Desk) -> None:
    joined, apart = answer(desk), answer(desk, "--no-group")
    assert [match["party"] for match in apart["matches"]] == [None, None]
    assert apart["parties"] == []
    assert [match["evidence"] for match in apart["matches"]] == [match["evidence"] for match in joined["matches"]]
    assert joined["certificate"]["query"] != apart["certificate"]["query"]
    assert answer(desk) == joined


def test_a_list_that_is_not_asked_joins_nothing(desk: Desk) -> None:
    told = answer(desk, "--list", "own-fraud")
    (match,) = told["matches"]
    assert (match["party"], told["parties"]) == (match["entity"]["id"], [])


def test_a_table_has_the_party_in_its_column(desk: Desk, tmp_path: Path) -> None:
    customers = tmp_path / "customers.csv"
    customers.write_text(f"id,name\n1,{NAME}\n2,Nadie Conocido\n", encoding="utf-8")
    rows = list(csv.DictReader(screened(desk, str(customers), "--format", "csv").out.splitlines()))
    met = [row["entity"] for row in rows if row["status"] == "match"]
    assert [row["party"] for row in rows] == [min(met), min(met), ""]
    apart = csv.DictReader(screened(desk, str(customers), "--format", "csv", "--no-group").out.splitlines())
    assert {row["party"] for row in apart} == {""}
