"""What a scorer is asked and answers, and the names by which a listed party must be found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tamiz.lab_words import ScorerName
from tamiz.model import Entity, Grade, Query

BITS, SCORE = "bits", "score"
SCORE_STEPS = tuple(float(score) for score in (*range(60, 80, 5), *range(80, 102, 2)))
DECIMALS = 2  # to which scores from 0 to 100 are told apart


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that truly is about one listed party, and the listed name it was made from."""

    query: Query
    entity: Entity
    listed: str


@dataclass(frozen=True, slots=True)
class Met:
    """The best that a query met: its score, None where there is none to hold against a threshold, and what was open.

    ``opened`` says whether a door was, ``always`` whether one was that is open at every threshold.
    """

    score: float | None = None
    opened: bool = False
    always: bool = False

    def counts(self, threshold: float | None) -> bool:
        """Return whether it is a match from ``threshold``; without one, whether a door was open."""
        if threshold is None:
            return self.opened
        return self.always or (self.score is not None and self.score >= threshold)


class Scorer(Protocol):
    """One way to compare names, with a list at hand."""

    @property
    def name(self) -> ScorerName:
        """Its name."""

    @property
    def scale(self) -> str:
        """What its scores are: bits, or a score from 0 to 100."""

    @property
    def threshold(self) -> float | None:
        """Where it is measured when nothing else is said; None where doors decide."""

    @property
    def steps(self) -> tuple[float | None, ...]:
        """The thresholds of its curve, rising."""

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""

    def best(self, queries: Sequence[Query], thresholds: Iterable[float | None] = (None,), /) -> Sequence[Met]:
        """Return the best that each query meets of any entity; what counts at no threshold may be left out."""


def compared_names(entity: Entity) -> Iterable[str]:
    """Return the names by which an entity must be found: primary, strong and former."""
    return (name.text for name in entity.names if name.grade is not Grade.WEAK)
