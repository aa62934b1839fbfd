"""Chance that is the same everywhere: whole numbers from a seed, wheels of counted values, words.

Only ``getrandbits`` of Python's Mersenne Twister is used, whose bits for a seed have never
changed; the library's own choices among values have.
"""

import hashlib
import random
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Draws:
    """A stream of whole numbers that a seed names."""

    def __init__(self, *seed: str | int) -> None:
        digest = hashlib.sha256(":".join(map(str, seed)).encode()).digest()
        self._bits = random.Random(int.from_bytes(digest)).getrandbits  # noqa: S311  # repeatable on purpose

    def below(self, bound: int) -> int:
        """Return a number from 0 up to, without, ``bound``, each as likely as another."""
        size = bound.bit_length()
        drawn = self._bits(size)
        while drawn >= bound:
            drawn = self._bits(size)
        return drawn


class Wheel(Generic[T]):
    """Values, each as likely as its count says; the order of the table is part of what a seed means."""

    def __init__(self, counts: Mapping[T, int]) -> None:
        self._values = tuple(counts)
        self._ends = tuple(accumulate(counts.values()))
        self.total = self._ends[-1] if self._ends else 0

    def at(self, place: int) -> T:
        """Return the value that covers ``place``, from 0 up to ``total``."""
        return self._values[bisect_right(self._ends, place)]

    def spin(self, draws: Draws) -> T:
        """Return one value. The wheel must not be empty."""
        return self.at(draws.below(self.total))


@dataclass(frozen=True, slots=True)
class Syllables:
    """What coins words that no table holds, from the counted syllables of those it does."""

    sizes: Wheel[str]
    first: Wheel[str]
    inner: Wheel[str]
    last: Wheel[str]

    @classmethod
    def from_json(cls, table: Mapping[str, Mapping[str, int]]) -> "Syllables":
        """Return the syllables of one table."""
        return cls(*(Wheel(table[place]) for place in ("sizes", "first", "inner", "last")))

    def coin(self, draws: Draws) -> str:
        """Return a word in small letters."""
        between = int(self.sizes.spin(draws)) - 2
        middle = "".join(self.inner.spin(draws) for _ in range(between))
        return self.first.spin(draws) + middle + self.last.spin(draws)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One kind of token: counted ones, listed ones that nobody in the count carried, and room for coined ones."""

    counted: Wheel[str]
    listed: Sequence[str]
    listed_mass: int
    coined_mass: int
    syllables: Syllables | None

    @classmethod
    def from_json(cls, table: Mapping[str, Any], syllables: Syllables | None = None) -> "Vocabulary":
        """Return the vocabulary of one table; it coins words only where syllables are given."""
        coined = table["coined_mass"] if syllables else 0
        return cls(Wheel(table["counted"]), table["listed"], table["listed_mass"], coined, syllables)

    @property
    def total(self) -> int:
        """The mass of all tokens, rare ones included."""
        return self.counted.total + self.listed_mass + self.coined_mass

    def draw(self, draws: Draws) -> str:
        """Return one token."""
        place = draws.below(self.total)
        if place < self.counted.total:
            return self.counted.at(place)
        if place < self.counted.total + self.listed_mass or self.syllables is None:
            return self.listed[draws.below(len(self.listed))]
        return self.syllables.coin(draws)
