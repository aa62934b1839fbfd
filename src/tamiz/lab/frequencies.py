"""Whether names are as uneven as real ones: the slopes of Zipf's and Heaps' laws, and shared names.

Zipf: the count of the r-th most frequent token falls as r to a power near -1. Heaps: n tokens
hold about n to a power under 1 different ones. Compare equal sizes only: both slopes depend
on how much was read.

Source: H. S. Heaps, "Information Retrieval" (1978); G. K. Zipf, "Human Behavior and the
Principle of Least Effort" (1949).
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

_STEPS = 20  # sizes, evenly spread on a log scale, at which the different tokens are counted


def ranked(tokens: Iterable[Hashable]) -> tuple[int, ...]:
    """Return the counts of the tokens, the largest first."""
    return tuple(sorted(Counter(tokens).values(), reverse=True))


def zipf_slope(counts: Sequence[int], first: int = 5, last: int = 500) -> float:
    """Return the slope of log count over log rank between two ranks, 1 the most frequent; two tokens at least."""
    ranks = range(first, min(last, len(counts)) + 1)
    return _slope([(math.log(rank), math.log(counts[rank - 1])) for rank in ranks])


def growth(tokens: Sequence[Hashable]) -> tuple[tuple[int, int], ...]:
    """Return how many different tokens the first n hold, at sizes spread evenly on a log scale up to all of them."""
    sizes = {max(1, round(len(tokens) ** (step / _STEPS))) for step in range(1, _STEPS + 1)}
    seen: set[Hashable] = set()
    points = []
    for count, token in enumerate(tokens, 1):
        seen.add(token)
        if count in sizes:
            points.append((count, len(seen)))
    return tuple(points)


def heaps_slope(tokens: Sequence[Hashable]) -> float:
    """Return the slope of log different tokens over log tokens, over the upper half of the log scale."""
    points = growth(tokens)
    return _slope([(math.log(size), math.log(different)) for size, different in points[len(points) // 2 :]])


def shared(names: Iterable[Hashable]) -> int:
    """Return how many carry a name that another carries too."""
    return sum(count for count in Counter(names).values() if count > 1)


def _slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the least-squares line; the points must not stand above one another."""
    across, up = (math.fsum(axis) / len(points) for axis in zip(*points, strict=True))
    over = math.fsum((x - across) * (y - up) for x, y in points)
    return over / math.fsum((x - across) ** 2 for x, _ in points)
