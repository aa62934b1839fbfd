"""IMO number of a ship or of a company, where the source does not say which.

Both are seven digits with different check digits; a list or a table that says only "IMO" may
mean either. Issued by S&P Global for the International Maritime Organization.

Specification: https://www.imo.org/en/OurWork/IIIS/Pages/IMO-Identification-Number-Schemes.aspx
"""

from tamiz.ids import imo_company, imo_ship
from tamiz.ids.checks import passes, require

TITLE = "IMO number"


def compact(number: str) -> str:
    """Return the digits alone, without "IMO" in front; never raises."""
    return imo_ship.compact(number)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it is a valid number of a ship or of a company."""
    sound = imo_ship.is_valid(number) or imo_company.is_valid(number)
    require(sound, TITLE, number, "it is not seven digits of which the last fits a ship or a company")
    return compact(number)


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)
