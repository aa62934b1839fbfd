import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.sources.ftm_lines import Counted, count, find_lines, stated_schema

WORDS = st.sampled_from(["schema", "Sanction", "id", '"schema":"Sanction"', "\\", "{", "}", "[", '"', "\u2028", "ž"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.text(max_size=5) | st.none() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@given(plain=st.dictionaries(WORDS, VALUES, max_size=4), ascii_only=st.booleans(), spread=st.booleans())
def test_the_schema_in_the_bytes_is_the_one_that_parsing_gives(
    plain: dict[str, Any], ascii_only: bool, spread: bool
) -> None:
    separators = (" , ", " : ") if spread else (",", ":")
    written = json.dumps(plain, ensure_ascii=ascii_only, separators=separators).encode("utf-8", "replace")
    schema = plain.get("schema")
    assert stated_schema(written) == (schema if isinstance(schema, str) else None)


@pytest.mark.parametrize(
    ("line", "schema"),
    [
        (b'{"id":"x","schema":"Sanction","prop', "Sanction"),
        (b'{"properties":{"schema":["a"],"b":{"schema":"Person"}},"schema":"Sanction"}', "Sanction"),
        (b'{"notes":"say \\"schema\\":\\"Sanction\\"","schema":"Person"}', "Person"),
        (b'{"schema":5,"id":"Sanction"}', None),
        (b'{"schema":["Sanction"]}', None),
        (b'{"caption":"schema","id":"Sanction"}', None),
        (b'[{"schema":"Sanction"}]', None),
        (b'"schema":"Sanction"', None),
        (b'{"\\u0073chema":"Sanct\\u0069on"}', "Sanction"),
        (b"", None),
        (b"\xff\x00", None),
    ],
)
def test_the_schema_is_found_in_whole_and_damaged_lines(line: bytes, schema: str | None) -> None:
    assert stated_schema(line) == schema


@pytest.mark.parametrize("hostile", [b'"\\"' * 500_000, b'{"schema"' * 300_000, b'{"a":"' + b"\\" * 2_000_001])
def test_a_hostile_line_is_scanned_once(hostile: bytes) -> None:
    assert stated_schema(hostile) is None


def test_blank_lines_count_for_the_number_of_a_line_and_for_nothing_else() -> None:
    body = b'\n{"schema":"Person"}\r\n \t\n{"schema":"Sanction"}\n\n{"schema":"?"}'
    assert [line.number for line in find_lines(body, "x")] == [2, 4, 6]
    assert count(body, lambda schema: schema != "Sanction") == Counted(lines=3, parties=2)
