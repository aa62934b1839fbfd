"""IBAN: the number of a bank account in most of Europe, the Middle East and beyond (not in Mexico).

Country, two check digits and the account in the country's own form (ISO 13616). Numbered by
the banks; the forms are registered with SWIFT.

Specification: https://www.swift.com/standards/data-standards/iban-international-bank-account-number
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import plain, unlabel

TITLE = "IBAN"
_SHAPE = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return unlabel(plain(number), TITLE, _SHAPE.pattern)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless the check digits and the country's form fit."""
    compacted = compact(number)
    fits = _SHAPE.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it is not a country, two digits and an account of 11 to 30 characters")
    require(accepted("iban", compacted), TITLE, number, "its check digits or the country's form do not fit")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
