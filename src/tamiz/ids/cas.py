"""CAS number: a chemical substance in the registry of the Chemical Abstracts Service.

Two to seven digits, two digits and a check digit, with hyphens between. Issued by CAS, a
division of the American Chemical Society.

Specification: https://www.cas.org/training/documentation/chemical-substances/checkdig
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import digits

TITLE = "CAS number"
_SHAPE = re.compile(r"[1-9][0-9]{1,6}-[0-9]{2}-[0-9]")
_BARE = re.compile(r"[1-9][0-9]{4,9}")


def compact(number: str) -> str:
    """Return the digits with their two hyphens, without leading zeros; never raises."""
    bare = digits(number, label="CAS(?:RN)?")
    short = bare.lstrip("0")
    return f"{short[:-3]}-{short[-3:-1]}-{short[-1]}" if _BARE.fullmatch(short) else bare


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 5 to 10 digits and the last one fits."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 5 to 10 digits")
    require(accepted("casrn", compacted), TITLE, number, "its last digit does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
