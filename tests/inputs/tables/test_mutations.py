"""Files with bytes changed, cut or doubled are read or refused: never a traceback, never a hang."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from tamiz.errors import InputError
from tamiz.inputs.tables import open_table

ROWS = [(place, f"Ana Ñu {place}", f"{place % 28 + 1:02d}/{place % 12 + 1:02d}/1980") for place in range(100)]
HEADER = ("id", "name", "dob")
MUTATIONS = 200


def csv(path: Path) -> None:
    path.write_text("\n".join(",".join(map(str, row)) for row in (HEADER, *ROWS)), encoding="utf-8")


def utf16(path: Path) -> None:
    path.write_text("\n".join(",".join(map(str, row)) for row in (HEADER, *ROWS)), encoding="utf-16")


def jsonl(path: Path) -> None:
    objects = (json.dumps(dict(zip(HEADER, row, strict=True)), ensure_ascii=False) for row in ROWS)
    path.write_text("\n".join(objects), encoding="utf-8")


def parquet(path: Path) -> None:
    pq.write_table(pa.table(dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))), path, row_group_size=30)


def xlsx(path: Path) -> None:
    book = Workbook()
    for row in (HEADER, *ROWS):
        book.worksheets[0].append(row)
    book.save(path)


def mutated(data: bytes, seed: int) -> bytes:
    """Return the bytes with a stretch of them dropped, doubled, overwritten or cut off behind."""
    chance = random.Random(seed)  # noqa: S311  # the same mutations every time
    start, size = chance.randrange(len(data)), chance.choice((1, 4, 50))
    noise = chance.randbytes(size)
    forms = (
        data[:start] + data[start + size :],
        data[:start] + data[start : start + size] * 2 + data[start + size :],
        data[:start] + noise + data[start + size :],
        data[:start],
    )
    return forms[seed % len(forms)]


@pytest.mark.parametrize("write", [csv, utf16, jsonl, parquet, xlsx])
def test_a_damaged_file_is_read_or_refused(write: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"c.{write.__qualname__}"
    write(path)
    whole = path.read_bytes()
    outcomes = []
    for seed in range(MUTATIONS):
        path.write_bytes(mutated(whole, seed))
        outcomes.append(outcome(path))
    assert set(outcomes) <= {"rows", "refused"}
    assert "refused" in outcomes


def outcome(path: Path) -> str:
    try:
        rows = list(open_table(path).rows())
    except InputError:
        return "refused"
    assert all(row.query or row.doubts for row in rows)
    return "rows"
