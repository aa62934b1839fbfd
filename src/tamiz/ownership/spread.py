"""The fixed point: from those who are blocked to all they own, until nothing more joins.

An entity joins when what those inside hold of it reaches the bar. More inside never makes a
share smaller, so the least fixed point exists, does not depend on the order, and two firms
that own each other join only if something from outside reaches them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tamiz.ownership.graph import Graph
from tamiz.ownership.share import WHOLE


class Bound(StrEnum):
    """Which of the shares that fit the statements.

    The lowest and the highest are those of the owners that are stated. The utmost gives those inside
    all that the others are not stated to hold: as if every owner that nobody states were blocked too.
    It counts only where somebody inside is stated to hold something, or nothing would be left out.
    """

    LOWEST = "lowest"
    HIGHEST = "highest"
    UTMOST = "utmost"


@dataclass(frozen=True, slots=True)
class Bar:
    """What a rule asks for: ``least`` units held by those inside; ``control`` is enough but for the lowest bound."""

    least: int
    control: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """Who is inside, with the number of steps from the first, and what they hold of each asset they hold any of."""

    steps: Mapping[int, int]
    held: Mapping[int, int]


def reach(graph: Graph, first: Iterable[int], bar: Bar, bound: Bound) -> Reach:
    """Return all that ``first`` reach, themselves at step 0."""
    steps = dict.fromkeys(first, 0)
    sums = _Sums(graph, bound)
    newest = list(steps)
    step = 0
    while newest:
        step += 1
        touched = sums.add(newest)
        controlled = sums.controlled(newest) if bar.control and bound is not Bound.LOWEST else ()
        joined = {asset for asset in touched if sums.held(asset) >= bar.least}.union(controlled)
        newest = sorted(joined.difference(steps))
        steps.update(dict.fromkeys(newest, step))
    return Reach(steps, {asset: sums.held(asset) for asset in sorted(sums.assets)})


class _Sums:
    """What those inside hold of each asset, kept as they come."""

    def __init__(self, graph: Graph, bound: Bound) -> None:
        self._graph, self._bound = graph, bound
        self._lowest: dict[int, int] = defaultdict(int)
        self._highest: dict[int, int] = defaultdict(int)

    @property
    def assets(self) -> Iterable[int]:
        return self._highest.keys()

    def add(self, newest: Iterable[int]) -> set[int]:
        """Count what the newest hold; return of whom."""
        touched = set()
        for owner in newest:
            for one in self._graph.assets[owner]:
                self._lowest[one.asset] += one.lowest
                self._highest[one.asset] += one.highest
                touched.add(one.asset)
        return touched

    def controlled(self, newest: Iterable[int]) -> set[int]:
        return {one.asset for owner in newest for one in self._graph.assets[owner] if one.control}

    def held(self, asset: int) -> int:
        """Return the bound of what they hold together.

        Where all owners together are said to hold over 100 %, what is too much is taken from those inside
        for the lowest, and from the others for the highest.
        """
        lowest, highest, excess = self._lowest[asset], self._highest[asset], self._graph.excess(asset)
        if self._bound is Bound.LOWEST:
            return max(0, lowest - excess)
        if not highest:
            return 0
        rest = WHOLE - (0 if excess else self._graph.stated[asset] - lowest)
        return rest if self._bound is Bound.UTMOST else min(highest + self._graph.own[asset], rest)
