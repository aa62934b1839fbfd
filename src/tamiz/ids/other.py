"""A number of a kind that has no module here, or of a kind that nobody named.

It is compared by its letters and digits alone. Who issued it is not known, so a country helps
and nothing can be checked. It has no specification; this module is the shape of its siblings
and what is left when their peculiarities are taken away.
"""

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "number"


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return plain(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError when no letter or digit is left."""
    compacted = compact(number)
    require(bool(compacted), TITLE, number, "it holds no letter or digit")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
