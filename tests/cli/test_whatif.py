"""``tamiz whatif`` on the command line: shipped and own scenarios, three forms, two languages."""

import json
import re
from importlib.resources import as_file
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cli.calling import Called, tamiz
from tamiz.examples import example
from tamiz.rehearsal.shipped import shipped_names
from tamiz.render.canonical import sha256_of

OWN = """
title: Our own group
changes:
  - designate: own
    program: SDGT
    country: US
parties:
  own: {name: Hermandad Quieta del Sur, aliases: [HQS Sur]}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text("id,name\nc1,Ana Prueba\nc2,HQS SUR\nc3,Los Lobos\n", encoding="utf-8")
    return path


def against_the_example(*words: str) -> Called:
    with as_file(example("customers.csv")) as path:
        return tamiz("whatif", *words, "--against", str(path))


def read(called: Called) -> Any:
    assert called.status in (0, 1, 3), called.err
    return json.loads(called.out)


def test_the_shipped_scenarios_are_listed_in_two_languages() -> None:
    english, spanish = tamiz("whatif", "--shipped"), tamiz("whatif", "--shipped", "--lang", "es")
    assert [name for name in shipped_names() if f"\n{name}\n" not in english.out] == []
    assert "The designations of 20 February 2025" in english.out
    assert "Las designaciones del 20 de febrero de 2025" in spanish.out


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_scenario_can_be_printed_and_used_as_a_file(name: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yml"
    mine.write_text(tamiz("whatif", name, "--show").out, encoding="utf-8")
    from_file = read(against_the_example(str(mine), "--format", "json"))
    assert from_file["affected"] == read(against_the_example(name, "--format", "json"))["affected"]


def test_who_would_have_been_hit_on_the_day_of_the_eight() -> None:
    called = against_the_example("2025-02-20", "--format", "json")
    found = read(called)
    assert (called.status, found["on"], found["known_on"]) == (1, "2025-02-20", "2025-02-19")
    assert found["counts"]["affected"] == len(found["affected"]) == 8
    one = found["affected"][0]
    assert (one["id"], one["effect"]) == ("C-0003", "changed")
    assert one["gained"] == ["US FTO", "US SDGT", "CA CA-LISTED-ENTITY"]
    (match,) = one["matches"]
    assert (match["rule"], match["met"]) == ("complete-name", {"before": True, "after": True})
    laws = found["laws"][match["entity"]["id"]]
    assert {duty["program"] for duty in laws["before"]["obligations"]} == {"SDNTK", "ILLICIT-DRUGS-EO14059"}
    assert {"FTO", "SDGT"} < {duty["program"] for duty in laws["after"]["obligations"]}


def test_a_scenario_of_one_s_own_names_who_is_newly_hit(own: Path, customers: Path) -> None:
    called = tamiz("whatif", str(own), "--against", str(customers))
    text = " ".join(called.out.split())
    assert called.status == 1
    assert "HQS SUR · c2 · row 2 · newly hit Hermandad Quieta del Sur · complete name" in text
    assert "+US SDGT" in text
    assert "A rehearsal: what follows is supposed." in text


def test_nobody_affected_is_said_with_status_0(customers: Path) -> None:
    called = tamiz("whatif", "beltran-leyva-fto", "--against", str(customers))
    assert called.status == 0
    assert "No customer is affected by this scenario." in called.out


def test_customers_who_cannot_be_read_give_status_3(own: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("id,name\nc1,\nc2,HQS Sur\n", encoding="utf-8")
    called = tamiz("whatif", str(own), "--against", str(path))
    assert called.status == 3
    assert "row 1" in called.out


def test_the_law_of_one_country_is_asked_for_alone() -> None:
    found = read(against_the_example("2025-02-20", "--for", "Canada", "--format", "json"))
    assert {one["country"] for one in found["countries"]} == {"CA"}
    assert {one["effect"] for one in found["affected"]} == {"newly hit"}


def test_a_column_is_named_and_parquet_is_read(own: Path, tmp_path: Path) -> None:
    pq.write_table(pa.table({"n": [1, 2], "who": ["Ana Prueba", "HQS Sur"]}), tmp_path / "c.parquet")
    words = ("whatif", str(own), "--against", str(tmp_path / "c.parquet"), "--columns", "name=who,id=n")
    assert [one["row"] for one in read(tamiz(*words, "--format", "json"))["affected"]] == [2]


def test_the_same_twice_gives_the_same_bytes_in_every_form(own: Path, customers: Path) -> None:
    for form in ("table", "json", "html"):
        words = ("whatif", str(own), "--against", str(customers), "--format", form)
        assert tamiz(*words).out == tamiz(*words).out


@pytest.mark.parametrize(("lang", "title"), [("en", "What if"), ("es", "¿Y si…?")])
def test_the_page_stands_alone_and_has_its_plots(lang: str, title: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert against_the_example("2025-02-20", "-o", str(page), "--lang", lang).status == 1
    text = page.read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in text
    assert title in text
    assert text.count("<svg") == 2
    assert re.findall(r"<script|src=|https?://(?!www\.w3\.org/2000/svg)", text) == []


def test_what_files_and_lists_say_is_escaped_in_the_page(tmp_path: Path) -> None:
    own, customers = tmp_path / "o.yml", tmp_path / "c.csv"
    own.write_text(OWN.replace("Our own group", '"<script>alert(1)</script>\\e[31m"'), encoding="utf-8")
    customers.write_text("name\nHQS Sur <b>x</b>\nHQS Sur\n", encoding="utf-8")
    called = tamiz("whatif", str(own), "--against", str(customers), "--format", "html")
    assert called.status == 1
    assert "<script>" not in called.out
    assert "<b>x" not in called.out
    assert "\x1b" not in called.out
    assert "\x1b" not in tamiz("whatif", str(own), "--against", str(customers)).out


def test_on_a_narrow_terminal_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.output._WIDTH_OF_A_FILE", 40)
    text = " ".join(against_the_example("2025-02-20").out.split())
    assert max(map(len, against_the_example("2025-02-20").out.splitlines())) <= 40
    assert "retain and report" in text


def test_the_certificate_can_be_checked_without_this_program() -> None:
    found = read(against_the_example("fto-ends-sdgt-stays", "--format", "json"))
    certificate = found.pop("certificate")
    assert sha256_of(found) == certificate["answer"]
    assert certificate["customers"] == found["customers"]["sha256"]
