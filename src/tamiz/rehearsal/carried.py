"""A party as it was known on one day, carried to a later day on which nothing else has happened.

A rehearsal asks about days that the lists do not know yet. So it supposes that what held when the
lists were last known still holds, but for the changes of the scenario.
"""

from dataclasses import dataclass, replace
from datetime import date

from tamiz.law.knowledge import known_absences, known_designations
from tamiz.model import Absence, Entity


@dataclass(frozen=True, slots=True)
class Days:
    """The day by which things are known, the day asked about, and the day from which undated facts are known."""

    known_on: date
    on: date
    undated: date

    @property
    def told_on(self) -> date:
        """The day by which things are known once the scenario has come."""
        return max(self.known_on, self.on)


def carried(entity: Entity, days: Days) -> Entity:
    """Return the party with what was known of it, and with what it surely lacked still lacking on the day asked."""
    absences = known_absences(entity, days.known_on)
    return replace(
        entity,
        designations=known_designations(entity, days.known_on, days.undated),
        absences=tuple(_carried_absence(one, days) for one in absences),
    )


def _carried_absence(absence: Absence, days: Days) -> Absence:
    """Return an absence that held to the last known day as one that holds to the day asked."""
    holds = absence.as_of >= days.known_on
    return replace(absence, as_of=days.told_on) if holds else absence
