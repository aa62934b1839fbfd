"""One spelling for every way of writing the same letters.

``fold`` is case, accents, width, script, punctuation and invisible characters taken away;
what is left are words of a-z and 0-9 with one space between. It knows nothing of names:
"dos" stays "dos" here.
"""

import re
import unicodedata
from functools import lru_cache

from tamiz.names.lookalike import read_by_eye
from tamiz.names.spelled_out import spelled_out
from tamiz.names.transliterated import transliterate

_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")  # S.A., U.S.A., C.J.N.G.
_ORDINAL = re.compile(r"(?<![^\W_])(\d+)(?:st|nd|rd|th|ro|do|er|to|mo|vo|ra|da|ta)(?![^\W_])")
_LETTER_DIGIT = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
_DIGIT = re.compile("[0-9]")
_POINTS = re.compile("[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_JOINING = frozenset("'`´’‘ʼʻʾʿ′\u02b9\u0640")  # apostrophes inside a word, and the Arabic stretch
_LONGEST_REMEMBERED = 512  # characters: names, and no texts
_REMEMBERED = 64  # each name is folded three times on its way: to be refused, and for its two readings


def fold(text: str) -> str:
    """Return ``text`` as plain lower-case words a-z0-9, one space apart; "" when it has none.

    Never raises; folding twice is folding once. Letters and digits that touch are parted
    ("MS13" is "ms 13"), dotted capitals are joined ("S.A." is "sa"), ordinal endings go
    ("18th" is "18").
    """
    return _fold_again(text) if len(text) <= _LONGEST_REMEMBERED else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = spelled_out(read_by_eye(unicodedata.normalize("NFKC", text)))
    if "." in text:
        text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    plain = text.translate(_PLAIN)
    if _DIGIT.search(plain):
        plain = _LETTER_DIGIT.sub(" ", _ORDINAL.sub(r"\1", plain))
    return " ".join(plain.split())


_fold_again = lru_cache(_REMEMBERED)(_fold)


class _PlainLetters(dict[int, str]):
    """What each character becomes; filled as characters are met, so a text costs one look-up a letter."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain(chr(code))
        return plain


def _plain(character: str) -> str:
    """Return the letters and digits that stand for one character, " " where it parts words, "" where it joins."""
    category = unicodedata.category(character)
    if category[0] in "LNM":
        return _letters(character)
    hidden = category[0] == "C" and not character.isspace()  # zero-width, bidirectional, control, surrogate
    return "" if hidden or character in _JOINING else " "


def _letters(character: str) -> str:
    """Return one letter, digit or vowel sign in Latin letters.

    The points of Arabic and Hebrew are dropped: they are written or left out at will. The
    vowel signs of Indic scripts stay: nobody leaves them out.
    """
    if _POINTS.match(character):
        return ""
    latin = character if character.isascii() else transliterate(character)
    return "".join(letter for letter in latin.lower() if letter.isalnum() and letter.isascii())


_PLAIN = _PlainLetters()
