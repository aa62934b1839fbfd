"""The naming culture of a person's name, guessed and said, and what part of the name each word is by it.

Guessed from script, from words that one culture has, and from the country where it is known: a guess that may be
wrong, so it never speaks for a match, and little against. Where no sign is found the culture is "other" and no part is
told apart.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from tamiz.names.culture_words import (
    ARABIC_COUNTRIES,
    ARABIC_JOINING,
    ARABIC_NAMES,
    CHINESE_SURNAMES,
    EASTERN_COUNTRIES,
    KOREAN_SURNAMES,
    LONGEST_SYLLABLE,
    MOST_SYLLABLES,
    PATRONYMIC_ENDINGS,
    SHORTEST_PATRONYMIC,
    SLAVIC_COUNTRIES,
    SLAVIC_ENDINGS,
    SPANISH_COUNTRIES,
    SPANISH_SURNAMES,
    VIETNAMESE_SURNAMES,
)
from tamiz.names.tokens import content_tokens, tokenize

_REMEMBERED = 4_096  # names
_SURE = 2  # signs
_LETTERS_SEEN = 60
_TWO_PARTS, _THREE_PARTS = 2, 3


class Culture(StrEnum):
    """How a name is made up; the codes are those of the languages."""

    SPANISH = "es"
    ARABIC = "ar"
    SLAVIC = "ru"
    CHINESE = "zh"
    KOREAN = "ko"
    JAPANESE = "ja"
    VIETNAMESE = "vi"
    OTHER = "other"


class Role(IntEnum):
    """What a word is in its name; small whole numbers, for kernels and tables."""

    UNKNOWN = 0
    GIVEN = 1
    SURNAME = 2
    SECOND_SURNAME = 3
    PATRONYMIC = 4
    FATHERS_NAME = 5  # one of a chain: father's, grandfather's


@dataclass(frozen=True, slots=True)
class Guess:
    """A culture, how sure it is, and by what it was told."""

    culture: Culture
    is_sure: bool = False
    why: str = "no sign of a culture that is told apart"


_BY_SCRIPT = {
    "HANGUL": Culture.KOREAN,
    "HIRAGANA": Culture.JAPANESE,
    "KATAKANA": Culture.JAPANESE,
    "CJK": Culture.CHINESE,
    "ARABIC": Culture.ARABIC,
    "CYRILLIC": Culture.SLAVIC,
}
_EASTERN = frozenset({Culture.CHINESE, Culture.KOREAN, Culture.VIETNAMESE})
_SURNAMES_FIRST = (
    (Culture.KOREAN, KOREAN_SURNAMES),
    (Culture.CHINESE, CHINESE_SURNAMES),
    (Culture.VIETNAMESE, VIETNAMESE_SURNAMES),
)


@lru_cache(_REMEMBERED)
def guess_culture(name: str, words: tuple[str, ...], country: str | None = None) -> Guess:
    """Return the culture of a person's ``name``, whose folded words are ``words``; ``country`` is the person's code.

    The first of several wins that have as many signs; a country alone is no sign, for people move.
    """
    script = _script(name)
    if script is not None:
        return Guess(script, is_sure=True, why=f"written in {_SCRIPT_SAID[script]}")
    found = [guess for guess in _by_words(words, country) if guess is not None]
    return max(found, key=lambda guess: guess.is_sure, default=Guess(Culture.OTHER))


_SCRIPT_SAID = {
    Culture.KOREAN: "Korean letters",
    Culture.JAPANESE: "Japanese letters",
    Culture.CHINESE: "Chinese characters",
    Culture.ARABIC: "Arabic letters",
    Culture.SLAVIC: "Cyrillic letters",
}


def culture_of(name: str, country: str | None = None) -> Guess:
    """Return the culture of a person's name as it is written."""
    return guess_culture(name, tuple(token.key for token in content_tokens(tokenize(name, person=True))), country)


def _script(name: str) -> Culture | None:
    if name.isascii():
        return None
    names = [unicodedata.name(letter, "").split(" ")[0] for letter in name[:_LETTERS_SEEN] if letter.isalpha()]
    found = {culture for script, culture in _BY_SCRIPT.items() if script in names}
    return next((culture for culture in _BY_SCRIPT.values() if culture in found), None)


