"""A name as tokens: its words, what each is, and the key each is compared by.

The same name reads differently for a person and for an organisation: "Kim Co" is a person
with two names, or a firm called Kim. The caller says which; both readings are cheap.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tamiz.names.fold import fold
from tamiz.names.lexicon import (
    ABBREVIATIONS,
    ARTICLES,
    JOINING_PARTICLES,
    LEADING_LEGAL_FORMS,
    LEGAL_FORMS,
    LONGEST_LEGAL_FORM,
    PARTICLES,
    TITLES,
)
from tamiz.names.numbers import number_key


class TokenKind(StrEnum):
    """What a token does in its name."""

    WORD = "word"
    NUMBER = "number"
    PARTICLE = "particle"
    TITLE = "title"
    LEGAL_FORM = "legal form"


_CONTENT = (TokenKind.WORD, TokenKind.NUMBER)  # a tuple: looked up by identity, while a set asks for a hash
_WORDS_REMEMBERED = 16_384  # few words make up most names


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name: as folded, and by what it is compared (abbreviations and numbers written out)."""

    text: str
    key: str
    kind: TokenKind

    @property
    def is_abbreviation(self) -> bool:
        """Whether the key is another word than the one written; a number's spellings are not that."""
        return self.kind is TokenKind.WORD and self.key != self.text


def tokenize(name: str, *, person: bool = False) -> tuple[Token, ...]:
    """Return the tokens of ``name`` in order; none when it holds no letter or digit.

    ``person`` reads titles and no legal forms; otherwise legal forms and no titles. A name
    of nothing but particles, titles and legal forms is all words: something must identify it.
    """
    words = fold(name).split()
    kinds = _kinds(words, person=person)
    if TokenKind.WORD not in kinds:
        kinds = [TokenKind.WORD] * len(words)
    return tuple([_token(word, kind, not place) for place, (word, kind) in enumerate(zip(words, kinds, strict=True))])


def content_tokens(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the tokens that identify: words and numbers, in order."""
    return tuple([token for token in tokens if token.kind in _CONTENT])


def is_filler(word: str) -> bool:
    """Return whether a folded word can be a particle or a legal form, which says little about who is meant."""
    return word in PARTICLES or word in JOINING_PARTICLES or word in LEGAL_FORMS


def content_keys(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the sorted keys of the identifying tokens: equal for two names that differ in order alone."""
    return tuple(sorted([token.key for token in tokens if token.kind in _CONTENT]))


def glued(tokens: Iterable[Token]) -> str:
    """Return the identifying tokens, as written, without the spaces: equal for "Al Shabaab", "Alshabaab"."""
    return "".join([token.text for token in tokens if token.kind in _CONTENT])


@lru_cache(_WORDS_REMEMBERED)
def _token(word: str, kind: TokenKind, leads: bool) -> Token:
    if kind not in _CONTENT:
        return Token(word, word, kind)
    number = number_key(word, leads=leads)
    if number is not None:
        return Token(word, number, TokenKind.NUMBER)
    return Token(word, ABBREVIATIONS.get(word, word), kind)


def _kinds(words: Sequence[str], *, person: bool) -> list[TokenKind]:
    last = len(words) - 1
    kinds = [_kind_inside(word, opens=place == 0, ends=place == last) for place, word in enumerate(words)]
    if person:
        _mark(kinds, TokenKind.TITLE, range(_count_titles(words)))
    else:
        _mark(kinds, TokenKind.LEGAL_FORM, _legal_form_places(words))
    return kinds


def _kind_inside(word: str, *, opens: bool, ends: bool) -> TokenKind:
    joins = not ends and word in (ARTICLES if opens else JOINING_PARTICLES)
    return TokenKind.PARTICLE if joins or word in PARTICLES else TokenKind.WORD


def _mark(kinds: list[TokenKind], kind: TokenKind, places: Iterable[int]) -> None:
    for place in places:
        kinds[place] = kind


def _count_titles(words: Sequence[str]) -> int:
    """Return how many words at the head are titles; two words at least must be left to be a name."""
    count = 0
    while count < len(words) - 2 and words[count] in TITLES:
        count += 1
    return count


def _legal_form_places(words: Sequence[str]) -> range:
    """Return where a legal form stands: the longest at the end, else one at the head."""
    for size in range(min(LONGEST_LEGAL_FORM, len(words) - 1), 0, -1):
        if "".join(words[-size:]) in LEGAL_FORMS:
            return range(len(words) - size, len(words))
    return range(1) if len(words) > 1 and words[0] in LEADING_LEGAL_FORMS else range(0)
