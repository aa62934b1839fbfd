"""The contract's table: its columns and types, one line a match, and a hash that no order changes."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.render.rows import COLUMNS, NO_HIT, digest_of, lines_of, result_schema, to_batch, written_digest

CONTRACT = """
row int64, id string, status string, reason string?, rule string?, entity string?, party string?, caption string?,
list string?, listed_name string?, grade string?, score double?, millibits int32?, posterior double?,
evidence list<element: struct<kind: string; millibits: int32; asked: string; listed: string; why: string>>?,
in_force bool?, programs list<element: string>?
"""
HIT = (
    "complete-name",
    "list:1",
    None,
    "EXAMPLE",
    "list",
    "Example",
    "strong",
    0.75,
    9_000,
    None,
    (("token", 9_000, "EXAMPLE", "EXAMPLE", "equal, rare"),),
    True,
    ("FTO", "SDGT"),
)


def test_the_schema_is_the_contracts() -> None:
    fields = [(field.name, field.type, field.nullable) for field in result_schema()]
    wanted = [part.strip() for part in CONTRACT.replace("\n", " ").split(", ")]
    said = [f"{name} {kind}{'?' if null else ''}" for name, kind, null in fields]
    assert [one.replace("item:", "element:").replace(", ", "; ") for one in said] == wanted


def test_columns_that_pass_through_follow_and_never_take_a_name_of_the_contract() -> None:
    schema = result_schema([pa.field("city", pa.string()), pa.field("status", pa.int8(), nullable=False)])
    assert schema.names[len(COLUMNS) :] == ["city", "input_status"]
    assert schema.field("input_status").nullable


def test_a_row_with_two_matches_has_two_lines() -> None:
    lines = lines_of(3, "C3", None, [HIT, HIT], screened=True)
    assert [line[:4] for line in lines] == [(3, "C3", "match", None)] * 2


@pytest.mark.parametrize(
    ("reason", "screened", "status"),
    [(None, True, "clear"), ("1 suppressed: x", True, "clear"), ("no name", False, "unscreened")],
)
def test_a_row_without_match_has_one_line_and_is_clear_only_when_all_of_it_was_screened(
    reason: str | None, screened: bool, status: str
) -> None:
    assert lines_of(3, None, reason, [], screened=screened) == [(3, "row-3", status, reason, *NO_HIT)]


def test_lines_become_arrow_and_come_back() -> None:
    lines = [*lines_of(1, "A", None, [HIT], screened=True), *lines_of(2, None, None, [], screened=True)]
    first, second = to_batch(lines, [], result_schema()).to_pylist()
    assert (first["row"], first["score"], first["programs"]) == (1, 0.75, ["FTO", "SDGT"])
    assert first["evidence"] == [
        {"kind": "token", "millibits": 9_000, "asked": "EXAMPLE", "listed": "EXAMPLE", "why": "equal, rare"}
    ]
    assert (second["id"], second["status"], second["entity"], second["evidence"]) == ("row-2", "clear", None, None)


def test_no_lines_are_an_empty_batch() -> None:
    assert to_batch([], [], result_schema()).num_rows == 0


LINES = st.lists(st.tuples(st.integers(0, 99), st.text(max_size=5), st.none()), max_size=20)


@given(lines=LINES, place=st.integers(0, 20))
def test_the_hash_is_the_same_in_any_order_and_any_parts(lines: list[tuple[object, ...]], place: int) -> None:
    whole = written_digest(digest_of(lines))
    assert written_digest(digest_of(lines[place:]) + digest_of(lines[:place])) == whole
    assert written_digest(digest_of(lines[::-1])) == whole


def test_the_hash_sees_a_line_twice() -> None:
    line = (1, "a")
    assert digest_of([line, line]) not in (0, digest_of([line]))
