"""The matches of customers as a portfolio keeps them: the lines of a screened table, one text each."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from tamiz.render.rows import COLUMNS, Line, RowStatus, result_schema, to_batch

if TYPE_CHECKING:
    import pyarrow as pa

_ENCODE = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode
_AT_ONCE = 4_096  # lines
_FROM = COLUMNS.index("rule")
_ID, _STATUS, _REASON, _ENTITY = (COLUMNS.index(name) for name in ("id", "status", "reason", "entity"))


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a row: which entity it is about (None: nobody), why something is in doubt, and the match as JSON."""

    row: int
    place: int
    id: str
    status: str
    reason: str | None
    entity: str | None
    told: str | None


def kept(lines: Sequence[Line]) -> list[Kept]:
    """Return the lines of one row as they are kept; none where it is clear and nothing is to be said."""
    if lines[0][_STATUS] == RowStatus.CLEAR.value and lines[0][_REASON] is None:
        return []
    return [_kept(line, place) for place, line in enumerate(lines)]


def _kept(line: Line, place: int) -> Kept:
    entity, told = line[_ENTITY], None if line[_ENTITY] is None else _told(line)
    return Kept(line[0], place, line[_ID], line[_STATUS], line[_REASON], entity, told)


def _told(line: Line) -> str:
    return _ENCODE(dict(zip(COLUMNS[_FROM:], line[_FROM:], strict=True)))


def kept_of(batch: "pa.RecordBatch") -> Iterator[Kept]:
    """Yield the lines of answers as Arrow, as they are kept."""
    import pyarrow.compute as pc  # noqa: PLC0415  # only tables need it

    told = pc.or_(pc.not_equal(batch["status"], RowStatus.CLEAR.value), pc.is_valid(batch["reason"]))
    of_row: list[Line] = []
    for value in batch.select(COLUMNS).filter(told).to_pylist():
        line = _as_line(value)
        if of_row and of_row[0][0] != line[0]:
            yield from kept(of_row)
            of_row = []
        of_row.append(line)
    if of_row:
        yield from kept(of_row)


def _as_line(value: dict[str, Any]) -> Line:
    evidence = value["evidence"]
    signals = None if evidence is None else [tuple(signal.values()) for signal in evidence]
    return tuple(signals if name == "evidence" else value[name] for name in COLUMNS)


def batches_of(lines: Iterable[Kept]) -> "Iterator[pa.RecordBatch]":
    """Yield kept lines as Arrow, as a screened table has them."""
    held = iter(lines)
    while some := list(islice(held, _AT_ONCE)):
        yield to_batch([_line_of(one) for one in some], (), result_schema())


def _line_of(one: Kept) -> Line:
    told = json.loads(one.told) if one.told else {}
    if told:
        told["evidence"] = [tuple(signal) for signal in told["evidence"]]
    hit = (told.get(name) for name in COLUMNS[_FROM:])
    return (one.row, one.id, one.status, one.reason, *hit)
