from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import Between, Day, Interval, Open, PartialDate, Phase, parse_day
from tamiz.errors import QueryError

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "circa"),
    [
        ("2015", "2015-01-01", "2015-12-31", False),
        ("2015-04", "2015-04-01", "2015-04-30", False),
        ("2016-02", "2016-02-01", "2016-02-29", False),
        ("2015-04-08", "2015-04-08", "2015-04-08", False),
        (" 2015-04-08 ", "2015-04-08", "2015-04-08", False),
        ("circa 1961", "1961-01-01", "1961-12-31", True),
        ("c. 1961-05", "1961-05-01", "1961-05-31", True),
        ("1960/1965", "1960-01-01", "1965-12-31", False),
        ("1960 to 1965", "1960-01-01", "1965-12-31", False),
        ("between 1960 and 1965-03", "1960-01-01", "1965-03-31", False),
        ("entre 1960 y 1965", "1960-01-01", "1965-12-31", False),
        ("circa 1960-01-01/1961-02-03", "1960-01-01", "1961-02-03", True),
    ],
)
def test_a_partial_date_covers_what_it_says(text: str, earliest: str, latest: str, circa: bool) -> None:
    expected = PartialDate(date.fromisoformat(earliest), date.fromisoformat(latest), circa)
    assert PartialDate.parse(text) == expected


@pytest.mark.parametrize(
    "text", ["", "0000", "2015-13", "2015-00", "2015-02-30", "15", "yesterday", "2015/04/08", "1965/1960", "x" * 10_000]
)
def test_what_is_no_date_is_refused_with_advice(text: str) -> None:
    with pytest.raises(QueryError) as error:
        PartialDate.parse(text)
    assert len(str(error.value)) < 200


@given(DAYS, DAYS, st.booleans())
def test_a_partial_date_reads_back_what_it_writes(one: date, other: date, circa: bool) -> None:
    written = PartialDate(min(one, other), max(one, other), circa)
    assert PartialDate.parse(str(written)) == written


@pytest.mark.parametrize("text", ["2023", "2023-03", "24.03.2023", "2023-02-29", "٢٠٢٣-٠٣-٢٤", ""])
def test_a_day_is_written_one_way_only(text: str) -> None:
    with pytest.raises(QueryError, match="2023-03-24"):
        parse_day(text)


def test_the_end_of_an_interval_is_its_first_day_outside() -> None:
    interval = Interval(Day(date(2020, 1, 1)), Day(date(2021, 1, 1)))
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]
    assert [interval.phase(day) for day in days] == [Phase.BEFORE, Phase.WITHIN, Phase.WITHIN, Phase.AFTER]


def test_between_two_bounds_nothing_is_sure() -> None:
    interval = Interval(Between(date(2021, 12, 15), date(2022, 1, 21)))
    days = [date(2021, 12, 14), date(2021, 12, 15), date(2022, 1, 20), date(2022, 1, 21)]
    assert [interval.phase(day) for day in days] == [Phase.BEFORE, Phase.UNCERTAIN, Phase.UNCERTAIN, Phase.WITHIN]


def test_an_end_whose_day_is_not_known_leaves_every_day_uncertain() -> None:
    assert Interval(Between()).phase(date(2020, 1, 1)) is Phase.UNCERTAIN
    assert Interval(Day(date(2020, 1, 1)), Between()).phase(date(2020, 1, 1)) is Phase.UNCERTAIN


def test_an_open_interval_never_ends() -> None:
    assert Interval(Day(date(2020, 1, 1)), Open()).phase(date(9999, 12, 31)) is Phase.WITHIN


@given(st.tuples(DAYS, DAYS).map(sorted), DAYS)
def test_once_sure_an_interval_stays_sure_in_order(ends: list[date], day: date) -> None:
    interval = Interval(Day(ends[0]), Day(ends[1]))
    order = [Phase.BEFORE, Phase.WITHIN, Phase.AFTER]
    assert order.index(interval.phase(day)) <= order.index(interval.phase(day + timedelta(days=1)))


def test_bounds_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(QueryError, match="later than"):
        Between(date(2022, 1, 1), date(2021, 1, 1))
    with pytest.raises(QueryError, match="ends before it begins"):
        PartialDate(date(2022, 1, 1), date(2021, 1, 1))


@given(st.tuples(DAYS, DAYS).map(sorted), st.tuples(DAYS, DAYS).map(sorted))
def test_two_dates_overlap_when_a_day_of_one_is_a_day_of_the_other(one: list[date], other: list[date]) -> None:
    ours, theirs = PartialDate(one[0], one[1]), PartialDate(other[0], other[1])
    shared = max(one[0], other[0]) <= min(one[1], other[1])
    assert ours.overlaps(theirs) is theirs.overlaps(ours) is shared
