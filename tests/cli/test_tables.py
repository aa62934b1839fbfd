"""A customer file through the command line, into CSV and Parquet."""

import csv
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cli.calling import tamiz
from tamiz.examples import example

CUSTOMERS = example("customers.csv").read_text(encoding="utf-8")


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS, encoding="utf-8")
    return path


def test_the_ending_of_the_output_says_parquet(customers: Path, tmp_path: Path) -> None:
    called = tamiz("screen", str(customers), "-o", str(tmp_path / "answers.parquet"), "--keep", "country")
    table = pq.read_table(tmp_path / "answers.parquet")
    assert called.status == 1
    assert sorted(set(table["row"].to_pylist())) == list(range(1, 31))
    assert Counter(table["rule"].to_pylist()) == {"complete-name": 6, "score": 4, None: 22}
    assert "country" in table.schema.names
    assert b"tamiz.certificate" in (table.schema.metadata or {})


def test_csv_goes_to_standard_output_and_notes_to_standard_error(customers: Path) -> None:
    called = tamiz("screen", str(customers), "--format", "csv")
    rows = list(csv.DictReader(called.out.splitlines()))
    assert (called.status, len({row["row"] for row in rows}), len(rows)) == (1, 30, 32)
    assert "name = name" in called.err
    assert "30 rows, 8 with a match" in called.err


def test_a_table_may_come_from_standard_input() -> None:
    called = tamiz("screen", "-", "--kind", "table", "--format", "csv", stdin=CUSTOMERS.encode())
    assert (called.status, len({row["row"] for row in csv.DictReader(called.out.splitlines())})) == (1, 30)


def test_a_parquet_file_of_customers_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "customers.parquet"
    pq.write_table(pa.table({"nombre": ["Cartel de Sinaloa", "Ana Prueba"]}), path)
    assert tamiz("screen", str(path)).status == 1


def test_the_slow_twin_writes_the_same_rows(customers: Path) -> None:
    fast, slow = (tamiz("screen", str(customers), "--format", "csv", *more) for more in ([], ["--exhaustive"]))
    assert fast.out == slow.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["CJNG", "--format", "csv"], "one customer file"),
        (["CJNG", "-o", "answers.parquet"], "one customer file"),
        (["CJNG", "--keep", "x"], "--keep"),
    ],
)
def test_rows_are_for_tables_alone(words: list[str], said: str) -> None:
    called = tamiz("screen", *words)
    assert (called.status, called.out) == (2, "")
    assert said in called.err


def test_parquet_needs_a_file(customers: Path) -> None:
    called = tamiz("screen", str(customers), "--format", "parquet")
    assert (called.status, "-o answers.parquet" in called.err) == (2, True)


def test_a_table_is_never_written_over(customers: Path) -> None:
    called = tamiz("screen", str(customers), "-o", str(customers))
    assert called.status == 2
    assert customers.read_text(encoding="utf-8") == CUSTOMERS
