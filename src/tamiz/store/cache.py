"""Parsed lists on disk, so that a list is parsed once and not at every start.

A cache file is gzipped JSON lines: a head with the count and the hash of what follows,
then one value a line. Its name is the hash of all that made it (snapshots, parser, version
of tamiz, shape of the model), so another version never reads it by mistake. Every cache
can be made again from the snapshots; one that is damaged counts as absent.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.codec import from_plain, parse_json, shape_of, to_json, to_plain
from tamiz.store.files import sha256_of
from tamiz.store.history import History
from tamiz.store.track import Track
from tamiz.store.values import Edition
from tamiz.version import __version__

T = TypeVar("T")

MOST_CACHE_BYTES: Final = 512 * 2**20
_MOST_UNPACKED_BYTES = 4 * 2**30
_LEVEL = 1  # level 6 makes it a quarter smaller and takes three times as long to write
_GZIP_WINDOW = 31  # zlib's code for a gzip header with the largest window


def entities_name(snapshot: str, parser: str) -> str:
    """Return the name under which the entities of one snapshot are kept."""
    return "entities-" + _digest(snapshot, parser, shape_of(Entity))


def history_name(editions: Iterable[Edition], parser: str) -> str:
    """Return the name under which the history of several snapshots is kept."""
    told = (f"{edition.published} {edition.name}" for edition in editions)
    return "history-" + _digest(*told, parser, shape_of(Track))


def index_name(editions: Iterable[Edition], parser: str, made_by: str) -> str:
    """Return the name of the folder of an index over several snapshots; ``made_by`` is the code that built it."""
    told = (f"{edition.published} {edition.name}" for edition in editions)
    return _digest(*told, parser, shape_of(Track), made_by)


def _digest(*parts: str) -> str:
    return sha256_of("\n".join((*parts, __version__)).encode())[:32]


def pack(values: Sequence[object]) -> bytes:
    """Return ``values``, frozen dataclasses, as the bytes of a cache file, the same for the same values."""
    body = "".join(to_json(to_plain(value)) + "\n" for value in values).encode()
    head = to_json({"count": len(values), "sha256": sha256_of(body)}) + "\n"
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP_WINDOW)
    return packer.compress(head.encode() + body) + packer.flush()


def unpack(raw: bytes, kind: type[T]) -> tuple[T, ...]:
    """Return the values of a cache file. Raises StoreError when it is not whole or not of ``kind``."""
    return tuple([from_plain(kind, parse_json(line)) for line in check_packed(raw)])


def check_packed(raw: bytes) -> list[bytes]:
    """Return the lines of a cache file after its head. Raises StoreError when it is not as it was written."""
    head, _, body = _unzip(raw).partition(b"\n")
    told = parse_json(head)
    lines = body.splitlines()
    if told != {"count": len(lines), "sha256": sha256_of(body)}:
        raise StoreError("the cache is not as it was written; it can be deleted and is then made again")
    return lines


def _unzip(raw: bytes) -> bytes:
    unpacker = zlib.decompressobj(_GZIP_WINDOW)
    try:
        text = unpacker.decompress(raw, _MOST_UNPACKED_BYTES)
    except zlib.error as error:
        raise StoreError(f"the cache is damaged ({error}); it can be deleted and is then made again") from error
    if not unpacker.eof:
        raise StoreError("the cache is cut short; it can be deleted and is then made again")
    return text


def pack_history(history: History) -> bytes:
    """Return a history as the bytes of a cache file; its days are those of the editions it is named by."""
    return pack(history.tracks)


def unpack_history(raw: bytes, editions: Sequence[Edition]) -> History:
    """Return the history of ``editions``. Raises StoreError when the file is not whole."""
    return History(tuple(edition.published for edition in editions), unpack(raw, Track))
