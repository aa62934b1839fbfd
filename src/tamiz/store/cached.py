"""Entities and histories of snapshots: from the cache where it is sound, else made again and kept.

Nothing here decides anything: without a cache every answer is the same, and slower.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.cache import (
    MOST_CACHE_BYTES,
    entities_name,
    history_name,
    pack,
    pack_history,
    unpack,
    unpack_history,
)
from tamiz.store.disk import Disk, Writing
from tamiz.store.files import read_capped
from tamiz.store.history import History
from tamiz.store.values import Parser, SnapshotInfo


@dataclass(frozen=True, slots=True)
class Cached:
    """The parsed snapshots of one list in one data directory."""

    disk: Disk
    list_id: str
    parser: Parser

    def entities(self, info: SnapshotInfo) -> tuple[Entity, ...]:
        """Return the entities of a snapshot. Raises StoreError when its files are damaged."""
        name = entities_name(info.name, self.parser.name)
        with suppress(StoreError):  # absent or damaged: made again below
            return unpack(self._read(name), Entity)
        entities = self._parsed(info)
        self._keep(name, pack(entities))
        return entities

    def history(self, snapshots: Sequence[SnapshotInfo]) -> History:
        """Return the history of ``snapshots``, which stand in the order of publication.

        It goes on from the longest run of them, from the oldest, that is in the cache.
        """
        done, history = self._longest(snapshots)
        if done < len(snapshots):
            for info in snapshots[done:]:
                history = history.then(info.published, self.entities(info))
            self._keep(self._history_name(snapshots), pack_history(history))
        return history

    def write_entities(self, writing: Writing, info: SnapshotInfo, entities: tuple[Entity, ...]) -> None:
        """Keep what was just parsed. Raises StoreError when the disk is full."""
        writing.write_cache(self.list_id, entities_name(info.name, self.parser.name), pack(entities))

    def fold(self, snapshots: Sequence[SnapshotInfo]) -> History:
        """Return the history of ``snapshots`` without keeping anything: for a caller who holds the lock."""
        done, history = self._longest(snapshots)
        for info in snapshots[done:]:
            history = history.then(info.published, self._loaded(info))
        return history

    def write_history(self, writing: Writing, snapshots: Sequence[SnapshotInfo], history: History) -> None:
        """Keep a history. Raises StoreError when the disk is full."""
        writing.write_cache(self.list_id, self._history_name(snapshots), pack_history(history))

    def _loaded(self, info: SnapshotInfo) -> tuple[Entity, ...]:
        """Return the entities without keeping them."""
        with suppress(StoreError):  # absent or damaged: parsed again below
            return unpack(self._read(entities_name(info.name, self.parser.name)), Entity)
        return self._parsed(info)

    def _parsed(self, info: SnapshotInfo) -> tuple[Entity, ...]:
        raw = {file.name: self.disk.read_object(file.sha256) for file in info.files}
        return self.parser(raw).entities

    def _longest(self, snapshots: Sequence[SnapshotInfo]) -> tuple[int, History]:
        editions = [info.edition for info in snapshots]
        for count in range(len(editions), 0, -1):
            with suppress(StoreError):  # absent or damaged: a shorter run will do
                return count, unpack_history(self._read(self._history_name(snapshots[:count])), editions[:count])
        return 0, History()

    def _history_name(self, snapshots: Sequence[SnapshotInfo]) -> str:
        return history_name((info.edition for info in snapshots), self.parser.name)

    def _read(self, name: str) -> bytes:
        return read_capped(self.disk.cache_file(self.list_id, name), MOST_CACHE_BYTES)

    def _keep(self, name: str, raw: bytes) -> None:
        with suppress(StoreError), self.disk.writing(patience_s=0) as writing:
            writing.write_cache(self.list_id, name, raw)  # on a read-only, full or busy disk it is only slower
