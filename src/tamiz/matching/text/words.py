"""A text as words with offsets, and as runs of words that occur in listed names.

Built for long texts: a word is folded once however often it occurs, and a word that no
listed name holds costs one dictionary look-up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tamiz.names import fold
from tamiz.names.lexicon import ARTICLES, JOINING_PARTICLES, PARTICLES
from tamiz.names.numbers import number_key

# Accents and vowel signs that stand beside their letter (Unicode's category M), by the ranges that hold letters and
# them alone; and what hides between letters: soft hyphens, zero-width characters, marks of direction.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u08e1\u08e3-\u0963\u0981-\u09e3"
    "\u09fe-\u0a75\u0a81-\u0ae3\u0afa-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0d4d\u0d57-\u0d63\u0d81-\u0df3"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f3e-\u0f84\u0f86-\u0fbc\u102b-\u103e\u1056-\u109d\u135d-\u135f\u1752-\u17d3"
    "\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
LETTERS = rf"[\w{_MARKS}{_HIDDEN}]+"
WORD_AFTER_FIRST = rf"{LETTERS[:-1]}*(?:['’ʼ`´]{LETTERS})*(?:-[ \t]*\r?\n[ \t]*{LETTERS})?"
WORD = re.compile(rf"\w{WORD_AFTER_FIRST}")
_BROKEN = re.compile(r"-[ \t]*\r?\n[ \t]*")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_GAP = re.compile(r"[ \t\u00a0]*[-'\"“”‘’«»/]{0,2}[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)?[\"“‘«]?")

_ARTICLE_BEFORE = re.compile(r"(?<!\w)([A-Z]\w{1,2})\s+\Z")
_LONGEST_ARTICLE = 6  # "Los", the space before it, and two of line break behind
CONJUNCTIONS = frozenset("and y e et or o u ni &".split())
BARE_ARTICLES = frozenset("the el la los las le les".split())
LONGEST_WORD = 200  # longer runs of letters are no name's word; folding them would only cost time
_MOST_CACHED = 200_000
Spans = Sequence[tuple[int, int]]


class Word(NamedTuple):
    """One identifying word of a text.

    ``loose`` says that a conjunction or a bare article parts it from the word before:
    "Sinaloa and the cartel" is no way to write "Sinaloa Cartel".
    """

    key: str
    start: int
    end: int
    loose: bool = False


def words_of(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return every word of a stretch as (folded, start, end); words that fold to nothing are left out."""
    found = WORD.finditer(text, start, end)
    return [(folded, word.start(), word.end()) for word in found if (folded := fold(bare_of(word[0])))]


def only_space_between(text: str, start: int, end: int) -> bool:
    """Return whether two words that close at ``start`` and open at ``end`` could belong to one name."""
    if end - start == 1 and text[start] == " ":
        return True
    return start == end or _GAP.fullmatch(text, start, end) is not None


class Vocabulary(Protocol):
    """What is known of listed words."""

    def __contains__(self, word: object, /) -> bool:
        """Return whether a name may hold the word."""

    def sizes(self, word: str, /) -> tuple[int, ...]:
        """Return how many words the names have that it is the rarest word of; none where it is of no name."""


class Reader:
    """Reads each written word once, and finds the runs of listed words in a text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._read = _Cache(_Vocabulary(vocabulary))

    def runs(self, text: str, words: Sequence[str], spans: Spans) -> Iterator[list[Word]]:
        """Yield each unbroken run of listed words that could hold a name, particles inside passed over.

        It holds the rarest word of one that is no longer than the run; nothing is made of the others.
        """
        read = self._read
        telling = {word for word in set(words) if (keys := read[word]) is not None and keys.least < _NO_NAME}
        past = 0
        for place, word in enumerate(words):
            if place >= past and word in telling:
                first = self._first_of_run(text, words, spans, (past, place))
                run, past = self._run_from(text, words, spans, first)
                if run is not None:
                    yield run

    def _first_of_run(self, text: str, words: Sequence[str], spans: Spans, bounds: tuple[int, int]) -> int:
        lowest, place = bounds
        while place > lowest:
            keys = self._read[words[place - 1]]
            if keys is None or keys.possessive or not only_space_between(text, spans[place - 1][1], spans[place][0]):
                break
            place -= 1
        return place

    def _run_from(self, text: str, words: Sequence[str], spans: Spans, first: int) -> tuple[list[Word] | None, int]:
        """Return the run that begins at a word, None where it is too short for a name, and the place past it."""
        run: list[Word] = []
        place, last, loose, tight, least, ends = first, spans[first][0], False, False, _NO_NAME, False
        while place < len(words) and not ends:
            keys = self._read[words[place]]
            start, end = spans[place]
            if keys is None or not only_space_between(text, last, start):
                break
            last, place, ends = end - keys.possessive, place + 1, keys.possessive > 0
            if keys.content:
                run += [Word(key, start, last, bool(run) and loose) for key in keys.content]
                loose, tight, least = False, False, min(least, keys.least)
            else:
                loose, tight = loose or (keys.loosens and not tight), tight or not keys.loosens
        return (run if least <= len(run) else None), place


_NO_NAME = 1_000_000  # words: more than any run that could be one


@dataclass(frozen=True, slots=True)
class _Keys:
    """What one written word stands for: keys of identifying words, or nothing where it is a particle."""

    content: tuple[str, ...]
    loosens: bool = False  # a conjunction or article
    least: int = 0  # words of the shortest name that one of them is the rarest word of
    possessive: int = 0  # characters of a possessive ending: what follows is not part of the name


class _Vocabulary:
    """What written words stand for; None for one that no listed name holds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def read(self, written: str) -> _Keys | None:
        if len(written) > LONGEST_WORD:
            return None
        bare = bare_of(written)
        parts = self._parts(bare)
        if parts and all(part in PARTICLES or part in JOINING_PARTICLES for part in parts):
            return _Keys((), loosens=parts[0] in BARE_ARTICLES or parts[0] in CONJUNCTIONS)
        content = tuple(number_key(part, leads=False) or part for part in parts if part not in PARTICLES)
        if not content or not all(key in self.vocabulary for key in content):
            return None
        sizes = [min(found) for key in content if (found := self.vocabulary.sizes(key))]
        least = min(sizes, default=_NO_NAME)
        return _Keys(content, least=least, possessive=len(written) - len(bare))

    def _parts(self, bare: str) -> list[str]:
        """Return the folded words; a word broken over two lines is one where a listed name holds it whole."""
        whole = fold(_BROKEN.sub("", bare)).split()
        if "\n" not in bare or all(part in self.vocabulary for part in whole):
            return whole
        return fold(bare).split()


class _Cache(dict[str, _Keys | None]):
    def __init__(self, reader: _Vocabulary) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, written: str) -> _Keys | None:
        if len(self) >= _MOST_CACHED:
            self.clear()
        keys = self[written] = self._reader.read(written)
        return keys


def bare_of(written: str) -> str:
    """Return a written word without a possessive ending."""
    return POSSESSIVE.sub("", written)


def article_before(text: str, start: int) -> int | None:
    """Return where a capitalised article directly before ``start`` stands ("La Familia"), None without one."""
    found = _ARTICLE_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    return found.start(1) if found and found[1].lower() in ARTICLES | BARE_ARTICLES else None
