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
SPACE = f"[ \\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_HIDDEN}]"  # within a line
_GAP = re.compile(rf"{SPACE}*+[-'\"“”‘’«»/]{{0,2}}{SPACE}*+(?:\r?\n{SPACE}*+)?[\"“‘«]?{SPACE}*+")

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
    "Sinaloa and the cartel" is no way to write "Sinaloa Cartel". ``comma`` says that a comma does.
    """

    key: str
    start: int
    end: int
    loose: bool = False
    comma: bool = False


def words_of(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return every word of a stretch as (folded, start, end); words that fold to nothing are left out."""
    found = WORD.finditer(text, start, end)
    return [(folded, word.start(), word.end()) for word in found if (folded := fold(bare_of(word[0])))]


def only_a_comma_between(text: str, start: int, end: int) -> bool:
    """Return whether two words are parted as a surname and the given name behind it may be."""
    return text[start : start + 1] == "," and only_space_between(text, start + 1, end) and start + 1 < end


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
        read = {word: self._read[word] for word in set(words)}
        telling = {word: keys for word, keys in read.items() if keys is not None and keys.least < _NO_NAME}
        keys_at = list(map(read.__getitem__, words))
        stretch = _Stretch(text, keys_at, spans)
        past = 0
        for place in [place for place, word in enumerate(words) if word in telling]:
            if place >= past and not stretch.is_too_short(place):
                run, past = stretch.run_from(stretch.first_of_run(past, place))
                if run is not None:
                    yield run


class _Stretch(NamedTuple):
    """A part of a text as what its words stand for."""

    text: str
    keys: "list[_Keys | None]"
    spans: Spans

    def is_too_short(self, place: int) -> bool:
        """Return whether a word stands alone among words that no name holds, and is not a name."""
        keys, around = self.keys[place], self.keys[max(0, place - 1) : place + 2]
        return keys is not None and keys.least > len(keys.content) and around.count(None) == len(around) - 1

    def first_of_run(self, lowest: int, place: int) -> int:
        """Return the place where the run of a word begins."""
        text, keys_at, spans = self
        while place > lowest:
            keys = keys_at[place - 1]
            if keys is None or keys.possessive or not _goes_on(text, spans[place - 1][1], spans[place][0]):
                break
            place -= 1
        return place

    def run_from(self, first: int) -> tuple[list[Word] | None, int]:
        """Return the run that begins at a word, None where it is too short for a name, and the place past it."""
        text, keys_at, spans = self
        run: list[Word] = []
        place, last, loose, tight, least = first, spans[first][0], False, False, _NO_NAME
        comma = ends = False
        while place < len(keys_at) and not ends:
            keys = keys_at[place]
            start, end = spans[place]
            if keys is None or not _goes_on(text, last, start):
                break
            comma = comma or text[last:start].startswith(",")
            last, place, ends = end - keys.possessive, place + 1, keys.possessive > 0
            if keys.content:
                follows = bool(run)
                run += [
                    Word(key, start, last, follows and loose, follows and comma and not number)
                    for number, key in enumerate(keys.content)
                ]
                comma, loose, tight, least = False, False, False, min(least, keys.least)
            else:
                loose, tight = loose or (keys.loosens and not tight), tight or not keys.loosens
        return (run if least <= len(run) else None), place


def _goes_on(text: str, start: int, end: int) -> bool:
    return only_space_between(text, start, end) or only_a_comma_between(text, start, end)


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
