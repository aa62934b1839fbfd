"""What texts are searched by as flat arrays, kept beside the arrays of the names of a list.

Made once for a list and mapped, or made in memory. A key is kept as a 32-bit number; whoever looks
one up compares what it finds, so that two keys with one number cost time and change nothing.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tamiz.errors import StoreError
from tamiz.matching.packing import packed, side_by_side, sieve, starts
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, Word
from tamiz.matching.text.near_keys import glued_in, key_of_glued, keys_of_listed, mark
from tamiz.matching.text.short import short_forms

Key = tuple[str, ...]
SEPARATOR = "\x1f"

# Side by side, sorted: the number of a key, and what it stands for.
NAMED = ("text_names.u32", "text_named.u32")  # the words of a name: the place of the name
SHORT = ("text_shorts.u32", "text_shortened.u32")  # the words of a short form: the place of the name
SIZES = ("text_rarest.u32", "text_sizes.u32")  # a word: how long the names are that it is the rarest of; 0 for any word
ANCHORS = ("text_anchors.u32", "text_anchored.u32")  # a key of a rare word: the place of a word in WORDS
HELD = ("text_holding.u32", "text_holders.u32")  # for each word where its names begin, and the names
WORDS = (
    "text_words.txt"  # one word a line: the letter of its kind, "!" if foreign, "+" if two run together, ".", its key
)
SIEVE = "text_sieve.u8"  # a bit for each place that the number of an anchor's key can fall on
_PAIRED = (NAMED, SHORT, SIZES, ANCHORS)
_LETTERS = {kind.value[0]: kind for kind in PartyKind}
_FOREIGN, _LATIN, _GLUED = "!.+"
_BITS_A_KEY = 64  # a word of a text has a dozen keys, so that one in sixty-four is little

Named = tuple[Reading, PartyKind]


def build_text_arrays(names: Iterable[Named], parameters: Parameters) -> dict[str, bytes]:
    """Return the arrays over names as they are read, each called by its place in the order given."""
    every = tuple(names)
    keyed = [(reading.keys, place) for place, (reading, _) in enumerate(every) if reading.keys]
    short = [(form, place) for place, (reading, _) in enumerate(every) for form in short_forms(reading)]
    return {
        **side_by_side(NAMED, {(mark_of(key), place) for key, place in keyed}),
        **side_by_side(SHORT, {(mark_of(tuple(sorted(form))), place) for form, place in short}),
        **side_by_side(SIZES, set(_sizes([key for key, _ in keyed], [tuple(sorted(form)) for form, _ in short]))),
        **_near(every, parameters),
    }


def mark_of(key: Key) -> int:
    """Return the number of the sorted words of a name."""
    return mark(SEPARATOR.join(key))


def _sizes(keys: Sequence[Key], short: Sequence[Key]) -> Iterator[tuple[int, int]]:
    """Yield each word with 0, and with the size of each key that it is the rarest of."""
    frequency = Counter(word for key in {*keys, *short} for word in set(key))
    yield from {(mark(word), 0) for key in keys for word in key}
    rarest = {(min(key, key=lambda word: (frequency[word], word)), len(key)) for key in {*keys, *short}}
    yield from ((mark(word), size) for word, size in rarest)


def _near(every: Sequence[Named], parameters: Parameters) -> dict[str, bytes]:
    holders: dict[str, list[int]] = defaultdict(list)
    keys: dict[str, set[str]] = {}
    for place, (reading, kind) in enumerate(every):
        for word in dict.fromkeys(reading.words):
            line = _line(kind, _FOREIGN if word.foreign else _LATIN, word.key)
            if line not in keys:
                keys[line] = set(keys_of_listed(word, kind, parameters))
            holders[line].append(place)
        for text in dict.fromkeys(glued_in(reading)):
            line = _line(kind, _GLUED, text)
            keys[line] = {key_of_glued(text)}
            holders[line].append(place)
    order = sorted(line for line in holders if keys[line])
    marks = sorted({(mark(key), number) for number, line in enumerate(order) for key in keys[line]})
    return {
        WORDS: "\n".join([*order, ""]).encode(),
        **side_by_side(ANCHORS, marks),
        HELD[0]: packed("I", starts(len(holders[line]) for line in order)),
        HELD[1]: packed("I", (place for line in order for place in holders[line])),
        SIEVE: sieve([one for one, _ in marks], _BITS_A_KEY),
    }


def _line(kind: PartyKind, what: str, key: str) -> str:
    return kind.value[0] + what + key


@dataclass(frozen=True, slots=True)
class TextArrays:
    """The arrays of one list, in memory or mapped."""

    numbers: Mapping[str, Sequence[int]]
    words: tuple[str, ...]
    sieve: memoryview

    @classmethod
    def open(cls, files: Mapping[str, memoryview]) -> "TextArrays":
        """Return the arrays. Raises StoreError when they are not of one piece."""
        try:
            numbers = {name: files[name].cast("I") for pair in (*_PAIRED, HELD) for name in pair}
            words = tuple(str(files[WORDS], "utf-8").split("\n")[:-1])
            found = cls(numbers, words, files[SIEVE])
        except (KeyError, TypeError, ValueError) as error:
            raise StoreError(f"the arrays for texts are not whole ({error}); remove the index's folder") from error
        if not found.sieve or len(found.sieve) & (len(found.sieve) - 1):
            raise StoreError(
                "the sieve for texts is not of a power of two; remove the index's folder, it is made again"
            )
        odd = any(len(numbers[one]) != len(numbers[other]) for one, other in _PAIRED)
        if odd or len(numbers[HELD[0]]) != len(words) + 1 or numbers[HELD[0]][-1] != len(numbers[HELD[1]]):
            raise StoreError("the arrays for texts are not of one length; remove the index's folder")
        return found

    def values(self, of: tuple[str, str], key: int) -> list[int]:
        """Return what the number of a key stands for, rising."""
        keys, values = self.numbers[of[0]], self.numbers[of[1]]
        place = start = bisect_left(keys, key)
        while place < len(keys) and keys[place] == key:
            place += 1
        return list(values[start:place])

    def word(self, number: int) -> tuple[PartyKind, Word]:
        """Return a rare listed word and whose."""
        line = self.words[number]
        return _LETTERS[line[0]], Word(line[2:], line[1] == _FOREIGN)

    def holders(self, number: int) -> Sequence[int]:
        """Return the places of the names that hold a rare word, rising."""
        starts = self.numbers[HELD[0]]
        return self.numbers[HELD[1]][starts[number] : starts[number + 1]]
