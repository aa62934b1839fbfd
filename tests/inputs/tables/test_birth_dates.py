"""Birth dates as customer files write them, and never a guess between two days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import QueryError
from tamiz.inputs.tables.birth_dates import Order, OrderEvidence, against_order, parse_birth_date

DAYS = st.dates(date(1900, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("1980-01-02", "1980-01-02"),
        ("1980/1/2", "1980-01-02"),
        ("1980.01.02", "1980-01-02"),
        ("19800102", "1980-01-02"),
        ("1980-01-02 00:00:00", "1980-01-02"),
        ("1980-01-02T00:00:00Z", "1980-01-02"),
        ("2 Jan 1980", "1980-01-02"),
        ("2-ene-1980", "1980-01-02"),
        ("02 DE ENERO DE 1980", "1980-01-02"),
        ("2 de septiembre del 1980", "1980-09-02"),
        ("January 2, 1980", "1980-01-02"),
        ("Jan 2nd 1980", "1980-01-02"),
        ("2-Jan-80", "1980-01-02"),
        ("01/1980", "1980-01"),
        ("enero 1980", "1980-01"),
        ("1980", "1980"),
        ("circa 1980", "circa 1980"),
        ("29222", "1980-01-02"),
        ("29222.0", "1980-01-02"),
        ("07/07/1980", "1980-07-07"),
        ("25/12/80", "1980-12-25"),
    ],
)
def test_every_common_form_is_read(text: str, read_as: str) -> None:
    assert str(parse_birth_date(text, None)) == read_as


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("02/01/1980", "reads two ways"),
        ("31/02/1980", "no day of the calendar"),
        ("1980-13-01", "1980-13-01"),
        ("31 febrero 1980", "no day of the calendar"),
        ("25/12/15", "1915 or 2015"),
        ("soon", "soon"),
        ("01/01/0001", "outside the years"),
        ("٢/١/١٩٨٠", "not a date"),
        ("1" * 10_000, "characters"),
    ],
)
def test_what_is_no_date_or_two_dates_is_refused_with_the_reason(text: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        parse_birth_date(text, None)


@given(day=DAYS, order=st.sampled_from(Order), separator=st.sampled_from("/-. "))
def test_a_day_is_read_back_in_the_order_of_its_column(day: date, order: Order, separator: str) -> None:
    parts = (day.day, day.month) if order is Order.DAY else (day.month, day.day)
    text = separator.join((f"{parts[0]:02d}", f"{parts[1]:02d}", f"{day.year}"))
    parsed = parse_birth_date(text, order)
    assert (parsed.earliest, parsed.latest) == (day, day)
    assert not against_order(text, order)


@given(text=st.text(max_size=80), order=st.sampled_from((None, *Order)))
def test_any_text_is_a_date_or_refused(text: str, order: Order | None) -> None:
    try:
        parsed = parse_birth_date(text, order)
    except QueryError:
        return
    assert 1800 <= parsed.earliest.year <= parsed.latest.year <= 2100


def evidence(*texts: str) -> OrderEvidence:
    found = OrderEvidence()
    for text in texts:
        found.add(text)
    return found


def test_dates_that_can_only_be_read_one_way_decide_for_the_column() -> None:
    assert evidence("25/12/1980", "01/02/1980").order is Order.DAY
    assert evidence("12/25/1980", "01/02/1980").order is Order.MONTH


def test_without_such_a_date_or_with_both_kinds_the_order_is_not_known() -> None:
    assert evidence("01/02/1980", "1980-12-25", "07/07/1980").order is None
    assert evidence("25/12/1980", "12/25/1980").order is None


def test_one_slip_in_a_hundred_does_not_overrule_the_column() -> None:
    found = evidence(*["25/12/1980"] * 99, "12/25/1980")
    assert found.order is Order.DAY
    assert against_order("12/25/1980", found.order)


def test_what_was_found_is_said() -> None:
    assert evidence("25/12/1980").said() == "day first (1 can only be day first, 0 only month first)"
    assert "not known" in evidence("01/02/1980").said()
    assert "Excel" in evidence("29222").said()
    assert evidence("1980-01-02").said() == ""
