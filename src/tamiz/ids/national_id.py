"""National number: a person in a state's register, or an identity card.

The cédula, DNI, national identity card and their like: each state's own form, some with check
digits that are not checked here. Issued by states; a country is needed.

Specification: https://en.wikipedia.org/wiki/National_identification_number
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "national number"
_SHAPE = re.compile(r"(?=.*[0-9])\w{4,30}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return plain(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it is 4 to 30 letters and digits with a digit among them."""
    compacted = compact(number)
    require(
        _SHAPE.fullmatch(compacted) is not None,
        TITLE,
        number,
        "it is not 4 to 30 letters and digits with a digit among them",
    )
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
