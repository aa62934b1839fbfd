"""BIC: a bank or other institution in payment messages, also called SWIFT code.

Eight characters (institution, country, place) or eleven (with a branch), without a check
digit (ISO 9362). Issued by SWIFT.

Specification: https://www.iso9362.org/
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import plain, unlabel

TITLE = "BIC"
_SHAPE = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_INSTITUTION, _BRANCH = 8, 11  # characters without and with the branch
_HEAD_OFFICE = "XXX"


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals, without the head office's XXX; never raises."""
    compacted = plain(number)
    if not _SHAPE.fullmatch(compacted):
        compacted = unlabel(compacted, "(?:SWIFT|BIC|CODE)", _SHAPE.pattern)
    is_head = _SHAPE.fullmatch(compacted) and len(compacted) == _BRANCH and compacted.endswith(_HEAD_OFFICE)
    return compacted[:_INSTITUTION] if is_head else compacted


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 8 or 11 characters with a country in its place."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 8 or 11 letters and digits")
    require(accepted("bic", compacted), TITLE, number, "its fifth and sixth letters are no country")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def institution(number: str) -> str | None:
    """Return the first eight characters, which every branch of an institution shares; None when it is no BIC."""
    compacted = compact(number)
    return compacted[:_INSTITUTION] if _SHAPE.fullmatch(compacted) else None
