"""Counts that may ship: frequent tokens by name, rare ones only as a mass and as syllables.

A token that a single record carries could point at one person or firm. It ships only when a
public list of names knows it anyway; the others are dropped, and their mass is kept. By Good
and Turing that mass also estimates how often a token comes up that was never seen, so it is
given to what stands in for the unseen: listed names that nobody in the count carries, and
coined words, put together from the syllables of all the words.

Source: I. J. Good, "The population frequencies of species and the estimation of population
parameters" (1953).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tamiz.names import fold

_VOWELS = "aeiouáéíóúü"
_SYLLABLE = re.compile(rf"[^{_VOWELS}\W\d_]*[{_VOWELS}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ACCENTED_FROM = 0.2  # of its spellings: sources drop accents far more often than they add them
_FEWEST = 3  # words that share a syllable before it may ship
_SIZES = range(2, 6)  # syllables of a coined word


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands in for tokens too rare to ship: names listed elsewhere, and how much of the mass is coined."""

    listed: tuple[str, ...] = ()
    coined_percent: int = 0


def vocabulary(
    counts: Mapping[str, int],
    least: int,
    public: Collection[str] = (),
    tail: Tail = Tail(),
    write: Callable[[str], str] = str,
) -> dict[str, Any]:
    """Return the table of one kind of token: what is counted ``least`` times or public, and the mass of the rest.

    ``counts`` and ``public`` are folded; ``write`` gives the spelling that ships.
    """
    kept = {token: count for token, count in counts.items() if count >= least or token in public}
    dropped = sum(counts.values()) - sum(kept.values())
    coined = dropped * tail.coined_percent // 100
    unseen = {write(fold(word)) for word in tail.listed if fold(word) not in counts}
    return {
        "counted": by_count(_merged((write(token), count) for token, count in kept.items())),
        "listed": sorted(unseen) if dropped > coined else [],
        "listed_mass": dropped - coined,
        "coined_mass": coined,
    }


def syllables(words: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return how many words have so many syllables, and which open, join and end them with the last consonants."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word in sorted({word.lower() for word in words if _LETTERS.fullmatch(word)}):
        found = _SYLLABLE.findall(word)
        if len(found) in _SIZES:
            counts["sizes"][str(len(found))] += 1
            counts["first"][found[0]] += 1
            counts["inner"].update(found[1:-1])
            counts["last"][found[-1] + word[len("".join(found)) :]] += 1
    return {
        place: by_count({part: n for part, n in counted.items() if n >= _FEWEST})
        for place, counted in sorted(counts.items())
    }


def by_count(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts in one order for good: the largest first, then by the token."""
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _merged(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    total = Counter[str]()
    for token, count in pairs:
        total[token] += count
    return total


def spellings(words: Iterable[str]) -> dict[str, str]:
    """Return how each folded word is written: its most frequent spelling, with accents when a fifth have them."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        seen[fold(word)][word.lower()] += 1
    return {key: _best(counted) for key, counted in seen.items()}


def _best(counted: Counter[str]) -> str:
    accented = {word: n for word, n in counted.items() if not word.isascii()}
    enough = sum(accented.values()) >= _ACCENTED_FROM * sum(counted.values())
    choice = accented if accented and enough else counted
    return max(choice, key=lambda word: (choice[word], word))
