"""An identifier's text reduced to the characters that count, so that two writings of it are equal.

Every module of this room starts here: one alphabet, one case, no separators, nothing
invisible. What is peculiar to one kind of identifier (a word in front, a position that holds
digits only) is asked for by its module; whether a number is valid is not decided here.
"""

import re
import unicodedata
from functools import cache, lru_cache

LONGEST = 4_096  # characters; no identifier comes near it, and hostile cells of megabytes are cut here

_TILDE = re.compile("([Nn])[\u0300-\u0302\u0304-\u036f]*\u0303")
_LOOKS = str.maketrans(
    "АВСЕНІЈКМОРЅТХУҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧасеіјорѕхуοα",  # Cyrillic and Greek letters
    "ABCEHIJKMOPSTXYYABEZHIKMNOPTYXaceijopsxyoa",  # the Latin letters that look the same
)
_AS_DIGITS = str.maketrans("OIL", "011")
_AS_LETTERS = str.maketrans("01", "OI")
_SEPARATORS = {place: None for place in range(128) if not chr(place).isalnum()}
_NUMBER_WORD = "(?:NUMBER|NUMERO|NUM|NO)?"
_REMEMBERED = 256  # one number is asked for by every kind that could hold it: half of the time


@lru_cache(_REMEMBERED)
def plain(number: str, *, keep: str = "", fold_case: bool = True) -> str:
    """Return the letters and digits of ``number`` in capitals, with nothing between them.

    Never raises; twice is once. Width and presentation forms go (NFKC), accents too, all but
    the tilde of Ñ; digits of any script become 0-9 and letters that look Latin become
    Latin: numbers are copied by eye. Letters of other scripts stay. ``keep`` is a
    separator that counts.
    """
    text = number[:LONGEST]
    if not text.isascii():
        text = _spell_out(text, fold_case=fold_case)
    else:
        text = text.upper() if fold_case else text
        if not keep or keep not in text:
            return text.translate(_SEPARATORS)  # the same as below, and most numbers come here
    kept = "".join(sign for sign in text if sign.isalnum() or sign in keep)
    return unicodedata.normalize("NFC", kept)[:LONGEST]


def digits(number: str, *, label: str = "") -> str:
    """Return ``number`` as ``plain`` does, for kinds that hold digits only.

    ``label`` is the word that may stand in front ("IMO 9074729"). The letters O, I and L among
    digits are read as 0 and 1; other letters stay, so that a number of another kind is not
    mistaken for one of this kind.
    """
    return as_digits(unlabel(plain(number), label, "[0-9OIL]+"))


def unlabel(compacted: str, label: str, rest: str) -> str:
    """Return ``compacted`` without the word in front, if what follows it matches the pattern ``rest``."""
    found = _labelled(label, rest).fullmatch(compacted) if label else None
    return found[1] if found else compacted


@cache
def _labelled(label: str, rest: str) -> re.Pattern[str]:
    """Return the pattern of a number with a word in front; each kind of identifier has one."""
    return re.compile(f"(?:{label}{_NUMBER_WORD})+({rest})")


def as_digits(text: str) -> str:
    """Return ``text`` with O, I and L as digits where that leaves nothing but digits and half were digits already."""
    if text.isdecimal():
        return text
    read = text.translate(_AS_DIGITS)
    were = sum(sign.isdigit() for sign in text)
    return read if read.isdigit() and read.isascii() and 2 * were >= len(text) else text


def as_letters(text: str) -> str:
    """Return ``text`` with 0 and 1 as the letters O and I where half were letters already."""
    if text.isalpha():
        return text
    were = sum(sign.isalpha() for sign in text)
    return text.translate(_AS_LETTERS) if 2 * were >= len(text) else text


def _spell_out(text: str, *, fold_case: bool) -> str:
    """Return ``text`` decomposed, in one case, without marks, each letter and digit as its Latin twin."""
    text = unicodedata.normalize("NFKD", text)
    if fold_case:  # capitals of some letters are ligatures again
        text = unicodedata.normalize("NFKD", text.upper())
    text = _TILDE.sub(lambda found: "Ñ" if found[1] == "N" else "ñ", text).translate(_LOOKS)
    return "".join(map(_latin_digit, text))


def _latin_digit(sign: str) -> str:
    if unicodedata.category(sign)[0] == "M":
        return ""
    digit = unicodedata.digit(sign, None)
    return sign if digit is None else str(digit)
