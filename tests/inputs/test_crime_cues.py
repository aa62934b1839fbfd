"""Which sentences are about crime, and how often a claim says more than its sentence."""

import json
from pathlib import Path

import pytest

from tamiz.inputs.claims import classify_claim, mentions_crime
from tamiz.model import Claim

CASES = json.loads((Path(__file__).parents[1] / "cases" / "claims.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The gang burned two buses.",
        "Mexican cartels moved north.",
        "El cártel de Juárez perdió el puente.",
        "Pandilleros rivales se enfrentaron.",
        "OFAC added two firms.",
        "The US designated the group on Thursday.",
        "Brazil opposes the designation of both.",
        "Treasury sanctions hit the port.",
        "Hombres armados entraron al pueblo.",
        "Un presunto líder fue capturado.",
        "Militants killed nine.",
        "Cobran derecho de piso en el mercado.",
        "Bandi yo boule mache a.",
        "Uma facção criminosa domina o bairro.",
        "Les gangs armés ont attaqué.",
    ],
)
def test_a_sentence_about_crime_holds_a_cue(sentence: str) -> None:
    assert mentions_crime(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "El cartel del festival anuncia a Los Lobos.",
        "Pegaron un cartel de la película en la esquina.",
        "La banda municipal toca los domingos.",
        "Our CDN bill doubled after the launch.",
        "La línea 3 del metro cerrará.",
        "Tequila has a designation of origin.",
        "She was the designated driver.",
        "La secretaria fue designada directora del museo.",
        "Nou dwe aprann viv ansanm nan lapè.",
    ],
)
def test_an_everyday_sentence_holds_none(sentence: str) -> None:
    assert not mentions_crime(sentence)


def test_no_more_false_facts_are_claimed_than_when_measured() -> None:
    # The worst mistake is a wish read as a law: 7 of the 62 held-out sentences that state no designation.
    others = [case["text"] for case in CASES["held_out"] if case["expect"] != Claim.FACT]
    assert len(others) == 62
    assert sum(classify_claim(text) is Claim.FACT for text in others) <= 7


def test_no_sentence_was_both_tuned_on_and_held_out() -> None:
    assert not {case["text"] for case in CASES["rules"]} & {case["text"] for case in CASES["held_out"]}


def test_line_ends_and_lost_accents_change_nothing() -> None:
    assert classify_claim("LA DESIGNACION\r\nENTRO EN VIGOR") is classify_claim("La designación entró en vigor")
