import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.inputs.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained all day. Nobody at all came! Ask them", ["It rained all day.", "Nobody at all came!", "Ask them"]),
        ("Llovió todo el día. ¿Quién vino? ¡Nadie!", ["Llovió todo el día.", "¿Quién vino?", "¡Nadie!"]),
        ("Dr. Paz met Sr. Ruiz. They left.", ["Dr. Paz met Sr. Ruiz.", "They left."]),
        ("Prueba, S.A. de C.V. vende pan. Y queso.", ["Prueba, S.A. de C.V. vende pan.", "Y queso."]),
        ("The U.S. Treasury acted. EE.UU. también.", ["The U.S. Treasury acted.", "EE.UU. también."]),
        ("A title\n\nThe text goes on\nover lines. End", ["A title", "The text goes on\nover lines.", "End"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(st.characters(), max_size=200))
def test_every_character_that_shows_belongs_to_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    covered = [place for start, end in spans for place in range(start, end)]
    assert len(covered) == len(set(covered))
    assert [
        place for place, character in enumerate(text) if not character.isspace() and place not in set(covered)
    ] == []
    assert list(spans) == sorted(spans)


def test_a_sentence_is_never_so_long_that_it_cannot_be_quoted() -> None:
    assert max(len(sentence) for sentence in sentences("word " * 5_000)) <= 2_100


@pytest.mark.parametrize("piece", ["a", ".", " ", '"', "a. ", "\n", "Dr. "])
def test_a_long_hostile_line_is_cut_in_time_that_grows_with_it(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (500_000, 2_000_000))
    started = time.perf_counter()
    split_sentences(short)
    middle = time.perf_counter()
    split_sentences(long)
    assert time.perf_counter() - middle < 12 * (middle - started) + 0.5
