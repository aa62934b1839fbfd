"""Passport number: a travel document.

Letters and digits in each state's own form, without a check digit outside the machine readable
zone. Issued by states; two states use the same numbers, so a country is needed.

Specification: https://www.icao.int/ (Doc 9303, machine readable travel documents)
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "passport number"
_SHAPE = re.compile(r"(?=.*[0-9])\w{5,20}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return plain(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it is 5 to 20 letters and digits with a digit among them."""
    compacted = compact(number)
    require(
        _SHAPE.fullmatch(compacted) is not None,
        TITLE,
        number,
        "it is not 5 to 20 letters and digits with a digit among them",
    )
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
