"""One rule over one graph: four fixed points, and what they say of every entity that is touched.

What needs no confirmation, by lowest shares; all blocked owners, by lowest shares; all of
them, by highest shares; all of them, by the utmost. Each holds the one before it, so the
first that holds an entity gives the verdict.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tamiz.ownership.alone import reach_alone
from tamiz.ownership.answer import Finding, Owner, Verdict
from tamiz.ownership.graph import Graph, Holding
from tamiz.ownership.rules import Rule
from tamiz.ownership.spread import Bound, Reach, reach

_ROUNDING = 1  # units by which a share may differ without a reason that is worth a word


@dataclass(frozen=True, slots=True)
class Blocked:
    """The owners that a rule starts from: those that need no confirmation, and all of them, as places in a graph."""

    sure: frozenset[int]
    all: frozenset[int]


@dataclass(frozen=True, slots=True)
class Judged:
    """What one rule says, by place; ``names`` are those of the graph's parties."""

    graph: Graph
    names: Sequence[str]
    rule: Rule
    blocked: Blocked
    sure: Reach
    low: Reach
    high: Reach
    utmost: Reach

    @property
    def touched(self) -> Iterator[int]:
        """Every entity of which somebody inside holds, may hold, or controls something."""
        held = {asset for asset, most in self.utmost.held.items() if most}
        return iter(sorted(held.union(asset for asset in self.utmost.steps if asset not in self.blocked.all)))

    def finding(self, asset: int) -> Finding:
        """Return what the rule says of one entity."""
        holdings = self._holdings(asset)
        return Finding(
            self.rule.id,
            self._verdict(asset),
            self.low.held.get(asset, 0),
            self.sure.held.get(asset, 0),
            self.high.held.get(asset, 0),
            self.utmost.held.get(asset, 0),
            self.graph.unaccounted(asset),
            self._steps(asset),
            tuple(self._reasons(asset, holdings)),
            tuple(map(self._owner, holdings)),
        )

    def _verdict(self, asset: int) -> Verdict:
        """Return the verdict by what others hold of it; that it is listed itself is said elsewhere."""
        for reached, verdict in ((self.sure, Verdict.BLOCKED), (self.low, Verdict.IF_CONFIRMED)):
            if reached.held.get(asset, 0) >= self.rule.bar.least:
                return verdict
        if self.high.held.get(asset, 0) >= self.rule.bar.least or self._controlled(asset, self.high):
            return Verdict.POSSIBLE
        reaches = self.utmost.held.get(asset, 0) >= self.rule.bar.least
        return Verdict.OPEN if reaches or self._controlled(asset, self.utmost) else Verdict.BELOW

    def _controlled(self, asset: int, inside: Reach) -> bool:
        return self.rule.control and any(one.control and one.owner in inside.steps for one in self.graph.owners[asset])

    def _holdings(self, asset: int) -> list[Holding]:
        """Return what those inside hold of it, the nearest to a listed owner first."""
        inside = [one for one in self.graph.owners[asset] if one.owner in self.utmost.steps]
        return sorted(inside, key=lambda one: (self._steps(one.owner), -one.highest, one.owner))

    def _steps(self, place: int) -> int:
        """Return the steps by the surest way that leads there; one outside stands a step behind its owners."""
        for reached in (self.sure, self.low, self.high, self.utmost):
            if place in reached.steps:
                return reached.steps[place]
        owners = (one.owner for one in self.graph.owners[place] if one.owner in self.utmost.steps)
        return 1 + min(map(self._steps, owners), default=0)

    def _owner(self, one: Holding) -> Owner:
        return Owner(
            self.graph.ids[one.owner],
            self.names[one.owner],
            one.lowest,
            one.highest,
            one.control,
            self._standing(one.owner),
            self._steps(one.owner),
            tuple(sorted(one.doubts)),
        )

    def _standing(self, owner: int) -> str:
        return "listed" if owner in self.blocked.all else self._verdict(owner).value

    def _reasons(self, asset: int, holdings: Sequence[Holding]) -> Iterator[str]:
        """Yield why the verdict is no plain yes or no, by key."""
        open_ends = any(one.highest - one.lowest > _ROUNDING for one in holdings)
        if open_ends:
            yield from sorted({doubt for one in holdings for doubt in one.doubts})
        if any(one.owner not in self.low.steps for one in holdings):
            yield "an owner is possible only"
        if self.graph.excess(asset):
            yield "over 100 %"
        if self.graph.own[asset]:
            yield "own shares"
        if not self.rule.aggregates and self._together(holdings) >= self.rule.bar.least > self.low.held.get(asset, 0):
            yield "only if they act jointly"
        if any(one.control for one in holdings):
            yield "control" if self.rule.control else "control does not count"

    def _together(self, holdings: Sequence[Holding]) -> int:
        return sum(one.lowest for one in holdings if one.owner in self.low.steps)


def judge(graph: Graph, names: Sequence[str], rule: Rule, blocked: Blocked) -> Judged:
    """Return what ``rule`` says of the entities of ``graph``.

    For a rule that does not add several persons up, the higher bounds do: they may act jointly.
    """
    high, utmost = (reach(graph, blocked.all, rule.bar, bound) for bound in (Bound.HIGHEST, Bound.UTMOST))
    low = _lowest(graph, rule, blocked.all)
    sure = low if blocked.sure == blocked.all else _lowest(graph, rule, blocked.sure)
    return Judged(graph, names, rule, blocked, sure, low, high, utmost)


def _lowest(graph: Graph, rule: Rule, blocked: frozenset[int]) -> Reach:
    if rule.aggregates:
        return reach(graph, blocked, rule.bar, Bound.LOWEST)
    return reach_alone(graph, blocked, rule.bar.least)


def not_known(graph: Graph, touched: Mapping[int, object], least: int) -> int:
    """Return how many assets nobody blocked is stated to hold, whose stated owners leave enough open for that."""
    return sum(
        bool(owners) and asset not in touched and graph.unaccounted(asset) >= least
        for asset, owners in enumerate(graph.owners)
    )
