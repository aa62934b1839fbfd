"""What words say as they are written, found once for each: what lays out a name without reading it.

A written word may fold to several tokens; what each of them is, is asked of :mod:`tamiz.names` where it opens a name,
inside and at its end. A word that may change how others are read (digits, signs, several scripts, titles,
legal forms, what opens the words around a name) is odd, and its names are read.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable
from zlib import crc32

import numpy as np

from tamiz.matching.alignment import can_be_cut
from tamiz.matching.asked import marked
from tamiz.matching.kernel_laying import (
    ACRONYM,
    CONTENT,
    LATIN,
    ODD,
    OPENS_OTHERWISE,
    OTHER_LETTERS,
    PART,
    Names,
    Spelled,
)
from tamiz.matching.kernel_shapes import ANY_ROLE
from tamiz.matching.laid import KNOWN, ROLE
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Word, can_be_part, hash_of, rolled
from tamiz.matching.related import NOTHING, RelatedWords, Row
from tamiz.matching.relation import could_be_initials
from tamiz.names import Token, TokenKind, fold, tokenize
from tamiz.names.culture import Role
from tamiz.names.foreign import is_foreign
from tamiz.names.legal_forms import LEGAL_FORMS
from tamiz.names.legal_heard import may_end_heard_form

_LATIN_WORD = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['-][A-Za-zÀ-ÖØ-öø-ɏ]+)*")
_NOT_OF_OTHERS = re.compile(
    "[\u0000-\u024f\u1d00-\u1dbf\u1e00-\u1fff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f\ufb00-\ufb06\uff00-\uffef]"
)
_PIECE = re.compile(r"[^\W_]+")
# What may open words around a name, or set a nickname apart: `rewritten` says which; here is its first word alone.
_OPENS = re.compile(
    "[mf][vty]?|ms|s|ss|b|bt|motor|steam|steamship|buque|pagos?|abono|dep[oó]sito|transferencia|transfer|transf|payment|pmt"
    "|remittance|remesa|env[ií]o|wire|a|en|in|pay|to|beneficiari[oa]|beneficiary|benef|attn?|atn",
    re.IGNORECASE,
)
_SETS_APART = re.compile("alias|aka", re.IGNORECASE)
_AT_THE_END = "ana ana {}"
_ALONE = "{}"
_PLACES = ("{} ana ana", "ana {} ana", _AT_THE_END, _ALONE)  # where a word opens a name, stands inside, ends it, is all
_OF_WORDS, _OF_ROWS = "iIiii", "IiQQQQQQIiIIiiiii"  # what the arrays hold, as :mod:`array` calls it


class SpelledWords:
    """The written words met so far, by number, for one kind of party."""

    def __init__(self, related: RelatedWords, kind: PartyKind, parameters: Parameters) -> None:
        self._related, self._kind = related, kind
        self._initial = parameters.weights["initial"]
        self._numbers = _Numbers(self._learn)
        self._rows: dict[tuple[Token, bool, bool, bool], int] = {}
        self._words = _arrays(Spelled._fields[: len(_OF_WORDS)], _OF_WORDS)
        self._held = _arrays(Spelled._fields[len(_OF_WORDS) :], _OF_ROWS)
        self._words["tokens_of"].append(0)
        self._held["parts_of"].append(0)

    def __len__(self) -> int:
        return len(self._numbers)

    def names(self, texts: Iterable[str]) -> Names:
        """Return names by the numbers of their words."""
        words_of, words, sizes = array("i", [0]), array("i"), array("i")
        number = self._numbers.__getitem__
        for text in texts:
            words.extend(map(number, text.split()))
            words_of.append(len(words))
            sizes.append(len(text))
        return Names(*map(np.array, (words_of, words, sizes)))

    def arrays(self) -> Spelled:
        """Return what is known of the words as arrays, as they are now."""
        return Spelled(*(np.array(one) for one in (*self._words.values(), *self._held.values())))

    def _learn(self, written: str) -> int:
        """Look at a word for the first time; return its number."""
        flags = _flags_of(written)
        pieces = _PIECE.findall(written)
        if flags:
            for text in fold(written).split():
                self._words["rows_of"].extend(self._row(text, place, bool(flags & OTHER_LETTERS)) for place in _PLACES)
        for name, number in (
            ("tokens_of", len(self._words["rows_of"]) // len(_PLACES)),
            ("flags", flags),
            ("pieces", len(pieces)),
            ("longer", sum(len(piece) > 1 for piece in pieces)),
        ):
            self._words[name].append(number)
        return len(self._words["flags"]) - 1

    def _row(self, text: str, place: str, foreign: bool) -> int:
        """Return the row of a folded word at a place of a name."""
        is_person, ends = self._kind is PartyKind.PERSON, place in (_AT_THE_END, _ALONE)
        token = next(one for one in tokenize(place.format(text), person=is_person) if one.text == text)
        is_odd = token.kind in (TokenKind.TITLE, TokenKind.LEGAL_FORM) or (
            not is_person and ends and (may_end_heard_form(text) if foreign else _may_end_form(text))
        )
        key = (token, foreign, ends, is_odd)
        if key not in self._rows:
            self._add(token, foreign, ends, is_odd)
            self._rows[key] = len(self._rows)
        return self._rows[key]

    def _add(self, token: Token, foreign: bool, ends: bool, is_odd: bool) -> None:
        """Add the row of a token."""
        is_content = token.kind in (TokenKind.WORD, TokenKind.NUMBER)
        tied = self._related.of_word(Word(token.key, foreign), self._kind) if is_content else Row(NOTHING, (), 0, False)
        mark, letters, key = marked(token, foreign)
        role = ANY_ROLE if self._kind is PartyKind.PERSON else Role.UNKNOWN
        is_cut = ends and is_content and can_be_cut(token.text)
        rolled_text, rolled_key = rolled(token.text), rolled(token.key)
        part = PART if can_be_part(token) else 0
        acronym = ACRONYM if self._is_acronym(token.text) else 0
        said = {
            "row_flags": (CONTENT if is_content else 0) | part | acronym | (ODD if is_odd else 0),
            "openings": crc32(token.text.encode()),
            "marks": mark | role << ROLE | (KNOWN if tied.is_known else 0),
            "letters": letters,
            "sizes": len(token.text),
            "rarities": tied.rarity,
            "slacks": self._initial if is_content and could_be_initials(token.text) else 0,
            "units": tied.unit,
            "cuts": self._related.of_cut(token.text, self._kind) if is_cut else NOTHING,
            "texts": hash_of(token.text),
            "keys": key,
            "rolled_texts": rolled_text[0],
            "text_moves": rolled_text[1],
            "rolled_keys": rolled_key[0],
            "key_moves": rolled_key[1],
        }
        for name, number in said.items():
            self._held[name].append(number)
        self._held["parts"].extend(tied.parts)
        self._held["parts_of"].append(len(self._held["parts"]))

    def _is_acronym(self, text: str) -> bool:
        """Return whether a word by itself could be the first letters of a listed name."""
        return self._kind is not PartyKind.PERSON and self._related.is_acronym(text, self._kind)


class _Numbers(dict[str, int]):
    """Numbers of words, each made when it is first asked for."""

    def __init__(self, make: Callable[[str], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, written: str) -> int:
        number = self[written] = self._make(written)
        return number


def _arrays(names: Iterable[str], codes: str) -> "dict[str, array[int]]":
    return {name: array(code) for name, code in zip(names, codes, strict=True)}


def _flags_of(written: str) -> int:
    """Return whether a word is read by itself, in which letters, and whether it may open what stands around a name."""
    if _SETS_APART.fullmatch(written):
        return 0
    if _LATIN_WORD.fullmatch(written):
        return LATIN | (OPENS_OTHERWISE if _OPENS.fullmatch(written) else 0)
    letters = written + unicodedata.normalize("NFKC", written)
    is_of_others = all(unicodedata.category(one)[0] in "LM" and not _NOT_OF_OTHERS.match(one) for one in letters)
    return OTHER_LETTERS if is_of_others and is_foreign(written) and fold(written) else 0


def _may_end_form(text: str) -> bool:
    return any(form.endswith(text) for form in LEGAL_FORMS)
