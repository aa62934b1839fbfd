"""Excel workbooks: the sheet that holds names is read, and nothing in a hostile one is believed."""

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from openpyxl import Workbook

from inputs.tables.reading import doubts, names, note, queries, rows_of, written
from tamiz.errors import InputError
from tamiz.inputs.tables import open_table, xlsx_parts


def workbook(folder: Path, **sheets: Iterable[Sequence[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    path = folder / "clientes.xlsx"
    book.save(path)
    return path


def rewritten(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """Return a copy of a workbook in which one part says something else."""
    changed = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            data = before.read(info)
            assert info.filename != part or old in data
            after.writestr(info.filename, data.replace(old, new) if info.filename == part else data)
    return changed


ROWS = [
    ("id", "Nombre completo", "Fecha de nacimiento", "País"),
    (1, "Ana Roe", datetime(1980, 1, 2), "mx"),  # noqa: DTZ001  # Excel has no zones
    (None, None, None, None),
    (2, "Joe", 29222, None),
]
SHEET = "xl/worksheets/sheet1.xml"


def test_rows_become_queries_and_dates_are_dates(tmp_path: Path) -> None:
    first, second = queries(rows_of(workbook(tmp_path, Clientes=ROWS)))
    assert (first.id, first.name, first.country, str(first.birth_date)) == ("1", "Ana Roe", "MX", "1980-01-02")
    assert (second.id, second.name, str(second.birth_date)) == ("2", "Joe", "1980-01-02")


def test_the_sheet_with_names_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, Portada=[("Informe",), ("de mayo",)], Datos=ROWS, Altas=ROWS)
    assert names(rows_of(path)) == ["Ana Roe", "Joe"]
    assert "sheet = Datos; sheets not screened: Portada, Altas" in note(path)


def test_a_title_above_the_headers_is_passed_over(tmp_path: Path) -> None:
    assert names(rows_of(workbook(tmp_path, Datos=[("Clientes al día",), (), *ROWS]))) == ["Ana Roe", "Joe"]


def test_errors_lists_beyond_the_headers_and_missing_names_are_said(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=[("name", "dob"), ("#N/A", date(1980, 1, 2)), ("Ana", None, "stray"), (7, 5.5)])
    rows = rows_of(path)
    assert names(rows) == ["Ana", "7"]
    assert {place: said.split(":")[0] for place, said in doubts(rows).items()} == {
        1: "no name in column name",
        2: "a cell beyond the 2 headers",
        3: "the birth date was not understood",
    }


def test_the_size_a_sheet_claims_is_not_believed(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=[("name", "id"), ("Ana", 1)])
    claimed = rewritten(path, SHEET, b'<dimension ref="A1:B2"', b'<dimension ref="A1:XFD1048576"')
    assert names(rows_of(claimed)) == ["Ana"]


def test_a_gap_of_a_million_rows_and_the_last_column_do_not_keep_us_busy(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=[("name", "id"), ("Ana", 1)])
    far = rewritten(path, SHEET, b'<row r="2"', b'<row r="1048576"')
    wide = rewritten(far, SHEET, b'r="B1"', b'r="XFD1"')
    assert names(rows_of(wide)) == ["Ana"]


@pytest.mark.parametrize(
    ("old", "new"), [(b'<row r="3"', b'<row r="2"'), (b'r="B2"', b'r="A2"'), (b'<row r="3"', b'<row r="9999999"')]
)
def test_rows_and_cells_that_would_hide_each_other_are_refused(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = workbook(tmp_path, Datos=[("name", "id"), ("Ana", 1), ("Joe", 2)])
    with pytest.raises(InputError, match="out of order"):
        open_table(rewritten(path, SHEET, old, new))


def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=ROWS)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'
    with pytest.raises(InputError, match="not XML as Excel writes it"):
        open_table(rewritten(path, SHEET, b"<worksheet", bomb))


def test_a_workbook_that_would_fill_memory_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=ROWS)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/big.xml", "w") as part:
        for _ in range(300):
            part.write(bytes(1 << 20))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(InputError, match="would unpack to 300 MiB"):
        open_table(path)


def test_what_a_part_claims_to_unpack_to_is_all_that_is_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path, Datos=ROWS)
    with patch.object(xlsx_parts, "MAX_UNPACKED_BYTES", 1_000), pytest.raises(InputError, match="would unpack"):
        open_table(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"PK\x03\x04" + bytes(500)])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        open_table(written(tmp_path, content, "clientes.xlsx"))


def test_another_kind_of_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clientes.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("name.csv", "name\nAna\n")
    with pytest.raises(InputError, match="no Excel workbook"):
        open_table(path)


@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_workbook_that_is_cut_short_is_refused(tmp_path: Path, part: float) -> None:
    path = workbook(tmp_path, Datos=ROWS * 50)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        open_table(path)


@pytest.mark.parametrize("seed", range(40))
def test_a_workbook_with_changed_bytes_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    path = workbook(tmp_path, Datos=ROWS)
    data = bytearray(path.read_bytes())
    place = seed * len(data) // 40
    data[place : place + 8] = bytes((byte ^ 0x55) for byte in data[place : place + 8])
    path.write_bytes(data)
    try:
        rows = rows_of(path)
    except InputError:
        return
    assert len(rows) == 2


@pytest.mark.parametrize("sheets", [{"Datos": []}, {"Datos": [(None,)]}])
def test_an_empty_workbook_is_refused(tmp_path: Path, sheets: dict[str, list[tuple[object]]]) -> None:
    with pytest.raises(InputError, match="is empty"):
        open_table(workbook(tmp_path, **sheets))
