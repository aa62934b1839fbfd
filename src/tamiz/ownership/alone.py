"""The fixed point of each blocked person alone, for rules that do not add several up, all persons in one pass.

A rule of more than half: two persons of whom neither reaches the other cannot both reach an
entity by their lowest shares, for those add up to the whole at most. So an entity belongs to
one group at a time; when a person reaches another, all that the other reaches is theirs too,
and the two groups become one. The smaller is moved into the larger, so that a chain of
listed parties costs no more than its length times a logarithm.
"""

from collections.abc import Iterable

from tamiz.ownership.graph import Graph
from tamiz.ownership.spread import Reach


def reach_alone(graph: Graph, persons: Iterable[int], least: int) -> Reach:
    """Return all that any one of ``persons`` reaches alone by lowest shares, and the most that one holds of each asset.

    ``least`` must be more than half of the whole.
    """
    groups = _Groups(graph, least)
    for person in sorted(set(persons)):
        groups.begin(person)
    groups.run()
    return Reach(groups.steps, groups.most())


class _Groups:
    """The groups while they grow. What a party holds is counted once, in the group it is in."""

    def __init__(self, graph: Graph, least: int) -> None:
        self._graph, self._least = graph, least
        self.steps: dict[int, int] = {}
        self._persons: set[int] = set()
        self._parent: dict[int, int] = {}  # by group, the one it became a part of; a group is named by a person
        self._group: dict[int, int] = {}  # by party
        self._sums: dict[int, dict[int, int]] = {}  # by group, what it holds of each asset
        self._newest: list[int] = []
        self._reached: list[tuple[int, int, int]] = []  # group, asset, step; looked at again when their turn comes

    def begin(self, person: int) -> None:
        """Let a person be a group."""
        self._persons.add(person)
        self._parent[person] = person
        self._sums[person] = {}
        self._join(person, person, 0)

    def run(self) -> None:
        """Let every group take what it reaches."""
        while self._newest:
            newest, self._newest = self._newest, []
            for party in newest:
                for one in self._graph.assets[party]:
                    self._add(self._root(self._group[party]), one.asset, one.lowest, self.steps[party] + 1)
            while self._reached:
                self._take(*self._reached.pop())

    def most(self) -> dict[int, int]:
        """Return the most that one group holds of each asset."""
        found: dict[int, int] = {}
        for sums in self._sums.values():
            for asset, held in sums.items():
                found[asset] = max(found.get(asset, 0), held - self._graph.excess(asset))
        return dict(sorted(found.items()))

    def _add(self, group: int, asset: int, held: int, step: int) -> None:
        sums = self._sums[group]
        sums[asset] = sums.get(asset, 0) + held
        if sums[asset] - self._graph.excess(asset) >= self._least:
            self._reached.append((group, asset, step))

    def _take(self, group: int, asset: int, step: int) -> None:
        """Let a group have an asset; where that is a person of another group, the two become one."""
        root = self._root(group)
        if asset not in self._group:
            self._join(asset, root, step)
        elif asset in self._persons and self._root(asset) != root:
            self._merge(root, self._root(asset), step)

    def _join(self, party: int, group: int, step: int) -> None:
        self._group[party] = group
        self.steps[party] = step
        self._newest.append(party)

    def _merge(self, one: int, other: int, step: int) -> None:
        small, large = sorted((one, other), key=lambda group: (len(self._sums[group]), group))
        self._parent[small] = large
        for asset, held in self._sums.pop(small).items():
            self._add(large, asset, held, step)

    def _root(self, group: int) -> int:
        while self._parent[group] != group:
            self._parent[group] = self._parent[self._parent[group]]
            group = self._parent[group]
        return group
