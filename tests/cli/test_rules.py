"""A firm's own rules, who asks and about what, through the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.calling import Called, tamiz
from cli.test_bad_input import refused

RULE = """
rules:
  - id: send-back
    programs: [FTO]
    countries: [US]
    who: [us-bank]
    transactions: [payment]
    action: reject
    what: Refuse the wire and send it back
    basis: Policy 4.2
    from: 2025-01-01
    until: 2027-01-01
    deadlines: [{what: tell the officer, within: 1, unit: business days, basis: Policy 4.2}]
    records: [{years: 12, basis: Policy 9}]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "house.yml"
    path.write_text(RULE, encoding="utf-8")
    return path


def asked(*words: str, on: str = "2025-02-20") -> tuple[dict[str, Any], list[dict[str, Any]], Called]:
    called = tamiz("screen", "CJNG", "--on", on, "--format", "json", *words)
    (answer,) = json.loads(called.out)
    return answer, answer["matches"][0]["obligations"], called


def of(obligations: list[dict[str, Any]], rule: str) -> dict[str, Any]:
    (found,) = [one for one in obligations if one["rule"] == rule]
    return found


def test_for_a_us_bank_the_funds_of_an_fto_are_kept_and_reported_by_a_day() -> None:
    _, obligations, _ = asked("--as", "us-bank", "--transaction", "payment")
    kept = of(obligations, "FTO/retain-and-report")
    assert (kept["duty"], kept["applies"], kept["transactions"][:2]) == (
        "retain-and-report",
        "yes",
        ["account", "payment"],
    )
    assert [(one["within"], one["unit"], one["date"]) for one in kept["deadlines"]] == [
        (10, "business days", "2025-03-06")
    ]
    assert "reject" not in {one["duty"] for one in obligations}


@pytest.mark.parametrize(("on", "years", "until"), [("2025-03-11", 5, "2030-03-11"), ("2025-03-12", 10, "2035-03-12")])
def test_records_are_kept_by_the_rule_of_the_day(on: str, years: int, until: str) -> None:
    _, obligations, _ = asked("--as", "us-bank", on=on)
    records = of(obligations, "SDGT/block")["records"]
    assert (records["years"], records["at_least_until"], records["basis"]) == (years, until, "31 CFR 501.601")


def test_a_mexican_bank_is_told_what_binds_it_what_may_and_how_much_is_left_out() -> None:
    answer, obligations, _ = asked("--as", "mexican-bank")
    assert answer["asked_as"] == ["mexican-bank"]
    assert answer["matches"][0]["obligations_left_out"] > 3
    assert of(obligations, "FTO/retain-and-report")["applies"] == "possibly"
    assert of(obligations, "SDGT/secondary-sanctions")["applies"] == "yes"
    assert of(obligations, "SDGT/no-duty-but-risk")["duty"] == "enhanced-due-diligence"
    assert "SDGT/block" not in {one["rule"] for one in obligations}


def test_a_program_whose_rules_all_bind_others_requires_something_unknown_not_nothing() -> None:
    _, obligations, _ = asked("--as", "mexican-bank")
    (canada,) = [one for one in obligations if one["program"] == "CA-LISTED-ENTITY"]
    assert (canada["action"], canada["duty"]) == ("unknown", "unknown")
    assert "bind others" in canada["what"]


def test_an_exporter_needs_a_licence_and_a_payment_does_not() -> None:
    _, shipping, _ = asked("--as", "us-exporter", "--transaction", "shipment")
    _, paying, _ = asked("--as", "us-exporter", "--transaction", "payment")
    assert of(shipping, "FTO/export-licence")["duty"] == "licence-needed"
    assert "FTO/export-licence" not in {one["rule"] for one in paying}


def test_without_saying_who_asks_everybody_s_obligations_are_shown() -> None:
    answer, obligations, _ = asked()
    assert {"US person", "financial institution", "Canadian", "any person", None} <= {one["who"] for one in obligations}
    assert {one["applies"] for one in obligations} == {None}
    assert (answer["asked_as"], answer["matches"][0]["obligations_left_out"]) == ([], 0)


def test_a_rule_of_the_firm_that_contradicts_the_law_is_shown_beside_it_and_both_say_so(rules: Path) -> None:
    _, obligations, called = asked("--rules", str(rules), "--as", "us-bank")
    own, law = of(obligations, "send-back"), of(obligations, "FTO/retain-and-report")
    assert (own["origin"], own["duty"], law["origin"]) == ("house.yml", "reject", None)
    assert {"rule": "FTO/retain-and-report", "why": "another action"} in own["conflicts"]
    assert {"rule": "house.yml: send-back", "why": "another action"} in law["conflicts"]
    assert "rules contradict each other; both are shown" in called.err


