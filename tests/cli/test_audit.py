"""``tamiz audit``: stored answers asked again byte for byte, proven, exported, and told on one page."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk
from tamiz.law.obligations import Required
from tamiz.render.canonical import sha256_of

OWN = ["Vltava Shipping Company", "Ostrava Fellowship", "Odra Trading"]
CUSTOMERS = "id,name,dob\nC-1,Odra Trading,\nC-2,Nobody Else,1980-01-01\nC-3,,\n"
HOUSE = "rules:\n  - {id: own, programs: [any], action: reject, what: Send it back, basis: Policy 1}\n"
ARTICLE = "Prague, 3 March 2026. The Sinaloa Cartel said nothing. Pavel Novak was there.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    Path("customers.csv").write_text(CUSTOMERS, encoding="utf-8")
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    desk = Desk(tmp_path)
    desk.add_own(OWN, "2026-01-01")
    return desk


def call(*words: str) -> Called:
    return tamiz("--data", "data", *words)


def store_one_of_each() -> None:
    """Store a name, two rows that are answered and one that is not, a document, a status and a run: a1 to a7."""
    call("screen", "Odra Trading", "--store", "--prior", "1/10000", "--near", "5")
    call("screen", "customers.csv", "article.txt", "--store")
    call("status", "Odra Trading", "--store", "--history")
    call("screen", "customers.csv", "--store", "-o", "answers.parquet")


def replay(*words: str) -> Any:
    return json.loads(call("audit", "replay", *words, "--format", "json").out)


def test_an_answer_is_stored_as_it_was_shown() -> None:
    called = call("screen", "Odra Trading", "--store", "--format", "json")
    (shown,) = json.loads(called.out)
    (line,) = Path("data/audit/answers.jsonl").read_text().splitlines()
    assert json.loads(line)["body"]["answer"] == shown
    assert "stored as a1" in called.err


def test_every_kind_of_answer_is_the_same_when_it_is_asked_again() -> None:
    store_one_of_each()
    told = replay("--all")
    assert [one["outcome"] for one in told["answers"]] == ["same"] * 7
    assert call("audit", "replay", "--all").status == 0


def test_the_list_says_what_came_of_each() -> None:
    store_one_of_each()
    told = json.loads(call("audit", "list", "--format", "json").out)
    assert [(one["kind"], one["result"]) for one in told] == [
        ("name", "match"),
        ("name", "match"),
        ("name", "clear"),
        ("unread", "unscreened"),
        ("document", "match"),
        ("status", "match"),
        ("table", "unscreened"),
    ]


def test_an_answer_is_found_by_the_hash_in_its_certificate() -> None:
    (shown,) = json.loads(call("screen", "Odra Trading", "--store", "--format", "json").out)
    whole = shown["certificate"]["answer"]
    assert [replay(text)["answers"][0]["id"] for text in (whole, whole[7:17])] == ["a1", "a1"]


def test_newer_snapshots_and_other_lists_change_no_replay(desk: Desk) -> None:
    store_one_of_each()
    desk.add_own([*OWN, "Another Party"], "2026-02-01")
    desk.add_own(OWN[:2], "2025-12-01", "--force", "older")
    desk.add_un()
    assert replay("--all")["same"] == 7


def test_a_snapshot_set_aside_is_still_there_for_a_replay(desk: Desk) -> None:
    call("screen", "Odra Trading", "--store")
    desk("rollback", "own")
    assert replay("a1")["same"] == 1


def test_decisions_made_later_change_no_replay() -> None:
    (shown,) = json.loads(
        call("screen", "Odra Trading", "--customer", "C-1", "--accepted", "--store", "--format", "json").out
    )
    entity = shown["matches"][0]["entity"]["id"]
    facts = ("--customer", "C-1", "--name", "Odra Trading", "--by", "Ana Prueba", "--reason", "seen")
    assert call("decisions", "add", entity, *facts).status == 0
    call("screen", "Odra Trading", "--customer", "C-1", "--accepted", "--store")
    assert [one["result"] for one in json.loads(call("audit", "list", "--format", "json").out)] == ["match", "clear"]
    assert replay("--all")["same"] == 2


def test_an_answer_with_the_rules_of_a_firm_is_asked_again_with_them() -> None:
    rule = {"id": "own", "programs": ["any"], "action": "reject", "what": "Send it back", "basis": "Policy 1"}
    Path("own.json").write_text(json.dumps({"rules": [rule]}), encoding="utf-8")
    call("screen", "CJNG", "--rules", "own.json", "--store")
    Path("own.json").unlink()
    assert replay("a1")["same"] == 1


@pytest.mark.parametrize(("form", "ids", "kinds"), [("json", 4, {"name", "unread"}), ("html", 1, {"table"})])
def test_a_table_with_the_rules_of_a_firm_is_asked_again_with_them(form: str, ids: int, kinds: set[str]) -> None:
    Path("house.yml").write_text(HOUSE, encoding="utf-8")
    Path("cartel.csv").write_text(f"{CUSTOMERS}C-4,CJNG,\n", encoding="utf-8")
    called = call("screen", "cartel.csv", "--rules", "house.yml", "--store", "--format", form, "-o", f"out.{form}")
    assert "stored as a1" in called.err
    assert "Send it back" in Path(f"out.{form}").read_text(encoding="utf-8")
    Path("house.yml").unlink()
    Path("cartel.csv").unlink()
    stored = [json.loads(line)["body"] for line in Path("data/audit/answers.jsonl").read_text().splitlines()]
    assert {one["question"]["kind"] for one in stored} == kinds
    assert all(sha256(HOUSE.encode()).hexdigest() in json.dumps(one["answer"]) for one in stored)
    assert [replay("--all")[key] for key in ("same", "different")] == [ids, 0]


def test_the_slow_twin_is_asked_again_as_the_slow_twin() -> None:
    call("screen", "Odra Tradng", "--exhaustive", "--store")
    assert replay("a1")["same"] == 1


def test_what_is_different_is_named_at_its_first_place(monkeypatch: pytest.MonkeyPatch) -> None:
    call("screen", "Odra Trading", "--store")
    monkeypatch.setattr("tamiz.screen.required", lambda *_: Required(()))
    called = call("audit", "replay", "a1")
    assert called.status == 1
    assert "first difference at matches[0].obligations[0]: then {'action'" in " ".join(called.out.split())


def test_the_export_is_a_data_directory_that_proves_and_replays_itself(tmp_path: Path) -> None:
    store_one_of_each()
    called = call("audit", "export", "-o", "audit.zip")
    assert "7 records exported to audit.zip" in called.err
    zipfile.ZipFile("audit.zip").extractall("elsewhere")
    for words in (("verify",), ("replay", "--all")):
        assert tamiz("--data", str(tmp_path / "elsewhere"), "audit", *words).status == 0
    assert tamiz("--data", str(tmp_path / "elsewhere"), "lists", "verify").status == 0


def test_two_exports_of_the_same_are_the_same_bytes() -> None:
    store_one_of_each()
    for name in ("one.zip", "two.zip"):
        call("audit", "export", "-o", name)
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()


def test_a_hash_that_was_noted_is_found_for_as_long_as_the_chain_is_the_same() -> None:
    store_one_of_each()
    noted = json.loads(call("audit", "verify", "--format", "json").out)["chains"][0]["head"]
    call("screen", "Odra Trading", "--store")
    assert "is that of record answers 7" in call("audit", "verify", "--noted", noted).out
    for path in Path("data/audit").glob("answers.*"):
        path.unlink()
    called = call("audit", "verify", "--noted", noted)
    assert (called.status, "is that of no record" in called.out) == (2, True)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_found_reads_on_a_page_against_what_and_known_when(lang: str) -> None:
    call("screen", "Pavel Novak", "--birth-date", "1980-01-02", "--on", "2026-03-04", "--store")
    page = call("audit", "certificate", "a1", "--format", "html", "--lang", lang).out
    text = " ".join(call("audit", "certificate", "a1", "--lang", lang).out.split())
    said = {"en": "NOTHING FOUND", "es": "NADA ENCONTRADO"}[lang]
    for shown in (page, text):
        assert [part in shown for part in (said, "Pavel Novak", "1980-01-02", "2026-03-04", "2026-01-01")] == [True] * 5


def test_a_certificate_that_is_no_clearance_says_so() -> None:
    store_one_of_each()
    for ident, said in (("a1", "FOUND 1 party"), ("a4", "NOT SCREENED IN FULL"), ("a7", "1 row with a match found")):
        assert said in " ".join(call("audit", "certificate", ident).out.split())
    assert "so this is no clearance" in call("audit", "certificate", "a7").out


def test_the_hash_of_the_answer_on_the_page_is_that_of_the_answer() -> None:
    (shown,) = json.loads(call("screen", "Pavel Novak", "--store", "--format", "json").out)
    told = json.loads(call("audit", "certificate", "a1", "--format", "json").out)
    del shown["certificate"]
    assert told["answer_hash"] == sha256_of(shown)


def test_answers_that_are_not_asked_to_be_stored_are_not() -> None:
    call("screen", "Odra Trading")
    assert not Path("data/audit").exists()
    assert "no answer is stored yet" in call("audit", "list").out
    assert call("audit", "verify").status == 0