def _by_words(words: Sequence[str], country: str | None) -> Iterator[Guess | None]:
    yield _slavic(words, country)
    yield _arabic(words, country)
    yield _spanish(words, country)
    yield _eastern(words, country)


def _slavic(words: Sequence[str], country: str | None) -> Guess | None:
    if any(map(is_patronymic, words)) and len(words) >= _THREE_PARTS:
        return Guess(Culture.SLAVIC, is_sure=True, why="a patronymic")
    if country in SLAVIC_COUNTRIES and any(word.endswith(SLAVIC_ENDINGS) for word in words):
        return Guess(Culture.SLAVIC, why="the ending of a surname, and the country")
    return None


def _arabic(words: Sequence[str], country: str | None) -> Guess | None:
    names = sum(word in ARABIC_NAMES for word in words)
    signs = names + any(word in ARABIC_JOINING for word in words) + (country in ARABIC_COUNTRIES)
    if not names:
        return None
    return Guess(Culture.ARABIC, is_sure=signs >= _SURE, why="given names or joining words of Arabic names")


def _spanish(words: Sequence[str], country: str | None) -> Guess | None:
    known = sum(word in SPANISH_SURNAMES for word in words)
    if not known:
        return None
    if known >= _SURE:
        return Guess(Culture.SPANISH, is_sure=True, why="two surnames that are frequent in Spanish")
    is_there = country in SPANISH_COUNTRIES
    return Guess(
        Culture.SPANISH, is_there, "a surname that is frequent in Spanish" + (", and the country" if is_there else "")
    )


def _eastern(words: Sequence[str], country: str | None) -> Guess | None:
    if not _TWO_PARTS <= len(words) <= MOST_SYLLABLES or max(map(len, words)) > LONGEST_SYLLABLE:
        return None
    at_home = EASTERN_COUNTRIES.get(country or "")
    fitting = [culture for culture, surnames in _SURNAMES_FIRST if words[0] in surnames]
    culture = next((one for one in fitting if one == at_home), fitting[0] if fitting else None)
    if culture is None:
        return None
    why = "a surname of one syllable in front" + (", and the country" if culture == at_home else "")
    return Guess(culture, culture == at_home, why)


def is_patronymic(word: str) -> bool:
    """Return whether a folded word has the ending of a father's name, as in Ivanovich, Petrovna."""
    return len(word) >= SHORTEST_PATRONYMIC and word.endswith(PATRONYMIC_ENDINGS)


def roles_of(words: Sequence[str], guess: Guess, surnames: int = 0) -> tuple[Role, ...]:
    """Return what each word of a person's name is; ``surnames`` is how many stand before a comma, 0 without one."""
    if not guess.is_sure:
        return (Role.UNKNOWN,) * len(words)
    if surnames and words:
        family = [Role.SURNAME, *_second(guess, min(surnames, len(words)) - 1)]
        return (*family, *_rest(words[surnames:], guess))
    return _by_order(words, guess)


def _by_order(words: Sequence[str], guess: Guess) -> tuple[Role, ...]:
    """Return the parts of a name without a comma: Spanish surnames come last, eastern ones first."""
    if guess.culture in _EASTERN and len(words) > 1:
        return (Role.SURNAME, *_rest(words[1:], guess))
    if guess.culture is Culture.SPANISH and len(words) >= _THREE_PARTS:
        return (*_rest(words[:-2], guess), Role.SURNAME, Role.SECOND_SURNAME)
    if guess.culture is Culture.ARABIC and len(words) >= _THREE_PARTS:
        return (*_rest(words[:-1], guess), Role.SURNAME)
    return tuple(Role.PATRONYMIC if _is_fathers(word, guess) else Role.UNKNOWN for word in words)


def _second(guess: Guess, count: int) -> list[Role]:
    return [Role.SECOND_SURNAME if guess.culture is Culture.SPANISH else Role.SURNAME] * count


def _rest(words: Sequence[str], guess: Guess) -> Iterator[Role]:
    """Yield what the given names are: in Arabic names all but the first are a father's and his father's."""
    for place, word in enumerate(words):
        if _is_fathers(word, guess):
            yield Role.PATRONYMIC
        else:
            yield Role.FATHERS_NAME if guess.culture is Culture.ARABIC and place else Role.GIVEN


def _is_fathers(word: str, guess: Guess) -> bool:
    return guess.culture is Culture.SLAVIC and is_patronymic(word)
