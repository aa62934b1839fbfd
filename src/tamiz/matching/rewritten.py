"""Names that were not written as they are meant: digits for letters, letters set apart, words around the name.

Each is read once more as it was meant; what that costs is a signal of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tamiz.matching.reading import Reading, read_name
from tamiz.names import fold

_MIXED = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
_LOOKS = {"0": "o", "1": "i", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g"}
_AS_LETTERS = tuple(str.maketrans({**_LOOKS, "1": letter}) for letter in "il")
_WIDE = re.compile(r"\s{2,}|[\t\n]")
_SET_ASIDE = ("words of payment", "prefix of a ship")
_FOR = r"(?:a|al|to|for|para|por|de|of|en)\s+"
_NUMBERED = r"(?:factura|fact?|invoice|inv|ref|referencia|reference|folio|pedido|order|po|concepto|pago|payment)"
_PAYMENT = re.compile(
    rf"\s*(?:(?:pago|pagos|abono|dep[oó]sito|transferencia|transfer|transf|payment|pmt|remittance|remesa|env[ií]o|wire)"
    rf"\s+{_FOR}(?:favor\s+of\s+|favor\s+de\s+|cuenta\s+de\s+)?"
    rf"|(?:a|en|in)\s+favou?r\s+(?:de|of)\s+|a\s+la\s+orden\s+de\s+|(?:pay\s+)?to\s+the\s+order\s+of\s+"
    rf"|{_NUMBERED}(?:[.:#\s]|no\b|num\b)*[a-z]{{0,3}}-?\d[\w/-]*[\s:,-]+(?:{_FOR})?"
    rf"|(?:beneficiari[oa]|beneficiary|benef|attn?|atn|c/o)[.:\s]+)",
    re.IGNORECASE,
)
_SHIP = re.compile(
    r"\s*(?:(?:[mf][./]?\s?[vty]|m[./]?\s?s|s[./]?\s?s|b[./]?\s?t)\.?|motor\s+(?:vessel|tanker)|steam\s?ship|buque)\s+",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"[\"\u201c\u201d\u00ab(\[][^\"\u201c\u201d\u00bb)\]]{2,40}[\"\u201d\u00bb)\]]|\s(?:alias|a\.?k\.?a\.?|\(a\))\s.*$",
    re.IGNORECASE,
)
FEWEST_APART = 4  # letters
MOST_RUN_TOGETHER = 5  # one word in so many may have more than a letter


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A name as it is compared, and the signal that it was not written so; none where it was. Equal only to itself."""

    reading: Reading
    rewritten: str | None = None

    @property
    def can_be_complete(self) -> bool:
        """Whether it may be another name in full: where words around it were set aside, and no letter changed."""
        return self.rewritten in (None, *_SET_ASIDE)


def read_asked(text: str, *, person: bool, country: str | None = None) -> tuple[Asked, ...]:
    """Return a name as it was written and, where it may have been meant otherwise, as that."""
    plain = Asked(read_name(text, person=person, country=country))
    return (plain, *(Asked(read_name(other, person=person, country=country), why) for other, why in _otherwise(text)))


def is_as_meant(text: str) -> bool:
    """Return whether a name is read in one way alone."""
    return next(_otherwise(text), None) is None


def may_be_digits(text: str) -> bool:
    """Return whether digits may stand for letters in a text."""
    return _MIXED.search(text) is not None


def _otherwise(text: str) -> Iterator[tuple[str, str]]:
    for pattern, why in ((_PAYMENT, _SET_ASIDE[0]), (_SHIP, _SET_ASIDE[1])):
        around = pattern.match(text)
        if around and fold(text[around.end() :]):
            yield text[around.end() :], why
    if may_be_digits(text):
        meant = (_as_letters(text, table) for table in _AS_LETTERS)
        yield from ((other, "digits for letters") for other in dict.fromkeys(meant) if other != text)
    uncalled = _CALLED.sub(" ", text)
    if uncalled != text and len(fold(uncalled).split()) > 1:
        yield uncalled.strip(), "nickname set aside"
    letters = _WORD.findall(text)
    longer = sum(len(word) > 1 for word in letters)
    if len(letters) >= FEWEST_APART and longer * MOST_RUN_TOGETHER <= len(letters):
        yield " ".join("".join(_WORD.findall(part)) for part in _WIDE.split(text.strip())), "letters apart"


def _as_letters(text: str, table: dict[int, str]) -> str:
    """Return a text with digits as letters in the words that mix the two."""
    return _WORD.sub(lambda word: word[0].translate(table) if _MIXED.search(word[0]) else word[0], text)
