import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from golden_files import check_golden
from render import arbitrary, examples
from tamiz.answers import Comparison, StatusAnswer
from tamiz.dates import Between, Day, Open
from tamiz.model import Answer
from tamiz.render import (
    answer_object,
    comparison_object,
    json_line,
    render_json,
    render_jsonl,
    sha256_of,
    status_object,
)
from tamiz.render.json import end_object, render_comparison_json, render_status_json
from tamiz.render.plain import encodable

GOLDEN = Path(__file__).parents[1] / "golden" / "render"


def test_json_of_a_name() -> None:
    check_golden(GOLDEN / "name.json", render_json([examples.named()]))


def test_json_of_one_party_on_several_lists_keeps_the_order_of_the_matches() -> None:
    told = answer_object(examples.joined())
    assert [match["party"] for match in told["matches"]] == ["own:3", "us-ofac-sdn:11438", "own:3"]
    (party,) = told["parties"]
    assert [member["list"] for member in party["members"]] == ["own", "un-sc", "builtin"]
    assert [(bond["by"], bond["bits"], len(bond["evidence"])) for bond in party["bonds"]] == [
        ("identifier", 52.0, 3),
        ("names", 28.0, 2),
    ]


def test_json_of_an_article() -> None:
    check_golden(GOLDEN / "article.json", render_json([examples.article()]))


def test_json_of_a_status() -> None:
    check_golden(GOLDEN / "status.json", render_status_json(examples.status()))


def test_json_of_a_comparison() -> None:
    check_golden(GOLDEN / "comparison.json", render_comparison_json(examples.comparison()))


def test_json_is_a_list_even_for_one_unit_and_for_none() -> None:
    assert len(json.loads(render_json([examples.clear()]))) == 1
    assert json.loads(render_json([])) == []


def test_json_lines_are_the_objects_of_the_list_one_a_line() -> None:
    answers = (*examples.customers(), examples.hostile())
    lines = render_jsonl(answers).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render_json(answers))


def test_every_key_is_there_when_nothing_is_known() -> None:
    full, empty = answer_object(examples.named()), answer_object(replace(examples.clear(), certificate=None))
    assert full.keys() == empty.keys()
    assert full["query"].keys() == empty["query"].keys()


def test_a_span_stands_only_in_matches_found_in_a_document() -> None:
    assert "span" not in answer_object(examples.named())["matches"][0]
    assert answer_object(examples.article())["matches"][0]["span"]["claim"] == "proposal"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (Open(), "open"),
        (Day(date(2025, 2, 20)), {"date": "2025-02-20"}),
        (Between(None, date(2022, 1, 21)), {"not_before": None, "not_after": "2022-01-21"}),
        (Between(), {"not_before": None, "not_after": None}),
    ],
)
def test_an_end_is_a_day_two_bounds_or_open(end: Day | Between | Open, expected: object) -> None:
    assert end_object(end) == expected


def test_an_unknown_status_is_in_force_null() -> None:
    rows = answer_object(examples.named())["matches"][0]["designations"]
    assert [row["in_force"] for row in rows if row["status"] == "unknown"] == [None]


def test_the_bits_are_the_sum_of_the_evidence() -> None:
    first = answer_object(examples.named())["matches"][0]
    assert first["bits"] == 10.662
    assert [signal["bits"] for signal in first["evidence"]] == [11.912, -1.25]


def test_rows_of_one_country_stand_together_in_the_order_of_first_mention() -> None:
    rows = examples.tags()
    mixed = replace(examples.status().entities[0], rows=(rows[4], rows[0], rows[5], rows[1]))
    countries = status_object(replace(examples.status(), entities=(mixed,)))["entities"][0]["countries"]
    assert [(group["country"], len(group["rows"])) for group in countries] == [("CA", 1), ("US", 2), ("MX", 1)]


def test_names_that_open_no_door_have_no_rule() -> None:
    assert comparison_object(examples.comparison())["rule"] is None


def test_letters_of_any_script_stay_and_what_steers_a_terminal_is_escaped() -> None:
    line = json_line(examples.hostile())
    assert "العربية" in line
    assert all(character.isprintable() for character in line.removesuffix("\n"))
    assert json.loads(line)["query"]["name"] == examples.LONG.replace("\ud800", "\ufffd")


@given(answer=arbitrary.answers())
def test_any_answer_is_json_that_reads_back_and_can_be_hashed(answer: Answer) -> None:
    assert json.loads(render_json([answer])) == [encodable(answer_object(answer))]
    assert sha256_of(json.loads(json_line(answer))) == sha256_of(answer_object(answer))


@given(answer=arbitrary.statuses(), comparison=arbitrary.comparisons())
def test_any_status_and_comparison_is_json_that_reads_back(answer: StatusAnswer, comparison: Comparison) -> None:
    assert json.loads(render_status_json(answer)) == encodable(status_object(answer))
    assert json.loads(render_comparison_json(comparison)) == encodable(comparison_object(comparison))
