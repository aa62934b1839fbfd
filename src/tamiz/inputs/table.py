"""A customer table as queries: one a row, and one entry for everything that could not be read.

The readers, one a format, are in :mod:`tamiz.inputs.tables`; this is their plain use, for
those who want each row's query rather than a table of answers.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from tamiz.inputs.tables import OpenTable, at_rest, open_table
from tamiz.model import Query, Unscreened


def read_customers(path: Path, columns: Mapping[str, str] | None = None) -> Iterator[Query | Unscreened]:
    """Yield a query for every row of the table ``path`` that has a name, and what could not be read.

    ``columns`` gives the header of a field (``tables.FIELDS``) where it is not to be guessed. Rows count from 1
    after the header; empty lines are no rows. An unknown type of party leaves the schema open, so the row is
    screened against parties of every kind.

    Raises InputError, before the first row, when the file cannot be read or no column holds a name.
    """
    with ExitStack() as stack:
        opened = open_table(stack.enter_context(at_rest(path)), columns)
        return read_queries(opened, stack.pop_all())


def read_queries(opened: OpenTable, until_done: ExitStack | None = None) -> Iterator[Query | Unscreened]:
    """Yield the queries of an open table, each followed by what is in doubt about its row."""
    with until_done or ExitStack():
        for row in opened.rows():
            if row.query is not None:
                yield row.query
            yield from (Unscreened(f"row {row.number}", doubt) for doubt in row.doubts)
