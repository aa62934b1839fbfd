"""Listed names as texts are searched for them: several lists as one, each over its arrays.

What was looked up once is remembered, for few words make up most texts.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from tamiz.matching.index import Entry
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, Word
from tamiz.matching.text.arrays import NAMED, SHORT, SIZES, Key, TextArrays, build_text_arrays, mark_of
from tamiz.matching.text.near_keys import mark
from tamiz.matching.text.short import short_forms
from tamiz.matching.text.words import BARE_ARTICLES, CONJUNCTIONS
from tamiz.names import TokenKind

_MOST_REMEMBERED = 200_000  # of each; some 40 MB
_Asked = TypeVar("_Asked", bound=Hashable)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class TextPart:
    """One list: its arrays, and its names by their place in them; None for a name that is not in use.

    ``words`` are those of a name, told without reading its party.
    """

    arrays: TextArrays
    entry: Callable[[int], Entry | None]
    words: Callable[[int], Sequence[Word]]

    def entries(self, of: tuple[str, str], number: int) -> Iterator[Entry]:
        """Yield the names that a key's number stands for, in list order."""
        found = (self.entry(place) for place in self.arrays.values(of, number))
        return (entry for entry in found if entry is not None)


def part_of(entries: Sequence[Entry], parameters: Parameters) -> TextPart:
    """Return a part made in memory."""
    named = ((entry.reading, kind_of(entry.entity.schema)) for entry in entries)
    files = {name: memoryview(raw) for name, raw in build_text_arrays(named, parameters).items()}
    return TextPart(TextArrays.open(files), entries.__getitem__, lambda place: entries[place].reading.words)


class TextIndex:
    """The listed names by their sorted keys; their short forms; and the rare words that anchor them."""

    def __init__(self, parts: Iterable[TextPart], parameters: Parameters) -> None:
        self.parts, self.parameters = tuple(parts), parameters
        self._named: dict[Key, tuple[Entry, ...]] = {}
        self._short: dict[Key, tuple[Entry, ...]] = {}
        self._sizes: dict[str, tuple[int, ...] | None] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry], parameters: Parameters | None = None) -> "TextIndex":
        """Return an index over names in memory, by the shipped parameters when none are given."""
        used = parameters or Parameters.load()
        return cls((part_of(tuple(entries), used),), used)

    def __contains__(self, word: object) -> bool:
        """Return whether a name may hold the word."""
        return self._of_word(str(word)) is not None

    def sizes(self, word: str) -> tuple[int, ...]:
        """Return how many words the names and short forms have that a word anchors: it is the rarest of them."""
        return self._of_word(word) or ()

    def named(self, *keys: str) -> tuple[Entry, ...]:
        """Return the entries whose names are exactly these words, in any order."""
        return self.named_by(tuple(sorted(keys)))

    def named_by(self, key: Key) -> tuple[Entry, ...]:
        """Return the same for sorted words."""
        return _remembered(self._named, key, self._find_named)

    def short(self, key: Key) -> tuple[Entry, ...]:
        """Return whom a text may mean by these words once it named them in full: one entry each; none for a name."""
        return _remembered(self._short, key, self._find_short)

    def _find_named(self, key: Key) -> tuple[Entry, ...]:
        number = mark_of(key)
        found = (entry for part in self.parts for entry in part.entries(NAMED, number))
        return tuple(entry for entry in found if entry.reading.keys == key)

    def _find_short(self, key: Key) -> tuple[Entry, ...]:
        if self.named_by(key):
            return ()
        number = mark_of(key)
        held: dict[str, Entry] = {}
        for part in self.parts:
            for entry in part.entries(SHORT, number):
                if any(tuple(sorted(form)) == key for form in short_forms(entry.reading)):
                    held.setdefault(entry.entity.id, entry)
        return tuple(held.values())

    def _of_word(self, word: str) -> tuple[int, ...] | None:
        return _remembered(self._sizes, word, self._find_sizes)

    def _find_sizes(self, word: str) -> tuple[int, ...] | None:
        number = mark(word)
        found = {size for part in self.parts for size in part.arrays.values(SIZES, number)}
        return tuple(sorted(found - {0})) if found else None


def _remembered(known: dict[_Asked, _Found], asked: _Asked, find: Callable[[_Asked], _Found]) -> _Found:
    try:
        return known[asked]
    except KeyError:
        if len(known) >= _MOST_REMEMBERED:
            known.clear()
        found = known[asked] = find(asked)
        return found


def may_part(reading: Reading) -> bool:
    """Return whether a listed name itself holds a conjunction or bare article between its words."""
    kinds = [(token.text, token.kind) for token in reading.tokens]
    return any(
        kind is TokenKind.PARTICLE
        and (text in CONJUNCTIONS or (text in BARE_ARTICLES and before is not TokenKind.PARTICLE))
        for (_, before), (text, kind) in pairwise(kinds)
    )
