"""The labels of a work-sheet that a person filled in, after whatever a spreadsheet did to the rest.

Only the pair, its label and its note have to survive: separators, encoding, order of rows and
formats of dates may change, rows and other columns may be gone. What is still there and cannot
have changed by itself must be as it was drawn, or labels may stand beside the wrong pairs.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import Broken, at_rest
from tamiz.inputs.tables.cells import Cells, cell_text
from tamiz.inputs.tables.columns import fold_header
from tamiz.inputs.tables.csv import CsvTable, open_csv
from tamiz.inputs.tables.source import reading
from tamiz.inputs.tables.xlsx import XlsxTable, open_xlsx
from tamiz.render.lab_sheets_csv import safe_cell
from tamiz.render.lab_sheets_views import PairLine, Sheet

YES, NO, UNSURE = "yes", "no", "unsure"
_WORDS = {
    **dict.fromkeys(("yes", "y", "si", "s"), YES),
    **dict.fromkeys(("no", "n"), NO),
    **dict.fromkeys(("unsure", "duda", "u"), UNSURE),
}
_ALLOWED = "yes, y, si, sí, no, n, unsure or duda"
_PAIR, _LABEL, _NOTE = "pair", "label", "note"
_SHOWN = 60  # characters of a cell that a message repeats
_WORDS_ONLY = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)+")  # no spreadsheet takes it for a date or a number
_EXACT_BELOW = 1_000_000_000  # larger numbers a spreadsheet may save as 1E+09
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair with the label and the note it was given."""

    line: PairLine
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the file, by the folded header of each cell, and where it stands."""

    where: str
    cells: Mapping[str, str]


def read_labels(path: Path, sheet: Sheet) -> tuple[Labelled, ...]:
    """Return the pairs that carry a label, in the order they were drawn; a row that is not there has none.

    Raises InputError, with the row, for a pair that is unknown or stands twice, a label that is no word for one,
    and a cell that is not what was drawn.
    """
    pairs = {one.pair: one for one in sheet.pairs}
    strata = {one.number: one.pairs for one in sheet.about.strata}
    found: dict[int, Labelled] = {}
    seen: set[int] = set()
    for row in _rows(path):
        line = _line(row, pairs)
        if line.pair in seen:
            raise InputError(f"{row.where}: pair {line.pair} stands twice; keep one of the rows.")
        seen.add(line.pair)
        _check_cells(row, line, strata[line.stratum], sheet.code)
        label = _label(row, line)
        if label is not None:
            found[line.pair] = Labelled(line, label, row.cells.get(_NOTE, ""))
    return tuple(found[pair] for pair in sorted(found))


def _rows(path: Path) -> Iterator[_Row]:
    """Yield the rows that are not empty."""
    with at_rest(path) as file:
        table = _open(file)
        header = [fold_header(column) for column in table.header]
        _check_header(header, table.name)
        for batch in table.batches(range(len(header))):
            for number, record in enumerate(batch.records, table.skipped + batch.first_row):
                where = f"{table.name}, row {number}"
                if isinstance(record, Broken):
                    raise InputError(f"{where}: {record.reason}.")
                cells = [cell_text(cell).strip() for cell in record]
                if any(cells):
                    yield _Row(where, _named(header, cells, where))


def _open(path: Path) -> CsvTable | XlsxTable:
    """Return the table in ``path``, whose headers stand where one is called label."""
    named = {"name": _LABEL}
    with reading(path) as file:
        is_workbook = file.read(len(_ZIP)) == _ZIP
    if is_workbook:
        return open_xlsx(path, named)
    return open_csv(path, named)


def _check_header(header: Sequence[str], name: str) -> None:
    for wanted in (_PAIR, _LABEL):
        if header.count(wanted) != 1:
            raise InputError(
                f"{name}: {header.count(wanted)} columns are called {wanted!r}; a work-sheet has one, and one called "
                f"{_PAIR if wanted == _LABEL else _LABEL!r}. Read back the sheet that was written, with its headers."
            )


def _named(header: Sequence[str], cells: Cells, where: str) -> Mapping[str, str]:
    texts = [cell_text(cell) for cell in cells]
    if any(texts[len(header) :]):
        raise InputError(
            f"{where}: {len(texts)} cells under {len(header)} headers, so its label may not be where it seems; "
            "a note with a comma in it needs quotation marks."
        )
    return dict(zip(header, texts, strict=False))


def _line(row: _Row, pairs: Mapping[int, PairLine]) -> PairLine:
    text = row.cells.get(_PAIR, "")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < len("1000000000") else None
    if number is None or number not in pairs:
        said = f"the pair {text[:_SHOWN]!r} is none of this sheet" if text else "there is no pair number"
        raise InputError(f"{row.where}: {said}; its pairs are 1 to {len(pairs):,}. Put the number back as it was.")
    return pairs[number]


def _label(row: _Row, line: PairLine) -> str | None:
    text = row.cells.get(_LABEL, "")
    bare = unicodedata.normalize("NFKD", text).casefold().replace("\u0301", "")
    if not bare or bare in _WORDS:
        return _WORDS.get(bare)
    raise InputError(
        f"{row.where} (pair {line.pair}): the label {shown_name(text[:_SHOWN])!r} is not known; write {_ALLOWED}, "
        "or leave it empty."
    )


def _check_cells(row: _Row, line: PairLine, stratum_pairs: int, code: str) -> None:
    """Raise InputError where a cell is not what was drawn, of those that no spreadsheet changes by itself."""
    drawn = {
        "stratum": str(line.stratum),
        "stratum pairs": str(stratum_pairs) if stratum_pairs < _EXACT_BELOW else "",
        "customer row": str(line.row),
        "customer name": safe_cell(line.name) if _WORDS_ONLY.fullmatch(line.name) else "",
        "listed name": safe_cell(line.listed_name) if _WORDS_ONLY.fullmatch(line.listed_name) else "",
        "sheet": code,
    }
    for column, text in drawn.items():
        there = row.cells.get(column, "")
        if text and there and there.casefold() != text.casefold():
            raise InputError(
                f"{row.where} (pair {line.pair}): its {column} is {shown_name(there[:_SHOWN])!r}, but "
                f"{shown_name(text)!r} was drawn. Only label and note may change; were some columns sorted without the "
                "others, or is it another sheet?"
            )
