"""Tail number: the registration mark of an aircraft.

One or two characters for the state, then up to five letters or digits; no check digit. It
changes with the owner's state. Issued by each state's aviation authority.

Specification: https://www.icao.int/ (Annex 7 to the Convention on International Civil Aviation)
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "tail number"
_SHAPE = re.compile(r"(?=.*[A-Z])[A-Z0-9]{3,8}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals, without the hyphen; never raises."""
    return plain(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it is 3 to 8 letters and digits with a letter among them."""
    compacted = compact(number)
    fits = _SHAPE.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it is not 3 to 8 letters and digits with a letter among them")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
