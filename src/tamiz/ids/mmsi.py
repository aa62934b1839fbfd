"""MMSI: the radio identity of a ship, a coast station or a search and rescue aircraft.

Nine digits without a check digit; three of them name the flag that gave it out, so it changes
with the flag. Issued by each state's radio authority under ITU rules.

Specification: https://www.itu.int/rec/R-REC-M.585
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import digits

TITLE = "MMSI"
_FLAG = "[2-7][0-9]{2}"  # maritime identification digits: 2 to 7 are the regions of the world
_SHAPE = re.compile(rf"{_FLAG}[0-9]{{6}}|0{_FLAG}[0-9]{{5}}|(?:00|98|99){_FLAG}[0-9]{{4}}|111{_FLAG}[0-9]{{3}}")


def compact(number: str) -> str:
    """Return the digits alone; never raises."""
    return digits(number, label="MMSI")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has nine digits with a region's digit in its place."""
    compacted = compact(number)
    fits = _SHAPE.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it is not nine digits that name a region of the world in their place")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
