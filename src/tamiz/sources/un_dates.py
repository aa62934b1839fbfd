"""Dates of the UN list: birth dates with their type and bounds, days of listing, and the notes beside them."""

import re

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.sources.un_part import Part

_MONTHS = {
    name: f"{number:02d}"
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SPAN = re.compile(r"(\d{4}) ?- ?(\d{4})", re.ASCII)
_MONTH = r"([A-Z][a-z]{2})[a-z]*\.?"
_MONTH_YEAR = re.compile(rf"{_MONTH} (\d{{4}})", re.ASCII)
_MONTHS_YEAR = re.compile(rf"Between {_MONTH} and {_MONTH} (\d{{4}})", re.ASCII)
_BARE_MONTH = re.compile(_MONTH)
_TYPES = frozenset({"EXACT", "APPROXIMATELY", "BETWEEN"})
_CIRCA = "APPROXIMATELY"


def parse_day_of(part: Part, tag: str) -> str | None:
    """Return the day in a child as YYYY-MM-DD, without any time behind it; None when there is none or it is no day."""
    text = part.text(tag)
    if text is None:
        return None
    day = text[:10]
    if _DAY.fullmatch(day) and parse_partial(day) and not text[10:11].isdigit():
        return day
    part.doubt(tag, text, "is no day; the UN writes them as 2016-10-13")
    return None


def parse_partial(text: str) -> PartialDate | None:
    """Return the date that an ISO text or a span of years ("1958 - 1964") writes, None when it writes none."""
    span = _SPAN.fullmatch(text)
    try:
        return PartialDate.parse("/".join(span.groups()) if span else text)
    except QueryError:
        return None  # the caller keeps the text and says that it was not understood


def read_birth_date(part: Part) -> PartialDate | None:
    """Return what one element for a date of birth says, None when it is empty or not understood (then doubted)."""
    kind, note = (part.text("TYPE_OF_DATE") or "").upper(), part.text("NOTE")
    day, year = part.text("DATE"), part.text("YEAR")
    bounds = part.text("FROM_YEAR"), part.text("TO_YEAR")
    if kind and kind not in _TYPES:
        part.doubt("TYPE_OF_DATE", kind, "is no known type of date; the date itself is kept")
    circa = kind == _CIRCA or (note or "").upper() == _CIRCA
    text = day or year or "/".join(bound for bound in bounds if bound) or None
    parsed = parse_partial(text) if text else None
    if text and parsed is None:
        part.doubt("DATE" if day else "YEAR" if year else "FROM_YEAR", text, "is no date")
    parsed, used = _refine(parsed, note)
    if note and not used:
        part.doubt("NOTE", note, "is a note on a birth date that says more than the date")
    return PartialDate(parsed.earliest, parsed.latest, circa=circa) if parsed else None


def _refine(parsed: PartialDate | None, note: str | None) -> tuple[PartialDate | None, bool]:
    """Return the date that the note says or narrows down, and whether the note was understood."""
    if note is None or note.upper() == _CIRCA:
        return parsed, True
    from_note = _read_note(note, parsed)
    return from_note or parsed, from_note is not None


def _read_note(note: str, parsed: PartialDate | None) -> PartialDate | None:
    text = note.strip(" ()")
    single, double, bare = _MONTH_YEAR.fullmatch(text), _MONTHS_YEAR.fullmatch(text), _BARE_MONTH.fullmatch(text)
    if single:
        return _iso_month(single[2], single[1])
    if bare and parsed and parsed.earliest.year == parsed.latest.year:
        return _iso_month(str(parsed.earliest.year), bare[1])
    ends = [_iso_month(double[3], double[number]) for number in (1, 2)] if double else []
    if len(ends) == 2 and ends[0] and ends[1] and ends[0].earliest <= ends[1].latest:  # noqa: PLR2004  # both ends
        return PartialDate(ends[0].earliest, ends[1].latest)
    return None


def _iso_month(year: str, month: str) -> PartialDate | None:
    number = _MONTHS.get(month.lower())
    return parse_partial(f"{year}-{number}") if number else None
