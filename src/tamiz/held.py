"""The lists that a screener has at hand: the built-in one, and those kept in the data directory.

A list is asked what it had told by some day; what it gives then is one snapshot for the
certificate, and the parties that were listed on the day of a question. Kept lists are mapped
from disk: opening one reads neither its parties nor its names.
"""

import os
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, overload

from tamiz.matching.flat import FlatIndex, arrays_over, fingerprint
from tamiz.matching.index import NameIndex, Names, Part, Together, make_entries
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.model import Absence, Entity, Snapshot
from tamiz.sources.catalogue import ListEntry, entry_of, parser_of
from tamiz.store import Indexed, PartiesOn, SnapshotInfo, Store, hash_of, in_use_on

if TYPE_CHECKING:
    from tamiz.matching.text import TextArrays, TextIndex, TextPart

DATA_VARIABLE = "TAMIZ_DATA"
_REMEMBERED = 8  # indexes of a list by day; questions about many days meet few snapshots


class KnownList(Protocol):
    """What one list had told by some day."""

    @property
    def snapshot(self) -> Snapshot:
        """The list for the certificate and the report."""

    def speaking_on(self, on: date | None) -> date | None:
        """Return what the parties of a day depend on: equal for two days, equal parties."""

    def names_on(self, on: date | None) -> Part:
        """Return the parties as they were listed on a day; all that were ever listed without one."""

    def text_part_on(self, on: date | None, parameters: Parameters) -> "TextPart":
        """Return the same names, as texts are searched for them."""


class ListAtHand(Protocol):
    """One list, whatever it had told by which day."""

    @property
    def list_id(self) -> str:
        """Its id."""

    @property
    def newest_day(self) -> date:
        """The day on which its newest snapshot was published."""

    def known(self, known_on: date) -> KnownList | None:
        """Return what it had told by the close of ``known_on``; None when nothing was published by then."""


@dataclass(frozen=True)
class InMemory:
    """A list whose parties are at hand and carry their own dates: the law leaves out what was not known."""

    snapshot: Snapshot

    @property
    def list_id(self) -> str:
        """The id of the list."""
        return self.snapshot.list_id

    @property
    def newest_day(self) -> date:
        """The day of its one snapshot."""
        return self.snapshot.published

    def known(self, _known_on: date) -> "InMemory":
        """Return the list itself."""
        return self

    def speaking_on(self, _on: date | None) -> None:
        """Return None: the parties are the same on every day."""

    def names_on(self, _on: date | None) -> Part:
        """Return all parties."""
        return self._index

    def text_part_on(self, _on: date | None, parameters: Parameters) -> "TextPart":
        """Return all names, as texts are searched for them."""
        from tamiz.matching.text import part_of  # noqa: PLC0415  # names need no texts

        return part_of(self._index.entries, parameters)

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(self.snapshot.entities)


@dataclass(frozen=True)
class Kept:
    """A list in the data directory."""

    store: Store
    newest: SnapshotInfo

    @property
    def list_id(self) -> str:
        """The id of the list."""
        return self.newest.list_id

    @property
    def newest_day(self) -> date:
        """The day on which its newest snapshot was published."""
        return self.newest.published

    def known(self, known_on: date) -> "KnownKept | None":
        """Return what its snapshots had told. Raises StoreError when one is damaged."""
        snapshots = self.store.snapshots(self.list_id, known_on)
        if not snapshots:
            return None
        return KnownKept(entry_of(self.list_id), snapshots, self.store.indexed(self.list_id, snapshots, FlatNames()))


class FlatNames:
    """The index that the store keeps beside the parties of a list."""

    @property
    def made_by(self) -> str:
        """The code that reads names and numbers into keys, and the weights by which words are rare enough."""
        return fingerprint() + Parameters.load().sha256

    def build(self, entities: Iterable[Entity]) -> Mapping[str, bytes]:
        """Return the flat arrays."""
        held = tuple(entities)
        entries = make_entries(held)
        named = ((entry.reading, kind_of(entry.entity.schema)) for entry in entries)
        from tamiz.matching.text import build_text_arrays  # noqa: PLC0415  # names need no texts

        return {**arrays_over(held, entries), **build_text_arrays(named, Parameters.load())}


