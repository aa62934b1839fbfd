"""A work-sheet as CSV for a spreadsheet: a mark that says UTF-8, and no cell that runs as a formula."""

import csv
import re
from collections.abc import Iterable
from typing import TextIO

from tamiz.render.lab_sheets_views import PairLine, Sheet
from tamiz.render.plain import printable

COLUMNS = (
    "pair",
    "stratum",
    "stratum_pairs",
    "customer_row",
    "customer_id",
    "customer_name",
    "customer_birth_date",
    "customer_country",
    "listed_entity",
    "list",
    "listed_name",
    "listed_birth_dates",
    "score",
    "label",
    "note",
    "sheet",
)
LONGEST = 300  # characters of a cell
_BYTE_ORDER_MARK = "\ufeff"
# At the start of a cell, and behind what another country's spreadsheet takes for the end of one.
_FORMULA = re.compile(r"(^|[;,|]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def write_sheet_csv(sheet: Sheet, file: TextIO) -> None:
    """Write one row a pair, with empty cells for label and note."""
    pairs = {one.number: one.pairs for one in sheet.about.strata}
    file.write(_BYTE_ORDER_MARK)
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    rows.writerows((*_cells(one, pairs[one.stratum]), "", "", sheet.code) for one in sheet.pairs)


def _cells(one: PairLine, pairs: int) -> Iterable[str]:
    return (
        str(one.pair),
        str(one.stratum),
        str(pairs),
        str(one.row),
        safe_cell(one.id or ""),
        safe_cell(one.name),
        one.birth_date or "",
        safe_cell(one.country or ""),
        safe_cell(one.entity),
        safe_cell(one.list_id),
        safe_cell(one.listed_name),
        safe_cell(" / ".join(one.listed_birth_dates)),
        f"{one.score:.2f}",
    )


def safe_cell(text: str) -> str:
    """Return text made visible, on one line, with an apostrophe before what a spreadsheet would take for a formula."""
    return _FORMULA.sub(r"\1'", printable(text.strip(), LONGEST))
