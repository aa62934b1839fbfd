"""Which customers could meet one of a few parties: looked up from the parties' side.

As :mod:`tamiz.matching.relation` does it for a name and a list, with the sides exchanged: a listed name cannot have
more bits than the words of a customer that are tied to its own add up to, so customers whose words stay below the
cutoff are left out unseen. What is left out would have been refused (property test against the exhaustive twin).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

import numpy as np

from tamiz.matching.evidence import Tie, keys_asked, ties_of
from tamiz.matching.index import NameIndex, joined_keys
from tamiz.matching.match import Bar
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.relation import of_cut, of_parts, of_word
from tamiz.matching.words import kind_of_line, word_of_line
from tamiz.model import Entity
from tamiz.portfolio.arrays import Rows, union
from tamiz.portfolio.doors import is_cut, keys_to_units, whole_keys_of_entry, whole_keys_of_numbers, word_of_unit
from tamiz.portfolio.index import Index

_PLACES_FROM = 1 << 31  # keys of places lie above those of birth dates
_Worths = Mapping[int, int]  # of units, in millibits, with one listed name


def rows_reaching(index: Index, entities: Sequence[Entity], parameters: Parameters, bar: Bar) -> Rows:
    """Return the rows, rising, of all customers who could meet one of the entities, and of some who cannot."""
    return _Reaching(index, entities, parameters, bar).rows()


class _Reaching:
    def __init__(self, index: Index, entities: Sequence[Entity], parameters: Parameters, bar: Bar) -> None:
        self._index, self._entities, self._parameters = index, entities, parameters
        self._listed = NameIndex(entities)
        self._kinds = sorted({kind_of(entity.schema) for entity in entities})
        self._floor = parameters.name_floor_millibits
        self._lowest = bar.lowest

    def rows(self) -> Rows:
        keys = [key for entry in self._listed.entries for key in whole_keys_of_entry(entry)]
        whole = self._index.whole.under([*keys, *whole_keys_of_numbers(self._entities)])
        return union((whole, *self._by_words()))

    def _by_words(self) -> Iterator[Rows]:
        """Yield for each listed name the rows whose words reach it; fewer bits do where a birth date agrees."""
        size = len(self._index)
        bits, favoured = np.zeros(size, np.int32), np.zeros(size, np.bool_)
        initials = self._index.short.astype(np.int32) * max(0, self._parameters.weights["initial"])
        cutoffs = np.maximum(self._floor, self._lowest - self._index.context.astype(np.int32)) - initials
        floors = self._floor - initials
        for names, joined in self._parties():
            favoured[joined] = True
            for worths in names:
                parts = [(self._rows_of[unit], worth) for unit, worth in worths.items()]
                for rows, worth in parts:
                    bits[rows] += worth  # no row stands twice under one unit
                touched = np.concatenate([rows for rows, _ in parts])
                needed = np.where(favoured[touched], floors[touched], cutoffs[touched])
                yield touched[bits[touched] >= needed]
                bits[touched] = 0
            favoured[joined] = False

    def _parties(self) -> Iterator[tuple[list[_Worths], Rows]]:
        """Yield for each entity what units are worth with each of its names, and the rows that more speaks for."""
        entries = groupby(enumerate(self._listed.entries), key=lambda one: one[1].entity.id)
        for entity, (_, of_entity) in zip(self._entities, entries, strict=True):
            words = {tuple(self._listed.words.of_name(place)) for place, _ in of_entity}
            worths = (self._worths(held) for held in sorted(words))
            yield [one for one in worths if one], self._joined(entity)

    def _joined(self, entity: Entity) -> Rows:
        keys = joined_keys(entity)
        born = self._index.born_under(key for key in keys if key < _PLACES_FROM)
        return union((born, self._index.placed.under(key for key in keys if key >= _PLACES_FROM)))

    def _worths(self, held: Iterable[int]) -> _Worths:
        worths: dict[int, int] = defaultdict(int)
        for word in held:
            for unit, worth in self._tied.get(word, {}).items():
                worths[unit] += worth
        return worths

    @cached_property
    def _tied(self) -> Mapping[int, _Worths]:
        """What the units that are tied to each listed word are worth with it."""
        tied: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for unit in self._units:
            for kind in self._kinds:
                for ties in self._ties_of(self._index.units[unit], kind):
                    for word, tie in ties.items():
                        if tie.millibits > 0:
                            tied[word][unit] += tie.millibits
        return tied

    @cached_property
    def _units(self) -> Sequence[int]:
        """The units that could be tied to a listed word."""
        listed = ((word_of_line(line), kind_of_line(line)) for line in self._listed.words.lines)
        keys = {key for word, kind in listed for key in keys_to_units(word, kind)}
        units: list[int] = self._index.units_under(keys).tolist()
        return units

    @cached_property
    def _rows_of(self) -> Mapping[int, Rows]:
        return self._index.holding_units(self._units)

    def _ties_of(self, unit: str, kind: PartyKind) -> Iterator[Mapping[int, Tie]]:
        words, ties = self._listed.words, ties_of(kind, self._parameters)
        if is_cut(unit):
            yield of_cut(unit[1:], words, ties)
            return
        word = word_of_unit(unit)
        yield of_word(word, words, ties, keys_asked(word, kind))
        yield from of_parts(word, words, ties)
