"""From a path to a table that can be read: its format by content, its columns, the order of its dates.

A format is one module beside this one and one line in :func:`_open`.
"""

import codecs
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.birth_dates import OrderEvidence
from tamiz.inputs.tables.cells import Broken, Cells, Record, Table, cell_text
from tamiz.inputs.tables.columns import Columns, find_columns
from tamiz.inputs.tables.csv import open_csv
from tamiz.inputs.tables.jsonl import open_jsonl
from tamiz.inputs.tables.parquet import open_parquet
from tamiz.inputs.tables.row import Plan, Row, read_row
from tamiz.inputs.tables.source import is_regular, reading, spooled
from tamiz.names.sexes import meaning_of_m

TABLE_SUFFIXES = frozenset((".csv", ".tsv", ".tab", ".psv", ".parquet", ".pq", ".jsonl", ".ndjson", ".xlsx", ".xlsm"))
ALL = "*"  # keep every column
_JSON_SUFFIXES = (".jsonl", ".ndjson", ".json")
_HEAD_BYTES = 64
_COLUMNS_SHOWN = 30
_LONGEST_SEX = 2  # letters that tell what M beside them means
_DATES_SEEN = 10_000  # birth dates looked at to learn the order of day and month; more only while none tells


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table, how its records are read, the places of the columns that pass through, and what to tell the user."""

    path: Path
    table: Table
    plan: Plan
    keep: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    def rows(self) -> Iterator[Row]:
        """Yield the rows of the table, one by one."""
        for batch in self.table.batches(self.plan.columns.used):
            for place, record in enumerate(batch.records):
                yield read_row(record, batch.first_row + place, self.plan)


def open_table(path: Path, named: Mapping[str, str] | None = None, keep: Sequence[str] = ()) -> OpenTable:
    """Return the table in ``path``, ready to be read as often as needed; ``path`` is a file, not a pipe.

    ``named`` says which column holds what (``columns.FIELDS``) where it is not to be guessed; ``keep``
    are headers of columns to pass through, ``*`` all. Raises InputError when the file cannot be read,
    no column holds a name, a header stands twice, or a column that is named is not there.
    """
    table = _open(path, named)
    columns = find_columns(table.header, named, shown_name(path))
    evidence = OrderEvidence() if columns.order else _order_evidence(table, columns)
    m = meaning_of_m(_words_of_sex(table, columns))
    plan = Plan(table.name, table.header, columns, table.ragged, columns.order or evidence.order, meaning_of_m=m)
    dates = f"birth dates: {evidence.said()}" if evidence.said() else ""
    sexes = "" if columns.sex is None else f"M as a sex: {m or 'nothing, for the column does not tell'}"
    note = "; ".join(filter(None, (columns.said(table.header), *table.remarks, dates, sexes)))
    return OpenTable(path, table, plan, _kept(table, keep), (f"{table.name}: {note}",))


@contextmanager
def at_rest(path: Path) -> Iterator[Path]:
    """Give a file that can be read more than once: ``path``, or a temporary copy of what the pipe ``path`` holds."""
    if is_regular(path):
        yield path
        return
    with reading(path) as stream, spooled(stream, shown_name(path.name)) as copy:
        yield copy


def _open(path: Path, named: Mapping[str, str] | None) -> Table:
    with reading(path) as file:
        head = file.read(_HEAD_BYTES)
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if head.startswith(b"PAR1"):
        return open_parquet(path)
    if head.startswith(b"PK\x03\x04"):
        from tamiz.inputs.tables.xlsx import open_xlsx  # noqa: PLC0415  # unpacking is loaded for Excel alone

        return open_xlsx(path, named)
    if text and (text.startswith(b"{") or path.suffix.lower() in _JSON_SUFFIXES):
        return open_jsonl(path)
    return open_csv(path, named)


def _order_evidence(table: Table, columns: Columns) -> OrderEvidence:
    """Return what the birth dates say of the order of day and month: the first ten thousand, or as many as it takes."""
    evidence = OrderEvidence()
    if columns.birth_date is None:
        return evidence
    with closing(table.batches((columns.birth_date,))) as batches:
        for batch in batches:
            for record in batch.records:
                if not isinstance(record, Broken) and columns.birth_date < len(record):
                    evidence.add(cell_text(record[columns.birth_date]))
            seen = batch.first_row + len(batch.records)
            if seen > _DATES_SEEN and (evidence.order or not evidence.either):
                break
    return evidence


def _words_of_sex(table: Table, columns: Columns) -> set[str]:
    """Return the short words in the column of sexes: of the first ten thousand rows."""
    found: set[str] = set()
    if columns.sex is None:
        return found
    with closing(table.batches((columns.sex,))) as batches:
        for batch in batches:
            cells = (record[columns.sex] for record in _whole(batch.records, columns.sex))
            found.update(text for text in map(cell_text, cells) if len(text) <= _LONGEST_SEX)
            if batch.first_row + len(batch.records) > _DATES_SEEN:
                break
    return found


def _whole(records: Iterable[Record], place: int) -> Iterator[Cells]:
    return (record for record in records if not isinstance(record, Broken) and place < len(record))


def _kept(table: Table, keep: Sequence[str]) -> tuple[int, ...]:
    """Return the places of the columns to pass through."""
    if ALL in keep:
        return tuple(place for place, column in enumerate(table.header) if column)
    missing = [column for column in keep if column not in table.header]
    if missing:
        raise InputError(
            f"{table.name}: --keep names {', '.join(map(repr, missing))}, but the columns are: "
            f"{', '.join(map(repr, table.header[:_COLUMNS_SHOWN]))}."
        )
    return tuple(dict.fromkeys(table.header.index(column) for column in keep))
