from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.parties import day
from tamiz.law.terms import Deadline, Retention, Terms, Unit, YearDay
from tamiz.model import Transaction

YEARLY = Deadline("an annual report", Unit.YEARLY, held_on=YearDay(6, 30), by=YearDay(9, 30))
TEN_DAYS = Deadline("a report", Unit.BUSINESS, 10)
KEPT = Terms(retentions=(Retention(5, end=day("2025-03-12")), Retention(10, start=day("2025-03-12"))))


def test_a_report_within_ten_business_days_has_its_day() -> None:
    assert TEN_DAYS.due(day("2025-02-20")).day == day("2025-03-06")


@pytest.mark.parametrize(
    ("start", "due"), [("2025-02-20", "2025-09-30"), ("2025-06-30", "2025-09-30"), ("2025-07-01", "2026-09-30")]
)
def test_a_yearly_report_is_of_what_is_held_on_its_day(start: str, due: str) -> None:
    assert YEARLY.due(day(start)).day == day(due)


def test_without_a_day_asked_about_a_deadline_has_none() -> None:
    due = TEN_DAYS.due(None)
    assert (due.within, due.unit, due.counted_from, due.day) == (10, "business days", None, None)


def test_a_deadline_that_no_source_gives_has_no_day() -> None:
    assert Deadline("a report", Unit.UNKNOWN).due(day("2025-02-20")).day is None


@pytest.mark.parametrize(
    ("on", "years", "until"),
    [
        ("2023-03-24", 5, "2028-03-24"),
        ("2025-03-11", 5, "2030-03-11"),
        ("2025-03-12", 10, "2035-03-12"),
        ("2028-02-29", 10, "2038-03-01"),
    ],
)
def test_records_are_kept_by_the_rule_of_their_day(on: str, years: int, until: str) -> None:
    keeping = KEPT.keeping(day(on))
    assert keeping is not None
    assert (keeping.years, keeping.until) == (years, day(until))


def test_without_a_day_records_are_kept_by_the_newest_rule_and_where_none_is_known_it_is_not_known_how_long() -> None:
    newest = KEPT.keeping(None)
    assert newest is not None
    assert (newest.years, newest.until) == (10, None)
    assert Terms().keeping(day("2026-01-01")) is None


def test_a_rule_about_payments_is_not_about_shipments_and_one_that_names_nothing_is_about_all() -> None:
    payments = Terms(transactions=(Transaction.PAYMENT,))
    assert payments.is_about(("payment", "account"))
    assert not payments.is_about(("shipment",))
    assert payments.is_about(())
    assert Terms().is_about(("shipment",))


@given(st.dates(), st.sampled_from((YEARLY, TEN_DAYS, Deadline("x", Unit.CALENDAR, 3_660))))
def test_no_day_is_too_early_or_too_late_to_count_from(start: date, deadline: Deadline) -> None:
    due = deadline.due(start)
    assert due.day is None or due.day >= start
