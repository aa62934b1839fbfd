"""CSV, TSV and their kin as a table: delimiter, encoding and header found, rows read as a stream.

Row numbers count records, not lines; empty lines are no records. What cannot be parsed is one
record that says which lines it lost, and reading goes on behind it.
"""

import csv
from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.cells import Batch, Broken, batched, text_fields
from tamiz.inputs.tables.columns import count_known
from tamiz.inputs.tables.header import SEARCHED, find_header
from tamiz.inputs.tables.source import state_of
from tamiz.inputs.tables.text import TextLines, text_lines

if TYPE_CHECKING:
    import pyarrow as pa

DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = "sep="  # Excel's own first line, which names the delimiter


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table of delimited text; its data begin behind record ``skipped``."""

    path: Path
    header: tuple[str, ...]
    delimiter: str
    skipped: int  # records up to and with the header
    remarks: tuple[str, ...] = ()
    ragged: bool = True
    rows: int | None = None

    @property
    def name(self) -> str:
        """The name of the file, fit to print."""
        return shown_name(self.path.name)

    def batches(self, wanted: Sequence[int], keep: Sequence[int] = ()) -> Generator[Batch]:
        """Yield all records as they stand, whatever is wanted: their shape is a sign of their health."""
        del wanted, keep
        size = max(state_of(self.path).size, 1)
        with text_lines(self.path) as lines:
            records = islice(parse_records(lines, self.delimiter), self.skipped, None)
            yield from batched(records, lambda _: min(lines.consumed / size, 1.0))

    def fields(self, keep: Sequence[int]) -> "list[pa.Field]":
        """Return the columns at ``keep`` as text."""
        return text_fields(self.header, keep)


def open_csv(path: Path, named: Mapping[str, str] | None = None) -> CsvTable:
    """Return the table in the file ``path``. Raises InputError when it is empty or its header is no CSV."""
    shown = shown_name(path)
    delimiter = _delimiter(path)
    with text_lines(path) as lines:
        head = list(islice(parse_records(lines, delimiter), SEARCHED))
    offset = 1 if head and _names_delimiter(head[0]) else 0
    records = [[] if isinstance(record, Broken) else record for record in head[offset:]]
    if not records:
        raise InputError(f"{shown} is empty; check that it was saved whole.")
    place = offset + find_header(records, named)
    header = head[place]
    if isinstance(header, Broken):
        raise InputError(f"{shown}: the header is not CSV: {header.reason}.")
    remarks = _remarks(lines.encodings, place - offset)
    return CsvTable(path, tuple(column.strip() for column in header), delimiter, place + 1, remarks)


def parse_records(lines: TextLines, delimiter: str) -> Iterator[list[str] | Broken]:
    """Yield the cells of each record, or why some lines are none; empty lines are passed over."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        first = lines.number + 1
        try:
            for cells in reader:
                if cells:
                    yield cells
                first = lines.number + 1
        except csv.Error as error:
            lost = f"lines {first:,} to {lines.number:,}"
            yield Broken(f"{lost} cannot be read as CSV ({error}); check the quotation marks")
        else:
            return


def _delimiter(path: Path) -> str:
    """Return the delimiter under which a record has the most known headers, then most records have one width."""
    with text_lines(path) as lines:
        line = next(lines, "")
    if line.lower().startswith(_SEPARATOR_LINE) and line[len(_SEPARATOR_LINE) :][:1] in DELIMITERS:
        return line[len(_SEPARATOR_LINE)]

    def fit(delimiter: str) -> tuple[int, int]:
        with text_lines(path) as lines:
            head = list(islice(parse_records(lines, delimiter), SEARCHED))
        records = [record for record in head if not isinstance(record, Broken)]
        widths = Counter(len(record) for record in records if len(record) > 1)
        return max(map(count_known, records), default=0), max(widths.values(), default=0)

    return max(DELIMITERS, key=fit)


def _names_delimiter(record: Sequence[str] | Broken) -> bool:
    return not isinstance(record, Broken) and record[0].lower().startswith(_SEPARATOR_LINE)


def _remarks(encodings: Sequence[str], titles: int) -> tuple[str, ...]:
    said = []
    if titles:
        said.append(f"{titles:,} {'record' if titles == 1 else 'records'} above the headers taken for a title")
    others = [encoding for encoding in encodings if encoding != "utf-8"]
    if others:
        said.append(f"read as {' and '.join(others)}, not UTF-8")
    return tuple(said)
