"""Names of other scripts in Latin letters: names that everybody knows by table, all else letter by letter.

Approximate on purpose: it writes what a clerk with a chart of letters writes. Arabic and
Hebrew leave vowels unwritten, so an unknown word gets an "a" between its consonants.
"""

import re
from functools import partial

from anyascii import anyascii

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.tables import han_forms, latin
from tamiz.lab.drawing import Draws

_RANGES = {
    "arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "russian": "\u0400-\u052f",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "hebrew": "\u0590-\u05ff",
    "han": "\u3400-\u4dbf\u4e00-\u9fff",
    "kana": "\u3041-\u30ff",
    "hangul": "\u1100-\u11ff\uac00-\ud7a3",
    "devanagari": "\u0900-\u097f",
}
_TABLED = frozenset({"arabic", "russian", "hebrew"})
_UNVOWELLED = frozenset({"arabic", "hebrew"})
_POINTS = re.compile("[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 5
_HEBREW_VOWELS = re.compile("(?<=[א-ת])[וי](?=[א-ת])")
_INHERENT = re.compile("(?<=[क-ह])(?=[क-ह])")  # Devanagari: an "a" is spoken between bare consonants
_CONSONANTS = re.compile("(?<=[bcdfghjklmnpqrstvz])(?=[bcdfgjklmnpqrstvwz])")
_LONGEST_ROW = 40  # letters that one sign becomes at most; some ligatures are whole phrases


def _to_latin(script: str, text: str, _draws: Draws) -> str | None:
    return re.sub(f"[{_RANGES[script]}]+", lambda found: _word(script, found[0]), text)


def _word(script: str, word: str) -> str:
    if script in _TABLED and (known := latin(script).get(_capitalised(_POINTS.sub("", word)))):
        return known.upper() if word.isupper() and len(word) > 1 else known
    if script in _UNVOWELLED:
        return _vowelled(_POINTS.sub("", word))
    return _spoken(script, _INHERENT.sub("अ", word))


def _vowelled(word: str) -> str:
    """Return an Arabic or Hebrew word with its article apart and an "a" where no vowel is written."""
    if word.startswith(_ARTICLE) and len(word) >= _SHORTEST_WITH_ARTICLE:
        return f"al-{_vowelled(word[len(_ARTICLE) :])}"
    written = _HEBREW_VOWELS.sub(lambda found: "o" if found[0] == "ו" else "i", word)
    return _CONSONANTS.sub("a", _letters(written).lower()).capitalize()


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:].lower()


def _spoken(script: str, word: str) -> str:
    if script in {"han", "hangul"}:
        return _syllables(word)
    letters = _letters(word)
    return letters if word.isupper() and len(word) > 1 else letters.capitalize()


def _letters(word: str) -> str:
    return "".join(anyascii(sign)[:_LONGEST_ROW] for sign in word)


def _syllables(word: str) -> str:
    """Return the surname's syllable apart and the others as one word: Xi Jinping."""
    spoken = [anyascii(sign)[:_LONGEST_ROW].lower() for sign in word]
    return " ".join(part.capitalize() for part in (spoken[0], "".join(spoken[1:])) if part)


TO_LATIN: dict[str, Change] = {script: partial(_to_latin, script) for script in _RANGES}


def other_han_form(text: str, _draws: Draws) -> str | None:
    """Write simplified characters as traditional ones, or else traditional ones as simplified."""
    to_traditional, to_simplified = han_forms()
    table = to_traditional if any(sign in to_traditional for sign in text) else to_simplified
    return "".join(table.get(sign, sign) for sign in text)
