"""Files of answers are there whole, or marked partial, or not at all."""

import csv
import errno
import io
import json
from pathlib import Path
from unittest.mock import patch

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tamiz.errors import InputError, ScreeningError
from tamiz.render import tables
from tamiz.render.rows import lines_of, result_schema, to_batch
from tamiz.render.tables import ParquetSink, TableForm, Target, open_target, target_for

SCHEMA = result_schema([pa.field("vip", pa.bool_())])
ABOUT = {"tamiz.on": "2025-02-20"}


def batch(first_row: int = 1, rows: int = 2) -> pa.RecordBatch:
    lines = [
        line for row in range(first_row, first_row + rows) for line in lines_of(row, "ñ,1", None, [], screened=True)
    ]
    return to_batch(lines, [pa.array([True] * rows)], SCHEMA)


def write(target: Target, *, partial: bool = False) -> Path | None:
    with open_target(target, SCHEMA) as writer:
        writer.write(batch(1))
        writer.write(batch(3))
        return writer.finish(ABOUT, partial=partial)


@pytest.mark.parametrize(
    ("path", "form", "expected"),
    [
        ("a.parquet", None, TableForm.PARQUET),
        ("a.PQ", None, TableForm.PARQUET),
        ("a.csv", None, TableForm.CSV),
        ("answers", None, TableForm.CSV),
        ("a.csv", TableForm.PARQUET, TableForm.PARQUET),
    ],
)
def test_the_form_is_asked_for_or_told_by_the_name(path: str, form: TableForm | None, expected: TableForm) -> None:
    assert target_for(Path(path), form).form is expected


def test_parquet_is_not_written_to_a_terminal_nor_over_a_folder_nor_over_its_source(tmp_path: Path) -> None:
    source = tmp_path / "c.csv"
    source.write_text("name\n")
    for path, form in ((None, TableForm.PARQUET), (tmp_path, None), (source, None)):
        with pytest.raises(InputError, match="-o"):
            target_for(path, form, source)


def test_parquet_holds_every_line_and_what_is_said_about_it(tmp_path: Path) -> None:
    path = write(Target(tmp_path / "a.parquet", TableForm.PARQUET))
    assert path == tmp_path / "a.parquet"
    table = pq.read_table(path)
    assert table["row"].to_pylist() == [1, 2, 3, 4]
    assert table.schema.equals(SCHEMA)
    assert table.schema.metadata == {b"tamiz.on": b"2025-02-20", b"tamiz.partial": b"false"}
    assert [one.name for one in tmp_path.iterdir()] == ["a.parquet"]


def test_many_batches_become_few_row_groups(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with patch.object(tables, "GROUP_LINES", 10), open_target(Target(path, TableForm.PARQUET), SCHEMA) as writer:
        for first in range(1, 48, 3):
            writer.write(batch(first, 3))
        writer.finish(ABOUT)
    assert pq.read_metadata(path).num_row_groups == 4


def test_csv_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = write(Target(tmp_path / "a.csv", TableForm.CSV))
    assert path
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    assert [row["row"] for row in rows] == ["1", "2", "3", "4"]
    assert (rows[0]["id"], rows[0]["status"], rows[0]["entity"], rows[0]["vip"]) == ("ñ,1", "clear", "", "true")
    beside = json.loads((tmp_path / "a.csv.certificate.json").read_text(encoding="utf-8"))
    assert beside == {"tamiz.on": "2025-02-20", "tamiz.partial": "false"}


def test_csv_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert write(Target(None, TableForm.CSV)) is None
    assert len(capsys.readouterr().out.splitlines()) == 5


@pytest.mark.parametrize("form", TableForm)
def test_a_partial_file_is_valid_and_says_so(tmp_path: Path, form: TableForm) -> None:
    target = Target(tmp_path / f"a.{form}", form)
    assert write(target, partial=True) == tmp_path / f"a.partial.{form}"
    assert not (tmp_path / f"a.{form}").exists()
    about = pq.read_schema(tmp_path / "a.partial.parquet").metadata if form is TableForm.PARQUET else None
    assert about is None or about[b"tamiz.partial"] == b"true"


@pytest.mark.parametrize("form", TableForm)
def test_what_is_not_finished_leaves_nothing_and_the_old_file_stays(tmp_path: Path, form: TableForm) -> None:
    path = tmp_path / f"a.{form}"
    path.write_text("old")
    with open_target(Target(path, form), SCHEMA) as writer:
        writer.write(batch())
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize("form", TableForm)
def test_a_folder_that_is_not_there_is_said_before_anything_is_screened(tmp_path: Path, form: TableForm) -> None:
    with (
        pytest.raises(InputError, match=r"cannot be written \(No such file or directory\)"),
        open_target(Target(tmp_path / "missing" / "a", form), SCHEMA),
    ):
        pytest.fail("a writer was given")


def test_a_folder_that_may_not_be_written_to_is_said(tmp_path: Path) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied")
    with (
        patch.object(Path, "open", side_effect=refused),
        pytest.raises(InputError, match=r"Permission denied.*choose another place with -o"),
        open_target(Target(tmp_path / "a.csv", TableForm.CSV), SCHEMA),
    ):
        pytest.fail("a writer was given")


def test_a_full_disk_is_said_and_nothing_is_kept(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    with (
        patch.object(ParquetSink, "write", side_effect=full),
        pytest.raises(InputError, match=r"No space left on device\), so nothing of this run was kept; make room"),
        open_target(Target(tmp_path / "a.parquet", TableForm.PARQUET), SCHEMA) as writer,
    ):
        writer.write(batch())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_lacks_lines_on_the_disk_is_refused(tmp_path: Path) -> None:
    with open_target(Target(tmp_path / "a.parquet", TableForm.PARQUET), SCHEMA) as writer:
        writer.write(batch())
        writer.lines += 1
        with pytest.raises(ScreeningError, match="2 of 3 lines"):
            writer.finish(ABOUT)
    assert list(tmp_path.iterdir()) == []
