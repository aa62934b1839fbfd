"""What scripts write in more letters than one: spelled out in Latin letters before each letter is looked up.

A table of single characters loses what stands between them: the small vowels of Japanese, the
"a" that Indian scripts leave unwritten, the pairs by which Greek and Hebrew write b, d, g, j or
ch. The vowel that Arabic and Hebrew do write, alef, is an "a" here.
"""

import re
import unicodedata

from tamiz.names.transliterated import transliterate

_KANA = re.compile("([\u30a1-\u30f4])([\u30a1\u30a3\u30a5\u30a7\u30a9\u30e3\u30e5\u30e7\u30ee])|[\u30c3\u30fc]")
_HIRAGANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_GLIDING = {"ウ": "w", "イ": "y", "ク": "kw", "グ": "gw"}
_GREEK = {"ου": "ou", "γγ": "ng", "γχ": "nch", "γξ": "nx"}
_GREEK_OPENING = {"μπ": "b", "ντ": "d", "γκ": "g"}
_HEBREW = {"ג'": "j", "צ'": "ch", "ץ'": "ch", "ז'": "zh", "ת'": "th", "ד'": "dh"}
_PAIRS = re.compile("|".join((*_GREEK, *_HEBREW)))
_OPENING = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_GREEK_OPENING)})")
_AFTER_A_LETTER = re.compile("(?<=[\u05d0-\u05ea])[’׳`´]")  # the mark that makes another letter of one
_LETTERS = str.maketrans(dict.fromkeys("\u0627\u0623\u0625\u0622\u0671\u05d0", "a") | {"ב": "b", "כ": "k", "ך": "k"})
_INDIC = re.compile("[\u0900-\u0d7f]")
# Scripts laid out alike, from the first of the block: a consonant with its dot, and what may stand behind it.
_BLOCK, _CONSONANTS, _DOT, _SIGNS, _NASALS = 0x80, range(0x15, 0x3A), 0x3C, range(0x3E, 0x4E), (0x01, 0x02, 0x70)
_MORE_CONSONANTS = range(0x58, 0x60)
_SPOKEN = {0x1A: "ch", 0x1B: "chh", 0x36: "sh", 0x37: "sh"}
_LIPS = range(0x2A, 0x2F)
_FOREIGN = re.compile("[\u0370-\u03ff\u05d0-\u05ea\u0600-\u06ff\u0900-\u0d7f\u3041-\u30ff]")


def spelled_out(text: str) -> str:
    """Return ``text``, as normalised, with what needs more than a table of characters in Latin letters."""
    if not _FOREIGN.search(text):
        return text
    text = _AFTER_A_LETTER.sub("'", unicodedata.normalize("NFC", text)).translate(_LETTERS)
    text = _KANA.sub(_kana, text.translate(_HIRAGANA))
    plain = _plain_greek(text)
    return _indic(plain) if _INDIC.search(plain) else plain


def _plain_greek(text: str) -> str:
    opened = _OPENING.sub(lambda found: _GREEK_OPENING[found[0]], _bare(text))
    return _PAIRS.sub(lambda found: {**_GREEK, **_HEBREW}[found[0]], opened)


def _bare(text: str) -> str:
    """Return a text with its Greek in small letters without accents."""
    return re.sub("[\u0370-\u03ff\u1f00-\u1fff]+", lambda found: _stripped(found[0]), text)


def _stripped(greek: str) -> str:
    apart = unicodedata.normalize("NFD", greek.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in "\u0300\u0301\u0342"))


def _kana(found: re.Match[str]) -> str:
    first, small = found[1], found[2]
    if first is None:
        return ""  # a long vowel, a doubled consonant
    opens = _GLIDING.get(first) or transliterate(first)[:-1]
    vowel = transliterate(small)
    return opens + (vowel[1:] if opens in ("sh", "ch", "j") and vowel[0] == "y" else vowel)


def _indic(text: str) -> str:
    """Return a text with the consonants of Indian scripts in Latin letters, and the vowel that each carries."""
    found = []
    for place, sign in enumerate(text):
        step = _step(sign)
        if step in _CONSONANTS or step in _MORE_CONSONANTS:
            found.append(_SPOKEN.get(step, transliterate(sign).lower()) + _carried(text, place + 1))
        elif step in _NASALS:
            found.append("m" if _step(text[place + 1 : place + 2]) in _LIPS else "n")
        else:
            found.append(sign)
    return "".join(found)


def _step(sign: str) -> int:
    """Return the place of a sign in its block of Indian letters, -1 for any other sign."""
    return ord(sign) % _BLOCK if sign and _INDIC.match(sign) else -1


def _carried(text: str, place: int) -> str:
    """Return the "a" that a consonant carries where another letter follows, and no sign says otherwise."""
    if _step(text[place : place + 1]) == _DOT:
        place += 1
    follows = _step(text[place : place + 1])
    return "a" if follows >= 0 and follows not in _SIGNS else ""
