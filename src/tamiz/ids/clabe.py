"""CLABE: the number of a bank account in Mexico.

Eighteen digits: bank (3), place (3), account (11), check digit. Numbered by the banks under
the rules of the Asociación de Bancos de México and Banco de México.

Specification: https://www.banxico.org.mx/sistemas-de-pago/ and https://en.wikipedia.org/wiki/CLABE
"""

import re

from tamiz.ids.checks import passes, require
from tamiz.ids.text import digits

TITLE = "CLABE"
_SHAPE = re.compile(r"[0-9]{18}")
_WEIGHTS = (3, 7, 1)
_LENGTH = 18
_LOST_ZEROS = range(16, 18)  # most banks' codes begin with one zero or two, which spreadsheets drop


def compact(number: str) -> str:
    """Return the digits alone, leading zeros restored; never raises."""
    bare = digits(number, label="CLABE")
    return bare.zfill(_LENGTH) if bare.isdigit() and len(bare) in _LOST_ZEROS else bare


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 18 digits and the last one fits."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 18 digits")
    require(compacted[-1] == check_digit(compacted), TITLE, number, "its last digit does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def check_digit(compacted: str) -> str:
    """Return the digit that belongs last: ten less the sum of units of each digit times 3, 7, 1, 3 ..."""
    units = (int(digit) * _WEIGHTS[place % 3] % 10 for place, digit in enumerate(compacted[: _LENGTH - 1]))
    return str(-sum(units) % 10)
