import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.inputs.passed import MAX_PASSED, proper_names
from tamiz.inputs.sentences import split_sentences


def names(text: str) -> list[str]:
    return [name.text for name in proper_names(text, split_sentences(text)).names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Renata Quijano Orta, a spokeswoman", ["Renata Quijano Orta"]),
        ("El abogado Octavio Barrientos vive en León.", ["Octavio Barrientos"]),
        ("the State Department and the Ministry of Finance", ["State Department", "Ministry of Finance"]),
        ("On Friday March 24 nobody came", []),
        ("the United States and Mexico", []),
        ("nobody is named here", []),
    ],
)
def test_runs_of_capitals_are_names_and_days_and_countries_are_not(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_name_is_listed_once_at_its_first_place() -> None:
    (name,) = proper_names("by Ana Prueba and Ana Prueba", split_sentences("by Ana Prueba and Ana Prueba")).names
    assert (name.start, name.end) == (3, 13)


def test_what_is_cut_is_counted() -> None:
    text = "\n".join(f"by Ana Prueba{chr(97 + n % 26)}{chr(97 + n // 26)}." for n in range(MAX_PASSED + 5))
    found = proper_names(text, split_sentences(text))
    assert (len(found.names), found.more) == (MAX_PASSED, 5)


@given(st.text(st.characters(), max_size=200))
def test_any_text_has_a_list_of_names_that_stand_in_it(text: str) -> None:
    for name in proper_names(text, split_sentences(text)).names:
        assert text[name.start : name.end] == name.text
