"""Countries as list publishers write them, to ISO 3166 alpha-2 codes.

``country_names.txt`` beside this module holds the English and Spanish names and every
spelling met in the official files. A name that is not there is None, never a guess; the
caller keeps the text and says so.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

_LONGEST = 80
_APART = re.compile(r"[\W_]+")


def country_named(text: str) -> str | None:
    """Return the alpha-2 code of the country whose name ``text`` is, None when it is no country's name.

    Codes are not names here: a publisher's "na" is "not available" before it is Namibia.
    """
    return _names().get(_key(text)) if len(text) <= _LONGEST else None


def country_code(text: str) -> str | None:
    """Return the alpha-2 code of a country given by name, alpha-2 or alpha-3 code, None when it is none of them."""
    return country_named(text) or _codes().get(text.strip().upper())


@cache
def words_of_countries() -> frozenset[str]:
    """Return every word of a country's name."""
    return frozenset(word for name in _names() for word in name.split())


def _key(text: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _APART.sub(" ", plain.casefold()).strip()


@cache
def _names() -> dict[str, str]:
    return {_key(name): code for code, _, *names in _rows() for name in names}


@cache
def _codes() -> dict[str, str]:
    return {code: alpha2 for alpha2, alpha3, *_ in _rows() for code in (alpha2, alpha3)}


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    lines = files("tamiz.names").joinpath("country_names.txt").read_text("utf-8").splitlines()
    return tuple(tuple(line.split("|")) for line in lines if not line.startswith("#"))
