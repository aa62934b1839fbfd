"""Listed firms and vessels that do not exist."""

from collections.abc import Iterator
from itertools import islice

from gate_slice.party import Party, from_invented
from gate_slice.people import SEED
from tamiz.lab import Kind, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.lab.invented import Invented

_MEXICAN, _LONG, _AMERICAN, _VESSELS = 45, 8, 30, 34
_LONG_FROM, _POOL = 71, 20_000  # characters; firms drawn, among whom the long names are found
_NUMBERS = ("7", "III", "Dos", "21", "Four", "IX")
_WORDS_OF_NUMBER = 6  # each sixth firm has a number


def firms() -> Iterator[Party]:
    """Yield the firms of both countries."""
    for place, one in enumerate(_mexican(), 1):
        body, _, form = one.name.rpartition(", ")
        yield _firm(f"firm-mx-{place:02d}", one, body or one.name, f", {form}" if body else "", place)
    for place, one in enumerate(population(Kind.US_FIRMS, _AMERICAN, SEED), 1):
        body, _, form = one.name.rpartition(" ")
        yield _firm(f"firm-us-{place:02d}", one, body or one.name, f" {form}" if body else "", place)


def _mexican() -> Iterator[Invented]:
    """Yield Mexican firms as they come, and then more of those with long names."""
    drawn = tuple(population(Kind.MX_FIRMS, _POOL, SEED))
    yield from drawn[:_MEXICAN]
    yield from islice((one for one in drawn[_MEXICAN:] if len(one.name) >= _LONG_FROM), _LONG)


def vessels() -> Iterator[Party]:
    """Yield vessels: each third with its prefix, and without it as an alias."""
    for place, one in enumerate(population(Kind.VESSELS, _VESSELS, SEED), 1):
        name = f"M/V {one.name}" if place % 3 == 0 else one.name.upper() if place % 3 == 1 else one.name
        aliases = (one.name,) if place % 6 == 0 else ()
        yield from_invented(f"vessel-{place:02d}", one, name, aliases, one.name)


def _firm(number: str, one: Invented, body: str, form: str, place: int) -> Party:
    """Return a firm: some with a number, some with an alias without legal form, or an acronym."""
    if place % _WORDS_OF_NUMBER == 0:
        body = f"{body} {_NUMBERS[place // _WORDS_OF_NUMBER % len(_NUMBERS)]}"
    bare = body if place % 3 == 0 else ""
    return from_invented(number, one, body + form, (bare, *_acronym(body, place)), body)


def _acronym(body: str, place: int) -> Iterator[str]:
    for one in ALTERATIONS:
        if one.name == "acronym" and place % 2 == 0:
            yield alter(body, one, SEED) or ""
