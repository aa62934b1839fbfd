"""Tax number: a taxpayer, in a country whose number has no module of its own here.

INN, CUIT, RIF, EIN and their like: each state's own form, some with check digits that are not
checked here. Issued by tax authorities; a country is needed.

Specification: https://en.wikipedia.org/wiki/Taxpayer_Identification_Number
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "tax number"
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
