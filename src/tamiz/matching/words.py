"""The words of listed names as flat arrays: which words share a key, which names hold a word.

Made once for a list and mapped into memory, or made in memory; little-endian whole numbers and one text.
A key is kept as a 32-bit hash; two keys with one hash only make one word more, for the comparison decides.
Words stand sorted by kind of party and spelling, and are called by their place in that order.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from zlib import crc32

from tamiz.errors import StoreError
from tamiz.matching.evidence import keys_listed
from tamiz.matching.packing import packed, side_by_side, starts, unpacked
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, Word

TEXT = "words.txt"  # one word a line: the letter of its kind, "!" when foreign, else ".", its key
STARTS = "words.u32"  # where each line begins, and where the text ends
KEYS, KEYED = "keys.u32", "keyed.u32"  # side by side, sorted: the hash of a key, a word
HOLDING, HOLDERS = "holding.u32", "holders.u32"  # for each word where its names begin, and the names
HELD, HELD_WORDS = "held.u32", "held_words.u32"  # for each name where its words begin, and the words
FIRSTS, SHORTENED = "firsts.u32", "shortened.u32"  # side by side, sorted: the hash of an acronym, a name
ARRAYS = (TEXT, STARTS, KEYS, KEYED, HOLDING, HOLDERS, HELD, HELD_WORDS, FIRSTS, SHORTENED)
_LETTERS = {kind: kind.value[0] for kind in PartyKind}
_SEEDS = {kind: crc32(letter.encode()) for kind, letter in _LETTERS.items()}
LONGEST_USUAL = 7  # words; few names have more
_MARK = 2  # letters before the key
_AFTER_ALL = "\U0010ffff"
_FOREIGN, _LATIN = "!", "."


def build_words(names: Iterable[tuple[Reading, PartyKind]]) -> dict[str, bytes]:
    """Return the arrays over names as they are read, each at its place in the order given."""
    lines: dict[str, list[int]] = defaultdict(list)
    held: list[list[str]] = []
    firsts: list[tuple[int, int]] = []
    for place, (reading, kind) in enumerate(names):
        held.append([_line(word, kind) for word in reading.words])
        for line in dict.fromkeys(held[-1]):
            lines[line].append(place)
        if kind is not PartyKind.PERSON:
            firsts.extend((hashed(letters, kind), place) for letters in reading.acronyms)
    order = sorted(lines)
    number = {line: place for place, line in enumerate(order)}
    keys = [(one, number[line]) for line in order for one in set(_hashes(line))]
    text, begins = arrays_of_lines(order)
    return {
        TEXT: text,
        STARTS: begins,
        **side_by_side((KEYS, KEYED), keys),
        HOLDING: packed("I", starts(len(lines[line]) for line in order)),
        HOLDERS: packed("I", (place for line in order for place in lines[line])),
        HELD: packed("I", starts(map(len, held))),
        HELD_WORDS: packed("I", (number[line] for of_name in held for line in of_name)),
        **side_by_side((FIRSTS, SHORTENED), firsts),
    }


def arrays_of_lines(lines: Sequence[str]) -> tuple[bytes, bytes]:
    """Return the text of words, one a line, and where each begins."""
    return "\n".join([*lines, ""]).encode(), packed("I", starts(len(line.encode()) + 1 for line in lines))


def _line(word: Word, kind: PartyKind) -> str:
    return _LETTERS[kind] + (_FOREIGN if word.foreign else _LATIN) + word.key


def _hashes(line: str) -> Iterator[int]:
    kind = kind_of_line(line)
    return (hashed(key, kind) for key in keys_listed(word_of_line(line), kind))


def kind_of_line(line: str) -> PartyKind:
    """Return the kind of party whose names hold the word of a line."""
    return next(kind for kind, letter in _LETTERS.items() if letter == line[0])


def hashed(key: str, kind: PartyKind) -> int:
    """Return the 32-bit hash of a key of a word, or of an acronym, for a kind of party."""
    return crc32(key.encode(), _SEEDS[kind])


def word_of_line(line: str) -> Word:
    """Return the word of a line."""
    return Word(line[_MARK:], line[1] == _FOREIGN)


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one list, over arrays in memory or mapped."""

    text: memoryview
    starts: Sequence[int]
    keys: Sequence[int]
    keyed: Sequence[int]
    holding: Sequence[int]
    holders: Sequence[int]
    held: Sequence[int]
    held_words: Sequence[int]
    firsts: Sequence[int]
    shortened: Sequence[int]

    @classmethod
    def open(cls, arrays: Mapping[str, memoryview]) -> "Words":
        """Return the words over arrays. Raises StoreError when they are not of one piece."""
        found = cls(arrays[TEXT], *(unpacked(arrays, name) for name in ARRAYS[1:]))
        if (
            len(found.keys) != len(found.keyed)
            or len(found.starts) != len(found.holding)
            or len(found.firsts) != len(found.shortened)
            or found.starts[-1] != len(found.text)
            or found.holding[-1] != len(found.holders)
            or found.held[-1] != len(found.held_words)
        ):
            raise StoreError("the words of the index are not of one length; remove the folder, it is made again")
        return found

    @cached_property
    def _known(self) -> dict[int, Word]:
        return {}

    @property
    def lines(self) -> list[str]:
        """Every word as a line of its kind and key, in order."""
        return str(self.text, "utf-8").split("\n")[:-1]

    def word(self, number: int) -> Word:
        """Return a word."""
        if number not in self._known:
            self._known[number] = word_of_line(self._line(number))
        return self._known[number]

    def sharing(self, keys: Iterable[str], kind: PartyKind) -> Iterable[int]:
        """Return the words of a kind that are found by one of the keys, and now and then one more; each once."""
        hashes = (hashed(key, kind) for key in keys)
        return dict.fromkeys(number for one in hashes for number in _values(one, self.keys, self.keyed))

    def beginning(self, text: str, kind: PartyKind) -> Iterable[int]:
        """Return the words in Latin letters of a kind whose key begins with ``text``."""
        start = _LETTERS[kind] + _LATIN + text
        lines = range(len(self.starts) - 1)
        return range(bisect_left(lines, start, key=self._line), bisect_left(lines, start + _AFTER_ALL, key=self._line))

    def places(self, number: int) -> Sequence[int]:
        """Return the places of the names that hold a word, rising."""
        return self.holders[self.holding[number] : self.holding[number + 1]]

    def of_name(self, place: int) -> Sequence[int]:
        """Return the words of the name at a place."""
        return self.held_words[self.held[place] : self.held[place + 1]]

    @cached_property
    def long_names(self) -> tuple[int, ...]:
        """The places of the names of more words than usual."""
        ends = enumerate(pairwise(self.held))
        return tuple(place for place, (start, stop) in ends if stop - start > LONGEST_USUAL)

    def abbreviated(self, letters: str, kind: PartyKind) -> Iterable[int]:
        """Return the places of the names whose words begin with the letters."""
        return _values(hashed(letters, kind), self.firsts, self.shortened)

    def _line(self, number: int) -> str:
        return str(self.text[self.starts[number] : self.starts[number + 1] - 1], "utf-8")


def _values(hashed: int, hashes: Sequence[int], values: Sequence[int]) -> Iterator[int]:
    place = bisect_left(hashes, hashed)
    while place < len(hashes) and hashes[place] == hashed:
        yield values[place]
        place += 1
