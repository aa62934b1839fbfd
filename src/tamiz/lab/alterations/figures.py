"""A number in a name in digits, in Roman letters or in words."""

import re
from collections.abc import Callable
from re import Match

from tamiz.lab.drawing import Draws
from tamiz.names import fold
from tamiz.names.numbers import number_key

_NUMBER_OR_WORD = re.compile(r"(?<![^\W_])(?:[1-9]\d?|[^\W\d_]+)(?![^\W_])")
_WORDS = {
    "english": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
    "spanish": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte",
}
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_LARGEST_ROMAN = 39


def in_digits(text: str, _draws: Draws) -> str | None:
    """Write numbers in digits: II and two are 2."""
    return _each(text, lambda found: _digits(found[0], leads=not found.start()))


def in_roman(text: str, _draws: Draws) -> str | None:
    """Write numbers up to 39 in Roman letters."""
    return _each(text, lambda found: _roman(_digits(found[0], leads=not found.start())))


def in_english_words(text: str, _draws: Draws) -> str | None:
    """Write numbers up to twenty in English words."""
    return _each(text, lambda found: _word(found[0], "english", leads=not found.start()))


def in_spanish_words(text: str, _draws: Draws) -> str | None:
    """Write numbers up to twenty in Spanish words."""
    return _each(text, lambda found: _word(found[0], "spanish", leads=not found.start()))


def _each(text: str, new: Callable[[Match[str]], str | None]) -> str:
    changed = _NUMBER_OR_WORD.sub(lambda found: new(found) or found[0], text)
    return changed.upper() if text.isupper() else changed


def _digits(word: str, *, leads: bool) -> str | None:
    return number_key(fold(word), leads=leads)


def _roman(digits: str | None) -> str | None:
    value = int(digits) if digits else 0
    if not 0 < value <= _LARGEST_ROMAN:
        return None
    tens, units = divmod(value, 10)
    return "X" * tens + _UNITS[units]


def _word(word: str, language: str, *, leads: bool) -> str | None:
    digits, words = _digits(word, leads=leads), _WORDS[language].split()
    value = int(digits) if digits else 0
    return words[value - 1].capitalize() if 0 < value <= len(words) else None
