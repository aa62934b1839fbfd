"""What is heard of a word, whatever its vowels: consonants by class.

:func:`sounds` is for two words in Latin letters: it survives vowels, doubled letters and the letters
that languages write for one sound (Yusuf, Youssef; Gonzales, Gonzalez). For words of which one was
written in another script see :mod:`tamiz.names.outlines`.

A word with a letter pair that languages read two ways ("ll" is l or y) has more than one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_REMEMBERED = 32_768  # few words make up most names
_LONGEST = 64  # letters; longer words are compared by spelling alone

# Letter groups to one sound, longest first; capitals are sounds that are done with.
_GROUPS = {
    "tsch": "C", "sch": "X", "tch": "C", "ch": "C", "sh": "X", "kh": "K", "gh": "G", "ph": "F", "th": "T", "dh": "D",
    "zh": "J", "dj": "J", "dzh": "J", "dz": "S", "ts": "S", "tz": "S", "cz": "C", "ck": "K", "cc": "K", "qu": "K",
    "q": "K", "k": "K", "s": "S", "z": "S", "v": "B", "b": "B", "f": "F", "x": "KS", "j": "J", "d": "D", "t": "T",
    "p": "P", "l": "L", "m": "M", "n": "N", "r": "R",
}  # fmt: skip
_BEFORE_FRONT = {"c": "S", "g": "J"}  # ce, ci, ge, gi in most languages that write so
_GROUP = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
_SOFT = re.compile("([cg])(?=[eiy])(?!h)")
_OPENING = tuple("aeiou")
_GLIDE = re.compile(r"(?<![aeiou])w(?=[aeiou])|^w")  # elsewhere w is the vowel of "Daoud", "Dawud"
_CONSONANT_Y = re.compile("y(?=[aeiou])")
_OFF = re.compile("(?<=[oe])ff(?=a?$)")  # Russian names, as the French and Germans write them
_NASAL = re.compile("m(?=[bpf])")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiouwyh]+")
# Letters that languages read in two ways: each reading that changes a word is one more.
_SYLLABLE = "(?=[aeiou]{1,3}(?:ng?)?$)"  # Chinese ones, which two systems write in two ways
_HEARD_TWICE = (
    ("ll", "y"),
    ("kh", "h"),
    (re.compile("^x"), "j"),
    (re.compile("^j(?=[aou])"), "h"),
    (re.compile("q(?!u)"), "gh"),  # Persian
    (re.compile("^(?:q|zh|j)" + _SYLLABLE), "ch"),
    (re.compile("^(?:hs|x)" + _SYLLABLE), "sh"),
)


@lru_cache(_REMEMBERED)
def sounds(word: str) -> tuple[str, ...]:
    """Return what is heard of a folded word, one way or several; none for numbers and very long words."""
    return _distinct(_heard(one) for one in (word, *_read_otherwise(word, _HEARD_TWICE))) if is_word(word) else ()


def is_word(word: str) -> bool:
    """Return whether a folded word is heard at all."""
    return 1 < len(word) <= _LONGEST and word.isalpha()


def _distinct(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(found) if one)


def _read_otherwise(word: str, readings: Iterable[tuple[str | re.Pattern[str], str]]) -> list[str]:
    otherwise = [_replaced(word, letters, by) for letters, by in readings]
    return [one for one in otherwise if one and one != word]


def _replaced(word: str, letters: str | re.Pattern[str], by: str) -> str:
    return word.replace(letters, by) if isinstance(letters, str) else letters.sub(by, word)


def _heard(word: str) -> str:
    """Return the sounds of one spelling: "A" first where it opens with a vowel, then its consonants."""
    opens = "A" if word.lstrip("h")[:1] in _OPENING else ""
    return opens + _VOWELS.sub("", heard(word))


def heard(word: str) -> str:
    """Return one spelling with its consonants as sounds, in capitals, between its vowels as they are written."""
    text = _DOUBLED.sub(r"\1", _OFF.sub("v", word))
    text = _CONSONANT_Y.sub("I", _GLIDE.sub("B", _NASAL.sub("n", text)))
    text = _SOFT.sub(lambda found: _BEFORE_FRONT[found[1]], text)
    return _GROUP.sub(lambda found: _GROUPS[found[0]], text).replace("c", "K").replace("g", "G")
