"""Files of answers, Parquet and CSV: written aside, and put in place only when they are whole and sound.

A run that is stopped ends as a valid file too, under a name that says so: ``answers.partial.parquet``.
While a run lasts there is nothing under either name.
"""

import base64
import csv
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from tamiz.errors import InputError, ScreeningError
from tamiz.render.plain import printable
from tamiz.written import Place, place_of

if TYPE_CHECKING:
    import pyarrow as pa

GROUP_LINES = 131_072  # lines of a Parquet row group: held in memory until it is written
GROUP_BYTES = 64 << 20
PARTIAL_KEY = "tamiz.partial"
_PARQUET_SUFFIXES = frozenset((".parquet", ".pq"))
BESIDE = ".certificate.json"  # what a CSV has no place for stands in a file beside it


class TableForm(StrEnum):
    """How a table of answers is written."""

    CSV = "csv"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a table of answers goes; CSV may go to standard output, where ``path`` is None."""

    path: Path | None
    form: TableForm

    @property
    def partial_path(self) -> Path | None:
        """Where it goes when the run was stopped."""
        return self.path and self.path.with_name(f"{self.path.stem}.partial{self.path.suffix}")


def target_for(path: Path | None, form: TableForm | None = None, source: Path | None = None) -> Target:
    """Return the target for ``-o path``; without ``form`` the name's ending decides, and else it is CSV.

    Raises InputError for Parquet on standard output, a folder, and for writing over ``source``.
    """
    form = form or (TableForm.PARQUET if path and path.suffix.lower() in _PARQUET_SUFFIXES else TableForm.CSV)
    if path is None and form is TableForm.PARQUET:
        raise InputError("Parquet is written to a file; name one with -o answers.parquet.")
    if path is not None and path.is_dir():
        raise InputError(f"{printable(str(path))} is a folder; name a file in it with -o.")
    if path is not None and source is not None and path.exists() and path.samefile(source):
        raise InputError(f"-o {printable(str(path))} is the file that is read; name another.")
    if path is not None and form is TableForm.PARQUET and path.exists() and not path.is_file():
        raise InputError(
            f"{printable(str(path))} is no file, and Parquet is read back to make sure that it is whole; name a file "
            "with -o, or write CSV."
        )
    return Target(_followed(path), form)


def _followed(path: Path | None) -> Path | None:
    """Return the file that a link leads to: what belongs beside a file belongs beside that one."""
    return Path(os.path.realpath(path)) if path is not None and path.is_symlink() and path.is_file() else path


class Sink(Protocol):
    """One format being written to one file."""

    def write(self, batch: "pa.RecordBatch") -> None:
        """Write the lines of a batch."""

    def close(self, about: Mapping[str, str]) -> None:
        """Write what is left, and ``about`` where the format has a place for it."""

    def abandon(self) -> None:
        """Let go of the file, whatever state it is in."""


class TableWriter:
    """Writes one table of answers: every batch, then :meth:`finish`. :func:`open_target` makes and ends it."""

    def __init__(self, target: Target, sink: Sink, place: Place | None) -> None:
        self.lines = 0
        self.is_broken = False
        self._target, self._sink, self._place = target, sink, place

    def write(self, batch: "pa.RecordBatch") -> None:
        """Write the lines of a batch. Raises InputError when they cannot be written; nothing is then kept."""
        with self._writing():
            self._sink.write(batch)
        self.lines += batch.num_rows

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        """Complete the file with what is said ``about`` it, put it in place, and return where it is.

        Raises ScreeningError when the file on the disk does not hold the lines that were written.
        """
        about = {**about, PARTIAL_KEY: "true" if partial else "false"}
        path, place = (self._target.partial_path if partial else self._target.path), self._place
        with self._writing():
            self._sink.close(about)
            if path is None or place is None or place.part is None:
                return self._target.path
            _check_whole(place.part, self._target.form, self.lines)
            if self._target.form is TableForm.CSV:
                beside = json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
                path.with_name(path.name + BESIDE).write_text(beside, encoding="utf-8")
            place.settle(path)
        return path

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.is_broken = True
            raise _cannot_write(self._target, error) from error


@contextmanager
def open_target(target: Target, schema: "pa.Schema") -> Iterator[TableWriter]:
    """Give a writer; what it has not finished is removed at the end.

    Raises InputError, before anything is screened, when the place cannot be written to.
    """
    try:
        place = None if target.path is None else place_of(target.path)
        sink = _sink(target.form, place, schema)
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield TableWriter(target, sink, place)
    finally:
        with suppress(OSError):  # a full disk says so once
            sink.abandon()
        if place is not None:
            place.discard()


def _cannot_write(target: Target, error: OSError) -> InputError:
    where = "standard output" if target.path is None else printable(str(target.path))
    why = os.strerror(error.errno) if error.errno else str(error)
    return InputError(
        f"{where} cannot be written ({why}), so nothing of this run was kept; make room, or choose another place "
        "with -o."
    )


def _sink(form: TableForm, place: Place | None, schema: "pa.Schema") -> Sink:
    if form is TableForm.PARQUET and place is not None and place.part is not None:
        place.make()
        return ParquetSink(place.part, schema)
    return CsvSink(None if place is None else place.open_text(), schema)


def _check_whole(part: Path, form: TableForm, lines: int) -> None:
    """Make sure that a Parquet file is on the disk and can be read back with every line."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if form is not TableForm.PARQUET:
        return
    import pyarrow.parquet as pq  # noqa: PLC0415

    written = pq.read_metadata(part).num_rows
    if written != lines:
        raise ScreeningError(f"{written:,} of {lines:,} lines are in the file that was written; run it again.")


