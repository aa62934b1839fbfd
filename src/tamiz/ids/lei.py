"""LEI: a legal entity that takes part in financial transactions.

Twenty letters and digits, the last two check digits (ISO 17442). Issued by local operating
units under the Global Legal Entity Identifier Foundation.

Specification: https://www.gleif.org/ (ISO 17442)
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import plain, unlabel

TITLE = "LEI"
_SHAPE = re.compile(r"[A-Z0-9]{18}[0-9]{2}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return unlabel(plain(number), TITLE, _SHAPE.pattern)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 20 characters and the check digits fit."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 18 letters or digits and two digits")
    require(accepted("lei", compacted), TITLE, number, "its last two digits do not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
