"""The customers of a work-sheet: all of a file, some of it, or an invented population.

Nobody is left out for being listed, for listed customers are what is looked for; rows without
a name that can be screened are counted apart.
"""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import Row, at_rest, open_table, sha256_of_file
from tamiz.lab.measure import rank
from tamiz.lab.measure_clean import CustomerFile
from tamiz.lab.populations import population
from tamiz.lab_words import Kind
from tamiz.matching.reading import why_unscreenable
from tamiz.model import Query
from tamiz.render.lab_views import Population

Source = CustomerFile | tuple[Kind, int]  # a kind of invented population and its size


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer and the row it stands in, from 1."""

    row: int
    query: Query


@dataclass(slots=True)
class Customers:
    """Customers to go through once; what is counted on the way is known at the end."""

    title: str
    sha256: str | None = None  # of the file
    notes: tuple[str, ...] = ()
    rows: Iterable[tuple[int, Query | None]] = ()
    kept: int = field(default=0, init=False)
    dated: int = field(default=0, init=False)
    unreadable: int = field(default=0, init=False)

    def __iter__(self) -> Iterator[Customer]:
        for row, query in self.rows:
            if query is None or why_unscreenable(query.name):
                self.unreadable += 1
            else:
                self.kept += 1
                self.dated += query.birth_date is not None
                yield Customer(row, query)

    def counted(self) -> Population:
        """Return who was gone through. Raises InputError when nobody was."""
        if not self.kept:
            raise InputError(
                f"{self.title}: none of its {self.unreadable:,} rows has a name that can be screened; "
                "check which column holds the names (--columns)."
            )
        is_file = self.sha256 is not None
        return Population(self.title, self.kept, self.dated, 0, self.unreadable, is_file, self.notes)


@contextmanager
def customers_of(source: Source, seed: int) -> Iterator[Customers]:
    """Give the customers of a file or of an invented population, in their order.

    Raises InputError when the file cannot be read or no column holds a name.
    """
    if not isinstance(source, CustomerFile):
        kind, size = source
        parties = population(kind, size, seed)
        yield Customers(kind.value, rows=((row, party.query()) for row, party in enumerate(parties, 1)))
        return
    with at_rest(source.path) as path:
        opened = open_table(path, source.columns)
        rows = _drawn(opened.rows(), source.rows, seed)
        asked = ((row.number, row.query) for row in rows)
        yield Customers(shown_name(source.path.name), sha256_of_file(path), opened.notes, asked)


def _drawn(rows: Iterator[Row], wanted: int | None, seed: int) -> Iterable[Row]:
    """Return all rows, or as many as are wanted, drawn by the seed; in the order of the file."""
    if wanted is None:
        return rows
    ranked = ((rank(seed, str(place)), place, row) for place, row in enumerate(rows))  # as other measures draw them
    drawn = heapq.nsmallest(wanted, ranked, key=lambda one: one[:2])
    return (row for _, _, row in sorted(drawn, key=lambda one: one[1]))
