"""A text as words with offsets, and as runs of words that occur in listed names.

Built for long texts: a word is folded once however often it occurs, and a word that no
listed name holds costs one dictionary look-up.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from tamiz.names import fold
from tamiz.names.lexicon import ARTICLES, JOINING_PARTICLES, PARTICLES
from tamiz.names.numbers import number_key

# Letters, digits and what may hide between them: combining accents, soft hyphens, zero-width characters.
_LETTERS = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ`´]{_LETTERS})*(?:-[ \t]*\r?\n[ \t]*{_LETTERS})?")
_BROKEN = re.compile(r"-[ \t]*\r?\n[ \t]*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_GAP = re.compile(r"[ \t\u00a0]*[-'\"“”‘’«»/]{0,2}[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)?[\"“‘«]?")

_ARTICLE_BEFORE = re.compile(r"(?<!\w)([A-Z]\w{1,2})\s+\Z")
_LONGEST_ARTICLE = 6  # "Los", the space before it, and two of line break behind
CONJUNCTIONS = frozenset("and y e et or o u ni &".split())
BARE_ARTICLES = frozenset("the el la los las le les".split())
_LONGEST_WORD = 200  # longer runs of letters are no name's word; folding them would only cost time
_MOST_CACHED = 200_000


@dataclass(frozen=True, slots=True)
class Word:
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
    found = _WORD.finditer(text, start, end)
    return [(folded, word.start(), word.end()) for word in found if (folded := fold(_bare(word[0])))]


def only_space_between(text: str, start: int, end: int) -> bool:
    """Return whether two words that close at ``start`` and open at ``end`` could belong to one name."""
    return start == end or _GAP.fullmatch(text, start, end) is not None


def runs(text: str, vocabulary: Container[str]) -> Iterator[list[Word]]:
    """Yield each unbroken run of words of ``vocabulary``, particles inside them passed over."""
    reader = _Reader(vocabulary)
    run: list[Word] = []
    last, loose, tight = 0, False, False
    for found in _WORD.finditer(text):
        keys = reader.keys[found[0]]
        if run and (keys is None or not only_space_between(text, last, found.start())):
            yield run
            run = []
        if keys is None:
            continue
        last = found.end() - keys.possessive
        if not keys.content:
            loose, tight = loose or (keys.loosens and not tight), tight or not keys.loosens
            continue
        run.extend(Word(key, found.start(), last, bool(run) and loose) for key in keys.content)
        loose = tight = False
        if keys.possessive:
            yield run
            run = []
    if run:
        yield run


@dataclass(frozen=True, slots=True)
class _Keys:
    """What one written word stands for: keys of identifying words, or nothing where it is a particle."""

    content: tuple[str, ...]
    loosens: bool = False  # a conjunction or article
    possessive: int = 0  # characters of a possessive ending: what follows is not part of the name


class _Reader:
    """Reads each written word once; None is a word that no listed name holds."""

    def __init__(self, vocabulary: Container[str]) -> None:
        self.vocabulary = vocabulary
        self.keys = _Cache(self)

    def read(self, written: str) -> _Keys | None:
        if len(written) > _LONGEST_WORD:
            return None
        bare = _bare(written)
        parts = self._parts(bare)
        if parts and all(part in PARTICLES or part in JOINING_PARTICLES for part in parts):
            return _Keys((), loosens=parts[0] in BARE_ARTICLES or parts[0] in CONJUNCTIONS)
        content = tuple(number_key(part, leads=False) or part for part in parts if part not in PARTICLES)
        if not content or not all(key in self.vocabulary for key in content):
            return None
        return _Keys(content, possessive=len(written) - len(bare))

    def _parts(self, bare: str) -> list[str]:
        """Return the folded words; a word broken over two lines is one where a listed name holds it whole."""
        whole = fold(_BROKEN.sub("", bare)).split()
        if "\n" not in bare or all(part in self.vocabulary for part in whole):
            return whole
        return fold(bare).split()


class _Cache(dict[str, _Keys | None]):
    def __init__(self, reader: _Reader) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, written: str) -> _Keys | None:
        if len(self) >= _MOST_CACHED:
            self.clear()
        keys = self[written] = self._reader.read(written)
        return keys


def _bare(written: str) -> str:
    return _POSSESSIVE.sub("", written)


def article_before(text: str, start: int) -> int | None:
    """Return where a capitalised article directly before ``start`` stands ("La Familia"), None without one."""
    found = _ARTICLE_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    return found.start(1) if found and found[1].lower() in ARTICLES | BARE_ARTICLES else None
