import json
from typing import Any

from cli.calling import tamiz


def status(*words: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(tamiz("status", *words, "--format", "json").out)
    return parsed


def programs(answer: dict[str, Any], country: str) -> dict[str, str]:
    (found,) = [one for one in answer["entities"][0]["countries"] if one["country"] == country]
    return {row["program"]: row["status"] for row in found["rows"]}


def test_the_case_of_the_design() -> None:
    before, after = status("Cartel de Sinaloa", "--on", "2023-03-24"), status("Cartel de Sinaloa", "--on", "2025-02-20")
    assert programs(before, "US") == {
        "FTO": "never",
        "SDGT": "never",
        "SDNTK": "in force",
        "ILLICIT-DRUGS-EO14059": "in force",
    }
    assert programs(before, "CA") == {"CA-LISTED-ENTITY": "never"}
    assert {programs(after, "US")[tag] for tag in ("FTO", "SDGT")} == {"in force"}
    assert programs(after, "CA") == {"CA-LISTED-ENTITY": "in force"}
    assert programs(before, "MX") == programs(after, "MX")
    assert programs(after, "MX") == {"terrorist designation": "never", "UIF blocked persons": "unknown"}


def test_a_former_name_leads_to_the_party_of_today() -> None:
    (entity,) = status("Los Zetas")["entities"]
    assert (entity["entity"]["id"], entity["grade"]) == ("builtin:cartel-del-noreste", "former")


def test_an_abbreviation_of_two_parties_shows_both() -> None:
    assert [one["entity"]["id"] for one in status("CDG")["entities"]] == [
        "builtin:cartel-del-golfo",
        "builtin:clan-del-golfo",
    ]


def test_the_whole_history_has_every_interval() -> None:
    rows = [row for one in status("Ansarallah", "--history")["entities"][0]["countries"] for row in one["rows"]]
    assert len([row for row in rows if row["program"] == "FTO"]) == 2


def test_only_the_law_asked_for_is_shown() -> None:
    answer = status("CJNG", "--for", "Canada")
    assert [one["country"] for one in answer["entities"][0]["countries"]] == ["CA"]


def test_a_name_that_nobody_carries_has_no_status() -> None:
    called = tamiz("status", "Panadería La Esperanza")
    assert called.status == 0
    assert "Panadería La Esperanza" in called.out


def test_a_timeline_is_drawn_in_the_terminal() -> None:
    assert "2025" in tamiz("status", "CJNG").out


def test_a_timeline_is_drawn_on_a_page() -> None:
    page = tamiz("status", "CJNG", "--format", "html").out
    assert "<svg" in page
    assert "2025-02-20" in page


def test_a_status_that_cannot_be_asked_for_is_wrong_use() -> None:
    assert tamiz("status", "…").status == 2
    assert tamiz("status", "CJNG", "--on", "2023").status == 2
    assert tamiz("status", "CJNG", "--for", "Atlantis").status == 2
