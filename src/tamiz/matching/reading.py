"""A name as it is compared: its tokens and the three forms in which two names can be complete in each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import groupby, pairwise
from typing import NamedTuple

from tamiz.names import Token, TokenKind, content_keys, content_tokens, fold, glued, is_filler, tokenize
from tamiz.names.culture import Guess, Role, guess_culture, roles_of
from tamiz.names.foreign import is_foreign
from tamiz.names.legal_forms import SAME_LEGAL_FORMS

Key = tuple[str, ...] | str
_REMEMBERED = 32_768  # few words make up most names
_ALL_BITS = (1 << 64) - 1
_BASE = 0x9E37_79B9_7F4A_7C15  # odd, so that no letter is lost
SHORTEST_PART = 2  # letters of a word that another was parted into
SHORTEST_ACRONYM = 4  # letters; three are the first ones of too many names
LONGEST_NAME = 4_096  # characters; the longest listed name has under 400


class Word(NamedTuple):
    """A token as it is compared: its key, and whether it was written in another script than Latin."""

    key: str
    foreign: bool = False


@dataclass(frozen=True)
class Reading:
    """One name, read as a person's or as anything else's."""

    text: str
    tokens: tuple[Token, ...]
    content: tuple[Token, ...]  # the tokens that identify, in order
    keys: tuple[str, ...]  # what identifies, whatever the order
    all_keys: tuple[str, ...]  # every word, whatever the order: a particle may stand where a name would
    glued: str  # what identifies, in order, without spaces: words run together or parted
    country: str | None = None  # of the party, as a code, where it is known

    @cached_property
    def foreign(self) -> bool:
        """Whether it was written in another script than Latin, wholly or in part."""
        return is_foreign(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The tokens that identify, as they are compared one by one."""
        return tuple(Word(token.key, self.foreign) for token in self.content)

    @cached_property
    def surnames(self) -> int:
        """How many of the identifying tokens stand before a comma, which sets surnames apart; 0 without one."""
        before, comma, _ = self.text.partition(",")
        return len(content_tokens(tokenize(before, person=True))) if comma else 0

    @cached_property
    def culture(self) -> Guess:
        """The culture of a person's name."""
        return guess_culture(self.text, tuple(token.key for token in self.content), self.country)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """What each of the identifying tokens of a person's name is by its culture."""
        return roles_of([token.key for token in self.content], self.culture, self.surnames)

    @cached_property
    def acronyms(self) -> tuple[str, ...]:
        """The first letters of the words that identify, and of all words, where there are enough of them."""
        firsts = ("".join(token.text[0] for token in tokens) for tokens in (self.content, self.tokens))
        return tuple(dict.fromkeys(letters for letters in firsts if len(letters) >= SHORTEST_ACRONYM))

    @property
    def lookups(self) -> set[Key]:
        """What two names that are complete in each other have in common, one of these at least."""
        return {self.keys, self.all_keys, self.glued, self.all_glued} if self.tokens else set()

    @cached_property
    def all_glued(self) -> str:
        """Every word, as written and in order, without spaces."""
        return "".join([token.text for token in self.tokens])

    @cached_property
    def pairs(self) -> tuple[tuple[int, int, str], ...]:
        """Neighbours run together: where the identifying tokens in them begin and end, and the text."""
        found, place = [], 0
        for one, other in pairwise(self.tokens):
            counts = [int(token.kind in (TokenKind.WORD, TokenKind.NUMBER)) for token in (one, other)]
            if any(counts) and all(map(can_be_part, (one, other))):
                found.append((place, place + sum(counts), one.key + other.key))
            place += counts[0]
        return tuple(found)

    @cached_property
    def hashes(self) -> tuple[int, ...]:
        """The lookups as 64-bit numbers, the same on every machine: made of those of the words, once for all lists."""
        if not self.tokens:
            return ()
        glued_ones = (hash_together(token.text for token in tokens) for tokens in (self.content, self.tokens))
        return tuple({hash_of_all(self.keys), hash_of_all(self.all_keys), *glued_ones})

    @cached_property
    def legal_form(self) -> str:
        """The legal form without spaces, by its shortest name, "" where the name has none."""
        runs = groupby(self.tokens, key=lambda token: token.kind is TokenKind.LEGAL_FORM)
        forms = ["".join(token.key for token in run) for is_form, run in runs if is_form]
        return SAME_LEGAL_FORMS.get(forms[-1], forms[-1]) if forms else ""


@lru_cache(_REMEMBERED)
def hash_of(text: str) -> int:
    """Return the 64-bit hash of a word or number."""
    written = text.encode("ascii", "backslashreplace")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "little")


def hash_of_all(words: Iterable[str]) -> int:
    """Return the 64-bit hash of words in any order."""
    return sum(map(hash_of, words)) & _ALL_BITS


@lru_cache(_REMEMBERED)
def rolled(text: str) -> tuple[int, int]:
    """Return the 64-bit hash of letters that others may stand before and behind, and what moves those before by them.

    One behind the other: the hash of the first, moved, and that of the second add up to that of both.
    """
    found = 0
    for letter in text:
        found = found * _BASE + ord(letter) & _ALL_BITS
    return found, pow(_BASE, len(text), _ALL_BITS + 1)


def hash_together(words: Iterable[str]) -> int:
    """Return the 64-bit hash of words run together."""
    found = 0
    for one, moves in map(rolled, words):
        found = found * moves + one & _ALL_BITS
    return found


def read_name(text: str, *, person: bool, country: str | None = None) -> Reading:
    """Return ``text`` as a person's name, or as the name of anything else; ``country`` is the party's code."""
    tokens = tokenize(text, person=person)
    content = content_tokens(tokens)
    all_keys = tuple(sorted([token.text for token in tokens]))
    return Reading(text, tokens, content, content_keys(content), all_keys, glued(content), country)


def can_be_part(token: Token) -> bool:
    """Return whether a token is told apart in a word that it was run together into."""
    return len(token.key) >= SHORTEST_PART and (
        token.kind in (TokenKind.WORD, TokenKind.NUMBER) or is_filler(token.key)
    )


def why_unscreenable(name: str) -> str | None:
    """Return why a name cannot be compared with any other, None when it can."""
    if len(name) > LONGEST_NAME:
        return f"the name has {len(name):,} characters; the most that is read as a name is {LONGEST_NAME:,}"
    return None if fold(name) else "the name holds no letter or digit"
