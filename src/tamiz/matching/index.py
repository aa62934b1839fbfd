"""Blocking: which listed names could be complete in a query, found by three keys.

The index only chooses; :func:`tamiz.matching.complete.compare` decides. What the index
leaves out, the comparison would have refused (property test against the exhaustive twin).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Name, Schema

Key = tuple[str, ...] | str


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one entity, read once."""

    entity: Entity
    name: Name
    reading: Reading

    @property
    def person(self) -> bool:
        """Whether the name was read as a person's."""
        return self.entity.schema is Schema.PERSON


def make_entries(entities: Iterable[Entity]) -> tuple[Entry, ...]:
    """Return every name of every entity as an entry, in the order of the lists."""
    return tuple(
        Entry(entity, name, read_name(name.text, person=entity.schema is Schema.PERSON))
        for entity in entities
        for name in entity.names
    )


class Names(Protocol):
    """Listed names that can be asked for candidates, or for all of them."""

    @property
    def entries(self) -> Iterable[Entry]:
        """Every name of every entity, in the order of the lists."""

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that could be complete in ``asked``."""


class NameIndex:
    """The listed names by their keys, in memory; immutable once made."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entries = make_entries(entities)
        self._places: dict[tuple[bool, Key], list[int]] = defaultdict(list)
        for place, entry in enumerate(self.entries):
            for key in set(keys_of(entry.reading)):
                self._places[entry.person, key].append(place)

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that share a key with ``asked``, in list order."""
        places = {place for key in keys_of(asked) for place in self._places.get((person, key), ())}
        return (self.entries[place] for place in sorted(places))


def keys_of(reading: Reading) -> tuple[Key, ...]:
    """Return what two names that are complete in each other have in common, one key at least."""
    return (reading.keys, ("", *reading.all_keys), reading.glued) if reading.tokens else ()