def test_a_stricter_time_of_keeping_records_is_said_and_neither_is_chosen(rules: Path) -> None:
    _, obligations, _ = asked("--rules", str(rules))
    own, law = of(obligations, "send-back"), of(obligations, "FTO/retain-and-report")
    assert (own["records"]["years"], law["records"]["years"]) == (12, 5)
    assert "another time of keeping records" in {one["why"] for one in law["conflicts"]}


@pytest.mark.parametrize(("on", "holds"), [("2024-12-31", False), ("2025-02-20", True), ("2027-01-01", False)])
def test_a_rule_holds_from_its_first_day_until_before_its_last(rules: Path, on: str, holds: bool) -> None:
    rules.write_text(RULE.replace("programs: [FTO]", "programs: [any]"), encoding="utf-8")
    _, obligations, _ = asked("--rules", str(rules), on=on)
    assert ("send-back" in {one["rule"] for one in obligations}) is holds


def test_the_rule_file_is_part_of_the_certificate(rules: Path) -> None:
    plain, with_rules = asked()[0], asked("--rules", str(rules))[0]
    rules.write_text(RULE + "# a word more\n", encoding="utf-8")
    changed = asked("--rules", str(rules))[0]
    assert (len(plain["rules"]), len(with_rules["rules"])) == (0, 1)
    assert len({one["certificate"]["query"] for one in (plain, with_rules, changed)}) == 3


def test_a_rule_file_may_be_json_and_is_read_alike(tmp_path: Path) -> None:
    as_json = tmp_path / "house.json"
    rule = {"id": "send-back", "programs": ["FTO"], "action": "reject", "what": "Refuse it", "basis": "Policy 4.2"}
    as_json.write_text(json.dumps({"rules": [rule]}))
    _, obligations, _ = asked("--rules", str(as_json))
    assert of(obligations, "send-back")["origin"] == "house.json"


def test_a_program_that_only_the_firm_s_lists_carry_is_named_at_the_top(rules: Path) -> None:
    rules.write_text("programs: {RUSSIA-EO14024: on our list}" + RULE.replace("[FTO]", "[FTO, RUSSIA-EO14024]"))
    assert tamiz("screen", "CJNG", "--rules", str(rules)).status == 1


def test_the_table_says_by_when_whose_rule_and_that_it_is_no_legal_advice_once(rules: Path) -> None:
    out = " ".join(tamiz("screen", "CJNG", "Sinaloa Cartel", "--on", "2025-02-20", "--rules", str(rules)).out.split())
    assert "report the retained funds to Treasury · by 2025-03-06 (10 US business days after 2025-02-20)" in out
    assert "a rule of the firm: house.yml" in out
    assert out.count("This is not legal advice") == 1


@pytest.mark.parametrize("form", ["table", "html"])
def test_what_is_filed_says_for_whom_and_about_what_it_was_asked(form: str) -> None:
    words = ("--as", "us-bank", "--transaction", "payment", "--format", form)
    assert "for: us-bank · about: payment" in tamiz("screen", "CJNG", *words).out


