"""What the law said on a day: the status of each tag by country, and what a tag in force requires of whom."""

from tamiz.law.book import LawBook
from tamiz.law.countries import KNOWN_COUNTRIES, country_name, parse_country
from tamiz.law.obligations import Asked, obligations, required
from tamiz.law.status import status_rows

__all__ = [
    "KNOWN_COUNTRIES",
    "Asked",
    "LawBook",
    "country_name",
    "obligations",
    "parse_country",
    "required",
    "status_rows",
]
