"""Words glued, split and hyphenated; spaces and signs that come and go."""

import re

from tamiz.lab.alterations.words import WORD, one_match, one_of
from tamiz.lab.drawing import Draws

_SPACE = re.compile(r"(?<=\w) (?=\w)")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑–](?=\w)")
_APOSTROPHE = re.compile(r"['’`ʼ´]")
_SHORTEST_SPLIT = 6  # letters: a shorter word leaves pieces that are words of their own


def two_glued(text: str, draws: Draws) -> str | None:
    """Leave out one space."""
    return one_match(text, draws, _SPACE, lambda _: ("",))


def all_glued(text: str, _draws: Draws) -> str | None:
    """Leave out all spaces."""
    return "".join(text.split())


def split(text: str, draws: Draws) -> str | None:
    """Put a space inside a long word."""
    words = [found for found in WORD.finditer(text) if len(found[0]) >= _SHORTEST_SPLIT]
    if not words:
        return None
    found = one_of(draws, words)
    at = found.start() + 2 + draws.below(len(found[0]) - 3)
    return f"{text[:at]} {text[at:]}"


def hyphen_for_space(text: str, draws: Draws) -> str | None:
    """Write one space as a hyphen."""
    return one_match(text, draws, _SPACE, lambda _: ("-",))


def space_for_hyphen(text: str, _draws: Draws) -> str | None:
    """Write hyphens as spaces."""
    return _HYPHEN.sub(" ", text)


def hyphen_left_out(text: str, _draws: Draws) -> str | None:
    """Glue what a hyphen joins."""
    return _HYPHEN.sub("", text)


def apostrophe_left_out(text: str, _draws: Draws) -> str | None:
    """Leave out apostrophes."""
    return _APOSTROPHE.sub("", text)


def apostrophe_as_space(text: str, _draws: Draws) -> str | None:
    """Write apostrophes as spaces."""
    return _APOSTROPHE.sub(" ", text)


def extra_spaces(text: str, _draws: Draws) -> str | None:
    """Write two spaces for one, and one at each end."""
    return f" {'  '.join(text.split())} "


def signs_left_out(text: str, _draws: Draws) -> str | None:
    """Write points, commas, quotation marks and brackets as old systems do: not at all."""
    return " ".join(re.sub(r"[.,;:\"“”«»()\[\]&/]", " ", text).split())
