"""``tamiz portfolio`` on the command line: built, re-screened after a list change, shown; in two languages."""

import csv
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk
from tamiz.render.canonical import sha256_of

ROWS = "id,name,dob\nc1,Ostrava Fellowship,\nc2,Ana Ruiz,1990-01-01\nc3,Odra Trading,\n"

SCENARIO = """
title: T
changes:
  - {designate: own, program: SDGT, country: US}
parties:
  own: {name: Ana Ruiz Fellowship, aliases: [Ana Ruiz]}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with an own list of two days, the first in use."""
    made = Desk(tmp_path)
    assert made.add_own(["Ostrava Fellowship", "Vltava Shipping"], "2026-01-01").status == 0
    (tmp_path / "customers.csv").write_text(ROWS, encoding="utf-8")
    return made


def portfolio(desk: Desk, *words: str) -> Called:
    return tamiz("--data", str(desk.data), "portfolio", *words)


def built(desk: Desk, *words: str) -> Path:
    source = desk.data.parent / "customers.csv"
    assert portfolio(desk, "build", str(source), *words).status in (0, 1, 3)
    return source.with_suffix(".portfolio")


def changed(desk: Desk) -> None:
    assert desk.add_own(["Odra Trading", "Vltava Shipping", "Labe Tolls"], "2026-02-01").status == 0


def read(called: Called) -> Any:
    assert called.status in (0, 1, 3), called.err
    return json.loads(called.out)


def test_what_a_list_change_did_is_told_once(desk: Desk) -> None:
    path = built(desk)
    changed(desk)
    first = portfolio(desk, "rescreen", str(path))
    assert first.status == 1
    for told in (
        "customers.csv: 3 customers, all covered",
        "1  new matches",
        "1  matches that are gone",
        "Odra Trading",
    ):
        assert told in first.out
    again = portfolio(desk, "rescreen", str(path))
    assert (again.status, "Nothing has changed for any customer." in again.out) == (0, True)
    assert portfolio(desk, "show", str(path), "--run", "1").out == first.out


def test_json_says_what_was_and_is_with_a_certificate(desk: Desk) -> None:
    path = built(desk)
    changed(desk)
    told = read(portfolio(desk, "rescreen", str(path), "--format", "json"))
    assert told["counts"] == {"new": 1, "changed": 0, "gone": 1}
    assert [(one["id"], one["effect"]) for one in told["changes"]] == [("c1", "gone"), ("c3", "new")]
    assert told["changes"][1]["after"]["listed_name"] == "Odra Trading"
    (own,) = told["lists"]
    assert (own["id"], own["before"]["published"], own["after"]["published"]) == ("own", "2026-01-01", "2026-02-01")
    assert own["parties"] == {"new": 2, "changed": 0, "gone": 1}
    certificate = told.pop("certificate")
    for outside in ("run", "at", "seconds", "asked_again"):
        del told[outside]
    assert certificate["answer"] == sha256_of(told)
    assert set(certificate["snapshots"]) == {"builtin", "own"}


def test_the_matches_of_a_portfolio_are_those_of_screening_the_file(desk: Desk, tmp_path: Path) -> None:
    path = built(desk)
    changed(desk)
    portfolio(desk, "rescreen", str(path))
    held = list(csv.DictReader(io.StringIO(portfolio(desk, "show", str(path), "--matches").out)))
    screened = tmp_path / "answers.csv"
    tamiz("--data", str(desk.data), "screen", str(tmp_path / "customers.csv"), "-o", str(screened))
    every = list(csv.DictReader(screened.read_text(encoding="utf-8").splitlines()))
    assert held == [line for line in every if line["status"] != "clear"]
    target = tmp_path / "matches.parquet"
    assert portfolio(desk, "show", str(path), "--matches", "-o", str(target)).status == 0
    assert pq.read_table(target).num_rows == len(held)


def test_show_says_what_it_rests_on_and_what_has_changed_since(desk: Desk) -> None:
    path = built(desk, "--threshold", "0.8", "--for", "México")
    changed(desk)
    told = read(portfolio(desk, "show", str(path), "--format", "json"))
    assert (told["threshold"], told["laws"], told["customers"]["rows"], told["matched"]) == (0.8, ["MX"], 3, 1)
    assert [one["id"] for one in told["changed_since"]] == ["own"]
    table = portfolio(desk, "show", str(path)).out
    assert "Lists have changed since" in table
    assert "It has not been re-screened since." in table


def test_spanish(desk: Desk) -> None:
    path = built(desk, "--lang", "es")
    changed(desk)
    out = portfolio(desk, "rescreen", str(path), "--lang", "es").out
    assert "coincidencias nuevas" in out
    assert "Listas" in portfolio(desk, "show", str(path), "--lang", "es").out


