"""This engine: it uses all that a query says, and what a door lets through is a match."""

from collections.abc import Sequence
from dataclasses import dataclass

from tamiz.lab.scorers.interface import BITS, Asked, Met
from tamiz.lab_words import ScorerName
from tamiz.matching.index import Names
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Match, Query

DOORS = None  # the threshold of a scorer whose doors decide
_BITS_STEPS = tuple(float(bits) for bits in range(0, 65, 5))


@dataclass(frozen=True)
class Doors:
    """This engine: a match is what a door lets through. The score door is not built, so bits decide nothing yet."""

    names: Names
    parameters: Parameters
    name: ScorerName = ScorerName.TAMIZ
    scale: str = BITS
    threshold: float | None = DOORS
    steps: tuple[float | None, ...] = (DOORS, *_BITS_STEPS)

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""
        return [
            _met([match for match in self._candidates(one.query) if match.entity.id == one.entity.id]) for one in asked
        ]

    def best(self, queries: Sequence[Query]) -> Sequence[Met]:
        """Return the best that each query meets of any entity."""
        return [_met(self._candidates(query)) for query in queries]

    def _candidates(self, query: Query) -> tuple[Match, ...]:
        found = find_matches(query, self.names, self.parameters)
        return (*found.matches, *found.short)


def _met(candidates: Sequence[Match]) -> Met:
    if not candidates:
        return Met()
    return Met(max(one.bits for one in candidates), any(one.rule is not None for one in candidates))
