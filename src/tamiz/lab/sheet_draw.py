"""Drawing pairs in bands of score: every pair is counted, the lowest hashes of each band are kept.

Whether a pair is drawn depends on the seed, its customer's row and its party alone, so the draw
is the same however the pairs come, and nearly the same when the list grows.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tamiz.lab.measure import rank
from tamiz.lab.pairs_near import Near
from tamiz.lab.scorers import LOWEST_BITS
from tamiz.lab.sheet_customers import Customer
from tamiz.model import Entity
from tamiz.render.lab_sheets_views import Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DECIMALS = 2
_HIGHEST_SCORE = 100.0


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands of score between rising edges; the last band below a threshold, or the first over it, is next to it."""

    side: Side
    edges: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many bands there are."""
        return len(self.edges) - 1

    def limits(self, number: int) -> tuple[float | None, float | None]:
        """Return from where up to where band ``number`` reaches, from 1 next to the threshold; None is open."""
        place = number - 1 if self.side is Side.ABOVE else self.count - number
        low, high = self.edges[place : place + 2]
        return (low if math.isfinite(low) else None), (high if math.isfinite(high) else None)

    def numbers(self, scores: "NDArray[np.float64]") -> "NDArray[np.int64]":
        """Return the band of each score, a number below 1 or above ``count`` where it lies in none."""
        import numpy as np  # noqa: PLC0415  # arrays are what pairs are counted in

        places = np.searchsorted(np.asarray(self.edges), scores, side="right")
        return places if self.side is Side.ABOVE else self.count + 1 - places


def bands_from(side: Side, threshold: float, depth: float, strata: int) -> Bands:
    """Return bands of even width from a threshold on scores up to 100, ``depth`` points deep.

    Above, the last band is open: a precision is that of all matches.
    """
    if side is Side.BELOW:
        deep = min(depth, threshold)
        steps = [threshold - deep * place / strata for place in range(strata, -1, -1)]
        return Bands(side, _rising(steps))
    top = min(depth, _HIGHEST_SCORE - threshold)
    return Bands(side, (*_rising([threshold + top * place / strata for place in range(strata)]), math.inf))


def bands_of_bits(side: Side, threshold: float, depth: float, strata: int) -> Bands:
    """Return bands of even width from a threshold in bits, ``depth`` bits deep, but no deeper than this engine looks.

    The band next to the threshold is open to its other side: a complete name is a match with few bits, and a number
    beside another name is none with many. The last band is open as well where the engine tells of nothing beyond it.
    """
    if side is Side.ABOVE:
        steps = [threshold + depth * place / strata for place in range(1, strata)]
        return Bands(side, (-math.inf, *_rising(steps), math.inf))
    deepest = threshold - LOWEST_BITS
    steps = [threshold - min(depth, deepest) * place / strata for place in range(strata, 0, -1)]
    lowest = -math.inf if depth >= deepest else steps[0]
    return Bands(side, (*_rising([lowest, *steps[1:]]), math.inf))


def _rising(edges: Sequence[float]) -> tuple[float, ...]:
    """Return edges as scores are told apart, each once."""
    return tuple(dict.fromkeys(round(edge, _DECIMALS) for edge in edges))


@dataclass(frozen=True, slots=True)
class Drawn:
    """One pair that was drawn."""

    customer: Customer
    party: int  # its place among all listed parties
    score: float


_Kept = tuple[int, int, int, float, Customer]  # rank, row and party, all negative: the worst is first in the heap


@dataclass(slots=True)
class Draw:
    """Counts the pairs of each band, and keeps the ``most`` with the lowest hashes."""

    bands: Bands
    entities: Sequence[Entity]
    seed: int
    most: int
    counts: list[int] = field(init=False)
    over: int = field(default=0, init=False)
    _kept: list[list[_Kept]] = field(init=False)
    _parties: "NDArray[np.uint64]" = field(init=False)

    def __post_init__(self) -> None:
        self.counts = [0] * self.bands.count
        self._kept = [[] for _ in self.counts]
        self._parties = _ranks([(one.list_id, one.id) for one in self.entities], self.seed)

    def take(self, near: Near, customers: Sequence[Customer]) -> None:
        """Count pairs of a batch of customers, and keep those that rank low."""
        self.over += int(near.over.sum())
        on_side = near.over if self.bands.side is Side.ABOVE else ~near.over
        asked = _ranks([("customer", str(one.row)) for one in customers], self.seed)
        ranks = _mixed(asked[near.customers] + self._parties[near.parties])
        numbers = self.bands.numbers(near.scores)
        for place in range(self.bands.count):
            within = (on_side & (numbers == place + 1)).nonzero()[0]
            self.counts[place] += len(within)
            best = within[ranks[within].argsort(kind="stable")[: self.most]]
            for one in best.tolist():
                customer = customers[int(near.customers[one])]
                party = int(near.parties[one])
                kept = (-int(ranks[one]), -customer.row, -party, float(near.scores[one]), customer)
                self._keep(self._kept[place], kept)

    def drawn(self, wanted: int) -> list[list[Drawn]]:
        """Return ``wanted`` pairs over all bands, more of those next to the threshold; in each, lowest hash first."""
        shares = allot(self.counts, wanted)
        return [
            [Drawn(customer, -party, score) for _, _, party, score, customer in heapq.nlargest(share, kept)]
            for share, kept in zip(shares, self._kept, strict=True)
        ]

    def _keep(self, kept: list[_Kept], one: _Kept) -> None:
        if len(kept) < self.most:
            heapq.heappush(kept, one)
        else:
            heapq.heappushpop(kept, one)


def allot(counts: Sequence[int], wanted: int) -> list[int]:
    """Return how many to draw of each band: as 4, 3, 2 and 1 of four, no more than it has, none left without.

    Pairs are dealt one by one to the band that has the least for its weight.
    """
    weights = range(len(counts), 0, -1)
    shares = [0] * len(counts)
    for _ in range(min(wanted, sum(counts))):
        open_bands = (place for place, count in enumerate(counts) if shares[place] < count)
        shares[min(open_bands, key=lambda place: (shares[place] / weights[place], place))] += 1
    return shares


def _ranks(parts: Sequence[tuple[str, ...]], seed: int) -> "NDArray[np.uint64]":
    import numpy as np  # noqa: PLC0415  # arrays are what pairs are counted in

    return np.asarray([rank(seed, *one) for one in parts], dtype=np.uint64)


def _mixed(numbers: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """Return 64 bits for 64 bits that look like chance, so that a pair costs no hash of its own.

    Source: the finalizer of SplitMix64; G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
    pseudorandom number generators" (2014).
    """
    import numpy as np  # noqa: PLC0415  # arrays are what pairs are counted in

    mixed = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
