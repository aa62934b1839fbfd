"""Dates as OFAC writes them in remarks: "08 Apr 1965", "Apr 1965", "circa 1961", "1961 to 1963"."""

import re

from tamiz.dates import PartialDate
from tamiz.errors import QueryError

_MONTHS = {
    name: f"{number:02d}"
    for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}
DAY_PATTERN = r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} )?\d{4}"  # for the patterns of other modules; a year, month or day
_DAY = re.compile(r"(?:(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\d{4})")
_RANGE = re.compile(rf"({DAY_PATTERN})(?: to |-)({DAY_PATTERN})")
_CIRCA = "circa "


def parse_ofac_date(text: str) -> PartialDate | None:
    """Return the date that ``text`` writes, None when it writes none or no such day exists."""
    bare = text.strip().removeprefix(_CIRCA)
    circa = "circa " if bare != text.strip() else ""
    ends = _RANGE.fullmatch(bare)
    iso = [_iso(end) for end in (ends.groups() if ends else (bare,))]
    if None in iso:
        return None
    try:
        return PartialDate.parse(circa + "/".join(str(end) for end in iso))
    except QueryError:
        return None  # the caller keeps the text and says that it was not understood


def _iso(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    if found is None or (found[2] and found[2] not in _MONTHS):
        return None
    day, month, year = found.groups()
    return "-".join(part for part in (year, _MONTHS.get(month or ""), day and day.zfill(2)) if part)
