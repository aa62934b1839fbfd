"""Which thresholds a scorer takes."""

from tamiz.errors import QueryError
from tamiz.lab_words import ScorerName

LOWEST_BITS = 8.0
_MOST_BITS = 1_000  # far past the evidence of any name
_HIGHEST_SCORE = 100


def check_threshold(name: ScorerName, threshold: float, said: str) -> None:
    """Raise QueryError for a threshold that a scorer does not take; ``said`` is how it was written."""
    if name is not ScorerName.TAMIZ:
        if not 0 <= threshold <= _HIGHEST_SCORE:  # nan is not either
            raise QueryError(f"{said}: its scores run from 0 to {_HIGHEST_SCORE}")
    elif not LOWEST_BITS <= threshold <= _MOST_BITS:
        raise QueryError(
            f"{said}: the thresholds of {name} run from {LOWEST_BITS:g} to {_MOST_BITS:,} bits. The measure does not "
            f"look below {LOWEST_BITS:g}, where names are candidates that share little more than a common word."
        )
