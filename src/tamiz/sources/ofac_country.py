"""Countries as OFAC writes them in columns and in brackets: names, "Region: Gaza", "undetermined"."""

from tamiz.names.country_names import country_named

_REGION = "Region: "
_NO_PLACE = frozenset({"undetermined", "none identified"})


def ofac_country(text: str) -> str | None:
    """Return the alpha-2 code of a country, or of a region that has one; None when no code is known."""
    return country_named(text.removeprefix(_REGION))


def names_no_country(text: str) -> bool:
    """Return whether ``text`` is understood and still no country: a region across borders, or "undetermined"."""
    return text.startswith(_REGION) or text.casefold() in _NO_PLACE
