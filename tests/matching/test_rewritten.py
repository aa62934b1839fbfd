"""Names with something around them, or written to be read by eye: as what they are read once more."""

import pytest

from matching.parties import party
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rewritten import read_asked
from tamiz.model import Match, Query, Rule, Schema

PARAMETERS = Parameters.load()
LISTED = (
    party("p", "QUIRINDAVARA TEPALCATEPEC, Juan", schema=Schema.PERSON),
    party("s", "Tepalcuatro", schema=Schema.VESSEL),
    party("f", "Zirahuetamo Tepalcuatro", schema=Schema.COMPANY),
)


def meant(text: str, *, person: bool = True) -> list[tuple[str, str | None]]:
    return [(asked.reading.text, asked.rewritten) for asked in read_asked(text, person=person)[1:]]


def met(text: str) -> dict[str, Match]:
    return {match.entity.id: match for match in find_matches(Query(text), NameIndex(LISTED), PARAMETERS).matches}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pago a Juan Quirindavara", "Juan Quirindavara"),
        ("PAGO A FAVOR DE Juan Quirindavara", "Juan Quirindavara"),
        ("Payment to Juan Quirindavara", "Juan Quirindavara"),
        ("a la orden de Juan Quirindavara", "Juan Quirindavara"),
        ("Factura A-123: Juan Quirindavara", "Juan Quirindavara"),
        ("inv. no. 2211 Juan Quirindavara", "Juan Quirindavara"),
        ("Beneficiario: Juan Quirindavara", "Juan Quirindavara"),
        ("attn Juan Quirindavara", "Juan Quirindavara"),
    ],
)
def test_words_of_payment_before_a_name_are_set_aside(text: str, name: str) -> None:
    assert meant(text)[0] == (name, "words of payment")


@pytest.mark.parametrize("text", ["Pago", "Pago a", "Pago a ...", "Factura 12", "Paga Quirindavara", "Fornos de Pago"])
def test_words_of_payment_alone_or_elsewhere_are_the_name(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize("text", ["M/V Tepalcuatro", "MV Tepalcuatro", "m.t. Tepalcuatro", "Buque Tepalcuatro"])
def test_a_ships_prefix_is_set_aside_for_ships_alone(text: str) -> None:
    found = met(text)
    assert found["s"].rule is Rule.COMPLETE_NAME
    assert "f" not in found
    assert found["s"].millibits < met("Tepalcuatro")["s"].millibits


@pytest.mark.parametrize(
    "text", ['Juan "El Zorro" Quirindavara', "Juan Quirindavara (Zorro)", "Juan Quirindavara alias El Zorro"]
)
def test_a_persons_nickname_in_marks_or_behind_alias_is_set_aside(text: str) -> None:
    assert [why for _, why in meant(text)] == ["nickname set aside"]
    assert " ".join(meant(text)[0][0].split()) == "Juan Quirindavara"


def test_a_complete_name_behind_words_of_payment_is_complete_and_one_without_a_nickname_is_not() -> None:
    paid = met("Pago a Juan Quirindavara Tepalcatepec")["p"]
    called = met('Juan "El Zorro" Quirindavara Tepalcatepec')["p"]
    assert (paid.rule, called.rule) == (Rule.COMPLETE_NAME, Rule.SCORE)
    assert {signal.kind for signal in paid.signals} >= {"words of payment"}
    assert {signal.kind for signal in called.signals} >= {"nickname set aside"}


@pytest.mark.parametrize(("text", "why"), [("Ju4n Quirind4vara", "digits for letters"), ("J U A N Q", "letters apart")])
def test_what_was_written_to_be_read_by_eye_is_read_by_letters(text: str, why: str) -> None:
    assert why in {found for _, found in meant(text)}


@pytest.mark.parametrize(
    "text", ["(" * 2000, '"a' * 2000, "pago a " * 500, "inv " + "-" * 4000, "factura " + "1-" * 2000]
)
def test_hostile_texts_are_read_in_no_time(text: str) -> None:
    assert len(read_asked(text, person=True)) <= 4
