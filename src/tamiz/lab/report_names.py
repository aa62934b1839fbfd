"""How uneven the names of a population are, as the report shows it: Zipf, Heaps, and names that are shared."""

from collections.abc import Sequence

from tamiz.lab.frequencies import growth, heaps_slope, ranked, shared, zipf_slope
from tamiz.names import fold
from tamiz.render.lab_report_views import Frequencies

_FEWEST_WORDS = 100  # different ones; a slope over fewer says nothing
_POINTS_A_DECADE = 12  # of the ranks that are drawn


def frequencies(population: str, names: Sequence[str]) -> Frequencies | None:
    """Return the slopes and points of a population's words, None where they are too few for a slope."""
    folded = [fold(name) for name in names]
    words = [word for name in folded for word in name.split()]
    counts = ranked(words)
    if len(counts) < _FEWEST_WORDS:
        return None
    return Frequencies(
        population,
        len(names),
        shared(folded),
        len(words),
        len(counts),
        zipf_slope(counts),
        heaps_slope(words),
        tuple((rank, counts[rank - 1]) for rank in _ranks(len(counts))),
        growth(words),
    )


def _ranks(last: int) -> list[int]:
    """Return ranks up to ``last``, evenly spread on a log scale: thousands of points would draw one line."""
    found = {1, last}
    step = 0
    while (rank := round(10 ** (step / _POINTS_A_DECADE))) <= last:
        found.add(rank)
        step += 1
    return sorted(found)