class ParquetSink:
    """Parquet with Arrow's schema; lines are gathered into row groups of even size."""

    def __init__(self, part: Path, schema: "pa.Schema") -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415  # only runs that write Parquet need it

        self._schema = schema
        self._waiting: list[pa.RecordBatch] = []
        # Opened by Arrow itself: a signal then never lands in the middle of a page.
        self._writer = pq.ParquetWriter(str(part), schema, compression="zstd", store_schema=False)

    def write(self, batch: "pa.RecordBatch") -> None:
        """Keep the lines until there are enough for a row group."""
        self._waiting.append(batch)
        lines, size = sum(one.num_rows for one in self._waiting), sum(one.nbytes for one in self._waiting)
        if lines >= GROUP_LINES or size >= GROUP_BYTES:
            self._write_group()

    def close(self, about: Mapping[str, str]) -> None:
        """Write the last row group and the footer, with ``about`` in the file's and in the schema's metadata."""
        self._write_group()
        schema = base64.b64encode(self._schema.with_metadata(about).serialize().to_pybytes()).decode()
        self._writer.add_key_value_metadata({**about, "ARROW:schema": schema})
        self._writer.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._writer.close()

    def _write_group(self) -> None:
        import pyarrow as pa  # noqa: PLC0415

        if self._waiting:
            table = pa.Table.from_batches(self._waiting, self._schema)
            self._waiting = []
            self._writer.write_table(table, row_group_size=max(table.num_rows, 1))


class CsvSink:
    """CSV in UTF-8; what is null is empty, and lists (evidence, programs) are JSON."""

    def __init__(self, owned: TextIO | None, schema: "pa.Schema") -> None:
        self._owned = owned
        self._file = self._owned or sys.stdout
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow(schema.names)

    def write(self, batch: "pa.RecordBatch") -> None:
        """Write one line a row."""
        columns = [[_csv_cell(value) for value in column.to_pylist()] for column in batch.columns]
        self._writer.writerows(zip(*columns, strict=True))

    def close(self, about: Mapping[str, str]) -> None:
        """Write what is left; a CSV has no place for ``about``."""
        del about
        self._file.flush()
        self.abandon()

    def abandon(self) -> None:
        """Let go of the file."""
        if self._owned is not None:
            self._owned.close()


def _csv_cell(value: Any) -> Any:
    match value:
        case bool():
            return "true" if value else "false"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
        case bytes():
            return value.hex()
        case _:
            return value
