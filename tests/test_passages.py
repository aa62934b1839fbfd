"""What a text says of whom: own-written passages with their mentions, and sentences that name nobody."""

import json
from pathlib import Path
from typing import Any

import pytest

from tamiz.inputs.document import parse_document
from tamiz.model import Match
from tamiz.screen import Screener

CASES = Path(__file__).parent / "cases"
SCREENER = Screener.open()
PASSAGES = json.loads((CASES / "passages.json").read_text(encoding="utf-8"))["passages"]
INNOCENT = json.loads((CASES / "innocent.json").read_text(encoding="utf-8"))


def mentions(text: str) -> list[Match]:
    document = parse_document(text.encode(), "case")
    return list(SCREENER.screen_document(document, SCREENER.settings("2026-11-24", "2026-11-24")).matches)


@pytest.mark.parametrize("case", PASSAGES, ids=lambda case: case["why"])
def test_a_passage_names_whom_it_names(case: dict[str, Any]) -> None:
    found = [
        (match.entity.id, match.span.start, case["text"][match.span.start : match.span.end])
        for match in mentions(case["text"])
        if match.span
    ]
    assert found == [(one["entity"], one["start"], one["text"]) for one in case["expect"]]


@pytest.mark.parametrize(
    "case", [case for case in PASSAGES if any("claim" in one for one in case["expect"])], ids=lambda case: case["why"]
)
def test_a_sentence_claims_what_it_claims(case: dict[str, Any]) -> None:
    claims = [match.span.claim for match in mentions(case["text"]) if match.span]
    assert claims == [one["claim"] for one in case["expect"]]


def test_two_hundred_innocent_sentences_name_nobody() -> None:
    alarms = [sentence for sentence in INNOCENT["sentences"] if mentions(sentence)]
    assert len(INNOCENT["sentences"]) >= 200
    assert alarms == []


@pytest.mark.xfail(reason="each needs to know what the sentence is about, not which words it holds")
@pytest.mark.parametrize("sentence", INNOCENT["known_alarms"])
def test_a_name_inside_another_name_or_topic_names_nobody(sentence: str) -> None:
    assert mentions(sentence) == []