def test_days_can_be_given(desk: Desk) -> None:
    changed(desk)
    path = built(desk, "--on", "2026-01-15", "--known-on", "2026-01-15")
    told = read(portfolio(desk, "rescreen", str(path), "--on", "2026-02-02", "--format", "json"))
    assert {(one["id"], one["effect"]) for one in told["changes"]} == {("c1", "gone"), ("c3", "new")}


def test_a_rehearsal_takes_a_portfolio(desk: Desk, tmp_path: Path) -> None:
    path = built(desk)
    scenario = tmp_path / "own.yml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    words = ("--data", str(desk.data), "whatif", str(scenario), "--format", "json", "--against")
    assert read(tamiz(*words, str(path))) == read(tamiz(*words, str(tmp_path / "customers.csv")))
    refused = tamiz(*words, str(path), "--columns", "name=name")
    assert (refused.status, "a portfolio was built with its own" in refused.err) == (2, True)


def audit(desk: Desk, *words: str) -> Called:
    return tamiz("--data", str(desk.data), "audit", *words)


def test_a_rescreen_that_is_stored_is_done_again_from_nothing(desk: Desk) -> None:
    path = built(desk)
    changed(desk)
    first = portfolio(desk, "rescreen", str(path), "--store")
    assert (first.status, "a1" in first.err) == (1, True)
    assert portfolio(desk, "rescreen", str(path), "--store").status == 0
    assert desk.add_own(["Ana Ruiz"], "2026-03-01", "--force", "the publisher says so").status == 0
    told = read(audit(desk, "replay", "--all", "--format", "json"))
    assert (told["same"], told["different"], told["impossible"]) == (2, 0, 0)
    assert "customers.csv" in audit(desk, "list").out
    assert "customers.csv" in audit(desk, "certificate", "a1").out
    assert audit(desk, "verify").status == 0


def test_a_replay_shows_what_a_portfolio_left_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = built(desk)
    changed(desk)
    with monkeypatch.context() as patched:
        patched.setattr(sys.modules["tamiz.portfolio.rescreen"], "rows_reaching", lambda *_: np.empty(0, np.uint32))
        portfolio(desk, "rescreen", str(path), "--store")
    (one,) = read(audit(desk, "replay", "a1", "--format", "json"))["answers"]
    assert (one["outcome"], one["where"]) == ("different", "customers.matched")


def test_an_export_with_a_rescreen_can_be_replayed_elsewhere(desk: Desk, tmp_path: Path) -> None:
    path = built(desk)
    changed(desk)
    portfolio(desk, "rescreen", str(path), "--store")
    pack = tmp_path / "pack.zip"
    assert audit(desk, "export", "-o", str(pack)).status == 0
    with zipfile.ZipFile(pack) as unpacked:
        unpacked.extractall(tmp_path / "elsewhere")
    told = read(tamiz("--data", str(tmp_path / "elsewhere"), "audit", "replay", "--all", "--format", "json"))
    assert (told["same"], told["different"], told["impossible"]) == (1, 0, 0)


def test_a_list_that_comes_late_does_not_change_what_was_known_then(desk: Desk) -> None:
    path = built(desk)
    assert desk.add_own(["Odra Trading", "Labe Tolls"], "2025-12-01").status == 0  # older, and added late
    assert portfolio(desk, "rescreen", str(path), "--store").status in (0, 1)
    assert read(audit(desk, "replay", "--all", "--format", "json"))["same"] == 1


def test_customers_that_cannot_be_screened_are_no_clearance(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text("id,name\nc1,\nc2,Ana Ruiz\n", encoding="utf-8")
    path = tmp_path / "customers.portfolio"
    called = portfolio(desk, "build", str(tmp_path / "customers.csv"))
    assert (called.status, "1 not screened in full" in called.out) == (3, True)
    assert portfolio(desk, "rescreen", str(path)).status == 3


BAD = (
    (("rescreen", "nowhere.portfolio"), "nowhere.portfolio is no portfolio; make one: tamiz portfolio build"),
    (("show", "nowhere.portfolio"), "is no portfolio"),
    (("build", "nowhere.csv"), "nowhere.csv: there is no such file"),
    (("build", "{customers}", "--threshold", "7"), "a threshold lies between"),
    (("build", "{customers}", "--columns", "name=nom"), "nom"),
    (("build", "{customers}", "-o", "{customers}"), "is no portfolio; name another place"),
    (("show", "{portfolio}", "--run", "7"), "there is no re-screen 7; there are 0"),
    (("show", "{portfolio}", "--run", "1", "--matches"), "ask for one of them"),
    (("rescreen", "{portfolio}", "--on", "yesterday"), "is not a day"),
)


@pytest.mark.parametrize(("words", "told"), BAD)
def test_wrong_use_is_one_message(words: tuple[str, ...], told: str, desk: Desk) -> None:
    path = built(desk)
    places = {"customers": path.with_suffix(".csv"), "portfolio": path}
    called = portfolio(desk, *(word.format(**places) for word in words))
    assert called.status == 2
    assert told in called.err
    assert "Traceback" not in called.err
