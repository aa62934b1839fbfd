"""The contract's table of ``screen`` as Arrow: one row a match, and one for each input row without.

A line is one output row as plain values, in the order of :data:`COLUMNS`. Lines cost little to
make and to hash; :func:`to_batch` turns many of them into Arrow at once.
"""

import hashlib
import json
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from tamiz.model import Match
from tamiz.render.decided import decided_why

if TYPE_CHECKING:
    import pyarrow as pa


class RowStatus(StrEnum):
    """What came of one input row; ``clear`` only where all of it was read and screened."""

    MATCH = "match"
    CLEAR = "clear"
    UNSCREENED = "unscreened"


COLUMNS = (
    "row",
    "id",
    "status",
    "reason",
    "rule",
    "entity",
    "party",
    "caption",
    "list",
    "listed_name",
    "grade",
    "score",
    "millibits",
    "posterior",
    "evidence",
    "in_force",
    "programs",
)
Law: TypeAlias = tuple[bool | None, tuple[str, ...]]  # in force on the day, programs in force
Hit: TypeAlias = tuple[Any, ...]  # the columns from ``rule`` on
Line: TypeAlias = tuple[Any, ...]

NO_HIT: Hit = (None,) * (len(COLUMNS) - COLUMNS.index("rule"))
_ENCODE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_KEPT_PREFIX = "input_"
_SUPPRESSED_SHOWN = 5  # of a row, by name; the others are counted


def result_schema(kept: "Sequence[pa.Field]" = ()) -> "pa.Schema":
    """Return the contract's Arrow schema, followed by the columns that pass through.

    A column that is called like one of the contract's comes out as ``input_<name>``.
    """
    import pyarrow as pa  # noqa: PLC0415  # only runs that write tables need it

    text = pa.string()
    signal = pa.struct(
        [("kind", text), ("millibits", pa.int32()), ("asked", text), ("listed", text), ("why", text)],
    )
    types = {
        "row": pa.int64(),
        "score": pa.float64(),
        "millibits": pa.int32(),
        "posterior": pa.float64(),
        "evidence": pa.list_(signal),
        "in_force": pa.bool_(),
        "programs": pa.list_(text),
    }
    always = ("row", "id", "status")
    own = [pa.field(name, types.get(name, text), nullable=name not in always) for name in COLUMNS]
    return pa.schema([*own, *(field.with_name(kept_name(field.name)).with_nullable(True) for field in kept)])


def kept_name(header: str) -> str:
    """Return what a column that passes through is called in the result."""
    return _KEPT_PREFIX + header if header in COLUMNS else header


def hit_of(match: Match, law: Law) -> Hit:
    """Return the part of a line that says what was met; it is the same for every row with this name."""
    in_force, programs = law
    return (
        None if match.rule is None else match.rule.value,
        match.entity.id,
        match.party,
        match.entity.caption,
        match.entity.list_id,
        match.name.text,
        match.name.grade.value,
        match.score,
        match.millibits,
        None if match.posterior is None else float(match.posterior),
        tuple((one.kind, one.millibits, one.asked, one.listed, one.why) for one in match.signals),
        in_force,
        programs,
    )


def lines_of(row: int, ident: str | None, reason: str | None, hits: Sequence[Hit], *, screened: bool) -> list[Line]:
    """Return the lines of one input row; without an id of its own its place stands in.

    A row is clear only when all of it was ``screened``; what was suppressed there is its ``reason``.
    """
    ident = ident or f"row-{row}"
    if hits:
        return [(row, ident, RowStatus.MATCH.value, reason, *hit) for hit in hits]
    status = RowStatus.CLEAR if screened else RowStatus.UNSCREENED
    return [(row, ident, status.value, reason, *NO_HIT)]


def suppressed_note(suppressed: Sequence[Match]) -> str | None:
    """Return whom a row met by a complete name that is contradicted, with what contradicts; None for nobody."""
    if not suppressed:
        return None
    shown = "; ".join(f"{match.entity.id} ({_why(match)})" for match in suppressed[:_SUPPRESSED_SHOWN])
    more = len(suppressed) - _SUPPRESSED_SHOWN
    return f"{len(suppressed):,} suppressed: {shown}{f' and {more:,} more' if more > 0 else ''}"


def accepted_note(accepted: Sequence[Match]) -> str | None:
    """Return whom a row met whom a decision sets apart, and which decision; None for nobody."""
    return _decided_note("accepted", accepted)


def reopened_note(matches: Sequence[Match]) -> str | None:
    """Return about whom of the matches a decision no longer counts, and why; None for nobody."""
    return _decided_note("decided before, and open again", [match for match in matches if match.decided])


def _decided_note(what: str, matches: Sequence[Match]) -> str | None:
    told = [f"{one.entity.id} ({one.decided.id}: {decided_why(one.decided)})" for one in matches if one.decided]
    more = len(told) - _SUPPRESSED_SHOWN
    shown = "; ".join(told[:_SUPPRESSED_SHOWN])
    return f"{len(told):,} {what}: {shown}{f' and {more:,} more' if more > 0 else ''}" if told else None


def _why(match: Match) -> str:
    return f"complete name, {match.bits:.3f} bits; {', '.join(signal.why for signal in match.contradictions)}"


def to_batch(lines: Sequence[Line], kept: "Sequence[pa.Array]", schema: "pa.Schema") -> "pa.RecordBatch":
    """Return the lines as Arrow; ``kept`` are the columns that pass through, already one value a line."""
    import pyarrow as pa  # noqa: PLC0415

    columns = zip(*lines, strict=True) if lines else ((),) * len(COLUMNS)
    own = [pa.array(column, schema.field(name).type) for name, column in zip(COLUMNS, columns, strict=True)]
    return pa.record_batch([*own, *kept], schema=schema)


def digest_of(lines: Sequence[Line]) -> int:
    """Return the sum, modulo 2**256, of the SHA-256 of each line as compact JSON.

    A sum does not depend on order or on how rows were parted into batches, so two runs can be compared.
    """
    total = sum(int.from_bytes(hashlib.sha256(_ENCODE(line).encode()).digest(), "big") for line in lines)
    return total % (1 << 256)


def written_digest(digest: int) -> str:
    """Return a sum of hashes as text."""
    return f"sum-sha256:{digest % (1 << 256):064x}"
