"""The holidays are held against the dates that the US Office of Personnel Management published for each year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.parties import day
from tamiz.law.business_days import add_business_days, is_business_day, us_holidays

# opm.gov, "Federal Holidays", by year: the days on which they are observed.
PUBLISHED = {
    2012: "01-02 01-16 02-20 05-28 07-04 09-03 10-08 11-12 11-22 12-25",
    2021: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    2022: "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
    2023: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    2024: "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
}


@pytest.mark.parametrize("year", sorted(PUBLISHED))
def test_the_holidays_of_a_year_are_those_published(year: int) -> None:
    assert us_holidays(year) == {day(f"{year}-{one}") for one in PUBLISHED[year].split()}


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2025-02-20", "2025-03-06", "two weekends, no holiday: the day of the designation itself does not count"),
        ("2025-02-14", "2025-03-03", "Washington's Birthday on Monday 17 February"),
        ("2021-06-11", "2021-06-28", "Juneteenth of 2021, a Saturday, observed on Friday 18 June"),
        ("2021-12-20", "2022-01-05", "Christmas and New Year both observed on a Friday"),
        ("2025-03-01", "2025-03-14", "a Saturday: Monday is the first of the ten"),
        ("2026-06-26", "2026-07-13", "Independence Day, a Saturday, observed on Friday 3 July"),
    ],
)
def test_ten_business_days_after_a_day(start: str, end: str, why: str) -> None:
    assert add_business_days(day(start), 10) == day(end), why


def test_where_the_calendar_does_not_reach_there_is_no_day() -> None:
    assert add_business_days(date(1977, 12, 30), 10) is None
    assert add_business_days(date(9999, 12, 30), 10) is None
    assert add_business_days(date(1, 1, 1), 1) is None


@given(st.dates(date(1978, 1, 1), date(2199, 1, 1)), st.integers(1, 60))
def test_counting_is_what_a_person_with_a_calendar_does(start: date, days: int) -> None:
    end = add_business_days(start, days)
    assert end is not None
    between = [start + timedelta(days=number) for number in range(1, (end - start).days + 1)]
    assert sum(map(is_business_day, between)) == days
    assert is_business_day(end)
