"""Whether a workbook is safe and sound to read: its ZIP, its XML and the order of its rows, before any is used.

A workbook is a ZIP of XML, and both can be built to fill memory; and the reader behind
:mod:`tamiz.inputs.tables.xlsx` passes over rows that stand out of order without a word.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from tamiz.errors import InputError, ScreeningError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.source import reading

MAX_UNPACKED_BYTES = 1 << 30  # a full sheet of a million rows has a quarter of that
MAX_STRINGS_BYTES = 256 << 20  # of texts, styles and the rest, which are kept in memory as a whole
MAX_PARTS = 10_000
EXCEL_ROWS = 1_048_576
_HEAD_BYTES = 4_096
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]+", re.IGNORECASE)


def check_parts(path: Path) -> int:
    """Return how many rows the sheets have together.

    Raises InputError for a ZIP that is no workbook, would unpack to too much, declares XML entities,
    or has rows or cells out of order.
    """
    name = shown_name(path)
    with reading(path) as file, whole_or_damaged(path), zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        _refuse_others(parts, name)
        for part in parts:
            _refuse_document_type(archive, part, name)
        return sum(_count_rows(archive, part, name) for part in parts if _SHEET.fullmatch(part.filename))


@contextmanager
def whole_or_damaged(path: Path) -> Iterator[None]:
    """Turn whatever the ZIP, XML and Excel readers raise over hostile bytes into one InputError.

    Each has errors of its own and lets others through (zlib.error, AttributeError, IndexError), so
    no shorter list than all of them would hold.
    """
    try:
        yield
    except (ScreeningError, OSError):
        raise
    except Exception as error:
        why = shown_name(" ".join(str(error).split())) or type(error).__name__
        raise InputError(
            f"{shown_name(path)} cannot be read as an Excel workbook ({why}); open it in Excel and save it again, "
            "or save the sheet as CSV."
        ) from error


def _refuse_others(parts: Sequence[zipfile.ZipInfo], name: str) -> None:
    """Refuse archives that are no workbook, and those that would fill memory."""
    if len(parts) > MAX_PARTS or all(part.filename != "xl/workbook.xml" for part in parts):
        raise InputError(f"{name} is a ZIP archive but no Excel workbook; unpack it, or save it as CSV.")
    unpacked = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if not _SHEET.fullmatch(part.filename))
    if unpacked > MAX_UNPACKED_BYTES or strings > MAX_STRINGS_BYTES:
        raise InputError(
            f"{name} would unpack to {unpacked / 2**20:,.0f} MiB, more than is read of a workbook "
            f"({MAX_UNPACKED_BYTES >> 20:,} MiB, {MAX_STRINGS_BYTES >> 20:,} of them texts); save the sheet as CSV."
        )


def _refuse_document_type(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Refuse XML that declares entities: no Excel writes it, and a few lines of it unfold to gigabytes."""
    if not part.filename.lower().endswith((".xml", ".rels")):
        return
    with archive.open(part) as file:
        head = file.read(_HEAD_BYTES)
    if b"\0" in head or b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise InputError(f"{name}: its part {shown_name(part.filename)} is not XML as Excel writes it; save it as CSV.")


def _count_rows(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> int:
    """Return how many rows a sheet has. Raises InputError when one stands twice or out of order."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; loaded for Excel alone

    count = last = 0
    with archive.open(part) as file:
        for _, row in etree.iterparse(file, tag="{*}row", resolve_entities=False, no_network=True, huge_tree=False):
            number = int(row.get("r", last + 1))
            columns = [_column(cell.get("r")) for cell in row if cell.get("r")]
            if not last < number <= EXCEL_ROWS or any(here >= then for here, then in pairwise(columns)):
                raise InputError(
                    f"{name}: row {number} of a sheet stands out of order or of reach; open it in Excel and save it."
                )
            count, last = count + 1, number
            row.clear()
            while row.getprevious() is not None:
                del row.getparent()[0]
    return count


def _column(reference: str) -> tuple[int, str]:
    """Return the column of "AB12" as a key that sorts as columns do."""
    found = _LETTERS.match(reference)
    letters = found[0].upper() if found else ""
    return len(letters), letters
