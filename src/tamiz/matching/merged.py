"""The lists of a run as one: their words and names in common arrays, as the compiled path reads them.

Made once in a process, from the arrays of each list. A word of two lists is one word here, and a place
counts through all lists.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from tamiz.matching.index import Entry, Names, Part, parts_of
from tamiz.matching.kernel_shapes import U64, Listed
from tamiz.matching.laid import Laid
from tamiz.matching.parameters import Parameters
from tamiz.matching.reading import rolled
from tamiz.matching.words import Words, arrays_of_lines, kind_of_line, word_of_line

_HALF = 32  # bits
_LOW = (1 << _HALF) - 1


@dataclass(frozen=True)
class Merged:
    """Several lists as one."""

    parts: tuple[Part, ...]
    firsts: tuple[int, ...]  # the first place of each, and one past the last
    words: Words
    births: NDArray[np.int64]  # keys, rising
    listed: Listed
    hashes: U64  # of what names that are complete in each other share, rising

    @classmethod
    def of(cls, names: Names, parameters: Parameters) -> "Merged":
        """Return the lists of an index as one, their words worth what the parameters say."""
        parts = parts_of(names)
        firsts = tuple(accumulate((len(part.laid.flags) for part in parts), initial=0))
        of_parts = [part.words.lines for part in parts]
        lines = sorted(set().union(*of_parts))
        words = _merged_words(parts, firsts, lines)
        births, born = _born(parts, firsts)
        listed = _listed(words, [part.laid for part in parts], _rarities(lines, parameters), born)
        hashes = np.unique(np.concatenate([np.asarray(part.hashes, np.uint64) for part in parts]))
        return cls(parts, firsts, words, births, listed, hashes)

    def entry(self, place: int) -> Entry | None:
        """Return the name at a place, None when it was not in use."""
        part = bisect_right(self.firsts, place) - 1
        return self.parts[part].entry(place - self.firsts[part])

    def rolled_words(self) -> U64:
        """Return the hashes of all words as parts of longer texts, rising."""
        return np.unique(np.array([rolled(word_of_line(line).key)[0] for line in self.words.lines], np.uint64))

    def born_in(self, keys: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return from where and up to where in ``listed.born`` the names stand that go with each key."""
        sides = (np.searchsorted(self.births, keys, side) for side in ("left", "right"))
        begins, ends = (side.astype(np.int32) for side in sides)
        return begins, ends


def _rarities(lines: Sequence[str], parameters: Parameters) -> NDArray[np.int32]:
    found = (parameters.rarity[kind_of_line(line)].rarity(word_of_line(line).key) for line in lines)
    return np.fromiter(found, np.int32, len(lines))


def _born(parts: Sequence[Part], firsts: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    keys = np.concatenate([np.asarray(part.births, np.int64) for part in parts])
    places = np.concatenate(
        [np.asarray(part.born, np.int32) + first for first, part in zip(firsts, parts, strict=False)]
    )
    order = np.argsort(keys, kind="stable")
    return keys[order], places[order].astype(np.int32)


def _shifted(places: Sequence[Sequence[int]], firsts: Sequence[int]) -> NDArray[np.int64]:
    """Return places of each part as places through all parts."""
    return np.concatenate([np.asarray(of, np.int64) + first for of, first in zip(places, firsts, strict=False)])


def _merged_words(parts: Sequence[Part], firsts: Sequence[int], lines: Sequence[str]) -> Words:
    number = {line: place for place, line in enumerate(lines)}
    maps = [np.array([number[line] for line in part.words.lines], np.int64) for part in parts]
    held = _starts([_counts(part.words.held) for part in parts])
    held_words = np.concatenate([of[np.asarray(part.words.held_words)] for of, part in zip(maps, parts, strict=True)])
    names = np.repeat(np.arange(firsts[-1]), np.diff(held))
    holding, holders = _pairs(held_words, names)
    keys, keyed = _pairs(
        np.concatenate([np.asarray(part.words.keys) for part in parts]),
        np.concatenate([of[np.asarray(part.words.keyed)] for of, part in zip(maps, parts, strict=True)]),
    )
    acronyms, shortened = _pairs(
        np.concatenate([np.asarray(part.words.firsts) for part in parts]),
        np.concatenate(
            [np.asarray(part.words.shortened, np.int64) + first for first, part in zip(firsts, parts, strict=False)]
        ),
    )
    counts = np.bincount(holding, minlength=len(lines))
    text, starts = arrays_of_lines(lines)
    numbers = (keys, keyed, _starts([counts]), holders, held, held_words, acronyms, shortened)
    return Words(memoryview(text), memoryview(starts).cast("I"), *(_view(one) for one in numbers))


def _starts(counts: Sequence[NDArray[np.integer]]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(np.concatenate(counts), dtype=np.int64)])


def _counts(starts: Sequence[int]) -> NDArray[np.int64]:
    numbers = np.asarray(starts, np.int64)
    return numbers[1:] - numbers[:-1]


def _pairs(keys: NDArray[np.integer], values: NDArray[np.integer]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return pairs of whole numbers of 32 bits, sorted and each once, side by side."""
    packed = np.unique(keys.astype(np.uint64) << np.uint64(_HALF) | values.astype(np.uint64))
    return (packed >> np.uint64(_HALF)).astype(np.int64), (packed & np.uint64(_LOW)).astype(np.int64)


def _view(numbers: NDArray[np.int64]) -> memoryview:
    return memoryview(numbers.astype(np.uint32).tobytes()).cast("I")


def _listed(words: Words, laid: Sequence[Laid], rarities: NDArray[np.int32], born: NDArray[np.int32]) -> Listed:
    def joined(name: str) -> NDArray[np.uint32]:
        return np.concatenate([np.asarray(getattr(one, name), np.uint32) for one in laid])

    def of_words(numbers: Sequence[int]) -> NDArray[np.int32]:
        return np.asarray(numbers).astype(np.int32)

    return Listed(
        of_words(words.holding),
        of_words(words.holders),
        of_words(words.held),
        of_words(words.held_words),
        rarities,
        joined("marks"),
        joined("flags"),
        joined("forms"),
        joined("openings"),
        _starts([_counts(one.joined) for one in laid]).astype(np.int32),
        joined("sides"),
        np.concatenate([np.asarray(one.texts, np.uint64) for one in laid]),
        born,
    )
