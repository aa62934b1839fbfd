"""The parties of a history on disk, each read when it is asked for and proven when it is read.

``parties.jsonl`` holds one party with all its times a line; ``offsets.u64`` where each line
begins, and where the last ends; ``digests.u64`` the first eight bytes of each line's hash, so
that a damaged party is an error and a sound one costs no reading of the others.
"""

import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate
from typing import overload

from tamiz.errors import StoreError
from tamiz.model import Entity, Name
from tamiz.store.codec import from_plain, parse_json, to_json, to_plain
from tamiz.store.dating import settle
from tamiz.store.history import without_past
from tamiz.store.track import Track

PARTIES, OFFSETS, DIGESTS = "parties.jsonl", "offsets.u64", "digests.u64"
FILES = (PARTIES, OFFSETS, DIGESTS)
_DIGEST_BYTES = 8
_CACHED = 4_096


def pack_tracks(tracks: Sequence[Track]) -> dict[str, bytes]:
    """Return the files that hold ``tracks``, by name."""
    lines = [to_json(to_plain(track)).encode() + b"\n" for track in tracks]
    return {
        PARTIES: b"".join(lines),
        OFFSETS: _little(array("Q", accumulate(map(len, lines), initial=0))),
        DIGESTS: _little(array("Q", map(_digest, lines))),
    }


def _digest(line: bytes) -> int:
    return int.from_bytes(blake2b(line, digest_size=_DIGEST_BYTES).digest(), "little")


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


class Tracks(Sequence[Track]):
    """The tracks in mapped files, by place."""

    def __init__(self, files: Mapping[str, memoryview]) -> None:
        """Raise StoreError when the files are not of one piece."""
        self._lines = files[PARTIES]
        self._offsets, self._digests = files[OFFSETS].cast("Q"), files[DIGESTS].cast("Q")
        if len(self._offsets) != len(self._digests) + 1 or self._offsets[-1] != len(self._lines):
            raise StoreError("the parties of the index are not whole; remove the folder, it is made again")

    def __len__(self) -> int:
        return len(self._digests)

    @overload
    def __getitem__(self, place: int) -> Track: ...
    @overload
    def __getitem__(self, place: slice) -> "Sequence[Track]": ...
    def __getitem__(self, place: int | slice) -> "Track | Sequence[Track]":
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        line = bytes(self._lines[self._offsets[place] : self._offsets[place + 1]])
        if _digest(line) != self._digests[place]:
            raise StoreError(
                f"party {place} of the index has changed on the disk. Run 'tamiz lists verify' to see which "
                "folder it is, and remove that folder; it is made again."
            )
        return from_plain(Track, parse_json(line))


class PartiesOn:
    """The parties of a history as they stood on one day: without what had left the list by then.

    ``in_use`` is the day of the snapshot that speaks for the day; None keeps all that was ever
    listed. Places, and the numbers of names, are those of ``History.entities()``. ``finish`` says
    what else is known of each party.
    """

    def __init__(self, tracks: Sequence[Track], in_use: date | None, finish: Callable[[Entity], Entity]) -> None:
        self._tracks, self._in_use, self._finish = tracks, in_use, finish
        self._read = lru_cache(_CACHED)(self._dated)

    def __len__(self) -> int:
        return len(self._tracks)

    def entity(self, place: int) -> Entity | None:
        """Return the party at ``place``, None when it had left the list."""
        return self._read(place)[0]

    def name(self, place: int, number: int) -> Name | None:
        """Return one of its names, None when the list had dropped it."""
        return self._read(place)[1][number]

    def _dated(self, place: int) -> tuple[Entity | None, tuple[Name | None, ...]]:
        track = self._tracks[place]
        past = [self._in_use is None or one.last >= self._in_use for one in track.past_names]
        if self._in_use is not None and track.last < self._in_use:
            return None, (None,) * (len(track.entity.names) + len(past))
        entity = self._finish(settle(track if self._in_use is None else without_past(track, self._in_use)))
        current = len(track.entity.names)
        rest = iter(entity.names[current:])
        return entity, (*entity.names[:current], *(next(rest) if stays else None for stays in past))
