"""From a path to an open table, or to one message that says what is wrong."""

import os
import threading
from pathlib import Path

import pytest

from inputs.tables.reading import names, written
from tamiz.errors import InputError
from tamiz.inputs.table import read_customers
from tamiz.inputs.tables import at_rest, check_unchanged, open_table, spooled, state_of
from tamiz.model import Query


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "c.csv", "is empty"),
        (b"", "c.parquet", "is empty"),
        (b"", "c.xlsx", "is empty"),
        (b"%PDF-1.7", "c.csv", "a PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "c.xls", "an old Word or Excel file"),
        (b"\x1f\x8b\x08\0", "c.csv.gz", "gunzip"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        open_table(written(tmp_path, content, name))


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        open_table(tmp_path)
    with pytest.raises(InputError, match="no such file"):
        open_table(tmp_path / "missing.parquet")


def test_columns_to_keep_are_found_or_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "name,city,,amount\nAna,x,,1\n")
    assert open_table(path, keep=["amount", "city"]).keep == (3, 1)
    assert open_table(path, keep=["*"]).keep == (0, 1, 3)
    with pytest.raises(InputError, match="--keep names 'town', but the columns are: 'name', 'city'"):
        open_table(path, keep=["town"])


def test_a_pipe_is_read_as_well_as_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    thread = threading.Thread(target=pipe.write_bytes, args=(b"name\nAna\nJoe\n",))
    thread.start()
    found = [item.name for item in read_customers(pipe) if isinstance(item, Query)]
    thread.join()
    assert found == ["Ana", "Joe"]


def test_a_copy_of_a_stream_goes_when_it_is_done(tmp_path: Path) -> None:
    path = written(tmp_path, "name\nAna\n")
    with path.open("rb") as stream, spooled(stream, "standard input") as copy:
        assert names(list(open_table(copy).rows())) == ["Ana"]
    assert not copy.exists()


def test_a_file_is_read_where_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, "name\nAna\n")
    with at_rest(path) as rested:
        assert rested == path


def test_a_file_that_changed_while_it_was_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "name\nAna\n")
    before = state_of(path)
    check_unchanged(path, before)
    written(tmp_path, "name\nAna\nJoe\n")
    with pytest.raises(InputError, match="changed while it was read"):
        check_unchanged(path, before)
