"""A customer table in CSV: one query a row, and one entry for everything that could not be read.

A row that is odd but has a name is still asked about, and the oddity is reported beside it:
a customer left out in silence would look like a customer that is clear. Which column holds
what is left to :mod:`tamiz.inputs.columns`.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tamiz.dates import PartialDate
from tamiz.errors import InputError, QueryError
from tamiz.inputs.columns import count_known, find_columns, fold_header
from tamiz.inputs.dateline import numeric_day
from tamiz.inputs.encoding import decode
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.model import Query, Schema, Source, Unscreened

MAX_TABLE_BYTES = 512 * 1024 * 1024
MAX_CELL = 10_000  # characters; no name is longer, and a quotation mark that is never closed makes one that is
DELIMITERS = (",", ";", "\t", "|")

_SCHEMATA: Mapping[str, Schema] = {
    **{schema.value.casefold(): schema for schema in Schema},
    **dict.fromkeys(("individual", "natural person", "persona", "persona fisica", "fisica", "pf"), Schema.PERSON),
    **dict.fromkeys(("empresa", "sociedad", "compania", "firm", "business"), Schema.COMPANY),
    **dict.fromkeys(("persona moral", "moral", "pm", "legal entity", "entity", "entidad"), Schema.LEGAL_ENTITY),
    **dict.fromkeys(("organizacion", "organisation", "asociacion"), Schema.ORGANIZATION),
    **dict.fromkeys(("ship", "buque", "embarcacion", "barco"), Schema.VESSEL),
    **dict.fromkeys(("aircraft", "plane", "aeronave", "avion"), Schema.AIRPLANE),
}
_NOTHING = frozenset(("n/a", "na", "null", "none", "nan", "s/d", "s/n"))  # what exports write into empty cells
_NUMERIC_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$", re.ASCII)
_COUNTRY_CODE = 2  # letters


@dataclass(frozen=True, slots=True)
class _Table:
    """What is known of an open table: its file, its headers, and which columns make up each field."""

    name: str
    header: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]

    def value(self, cells: Sequence[str], field: str) -> str:
        """Return the field of a row; parts of a name are joined by spaces, and what says "nothing" is empty."""
        parts = (cells[place].strip() for place in self.places.get(field, ()) if place < len(cells))
        value = " ".join(part for part in parts if part)
        return value if any(map(str.isalnum, value)) and value.casefold() not in _NOTHING else ""


class _Lines:
    """The lines of a text one by one, counted; cutting them all at once would double the memory."""

    def __init__(self, text: str) -> None:
        self.number = 0
        self._text, self._place = text, 0
        self._end = "\n" if "\n" in text else "\r"

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        start = self._place
        if start == len(self._text):
            raise StopIteration
        found = self._text.find(self._end, start)
        self._place = len(self._text) if found < 0 else found + 1
        self.number += 1
        return self._text[start : self._place]


def read_customers(path: Path, columns: Mapping[str, str] | None = None) -> Iterator[Query | Unscreened]:
    """Yield a query for every row of the CSV file ``path`` that has a name, and what could not be read.

    ``columns`` gives the header of a field (``columns.FIELDS``) where it is not to be guessed. Rows count from 1
    after the header; empty lines are no rows. An unknown type of party leaves the schema open, so the row is
    screened against parties of every kind.

    Raises InputError, before the first row, when the file cannot be read or no column holds a name.
    """
    shown = shown_name(path)
    text = decode(read_bytes(path, MAX_TABLE_BYTES, "split it into parts."), shown).text
    records = _records(text, _delimiter(text))
    header = next(records, None)
    if header is None:
        raise InputError(f"{shown} is empty; check that it was saved whole.")
    if isinstance(header, str):
        raise InputError(f"{shown}: the header is not CSV: {header}.")
    header = [column.strip() for column in header]
    return _rows(records, _Table(shown_name(path.name), tuple(header), find_columns(header, columns, shown)))


def _rows(records: Iterator[list[str] | str], table: _Table) -> Iterator[Query | Unscreened]:
    for row, cells in enumerate(records, start=1):
        if isinstance(cells, str):
            yield Unscreened(f"row {row}", cells)
        else:
            yield from _row(cells, row, table)


def _row(cells: list[str], row: int, table: _Table) -> Iterator[Query | Unscreened]:
    name = table.value(cells, "name")
    birth_date, doubt = _birth_date(table.value(cells, "birth_date"))
    doubts = [*_doubts(cells, name, table), *([doubt] if doubt else [])]
    if name and max(map(len, cells)) <= MAX_CELL:
        yield _query(cells, name, birth_date, Source(file=table.name, row=row), table)
    yield from (Unscreened(f"row {row}", reason) for reason in doubts)


def _query(cells: list[str], name: str, birth_date: PartialDate | None, source: Source, table: _Table) -> Query:
    country = table.value(cells, "country")
    return Query(
        name=name,
        id=table.value(cells, "id") or None,
        schema=_SCHEMATA.get(fold_header(table.value(cells, "schema"))),
        birth_date=birth_date,
        country=(country.upper() if len(country) == _COUNTRY_CODE else country) or None,
        source=source,
    )


def _doubts(cells: list[str], name: str, table: _Table) -> Iterator[str]:
    """Yield what is wrong with a row: its name, its shape, its characters."""
    longest, header = max(map(len, cells)), table.header
    if longest > MAX_CELL:
        yield f"a cell of {longest:,} characters, more than {MAX_CELL:,}: a quotation mark may not be closed"
        return
    if not name:
        yield f"no name in column {' + '.join(header[place] for place in table.places['name'])}"
    if len(cells) < len(header):
        yield f"only {len(cells)} of {len(header)} cells, so some may be missing or in the wrong place"
    if any(cell.strip() for cell in cells[len(header) :]):
        yield f"{len(cells)} cells under {len(header)} headers: a name with a delimiter in it needs quotation marks"
    if "\n" in name or "\r" in name:
        yield "a line break in the name: a quotation mark may have taken in the rows that follow"
    if "\ufffd" in name:
        yield "a character of the name could not be read in the file's encoding; save the file as UTF-8"


def _birth_date(text: str) -> tuple[PartialDate | None, str | None]:
    """Return the date in a cell, or why it was not understood; both are None for an empty cell."""
    if not text:
        return None, None
    bare = _MIDNIGHT.sub("", text)
    numeric, compact = _NUMERIC_DATE.fullmatch(bare), _COMPACT_DATE.fullmatch(bare)
    try:
        if not numeric:
            return PartialDate.parse("-".join(compact.groups()) if compact else bare), None
        day = numeric_day(*map(int, numeric.groups()))
        return (
            (PartialDate(day, day), None) if day else (None, f"the birth date {bare} reads two ways, or none; {_ISO}")
        )
    except QueryError as error:
        return None, f"the birth date was not understood: {error}"


_ISO = "write it as 1966-07-17"


def _records(text: str, delimiter: str) -> Iterator[list[str] | str]:
    """Yield the cells of each record, or, as a string, why some lines are none; empty lines are passed over."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        first = lines.number + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield f"lines {first} to {lines.number} cannot be read as CSV ({error}); check the quotation marks"
            continue
        if cells is None:
            return
        if cells:
            yield cells


def _delimiter(text: str) -> str:
    """Return the delimiter under which the header has the most known columns, then the most columns."""

    def fit(delimiter: str) -> tuple[int, int]:
        header = next(_records(text, delimiter), "")
        return (0, 0) if isinstance(header, str) else (count_known(header), len(header))

    return max(DELIMITERS, key=fit)