def test_the_report_over_a_customer_table_knows_the_firm_s_rules(tmp_path: Path, rules: Path) -> None:
    (tmp_path / "customers.csv").write_text("full_name\nCJNG\n")
    page = tmp_path / "report.html"
    called = tamiz("screen", str(tmp_path / "customers.csv"), "-o", str(page), "--rules", str(rules), "--as", "us-bank")
    assert called.status == 1
    assert "for: us-bank" in page.read_text(encoding="utf-8")
    assert "refuse and send back" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[FTO]", "[FT0]", "names the program 'FT0', which is not known; did you mean 'FTO'?"),
        ("[FTO]", "[]", "names no programs"),
        ("\nrules:", '\nprograms: {"\\e[2J": x}\nrules:', "a program whose name is empty"),
        ("action: reject", "action: return", "action that is none of block, retain-and-report"),
        ("action: reject", "action: unknown", "has the action 'unknown'"),
        ("action: reject", "", "lacks its action"),
        ("[us-bank]", "[beekeeper]", "'beekeeper' is no kind of asker; known are: any-person"),
        ("[payment]", "[gift]", "transactions that are none of account, payment"),
        ("[US]", "[XX]", "'XX' is not a country"),
        ("until: 2027-01-01", "until: 2024-01-01", "ends on 2024-01-01, which is not after its start on 2025-01-01"),
        ("until: 2027-01-01", "until: 2027-02-30", "until that is no day: '2027-02-30'"),
        ("within: 1,", "within: soon,", "deadlines 1: has no whole number within"),
        ("within: 1,", "within: 0,", "within 0; it lies between 1 and 3660"),
        ("unit: business days", "unit: moons", "unit that is none of business days"),
        ("unit: business days", "unit: yearly", "needs 'by' (a day such as 09-30)"),
        ("years: 12", "years: 1200", "years 1200; it lies between 1 and 100"),
        ("basis: Policy 4.2\n", "basis: Policy 4.2\n    bassis: typo\n", "a field that is not known: 'bassis'"),
        ("id: send-back", "id: send-back\n    id: twice", "line 4: the key 'id' stands twice"),
        ("what: Refuse", "what: &w Refuse", "an anchor or alias"),
        ("what: Refuse", "what: !!python/name:os.system Refuse", "a tag (!) is not read here"),
        ("rules:", "rulez:", "holds a field that is not known: 'rulez'"),
        ("rules:\n", "rules:\n  - {id: [\n", "not whole YAML (line"),
        ("id: send-back", "id: " + "[" * 40 + "]" * 40, "levels one in another"),
        ("what: Refuse the wire and send it back", 'what: "Refuse \\u202e it"', "does not print"),
    ],
)
def test_a_rule_file_with_a_fault_is_refused_whole_with_the_place(rules: Path, old: str, new: str, says: str) -> None:
    assert old in RULE
    rules.write_text(RULE.replace(old, new, 1), encoding="utf-8")
    assert refused(tamiz("screen", "CJNG", "--rules", str(rules)), "house.yml", says, "docs/obligations.md")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("r.yml", b"", "is not an object"),
        ("r.yml", b"- a list", "is not an object"),
        ("r.yml", b"rules: []", "holds 0 rules"),
        ("r.yml", b"rules: \xff", "is not UTF-8 at byte 7"),
        ("r.yml", b"rules: [{id: a\x00}]", "not whole YAML"),
        ("r.yml", b"a: 1\n---\nb: 2\n", "a second document begins"),
        ("r.yml", b"- " * 100_000, "not whole YAML"),
        ("r.json", b'{"rules": [', "not whole JSON"),
        ("r.json", b'{"rules": [], "rules": []}', "the key 'rules' stands twice"),
        ("r.json", b"[" * 200_000, "not whole JSON"),
        ("r.yml", b"#" * (2**20 + 1), "larger than 1 MiB"),
    ],
)
def test_a_damaged_or_huge_rule_file_is_refused(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert refused(tamiz("screen", "CJNG", "--rules", str(tmp_path / name)), name, says)


def test_more_rules_than_a_file_holds_are_refused_with_their_number(tmp_path: Path) -> None:
    one = {"programs": ["FTO"], "action": "none", "what": "x", "basis": "y"}
    path = tmp_path / "many.json"
    path.write_text(json.dumps({"rules": [{"id": f"r{number}", **one} for number in range(501)]}))
    assert refused(tamiz("screen", "CJNG", "--rules", str(path)), "holds 501 rules; a file holds 1 to 500")


def test_two_rules_of_one_id_are_refused(rules: Path) -> None:
    rules.write_text(RULE + RULE.split("rules:\n")[1], encoding="utf-8")
    assert refused(tamiz("screen", "CJNG", "--rules", str(rules)), "rules 2", "'send-back' of an earlier rule")


def test_two_files_of_one_name_are_refused(tmp_path: Path, rules: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "house.yml").write_text(RULE)
    called = tamiz("screen", "CJNG", "--rules", str(rules), "--rules", str(tmp_path / "other" / "house.yml"))
    assert refused(called, "two rule files have this name")


def test_the_law_of_the_firm_s_neighbour_is_no_boolean(rules: Path) -> None:
    rules.write_text(RULE.replace("[US]", "[NO]"), encoding="utf-8")  # Norway, which YAML would read as false
    called = tamiz("screen", "CJNG", "--rules", str(rules), "--format", "json")
    assert called.status == 1
    assert "send-back" not in called.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--as", "beekeeper"), "'beekeeper' is no kind of asker"),
        (("--transaction", "gift"), "'gift' is no kind of transaction; known are: account, payment"),
        (("--rules", "nowhere.yml"), "nowhere.yml: there is no such file"),
        (("--rules", "."), "is a folder"),
        (("--as", "us-bank", "--format", "csv"), "csv and parquet hold none"),
    ],
)
def test_what_cannot_be_asked_is_refused(words: tuple[str, ...], says: str) -> None:
    assert refused(tamiz("screen", "CJNG", *words), says)
