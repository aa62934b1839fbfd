"""Batches of queries: one by one at first, by compiled kernels when there are so many that starting those pays.

Where the kernels cannot be had (no wheel of numba for the system) it stays at one by one, which is slower.
"""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Protocol

from tamiz.matching.index import Names
from tamiz.matching.match import Bar, Found, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Query

FEWEST = 200  # queries: loading the kernels takes about as long as so many
Find = Callable[[Query, Names, Parameters, Bar], Found]


class FindsMany(Protocol):
    """Finds what many queries meet."""

    def find(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets, in their order."""


def can_compile() -> bool:
    """Return whether the kernels can be compiled here."""
    return find_spec("numba") is not None


def finder_for(find: Find, names: Names, parameters: Parameters, bar: Bar) -> FindsMany:
    """Return what answers batches as ``find`` answers each query."""
    plain = OneByOne(find, names, parameters, bar)
    return Growing(plain) if find is find_matches and can_compile() else plain


class OneByOne:
    """Asks one query after the other."""

    def __init__(self, find: Find, names: Names, parameters: Parameters, bar: Bar) -> None:
        self._find = find
        self.names, self.parameters, self.bar = names, parameters, bar

    def find(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets, in their order."""
        return [self._find(query, self.names, self.parameters, self.bar) for query in queries]


class Growing:
    """Asks one by one until enough was asked, then all of a batch at once: the answers are the same."""

    def __init__(self, plain: OneByOne) -> None:
        self._plain, self._left = plain, FEWEST
        self._finder: FindsMany = plain

    def find(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets, in their order."""
        first, rest = queries[: self._left], queries[self._left :]
        self._left -= len(first)
        found = self._plain.find(first)
        if rest and self._finder is self._plain:
            self._finder = self._compiled()
        return found + self._finder.find(rest) if rest else found

    def _compiled(self) -> FindsMany:
        from tamiz.matching.many import Finder  # noqa: PLC0415  # numba is slow to import, and few runs need it

        return Finder(self._plain.names, self._plain.parameters, self._plain.bar)
