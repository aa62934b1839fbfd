"""IMO company number: a company or registered owner that manages ships.

Seven digits like a ship's number, from another series and with another check digit (six
weights, remainder by 11). Issued by S&P Global for the International Maritime Organization
(resolution MSC.160(78)).

Specification: https://www.imo.org/en/OurWork/IIIS/Pages/IMO-Identification-Number-Schemes.aspx
The check digit: https://en.wikipedia.org/wiki/IMO_number
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import digits

TITLE = "IMO company number"
_SHAPE = re.compile(r"[0-9]{7}")
_WEIGHTS = (8, 6, 4, 2, 9, 7)


def compact(number: str) -> str:
    """Return the digits alone, without "IMO" in front; never raises."""
    return digits(number, label="IMO")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has seven digits and the last one fits."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not seven digits")
    require(compacted[-1] == check_digit(compacted), TITLE, number, "its last digit does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def check_digit(compacted: str) -> str:
    """Return the digit that belongs last, from the six before it."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, compacted, strict=False))
    return str((11 - total % 11) % 10)
