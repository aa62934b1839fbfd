"""What looks the same and is not: misread scans, letters of other scripts, characters nobody sees."""

import re

from tamiz.lab.alterations.words import one_match, one_of
from tamiz.lab.drawing import Draws

_SMALL = dict(zip("aceopxyijs", "асеорхуіјѕ", strict=True))
_CAPITAL = dict(zip("ABCEHIJKMOPSTX", "АВСЕНІЈКМОРЅТХ", strict=True))
_TWINS = _SMALL | _CAPITAL
_TWIN = re.compile(f"[{''.join(_TWINS)}]")
_LEET = dict(zip("aeiostAEIOST", "431057431057", strict=True))
_LEETED = re.compile(f"[{''.join(_LEET)}]")
_INSIDE = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_INVISIBLE = ("\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}

_SCANNED = {
    "rn": "m", "m": "rn", "cl": "d", "d": "cl", "vv": "w", "o": "0", "l": "1", "i": "l", "s": "5", "b": "6", "z": "2",
    "e": "c", "g": "9", "u": "v", "h": "b", "n": "ri", "t": "f", "ñ": "fi", "O": "0", "I": "l", "S": "5", "B": "8",
    "Z": "2", "G": "6", "D": "O", "E": "F", "Q": "O", "U": "V", "Ñ": "N", "RN": "M", "C": "G", "0": "O", "1": "I",
    "5": "S", "8": "B",
}  # fmt: skip
_SCAN = re.compile("|".join(sorted(_SCANNED, key=lambda key: (-len(key), key))))


def misread_scan(text: str, draws: Draws) -> str | None:
    """Read one place of a scan as what it resembles: rn is m, 0 is O."""
    places = list(_SCAN.finditer(text))
    if not places:
        return None
    found = one_of(draws, places)
    return text[: found.start()] + _SCANNED[found[0]] + text[found.end() :]


def one_twin(text: str, draws: Draws) -> str | None:
    """Write one Latin letter as its Cyrillic twin."""
    return one_match(text, draws, _TWIN, lambda found: (_TWINS[found[0]],))


def all_twins(text: str, _draws: Draws) -> str | None:
    """Write every Latin letter that has a Cyrillic twin as that."""
    return _TWIN.sub(lambda found: _TWINS[found[0]], text)


def unseen_character(text: str, draws: Draws) -> str | None:
    """Put a character of no width between two letters."""
    places = [found.start() for found in _INSIDE.finditer(text)]
    if not places:
        return None
    at = one_of(draws, places)
    return text[:at] + one_of(draws, _INVISIBLE) + text[at:]


def direction_mark(text: str, _draws: Draws) -> str | None:
    """Put marks of writing direction around the name, as copying from a web page does."""
    return f"\u200e{text}\u200f"


def hard_spaces(text: str, _draws: Draws) -> str | None:
    """Write spaces that do not break."""
    return text.replace(" ", "\u00a0")


def digits_for_letters(text: str, _draws: Draws) -> str | None:
    """Write digits for the letters they resemble: c4rt31."""
    return "".join(_LEET.get(letter, letter) for letter in text)


def one_digit_for_letter(text: str, draws: Draws) -> str | None:
    """Write a digit for one letter it resembles."""
    return one_match(text, draws, _LEETED, lambda found: (_LEET[found[0]],))


def full_width(text: str, _draws: Draws) -> str | None:
    """Write the wide letters of East Asian keyboards."""
    return text.translate(_WIDE)


def letters_spaced(text: str, _draws: Draws) -> str | None:
    """Put a space after each letter and two after each word."""
    return "  ".join(" ".join(word) for word in text.split())
