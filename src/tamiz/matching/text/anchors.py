"""What a word of a text may be read as, and the rare listed words that it is tied to.

Each written word is looked up once and remembered: few words make up most texts.
"""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import pairwise
from operator import or_
from typing import Any

from tamiz.matching.evidence import SHORTEST_MISSPELLED, Tie, token_evidence
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Word
from tamiz.matching.rewritten import may_be_digits, read_asked
from tamiz.matching.text.arrays import ANCHORS
from tamiz.matching.text.index import TextIndex
from tamiz.matching.text.name_runs import BY_EYE
from tamiz.matching.text.near_keys import TIES, fewest_letters, key_of_glued, keys_of_asked, mark, rarest_needed
from tamiz.names import fold, is_filler
from tamiz.names.foreign import is_foreign
from tamiz.names.lexicon import ABBREVIATIONS
from tamiz.names.numbers import number_key

_MOST_REMEMBERED = 100_000
SHORTEST_ANCHOR = 3  # letters

Form = tuple[str, ...]  # the keys of the tokens of one written word


@dataclass(frozen=True, slots=True)
class Forms:
    """The ways in which a written word may be read, and whether it is of another script.

    ``keys`` are the tokens of all ways, ``pairs`` neighbours in one way run together.
    """

    ways: tuple[Form, ...]
    foreign: bool
    keys: tuple[str, ...]
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A rare listed word that a word of a text is tied to; ``glued`` when only run together with a neighbour."""

    part: int
    number: int
    kind: PartyKind
    glued: bool


class Anchors:
    """Looks the words of texts up in all lists of an index."""

    def __init__(self, index: TextIndex) -> None:
        self._parts, self._parameters = index.parts, index.parameters
        self._forms: dict[str, Forms] = {}
        self._of_word: dict[tuple[str, bool], tuple[Anchor, ...]] = {}
        self._marks: dict[tuple[str, bool], tuple[int, ...]] = {}
        self._of_equal: dict[str, tuple[Anchor, ...]] = {}

    def forms(self, written: str) -> Forms:
        """Return how a written word may be read."""
        found = self._forms.get(written)
        if found is None:
            _make_room(self._forms)
            found = self._forms[written] = read_forms(written)
        return found

    def of_word(self, written: str, *, foreign: bool) -> tuple[Anchor, ...]:
        """Return the rare listed words that a written word is tied to, and what stands for names that it runs together.

        ``foreign`` says that its neighbours are of another script, which makes it one of them.
        """
        found = self._of_word.get((written, foreign))
        if found is None:
            _make_room(self._of_word)
            found = self._of_word[written, foreign] = tuple(dict.fromkeys(self._anchors(written, foreign=foreign)))
        return found

    def _anchors(self, written: str, *, foreign: bool) -> Iterator[Anchor]:
        forms = self.forms(written)
        for key in forms.keys:
            if may_be_anchor(key):
                for script in {False, foreign}:
                    yield from self._tied(Word(key, script))
            yield from self._equal(key_of_glued(key))
        for pair in forms.pairs:
            yield from self.of_pair(pair)

    def of_pair(self, key: str) -> tuple[Anchor, ...]:
        """Return the rare listed words that two neighbours run together are."""
        return self._equal("=" + key)

    def marks(self, key: str, foreign: bool) -> tuple[int, ...]:
        """Return the numbers of all keys that a word shares with words that it is tied to, however loosely."""
        found = self._marks.get((key, foreign))
        if found is None:
            _make_room(self._marks)
            keys = keys_of_asked(key, SHORTEST_MISSPELLED, foreign=foreign)
            found = self._marks[key, foreign] = tuple(set(map(mark, keys)))
        return found

    def _equal(self, key: str) -> tuple[Anchor, ...]:
        found = self._of_equal.get(key)
        if found is None:
            _make_room(self._of_equal)
            found = self._of_equal[key] = tuple(self._run_together(mark(key))) if len(key) > SHORTEST_ANCHOR + 1 else ()
        return found

    def _tied(self, asked: Word) -> Iterator[Anchor]:
        sieve, last = self._sieve, len(self._sieve) - 1
        keys = keys_of_asked(asked.key, self._fewest_letters, foreign=asked.foreign)
        marks = [one for one in set(map(mark, keys)) if sieve[one >> 3 & last] >> (one & 7) & 1]
        for place, part in enumerate(self._parts if marks else ()):
            for number in sorted({number for one in marks for number in part.arrays.values(ANCHORS, one)}):
                kind, listed = part.arrays.word(number)
                if is_anchor(asked, self._tie(asked, listed, kind), self._parameters):
                    yield Anchor(place, number, kind, glued=False)

    def _tie(self, asked: Word, listed: Word, kind: PartyKind) -> Tie | None:
        """Return the tie of two words, None also where a common word in Latin letters could not be an anchor."""
        if not asked.foreign and self._parameters.rarity[kind].rarity(asked.key) < self._rarest_needed:
            return None
        return token_evidence(asked, listed, kind, self._parameters)

    def _run_together(self, key: int) -> Iterator[Anchor]:
        if self._sieve[key >> 3 & len(self._sieve) - 1] >> (key & 7) & 1:
            for place, part in enumerate(self._parts):
                for number in part.arrays.values(ANCHORS, key):
                    yield Anchor(place, number, part.arrays.word(number)[0], glued=True)

    @cached_property
    def _rarest_needed(self) -> int:
        return rarest_needed(self._parameters)

    @cached_property
    def _fewest_letters(self) -> int:
        return fewest_letters(self._parameters)

    @cached_property
    def _sieve(self) -> bytes:
        """The sieves of all lists in one: what falls through it is in none."""
        size = max(len(part.arrays.sieve) for part in self._parts)
        sieves = (bytes(part.arrays.sieve) * (size // len(part.arrays.sieve)) for part in self._parts)
        return reduce(or_, (int.from_bytes(sieve, "little") for sieve in sieves)).to_bytes(size, "little")


def may_be_anchor(key: str) -> bool:
    """Return whether a word is long enough, no number and no legal form: those are in the names of too many."""
    return len(key) >= SHORTEST_ANCHOR and not key.isdigit() and not is_filler(key)


def is_anchor(asked: Word, tie: Tie | None, parameters: Parameters) -> bool:
    """Return whether a word's tie is close enough for the text to be searched around it."""
    if tie is None or tie.kind not in TIES or (tie.kind == "script" and not asked.foreign):
        return False  # names that a list gives in another script alone are few, and what that leaves of words is little
    return tie.millibits >= parameters.document_anchor_millibits and may_be_anchor(asked.key)


