"""What two words have in common of which one was written in another script than Latin.

An outline is the consonants of a word by class, as coarse as scripts tell them apart (Arabic p and
b, Korean g and k, Japanese l and r); words that share one may be one name. How finely they agree,
consonant by consonant and vowel by vowel, is counted apart: scripts that leave vowels out say
nothing of them, the others confirm them or speak against.

A word is read in more than one way where a script writes one sound in the letters of another, and
where languages with Latin letters do.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tamiz.names.sounds import heard, is_word

_REMEMBERED = 32_768  # few words make up most names
_SHORT = 2  # letters: such a word beside another script is a particle or half a word as often as a name
_SLIGHT = 3  # letters, of one consonant: "aru" for al, "sua" for S.A.
_MOST_READINGS = 24
_COARSE = str.maketrans("PFGDLXCJ", "BBKTRSSS", "AI")
Rule = tuple[re.Pattern[str], str]


def _rules(*pairs: tuple[str, str]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), by) for pattern, by in pairs)


# How Latin letters are said elsewhere than where the plain reading has them from.
_OF_LATIN = _rules(
    ("ll", "y"),  # Spanish
    ("kh|ch", "h"),  # as many hear them
    ("^x|j", "y"),  # German, Slavic
    ("^j(?=[aou])|^x", "h"),  # Spanish
    ("ch", "k"),  # Italian, Greek
    ("th", "s"),  # Japanese
    ("g(?=[eiy])", "gh"),
    ("c(?=[eiy])", "k"),
    ("t(?=[iu])", "ts"),  # Japanese
    ("x", "s"),  # Basque, Chinese
    ("d(?=z)|t(?=[sz])", r"\g<0>h"),  # two letters, and not one sound
    ("^n(?=[dtgkz])|^m(?=[bp])", ""),  # African
    ("(?<![aeiou])ou(?=[aeiou])", "w"),  # French
)
# What letters of other scripts stand for, once written letter by letter.
_OF_OTHERS = _rules(
    ("(?<![vw])[vw](?![vwaeiouy])", "o"),  # Hebrew vav and Arabic waw are vowels as often
    ("(?<![vw])[vw](?![vw])", "o"),
    ("vv|ww", "o"),
    ("kh|ch|(?:fu|hu)(?=[^aeiou]|$)", "h"),  # Japanese
    ("mu(?=[bpf])", "m"),
    ("(?<![aeiou])ou(?=[aeiou])", "w"),  # Greek
    ("mp", "b"),  # inside a word
    ("nt", "d"),
    ("n?gk", "g"),
    ("dzh|tz|dz", "j"),  # Russian, Greek
    ("d(?=z)|t(?=[sz])", r"\g<0>h"),
    ("^al?(?=[^aeiouy]{2}|[^aeiouy][aeiouwy])", ""),  # the Arabic article, written into the word
    ("g(?=[eiy])", "gh"),
    ("gi(?=[aou])|j", "y"),  # Greek
    ("eu|uo", ""),  # Korean
    ("nh$", "ngh"),  # Indic: Singh
)
_CONSONANT = re.compile("([A-Z])")
_SPOKEN = re.compile("[eiou]")  # Arabic and Hebrew letters give none of these
_EPENTHETIC = ("u", "o", "eu")  # what Japanese and Korean put between consonants


class Outline(NamedTuple):
    """One reading of a word: its consonants by class, each more finely, the vowels around them, and how far it is read.

    There is one vowel more than there are consonants, "" where none is written.
    """

    consonants: str
    fine: str
    vowels: tuple[str, ...]
    rules: int  # how many were needed
    spoken: bool  # whether the word is in letters that write vowels


class Agreement(NamedTuple):
    """How many consonants of two outlines are the very same and are not, and vowels likewise."""

    consonants: int
    near: int
    vowels: int
    others: int
    unwritten: int
    rules: int


@lru_cache(_REMEMBERED)
def drawn(word: str, foreign: bool) -> tuple[Outline, ...]:  # a word is cached by its two parts
    """Return the readings of a folded word, the plain one first; none for numbers and very long words."""
    if not is_word(word):
        return ()
    spoken = not foreign or _SPOKEN.search(word) is not None
    found: dict[tuple[str, tuple[str, ...]], Outline] = {}
    for one, rules in _readings(word, _OF_OTHERS if foreign else _OF_LATIN).items():
        fine, vowels = _parted(one)
        outline = Outline("".join(map(_class, fine)), fine, vowels, rules, spoken)
        if fine and found.setdefault((fine, vowels), outline).rules > rules:
            found[fine, vowels] = outline
    return tuple(found.values())


@lru_cache(_REMEMBERED)
def outlines(word: str, foreign: bool = False) -> tuple[str, ...]:  # as above
    """Return the outlines of a folded word, each once."""
    return tuple(dict.fromkeys(one.consonants for one in drawn(word, foreign)))


def is_slight(text: str, foreign: bool) -> bool:  # as above
    """Return whether a folded word, beside a name in another script, is likely a particle or half a word."""
    if len(text) <= _SHORT:
        return True
    return foreign and len(text) <= _SLIGHT and all(len(one) == 1 for one in outlines(text, foreign))


def agreement(foreign: Outline, latin: Outline) -> Agreement:
    """Return how finely two readings with the same consonants agree."""
    same = sum(one == other for one, other in zip(foreign.fine, latin.fine, strict=True))
    said = [_vowel(*pair, foreign.spoken) for pair in zip(foreign.vowels, latin.vowels, strict=True)]
    vowels = (said.count(_SAME), said.count(_OTHER), said.count(_UNWRITTEN))
    return Agreement(same, len(foreign.fine) - same, *vowels, foreign.rules + latin.rules)


def _readings(word: str, rules: Iterable[Rule]) -> dict[str, int]:
    """Return a word as it stands, and as some of the rules read it; with how many were needed."""
    found = {word: 0}
    for pattern, by in rules:
        for one, count in list(found.items()):
            if len(found) < _MOST_READINGS:
                found.setdefault(pattern.sub(by, one), count + 1)
    return found


def _parted(word: str) -> tuple[str, tuple[str, ...]]:
    """Return the consonants of a word and the vowels around them; two of one class side by side are one."""
    said = _CONSONANT.split(heard(word).replace("I", "y"))
    vowels, fine = said[0::2], said[1::2]
    place = 1
    while place < len(fine):
        if not vowels[place] and _class(fine[place]) == _class(fine[place - 1]):
            del fine[place], vowels[place]
        else:
            place += 1
    return "".join(fine), tuple(vowels)


def _class(consonant: str) -> str:
    return consonant.translate(_COARSE)


_HEIGHTS = {"o": 0, "u": 0, "w": 0, "v": 0, "a": 2, "e": 3, "i": 4, "y": 4}  # o, u; then a far step to a, e, i
_NEAR = 1
_SAME, _OTHER, _UNWRITTEN, _OPEN = 1, -1, -2, 0


@lru_cache(_REMEMBERED)
def _vowel(foreign: str, latin: str, spoken: bool) -> int:  # the vowels of few words are remembered
    """Return whether two vowels are the same, others, near one another or, in letters that write vowels, unwritten."""
    foreign, latin = foreign.replace("h", ""), latin.replace("h", "")
    if not foreign:
        return _UNWRITTEN if spoken and latin else _OPEN
    if not latin:
        return _OPEN if spoken and foreign in _EPENTHETIC else _OTHER
    if _is_apart(foreign, latin) or (spoken and _is_apart(latin, foreign)):
        return _OTHER
    heights = {_HEIGHTS[one] for one in foreign}
    return _OPEN if heights.isdisjoint(_HEIGHTS[one] for one in latin) else _SAME


def _is_apart(some: str, others: str) -> bool:
    """Return whether some vowel is near none of the others; an "a" with another vowel makes one sound with it."""
    told = some.replace("a", "") or some
    return any(min(abs(_HEIGHTS[one] - _HEIGHTS[other]) for other in others) > _NEAR for one in told)
