"""Customer tables in CSV, Parquet, JSON lines and Excel: rows as queries, one module a format."""

from tamiz.inputs.tables.cells import BATCH_ROWS, Batch, Broken, Table
from tamiz.inputs.tables.columns import FIELDS, Columns, find_columns
from tamiz.inputs.tables.opening import ALL, TABLE_SUFFIXES, OpenTable, at_rest, open_table
from tamiz.inputs.tables.row import MAX_CELL, Plan, Row, read_row
from tamiz.inputs.tables.source import check_unchanged, sha256_of_file, spooled, state_of

__all__ = [
    "ALL",
    "BATCH_ROWS",
    "FIELDS",
    "MAX_CELL",
    "TABLE_SUFFIXES",
    "Batch",
    "Broken",
    "Columns",
    "OpenTable",
    "Plan",
    "Row",
    "Table",
    "at_rest",
    "check_unchanged",
    "find_columns",
    "open_table",
    "read_row",
    "sha256_of_file",
    "spooled",
    "state_of",
]
