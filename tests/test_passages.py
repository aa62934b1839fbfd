"""What a text says of whom: own-written passages with their mentions, and sentences that name nobody."""

import json
from pathlib import Path
from typing import Any

import pytest

from tamiz.inputs.document import parse_document
from tamiz.model import Match
from tamiz.screen import SUPPLIED, Screener

CASES = Path(__file__).parent / "cases"
SCREENER = Screener.open()
PASSAGES = json.loads((CASES / "passages.json").read_text(encoding="utf-8"))
INNOCENT = json.loads((CASES / "innocent.json").read_text(encoding="utf-8"))


def mentions(text: str) -> list[Match]:
    document = parse_document(text.encode(), "case")
    return list(SCREENER.screen_document(document, SCREENER.settings("2026-11-24", "2026-11-24")).matches)


def named(text: str) -> list[tuple[str, str]]:
    return [(match.entity.id, text[match.span.start : match.span.end]) for match in mentions(text) if match.span]


def expected(case: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["entity"], one["text"]) for one in case["expect"]]


@pytest.mark.parametrize("case", PASSAGES["passages"], ids=lambda case: case["text"][:60])
def test_a_passage_names_whom_it_names(case: dict[str, Any]) -> None:
    assert named(case["text"]) == expected(case)


def test_evidence_that_the_mention_does_not_show_says_so() -> None:
    text = "The Jalisco New Generation Cartel took the town. The Jalisco cartel taxes limes."
    full, short = mentions(text)
    assert {signal.why for signal in short.signals} == {SUPPLIED}
    assert {signal.asked for signal in short.signals} == {"Jalisco cartel"}
    assert short.millibits == full.millibits == sum(signal.millibits for signal in short.signals)


@pytest.mark.xfail(reason="singular head nouns, a head behind an adjective, short forms without the name, weak aliases")
@pytest.mark.parametrize("case", PASSAGES["known_failures"], ids=lambda case: case["text"][:60])
def test_a_passage_that_is_not_read_in_full_yet(case: dict[str, Any]) -> None:
    assert named(case["text"]) == expected(case)


def test_nearly_every_sentence_claims_what_it_claims() -> None:
    wrong = [
        (match.span.sentence, match.span.claim)
        for case in PASSAGES["passages"]
        for match, one in zip(mentions(case["text"]), case["expect"], strict=True)
        if match.span and "claim" in one and match.span.claim != one["claim"]
    ]
    assert len(wrong) <= 1


def test_innocent_sentences_name_nobody() -> None:
    alarms = [case["text"] for case in INNOCENT["sentences"] if mentions(case["text"])]
    assert len(INNOCENT["sentences"]) >= 200
    assert alarms == []


@pytest.mark.xfail(reason="each needs to know what the sentence is about, not which words it holds")
@pytest.mark.parametrize("sentence", INNOCENT["known_alarms"])
def test_a_name_inside_another_name_or_topic_names_nobody(sentence: str) -> None:
    assert mentions(sentence) == []
