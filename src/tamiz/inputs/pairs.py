"""A CSV of pairs of names to compare: columns schema, name1, name2, others passed through."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.encoding import decode
from tamiz.inputs.files import read_bytes, shown_name

MAX_PAIRS_BYTES = 256 * 1024 * 1024
_NEEDED = ("name1", "name2")


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: its cells as written, by column."""

    row: int  # 1 is the first after the header
    cells: dict[str, str]


def read_pairs(path: Path) -> tuple[tuple[str, ...], Iterator[Pair]]:
    """Return the columns and the rows of a file of pairs.

    Raises InputError when it cannot be read or lacks name1 or name2.
    """
    data = read_bytes(path, MAX_PAIRS_BYTES, "split it into parts.")
    reader = csv.DictReader(io.StringIO(decode(data, shown_name(path)).text, newline=""), restval="")
    columns = tuple(reader.fieldnames or ())
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        raise InputError(
            f"{shown_name(path)}: no column {' and no column '.join(missing)}; found: {', '.join(columns) or 'none'}. "
            "Pairs need the columns name1 and name2, and may have schema."
        )
    return columns, _pairs(reader, columns, shown_name(path))


def _pairs(reader: "csv.DictReader[str]", columns: tuple[str, ...], name: str) -> Iterator[Pair]:
    try:
        for row, cells in enumerate(reader, start=1):
            yield Pair(row, {column: cells[column] or "" for column in columns})
    except csv.Error as error:
        raise InputError(f"{name}: line {reader.line_num} is no CSV ({error}); save the file again.") from error
