"""VAT number: a firm in the value added tax of the European Union.

Country (EL for Greece) and two to thirteen letters and digits in the country's own form,
mostly with check digits. Issued by the tax authority of each member state.

Specification: https://ec.europa.eu/taxation_customs/vies/
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import plain, unlabel

TITLE = "VAT number"
_SHAPE = re.compile(r"[A-Z]{2}(?=[A-Z]{0,3}[0-9])[A-Z0-9]{2,13}")
_OWN_CODES = {"EL": "GR", "XI": "GB"}


def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises."""
    return unlabel(plain(number), "VAT", f"{_SHAPE.pattern}|[0-9]+")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it begins with a member state and fits that state's rule."""
    compacted = compact(number)
    fits = _SHAPE.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it does not begin with the two letters of a country")
    require(accepted("eu.vat", compacted), TITLE, number, "it fits no member state's rule")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def country_of(number: str) -> str | None:
    """Return the country that the number itself names, as ISO alpha-2; None when it names none."""
    compacted = compact(number)
    code = compacted[:2]
    return _OWN_CODES.get(code, code) if _SHAPE.fullmatch(compacted) else None
