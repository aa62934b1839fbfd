"""Parquet: only what is used is read, whatever type it has, and a damaged file is refused."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from inputs.tables.reading import doubts, names, queries, rows_of
from tamiz.errors import InputError
from tamiz.inputs.tables import open_table


def parquet(folder: Path, **columns: Any) -> Path:
    path = folder / "customers.parquet"
    pq.write_table(pa.table(columns), path)
    return path


def test_typed_columns_become_queries(tmp_path: Path) -> None:
    path = parquet(
        tmp_path,
        id=pa.array([7, None]),
        name=["Ana Roe", "Joe"],
        dob=pa.array([date(1980, 1, 2), None]),
        country=pa.array(["mx", None]).dictionary_encode(),
    )
    first, second = queries(rows_of(path))
    assert (first.id, first.country, str(first.birth_date)) == ("7", "MX", "1980-01-02")
    assert (second.id, second.birth_date) == (None, None)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_moments_at_midnight_are_days(tmp_path: Path, unit: str) -> None:
    moments = pa.array([datetime(1980, 1, 2)], pa.timestamp(unit))  # noqa: DTZ001  # files hold them without a zone
    (query,) = queries(rows_of(parquet(tmp_path, name=["Ana"], dob=moments)))
    assert str(query.birth_date) == "1980-01-02"


def test_nulls_lists_and_bytes_are_unscreened_with_the_reason(tmp_path: Path) -> None:
    rows = rows_of(parquet(tmp_path, name=pa.array([None, ["Ana"], []], pa.list_(pa.string()))))
    assert names(rows) == []
    assert "no name in column name" in doubts(rows)[1]
    assert "a list where text was expected" in doubts(rows)[2]


def test_text_that_is_not_utf8_is_shown_as_damaged(tmp_path: Path) -> None:
    broken = pa.Array.from_buffers(
        pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\4\0\0\0\7\0\0\0"), pa.py_buffer(b"A\xf1aaJoe")]
    )
    rows = rows_of(parquet(tmp_path, name=broken))
    assert names(rows) == ["A\ufffdaa", "Joe"]
    assert list(doubts(rows)) == [1]


def test_a_day_that_no_calendar_has_costs_its_cell_alone(tmp_path: Path) -> None:
    days = pa.array([30_000_000, 0], pa.int32()).cast(pa.date32())
    rows = rows_of(parquet(tmp_path, name=["Ana", "Joe"], dob=days))
    assert names(rows) == ["Ana", "Joe"]
    assert "out of range" in doubts(rows)[1]


def test_one_long_text_repeated_is_held_once(tmp_path: Path) -> None:
    path = parquet(tmp_path, name=pa.array(["x" * 100_000] * 2_000).dictionary_encode(), id=list(range(2_000)))
    batches = open_table(path).table.batches((0, 1))
    cells = next(batches).records
    batches.close()
    assert len({id(record[0]) for record in cells if isinstance(record, tuple)}) == 1


@pytest.mark.parametrize("part", [0.5, 0.99])
def test_a_file_that_is_cut_short_is_refused(tmp_path: Path, part: float) -> None:
    path = parquet(tmp_path, name=["Ana Roe"] * 1_000)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
    with pytest.raises(InputError, match="cut short"):
        open_table(path)


def test_a_file_that_is_damaged_inside_is_refused_when_it_comes_to_that(tmp_path: Path) -> None:
    path = parquet(tmp_path, name=[f"Ana Roe {place}" for place in range(5_000)])
    data = bytearray(path.read_bytes())
    data[100:4_000] = bytes(3_900)
    path.write_bytes(data)
    with pytest.raises(InputError, match="cannot be read as Parquet"):
        rows_of(path)


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.parquet"
    pq.write_table(pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["name", "name"]), path)
    with pytest.raises(InputError, match="more than one column has the header 'name'"):
        open_table(path)


def test_an_empty_table_has_no_rows(tmp_path: Path) -> None:
    assert rows_of(parquet(tmp_path, name=pa.array([], pa.string()))) == []
