"""``--prior``: each match says how likely it is true, everywhere; nothing else changes."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from cli.calling import Called, tamiz
from tamiz.screen import Screener

ASKED = ("screen", "Cartel de Sinaloa")
SAID = " of 1,000 such alerts are true"


@pytest.fixture
def customers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "customers.csv"
    path.write_text("name\nCartel de Sinaloa\nJana Lom\nTren de Aragwa\n", encoding="utf-8")
    return path


def answer(*words: str) -> dict[str, Any]:
    (one,) = json.loads(tamiz(*words, "--format", "json").out)
    held: dict[str, Any] = one
    return held


def said(called: Called) -> list[str]:
    return [line.strip() for line in called.out.splitlines() if "1,000" in line]


def test_a_match_says_how_likely_it_is_true_and_with_which_prior() -> None:
    found = answer(*ASKED, "--prior", "1/1000")
    assert found["prior"] == "1/1000"
    assert 0.99 < found["matches"][0]["posterior"] <= 0.9999


def test_without_a_prior_nothing_is_said_of_it() -> None:
    found = answer(*ASKED)
    assert (found["prior"], found["matches"][0]["posterior"]) == (None, None)
    assert said(tamiz(*ASKED)) == []


def test_it_changes_neither_score_nor_rule_nor_order() -> None:
    plain, judged = answer(*ASKED), answer(*ASKED, "--prior", "0.5")
    for found in (*plain["matches"], *judged["matches"]):
        del found["posterior"]
    assert plain["matches"] == judged["matches"]


def test_it_is_said_in_words_in_both_languages() -> None:
    (english,) = said(tamiz(*ASKED, "--prior", "1/100000"))
    (spanish,) = said(tamiz(*ASKED, "--prior", "1/100000", "--lang", "es"))
    assert english.startswith("about ")
    assert english.endswith(SAID)
    assert spanish.endswith(" de 1,000 alertas así son ciertas")
    assert said(tamiz(*ASKED, "--prior", "1e-11")) == ["fewer than 1 of 1,000 such alerts is true"]


def test_the_prior_is_part_of_the_question_however_it_is_written() -> None:
    hashes = [answer(*ASKED, *words)["certificate"]["query"] for words in ((), ("--prior=0.01",), ("--prior=1/100",))]
    assert hashes[0] != hashes[1] == hashes[2]


def test_tables_have_it_in_every_form_and_names_and_rows_agree(customers: Path) -> None:
    rows = list(csv.DictReader(StringIO(tamiz("screen", str(customers), "--prior", "0.001", "--format", "csv").out)))
    tamiz("screen", str(customers), "--prior", "0.001", "-o", "answers.parquet")
    tamiz("screen", str(customers), "--prior", "0.001", "-o", "answers.html")
    alone = answer(*ASKED, "--prior", "0.001")["matches"][0]["posterior"]
    assert float(rows[0]["posterior"]) == alone == pq.read_table("answers.parquet").column("posterior")[0].as_py()
    assert rows[1]["posterior"] == ""
    assert SAID in Path("answers.html").read_text(encoding="utf-8")
    assert "true of 1,000" in tamiz("screen", str(customers), "--prior", "0.001").out


def test_a_page_of_names_has_it(customers: Path) -> None:
    tamiz(*ASKED, str(customers), "--prior", "0.001", "-o", "answers.html")
    assert Path("answers.html").read_text(encoding="utf-8").count(SAID) >= 2


def test_a_text_is_no_customer_and_has_none() -> None:
    text = b"The Cartel de Sinaloa was designated."
    called = tamiz("screen", "-", "--prior", "0.001", "--format", "json", stdin=text)
    (found,) = json.loads(called.out)
    assert found["matches"]
    assert {match["posterior"] for match in found["matches"]} == {None}


def test_fewer_parties_asked_are_likelier_each() -> None:
    lists = Screener.open().known(Screener.open().settings().known_on)
    assert lists.count() == lists.count(("builtin",)) > lists.count(("none",)) == 0


@pytest.mark.parametrize("text", ["0", "1", "-1", "nan", "abc", "1e-400", "1/0"])
def test_what_is_no_share_is_wrong_use_in_one_message(text: str) -> None:
    called = tamiz(*ASKED, f"--prior={text}")
    assert (called.status, called.out, called.err.count("\n")) == (2, "", 1)
    assert repr(text) in called.err


def test_help_says_what_it_is() -> None:
    assert "The share of your customers who truly are listed" in " ".join(tamiz("screen", "-h").out.split())
