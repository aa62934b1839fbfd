import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import InputError
from tamiz.inputs.rules import parse_yaml

WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["C", "Z"]), max_size=9)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8
)


@given(VALUES)
def test_json_is_yaml_and_reads_the_same(value: Any) -> None:
    assert parse_yaml(json.dumps({"a": value}, ensure_ascii=False)) == {"a": value}


@pytest.mark.parametrize("word", ["no", "NO", "null", "2025-02-20", "1_000", "0x10", "~", "1.5", "<<"])
def test_no_word_is_read_as_anything_but_itself(word: str) -> None:
    assert parse_yaml(f"country: {word}") == {"country": word}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x 1\nb: *x", "line 1: an anchor"),
        ("a: 1\nb: *x", "line 2: an anchor or alias"),
        ("a: 1\nb:\n  c: 1\n  c: 2", "line 4: the key 'c' stands twice"),
        ("? [a]\n: 1", "a key that is a list or a mapping"),
        ("a: !!int 3", "line 1: a tag"),
        ("a: [", "line"),
        ("a: \x07", "unacceptable|control characters|special characters"),
        ("- " * 50_000 + "x", "levels one in another"),
        ("[" * 50_000, "levels one in another|line"),
    ],
)
def test_what_could_be_read_in_two_ways_or_grow_is_refused_with_its_line(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        parse_yaml(text)
