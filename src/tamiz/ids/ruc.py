"""RUC: a taxpayer in Peru (11 digits), Ecuador (13), Paraguay (up to 9), Panama or Nicaragua.

In the first three a digit checks the others. Issued by SUNAT, SRI, DNIT, DGI and DGI. The
rules of Panama and Nicaragua are not known here; a country is needed.

Specification: https://www.sunat.gob.pe/, https://www.sri.gob.ec/ and https://www.dnit.gov.py/
"""

import re

from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.text import digits

TITLE = "RUC"
_SHAPE = re.compile(r"[0-9]{11}|[0-9]{13}|[0-9]{5,9}")


def compact(number: str) -> str:
    """Return the digits alone; never raises."""
    return digits(number, label="RUC")


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it fits the rule of Peru, Ecuador or Paraguay."""
    compacted = compact(number)
    require(_SHAPE.fullmatch(compacted) is not None, TITLE, number, "it is not 5 to 9, 11 or 13 digits")
    sound = any(accepted(f"{country}.ruc", compacted) for country in ("pe", "ec", "py"))
    require(sound, TITLE, number, "it fits the rule of neither Peru, Ecuador nor Paraguay")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
