"""Whose customers a rehearsal is about: one small interface, and a customer file behind it.

A rehearsal asks for those who could meet one of a few parties, and for everybody who could not be
read. A file is read through for that; what keeps an index of its customers may answer from it.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tamiz.inputs.tables import (
    MAX_CELL,
    Batch,
    Broken,
    OpenTable,
    Row,
    at_rest,
    check_unchanged,
    open_table,
    read_row,
    sha256_of_file,
    state_of,
)
from tamiz.inputs.tables.cells import Record
from tamiz.matching.match import Bar
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity


class Few(Protocol):
    """A few parties, as customers are asked about them."""

    @property
    def entities(self) -> Sequence[Entity]:
        """The parties."""

    @property
    def parameters(self) -> Parameters:
        """The weights by which they are met."""

    @property
    def bar(self) -> Bar:
        """From what evidence on."""

    def is_silent(self, name: str) -> bool:
        """Return whether a name surely meets none of them, whatever else is known of who bears it."""


@dataclass(frozen=True, slots=True)
class Some:
    """Some customers of those that were looked through: all who could meet one of the few, or are in doubt."""

    looked_through: int
    rows: tuple[Row, ...]


class Customers(Protocol):
    """Whose customers they are."""

    @property
    def name(self) -> str:
        """What they are called: a file's name."""

    @property
    def sha256(self) -> str:
        """The hash of what they are read from."""

    @property
    def rows(self) -> int | None:
        """How many there are; None when that is known at the end only."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What to tell the user of how they are read."""

    def who_could_meet(self, few: Few) -> Generator[Some]:
        """Yield at least every customer who could meet one of ``few`` and every one in doubt, in their order.

        What was looked through adds up to all customers. Raises InputError when they cannot be read.
        """


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """A table of customers as a user has it."""

    opened: OpenTable
    sha256: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.opened.table.name

    @property
    def rows(self) -> int | None:
        """How many rows the file says it has."""
        return self.opened.table.rows

    @property
    def notes(self) -> tuple[str, ...]:
        """Which column holds what."""
        return self.opened.notes

    def who_could_meet(self, few: Few) -> Generator[Some]:
        """Yield the rows that could meet one of ``few``, and those in doubt, batch by batch."""
        before, plan = state_of(self.opened.path), self.opened.plan
        with closing(self.opened.table.batches(plan.columns.used)) as batches:
            for batch in batches:
                yield Some(len(batch.records), tuple(self._rows(batch, few)))
        check_unchanged(self.opened.path, before)

    def _rows(self, batch: Batch, few: Few) -> Iterator[Row]:
        plan = self.opened.plan
        plain, width = _plain_columns(self.opened), len(plan.header)
        for place, record in enumerate(batch.records):
            is_whole = bool(plain) and not isinstance(record, Broken) and len(record) == width
            if not (is_whole and _is_silent(record, plain, few)):
                row = read_row(record, batch.first_row + place, plan)
                if row.doubts or row.query is None or row.query.identifiers or not few.is_silent(row.query.name):
                    yield row


def _plain_columns(opened: OpenTable) -> tuple[int, ...]:
    """Return the columns of the name where nothing else of a row could meet a party or be in doubt for it.

    Delimited text is read in full: there, any cell can show that rows have run together.
    """
    columns = opened.plan.columns
    return () if opened.plan.ragged or columns.identifiers else columns.name


def _is_silent(record: Record, places: Sequence[int], few: Few) -> bool:
    if isinstance(record, Broken):
        return False
    texts = [record[place] for place in places]
    if len(texts) == 1:  # most tables have one column of names: nothing is joined a million times
        (text,) = texts
        return isinstance(text, str) and len(text) <= MAX_CELL and few.is_silent(text)
    whole = [text for text in texts if isinstance(text, str) and len(text) <= MAX_CELL]
    return len(whole) == len(places) and few.is_silent(" ".join(whole))


@contextmanager
def customer_file(path: Path, columns: Mapping[str, str] | None = None) -> Iterator[CustomerFile]:
    """Give the customers in a file: CSV, Parquet, JSON lines, Excel. Raises InputError when it cannot be read."""
    with at_rest(path) as place:
        yield CustomerFile(open_table(place, columns), sha256_of_file(place))
