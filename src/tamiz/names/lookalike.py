"""Letters of other scripts that look like Latin ones, for words that mix the two.

A wholly Cyrillic word is a Cyrillic word and is transliterated by sound (``С`` is s). A
word that mixes scripts was typed to be read by eye, so its foreign letters are read by
eye too (``С`` is c). The pairs are those that Unicode's confusables data (UTS #39) maps
to a Latin letter and that common fonts draw alike; look-alikes within Latin (digits for
letters) are not folded here.
"""

import re
from itertools import pairwise

_CYRILLIC = dict(zip("авекмнорстухіѕјһԁԛԝьгпҮүґѵ", "abekmhopctyxisjhdqwbrnyyrv", strict=True))
_GREEK = dict(zip("αβγειϊκμνορτυχωηϲϳ", "abyeiikuvoptuxwncj", strict=True))
_ARMENIAN = dict(zip("աոսցհօզ", "wnughoq", strict=True))
_LATIN_LOOKS = str.maketrans({**_CYRILLIC, **_GREEK, **_ARMENIAN})

_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f"
_WORD = re.compile(r"[^\W_]+")
_FOREIGN_LETTER = re.compile(f"[{_FOREIGN}]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")


def read_by_eye(text: str) -> str:
    """Return ``text`` with foreign look-alikes as Latin letters wherever Latin letters stand among them.

    A word is read by eye when it mixes scripts, or when all of it has Latin twins and a
    neighbouring word is Latin ("РОСА Group"). Everything else is returned unchanged.
    """
    if not (_FOREIGN_LETTER.search(text) and _LATIN_LETTER.search(text)):
        return text
    pieces = [0, *(edge for word in _WORD.finditer(text) for edge in word.span()), len(text)]
    return "".join(_read_word(text[start:end]) for start, end in pairwise(pieces))


def _read_word(word: str) -> str:
    if not _FOREIGN_LETTER.search(word):
        return word
    looks = word.casefold().translate(_LATIN_LOOKS)
    mixed = _LATIN_LETTER.search(word) is not None
    return looks if mixed or not _FOREIGN_LETTER.search(looks) else word
