r"""One line of a chain: a record that holds the hash of the one before, and its own.

A line is compact ASCII JSON and ends in ``,"hash":"sha256:<64 hex digits>"}``. The hash is the SHA-256 of the line's
bytes without that last field, that is of what stands before it and a closing brace. So anyone can check a line
without this program, and every byte of it counts.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tamiz.store.codec import to_json

VERSION = 1
NO_RECORD = "sha256:" + "0" * 64  # what the first record names as the one before it
_OPENING, _CLOSING = b',"hash":"', b'"}'
_HASH_BYTES = len(NO_RECORD)
SEAL_BYTES = len(_OPENING) + _HASH_BYTES + len(_CLOSING)


@dataclass(frozen=True, slots=True)
class Record:
    """A record that is proven: its hash fits, and it stands where it says."""

    number: int  # 1 is the first
    at: datetime
    kind: str
    body: Mapping[str, Any]
    before: str
    hash: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The first record that is not as it was written: the place where it should stand, and what is wrong."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Link:
    """The end of a chain: how many records it has and the hash of the last."""

    number: int = 0
    hash: str = NO_RECORD


NOTHING = Link()  # the end of a chain without records


def seal(after: Link, kind: str, at: datetime, body: Mapping[str, Any]) -> tuple[bytes, Record]:
    """Return the line of the next record, with its line break, and the record."""
    plain = {
        "v": VERSION,
        "n": after.number + 1,
        "at": at.isoformat(),
        "kind": kind,
        "body": body,
        "before": after.hash,
    }
    open_line = to_json(plain).encode()[:-1]
    sha256 = _hash(open_line)
    line = open_line + _OPENING + sha256.encode() + _CLOSING + b"\n"
    return line, Record(after.number + 1, at, kind, body, after.hash, sha256)


def sealed_with(end: bytes) -> str | None:
    """Return the hash at the end of a line without its line break; None where none stands there."""
    seal_bytes = end[-SEAL_BYTES:]
    if not (seal_bytes.startswith(_OPENING) and seal_bytes.endswith(_CLOSING)):
        return None
    return seal_bytes[len(_OPENING) : -len(_CLOSING)].decode("ascii", "replace")


def prove(line: bytes, after: Link) -> Record | Broken:
    """Return the record that ``line``, without its line break, holds when it follows ``after``; or what is wrong."""
    expected = after.number + 1
    plain = _parsed(line)
    if plain is None:
        return Broken(expected, "is not a whole record: it was edited, or its line was cut")
    if plain.get("v") != VERSION:
        return Broken(expected, f"is of version {str(plain.get('v'))[:20]} of the chain; this tamiz reads {VERSION}")
    sha256 = sealed_with(line)
    if sha256 != _hash(line[:-SEAL_BYTES]):
        return Broken(expected, "was edited: the hash that it ends with is not that of what stands in it")
    return _placed(plain, sha256, after)


def _placed(plain: Mapping[str, Any], sha256: str, after: Link) -> Record | Broken:
    expected, found = after.number + 1, plain["n"]
    if found != expected:
        return Broken(expected, _elsewhere(expected, found))
    if plain["before"] != after.hash:
        return Broken(expected, "does not follow the record before it: one of the two was exchanged")
    try:
        at = datetime.fromisoformat(plain["at"])
    except ValueError:
        return Broken(expected, "has a time that is none, though its hash fits: it was not written by tamiz")
    return Record(expected, at, plain["kind"], plain["body"], after.hash, sha256)


def _elsewhere(expected: int, found: int) -> str:
    if found > expected:
        return f"is missing here: record {found} stands in its place, so it was cut out or moved"
    return f"is missing here: record {found} stands in its place once more, so records were moved or doubled"


def _parsed(line: bytes) -> Mapping[str, Any] | None:
    """Return the fields of a line, None when it is no JSON of this shape."""
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(plain, dict):
        return None
    types = {"n": int, "at": str, "kind": str, "body": dict, "before": str, "hash": str}
    is_ours = plain.get("v") != VERSION or all(type(plain.get(name)) is kind for name, kind in types.items())
    return plain if is_ours else None


def _hash(open_line: bytes) -> str:
    return "sha256:" + hashlib.sha256(open_line + b"}").hexdigest()
