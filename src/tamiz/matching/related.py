"""What the words of many queries are tied to, found once for each word and kept as the arrays of the kernels."""

from array import array
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from tamiz.matching.evidence import Tie, keys_asked, keys_of_short, ties_of
from tamiz.matching.kernel_shapes import KINDS, Related
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Word
from tamiz.matching.relation import of_cut, of_pair, of_parts, of_word
from tamiz.matching.words import Words

NOTHING = 0  # the unit that is tied to no word
_MOST_ENTRIES = 4_000_000  # some 50 MB
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


class Row(NamedTuple):
    """What is known of a word that is asked about: its unit, those of its parts, its rarity, whether names hold it."""

    unit: int
    parts: tuple[int, ...]
    rarity: int
    is_known: bool


class OfKind:
    """The units of one kind of party by the text they are made of."""

    def __init__(self) -> None:
        self.words: tuple[dict[str, Row], dict[str, Row]] = ({}, {})  # in Latin letters, in others
        self.pairs: dict[str, int] = {}
        self.cuts: dict[str, int] = {}


class RelatedWords:
    """Units of queries by number, with the listed words each is tied to."""

    def __init__(self, words: Words, parameters: Parameters) -> None:
        self._words, self._parameters = words, parameters
        self._listed = frozenset(line[0] + line[2:] for line in words.lines)  # a letter for the kind, and a key
        self.forget()

    def forget(self) -> None:
        """Forget all units: those numbered so far mean nothing any more."""
        self._known = {kind: OfKind() for kind in PartyKind}
        self._made: Related | None = None
        self._starts, self._most = array("q", [0, 0]), array("i", [0])
        self._tied, self._worth, self._kinds = array("i"), array("i"), array("i")

    @property
    def is_full(self) -> bool:
        """Whether so much is known that it is time to forget."""
        return len(self._tied) > _MOST_ENTRIES

    def arrays(self) -> Related:
        """Return all units as arrays, as they are now."""
        if self._made is not None and len(self._made.starts) == len(self._starts):
            return self._made
        parts = (self._starts, self._most, self._tied, self._worth, self._kinds)
        starts, most, tied, worth, kinds = (np.array(part) for part in parts)
        self._made = Related(starts, most, tied, worth, kinds)
        return self._made

    def of_word(self, word: Word, kind: PartyKind) -> Row:
        """Return what is known of a word."""
        known = self._known[kind].words[word.foreign]
        row = known.get(word.key)
        if row is None:
            ties = ties_of(kind, self._parameters)
            keys = (*keys_asked(word, kind), *keys_of_short(word.key))
            unit = self._add(of_word(word, self._words, ties, keys))
            parts = tuple(self._add(part) for part in of_parts(word, self._words, ties) if part)
            row = known[word.key] = Row(unit, parts, ties.table.rarity(word.key), ties.table.knows(word.key))
        return row

    def of_pair(self, text: str, kind: PartyKind) -> int:
        """Return the unit of two neighbours run together: few are listed words."""
        if kind.value[0] + text not in self._listed:
            return NOTHING
        known = self._known[kind].pairs
        if text not in known:
            known[text] = self._add(of_pair(text, self._words, ties_of(kind, self._parameters)))
        return known[text]

    def of_cut(self, text: str, kind: PartyKind) -> int:
        """Return the unit of the last word, as the beginning of others."""
        known = self._known[kind].cuts
        unit = known.get(text)
        if unit is None:
            unit = known[text] = self._add(of_cut(text, self._words, ties_of(kind, self._parameters)))
        return unit

    def is_acronym(self, text: str, kind: PartyKind) -> bool:
        """Return whether the words of a listed name may begin with these letters."""
        return any(True for _ in self._words.abbreviated(text, kind))

    def _add(self, unit: Mapping[int, Tie]) -> int:
        if not unit:
            return NOTHING
        for word in sorted(unit):
            self._tied.append(word)
            self._worth.append(unit[word].millibits)
            self._kinds.append(_KIND_NUMBERS[unit[word].kind])
        self._most.append(max(0, *(tie.millibits for tie in unit.values())))
        self._starts.append(len(self._tied))
        return len(self._most) - 1
