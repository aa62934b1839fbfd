"""``tamiz decisions``: this customer is not that party, on these fields, until that day; and when it is open again."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk

LISTED = b"folio,nombre,fecha de nacimiento,tipo\n7,Maria Garcia Lopez,1961-03-07,persona\n"
CUSTOMERS = "id,name,dob\nC-1,Maria Garcia Lopez,1985-10-20\nC-2,Maria Garcia Lopez,1961-03-07\nC-3,Nobody Else,\n"
WHO = ("--by", "Ana Prueba", "--reason", "another passport")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    Path("customers.csv").write_text(CUSTOMERS, encoding="utf-8")
    desk = Desk(tmp_path)
    desk.add("own", {"own.csv": LISTED}, "--published", "2026-01-01")
    return desk


def call(*words: str) -> Called:
    return tamiz("--data", "data", *words)


def maria(*words: str, born: str = "1985-10-20", name: str = "Maria Garcia Lopez") -> Any:
    """Return the JSON of the answer about customer C-1, decisions taken into account."""
    asked = ("--customer", "C-1", "--birth-date", born, "--accepted", "--format", "json")
    (answer,) = json.loads(call("screen", name, *asked, *words).out)
    return answer


def listed_id() -> str:
    (answer,) = json.loads(call("screen", "Maria Garcia Lopez", "--format", "json").out)
    return str(answer["matches"][0]["entity"]["id"])


def decide(*words: str) -> Any:
    called = call("decisions", "add", listed_id(), "--customer", "C-1", "--from", "customers.csv", *WHO, *words)
    assert called.status == 0, called.err
    return call("decisions", "list", "--format", "json").out


def test_what_was_decided_is_set_apart_and_says_who_why_and_until_when() -> None:
    decide()
    answer = maria()
    (held,) = answer["suppressed"]
    assert answer["matches"] == []
    assert held["why"].startswith("d1: not that party, says Ana Prueba until ")
    assert {key: held["decided"][key] for key in ("id", "state", "author", "reason", "changes")} == {
        "id": "d1",
        "state": "counts",
        "author": "Ana Prueba",
        "reason": "another passport",
        "changes": [],
    }


def test_without_the_option_nothing_is_set_apart_and_nothing_is_said() -> None:
    decide()
    (answer,) = json.loads(call("screen", "Maria Garcia Lopez", "--customer", "C-1", "--format", "json").out)
    assert (len(answer["matches"]), answer["suppressed"]) == (1, [])
    assert "decisions" not in answer["certificate"]
    assert "decided" not in answer["matches"][0]


def test_the_certificate_names_the_decisions_that_were_asked_for() -> None:
    assert maria()["certificate"]["decisions"]["records"] == 0
    decide()
    asked = maria()["certificate"]["decisions"]
    head = json.loads(Path("data/audit/decisions.head.json").read_text())
    assert (asked["records"], asked["sha256"]) == (1, head["hash"])


def test_it_is_bound_to_the_customer() -> None:
    decide()
    asked = ("Maria Garcia Lopez", "--birth-date", "1985-10-20", "--accepted", "--format", "json")
    for words in ((), ("--customer", "C-9")):
        assert len(json.loads(call("screen", *asked, *words).out)[0]["matches"]) == 1


def test_when_the_customer_changes_it_is_open_again_and_says_what_changed() -> None:
    decide()
    (match,) = maria(born="1961-03-07")["matches"]
    assert match["decided"]["state"] == "re-opened"
    assert match["decided"]["why"] == "the customer's birth date changed: 1985-10-20 became 1961-03-07"


def test_case_and_spaces_are_no_change() -> None:
    decide()
    assert maria(name="MARIA  GARCIA lopez")["matches"] == []


def test_when_the_listed_party_changes_it_is_open_again_and_says_what_changed(desk: Desk) -> None:
    decide()
    desk.add("own", {"own.csv": LISTED.replace(b"1961-03-07", b"1985-10-20")}, "--published", "2026-02-01")
    (match,) = maria()["matches"]
    assert match["decided"]["why"] == "the listed party's birth date changed: 1961-03-07 became 1985-10-20"
    (match,) = maria("--known-on", "2026-01-15")["suppressed"]
    assert match["decided"]["state"] == "counts"


def test_a_customer_file_is_decided_row_by_row() -> None:
    decide()
    called = call("screen", "customers.csv", "--accepted", "--format", "csv")
    rows = list(csv.DictReader(StringIO(called.out)))
    assert [row["status"] for row in rows] == ["clear", "match", "clear"]
    assert rows[0]["reason"].startswith("1 accepted: own:")
    assert "1 with a party set apart by a decision" in called.err


def test_a_row_that_changed_is_a_match_that_says_so() -> None:
    decide()
    Path("customers.csv").write_text(CUSTOMERS.replace("1985-10-20", "1985-10-21"), encoding="utf-8")
    called = call("screen", "customers.csv", "--accepted", "--format", "csv")
    first = next(csv.DictReader(StringIO(called.out)))
    assert (first["status"], "birth date changed: 1985-10-20 became 1985-10-21" in first["reason"]) == ("match", True)
    assert "1 decided before and open again" in called.err


def test_one_spelling_is_remembered_for_each_customer_by_itself() -> None:
    decide()
    more = "".join(f"C-{number},Maria Garcia Lopez,1985-10-20\n" for number in (1, 9, 1, 8))
    Path("many.csv").write_text("id,name,dob\n" + more, encoding="utf-8")
    rows = csv.DictReader(StringIO(call("screen", "many.csv", "--accepted", "--format", "csv").out))
    assert [row["status"] for row in rows] == ["clear", "match", "clear", "match"]


@pytest.mark.parametrize("form", ["table", "html", "json"])
def test_all_forms_show_what_is_set_apart(form: str) -> None:
    decide()
    call("screen", "customers.csv", "--accepted", "--format", form, "-o", "shown")
    shown = Path("shown").read_text(encoding="utf-8")
    assert "d1" in shown
    assert "another passport" in " ".join(shown.split())


def test_terminal_and_page_say_what_no_longer_counts_in_both_languages() -> None:
    decide()
    asked = ("screen", "Maria Garcia Lopez", "--customer", "C-1", "--accepted")
    assert "open again, for something has changed" in " ".join(call(*asked).out.split())
    assert "se reabre, pues algo ha cambiado" in " ".join(call(*asked, "--lang", "es").out.split())
    assert "se reabre, pues algo ha cambiado" in call(*asked, "--lang", "es", "--format", "html").out


def test_an_accepted_match_alone_ends_with_0_and_a_note() -> None:
    decide()
    called = call("screen", "Maria Garcia Lopez", "--customer", "C-1", "--birth-date", "1985-10-20", "--accepted")
    assert called.status == 0
    assert "1 with a party set apart by a decision (without --accepted it is shown)" in called.err


def test_a_withdrawn_decision_is_none() -> None:
    decide()
    assert call("decisions", "withdraw", "d1", "--by", "Luis Prueba", "--reason", "wrong person").status == 0
    assert "decided" not in maria()["matches"][0]
    (told,) = json.loads(call("decisions", "list", "--format", "json").out)["decisions"]
    assert (told["state"], told["withdrawn_by"], told["withdrawn_because"]) == (
        "withdrawn",
        "Luis Prueba",
        "wrong person",
    )


def test_with_four_eyes_it_counts_when_a_second_person_has_approved() -> None:
    call("decisions", "policy", "--four-eyes", "--by", "Eva Prueba", "--reason", "our manual")
    decide()
    assert maria()["matches"][0]["decided"]["state"] == "waiting for approval"
    assert call("decisions", "approve", "d2", "--by", "Luis Prueba").status == 0
    assert maria()["suppressed"][0]["decided"]["approved_by"] == ["Luis Prueba"]


def test_the_author_cannot_approve_however_the_name_is_written() -> None:
    call("decisions", "policy", "--four-eyes", "--by", "Eva Prueba", "--reason", "our manual")
    decide()
    called = call("decisions", "approve", "d2", "--by", " ANA  prueba")
    assert (called.status, "is to be approved by another person" in called.err) == (2, True)


def test_four_eyes_asked_for_later_hold_for_what_was_decided_before_and_stay_where_they_were_asked_for() -> None:
    decide()
    call("decisions", "policy", "--four-eyes", "--by", "Eva Prueba", "--reason", "our manual")
    assert len(maria()["matches"]) == 1
    decide()
    call("decisions", "policy", "--two-eyes", "--by", "Eva Prueba", "--reason", "too slow")
    states = [one["state"] for one in json.loads(call("decisions", "list", "--format", "json").out)["decisions"]]
    assert states == ["counts", "waiting for approval"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--until", "2020-01-01"), "a decision counts until a day from today"),
        (("--until", "2999-01-01"), "the policy allows 365 days"),
        (("--until", "soon"), "is not a day; write it as 2023-03-24"),
        (("--reason", " "), "--reason is required"),
        (("--by", "--"), "--by is required"),
        (("--by", "x" * 201), "at most 200 characters"),
        (("--by", "A\x1b[31m"), "without control characters"),
        (("--customer", "C-77"), "no row with a name has the id 'C-77'"),
        (("--from", "nothing.csv"), "nothing.csv"),
        (("--name", "Maria"), "say who the customer is: --name NAME with all that is known, or --from FILE"),
        (("--sex", "female"), "stands in the file of --from"),
    ],
)
def test_a_decision_that_the_rules_forbid_is_wrong_use(words: tuple[str, ...], said: str) -> None:
    called = call("decisions", "add", listed_id(), "--customer", "C-1", "--from", "customers.csv", *WHO, *words)
    assert (called.status, said in " ".join(called.err.split())) == (2, True)
    assert not Path("data/audit/decisions.jsonl").exists()


def test_nothing_is_decided_about_a_party_that_the_customer_does_not_meet() -> None:
    called = call("decisions", "add", "own:nobody", "--customer", "C-1", "--from", "customers.csv", *WHO)
    assert (called.status, "so there is nothing to decide" in called.err) == (2, True)


def test_two_rows_of_one_id_that_say_different_things_are_no_customer() -> None:
    Path("customers.csv").write_text(CUSTOMERS.replace("C-2", "C-1"), encoding="utf-8")
    called = call("decisions", "add", listed_id(), "--customer", "C-1", "--from", "customers.csv", *WHO)
    assert (called.status, "2 rows with the id 'C-1' say different things" in called.err) == (2, True)


@pytest.mark.parametrize("words", [("approve", "d9", "--by", "Luis"), ("withdraw", "a1", *WHO)])
def test_a_decision_that_does_not_exist_is_wrong_use(words: tuple[str, ...]) -> None:
    called = call("decisions", *words)
    assert (called.status, "there is no decision" in called.err) == (2, True)


def test_an_edited_chain_sets_nobody_apart() -> None:
    decide()
    chain = Path("data/audit/decisions.jsonl")
    chain.write_bytes(chain.read_bytes().replace(b"another passport", b"another Passport"))
    called = call("screen", "Maria Garcia Lopez", "--customer", "C-1", "--accepted")
    assert (called.status, called.out) == (2, "")
    assert "decisions.jsonl: record 1 was edited" in called.err


def test_the_id_of_a_customer_goes_with_a_name() -> None:
    called = call("screen", "customers.csv", "--customer", "C-1")
    assert (called.status, "a customer file has a column of ids" in called.err) == (2, True)


def test_a_match_of_nobody_in_particular_is_said_not_to_be_decided_about() -> None:
    called = call("screen", "Maria Garcia Lopez", "--accepted")
    assert "1 without an id of the customer" in called.err
