"""Dates as lists write them: partial, approximate, bounded, open.

Two ideas live here. A :class:`PartialDate` is a day known to some precision (a birth
date "circa 1961"). An :class:`Interval` is the time something was so, with ends that may
be a day, a pair of bounds, or open. Parsing of one publisher's own notations stays in
that publisher's module in ``sources/``.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tamiz.errors import QueryError

_YEAR, _MONTH, _DAY = r"(\d{4})", r"(\d{4})-(\d{2})", r"(\d{4})-(\d{2})-(\d{2})"
_ISO = re.compile(rf"^(?:{_DAY}|{_MONTH}|{_YEAR})$", re.ASCII)
_CIRCA = re.compile(r"^(?:circa|approximately|c\.|ca\.|hacia|~)\s*", re.IGNORECASE)
_RANGE = re.compile(r"^(?:between\s+|entre\s+)?(\S+)\s*(?:/|\bto\b|\band\b|\ba\b|\by\b|\.\.)\s*(\S+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day known to a year, a month, a day or a range; ``circa`` says the source hedged.

    ``earliest`` and ``latest`` are inclusive and equal when the day is known.
    """

    earliest: date
    latest: date
    circa: bool = False

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise QueryError(f"the date range {self.earliest}/{self.latest} ends before it begins; swap its ends")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Return the date that ``text`` writes: 2015, 2015-04, 2015-04-08, "circa 1961", "1960/1965".

        Raises QueryError when it is none of these or no such day exists.
        """
        stripped = text.strip()
        bare = _CIRCA.sub("", stripped)
        circa = bare != stripped
        iso = _parse_iso(bare)
        if iso is not None:
            return cls(*iso, circa)
        ends = _RANGE.match(bare)
        first, last = (_parse_iso(end) for end in ends.groups()) if ends else (None, None)
        if first is None or last is None:
            raise QueryError(
                f"{_shorten(text)} is not a date; write 2015, 2015-04, 2015-04-08, 'circa 2015' or '2015/2017'"
            )
        return cls(first[0], last[1], circa)

    def overlaps(self, other: "PartialDate") -> bool:
        """Return whether some day can be both; how sure either is of its days is the caller's to ask."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        """Return the shortest of the notations that :meth:`parse` reads back to an equal value."""
        return ("circa " if self.circa else "") + _write_span(self.earliest, self.latest)


def parse_day(text: str) -> date:
    """Return the calendar day that ``text`` writes as YYYY-MM-DD. Raises QueryError for anything else."""
    iso = _parse_iso(text.strip())
    if iso is None or iso[0] != iso[1]:
        raise QueryError(f"{_shorten(text)} is not a day; write it as 2023-03-24")
    return iso[0]


@dataclass(frozen=True, slots=True)
class Day:
    """An interval end known to the day."""

    date: date


@dataclass(frozen=True, slots=True)
class Between:
    """An interval end that lies somewhere in a span; a bound of None is not known either."""

    not_before: date | None = None
    not_after: date | None = None

    def __post_init__(self) -> None:
        if self.not_before and self.not_after and self.not_before > self.not_after:
            raise QueryError(f"not_before {self.not_before} is later than not_after {self.not_after}")


@dataclass(frozen=True, slots=True)
class Open:
    """An interval end that has not come."""


class Phase(StrEnum):
    """Where a day lies against an interval; ``UNCERTAIN`` when an end is not known well enough to say."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from ``start`` (the first day) up to ``end`` (the first day no longer in it)."""

    start: Day | Between
    end: Day | Between | Open = Open()

    def phase(self, day: date) -> Phase:
        """Return where ``day`` lies; a bound that is missing never becomes a guess."""
        started, ended = _reached(self.start, day), _reached(self.end, day)
        if started is False:
            return Phase.BEFORE
        if ended is True:
            return Phase.AFTER
        if started is True and ended is False:
            return Phase.WITHIN
        return Phase.UNCERTAIN


def _reached(end: Day | Between | Open, day: date) -> bool | None:
    """Return whether the event had come by the close of ``day``, None when that is not known."""
    match end:
        case Day(at):
            return day >= at
        case Between(not_before, not_after):
            if not_after is not None and day >= not_after:
                return True
            return False if not_before is not None and day < not_before else None
        case Open():
            return False


def _parse_iso(text: str) -> tuple[date, date] | None:
    """Return the first and last day that an ISO year, month or day covers; None when it is none."""
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day = _as_numbers(found)
    if year < 1 or (month is not None and not 1 <= month <= 12):  # noqa: PLR2004  # months of a year
        return None
    first, last = month or 1, month or 12
    if day is None:
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    if not 1 <= day <= calendar.monthrange(year, first)[1]:
        return None
    return date(year, first, day), date(year, first, day)


def _as_numbers(found: re.Match[str]) -> tuple[int, int | None, int | None]:
    full_year, full_month, full_day, month_year, month, year = found.groups()
    if full_year:
        return int(full_year), int(full_month), int(full_day)
    return (int(month_year), int(month), None) if month_year else (int(year), None, None)


def _write_span(earliest: date, latest: date) -> str:
    if earliest == latest:
        return earliest.isoformat()
    for notation in ("%Y", "%Y-%m"):
        text = f"{earliest.year:04d}" if notation == "%Y" else f"{earliest.year:04d}-{earliest.month:02d}"
        if _parse_iso(text) == (earliest, latest):
            return text
    return f"{earliest.isoformat()}/{latest.isoformat()}"


def _shorten(text: str, most: int = 40) -> str:
    return repr(text if len(text) <= most else text[:most] + "…")
