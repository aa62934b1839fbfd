"""When each designation of a party was in force, as places on one axis, and as a few lines of text.

:func:`lay_out` turns status rows into fractions of an axis and knows nothing of how they are
drawn. The terminal form is here; the SVG form is in ``render.svg``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from tamiz.dates import Between, Day, Open
from tamiz.model import Status, StatusRow

_DAYS_A_YEAR = 365.25
_STEPS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a lane, in fractions of the axis; not ``sure`` where a day is unknown or only proposed."""

    start: float
    end: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One tag with all its intervals; without segments it was never in force as far as is known."""

    country: str
    program: str
    status: Status
    status_now: Status
    segments: tuple[Segment, ...]
    is_open: bool  # the last of it has not ended


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes over one axis that runs from ``first`` to ``last``."""

    first: date
    last: date
    asked: date
    lanes: tuple[Lane, ...]

    def place(self, day: date) -> float:
        """Return where a day lies on the axis, 0 to 1; a day beyond an end lies at that end."""
        whole = (self.last - self.first).days
        return min(1.0, max(0.0, (day - self.first).days / whole))

    def years(self, most: int) -> tuple[tuple[int, float], ...]:
        """Return at most ``most`` round years with their places, evenly apart."""
        spanned = range(self.first.year, self.last.year + 1)
        step = next((step for step in _STEPS if len(spanned) <= step * most), len(spanned))
        return tuple((year, self.place(date(year, 1, 1))) for year in spanned if year % step == 0)


def lay_out(rows: Sequence[StatusRow], on: date, known_on: date) -> Timeline:
    """Return the timeline of the rows, from the year of the earliest day any of them names to the latest."""
    days = [on, known_on, *(day for row in rows for day in _days(row))]
    first = date(min(days).year, 1, 1)
    # A year at least, or a party designated today would have no axis.
    last = max(*days, date(first.year, 12, 31))
    axis = Timeline(first, last, on, ())
    lanes: dict[tuple[str, str, str], list[StatusRow]] = {}
    for row in rows:
        lanes.setdefault((row.country, row.program, row.list_id), []).append(row)
    return Timeline(first, last, on, tuple(_lane(axis, listed) for listed in lanes.values()))


def _days(row: StatusRow) -> Iterable[date]:
    for end in (row.start, row.end):
        match end:
            case Day(at):
                yield at
            case Between(not_before, not_after):
                yield from (day for day in (not_before, not_after) if day is not None)
            case Open():
                pass
    if row.proven_on is not None:
        yield row.proven_on


def _lane(axis: Timeline, rows: Sequence[StatusRow]) -> Lane:
    drawn = [row for row in rows if _has_a_time(row)]
    segments = sorted((part for row in drawn for part in _segments(axis, row)), key=lambda part: part.start)
    shown = drawn[-1] if drawn else rows[-1]
    is_open = any(isinstance(row.end, Open) and row.status_now is not Status.UNKNOWN for row in drawn)
    return Lane(shown.country, shown.program, shown.status, shown.status_now, tuple(segments), is_open)


def _has_a_time(row: StatusRow) -> bool:
    """Return whether there is anything to draw: not for "never", nor for "unknown" without any day."""
    if row.status_now is Status.UNKNOWN and row.status is Status.UNKNOWN:
        return any(True for _ in _days(row))
    return (row.status, row.status_now) != (Status.NEVER, Status.NEVER)


def _segments(axis: Timeline, row: StatusRow) -> Iterable[Segment]:
    begun, sure_from = _start(axis, row)
    sure_to, ended = _end(axis, row)
    # A tag that may not concern this party at all has known days and an unknown status.
    if isinstance(row.end, Open) and Status.IN_FORCE not in (row.status, row.status_now):
        sure_from = sure_to = begun
    sure_from = min(sure_from, ended)
    sure_to = min(max(sure_to, sure_from), ended)
    parts = ((begun, sure_from, False), (sure_from, sure_to, True), (sure_to, ended, False))
    return [Segment(start, end, sure) for start, end, sure in parts if end > start]


def _start(axis: Timeline, row: StatusRow) -> tuple[float, float]:
    """Return where the tag may begin and from where it is sure to have begun."""
    match row.start:
        case Day(at):
            return axis.place(at), axis.place(at)
        case Between(not_before, not_after):
            known = [axis.place(day) for day in (not_after, row.proven_on) if day is not None]
            return (0.0 if not_before is None else axis.place(not_before)), min(known, default=1.0)


def _end(axis: Timeline, row: StatusRow) -> tuple[float, float]:
    """Return up to where the tag is sure to last and where it must have ended."""
    match row.end:
        case Open():
            return 1.0, 1.0
        case Day(at):
            return axis.place(at), axis.place(at)
        case Between(not_before, not_after):
            known = [axis.place(day) for day in (not_before, row.proven_on) if day is not None]
            return max(known, default=0.0), (1.0 if not_after is None else axis.place(not_after))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters a timeline is drawn with."""

    sure: str
    unsure: str
    is_open: str
    asked: str
    asked_inside: str
    pointer: str


BLOCKS = Glyphs("█", "░", "▶", "│", "┃", "▲")
ASCII = Glyphs("#", ":", ">", "|", "!", "^")


def draw_lane(timeline: Timeline, lane: Lane, width: int, glyphs: Glyphs = BLOCKS) -> str:
    """Return one lane as ``width`` characters; the shortest stretch is one character wide."""
    cells = [" "] * width
    for segment in sorted(lane.segments, key=lambda segment: segment.sure):  # what is sure covers what is not
        start = min(width - 1, int(segment.start * width))
        end = max(start + 1, ceil(segment.end * width))
        cells[start:end] = (glyphs.sure if segment.sure else glyphs.unsure) * (min(end, width) - start)
    if lane.is_open and lane.segments:
        cells[-1] = glyphs.is_open
    column = asked_column(timeline, width)
    cells[column] = glyphs.asked if cells[column] == " " else glyphs.asked_inside
    return "".join(cells)


def asked_column(timeline: Timeline, width: int) -> int:
    """Return the column of the day asked about."""
    return min(width - 1, int(timeline.place(timeline.asked) * width))


def draw_years(timeline: Timeline, width: int) -> str:
    """Return the line of years below the lanes, each under its first of January."""
    line = ""
    for year, place in timeline.years(max(1, width // 8)):
        column = int(place * width)
        if (len(line) < column or not line) and column + 4 <= width:
            line = line.ljust(column) + f"{year:04d}"
    return line.ljust(width)


def draw_pointer(timeline: Timeline, width: int, glyphs: Glyphs = BLOCKS) -> str:
    """Return the line that points at the day asked about and names it."""
    column = asked_column(timeline, width)
    day = timeline.asked.isoformat()
    right = f"{' ' * column}{glyphs.pointer} {day}"
    left = f"{day} {glyphs.pointer}".rjust(column + 1)
    return (right if len(right) <= width else left)[:width]
