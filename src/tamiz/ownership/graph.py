"""The ties of one day as numbers: who holds how much of whom, at least and at most.

Several statements about one pair on one day become one range that holds for each of them: the
smallest is the least, and all together, for they may be several holdings, are the most.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tamiz.model import Unreadable
from tamiz.ownership.share import WHOLE, write_share
from tamiz.ownership.ties import Kind, Register, Tie


@dataclass(frozen=True, slots=True)
class Holding:
    """What one owner holds of one asset on the day, from all statements about the two; numbers are places."""

    owner: int
    asset: int
    lowest: int
    highest: int
    control: bool = False  # controls it, whatever it holds
    doubts: frozenset[str] = frozenset()  # why lowest and highest differ
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """The holdings of a day by owner and by asset; parties are numbered in the order of the file."""

    ids: tuple[str, ...]
    owners: Sequence[Sequence[Holding]]  # by asset
    assets: Sequence[Sequence[Holding]]  # by owner
    stated: Sequence[int]  # by asset: the least that all its owners hold together
    own: Sequence[int]  # by asset: the most that it holds of itself
    faults: tuple[Unreadable, ...] = ()
    ties: int = 0  # that hold on the day, or may
    undated: int = 0  # of these, that state no day at all

    @property
    def places(self) -> Mapping[str, int]:
        """The number of each party."""
        return {party: place for place, party in enumerate(self.ids)}

    def excess(self, asset: int) -> int:
        """Return by how much the least shares of all owners go beyond the whole: some statement must be wrong."""
        return max(0, self.stated[asset] - WHOLE)

    def unaccounted(self, asset: int) -> int:
        """Return what is left when every stated owner has the least it may have: what may have owners not stated."""
        return max(0, WHOLE - self.stated[asset])


def graph_of(register: Register, on: date) -> Graph:
    """Return the holdings of ``on``."""
    ids = tuple(register.parties)
    places = {party: place for place, party in enumerate(ids)}
    pairs: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for tie in register.ties:
        if tie.days.hold_on(on) is not False:
            pairs[places[tie.owner], places[tie.asset]].append(tie)
    holdings = [_joined(owner, asset, ties, on) for (owner, asset), ties in pairs.items()]
    others = [one for one in holdings if one.owner != one.asset]
    selves = {one.asset: one.highest for one in holdings if one.owner == one.asset}
    owners = _by(len(ids), ((one.asset, one) for one in others))
    graph = Graph(
        ids,
        owners,
        _by(len(ids), ((one.owner, one) for one in others)),
        tuple(sum(one.lowest for one in held) for held in owners),
        tuple(selves.get(place, 0) for place in range(len(ids))),
        ties=sum(map(len, pairs.values())),
        undated=sum(tie.days.start is None and tie.days.end is None for ties in pairs.values() for tie in ties),
    )
    return replace(graph, faults=tuple(_faults(graph, holdings, register)))


def _by(count: int, pairs: Iterable[tuple[int, Holding]]) -> tuple[tuple[Holding, ...], ...]:
    lists: list[list[Holding]] = [[] for _ in range(count)]
    for place, holding in pairs:
        lists[place].append(holding)
    return tuple(map(tuple, lists))


def _joined(owner: int, asset: int, ties: Sequence[Tie], on: date) -> Holding:
    """Return one holding from all statements about a pair."""
    distinct = list({(tie.kind, tie.share, tie.days): tie for tie in reversed(ties)}.values())[::-1]
    summed = [tie for tie in distinct if tie.kind is Kind.OWNERSHIP]
    told = [tie for tie in distinct if tie.kind is Kind.INDIRECT]
    doubts = {doubt for tie in distinct for doubt in _doubts(tie, on)}
    if len(summed) > 1:
        doubts.add("several statements")
    lowest = min((_least(tie, on) for tie in summed), default=0)
    highest = min(WHOLE, sum(tie.share.highest for tie in summed))
    highest = max(highest, *(tie.share.highest for tie in told)) if told else highest
    control = any(tie.kind is Kind.CONTROL for tie in distinct)
    return Holding(owner, asset, lowest, highest, control, frozenset(doubts), tuple(distinct))


def _least(tie: Tie, on: date) -> int:
    return tie.share.lowest if tie.days.hold_on(on) else 0


def _doubts(tie: Tie, on: date) -> Iterator[str]:
    if tie.kind is Kind.CONTROL:
        return
    if tie.kind is Kind.INDIRECT:
        yield "stated as indirect"
    if tie.days.swapped:
        yield "dates in the wrong order"
    elif tie.days.hold_on(on) is None:
        yield "dates not exact"
    if tie.share.highest - tie.share.lowest > 1:  # one unit is rounding
        yield "share missing" if (tie.share.lowest, tie.share.highest) == (0, WHOLE) else "share is a range"


def _faults(graph: Graph, holdings: Iterable[Holding], register: Register) -> Iterator[Unreadable]:
    labels = [party.label for party in register.parties.values()]
    for one in holdings:
        yield from _faults_of(one, labels)
    for asset in range(len(labels)):
        if graph.excess(asset):
            reason = "percent are stated for all its owners together, over 100 %; some statement is wrong"
            yield Unreadable(labels[asset], write_share(graph.stated[asset]), reason)


def _faults_of(holding: Holding, labels: Sequence[str]) -> Iterator[Unreadable]:
    where = "; ".join(dict.fromkeys(tie.where for tie in holding.ties))
    if holding.owner == holding.asset:
        reason = "is said to own itself; its own shares count for nobody in the lowest share, for all in the highest"
        yield Unreadable(where, labels[holding.owner], reason)
    if "several statements" in holding.doubts:
        said = ", ".join(tie.text or "no share" for tie in holding.ties if tie.kind is Kind.OWNERSHIP)
        pair = f"{labels[holding.owner]} → {labels[holding.asset]}"
        reason = f"several statements for one day: {said}; the least and the sum of them are the bounds"
        yield Unreadable(where, pair, reason)
