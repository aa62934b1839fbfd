"""Stretches of a text that are written as names: where a name that is not written as listed is looked for.

A run is words with a capital, or of a script without capitals, one after another; particles and head
nouns ("cartel de") may stand between and before them. In a sentence without any capital every word
counts. A comma, a line break, an abbreviation's dot and "&" may part two of its words; a semicolon, a
parenthesis, the dot of a sentence and a possessive end it.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from tamiz.matching.text.mention import Spans
from tamiz.matching.text.short import HEAD_PLURALS, HEADS
from tamiz.matching.text.words import LONGEST_WORD, SPACE, bare_of
from tamiz.matching.text.written import Written, written_in
from tamiz.names import fold
from tamiz.names.foreign import is_foreign
from tamiz.names.lexicon import ARTICLES, JOINING_PARTICLES, PARTICLES

_ABBREVIATED = r"(?:(?<=\b\w)|(?<=\b\w\w)|(?<=\b\w\w\w)|(?<=\b\w\w\w\w))\."
_BETWEEN = re.compile(
    rf"(?:{_ABBREVIATED})?,?[\"”»’]?{SPACE}*+(?:[-'’/&]{SPACE}*+)?(?:\r?\n{SPACE}*+)?[\"“«‘]?{SPACE}*+"
)
_FILLERS = PARTICLES | JOINING_PARTICLES | ARTICLES
_HEADS = HEADS | frozenset(HEAD_PLURALS) | {"cártel", "cárteles", "ejército", "ejércitos", "organización"}
_LINKS = _FILLERS | _HEADS
LONGEST_WINDOW = 16  # words, particles among them; longer names are hardly written otherwise in running text
LONGEST_RUN = 200  # words: a text in capitals has no end of them
_MOST_LINKS = 6  # between two words with capitals
_MOST_PARTICLES = 2  # behind a head noun: "cartel de los"

BY_EYE = "a "  # a Latin neighbour, beside which foreign letters are read by eye
_LATIN, _OTHER, _ANY = "latin", "other", "any"
_REMEMBERED = 16_384


class NameWord(NamedTuple):
    """One word of a run as it is written; ``end`` is past its last character, a possessive left out."""

    text: str
    start: int
    end: int
    possessive: int = 0  # characters: what follows one is not part of the name


Run = list[NameWord]


def name_runs(text: str, written: Written) -> Iterator[Run]:
    """Yield the runs in a part of a text."""
    capitals = {word for word in set(written.words) if not word[0].islower() and len(word) <= LONGEST_WORD}
    for run in _runs(text, written, capitals):
        yield from _parts(run)


def small_runs(text: str, sentences: Spans) -> Iterator[Run]:
    """Yield the runs of the sentences that are written without any capital, where every word may be of a name."""
    for start, end in sentences:
        if text[start:end].islower():
            written = written_in(text, start, end)
            for run in _runs(text, written, {word for word in written.words if len(word) <= LONGEST_WORD}):
                yield from _parts(run)


def _parts(run: Run) -> Iterator[Run]:
    """Yield a run in parts that are not too long, and that overlap so far that each window is in one of them."""
    if len(run) <= LONGEST_RUN:
        yield run
        return
    for start in range(0, len(run) - LONGEST_WINDOW + 1, LONGEST_RUN - LONGEST_WINDOW + 1):
        yield run[start : start + LONGEST_RUN]


def _runs(text: str, written: Written, of_names: Collection[str]) -> Iterator[Run]:
    words, spans = written
    run: Run = []
    last = -1
    for place in [place for place, word in enumerate(words) if word in of_names]:
        if run and (run[-1].possessive or not _goes_on(text, written, last, place)):
            yield run
            run = []
        first = last + 1 if run else _head_before(text, written, place)
        run += [NameWord(words[one], *spans[one]) for one in range(first, place)]
        run.append(_name_word(words[place], spans[place]))
        last = place
    if run:
        yield run


def _goes_on(text: str, written: Written, last: int, place: int) -> bool:
    """Return whether a run goes on from one word to another: nothing but links and what may part them between."""
    words, spans = written
    if place - last > 1 and (place - last > _MOST_LINKS or not _LINKS.issuperset(words[last + 1 : place])):
        return False
    if _differ(words[last], words[place]):
        return False
    return all(_is_gap(text, spans[one][1], spans[one + 1][0]) for one in range(last, place))


def _is_gap(text: str, start: int, end: int) -> bool:
    return (end - start == 1 and text[start] == " ") or _BETWEEN.fullmatch(text, start, end) is not None


def _head_before(text: str, written: Written, place: int) -> int:
    """Return the place of a head noun right before a run, with particles between them; that of the run without one."""
    words, spans = written
    first = place
    for _ in range(_MOST_PARTICLES + 1):
        first -= 1
        if first < 0 or words[first] not in _LINKS or not _is_gap(text, spans[first][1], spans[first + 1][0]):
            return place
        if words[first] in _HEADS:
            return first
    return place


def _differ(one: str, other: str) -> bool:
    """Return whether two words are of two scripts, and none of them is of both or made to look like the other."""
    if one.isascii() and other.isascii():
        return False
    return {_script(one), _script(other)} == {_LATIN, _OTHER}


@lru_cache(_REMEMBERED)
def _script(word: str) -> str:
    if not is_foreign(word):
        return _LATIN if any(map(str.isalpha, word)) else _ANY
    mixed = any(letter.isalpha() and not is_foreign(letter) for letter in word)
    return _ANY if mixed or fold(word) != fold(BY_EYE + word).partition(" ")[2] else _OTHER


def _name_word(word: str, span: tuple[int, int]) -> NameWord:
    bare = bare_of(word) if word[-1] in "sS" else word
    return NameWord(bare, span[0], span[0] + len(bare), len(word) - len(bare))
