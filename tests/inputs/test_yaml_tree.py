import sys
from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import InputError
from tamiz.inputs.yaml_tree import MOST_LEVELS, MOST_VALUES, Fields, Items, Text, Tree, parse_tree

SCRAPS = st.lists(
    st.sampled_from([*"abno&*!?:-[]{},'\"|>#%", "\n", "\n  ", ": ", "- ", "? ", "---\n", "...\n", "NO", "2025-02-20"]),
    max_size=24,
)


def without_libyaml(text: str, patch: pytest.MonkeyPatch) -> Tree | None:
    patch.delattr(yaml, "CBaseLoader", raising=False)
    return parse_tree(text)


def test_every_value_knows_its_line_and_whether_it_was_given() -> None:
    assert parse_tree("a: NO\nb:\n- 'x'\n- ''\n-\n") == Fields(
        1, {"a": Text("NO", 1), "b": Items(3, [Text("x", 3), Text("", 4), Text("", 5, given=False)])}
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "\n\n"])
def test_a_file_without_a_document_is_no_tree(text: str) -> None:
    assert parse_tree(text) is None


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_the_deepest_that_is_read_is_read_and_no_depth_is_a_depth_of_calls(opened: str, closed: str) -> None:
    assert parse_tree(opened * MOST_LEVELS + "x" + closed * MOST_LEVELS) is not None
    for depth in (MOST_LEVELS + 1, sys.getrecursionlimit() * 3):
        with pytest.raises(InputError, match=r"^line 1: (more than 12 levels one in another; write|exceeded)"):
            parse_tree(opened * depth + "x" + closed * depth)


def test_more_values_than_a_file_holds_are_refused_where_they_begin() -> None:
    assert parse_tree("[" + "x,\n" * (MOST_VALUES - 1) + "]") is not None
    with pytest.raises(InputError, match=rf"^line {MOST_VALUES}: more than 100,000 values; split the file"):
        parse_tree("[" + "x,\n" * MOST_VALUES + "]")


def test_a_key_is_said_so_that_it_can_be_printed() -> None:
    with pytest.raises(InputError, match=r"^line 2: the key 'a\\u202eb' stands twice; keep one"):
        parse_tree('"a\\u202eb": 1\n"a\\u202eb": 2\n')


@given(SCRAPS)
def test_whatever_a_file_holds_it_is_read_or_refused(scraps: list[str]) -> None:
    with suppress(InputError):
        parse_tree("".join(scraps))


@pytest.mark.parametrize(
    "text", ["a: NO\nb: [x, '', {c: d}]\n", "a: |\n  b\nc: >\n  d\n", "- a\n-\n- ''\n", "x", "", "? a\n: b\n"]
)
def test_it_is_read_the_same_without_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse_tree(text) == without_libyaml(text, monkeypatch)


@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: !!int 3", "a: 1\na: 2", "[" * 50_000, "- " * 50_000, "a: [", "a: \x07"]
)
def test_it_is_refused_without_libyaml_too(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"line [12]: |#x0007"):
        without_libyaml(text, monkeypatch)
