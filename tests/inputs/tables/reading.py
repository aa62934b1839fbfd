"""Reads a table file as the tests want to see it: queries, and what is in doubt, by row."""

from pathlib import Path

from tamiz.inputs.tables import OpenTable, Row, open_table
from tamiz.model import Query


def rows_of(path: Path, **named: str) -> list[Row]:
    return list(open_table(path, named).rows())


def queries(rows: list[Row]) -> list[Query]:
    return [row.query for row in rows if row.query is not None]


def names(rows: list[Row]) -> list[str]:
    return [query.name for query in queries(rows)]


def doubts(rows: list[Row]) -> dict[int, str]:
    return {row.number: "; ".join(row.doubts) for row in rows if row.doubts}


def written(folder: Path, content: str | bytes, name: str = "clientes.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def note(path: Path, **named: str) -> str:
    opened: OpenTable = open_table(path, named)
    return " ".join(opened.notes)
