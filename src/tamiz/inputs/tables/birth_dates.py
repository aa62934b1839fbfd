"""Birth dates as customer files write them, in English and Spanish; never a guess between two days.

``02/01/1980`` is 2 January or 1 February. One cell cannot say which, the column can: the dates in
it that can only be read one way (``25/12/1975``) decide for the rest. Where they do not, or
disagree, the date is not read and the caller says so.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.inputs.months import MONTHS

FIRST_YEAR, LAST_YEAR = 1800, 2100  # of anybody who can still be a customer, and of a firm's foundation
_ADVICE = "write it as 1966-07-17"
LONGEST_DATE = 60  # characters
_SURE_SHARE = 0.99  # a few slips of the pen do not overrule the column; they are reported one by one

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([/.\- ]?)(\d{1,2})\2(\d{1,2})", re.ASCII)
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|o\.?|º)?[\s/.-]+(?:de\s+|of\s+)?({_MONTH})[\s/.,-]+(?:del?\s+)?(\d{{4}}|\d{{2}})",
    re.ASCII | re.IGNORECASE,
)
_MONTH_DAY = re.compile(rf"({_MONTH})[\s/.-]+(\d{{1,2}})(?:st|nd|rd|th)?[\s,/.-]+(\d{{4}})", re.ASCII | re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"(?:({_MONTH})|(\d{{1,2}}))[\s/.-]+(?:del?\s+)?(\d{{4}})", re.ASCII | re.IGNORECASE)
_EXCEL_DAY = re.compile(r"(\d{4,5})(?:\.0+)?", re.ASCII)
_EXCEL_EPOCH, _EXCEL_FIRST, _EXCEL_LAST = date(1899, 12, 30), 10_000, 73_050  # 1927-05-18 to 2099-12-31
_CENTURY_FROM = 30  # a two-digit year from here on lies in the 1900s, for the other would lie ahead


class Order(StrEnum):
    """Which comes first in a date of three numbers."""

    DAY = "dmy"
    MONTH = "mdy"


@dataclass(slots=True)
class OrderEvidence:
    """How many dates of a column can only be read day first, only month first, or either way; how many are numbers."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0
    excel_days: int = 0

    def add(self, text: str) -> None:
        """Count the date ``text``, where it is one of these."""
        bare = _MIDNIGHT.sub("", text.strip()[:LONGEST_DATE])
        if found := _NUMERIC.fullmatch(bare):
            self._count(int(found[1]), int(found[3]))
        self.excel_days += _excel_day(bare) is not None

    def _count(self, first: int, second: int) -> None:
        day_first, month_first = _is_day_month(first, second), _is_day_month(second, first)
        if first == second or not (day_first or month_first):
            return
        self.day_first += day_first and not month_first
        self.month_first += month_first and not day_first
        self.either += day_first and month_first

    @property
    def order(self) -> Order | None:
        """The order the column is in; None when nothing, or not enough, says so."""
        telling = self.day_first + self.month_first
        for order, count in ((Order.DAY, self.day_first), (Order.MONTH, self.month_first)):
            if telling and count >= _SURE_SHARE * telling:
                return order
        return None

    def said(self) -> str:
        """Return what the user should know of how the column is read, "" when there is nothing to say."""
        return "; ".join(filter(None, (self._said_order(), self._said_excel())))

    def _said_order(self) -> str:
        if not (self.day_first or self.month_first or self.either):
            return ""
        counts = f"{self.day_first:,} can only be day first, {self.month_first:,} only month first"
        if self.order is None:
            return f"day or month first is not known ({counts}), so dates that read two ways are not used"
        return f"{'day' if self.order is Order.DAY else 'month'} first ({counts})"

    def _said_excel(self) -> str:
        return "five-digit numbers read as Excel's days" if self.excel_days else ""


def parse_birth_date(text: str, order: Order | None) -> PartialDate:
    """Return the date that ``text`` writes. Raises QueryError, saying what is wrong, when it is none or reads two ways.

    ``order`` settles dates of three numbers that read two ways.
    """
    bare = _MIDNIGHT.sub("", text.strip())
    if len(bare) > LONGEST_DATE:
        raise QueryError(f"it has more than {LONGEST_DATE} characters; {_ADVICE}")
    found = _numeric(bare, order) or _year_first(bare) or _worded(bare) or _excel_day(bare) or PartialDate.parse(bare)
    if not FIRST_YEAR <= found.earliest.year <= found.latest.year <= LAST_YEAR:
        raise QueryError(f"{bare!r} lies outside the years {FIRST_YEAR} to {LAST_YEAR}; {_ADVICE}")
    return found


def _numeric(text: str, order: Order | None) -> PartialDate | None:
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    days = {one for one in (_day(year, second, first), _day(year, first, second)) if one}
    if len(days) > 1 and order is not None:
        month, day = (second, first) if order is Order.DAY else (first, second)
        days = {date(year, month, day)}
    if len(days) != 1:
        raise QueryError(f"{text!r} {'reads two ways' if days else 'is no day of the calendar'}; {_ADVICE}")
    return _whole(days.pop())


def against_order(text: str, order: Order | None) -> bool:
    """Return whether a date can only be read the other way than its column: a slip, and perhaps another date."""
    found = _NUMERIC.fullmatch(_MIDNIGHT.sub("", text.strip()[:LONGEST_DATE])) if order else None
    if found is None:
        return False
    first, second = int(found[1]), int(found[3])
    month, day = (second, first) if order is Order.DAY else (first, second)
    return not _is_day_month(day, month)


def _year_first(text: str) -> PartialDate | None:
    found = _YEAR_FIRST.fullmatch(text)
    if found is None or (not found[2] and len(text) != len("19660717")):
        return None
    day = _day(int(found[1]), int(found[3]), int(found[4]))
    if day is None:
        raise QueryError(f"{text!r} is no day of the calendar; {_ADVICE}")
    return _whole(day)


def _worded(text: str) -> PartialDate | None:
    """Read a date with the month as a word, or a month and year alone."""
    if found := _DAY_MONTH.fullmatch(text):
        day, month, year = int(found[1]), MONTHS[found[2].lower()], _year(found[3])
    elif found := _MONTH_DAY.fullmatch(text):
        day, month, year = int(found[2]), MONTHS[found[1].lower()], int(found[3])
    elif found := _MONTH_YEAR.fullmatch(text):
        month = MONTHS[found[1].lower()] if found[1] else int(found[2])
        return PartialDate.parse(f"{found[3]}-{month:02d}")
    else:
        return None
    whole = _day(year, month, day)
    if whole is None:
        raise QueryError(f"{text!r} is no day of the calendar; {_ADVICE}")
    return _whole(whole)


def _excel_day(text: str) -> PartialDate | None:
    """Read the number of days by which Excel keeps a date, where it left the number without its format."""
    found = _EXCEL_DAY.fullmatch(text)
    number = int(found[1]) if found else 0
    return _whole(_EXCEL_EPOCH + timedelta(number)) if _EXCEL_FIRST <= number <= _EXCEL_LAST else None


def _year(text: str) -> int:
    if len(text) == len("1966"):
        return int(text)
    if int(text) < _CENTURY_FROM:
        raise QueryError(f"the year {text!r} may be 19{text} or 20{text}; {_ADVICE}")
    return 1900 + int(text)


def _is_day_month(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004  # months of a year, days of the longest


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole(day: date) -> PartialDate:
    return PartialDate(day, day)
