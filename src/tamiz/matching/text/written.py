"""The words of a text as they stand in it, some at a time, so that a long text takes no more memory than a short one.

Everything that reads a text word by word reads these: a text is parted once.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tamiz.matching.text.words import WORD

_STRETCH = 1_000_000  # characters
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


class Written(NamedTuple):
    """Words in their order, and where each begins and ends."""

    words: list[str]
    spans: list[tuple[int, int]]


def written_in(text: str, start: int, end: int) -> Written:
    """Return the words of a part of a text."""
    spans = [found.span() for found in WORD.finditer(text, start, end)]
    return Written([text[one:other] for one, other in spans], spans)


def stretches(text: str, size: int = _STRETCH) -> Iterator[Written]:
    """Yield the words of a text, so many characters at a time or a few more: up to where no name goes on."""
    start = 0
    while start < len(text):
        end = _end_of_stretch(text, start + size)
        yield written_in(text, start, end)
        start = end


def _end_of_stretch(text: str, place: int) -> int:
    """Return where an empty line follows ``place``; in a text without, where it ends."""
    found = _PARAGRAPH.search(text, place)
    return found.end() if found else len(text)
