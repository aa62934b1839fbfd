"""The lines of a FollowTheMoney file, and what their bytes alone say: how many there are, how many are parties.

One JSON object stands on each line. The counts are taken without parsing JSON, so that a
reader can prove its own against them. What is in a line stays with ``ftm_record``.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tamiz.errors import SourceError

MOST_LINE_BYTES = 16 * 2**20  # the largest entity met in public data is under one megabyte
MOST_LINES = 10_000_000
_LINE = re.compile(rb"[^\n]+")
_SCHEMA = re.compile(rb'"schema"\s*+:\s*+"([^"\\]*+)"')
_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?'  # an unclosed one goes to the end, so no byte is looked at twice
_TOKEN = re.compile(_STRING + rb"|[{}\[\]]", re.DOTALL)
_VALUE = re.compile(rb"\s*+:\s*+(" + _STRING + rb")", re.DOTALL)
_DEEPER = {b"{": 1, b"[": 1, b"}": -1, b"]": -1}


class Line(NamedTuple):
    """Where a line that is not blank stands; ``number`` counts from 1, blank lines too."""

    number: int
    start: int
    end: int


class Counted(NamedTuple):
    """What the bytes say: lines that are not blank, and those that name no schema of an edge or its like."""

    lines: int
    parties: int


def find_lines(body: bytes, name: str) -> Iterator[Line]:
    """Yield the lines that are not blank. Raises SourceError for a line or a number of lines that is too large."""
    number, start = 0, 0
    while start < len(body):
        found = body.find(b"\n", start)
        end = len(body) if found < 0 else found
        number += 1
        _refuse_size(number, end - start, name)
        if body[start:end].strip():
            yield Line(number, start, end)
        start = end + 1


def count(body: bytes, is_party: Callable[[str], bool]) -> Counted:
    """Return how many lines and how many parties the bytes show, found without parsing JSON."""
    lines = parties = 0
    for found in _LINE.finditer(body):
        if not found[0].isspace():
            schema = stated_schema(found[0])
            lines += 1
            parties += schema is None or is_party(schema)
    return Counted(lines, parties)


def stated_schema(line: bytes) -> str | None:
    """Return the schema that the outermost object of a line names, whole or damaged; None when it names none."""
    found = _SCHEMA.search(line)
    if found and _opens_once(line[: found.start()]):
        return found[1].decode("utf-8", "replace")
    return _scan(line)


def _opens_once(before: bytes) -> bool:
    """Return whether nothing but the outermost object has begun; true of the usual order of keys."""
    return before.lstrip().startswith(b"{") and before.count(b"{") == 1 and not any(sign in before for sign in b"}[]")


def _scan(line: bytes) -> str | None:
    """Return the schema wherever its key stands, walking over strings and brackets alone."""
    depth = 0
    for token in _TOKEN.finditer(line):
        depth += _DEEPER.get(token[0], 0)
        if depth == 1 and token[0][:1] == b'"' and _read(token[0]) == "schema":
            value = _VALUE.match(line, token.end())
            if value:
                return _read(value[1])
            if line[token.end() :].lstrip().startswith(b":"):
                return None  # a schema that is no text
    return None


def _read(token: bytes) -> str | None:
    if b"\\" not in token:
        return token.strip(b'"').decode("utf-8", "replace")
    try:
        return str(json.loads(token))
    except ValueError:
        return None


def _refuse_size(number: int, size: int, name: str) -> None:
    if size > MOST_LINE_BYTES:
        raise SourceError(
            f"{name}: line {number} has {size} bytes, more than the {MOST_LINE_BYTES} of any entity. Nothing was "
            "loaded. FollowTheMoney has one JSON object a line; check that the file is written so."
        )
    if number > MOST_LINES:
        raise SourceError(
            f"{name}: has more than {MOST_LINES} lines, as no list has. Nothing was loaded. "
            "Check where the file came from, or load a smaller collection."
        )
