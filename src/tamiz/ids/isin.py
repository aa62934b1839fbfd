"""ISIN: a security, such as a share or a bond.

Country, nine letters or digits, a check digit (ISO 6166). Issued by national numbering agencies.

Specification: https://www.isin.org/isin/
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import plain, unlabel

TITLE = "ISIN"
_SHAPE = re.compile(r"[A-Z]{2}[A-Z0-9]{9}[0-9]")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return unlabel(plain(number), TITLE, _SHAPE.pattern)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 12 characters, a country and a fitting last digit."""
    compacted = compact(number)
    fits = _SHAPE.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it is not a country, nine letters or digits and a digit")
    require(accepted("isin", compacted), TITLE, number, "its country is unknown or its last digit does not fit")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
