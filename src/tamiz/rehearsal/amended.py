"""What a scenario does to one party: the tags it puts on, the tags it ends, the names it brings."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tamiz.dates import Day, Interval, Open
from tamiz.law import LawBook, status_rows
from tamiz.model import Absence, Designation, Entity, Name, Status
from tamiz.rehearsal.carried import Days
from tamiz.rehearsal.scenario import Act


@dataclass(slots=True)
class Amendment:
    """All that a scenario says of one entity."""

    begun: list[Act] = field(default_factory=list)
    ended: list[Act] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    ties: list[str] = field(default_factory=list)  # to whom it is linked, where it comes in by that


def amended(entity: Entity, amendment: Amendment, on: date) -> Entity:
    """Return the entity with its changes; an act without a day has that of the question."""
    designations = [*entity.designations, *(designation_of(act, on) for act in amendment.begun)]
    for act in amendment.ended:
        designations = [_ended(one, act, on) for one in designations]
    return replace(
        entity,
        names=(*entity.names, *amendment.names),
        designations=tuple(designations),
        absences=tuple(_capped(one, amendment.begun, on) for one in entity.absences),
    )


def designation_of(act: Act, on: date) -> Designation:
    """Return the designation that an act makes."""
    return Designation(
        list_id=act.list_id,
        authority=act.authority,
        program=act.program,
        country=act.country,
        interval=Interval(Day(act.day or on), Day(act.until) if act.until else Open()),
        citation=act.citation,
        confidence=act.confidence,
        sources=act.sources,
        note=act.note,
        as_name=act.as_name,
        determined=act.determined,
        announced=act.announced,
        doubt=act.doubt,
    )


def holds(entity: Entity, tag: tuple[str, str], days: Days, book: LawBook) -> Status | None:
    """Return the status of a tag of the entity on the day asked, None when no designation is known."""
    rows = status_rows(entity, days.on, days.told_on, book)
    found = [row.status for row in rows if (row.country, row.program) == tag and row.is_designation]
    return Status.IN_FORCE if Status.IN_FORCE in found else next(iter(found), None)


def _ended(designation: Designation, act: Act, on: date) -> Designation:
    """Return a designation with its end, where the act ends it."""
    is_open = isinstance(designation.interval.end, Open)
    if (designation.country, designation.program) != act.tag or not is_open:
        return designation
    return _until(designation, act.day or on, act.note)


def _until(designation: Designation, day: date, note: str | None) -> Designation:
    said = "; ".join(filter(None, (designation.note, note))) or None
    return replace(designation, interval=replace(designation.interval, end=Day(day)), note=said)


def _capped(absence: Absence, begun: Sequence[Act], on: date) -> Absence:
    """Return an absence up to the day before its tag begins."""
    starts = [act.day or on for act in begun if act.tag == (absence.country, absence.program)]
    last = min(starts, default=date.max) - timedelta(days=1)
    return replace(absence, as_of=min(absence.as_of, last))
