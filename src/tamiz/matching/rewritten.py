"""Names that were written to be read by eye: digits for letters, letters set apart.

Each is read once more as it was meant; what that costs is a signal of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tamiz.matching.reading import Reading, read_name

_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
_LOOKS = {"0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g"}
_AS_LETTERS = tuple(str.maketrans({**_LOOKS, "1": letter}) for letter in "il")
_WIDE = re.compile(r"\s{2,}|[\t\n]")
_FEWEST_APART = 4  # letters
_MOST_RUN_TOGETHER = 5  # one word in so many may have more than a letter


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A name as it is compared, and the signal that it was not written so; none where it was. Equal only to itself."""

    reading: Reading
    rewritten: str | None = None


def read_asked(text: str, *, person: bool, country: str | None = None) -> tuple[Asked, ...]:
    """Return a name as it was written and, where it may have been meant otherwise, as that."""
    plain = Asked(read_name(text, person=person, country=country))
    return (plain, *(Asked(read_name(other, person=person, country=country), why) for other, why in _otherwise(text)))


def may_be_digits(text: str) -> bool:
    """Return whether digits may stand for letters in a text."""
    return _MIXED.search(text) is not None


def _otherwise(text: str) -> Iterator[tuple[str, str]]:
    if may_be_digits(text):
        meant = (_as_letters(text, table) for table in _AS_LETTERS)
        yield from ((other, "digits for letters") for other in dict.fromkeys(meant) if other != text)
    letters = _WORD.findall(text)
    longer = sum(len(word) > 1 for word in letters)
    if len(letters) >= _FEWEST_APART and longer * _MOST_RUN_TOGETHER <= len(letters):
        yield " ".join("".join(_WORD.findall(part)) for part in _WIDE.split(text.strip())), "letters apart"


def _as_letters(text: str, table: dict[int, str]) -> str:
    """Return a text with digits as letters in the words that mix the two."""
    return _WORD.sub(lambda word: word[0].translate(table) if _MIXED.search(word[0]) else word[0], text)
