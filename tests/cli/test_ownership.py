"""The command on owners: what it says, in every form, and what it does with what is wrong."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from cli.calling import Called, tamiz
from cli.test_bad_input import refused
from tamiz.sources.builtin import load_builtin

CARTEL = "builtin:cartel-de-sinaloa"  # SDNTK, SDGT and more on the built-in list


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TAMIZ_DATA", str(tmp_path / "data"))


def _csv(*rows: str, header: str = "owner,asset,percentage") -> str:
    Path("owners.csv").write_text("\n".join((header, *rows, "")), encoding="utf-8")
    return "owners.csv"


def _ftm(*lines: Any) -> str:
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    Path("owners.ftm.json").write_text("\n".join(texts) + "\n", encoding="utf-8")
    return "owners.ftm.json"


def _ownership(owner: str, asset: str, **properties: str) -> dict[str, Any]:
    told = {"owner": [owner], "asset": [asset], **{name: [value] for name, value in properties.items()}}
    return {"id": f"{owner}-{asset}", "schema": "Ownership", "properties": told}


def _company(party: str, name: str) -> dict[str, Any]:
    return {"id": party, "schema": "Company", "properties": {"name": [name]}}


def _blocked(*names: str) -> tuple[str, ...]:
    Path("blocked.txt").write_text("\n".join(names), encoding="utf-8")
    return "--no-screen", "--blocked", "blocked.txt"


def _told(*words: str, status: int = 1) -> Any:
    called = tamiz("ownership", *words, "--on", "2026-01-01", "--format", "json")
    assert called.status == status, called.err
    return json.loads(called.out)


def _verdicts(told: Any, country: str = "US") -> dict[str, str]:
    rules = {rule["id"]: rule["country"] for rule in told["rules"]}
    pairs = ((entity["name"], one) for entity in told["entities"] for one in entity["findings"])
    return {name: one["verdict"] for name, one in pairs if rules[one["rule"]] == country}


def _range(told: Any, place: int = 0) -> tuple[str, str]:
    finding = told["entities"][place]["findings"][0]
    return finding["lowest"], finding["utmost"]


def _said(called: Called) -> str:
    return " ".join(called.out.split())


def test_what_a_listed_party_owns_is_blocked_once_the_match_is_confirmed() -> None:
    told = _told(_csv("Cartel de Sinaloa,Vltava Holding,60", "Vltava Holding,Odra Trading,50"))
    assert _verdicts(told) == dict.fromkeys(("Vltava Holding", "Odra Trading"), "blocked if confirmed")
    assert told["blocked"][0]["grounds"][0]["match"]["entity"]["id"] == CARTEL


def test_the_very_id_of_a_listed_party_needs_no_confirmation() -> None:
    path = _csv(f"{CARTEL},X,Vltava Holding,60", header="owner_id,owner,asset,percentage")
    assert _verdicts(_told(path)) == {"Vltava Holding": "blocked"}


def test_who_was_not_designated_on_the_day_blocks_nothing() -> None:
    path = _csv("Cartel de Sinaloa,Vltava Holding,60")
    called = tamiz("ownership", path, "--on", "2009-01-01", "--for", "EU", "--format", "json")
    assert json.loads(called.out)["blocked"] == []


def test_before_a_rule_was_made_nothing_is_cleared_by_it() -> None:
    called = tamiz("ownership", _csv("A,B,60"), "--on", "2010-01-01", "--for", "US")
    assert called.status == 3
    assert "No rule is known for US" in called.out


def test_missing_shares_give_bounds_in_words() -> None:
    path = _csv("X,Vltava Holding,38", "Q,Vltava Holding,39", "R,Vltava Holding,")
    called = tamiz("ownership", path, *_blocked("X"), "--for", "US")
    assert called.status == 1
    assert "between 38 % and 61 %" in _said(called)


def test_a_missing_share_of_a_blocked_owner_decides() -> None:
    told = _told(_csv("X,Vltava Holding,30", "Y,Vltava Holding,", "Q,Vltava Holding,45"), *_blocked("X", "Y"))
    assert _verdicts(told) == {"Vltava Holding": "possible"}
    assert _range(told) == ("30", "55")


def test_a_range_is_a_bound_on_both_sides() -> None:
    told = _told(_csv("X,Vltava Holding,25-50", "Q,Vltava Holding,50"), *_blocked("X"))
    assert _verdicts(told) == {"Vltava Holding": "possible"}
    assert _range(told) == ("25", "50")


@pytest.mark.parametrize(
    ("country", "on", "expected"),
    [
        ("US", "2026-01-01", "blocked"),
        ("EU", "2026-01-01", "blocked"),
        ("EU", "2024-01-01", "below"),  # more than half was asked for then
        ("GB", "2026-01-01", "below"),
    ],
)
def test_half_is_enough_for_some_rules_and_not_for_others(country: str, on: str, expected: str) -> None:
    path = _csv("X,Vltava Holding,50", "Q,Vltava Holding,50")
    called = tamiz("ownership", path, *_blocked("X"), "--for", country, "--on", on, "--format", "json")
    assert _verdicts(json.loads(called.out), country) == {"Vltava Holding": expected}


def test_two_designated_persons_are_added_up_but_in_the_united_kingdom() -> None:
    told = _told(_csv("X,Vltava Holding,30", "Y,Vltava Holding,30", "Q,Vltava Holding,40"), *_blocked("X", "Y"))
    assert [_verdicts(told, country)["Vltava Holding"] for country in ("US", "EU", "GB")] == [
        "blocked",
        "blocked",
        "possible",
    ]
    assert "only if they act jointly" in told["entities"][0]["findings"][2]["reasons"]


def test_control_is_possible_for_europe_and_nothing_for_the_us() -> None:
    path = _csv("X,Vltava Holding,10,", "X,Vltava Holding,,control", header="owner,asset,percentage,type")
    Path(path).write_text(Path(path).read_text() + "Q,Vltava Holding,90,\n")
    told = _told(path, *_blocked("X"))
    assert [_verdicts(told, country)["Vltava Holding"] for country in ("US", "EU", "GB")] == [
        "below",
        "possible",
        "possible",
    ]


def test_a_tie_counts_on_its_days_only() -> None:
    path = _csv("X,Vltava Holding,60,2020-01-01,2021-12-31", header="owner,asset,percentage,from,to")
    counts = _told(path, *_blocked("X"), status=0)["counts"]
    assert counts["ties_on_day"] == 0


def test_a_start_that_is_known_to_the_year_leaves_the_day_open() -> None:
    path = _csv("X,Vltava Holding,60,2026,", header="owner,asset,percentage,from,to")
    assert _verdicts(_told(path, *_blocked("X"))) == {"Vltava Holding": "possible"}


def test_followthemoney_gives_names_ids_days_and_shares(tmp_path: Path) -> None:
    path = _ftm(
        _company("ves-1", "Vltava Holding"),
        {"id": "x-1", "schema": "Organization", "properties": {"name": ["Cartel de Sinaloa"]}},
        _ownership("x-1", "ves-1", percentage="55.5", startDate="2020-01-01"),
        _ownership("x-1", "ves-1", percentage="10", endDate="2019-01-01"),
    )
    (tmp_path / "packed.gz").write_bytes(gzip.compress(Path(path).read_bytes()))
    told = _told("packed.gz")
    assert _verdicts(told) == {"Vltava Holding": "blocked if confirmed"}
    assert told["entities"][0]["findings"][0]["lowest"] == "55.5"


def test_a_party_without_a_name_is_not_screened_and_that_is_said() -> None:
    told = _told(_ftm(_ownership("x-1", "ves-1", percentage="55")), status=3)
    assert [one["where"] for one in told["unscreened"]] == ["x-1", "ves-1"]


def test_a_damaged_line_may_have_been_an_owner() -> None:
    path = _ftm(_company("a", "Vltava"), _company("b", "Odra"), _ownership("a", "b", percentage="60"), '{"id": "c", ')
    told = _told(path, status=3)
    assert told["lost"][0]["where"] == "line 4"


def test_an_indirect_share_counts_for_the_highest_bound_alone() -> None:
    path = _ftm(_ownership("x", "b", percentage="60", ownershipType="ultimate beneficial owner"))
    assert _verdicts(_told(path, *_blocked("x"))) == {"b": "possible"}


@pytest.mark.parametrize(
    ("share", "reason"),
    [
        ("120", "over 100 %"),
        ("-5", "is negative"),
        ("most of it", "is no share"),
        ("nan", "is no share"),
        ("1/0", "divides by zero"),
        ("60-40", "ends before it begins"),
        ("9" * 70, "too long"),
    ],
)
def test_a_share_that_makes_no_sense_is_shown_and_counts_as_missing(share: str, reason: str) -> None:
    told = _told(_csv(f"X,Vltava Holding,{share}", "X,Odra,40"), *_blocked("X"))
    assert _verdicts(told)["Vltava Holding"] == "possible"
    assert reason in told["faults"][0]["reason"]
    assert told["faults"][0]["where"] == "row 1"


def test_two_statements_of_one_day_are_both_shown_and_bound_the_answer() -> None:
    told = _told(_csv("X,Vltava Holding,30", "X,Vltava Holding,40"), *_blocked("X"))
    finding = told["entities"][0]["findings"][0]
    assert (finding["lowest"], finding["highest"], finding["verdict"]) == ("30", "70", "possible")
    assert "30, 40" in told["faults"][0]["reason"]


def test_owners_of_over_a_hundred_percent_are_told_and_bound_the_answer() -> None:
    told = _told(_csv("X,Vltava Holding,60", "Q,Vltava Holding,60"), *_blocked("X"))
    finding = told["entities"][0]["findings"][0]
    assert (finding["lowest"], finding["highest"], finding["verdict"]) == ("40", "60", "possible")
    assert "over 100 %" in told["faults"][0]["reason"]


def test_days_in_the_wrong_order_are_told_and_count_for_the_highest_bound_alone() -> None:
    path = _csv("X,Vltava Holding,60,2022-01-01,2020-01-01", header="owner,asset,percentage,from,to")
    told = _told(path, *_blocked("X"))
    assert _verdicts(told) == {"Vltava Holding": "possible"}
    assert "ends before it begins" in told["faults"][0]["reason"]


def test_an_owner_of_itself_is_told() -> None:
    told = _told(_csv("X,Vltava Holding,40", "Vltava Holding,Vltava Holding,20"), *_blocked("X"))
    assert _verdicts(told) == {"Vltava Holding": "possible"}
    assert "own itself" in told["faults"][0]["reason"]


def test_a_loop_is_drawn_to_its_end_once() -> None:
    path = _csv("X,Vltava,60", "Odra,Vltava,40", "Vltava,Odra,90")
    called = tamiz("ownership", path, *_blocked("X"), "--for", "US")
    assert called.status == 1
    assert "see above" in _said(called)


def test_names_that_differ_by_case_and_blanks_are_one_party_and_by_accents_are_told() -> None:
    told = _told(_csv("X,Peña  Trading,60", "PEÑA TRADING,Odra,60", "Pena Trading,Ohre,60"), *_blocked("X"))
    assert set(_verdicts(told)) == {"Peña Trading", "Odra"}
    assert "Peña Trading / Pena Trading" in told["notes"][0]


def test_a_bare_name_goes_to_the_one_id_of_that_name() -> None:
    path = _csv("X,,v-1,Vltava,60", ",vltava,,Odra,60", header="owner_id,owner,asset_id,asset,percentage")
    assert set(_verdicts(_told(path, *_blocked("X")))) == {"Vltava", "Odra"}


def test_the_table_draws_the_chain_in_both_languages() -> None:
    path = _csv("X,Vltava,60", "Vltava,Odra,80")
    english, spanish = (tamiz("ownership", path, *_blocked("X"), "--lang", lang) for lang in ("en", "es"))
    assert "└─ 80 % Vltava blocked └─ 60 % X listed" in _said(english)
    assert "bloqueada" in spanish.out


def test_the_page_draws_the_chain_and_escapes_what_the_file_says() -> None:
    path = _csv("X,<script>alert(1)</script>,60")
    called = tamiz("ownership", path, *_blocked("X"), "-o", "owners.html", "--lang", "es")
    page = Path("owners.html").read_text(encoding="utf-8")
    assert called.status == 1
    assert '<svg class="chain"' in page
    assert "<script" not in page


def test_a_chain_of_many_thousands_is_answered_and_its_drawing_is_cut() -> None:
    path = _csv(*(f"P{at},P{at + 1},51" for at in range(3_000)))
    called = tamiz("ownership", path, *_blocked("P0"), "--for", "US", "--limit", "3000")
    assert called.status == 1
    assert "more owners are not drawn" in called.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("missing.csv",), ("missing.csv", "no such file")),
        (("owners.csv", "--no-screen"), ("--blocked",)),
        (("owners.csv", "--for", "MX"), ("no rule of ownership of MX", "US, EU, GB")),
        (("owners.csv", "--on", "yesterday"), ("yesterday",)),
        (("owners.csv", "--columns", "owner=Nobody"), ("Nobody", "owner, asset")),
        (("owners.csv", "--columns", "who=owner"), ("who", "fields are")),
        (("owners.csv", "--blocked", "nobody.txt"), ("nobody.txt", "names nobody")),
        (("owners.csv", "--blocked", "strangers.txt"), ("none of the 2", "owners.csv")),
        (("names.csv",), ("no column owner",)),
        (("halves.csv",), ("--shares fraction",)),
        (("empty.csv",), ("empty",)),
        (("header.csv",), ("no row with an owner",)),
        (("none.json",), ("no Ownership", "none.json")),
        (("scan.pdf",), ("scan.pdf",)),
        ((".",), ("folder",)),
    ],
)
def test_what_cannot_be_answered_is_refused(words: tuple[str, ...], said: tuple[str, ...]) -> None:
    files = {
        "owners.csv": "owner,asset,percentage\nA,B,60\n",
        "names.csv": "name,age\nAna,3\n",
        "halves.csv": "owner,asset,percentage\nA,B,0.6\nC,B,0.4\n",
        "empty.csv": "",
        "header.csv": "owner,asset\n",
        "nobody.txt": "# nobody\n\n",
        "strangers.txt": "Q\nR\n",
        "none.json": json.dumps(_company("a", "Vltava")) + "\n",
        "scan.pdf": "%PDF-1.7 owner,asset",
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    assert refused(tamiz("ownership", *words), *said)


def test_parts_of_one_are_read_as_such_when_that_is_said() -> None:
    told = _told(_csv("X,Vltava,0.5"), *_blocked("X"), "--shares", "fraction")
    assert told["entities"][0]["findings"][0]["lowest"] == "50"


def test_the_same_question_gives_the_same_bytes() -> None:
    path = _csv("X,Vltava,60", "Vltava,Odra,25-80", "Y,Odra,")
    first, second = (tamiz("ownership", path, *_blocked("X", "Y"), "--format", "json") for _ in range(2))
    assert first.out == second.out


def test_some_given_as_blocked_that_are_in_no_tie_are_told() -> None:
    told = _told(_csv("X,Vltava,60"), *_blocked("X", "Stranger"))
    assert "'Stranger'" in told["notes"][0]


def test_a_listing_under_the_law_on_terrorist_organizations_alone_is_to_be_confirmed_even_by_id() -> None:
    party = next(one.id for one in load_builtin().entities if {tag.program for tag in one.designations} == {"FTO"})
    told = _told(_csv(f"{party},X,Vltava,60", header="owner_id,owner,asset,percentage"))
    assert _verdicts(told) == {"Vltava": "blocked if confirmed"}
    assert "no rule of ownership" in told["blocked"][0]["grounds"][0]["doubts"][0]
