"""What a diff is to those who render it, and how its parties are counted by program.

A diff is made by the store, whose values fit these protocols.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tamiz.model import Designation, Entity


class OneChange(Protocol):
    """One field of one party, before and after."""

    @property
    def field(self) -> str:
        """The field's name in the model."""

    @property
    def before(self) -> object:
        """Its old value."""

    @property
    def after(self) -> object:
        """Its new value."""

    @property
    def lost(self) -> tuple[object, ...]:
        """What it no longer holds."""

    @property
    def gained(self) -> tuple[object, ...]:
        """What it holds now."""


class PartyChange(Protocol):
    """A party that both snapshots hold, with the fields that differ."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def caption(self) -> str:
        """Its name, as the second snapshot writes it."""

    @property
    def fields(self) -> Sequence[OneChange]:
        """What differs."""


class ListDiff(Protocol):
    """What changed from one snapshot to another."""

    @property
    def added(self) -> tuple[Entity, ...]:
        """Parties that only the second holds."""

    @property
    def removed(self) -> tuple[Entity, ...]:
        """Parties that only the first holds."""

    @property
    def changed(self) -> Sequence[PartyChange]:
        """Parties that both hold, and that differ."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many were added, removed, changed and left unchanged."""

    @property
    def field_counts(self) -> Mapping[str, int]:
        """How many changed in each field."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many parties a program, or a field, gained, lost or changed."""

    name: str
    gained: int
    lost: int


def programs_of(change: ListDiff) -> tuple[Tally, ...]:
    """Return how many parties each program gained and lost, the most moved first."""
    gained: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for party in change.added:
        gained.update(_programs(party.designations))
    for party in change.removed:
        lost.update(_programs(party.designations))
    for one in (one for party in change.changed for one in party.fields if one.field == "designations"):
        before, after = _programs(one.lost), _programs(one.gained)
        gained.update(after - before)
        lost.update(before - after)
    tallies = (Tally(name, gained[name], lost[name]) for name in gained.keys() | lost.keys())
    return tuple(sorted(tallies, key=lambda one: (-one.gained - one.lost, one.name)))


def _programs(values: Iterable[object]) -> set[str]:
    return {f"{one.country} {one.program}" for one in values if isinstance(one, Designation)}
