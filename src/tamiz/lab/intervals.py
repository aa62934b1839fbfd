"""How sure a rate is: the exact interval of Clopper and Pearson, without a statistics library.

Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated
in the case of the binomial" (1934).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from tamiz.errors import QueryError

_HALVINGS = 80  # past the last bit of a float
_NEGLIGIBLE = 1e-18  # of the sum so far


@dataclass(frozen=True, slots=True)
class Interval:
    """A rate with the bounds it lies between; shares of one."""

    rate: float
    low: float
    high: float


def clopper_pearson(hits: int, trials: int, confidence: float = 0.95) -> Interval:
    """Return the share ``hits / trials`` and its exact interval. Raises QueryError when the counts are impossible."""
    if not 0 <= hits <= trials or trials == 0 or not 0 < confidence < 1:
        raise QueryError(f"{hits:,} of {trials:,} at confidence {confidence} is no rate; trials must be 1 or more")
    beyond = (1 - confidence) / 2
    return Interval(hits / trials, lowest_share(hits, trials, beyond), highest_share(hits, trials, beyond))


def lowest_share(hits: int, trials: int, error: float) -> float:
    """Return the one-sided lower bound: below it, so many hits come up with a chance of ``error`` at most."""
    return 0.0 if hits == 0 else _bisect(lambda share: at_least(hits, trials, share) < error)


def highest_share(hits: int, trials: int, error: float) -> float:
    """Return the one-sided upper bound: above it, so few hits come up with a chance of ``error`` at most."""
    return 1.0 if hits == trials else _bisect(lambda share: at_most(hits, trials, share) > error)


def at_most(hits: int, trials: int, share: float) -> float:
    """Return the chance of no more than ``hits`` in ``trials`` when each comes up with ``share``, in (0, 1)."""
    return 1 - _tail(hits + 1, trials, share, 1) if hits > trials * share else _tail(hits, trials, share, -1)


def at_least(hits: int, trials: int, share: float) -> float:
    """Return the chance of ``hits`` or more."""
    return 1 - _tail(hits - 1, trials, share, -1) if hits < trials * share else _tail(hits, trials, share, 1)


def _tail(start: int, trials: int, share: float, step: int) -> float:
    """Return the sum of the chances from ``start`` away from the middle; each is smaller than the last."""
    total, count = 0.0, start
    while 0 <= count <= trials:
        chance = math.exp(_log_chance(count, trials, share))
        total += chance
        if chance < total * _NEGLIGIBLE:
            break
        count += step
    return total


def _log_chance(hits: int, trials: int, share: float) -> float:
    ways = math.lgamma(trials + 1) - math.lgamma(hits + 1) - math.lgamma(trials - hits + 1)
    return ways + hits * math.log(share) + (trials - hits) * math.log1p(-share)


def _bisect(below: Callable[[float], bool]) -> float:
    """Return the share at which ``below`` turns false."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        low, high = (middle, high) if below(middle) else (low, middle)
    return (low + high) / 2
