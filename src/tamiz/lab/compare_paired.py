"""Two settings on the same trials: counted in pairs, with the exact test of whether they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tamiz.lab.intervals import at_most
from tamiz.lab.measure import rate_of
from tamiz.lab.scorers import Asked, Met
from tamiz.lab.settings import Judge
from tamiz.model import Query
from tamiz.render.lab_compare_views import Paired, Split

_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """What the same question met under both settings, and which of them say yes to it."""

    met_a: Met
    met_b: Met
    a: bool
    b: bool


@dataclass(frozen=True, slots=True)
class Two:
    """The two settings over the same lists."""

    a: Judge
    b: Judge

    def own(self, asked: Sequence[Asked]) -> list[Pair]:
        """Return what each query meets of its own entity; a scorer that both share is asked once."""
        met = self.a.scorer.own(asked)
        return self._judged(met, met if self._share else self.b.scorer.own(asked))

    def best(self, queries: Sequence[Query]) -> list[Pair]:
        """Return the best that each query meets of any entity."""
        if self._share:
            met = self.a.scorer.best(queries, (self.a.threshold, self.b.threshold))
            return self._judged(met, met)
        return self._judged(*(one.scorer.best(queries, (one.threshold,)) for one in (self.a, self.b)))

    @property
    def _share(self) -> bool:
        return self.a.scorer is self.b.scorer

    def _judged(self, met_a: Iterable[Met], met_b: Iterable[Met]) -> list[Pair]:
        return [
            Pair(one, other, one.counts(self.a.threshold), other.counts(self.b.threshold))
            for one, other in zip(met_a, met_b, strict=True)
        ]


@dataclass(slots=True)
class Tally:
    """Pairs counted as they come."""

    trials: int = 0
    both: int = 0
    a_only: int = 0
    b_only: int = 0

    def add(self, pairs: Sequence[Pair]) -> None:
        """Count some more."""
        self.trials += len(pairs)
        self.both += sum(pair.a and pair.b for pair in pairs)
        self.a_only += sum(pair.a and not pair.b for pair in pairs)
        self.b_only += sum(pair.b and not pair.a for pair in pairs)

    @property
    def paired(self) -> Paired:
        """Return the counts as rates with their intervals."""
        hits = self.both + self.a_only, self.both + self.b_only, self.a_only, self.b_only, self.both
        return Paired(*(rate_of(one, self.trials) for one in hits))

    @property
    def split(self) -> Split:
        """Return how those that differ lean."""
        return split_of(self.a_only, self.b_only)


def split_of(to_a: int, to_b: int) -> Split:
    """Return how many lean to each, and how often chance alone would split them at least as unevenly.

    Were neither setting better, each that leans would lean to either as a coin falls: the exact, two-sided sign test.

    Source: Q. McNemar, "Note on the sampling error of the difference between correlated proportions or percentages"
    (1947), with the binomial's own tails in place of the chi-squared distribution.
    """
    leaning = to_a + to_b
    return Split(to_a, to_b, min(1.0, 2 * at_most(min(to_a, to_b), leaning, _EVEN)) if leaning else None)
