"""IMO ship number: a hull, for its whole life, whatever its name, flag or owner.

Seven digits, the last a check digit. Issued by S&P Global for the International Maritime
Organization (resolution A.1117(30)).

Specification: https://www.imo.org/en/OurWork/IIIS/Pages/IMO-Identification-Number-Schemes.aspx
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import digits

TITLE = "IMO ship number"
_SHAPE = re.compile(r"[0-9]{7}")


def compact(number: str) -> str:
    """Return the digits alone, without "IMO" in front; never raises."""
    return digits(number, label="IMO")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has seven digits and the last one fits."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not seven digits")
    require(accepted("imo", compacted), TITLE, number, "its last digit does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
