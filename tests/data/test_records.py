from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.data.records import Record, parse_shipped, read_shipped
from tamiz.dates import Between, Day, Interval, Open
from tamiz.errors import SourceError
from tamiz.model import Grade

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


def test_an_interval_without_an_end_is_open() -> None:
    record = Record({"valid": {"from": {"date": "2020-01-01"}}}, "here")
    assert record.interval("valid") == Interval(Day(date(2020, 1, 1)), Open())


def test_an_empty_bound_is_not_known_which_is_not_open() -> None:
    record = Record({"valid": {"from": {}, "to": {"not_after": "2020-01-01"}}}, "here")
    assert record.interval("valid") == Interval(Between(), Between(None, date(2020, 1, 1)))


def test_an_error_says_where_it_is() -> None:
    whole = Record({"names": [{"text": "a"}, {"text": 1}]}, "builtin.json")
    with pytest.raises(SourceError, match=r"builtin\.json, names 2 has a text that is not a text"):
        whole.records("names")[1].text("text")


def test_a_file_that_is_not_in_the_package_is_an_error_of_ours() -> None:
    with pytest.raises(SourceError, match=r"no-such\.json: cannot be read"):
        read_shipped("no-such.json")


@given(JSON, st.sampled_from(["text", "texts", "number", "day", "record", "records", "table", "interval"]))
def test_any_value_is_read_or_refused(value: object, getter: str) -> None:
    record = Record({"field": value}, "here")
    try:
        getattr(record, getter)("field")
        record.word("field", Grade)
    except SourceError as refused:
        assert str(refused).startswith("here")  # noqa: PT017  # which of the two it is depends on the value


def test_nesting_without_an_end_is_refused() -> None:
    with pytest.raises(SourceError, match="not whole JSON"):
        parse_shipped(b'{"a":' * 100_000, "deep.json")
