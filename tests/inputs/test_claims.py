"""What sentences say about designations, against own-written cases; the held-out half was never tuned on."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.inputs.claims import classify_claim, mentions_crime
from tamiz.model import Claim

CASES = json.loads((Path(__file__).parents[1] / "cases" / "claims.json").read_text(encoding="utf-8"))


def count_right(cases: list[dict[str, Any]]) -> int:
    return sum(classify_claim(case["text"]) == case["expect"] for case in cases)


def test_the_rules_fit_the_sentences_they_were_made_on() -> None:
    assert count_right(CASES["rules"]) >= len(CASES["rules"]) - 2


def test_the_honest_figure_does_not_fall() -> None:
    assert len(CASES["held_out"]) == 87
    assert count_right(CASES["held_out"]) >= 67


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The United States designated eight groups on Thursday.", Claim.FACT),
        ("Estados Unidos designó a ocho grupos el jueves.", Claim.FACT),
        ("The group was designated despite Mexico's objections.", Claim.FACT),
        ("Senators asked the Secretary of State to designate the cartels.", Claim.PROPOSAL),
        ("Los senadores piden declarar terroristas a los cárteles.", Claim.PROPOSAL),
        ("The cartels would be designated under the bill.", Claim.PROPOSAL),
        ("Mexico rejected the US decision to designate the cartels.", Claim.DENIAL),
        ("México rechaza que se les llame organizaciones terroristas.", Claim.DENIAL),
        ("Canada has not designated the group.", Claim.DENIAL),
        ("He is accused of leading the gang.", Claim.ALLEGATION),
        ("El presunto líder fue detenido.", Claim.ALLEGATION),
        ("The cartel operates in twenty states.", Claim.OTHER),
        ("El cártel opera en veinte estados.", Claim.OTHER),
        ("", Claim.OTHER),
    ],
)
def test_a_sentence_claims_what_it_says(sentence: str, claim: Claim) -> None:
    assert classify_claim(sentence) is claim


@given(st.text(st.characters(), max_size=300))
def test_any_sentence_has_a_claim(sentence: str) -> None:
    assert classify_claim(sentence) in Claim
    assert mentions_crime(sentence) in (True, False)


@pytest.mark.parametrize(
    "piece", ["designated ", "not ", "would designate, ", "asked to ", "a", "S.A. ", "(", "terrorist organization "]
)
def test_a_long_hostile_sentence_takes_no_longer_than_its_length(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (20_000, 80_000))
    classify_claim(short)
    started = time.perf_counter()
    classify_claim(short)
    middle = time.perf_counter()
    classify_claim(long)
    assert time.perf_counter() - middle < 12 * (middle - started) + 0.5
