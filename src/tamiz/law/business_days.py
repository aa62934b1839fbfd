"""Business days of the United States: every day but Saturdays, Sundays and federal holidays.

The holidays are those of 5 U.S.C. 6103(a), and where one falls on a weekend, the day on
which it is observed: Friday for a Saturday (5 U.S.C. 6103(b)), Monday for a Sunday
(Executive Order 11582). Two kinds of day off are no holidays here: Inauguration Day,
which is one around Washington only, and a day that a president gives in a single year.
Without them a deadline comes earlier, never later.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

# From here on the rule below is the law as it stands; before, Veterans Day was in October.
FIRST_YEAR = 1978
_MLK_FROM, _JUNETEENTH_FROM = 1986, 2021
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_A_DAY = timedelta(days=1)


@lru_cache(4_096)  # parties of one day share their deadlines
def add_business_days(start: date, days: int) -> date | None:
    """Return the day that is ``days`` business days after ``start``, which itself does not count.

    None where the calendar does not reach: before 1978, or past the last day there is.
    """
    day, left = start, days
    try:
        while left:
            day += _A_DAY
            left -= is_business_day(day)
    except OverflowError:
        return None
    return day if start.year >= FIRST_YEAR else None


def is_business_day(day: date) -> bool:
    """Return whether federal offices work on ``day``, as far as the law alone says so."""
    return day.weekday() < _SATURDAY and day not in us_holidays(day.year)


@cache
def us_holidays(year: int) -> frozenset[date]:
    """Return the days of ``year`` on which a federal holiday is observed, New Year's Day of the next one included."""
    following = [] if year == date.max.year else [date(year + 1, 1, 1)]
    observed = map(_observed, (*_holidays(year), *following))
    return frozenset(day for day in observed if day.year == year)


def _holidays(year: int) -> Iterator[date]:
    yield date(year, 1, 1)
    if year >= _MLK_FROM:
        yield _nth(year, 1, _MONDAY, 3)
    yield _nth(year, 2, _MONDAY, 3)
    yield _nth(year, 6, _MONDAY, 1) - timedelta(days=7)  # the last Monday of May
    if year >= _JUNETEENTH_FROM:
        yield date(year, 6, 19)
    yield date(year, 7, 4)
    yield _nth(year, 9, _MONDAY, 1)
    yield _nth(year, 10, _MONDAY, 2)
    yield date(year, 11, 11)
    yield _nth(year, 11, _THURSDAY, 4)
    yield date(year, 12, 25)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """Return the first, second ... Monday or Thursday of a month; June's first less a week is May's last."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _observed(day: date) -> date:
    if day.weekday() == _SATURDAY and day > date.min:
        return day - _A_DAY
    return day + _A_DAY if day.weekday() == _SUNDAY else day
