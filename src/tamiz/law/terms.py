"""When a rule applies, to what it asks one to do, by when, and for how long records are kept.

The values alone, and how they are reckoned from a day. They are read from ``law.json``
and from a firm's own file by ``terms_read``.
"""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tamiz.law.business_days import add_business_days
from tamiz.model import Confidence, Due, Duty, Keeping, Transaction

_LEAP_DAY = (2, 29)


class Unit(StrEnum):
    """In what a deadline is counted."""

    BUSINESS = "business days"  # of the United States
    CALENDAR = "calendar days"
    YEARLY = "yearly"
    UNKNOWN = "unknown"  # it must be done, and the sources do not say by when


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of every year."""

    month: int
    day: int

    def first_from(self, start: date) -> date | None:
        """Return the first such day on or after ``start``, None past the last day there is."""
        here = date(start.year, self.month, self.day)
        if here >= start:
            return here
        return None if start.year == date.max.year else here.replace(year=start.year + 1)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What must be done and by when: so many days on, or every year by a day for what was held on another."""

    what: str
    unit: Unit
    days: int | None = None
    held_on: YearDay | None = None
    by: YearDay | None = None
    basis: str = ""
    confidence: Confidence | None = None
    sources: tuple[str, ...] = ()

    def due(self, start: date | None) -> Due:
        """Return the deadline counted from ``start``, without a day where none is given."""
        day = None if start is None else self._day(start)
        return Due(self.what, self.days, self.unit.value, start, day, self.basis, self.confidence, self.sources)

    def _day(self, start: date) -> date | None:
        match self.unit:
            case Unit.BUSINESS if self.days is not None:
                return add_business_days(start, self.days)
            case Unit.CALENDAR if self.days is not None:
                within_reach = (date.max - start).days >= self.days
                return start + timedelta(days=self.days) if within_reach else None
            case Unit.YEARLY if self.held_on and self.by:
                held = self.held_on.first_from(start)
                return held and self.by.first_from(held)
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many years records are kept by a rule that held from ``start`` until before ``end``."""

    years: int
    start: date | None = None
    end: date | None = None
    basis: str = ""
    confidence: Confidence | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()

    def keeping(self, day: date | None) -> Keeping:
        """Return how long the records of ``day`` are kept."""
        until = None if day is None else _years_after(day, self.years)
        return Keeping(self.years, day, until, self.basis, self.confidence, self.note, self.sources)


@dataclass(frozen=True, slots=True)
class Terms:
    """When a rule applies and what it comes to; the empty terms know of nothing but the rule."""

    id: str | None = None
    duty: Duty = Duty.UNKNOWN
    duty_on_list: tuple[tuple[str, Duty], ...] = ()  # where it depends on the list that carries the tag
    transactions: tuple[Transaction, ...] = ()  # empty: all
    countries: tuple[str, ...] = ()  # empty: of every country
    start: date | None = None
    end: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    retentions: tuple[Retention, ...] = ()
    origin: str | None = None

    def duty_on(self, list_id: str) -> Duty:
        """Return what the rule asks one to do for a tag of this list."""
        return dict(self.duty_on_list).get(list_id, self.duty)

    def is_about(self, transactions: tuple[str, ...]) -> bool:
        """Return whether the rule is about any of these; it is when none is named on either side."""
        return not transactions or not self.transactions or not set(transactions).isdisjoint(self.transactions)

    def keeping(self, day: date | None) -> Keeping | None:
        """Return how long records of ``day`` are kept; without a day by the newest rule; None where none is known."""
        held = [one for one in self.retentions if day is None or in_time(one.start, one.end, day)]
        return held[-1].keeping(day) if held else None


def in_time(start: date | None, end: date | None, day: date) -> bool:
    """Return whether ``day`` lies from ``start`` on and before ``end``; an open side is always reached."""
    return (start is None or start <= day) and (end is None or day < end)


def _years_after(day: date, years: int) -> date | None:
    """Return the same day some years on; 29 February becomes 1 March, so that nothing is kept too short."""
    year = day.year + years
    if year > date.max.year:
        return None
    no_such_day = (day.month, day.day) == _LEAP_DAY and not isleap(year)
    return date(year, 3, 1) if no_such_day else day.replace(year=year)
