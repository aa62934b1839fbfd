"""NIT: a taxpayer in Colombia, Guatemala, El Salvador or Bolivia; each has its own rule.

Digits, the last a check digit (in Guatemala also K), written after a hyphen; in Colombia it is
often left out. Issued by DIAN, SAT, the Ministerio de Hacienda and SIN. Bolivia's rule is not
known here, and all four use the same numbers, so a country is needed.

Specification: https://www.dian.gov.co/ and https://es.wikipedia.org/wiki/N%C3%BAmero_de_Identificaci%C3%B3n_Tributaria
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import as_digits, plain, unlabel

TITLE = "NIT"
_SHAPE = re.compile(r"[0-9]{3,15}[0-9K]")
_FIRM = re.compile(r"[89][0-9]{8}")  # a firm's number before its check digit
_WEIGHTS = (3, 7, 13, 17, 19, 23, 29, 37, 41)


def compact(number: str) -> str:
    """Return the digits alone, a firm's nine digits with their check digit added; never raises."""
    bare = as_digits(unlabel(plain(number), TITLE, "[0-9OIL]+K?"))
    return bare + check_digit(bare) if _FIRM.fullmatch(bare) else bare


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it fits the rule of one of three countries."""
    compacted = compact(number)
    require(
        _SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 4 to 16 digits, the last of which may be K"
    )
    sound = any(accepted(f"{country}.nit", compacted) for country in ("co", "gt", "sv"))
    require(sound, TITLE, number, "it fits the rule of neither Colombia, Guatemala nor El Salvador")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def check_digit(firm: str) -> str:
    """Return the digit that belongs after the nine digits of a firm."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, reversed(firm), strict=True))
    return "01987654321"[total % 11]
