"""Excel workbooks (xlsx) as a table: the first sheet that holds names, read as a stream.

What a workbook may be is decided in :mod:`tamiz.inputs.tables.xlsx_parts`; here no size that it
claims for itself, and no row or column beyond Excel's own limits, is believed.
"""

import warnings
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.cells import Batch, Cell, as_cell, batched, cell_text, text_fields
from tamiz.inputs.tables.columns import find_columns
from tamiz.inputs.tables.header import SEARCHED, find_header
from tamiz.inputs.tables.source import reading
from tamiz.inputs.tables.xlsx_parts import EXCEL_ROWS, check_parts, whole_or_damaged

if TYPE_CHECKING:
    import pyarrow as pa
    from openpyxl.workbook import Workbook

_EXCEL_COLUMNS = 16_384
_ERRORS = frozenset(("#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"))


@dataclass(frozen=True, slots=True)
class XlsxTable:
    """One sheet of a workbook; its data begin behind row ``skipped`` of those that are not empty."""

    path: Path
    sheet: str
    header: tuple[str, ...]
    skipped: int
    most_rows: int  # in all sheets, empty ones included
    remarks: tuple[str, ...] = ()
    ragged: bool = False
    rows: int | None = None

    @property
    def name(self) -> str:
        """The name of the file, fit to print."""
        return shown_name(self.path.name)

    def batches(self, wanted: Sequence[int], keep: Sequence[int] = ()) -> Generator[Batch]:
        """Yield the rows of the sheet that are not empty."""
        del wanted, keep
        with _workbook(self.path) as book:
            rows = islice(_rows(book, self.sheet, len(self.header)), self.skipped, None)
            yield from batched(rows, lambda done: min(done / max(self.most_rows, 1), 1.0))

    def fields(self, keep: Sequence[int]) -> "list[pa.Field]":
        """Return the columns at ``keep`` as text."""
        return text_fields(self.header, keep)


def open_xlsx(path: Path, named: Mapping[str, str] | None = None) -> XlsxTable:
    """Return the first sheet of ``path`` that has a column of names, those that are shown before hidden ones.

    Raises InputError when the file is no sound workbook or has nothing in it.
    """
    most_rows = check_parts(path)
    with _workbook(path) as book:
        sheets = sorted(book.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        titles = [sheet.title for sheet in sheets]
        heads = {title: _head(book, title) for title in titles}
    tables = [_as_table(path, title, head, named, most_rows) for title, head in heads.items() if head]
    if not tables:
        raise InputError(f"{shown_name(path)} is empty; check that it was saved whole.")
    chosen = next((table for table in tables if _has_names(table, named)), tables[0])
    others = [shown_name(title) for title in titles if title != chosen.sheet]
    remarks = [f"sheet = {shown_name(chosen.sheet)}"]
    if others:
        remarks.append(f"{'sheet' if len(others) == 1 else 'sheets'} not screened: {', '.join(others[:20])}")
    return XlsxTable(path, chosen.sheet, chosen.header, chosen.skipped, most_rows, tuple(remarks))


def _head(book: "Workbook", title: str) -> list[list[str]]:
    return [[cell_text(cell).strip() for cell in row] for row in islice(_rows(book, title, None), SEARCHED)]


def _as_table(
    path: Path, title: str, head: list[list[str]], named: Mapping[str, str] | None, most_rows: int
) -> XlsxTable:
    place = find_header(head, named)
    header = head[place]
    while header and not header[-1]:
        header = header[:-1]
    return XlsxTable(path, title, tuple(header), place + 1, most_rows)


def _has_names(table: XlsxTable, named: Mapping[str, str] | None) -> bool:
    try:
        find_columns(table.header, named, table.name)
    except InputError:
        return False
    return True


def _rows(book: "Workbook", title: str, columns: int | None) -> Iterator[list[Cell]]:
    """Yield the rows with anything in them; one column beyond the headers is read, so that it can be seen."""
    sheet: Any = book[title]
    sheet.reset_dimensions()  # what the file says of its size would be believed, and padded to
    widest = _EXCEL_COLUMNS if columns is None else min(columns + 1, _EXCEL_COLUMNS)
    empty: object = None
    for row in sheet.iter_rows(max_row=EXCEL_ROWS, max_col=widest, values_only=True):
        if row is empty:  # one and the same for a gap of a million rows: looked at once
            continue
        if any(value is not None for value in row):
            yield [None if value in _ERRORS else as_cell(value) for value in row]
        else:
            empty = row


@contextmanager
def _workbook(path: Path) -> "Iterator[Workbook]":
    from openpyxl import load_workbook  # noqa: PLC0415  # loaded for Excel alone

    with reading(path) as file, whole_or_damaged(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations, which are not read here
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()
