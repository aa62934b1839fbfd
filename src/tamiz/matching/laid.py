"""How the words of each listed name lie, as small numbers: what laying two names side by side needs of them.

Arrays beside those of :mod:`tamiz.matching.words`, made once for a list; the compiled batch path reads them.
A text that two names could have in common is kept as a hash.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from zlib import crc32

from tamiz.errors import StoreError
from tamiz.matching.packing import packed, starts, unpacked
from tamiz.matching.reading import Reading, hash_of
from tamiz.model import Grade, Name
from tamiz.names import Token, TokenKind
from tamiz.names.culture import Role
from tamiz.names.legal_forms import WORDS_OF_LEGAL_FORMS
from tamiz.names.lexicon import ABBREVIATIONS, PLACES
from tamiz.names.outlines import is_slight

MARKS = "marks.u32"  # for each word of each name: its first letter and what it is
FLAGS = "flags.u32"  # for each name: whether it is foreign, whether it is weak, how many surnames stand before a comma
FORMS, OPENINGS = "forms.u32", "openings.u32"  # for each name: hashes of its legal form and its first token, 0 for none
JOINED = "joined.u32"  # for each name where its neighbours run together begin
SIDES, TEXTS = "sides.u32", "texts.u64"  # side by side: the places of such neighbours, the hash of their text
ARRAYS = (MARKS, FLAGS, FORMS, OPENINGS, JOINED, SIDES, TEXTS)

FOREIGN, WEAK, SURNAMES = 1, 2, 8  # two bits of a flag, and from which bit it counts surnames
FIRST_LETTER, ONE_LETTER, SLIGHT, NUMBER = 127, 128, 256, 512  # bits of a mark
A_PLACE, KNOWN, OF_A_FORM = 1024, 2048, 4096  # further bits
ABBREVIATED, ROLE = 13, 20  # and from which bits it says which abbreviation, and which part of a person's name
SIDE = 16  # bits from which a side begins, below them where it ends
_MOST_SURNAMES = 255
_NUMBERED = {word: place for place, word in enumerate(sorted(ABBREVIATIONS), start=1)}


def mark_of(token: Token, foreign: bool, role: Role = Role.UNKNOWN) -> int:
    """Return what a word is, as one number."""
    mark = ord(token.text[0])
    mark |= ONE_LETTER if len(token.text) == 1 else 0
    mark |= SLIGHT if is_slight(token.text, foreign) else 0
    mark |= NUMBER if token.kind is TokenKind.NUMBER else 0
    mark |= OF_A_FORM if token.key in WORDS_OF_LEGAL_FORMS else 0
    mark |= A_PLACE if token.key in PLACES else 0
    mark |= _NUMBERED[token.text] << ABBREVIATED if token.is_abbreviation else 0
    return mark | role << ROLE


def flags_of(name: Reading, *, is_weak: bool) -> int:
    """Return what a name is, as one number."""
    surnames = min(name.surnames, _MOST_SURNAMES) << SURNAMES
    return (FOREIGN if name.foreign else 0) | (WEAK if is_weak else 0) | surnames


def form_of(name: Reading) -> int:
    """Return the hash of the legal form of a name, 0 where it has none."""
    return crc32(name.legal_form.encode())


def opening_of(name: Reading) -> int:
    """Return the hash of the first token of a name, 0 where it has none."""
    return crc32(name.tokens[0].text.encode()) if name.tokens else 0


class Listing(Protocol):
    """A listed name and how it is read; :class:`tamiz.matching.index.Entry` is one."""

    @property
    def reading(self) -> Reading:
        """The name as it is read."""

    @property
    def name(self) -> Name:
        """The name as it is listed."""

    @property
    def person(self) -> bool:
        """Whether it was read as a person's."""


class Lying(NamedTuple):
    """A listed name as it is read, whether it is a person's, and whether it is weak."""

    reading: Reading
    is_person: bool
    is_weak: bool


def lying_of(entry: Listing) -> Lying:
    """Return how an entry lies."""
    return Lying(entry.reading, entry.person, entry.name.grade is Grade.WEAK)


def marks_of(name: Reading, *, person: bool) -> Iterator[int]:
    """Yield what each identifying word of a name is; of a person's name, also which part of it."""
    roles = name.roles if person else (Role.UNKNOWN,) * len(name.content)
    return (mark_of(token, name.foreign, role) for token, role in zip(name.content, roles, strict=True))


def build_laid(names: Iterable[Lying]) -> dict[str, bytes]:
    """Return the arrays over names, in the order given."""
    held = tuple(names)
    readings = [name.reading for name in held]
    pairs = [pair for name in readings for pair in name.pairs]
    return {
        MARKS: packed("I", (mark for name in held for mark in marks_of(name.reading, person=name.is_person))),
        FLAGS: packed("I", (flags_of(name.reading, is_weak=name.is_weak) for name in held)),
        FORMS: packed("I", map(form_of, readings)),
        OPENINGS: packed("I", map(opening_of, readings)),
        JOINED: packed("I", starts(len(name.pairs) for name in readings)),
        SIDES: packed("I", (start << SIDE | stop for start, stop, _ in pairs)),
        TEXTS: packed("Q", (hash_of(text) for _, _, text in pairs)),
    }


@dataclass(frozen=True, slots=True)
class Laid:
    """The arrays of one list, in memory or mapped."""

    marks: Sequence[int]
    flags: Sequence[int]
    forms: Sequence[int]
    openings: Sequence[int]
    joined: Sequence[int]
    sides: Sequence[int]
    texts: Sequence[int]

    @classmethod
    def open(cls, arrays: Mapping[str, memoryview]) -> "Laid":
        """Return the names over arrays. Raises StoreError when they are not of one piece."""
        found = cls(*(unpacked(arrays, name) for name in ARRAYS))
        if (
            not len(found.flags) == len(found.forms) == len(found.openings) == len(found.joined) - 1
            or found.joined[-1] != len(found.sides)
            or len(found.sides) != len(found.texts)
        ):
            raise StoreError("the names of the index are not of one length; remove the folder, it is made again")
        return found
