"""A sheet comes back from a spreadsheet: pair, label and note survive, and what else was changed is told."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from lab.sheet_parties import BELOW, by_truth, drawn, is_true, saved, written
from tamiz.errors import InputError
from tamiz.lab.sheet_labels import read_labels
from tamiz.lab.sheet_reading import read_sheet
from tamiz.lab.sheet_record import read_record, record_path
from tamiz.render.lab_sheets_csv import safe_cell
from tamiz.render.lab_sheets_views import Side

SHEET = drawn()
Rows = list[dict[str, str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sheet.csv"


@pytest.fixture
def rows(path: Path) -> Rows:
    return written(SHEET, path)


def labels(path: Path) -> dict[int, str]:
    return {one.line.pair: one.label for one in read_labels(path, read_record(path))}


TRUTH = {one.pair: by_truth(one) for one in SHEET.pairs}


def test_a_sheet_is_read_back_as_it_was_drawn(path: Path, rows: Rows) -> None:
    assert read_record(path) == SHEET
    assert labels(path) == {}
    assert labels(saved(rows, path)) == TRUTH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_separator_encoding_and_order_of_rows_may_change(path: Path, rows: Rows, delimiter: str, encoding: str) -> None:
    assert labels(saved(rows[::-1], path, delimiter, encoding)) == TRUTH


def test_dates_and_scores_may_take_the_form_of_a_country(path: Path, rows: Rows) -> None:
    local = [
        {**row, "customer_birth_date": "03/07/61", "score": row["score"].replace(".", ","), "listed_birth_dates": ""}
        for row in rows
    ]
    assert labels(saved(local, path, ";", "cp1252")) == TRUTH


def test_nothing_but_pair_and_label_has_to_be_there(path: Path, rows: Rows) -> None:
    assert labels(saved([{"Pair": row["pair"], "LABEL": row["label"]} for row in rows], path, ";")) == TRUTH


def test_rows_that_are_gone_or_empty_have_no_label(path: Path, rows: Rows) -> None:
    empty = dict.fromkeys(rows[0], "")
    kept = [rows[4], empty, {**rows[2], "label": " "}, rows[0]]
    assert labels(saved(kept, path)) == {pair: TRUTH[pair] for pair in (1, 5)}


def test_a_workbook_of_the_same_name_is_read_too(path: Path, rows: Rows) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([int(row["pair"]), *list(row.values())[1:]])
    book.save(path.with_suffix(".xlsx"))
    assert labels(path.with_suffix(".xlsx")) == TRUTH


@pytest.mark.parametrize(
    ("text", "label"),
    [("Sí", "yes"), ("si", "yes"), ("SI\u0301", "yes"), (" YES ", "yes"), ("y", "yes"), ("No", "no"), ("N", "no"),
     ("duda", "unsure"), ("Unsure", "unsure")],
)  # fmt: skip
def test_a_label_is_said_in_english_or_spanish(path: Path, rows: Rows, text: str, label: str) -> None:
    assert labels(saved([{**rows[0], "label": text}], path)) == {1: label}


def test_notes_come_along(path: Path, rows: Rows) -> None:
    saved([{**rows[0], "label": "y", "note": "the same passport; seen 3,4"}], path)
    assert read_labels(path, SHEET)[0].note == "the same passport; seen 3,4"


def changed(column: str, text: str) -> Callable[[Rows], Rows]:
    return lambda rows: [*rows[:2], {**rows[2], column: text}, *rows[3:]]


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (changed("label", "maybe"), r"row 4 \(pair 3\): the label 'maybe' is not known; write yes, y, si, sí, no"),
        (changed("label", "=1+1"), "the label '=1\\+1' is not known"),
        (changed("pair", "2"), r"row 4: pair 2 stands twice"),
        (changed("pair", "41"), r"row 4: the pair '41' is none of this sheet; its pairs are 1 to 40"),
        (changed("pair", "3a"), "the pair '3a' is none"),
        (changed("pair", "²"), "the pair '²' is none"),
        (changed("pair", "9" * 5_000), "is none of this sheet"),
        (changed("pair", ""), "row 4: there is no pair number"),
        (changed("stratum", "9"), r"row 4 \(pair 3\): its stratum is '9', but"),
        (changed("customer_row", "7777"), "its customer row is '7777'"),
        (changed("listed_name", "Somebody else"), "its listed name is 'Somebody else'"),
        (changed("sheet", "s-000000000000"), "is it another sheet"),
        (changed("stratum_pairs", "5"), "its stratum pairs is '5'"),
    ],
)
def test_what_was_edited_is_told_with_its_row(path: Path, rows: Rows, edit: Callable[[Rows], Rows], says: str) -> None:
    with pytest.raises(InputError, match=says):
        labels(saved(edit(rows), path))


def test_a_column_sorted_without_the_others_is_told(path: Path, rows: Rows) -> None:
    pairs = [row["pair"] for row in rows[::-1]]
    with pytest.raises(InputError, match="sorted without the others"):
        labels(saved([{**row, "pair": pair} for row, pair in zip(rows, pairs, strict=True)], path))


@pytest.mark.parametrize("missing", ["pair", "label"])
def test_a_column_that_is_gone_is_told(path: Path, rows: Rows, missing: str) -> None:
    with pytest.raises(InputError, match=f"0 columns are called '{missing}'"):
        labels(saved([{key: text for key, text in row.items() if key != missing} for row in rows], path))


def test_a_note_that_spills_into_more_cells_is_told(path: Path, rows: Rows) -> None:
    del rows
    path.write_text("pair,label,note\n1,yes,one, two\n", encoding="utf-8")
    with pytest.raises(InputError, match="row 2: 4 cells under 3 headers"):
        labels(path)


def test_rows_that_are_no_csv_are_told(path: Path, rows: Rows) -> None:
    del rows
    path.write_text('pair,label\n1,yes\n2,"no"x\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"row 3: .*quotation marks"):
        labels(path)


def test_without_its_record_a_sheet_is_not_read(path: Path, rows: Rows) -> None:
    del rows
    record_path(path).unlink()
    with pytest.raises(InputError, match=r"sheet\.csv\.json: there is no such file\. It was written beside the sheet"):
        read_sheet(path, Side.BELOW)


def pairs_less(value: Any) -> None:
    value["pairs"].pop()


def total_more(value: Any) -> None:
    value["about"]["strata"][0]["pairs"] += 1


def nothing(value: Any) -> None:
    value.clear()


@pytest.mark.parametrize("edit", [pairs_less, total_more, nothing])
def test_a_record_that_was_changed_is_not_believed(path: Path, rows: Rows, edit: Callable[[Any], None]) -> None:
    del rows
    value = json.loads(record_path(path).read_text(encoding="utf-8"))
    edit(value)
    record_path(path).write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(InputError, match="is not as it was written"):
        read_record(path)


SOMETHING_ELSE = (
    b"",
    b"[]",
    b"3",
    b"{",
    b"\xff",
    b'{"sheet": NaN}',
    b"[" * 100_000,
    b'{"sheet": {}, "about": [], "pairs": 1}',
)


@pytest.mark.parametrize("content", SOMETHING_ELSE)
def test_a_record_that_is_something_else_is_refused(path: Path, rows: Rows, content: bytes) -> None:
    del rows
    record_path(path).write_bytes(content)
    with pytest.raises(InputError, match="is not as it was written"):
        read_record(path)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+52 55", "'+52 55"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'=1"),
        ("\t=1", "'=1"),
        ("Jana;=1", "Jana;'=1"),  # where the semicolon ends a cell
        ("Jana, @Lom", "Jana, '@Lom"),
        ("\uff1d1", "'\uff1d1"),
        ("two\nlines", "two lines"),
        ("Al-Jana", "Al-Jana"),
    ],
)
def test_no_cell_runs_as_a_formula(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


def test_truth_is_among_the_pairs_that_are_labelled() -> None:
    assert sum(map(is_true, SHEET.pairs)) > 10
    assert len(SHEET.pairs) == BELOW.pairs
