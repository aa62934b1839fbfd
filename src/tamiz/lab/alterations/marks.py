"""Capitals and accents, and the many ways of ñ."""

import re
import unicodedata

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.words import all_places_by, one_match
from tamiz.lab.drawing import Draws

_VOWELS = dict(zip("aeiou", "áéíóú", strict=True))
_BARE_VOWEL = re.compile("[aeiou]", re.IGNORECASE)
_MARKED = re.compile("[\u00c0-\u024f]")
_ENYE = re.compile("[ñÑ]")

enye_as_n: Change = all_places_by({"ñ": "n"})
enye_as_nh: Change = all_places_by({"ñ": "nh"})
enye_as_ni: Change = all_places_by({"ñ": "ni"})
enye_as_gn: Change = all_places_by({"ñ": "gn"})
enye_as_n_tilde: Change = all_places_by({"ñ": "n~"})
umlauts_in_two: Change = all_places_by({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"})


def capitals(text: str, _draws: Draws) -> str | None:
    """Write all letters as capitals."""
    return text.upper()


def small_letters(text: str, _draws: Draws) -> str | None:
    """Write all letters small."""
    return text.lower()


def accents_left_out(text: str, _draws: Draws) -> str | None:
    """Write Latin letters without their marks."""
    return _MARKED.sub(lambda found: unicodedata.normalize("NFD", found[0])[0], text)


def accent_added(text: str, draws: Draws) -> str | None:
    """Put an accent on a vowel that has none."""
    return one_match(text, draws, _BARE_VOWEL, lambda found: (_VOWELS.get(found[0].lower(), found[0]),))


def accents_apart(text: str, _draws: Draws) -> str | None:
    """Write each mark as a character of its own, as some file systems do."""
    return _MARKED.sub(lambda found: unicodedata.normalize("NFD", found[0]), text)


def accents_misread(text: str, _draws: Draws) -> str | None:
    """Read the UTF-8 of marked letters as Windows-1252: é is Ã©."""
    return _MARKED.sub(lambda found: found[0].encode().decode("cp1252", "replace"), text)


def accents_as_question_marks(text: str, _draws: Draws) -> str | None:
    """Write each marked letter as a question mark, as systems do that only know ASCII."""
    return _MARKED.sub("?", text)
