"""A name as tokens: its words, what each is, and the key each is compared by.

The same name reads differently for a person and for an organisation: "Kim Co" is a person
with two names, or a firm called Kim. The caller says which; both readings are cheap.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tamiz.names.fold import fold
from tamiz.names.foreign import is_foreign
from tamiz.names.legal_forms import LEADING_LEGAL_FORMS, LEGAL_FORMS, LONGEST_LEGAL_FORM
from tamiz.names.legal_heard import heard_legal_form
from tamiz.names.lexicon import (
    ABBREVIATIONS,
    ARTICLES,
    JOINING_PARTICLES,
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
_FEWEST_OF_A_NAME = 2  # words that titles must leave
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
    kinds = _kinds(name, words, person=person)
    if TokenKind.WORD not in kinds:
        kinds = [TokenKind.WORD] * len(words)
    tokens = tuple([_token(word, kind, not place) for place, (word, kind) in enumerate(zip(words, kinds, strict=True))])
    return tokens if person or TokenKind.LEGAL_FORM in kinds or not is_foreign(name) else _with_legal_form(tokens)


def _with_legal_form(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return tokens of a name in another script with the legal form at their end told as one, by its sound."""
    size, form = heard_legal_form([token.text for token in tokens])
    if not any(token.kind is TokenKind.WORD for token in tokens[: len(tokens) - size]):
        return tokens
    told = [Token(token.text, "", TokenKind.LEGAL_FORM) for token in tokens[len(tokens) - size :]]
    told[:1] = [Token(token.text, form, TokenKind.LEGAL_FORM) for token in told[:1]]
    return (*tokens[: len(tokens) - size], *told)


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


def _kinds(name: str, words: Sequence[str], *, person: bool) -> list[TokenKind]:
    last = len(words) - 1
    kinds = [_kind_inside(word, opens=place == 0, ends=place == last) for place, word in enumerate(words)]
    if person:
        _mark(kinds, TokenKind.TITLE, _title_places(name, words))
    else:
        _mark(kinds, TokenKind.LEGAL_FORM, _legal_form_places(words))
    return kinds


def _kind_inside(word: str, *, opens: bool, ends: bool) -> TokenKind:
    joins = not ends and word in (ARTICLES if opens else JOINING_PARTICLES)
    return TokenKind.PARTICLE if joins or word in PARTICLES else TokenKind.WORD


def _mark(kinds: list[TokenKind], kind: TokenKind, places: Iterable[int]) -> None:
    for place in places:
        kinds[place] = kind


def _title_places(name: str, words: Sequence[str]) -> Iterator[int]:
    """Yield where titles stand: at the head of a person's name, and behind its commas."""
    parts = [fold(part).split() for part in name.split(",")] if "," in name else [words]
    if sum(map(len, parts)) != len(words):
        return
    place, left = 0, len(words)
    for number, part in enumerate(parts):
        fewest = 0 if number > 1 else 1  # a third part may be titles alone: "Quijano, Ruperto, Dr."
        count = _count_titles(part, min(len(part) - fewest, left - _FEWEST_OF_A_NAME))
        yield from range(place, place + count)
        place, left = place + len(part), left - count


def _count_titles(words: Sequence[str], most: int) -> int:
    count = 0
    while count < most and words[count] in TITLES:
        count += 1
    return count


def _legal_form_places(words: Sequence[str]) -> Iterator[int]:
    """Yield where legal forms stand: the longest at the end, and one at the head."""
    left = len(words)
    for size in range(min(LONGEST_LEGAL_FORM, left - 1), 0, -1):
        if "".join(words[-size:]) in LEGAL_FORMS:
            yield from range(left - size, left)
            left -= size
            break
    if left > 1 and words[0] in LEADING_LEGAL_FORMS:
        yield 0
