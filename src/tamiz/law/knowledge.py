"""What the lists had told us by a day: the second of the two times of every answer.

A designation counts from the first day on which some list or notice showed it; an end
that came later has not come yet. An absence stated later still says what a list of the
earlier day would have shown, so it counts up to the earlier day.
"""

from dataclasses import replace
from datetime import date

from tamiz.dates import Between, Day, Open
from tamiz.model import Absence, Designation, Entity


def known_designations(entity: Entity, known_on: date, otherwise: date) -> tuple[Designation, ...]:
    """Return the designations known by the close of ``known_on``, as they were known then.

    ``otherwise`` is the day from which a designation is known whose facts give no day at all.
    """
    return tuple(
        _as_known(designation, known_on)
        for designation in entity.designations
        if known_from(designation, otherwise) <= known_on
    )


def known_absences(entity: Entity, known_on: date) -> tuple[Absence, ...]:
    """Return the absences that hold up to ``known_on``: those stated, and those that a later start implies.

    A tag that began after ``known_on`` was on no list of that day.
    """
    stated = (replace(absence, as_of=min(absence.as_of, known_on)) for absence in entity.absences)
    implied = (_absence_before(one, known_on) for one in entity.designations if _is_later(one.interval.start, known_on))
    return (*stated, *implied)


def _absence_before(designation: Designation, known_on: date) -> Absence:
    return Absence(
        list_id=designation.list_id,
        authority=designation.authority,
        program=designation.program,
        country=designation.country,
        as_of=known_on,
        confidence=designation.confidence,
        sources=designation.sources,
    )


def known_from(designation: Designation, otherwise: date) -> date:
    """Return the earliest day on which some list or notice is known to have shown the designation."""
    start = designation.interval.start
    shown = start.date if isinstance(start, Day) else start.not_after
    return min((day for day in (designation.announced, shown, designation.proven_on) if day), default=otherwise)


def _as_known(designation: Designation, known_on: date) -> Designation:
    """Return the designation without what came after ``known_on``."""
    interval, proven_on = designation.interval, designation.proven_on
    if _is_later(interval.end, known_on):
        interval = replace(interval, end=Open())
    if proven_on is not None and proven_on > known_on:
        proven_on = None
    if interval is designation.interval and proven_on is designation.proven_on:
        return designation
    return replace(designation, interval=interval, proven_on=proven_on)


def _is_later(end: Day | Between | Open, known_on: date) -> bool:
    """Return whether an end cannot have come by ``known_on``; one that may have come stays in doubt."""
    if isinstance(end, Open):
        return False
    earliest = end.date if isinstance(end, Day) else end.not_before
    return earliest is not None and earliest > known_on