def read_forms(written: str) -> Forms:
    """Return every way in which a written word may be read in a name, whatever stands around it."""
    if written.isascii() and written.isalpha():
        return _read_simply(written.lower())
    plain = fold(written)
    foreign = is_foreign(written)
    spelled = [plain.split()]
    if foreign:
        spelled.append(fold(BY_EYE + written).split()[1:])
    if may_be_digits(written):
        spelled += ([token.text for token in asked.reading.tokens] for asked in read_asked(written, person=False)[1:])
    keyed = ([number_key(one, leads=False) or ABBREVIATIONS.get(one, one) for one in way] for way in spelled)
    ways = dict.fromkeys(tuple(way) for way in (*spelled, *keyed) if way)
    keys = tuple(dict.fromkeys(key for way in ways for key in way))
    pairs = ("".join(pair) for way in ways for pair in pairwise(way))
    return Forms(tuple(ways), foreign, keys, tuple(dict.fromkeys(pairs)))


def _read_simply(word: str) -> Forms:
    """Return the same for a word of plain letters."""
    keys = tuple(dict.fromkeys((word, number_key(word, leads=False) or ABBREVIATIONS.get(word, word))))
    return Forms(tuple((key,) for key in keys), foreign=False, keys=keys, pairs=())


def _make_room(known: MutableMapping[Any, Any]) -> None:
    if len(known) >= _MOST_REMEMBERED:
        known.clear()
