"""Legal forms of firms: at the end or the head of a name, in short or written out."""

import pytest

from tamiz.matching.reading import read_name
from tamiz.names.legal_forms import LEADING_LEGAL_FORMS, LEGAL_FORMS, SAME_LEGAL_FORMS


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("Quijano S.A. de C.V.", ["quijano"], "sadecv"),
        ("Quijano SA CV", ["quijano"], "sadecv"),
        ("Quijano Sociedad Anónima de Capital Variable", ["quijano"], "sadecv"),
        ("Quijano L.L.C.", ["quijano"], "llc"),
        ("PT Quijano Tbk", ["quijano"], "tbk"),
    ],
)
def test_a_legal_form_is_told_by_its_shortest_name(name: str, content: list[str], form: str) -> None:
    reading = read_name(name, person=False)
    assert ([token.text for token in reading.content], reading.legal_form) == (content, form)


@pytest.mark.parametrize(
    "name",
    ["Joint Venture Quijano", "Stock Exchange of Quijano", "Capital Quijano", "Liability Partners", "Limitada Stok"],
)
def test_words_of_legal_forms_elsewhere_are_words(name: str) -> None:
    assert read_name(name, person=False).legal_form == ""


def test_a_name_of_nothing_but_a_legal_form_is_a_name() -> None:
    assert read_name("Limited Company", person=False).content


def test_every_form_is_folded_and_has_one_shortest_name_that_is_its_own() -> None:
    assert all(form.isascii() and form.isalnum() and form == form.lower() for form in LEGAL_FORMS | LEADING_LEGAL_FORMS)
    assert all(SAME_LEGAL_FORMS[form] == form for form in SAME_LEGAL_FORMS.values())
