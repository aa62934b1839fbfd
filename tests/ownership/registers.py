"""Registers of owners for tests: written as triples, or drawn; and the slow twins of the fixed points."""

from collections.abc import Iterable

from hypothesis import strategies as st

from tamiz.ownership.graph import Graph
from tamiz.ownership.share import WHOLE, Share, parse_share
from tamiz.ownership.spread import Bar, Bound
from tamiz.ownership.ties import Kind, Party, Register, Tie


def register(*ties: tuple[str, str, str]) -> Register:
    """Return a register of (owner, asset, share) triples."""
    made = tuple(
        Tie(owner, asset, parse_share(share), where=f"row {row}", text=share)
        for row, (owner, asset, share) in enumerate(ties, 1)
    )
    return Register("owners.csv", "sha256:0", parties_of(made), made)


def parties_of(ties: Iterable[Tie]) -> dict[str, Party]:
    """Return the parties that ties name."""
    return {name: Party(name) for tie in ties for name in (tie.owner, tie.asset)}


_UNITS = st.sampled_from(
    [0, 1, WHOLE // 4, WHOLE // 3, WHOLE // 2 - 1, WHOLE // 2, WHOLE // 2 + 1, WHOLE]
) | st.integers(0, WHOLE)
_SHARES = st.tuples(_UNITS, _UNITS).map(lambda ends: Share(min(ends), max(ends))) | _UNITS.map(lambda u: Share(u, u))
_KINDS = st.sampled_from([Kind.OWNERSHIP] * 8 + [Kind.INDIRECT, Kind.CONTROL])


@st.composite
def registers(draw: st.DrawFn, most: int = 8) -> Register:
    """Draw a register with loops, ranges, too much and contradictions."""
    names = [f"P{number}" for number in range(draw(st.integers(1, most)))]
    named = st.sampled_from(names)
    ties = draw(st.lists(st.builds(Tie, named, named, _SHARES, _KINDS), max_size=3 * most))
    return Register("drawn", "sha256:0", {name: Party(name) for name in names}, tuple(ties))


def held_by(graph: Graph, inside: set[int], asset: int, bound: Bound) -> int:
    """Return what those inside hold of an asset, added up anew."""
    own = [one for one in graph.owners[asset] if one.owner in inside]
    lowest = sum(one.lowest for one in own)
    highest = sum(one.highest for one in own)
    whole = sum(one.lowest for one in graph.owners[asset])
    too_much = max(0, whole - WHOLE)
    if bound is Bound.LOWEST:
        return max(0, lowest - too_much)
    if highest == 0:
        return 0
    rest = WHOLE if too_much else WHOLE - (whole - lowest)
    return rest if bound is Bound.UTMOST else min(highest + graph.own[asset], rest)


def reached_slowly(graph: Graph, first: Iterable[int], bar: Bar, bound: Bound) -> set[int]:
    """Return what ``first`` reach, by looking at every party again until nobody joins."""
    inside = set(first)
    while True:
        joined = {
            asset
            for asset in range(len(graph.ids))
            if held_by(graph, inside, asset, bound) >= bar.least
            or (bar.control and bound is not Bound.LOWEST and _controlled(graph, inside, asset))
        }
        if joined <= inside:
            return inside
        inside |= joined


def _controlled(graph: Graph, inside: set[int], asset: int) -> bool:
    return any(one.control and one.owner in inside for one in graph.owners[asset])
