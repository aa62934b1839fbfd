"""What every table format is read into: records of cells, in batches, with their row numbers.

A cell is text, a day, nothing, or a :class:`BadCell` that says why its value is none of
these. Formats differ in how they get here and in nothing after it.
"""

import math
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    import pyarrow as pa

BATCH_ROWS = 4_096  # some 0.1 s of screening: a Ctrl-C waits no longer, and a batch travels between processes cheaply

_BATCH_CHARACTERS = 8 << 20


@dataclass(frozen=True, slots=True)
class BadCell:
    """A value that is no text, number or day, and why it was not read."""

    reason: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A record of which no cell could be read, and why."""

    reason: str


Cell: TypeAlias = str | date | BadCell | None
Cells: TypeAlias = Sequence[Cell]
Record: TypeAlias = Cells | Broken


@dataclass(frozen=True, slots=True)
class Batch:
    """Records that follow each other; the first is row ``first_row``, counted from 1 after the header.

    ``kept`` holds the columns that pass through, where the format has types of its own; else they are
    made from the cells. ``fraction`` of the file has been read.
    """

    first_row: int
    records: Sequence[Record]
    kept: "pa.RecordBatch | None" = None
    fraction: float = 0.0


class Table(Protocol):
    """An open table: its columns are known, its rows can be read any number of times."""

    @property
    def name(self) -> str:
        """The name of the file, fit to print."""

    @property
    def header(self) -> tuple[str, ...]:
        """The headers, in order."""

    @property
    def ragged(self) -> bool:
        """Whether a record with fewer or more cells than headers is a sign of damage."""

    @property
    def rows(self) -> int | None:
        """How many rows the file says it has; None when that is known at its end only."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the user should know of how the file is read."""

    def batches(self, wanted: Sequence[int], keep: Sequence[int] = ()) -> Generator[Batch]:
        """Yield all records from the first, of which only the cells at ``wanted`` need be read."""

    def fields(self, keep: Sequence[int]) -> "list[pa.Field]":
        """Return the Arrow fields of the columns at ``keep``."""


def batched(records: Iterable[Record], fraction: Callable[[int], float]) -> Iterator[Batch]:
    """Yield the records of a table in batches of :data:`BATCH_ROWS`, fewer where their text fills memory.

    ``fraction`` says how much of the file has been read when so many records have.
    """
    first_row, size = 1, 0
    waiting: list[Record] = []
    for record in records:
        waiting.append(record)
        size += 0 if isinstance(record, Broken) else sum(len(cell) for cell in record if isinstance(cell, str))
        if len(waiting) == BATCH_ROWS or size > _BATCH_CHARACTERS:
            yield Batch(first_row, waiting, fraction=fraction(first_row - 1 + len(waiting)))
            first_row, size, waiting = first_row + len(waiting), 0, []
    if waiting:
        yield Batch(first_row, waiting, fraction=fraction(first_row - 1 + len(waiting)))


def as_cell(value: object) -> Cell:
    """Return the cell for a value of JSON, Excel or Arrow; numbers become the text a person would write."""
    match value:
        case None:
            return None
        case str():
            return _encodable(value)
        case datetime() if value.time() == time.min:
            return value.date()
        case date() if not isinstance(value, datetime):
            return value
        case _:
            written = _written(value)
            return BadCell(f"{_kind(value)} where text was expected") if written is None else written


def _written(value: object) -> str | None:
    """Return a number, truth value or moment as text; None for anything else."""
    match value:
        case bool():
            return "true" if value else "false"
        case float() if math.isnan(value):
            return ""  # how exports write nothing
        case float() if value.is_integer():
            return str(int(value))
        case int() | float() | Decimal() | datetime() | time():
            return str(value)
        case _:
            return None


def _kind(value: object) -> str:
    kinds: Mapping[type, str] = {list: "a list", dict: "an object", bytes: "bytes"}
    return kinds.get(type(value), "a value of another kind")


def cell_text(cell: Cell) -> str:
    """Return a cell as text; "" for none and for one that could not be read."""
    if isinstance(cell, str):
        return cell
    return cell.isoformat() if isinstance(cell, date) else ""


def text_fields(header: Sequence[str], keep: Sequence[int]) -> "list[pa.Field]":
    """Return the Arrow fields of columns that pass through as text."""
    import pyarrow as pa  # noqa: PLC0415  # only runs that write tables need it

    return [pa.field(header[place], pa.string()) for place in keep]


def _encodable(text: str) -> str:
    """Return text that can be written as UTF-8; JSON may hold half a surrogate pair."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
