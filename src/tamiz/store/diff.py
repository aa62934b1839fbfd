"""What changed between two snapshots of one list, party by party and field by field.

A diff is a value: applied to the first snapshot it gives the second. How it is shown is
left to ``render``.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.parties import by_id

_FIELDS = tuple(one.name for one in fields(Entity) if one.name != "id")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one party, before and after; values are those of :class:`tamiz.model.Entity`."""

    field: str
    before: object
    after: object

    @property
    def lost(self) -> tuple[object, ...]:
        """What a field of several values no longer holds, in its old order; for a single value, that value."""
        return _without(_values(self.before), _values(self.after))

    @property
    def gained(self) -> tuple[object, ...]:
        """What a field of several values holds now and did not before, in its new order."""
        return _without(_values(self.after), _values(self.before))


@dataclass(frozen=True, slots=True)
class EntityChange:
    """A party that both snapshots hold, with the fields that differ, in the order of the model."""

    id: str
    caption: str  # as the second snapshot writes it
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """The parties added, removed and changed from one snapshot to another, each in the order of their ids."""

    added: tuple[Entity, ...]
    removed: tuple[Entity, ...]
    changed: tuple[EntityChange, ...]
    unchanged: int

    @property
    def counts(self) -> Mapping[str, int]:
        """How many parties were added, removed, changed and left as they were."""
        return {
            "added": len(self.added),
            "removed": len(self.removed),
            "changed": len(self.changed),
            "unchanged": self.unchanged,
        }

    @property
    def field_counts(self) -> Mapping[str, int]:
        """How many parties changed in each field, by the field's name, in the order of the model."""
        found = Counter(change.field for party in self.changed for change in party.fields)
        return {name: found[name] for name in _FIELDS if found[name]}


def diff(before: Iterable[Entity], after: Iterable[Entity]) -> Diff:
    """Return what changed from ``before`` to ``after``. Raises StoreError when one id stands for two parties."""
    old, new = by_id(before), by_id(after)
    both = [(old[key], new[key]) for key in sorted(old.keys() & new.keys())]
    changed = tuple(_change(one, other) for one, other in both if one != other)
    return Diff(
        added=tuple(new[key] for key in sorted(new.keys() - old.keys())),
        removed=tuple(old[key] for key in sorted(old.keys() - new.keys())),
        changed=changed,
        unchanged=len(both) - len(changed),
    )


def apply(change: Diff, before: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the second snapshot's parties, by id, from the first's.

    Raises StoreError when ``before`` is not what the diff was made from.
    """
    held = by_id(before)
    for party in change.removed:
        if held.pop(party.id, None) != party:
            raise _foreign(party.id)
    for changed in change.changed:
        held[changed.id] = _changed(held.get(changed.id), changed)
    for party in change.added:
        if party.id in held:
            raise _foreign(party.id)
        held[party.id] = party
    return tuple(held[key] for key in sorted(held))


def _change(old: Entity, new: Entity) -> EntityChange:
    values = ((name, getattr(old, name), getattr(new, name)) for name in _FIELDS)
    return EntityChange(new.id, new.caption, tuple(FieldChange(*value) for value in values if value[1] != value[2]))


def _changed(held: Entity | None, change: EntityChange) -> Entity:
    if held is None or any(getattr(held, one.field) != one.before for one in change.fields):
        raise _foreign(change.id)
    after: dict[str, Any] = {one.field: one.after for one in change.fields}
    return replace(held, **after)


def _foreign(party: str) -> StoreError:
    return StoreError(
        f"the diff does not fit: {party!r} is not as it was in the snapshot the diff was made from. "
        "Apply it to that snapshot, or make a new diff."
    )


def _values(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _without(values: Sequence[object], others: Sequence[Hashable | object]) -> tuple[object, ...]:
    """Return ``values`` less ``others``, each of which takes one away."""
    left = Counter(others)
    kept = []
    for value in values:
        if left[value]:
            left[value] -= 1
        else:
            kept.append(value)
    return tuple(kept)
