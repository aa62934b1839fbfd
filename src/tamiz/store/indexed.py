"""The parties of several snapshots with an index over them: mapped from the disk, or made and kept there.

What the index is, and which code makes it, is the caller's; this room keeps its files.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.cache import index_name
from tamiz.store.cached import Cached
from tamiz.store.folder import map_folder
from tamiz.store.track import Track
from tamiz.store.tracks import PARTIES, Tracks, pack_tracks
from tamiz.store.values import SnapshotInfo

_PATIENCE_S = 10.0  # for another writer; after that the index is used from memory and made again next time


class Index(Protocol):
    """What is built over parties and kept beside them."""

    @property
    def made_by(self) -> str:
        """What names the code and tables that build it: another name, another index."""

    def build(self, entities: Iterable[Entity], /) -> Mapping[str, bytes]:
        """Return the files of the index, by name."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """The parties of several snapshots of one list, each read when asked for, and the files of the index."""

    tracks: Sequence[Track]
    arrays: Mapping[str, memoryview]


def open_indexed(cached: Cached, snapshots: Sequence[SnapshotInfo], index: Index) -> Indexed:
    """Return the parties of ``snapshots``, which stand in the order of publication, and their index."""
    editions = (info.edition for info in snapshots)
    name = index_name(editions, cached.parser.name, index.made_by)
    folder = cached.disk.index_folder(cached.list_id, name)
    with suppress(StoreError):  # absent or damaged: made again below
        return _opened(map_folder(folder, PARTIES))
    history = cached.history(snapshots)
    files = {**pack_tracks(history.tracks), **index.build(history.entities())}
    with suppress(StoreError):  # on a read-only, full or busy disk it is only made again
        with cached.disk.writing(_PATIENCE_S) as writing:
            writing.write_index(cached.list_id, name, files)
        return _opened(map_folder(folder, PARTIES))
    return _opened({file: memoryview(raw) for file, raw in files.items()})


def _opened(files: Mapping[str, memoryview]) -> Indexed:
    return Indexed(Tracks(files), files)
