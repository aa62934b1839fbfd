"""A portfolio as the customers of a rehearsal: who could meet one of a few parties is looked up, not searched for."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tamiz.portfolio.arrays import union
from tamiz.portfolio.disk import Portfolio, opened
from tamiz.portfolio.reach import rows_reaching
from tamiz.portfolio.rescreen import check_made
from tamiz.rehearsal import Few, Some
from tamiz.render.portfolio_values import About
from tamiz.screen import Screener

_AT_ONCE = 4_096  # customers


@dataclass(frozen=True, slots=True)
class PortfolioCustomers:
    """The customers of an open portfolio."""

    portfolio: Portfolio
    about: About

    @property
    def name(self) -> str:
        """The name of the file that the portfolio was built from."""
        return self.about.file

    @property
    def sha256(self) -> str:
        """The hash of that file."""
        return self.about.sha256

    @property
    def rows(self) -> int:
        """How many customers there are."""
        return self.about.rows

    @property
    def notes(self) -> tuple[str, ...]:
        """How the file was read."""
        return self.about.notes

    def who_could_meet(self, few: Few) -> Generator[Some]:
        """Yield the customers who could meet one of ``few``, and those in doubt, some at once."""
        index = self.portfolio.index
        places = union((rows_reaching(index, few.entities, few.parameters, few.bar), index.in_doubt))
        rows, done = self.portfolio.rows(places.tolist()), 0
        while some := tuple(islice(rows, _AT_ONCE)):
            yield Some(some[-1].number - done, some)
            done = some[-1].number
        yield Some(self.rows - done, ())


@contextmanager
def portfolio_customers(path: Path, screener: Screener) -> Iterator[PortfolioCustomers]:
    """Give the customers of the portfolio at ``path``.

    Raises InputError when there is none, StoreError when it is damaged or was built by another program than this.
    """
    with opened(path) as portfolio:
        check_made(portfolio, screener)
        yield PortfolioCustomers(portfolio, portfolio.about)
