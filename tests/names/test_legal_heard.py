"""Legal forms written in another script by how they sound."""

import pytest

from tamiz.names import TokenKind, tokenize
from tamiz.names.legal_heard import heard_legal_form


def forms(name: str) -> list[str]:
    return [token.key for token in tokenize(name) if token.kind is TokenKind.LEGAL_FORM]


@pytest.mark.parametrize(
    ("name", "form"),
    [("サクラ リミテッド", "limited"), ("Ρόδο Κόμπανι", "company"), ("Ρόδο Κορπορέισον", "corporation")],
)
def test_a_legal_form_at_the_end_is_told_by_its_consonants(name: str, form: str) -> None:
    assert forms(name) == [form]


@pytest.mark.parametrize("name", ["サクラ", "リミテッド", "Rosa Rimitedo", "Ромашка Анна"])
def test_a_name_of_that_word_alone_in_latin_letters_or_of_other_words_has_none(name: str) -> None:
    assert forms(name) == []


def test_a_persons_name_has_no_legal_form() -> None:
    assert all(token.kind is TokenKind.WORD for token in tokenize("サクラ リミテッド", person=True))


def test_the_longest_that_fits_is_taken_and_never_the_whole_name() -> None:
    assert heard_legal_form(["rozu", "esu", "e", "de", "shibui"]) == (0, "")
    assert heard_legal_form(["rosa", "sa", "de", "cv"])[0] == 3
    assert heard_legal_form(["sa", "de", "cv"])[0] == 0
    assert heard_legal_form([]) == (0, "")
