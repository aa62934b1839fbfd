"""The day a text says it was written: a dateline, a byline or a "published" line at its head.

A date in running prose is not one ("On February 20, 2025, the State Department designated
..."): it must stand on a line of its own, end a byline or "published" line, or lead in the
text before a dash or colon, after a place. A date without a year, or one that could be read
two ways (03/04/2023), is no dateline either: a wrong day gives a wrong legal status.
"""

import re
from collections.abc import Iterator
from datetime import date

from tamiz.inputs.months import MONTHS

HEAD_CHARACTERS = 1_000
HEAD_LINES = 8  # that are not empty

_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?<![\w/.-])
    (?: (?P<m1>{_MONTH})\b\.?\s{{1,3}} (?P<d1>\d{{1,2}})(?:st|nd|rd|th|o\.?|º)? ,?\s{{1,3}} (?P<y1>\d{{4}})
      | (?P<d2>\d{{1,2}})(?:st|nd|rd|th|o\.?|º|°)? (?:\s{{1,3}}|[/-]) (?:de\s{{1,3}}|of\s{{1,3}})? (?P<m2>{_MONTH})\b\.?
        ,? (?:\s{{1,3}}|[/-]) (?:del?\s{{1,3}})? (?P<y2>\d{{4}})
      | (?P<y3>\d{{4}})(?P<sep3>[-/])(?P<m3>\d{{2}})(?P=sep3)(?P<d3>\d{{2}}) (?:T[\d:.]{{2,15}}(?:Z|[+-]\d\d:?\d\d)?)?
      | (?P<a4>\d{{1,2}})(?P<sep4>[/.-])(?P<b4>\d{{1,2}})(?P=sep4)(?P<y4>\d{{4}})
    ) (?![\w/]|-\d|\.\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_UPPER = "A-ZÁÉÍÓÚÜÑÀÂÇÈÊÔÃÕ"
_DASHES = r"[-\u2010-\u2015]"
_PUBLISHED = (
    r"(?:first\s+)?(?:published|posted|released|issued|filed|date"
    r"|fecha(?:\s+de\s+publicaci[óo]n)?|publicad[oa]|publicaci[óo]n)"
)
_UPDATED = r"(?:last\s+)?(?:updated|modified|actualizado|actualizada|actualizaci[óo]n|[úu]ltima\s+actualizaci[óo]n)"
_JOIN = r"\s*(?:on\b|el\b|:|\|)?\s*:?\s*"
_DAY_FIRST = rf"(?:(?:{_WEEKDAY})\s*,?\s*)?\(?"  # what may stand right before the date in every case

_PREFIXES = (  # rank, expression for all that stands before the date on its line; the lowest rank is taken
    (0, re.compile(rf"\W*{_PUBLISHED}{_JOIN}{_DAY_FIRST}", re.IGNORECASE)),
    (1, re.compile(rf"\W*{_DAY_FIRST}", re.IGNORECASE)),
    (1, re.compile(rf"\W*(?i:by|por)\s[^.;:]{{1,90}}[,|\u00b7\u2022\u2010-\u2015-]\s*(?i:{_DAY_FIRST})")),
    (1, re.compile(rf"[^.;]{{1,90}}\s[|\u00b7\u2022]\s*(?i:(?:{_PUBLISHED}{_JOIN})?{_DAY_FIRST})")),
    (2, re.compile(rf"\W*{_UPDATED}{_JOIN}{_DAY_FIRST}", re.IGNORECASE)),
)
_PLACE_WORD = rf"[{_UPPER}][\w.'\u2019]*"
_PLACE = re.compile(  # MEXICO CITY; Ciudad de México; Washington, D.C.; BOGOTÁ (EFE)
    rf"\W*{_PLACE_WORD}(?:[ ,]{{1,2}}(?:(?:de|del|la|las|los|el|of|the)\s)?{_PLACE_WORD}){{0,5}}"
    rf"(?:\s\([{_UPPER}][\w./ ]{{0,30}}\))?\s*(?:,|\.?{_DASHES}|(?=\())\s*(?i:(?:a\s)?{_DAY_FIRST})"
)
_CLOCK = (  # ", at 10:15 a.m. ET"
    r"(?:,?\s*(?:at|a\s+las|[-|\u00b7\u2013\u2014])?\s*\d{1,2}[:.h]\d{2}"
    r"(?:\s*[ap]\.?\s?m\.?)?(?:\s*(?:hrs?\.?|[A-Z]{2,4}))?)?"
)
_LINE_END = re.compile(rf"\)?{_CLOCK}\s*\.?\s*(?:$|[|\u00b7\u2022(])", re.IGNORECASE)
_LEAD_IN = re.compile(rf"\)?\.?\s*(?:[(/][{_UPPER}][\w./&, ]{{0,40}}[)/])?\s*\.?\s*(?:{_DASHES}{{1,3}}|:)(?:\s|$)")
# A line wrapped in the middle of a sentence may hold nothing but a date.
_UNFINISHED = re.compile(
    r"\b(?:on|of|since|until|till|from|by|before|after|in|and|the|el|del|de|hasta|desde|al|a|y|en|antes|tras)\s*$",
    re.IGNORECASE,
)


def find_dateline(text: str) -> date | None:
    """Return the day in the head of ``text`` that says when it was written, None when none does.

    "Published" goes before a plain dateline and that before "updated"; among equals the first.
    """
    found = [ranked for line, before in _head_lines(text) for ranked in _line_dates(line, before)]
    return min(found, key=lambda ranked: ranked[0], default=(0, None))[1]


def numeric_day(first: int, second: int, year: int) -> date | None:
    """Return the day written ``first/second/year`` when only one order makes a date, None otherwise."""
    readings = {_day(year, second, first), _day(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _head_lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of the head that are not empty, each with the line right before it."""
    before, count = "", 0
    for line in _head(text).splitlines():
        if count == HEAD_LINES:
            return
        count += bool(line.strip())
        if line.strip():
            yield line, before
        before = line


def _head(text: str) -> str:
    first = re.search(r"\S", text)
    begin = first.start() if first else 0
    return text[begin : begin + HEAD_CHARACTERS]


def _line_dates(line: str, before: str) -> Iterator[tuple[int, date]]:
    if _UNFINISHED.search(before):
        return
    for found in _DATE.finditer(line):
        rank, day = _rank(line[: found.start()], line[found.end() :]), _read(found)
        if rank is not None and day is not None:
            yield rank, day


def _rank(before: str, after: str) -> int | None:
    """Return how good a dateline a date between these two parts of a line is, 0 best; None when it is none."""
    ends_line, leads_in = _LINE_END.match(after), _LEAD_IN.match(after)
    if not (ends_line or leads_in):
        return None
    ranks = [rank for rank, prefix in _PREFIXES if prefix.fullmatch(before)]
    return min(ranks, default=1 if _PLACE.fullmatch(before) else None)


def _read(found: re.Match[str]) -> date | None:
    part = found.groupdict()
    if part["m1"]:
        return _day(int(part["y1"]), MONTHS[part["m1"].lower()], int(part["d1"]))
    if part["m2"]:
        return _day(int(part["y2"]), MONTHS[part["m2"].lower()], int(part["d2"]))
    if part["y3"]:
        return _day(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    return numeric_day(int(part["a4"]), int(part["b4"]), int(part["y4"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 30 February is no date, so it is no dateline