@dataclass(frozen=True)
class KnownKept:
    """What the snapshots of a kept list had told by some day."""

    entry: ListEntry
    snapshots: tuple[SnapshotInfo, ...]
    indexed: Indexed

    @cached_property
    def snapshot(self) -> Snapshot:
        """The newest snapshot, named by the hash of all of them: every one may count in an answer."""
        newest = self.snapshots[-1]
        parties = PartiesOn(self.indexed.tracks, newest.published, self._finished)
        return Snapshot(
            newest.list_id,
            self.entry.title,
            hash_of(self.snapshots),
            newest.published,
            Listing(parties, newest.entities),
            coverage="; ".join(newest.notes) or None,
        )

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(info.published for info in self.snapshots)

    def speaking_on(self, on: date | None) -> date | None:
        """Return the day of the snapshot that speaks for ``on``."""
        return None if on is None else in_use_on(self._days, on)

    def names_on(self, on: date | None) -> Part:
        """Return the parties that had not left the list by ``on``; all that were ever listed without a day."""
        return self._names_by(self.speaking_on(on))

    def text_part_on(self, on: date | None, parameters: Parameters) -> "TextPart":
        """Return the same names, as texts are searched for them: over the arrays where they go with the parameters."""
        names = self._names_by(self.speaking_on(on))
        if parameters.sha256 != Parameters.load().sha256:
            from tamiz.matching.text import part_of  # noqa: PLC0415  # names need no texts

            return part_of(tuple(names.entries), parameters)
        from tamiz.matching.text import TextPart  # noqa: PLC0415  # names need no texts

        return TextPart(self._text_arrays, names.entry, names.words_of)

    @cached_property
    def _text_arrays(self) -> "TextArrays":
        from tamiz.matching.text import TextArrays  # noqa: PLC0415  # names need no texts

        return TextArrays.open(self.indexed.arrays)

    @cached_property
    def _names_by(self) -> Callable[[date | None], FlatIndex]:
        return lru_cache(_REMEMBERED)(self._open)

    def _open(self, in_use: date | None) -> FlatIndex:
        return FlatIndex.open(self.indexed.arrays, PartiesOn(self.indexed.tracks, in_use, self._finished))

    def _finished(self, entity: Entity) -> Entity:
        """Return the party with what the lack of a tag proves: the whole list lay open on its days, without it."""
        carried = {(one.country, one.program) for one in entity.designations}
        lacking = [tag for tag in self.entry.tags if (tag.country, tag.program) not in carried]
        if not lacking:
            return entity
        first, last = self._days[0], self._days[-1]
        absences = (
            Absence(entity.list_id, tag.authority, tag.program, tag.country, last, confidence=None, since=first)
            for tag in lacking
        )
        return replace(entity, absences=(*entity.absences, *absences))


class Listing(Sequence[Entity]):
    """The parties of the newest snapshot, each read when it is asked for; they come first among all."""

    def __init__(self, parties: PartiesOn, count: int) -> None:
        self._parties, self._count = parties, count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Entity: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Entity]: ...
    def __getitem__(self, place: int | slice) -> Entity | Sequence[Entity]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(self._count))]
        entity = self._parties.entity(range(self._count)[place])
        if entity is None:
            raise IndexError(place)
        return entity


@dataclass(frozen=True)
class Lists:
    """What all lists had told by one day; ``silent`` are the ids of those that had told nothing yet."""

    parts: tuple[KnownList, ...]
    silent: tuple[str, ...] = ()

    @cached_property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """What was known of each list."""
        return tuple(part.snapshot for part in self.parts)

    @property
    def hashes(self) -> tuple[tuple[str, str], ...]:
        """The id and hash of each list, for a certificate."""
        return tuple((snapshot.list_id, snapshot.sha256) for snapshot in self.snapshots)

    def count(self, list_ids: Container[str] = ()) -> int:
        """Return how many parties the newest snapshots hold together, of these lists alone where any are named."""
        asked = [one.entities for one in self.snapshots if not list_ids or one.list_id in list_ids]
        return sum(map(len, asked))

    def names_on(self, on: date | None) -> Names:
        """Return all parties as they were listed on a day; all that were ever listed without one."""
        names = tuple(part.names_on(on) for part in self.parts)
        return names[0] if len(names) == 1 else Together(names)

    def text_index_on(self, on: date, parameters: Parameters) -> "TextIndex":
        """Return the same names, as texts are searched for them; days with equal parties share one."""
        speaking = (parameters.sha256, *(part.speaking_on(on) for part in self.parts))
        if speaking not in self._text_indexes:
            parts = (part.text_part_on(on, parameters) for part in self.parts)
            from tamiz.matching.text import TextIndex  # noqa: PLC0415  # names need no texts

            self._text_indexes[speaking] = TextIndex(parts, parameters)
        return self._text_indexes[speaking]

    @cached_property
    def _text_indexes(self) -> dict[tuple[date | str | None, ...], "TextIndex"]:
        return {}


def known_lists(lists: Iterable[ListAtHand], known_on: date) -> Lists:
    """Return what ``lists`` had told by the close of ``known_on``."""
    asked = [(one.list_id, one.known(known_on)) for one in lists]
    told = tuple(known for _, known in asked if known is not None)
    return Lists(told, tuple(list_id for list_id, known in asked if known is None))


def kept_lists(data: Path) -> tuple[Kept, ...]:
    """Return the lists kept in the directory ``data``, which need not exist.

    Raises StoreError when it is no data directory, or a list in it is damaged.
    """
    store = Store.open(data, parser_of)
    return tuple(Kept(store, newest) for newest in store.ls())


def prepare(data: Path, list_id: str) -> None:
    """Make the index of a list that has just come in, so that the first question need not wait for it."""
    store = Store.open(data, parser_of)
    newest = store.newest(list_id)
    if newest is not None:
        Kept(store, newest).known(date.max)


def data_directory(given: Path | None = None) -> Path:
    """Return where lists are kept: ``given``, else TAMIZ_DATA, else the system's place for a user's data."""
    named = given or os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415  # only where nothing was said

    return user_data_path("tamiz", appauthor=False)
