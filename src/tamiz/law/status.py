"""The status of one entity on one day, a row for each tag, and how the tag is last known.

A tag is a program of one country on one list; it may have several designations (Ansarallah
has two FTO periods). What the facts do not say stays ``unknown``; ``never`` needs a fact:
a designation that starts later, a stated absence, or a country that keeps no such list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from tamiz.dates import Between, Day, Open, Phase
from tamiz.law.book import LawBook, Standing, Watched
from tamiz.law.countries import country_name
from tamiz.law.knowledge import known_absences, known_designations
from tamiz.model import Absence, Designation, Entity, Status, StatusRow

NO_FACT = "no fact in the loaded lists: unknown, not 'not designated'"

_COUNTRIES_FIRST = ("US", "CA", "MX")
_PROGRAMS_FIRST = ("FTO", "SDGT")
_SHOWN = frozenset({Status.IN_FORCE, Status.PROPOSED, Status.UNKNOWN})
# Which of several designations of one tag speaks for the day.
_PRECEDENCE = (Status.IN_FORCE, Status.PROPOSED, Status.UNKNOWN, Status.ENDED, Status.NEVER)


class Tag(NamedTuple):
    """What a row is about."""

    country: str
    program: str
    list_id: str


@dataclass(frozen=True, slots=True)
class _Days:
    """The day asked about, and the day by which things had to be known."""

    on: date
    known_on: date


def status_rows(
    entity: Entity, on: date, known_on: date, book: LawBook, laws: tuple[str, ...] = (), *, history: bool = False
) -> tuple[StatusRow, ...]:
    """Return the rows of ``entity`` on the day ``on``, by what was known on ``known_on``.

    Shown are the tags in force, proposed or unknown on the day and, whatever their state, those
    the book watches and the rows that a country's position stands for. ``history`` shows every
    designation as a row of its own. ``laws`` are country codes; empty means every country with
    facts, and a country asked for without any gets one row that says so.
    """
    days = _Days(on, known_on)
    absences = known_absences(entity, known_on)
    tags = _by_tag(known_designations(entity, known_on, book.as_of))
    rows = [row for tag, group in tags.items() for row in _rows_of(tag, group, absences, days, book, history)]
    rows += _watched_rows(tags, absences, days, book)
    rows += _standing_rows(tags, book)
    if laws:
        rows = [row for row in rows if row.country in laws]
        rows += [_silent_row(country, book) for country in laws if all(row.country != country for row in rows)]
    return tuple(sorted(rows, key=_order))


def _by_tag(designations: Iterable[Designation]) -> dict[Tag, list[Designation]]:
    tags: dict[Tag, list[Designation]] = {}
    for one in designations:
        tags.setdefault(Tag(one.country, one.program, one.list_id), []).append(one)
    return tags


def _rows_of(
    tag: Tag, group: Sequence[Designation], absences: Sequence[Absence], days: _Days, book: LawBook, history: bool
) -> Iterator[StatusRow]:
    absence = _absence_of(tag.country, tag.program, absences)
    if history:
        for one in group:
            yield _row(one, _status(one, absence, days.on), _status(one, absence, days.known_on))
        return
    chosen, status = _of_the_day(group, absence, days.on)
    _, status_now = _of_the_day(group, absence, days.known_on)
    if status in _SHOWN or any((tag.country, tag.program) == (one.country, one.program) for one in book.watched):
        yield _row(chosen, status, status_now)


def _absence_of(country: str, program: str, absences: Iterable[Absence]) -> Absence | None:
    stated = (one for one in absences if (one.country, one.program) == (country, program))
    return max(stated, key=lambda one: one.as_of, default=None)


def _of_the_day(group: Sequence[Designation], absence: Absence | None, day: date) -> tuple[Designation, Status]:
    """Return the designation that speaks for the day: the one that covers it, the last ended, or the next to come."""
    states = [(one, _status(one, absence, day)) for one in group]
    best = min((status for _, status in states), key=_PRECEDENCE.index)
    of_best = [one for one, status in states if status is best]
    if best is Status.ENDED:
        return max(of_best, key=lambda one: _place(one.interval.end)), best
    return min(of_best, key=lambda one: _place(one.interval.start)), best


def _status(designation: Designation, absence: Absence | None, day: date) -> Status:
    """Return the status of one designation on a day; a doubt about the party outweighs every date."""
    if designation.doubt is not None:
        return Status.UNKNOWN
    match designation.interval.phase(day):
        case Phase.BEFORE:
            is_proposed = designation.announced is not None and designation.announced <= day
            return Status.PROPOSED if is_proposed else Status.NEVER
        case Phase.WITHIN:
            return Status.IN_FORCE
        case Phase.AFTER:
            return Status.ENDED
        case Phase.UNCERTAIN:
            return _uncertain(designation, absence, day)


def _uncertain(designation: Designation, absence: Absence | None, day: date) -> Status:
    """Return in force once a list has shown the tag, never while it is stated absent, else unknown."""
    proven_on = designation.proven_on
    if proven_on is not None and day >= proven_on and isinstance(designation.interval.end, Open):
        return Status.IN_FORCE
    return Status.NEVER if absence is not None and absence.covers(day) else Status.UNKNOWN


def _row(designation: Designation, status: Status, status_now: Status) -> StatusRow:
    return StatusRow(
        country=designation.country,
        program=designation.program,
        authority=designation.authority,
        list_id=designation.list_id,
        status=status,
        status_now=status_now,
        start=designation.interval.start,
        end=designation.interval.end,
        citation=designation.citation,
        confidence=designation.confidence,
        note="; ".join(filter(None, (designation.doubt, designation.note))) or None,
        determined=designation.determined,
        announced=designation.announced,
        proven_on=designation.proven_on,
        sources=designation.sources,
    )


def _watched_rows(tags: Iterable[Tag], absences: Sequence[Absence], days: _Days, book: LawBook) -> Iterator[StatusRow]:
    """Yield a row for each watched tag of which no designation is known."""
    held = {(tag.country, tag.program) for tag in tags}
    for watched in book.watched:
        if (watched.country, watched.program) not in held:
            absence = _absence_of(watched.country, watched.program, absences)
            yield _no_fact_row(watched) if absence is None else _absent_row(absence, days)


def _absent_row(absence: Absence, days: _Days) -> StatusRow:
    status, status_now = (Status.NEVER if absence.covers(day) else Status.UNKNOWN for day in (days.on, days.known_on))
    past = f"not on the entity as of {absence.as_of}; later acts are not known to this list"
    if absence.since is not None and days.on < absence.since:
        past = f"not on the entity from {absence.since} on; what was before is not known to this list"
    return StatusRow(
        country=absence.country,
        program=absence.program,
        authority=absence.authority,
        list_id=absence.list_id,
        status=status,
        status_now=status_now,
        start=Between(_day_after(absence.as_of), None),
        end=Between(),
        citation=None,
        confidence=absence.confidence,
        note=absence.note if status is Status.NEVER else past,
        sources=absence.sources,
    )


def _no_fact_row(watched: Watched) -> StatusRow:
    return StatusRow(
        country=watched.country,
        program=watched.program,
        authority=watched.authority,
        list_id=watched.list_id,
        status=Status.UNKNOWN,
        status_now=Status.UNKNOWN,
        start=Between(),
        end=Between(),
        citation=None,
        confidence=None,
        note=NO_FACT,
    )


def _standing_rows(tags: Iterable[Tag], book: LawBook) -> Iterator[StatusRow]:
    """Yield the rows that a country's position stands for, unless a loaded list speaks instead."""
    held = {(tag.country, tag.program) for tag in tags}
    for position in book.positions:
        for standing in position.standing:
            if (standing.country, standing.listed_as) not in held:
                yield _standing_row(standing)


