"""Slips of the fingers: a letter too few, too many, swapped, or the key beside it."""

import re

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.words import one_match, one_of, places_by, put, then
from tamiz.lab.drawing import Draws

_US = ("qwertyuiop[", "asdfghjkl;", "zxcvbnm,")
_SPANISH = ("qwertyuiop`", "asdfghjklñ", "zxcvbnm,")
_LETTER = re.compile(r"[^\W\d_]")
_INNER = re.compile(r"(?<=[^\W\d_])[^\W\d_]")
_FIRST = re.compile(r"(?<![^\W_])[^\W\d_]")
_PAIR = re.compile(r"(?=([^\W\d_])([^\W\d_]))")
_TWICE = re.compile(r"([^\W\d_])\1", re.IGNORECASE)


def _neighbours(rows: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the keys that touch each letter's key; signs are only touched in the Spanish row's ñ."""
    found: dict[str, list[str]] = {}
    for row, keys in enumerate(rows):
        for place, key in enumerate(keys):
            around = [(row, place - 1), (row, place + 1), (row - 1, place), (row - 1, place + 1)]
            around += [(row + 1, place), (row + 1, place - 1)]
            near = [rows[y][x] for y, x in around if 0 <= y < len(rows) and 0 <= x < len(rows[y])]
            found[key] = [other for other in near if other.isalpha()]
    return {key: near for key, near in found.items() if key.isalpha()}


US_KEYS = _neighbours(_US)
SPANISH_KEYS = _neighbours(_SPANISH)

us_layout: Change = places_by(US_KEYS)
spanish_layout: Change = places_by(SPANISH_KEYS)
two_slips: Change = then(us_layout, us_layout)


def letter_missing(text: str, draws: Draws) -> str | None:
    """Leave out one letter inside a word."""
    return one_match(text, draws, _INNER, lambda _: ("",))


def letter_twice(text: str, draws: Draws) -> str | None:
    """Type one letter inside a word twice."""
    return one_match(text, draws, _INNER, lambda found: (found[0] * 2,))


def twin_once(text: str, draws: Draws) -> str | None:
    """Type a double letter once."""
    return one_match(text, draws, _TWICE, lambda found: (found[0][:1],))


def letters_swapped(text: str, draws: Draws) -> str | None:
    """Swap two neighbouring letters, capitals staying where they are."""
    places = [found.start() for found in _PAIR.finditer(text) if found[1].lower() != found[2].lower()]
    if not places:
        return None
    at = one_of(draws, places)
    second, first = text[at].lower(), text[at + 1].lower()
    return put(put(text, at, at + 1, first), at + len(first), at + len(first) + 1, second)


def extra_letter(text: str, draws: Draws) -> str | None:
    """Type a neighbouring key together with the right one."""
    return one_match(text, draws, _LETTER, lambda found: [found[0] + key for key in US_KEYS.get(found[0].lower(), ())])


def first_letter(text: str, draws: Draws) -> str | None:
    """Hit the key beside the first letter of a word."""
    return one_match(text, draws, _FIRST, lambda found: US_KEYS.get(found[0].lower(), ()))
