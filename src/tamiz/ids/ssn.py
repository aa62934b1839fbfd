"""SSN: a person in the social security of the United States.

Nine digits without a check digit; some areas, groups and serials are never given out. Issued
by the Social Security Administration.

Specification: https://www.ssa.gov/employer/randomization.html
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import digits

TITLE = "Social Security number"
_SHAPE = re.compile(r"[0-9]{9}")


def compact(number: str) -> str:
    """Return the digits alone; never raises."""
    return digits(number, label="SSN")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has nine digits that can have been given out."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not nine digits")
    require(accepted("us.ssn", compacted), TITLE, number, "such a number is never given out")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