def _standing_row(standing: Standing) -> StatusRow:
    return StatusRow(
        country=standing.country,
        program=standing.program,
        authority=standing.authority,
        list_id=standing.list_id,
        status=standing.status,
        status_now=standing.status,
        start=Between(),
        end=Between(),
        citation=None,
        confidence=standing.confidence,
        note=standing.note,
        sources=standing.sources,
    )


def _silent_row(country: str, book: LawBook) -> StatusRow:
    """Return the one row of a country that was asked for and has no facts: silence would read as an answer."""
    position = book.position(country)
    said = f". Its position: {position.text}" if position else ""
    return StatusRow(
        country=country,
        program="any",
        authority=country_name(country),
        list_id="none",
        status=Status.UNKNOWN,
        status_now=Status.UNKNOWN,
        start=Between(),
        end=Between(),
        citation=None,
        confidence=None,
        note=NO_FACT + said,
    )


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _place(end: Day | Between | Open) -> tuple[date, date]:
    """Return where an interval end stands in an order: by its earliest day, then by its latest."""
    match end:
        case Day(at):
            return at, at
        case Between(not_before, not_after):
            return not_before or date.min, not_after or date.max
        case Open():
            return date.max, date.max


def _order(row: StatusRow) -> tuple[int, str, int, tuple[date, date], str, str]:
    """Return the place of a row: the US, Canada and Mexico first; FTO, then SDGT, then by start."""
    country = _COUNTRIES_FIRST.index(row.country) if row.country in _COUNTRIES_FIRST else len(_COUNTRIES_FIRST)
    program = _PROGRAMS_FIRST.index(row.program) if row.program in _PROGRAMS_FIRST else len(_PROGRAMS_FIRST)
    return country, row.country, program, _place(row.start), row.program.casefold(), row.list_id
