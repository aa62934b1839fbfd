"""This engine: it uses all that a query says, and what a door lets through is a match.

At a threshold of so many bits a complete name and an equal number are matches as ever, and any other candidate is
one from that many bits on. So the score door is kept shut while candidates are looked for: what the
two other doors let through is then told apart, and the rest is held against each threshold by its bits.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tamiz.lab.scorers.interface import BITS, Asked, Met
from tamiz.lab.scorers.thresholds import LOWEST_BITS
from tamiz.lab_words import ScorerName
from tamiz.matching.births import compare_births
from tamiz.matching.identified import compare_numbers
from tamiz.matching.index import Names
from tamiz.matching.match import Bar, best_first, find_matches, meet
from tamiz.matching.parameters import Parameters
from tamiz.model import Match, Query

DOORS = None  # the threshold where nothing else is said: the doors decide, the third at the shipped threshold
_SHUT = 1_000_000_000  # millibits that no evidence reaches, either way
_ALL = Bar(_SHUT, 2 * _SHUT)
_STEPS = (LOWEST_BITS, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 16.0, 18.0, 20.0, 25.0, 30.0)


@dataclass(frozen=True)
class Doors:
    """This engine over some lists; its scores are bits."""

    names: Names
    parameters: Parameters
    name: ScorerName = ScorerName.TAMIZ
    scale: str = BITS
    threshold: float | None = DOORS
    steps: tuple[float | None, ...] = (DOORS, *_STEPS)

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity; the score may lie below all thresholds."""
        found = ((one.query, meet(one.query, one.entity, self.parameters, _ALL)) for one in asked)
        return [Met() if match is None else self.met(query, [match]) for query, match in found]

    def best(self, queries: Sequence[Query], thresholds: Iterable[float | None] = (DOORS,), /) -> Sequence[Met]:
        """Return the best that each query meets of any entity; below the thresholds it does not look, which is fast."""
        wanted = tuple(thresholds)
        return [self.met(query, self.candidates(query, wanted)) for query in queries]

    def candidates(self, query: Query, thresholds: Iterable[float | None]) -> tuple[Match, ...]:
        """Return the candidates that could count at one of the thresholds, best first, and those that never do.

        Their rule says which door is open whatever the threshold.
        """
        found = find_matches(query, self.names, self.parameters, self._bar(thresholds))
        return tuple(sorted((*found.matches, *found.short), key=best_first))

    def met(self, query: Query, candidates: Iterable[Match]) -> Met:
        """Return the best of these candidates of a query."""
        every = tuple(candidates)
        always = any(one.rule is not None for one in every)
        score = max((one.bits for one in every if self._is_weighed(query, one)), default=None)
        return Met(score, always or (score is not None and score >= self.bits(DOORS)), always)

    def bits(self, threshold: float | None) -> float:
        """Return from how many bits a candidate is a match at a threshold."""
        return self.parameters.threshold_millibits / 1000 if threshold is None else threshold

    def _bar(self, thresholds: Iterable[float | None]) -> Bar:
        lowest = min(map(self.bits, thresholds))
        return Bar(_SHUT, _SHUT - math.floor(1000 * lowest))

    def _is_weighed(self, query: Query, match: Match) -> bool:
        """Return whether a threshold decides: not where the name by itself says too little."""
        born = compare_births(query, match.entity, self.parameters)
        numbers = compare_numbers(query, match.entity, self.parameters).signals
        beyond = sum(signal.millibits for signal in (*((born,) if born else ()), *numbers))
        return match.rule is not None or match.millibits - beyond >= self.parameters.name_floor_millibits
