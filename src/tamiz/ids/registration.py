"""Registration number: a firm in a commercial register.

Company numbers, folios and their like: each register's own form, without a common check digit.
Issued by registers; a country is needed.

Specification: https://e-justice.europa.eu/ (business registers) and each register itself
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import plain

TITLE = "registration number"
_SHAPE = re.compile(r"(?=.*[0-9])\w{2,40}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return plain(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it is 2 to 40 letters and digits with a digit among them."""
    compacted = compact(number)
    require(
        _SHAPE.fullmatch(compacted) is not None,
        TITLE,
        number,
        "it is not 2 to 40 letters and digits with a digit among them",
    )
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
