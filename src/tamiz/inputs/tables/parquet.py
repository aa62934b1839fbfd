"""Parquet as a table: only the columns that are used are read, a few thousand rows at a time."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tamiz.errors import InputError, ScreeningError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.cells import BATCH_ROWS, BadCell, Batch, Cell, as_cell
from tamiz.inputs.tables.source import reading, refusal

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

_BATCH_BYTES = 32 << 20  # of a batch's columns in memory, by what the file says of itself


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """A Parquet file; its types stay with the columns that pass through."""

    path: Path
    schema: "pa.Schema"
    header: tuple[str, ...]
    rows: int | None
    batch_rows: int
    remarks: tuple[str, ...] = ()
    ragged: bool = False

    @property
    def name(self) -> str:
        """The name of the file, fit to print."""
        return shown_name(self.path.name)

    def batches(self, wanted: Sequence[int], keep: Sequence[int] = ()) -> Generator[Batch]:
        """Yield all rows; cells that are not wanted are None. Raises InputError where the file is damaged."""
        names = self.header
        columns = [names[place] for place in sorted({*wanted, *keep})]
        first_row = 1
        texts = [names[place] for place in wanted if place not in keep and _is_text(self.schema.field(place).type)]
        for rows in self._read(columns, texts, [names[place] for place in keep]):
            cells = (_cells(rows.column(name)) if place in wanted else None for place, name in enumerate(names))
            records = list(zip(*(repeat(None, len(rows)) if one is None else one for one in cells), strict=True))
            kept = rows.select([names[place] for place in keep]) if keep else None
            done = first_row - 1 + len(rows)
            yield Batch(first_row, records, kept=kept, fraction=done / max(self.rows or 0, 1))
            first_row = done + 1

    def fields(self, keep: Sequence[int]) -> "list[pa.Field]":
        """Return the columns at ``keep`` with their types."""
        return [self.schema.field(place).remove_metadata() for place in keep]

    def _read(
        self, columns: Sequence[str], as_dictionary: Sequence[str], kept: Sequence[str]
    ) -> "Iterator[pa.RecordBatch]":
        with _opened(self.path, as_dictionary) as file:
            batches = file.iter_batches(self.batch_rows, columns=list(columns))
            while (batch := _next(batches, kept, self.path)) is not None:
                yield batch


def open_parquet(path: Path) -> ParquetTable:
    """Return the table in the file ``path``. Raises InputError when it is damaged or cut short."""
    with reading(path), _whole_or_damaged(path), _opened(path) as file:
        schema, about = file.schema_arrow, file.metadata
        return ParquetTable(path, schema, tuple(schema.names), about.num_rows, _batch_rows(about))


def _opened(path: Path, as_dictionary: Sequence[str] = ()) -> "pq.ParquetFile":
    """Open the file; columns read as dictionaries hold a text once, however often and however long it is."""
    import pyarrow.parquet as pq  # noqa: PLC0415  # loaded for Parquet alone

    with _whole_or_damaged(path):
        return pq.ParquetFile(path, read_dictionary=list(as_dictionary))


def _next(batches: "Iterator[pa.RecordBatch]", kept: Sequence[str], path: Path) -> "pa.RecordBatch | None":
    """Return the next batch, and make sure that nothing in it points outside of it: Arrow takes that on trust."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.compute as pc  # noqa: PLC0415

    with _whole_or_damaged(path):
        batch = next(batches, None)
        for name, column in () if batch is None else zip(batch.schema.names, batch.columns, strict=True):
            if name in kept:
                column.validate(full=True)
            elif pa.types.is_dictionary(column.type):
                ends = pc.min_max(column.indices).as_py()
                if not 0 <= (ends["min"] or 0) <= (ends["max"] or 0) < max(len(column.dictionary), 1):
                    raise pa.ArrowInvalid(f"a value of column {name!r} is not in its dictionary")
        return batch


@contextmanager
def _whole_or_damaged(path: Path) -> Iterator[None]:
    """Turn whatever Arrow raises over hostile bytes into one InputError; not all of it is of Arrow's own kinds."""
    try:
        yield
    except ScreeningError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise refusal(path, error) from error
        why = shown_name(" ".join(str(error).split()))
        raise InputError(
            f"{shown_name(path)} cannot be read as Parquet ({why}); it may be damaged or cut short: get it again."
        ) from error


def _batch_rows(about: "pq.FileMetaData") -> int:
    """Return how many rows to read at once, so that files with long cells stay within memory."""
    groups = (about.row_group(place) for place in range(about.num_row_groups))
    widest = max((group.total_byte_size // max(group.num_rows, 1) for group in groups), default=1)
    return max(1, min(BATCH_ROWS, _BATCH_BYTES // max(widest, 1)))


def _is_text(kind: "pa.DataType") -> bool:
    import pyarrow as pa  # noqa: PLC0415

    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _cells(column: "pa.Array") -> Iterable[Cell]:
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_dictionary(column.type):
        values = list(_cells(column.dictionary))
        return [None if place is None else values[place] for place in column.indices.to_pylist()]
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        plain: list[Any] = column.to_pylist()
    except (ValueError, OverflowError, pa.ArrowException):  # text that is not UTF-8, a day of the year 50,000
        return [_one_cell(scalar) for scalar in column]
    return plain if pa.types.is_string(column.type) else [as_cell(value) for value in plain]


def _one_cell(scalar: "pa.Scalar") -> Cell:
    """Return one cell of a column of which some cannot be read."""
    try:
        return as_cell(scalar.as_py())
    except UnicodeDecodeError:
        return bytes(scalar.as_buffer()).decode("utf-8", "replace")
    except (ValueError, OverflowError):
        return BadCell(f"a value of type {scalar.type} that is out of range")
