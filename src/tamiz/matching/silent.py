"""Which of many queries meet nobody, told from the words of their names, without reading them: nearly all do.

A query whose name is read in one way, and of whose numbers no party carries one, is laid out by a kernel, and laid
beside the lists by the kernels of :mod:`tamiz.matching.kernels`, with its birth dates and places. What they find in
error is read and compared like any other; what they do not find is not there (property test).
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from tamiz.dates import PartialDate
from tamiz.matching.asked import joined_asked
from tamiz.matching.index import Names as ListedNames
from tamiz.matching.kernel_laying import Held, Names, Spelled, lay
from tamiz.matching.kernel_shapes import I32, Tasks
from tamiz.matching.match import Bar, cutoff_of, kinds_of
from tamiz.matching.merged import Merged
from tamiz.matching.packing import starts
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.related import RelatedWords
from tamiz.matching.spelled import SpelledWords
from tamiz.model import Query

Finds = Callable[[Tasks, int, int], I32]  # which tasks let a listed name through; the most units and tokens of one
MOST_WORDS = 500_000  # of each kind of party; some 150 MB
_MOST_DAYS = 65_536  # of birth, more than there are in a century and a half


class Favoured(NamedTuple):
    """The names that a birth date or place of a query speaks for: where they begin and end, and what each could add."""

    begins: I32
    ends: I32
    favours: I32


class Silence:
    """What is known of words, to tell queries that meet nobody."""

    def __init__(
        self, index: ListedNames, merged: Merged, related: RelatedWords, parameters: Parameters, bar: Bar
    ) -> None:
        self._index, self._days = index, dict[PartialDate | None, Favoured]()
        self._merged, self._related, self._parameters, self._bar = merged, related, parameters, bar
        self._held = Held(merged.hashes, merged.rolled_words())
        self.forget()

    def forget(self) -> None:
        """Forget all words, as the numbers of their units do not count any more."""
        self._spelled = {kind: SpelledWords(self._related, kind, self._parameters) for kind in PartyKind}
        self._cutoffs: dict[tuple[str | None, str | None], int] = {}

    @property
    def is_full(self) -> bool:
        """Whether so much is known that it is time to forget."""
        return any(len(one) > MOST_WORDS for one in self._spelled.values())

    def of(self, queries: Sequence[Query], let_through: Finds) -> list[bool]:
        """Return which of the queries surely meet nobody."""
        silent = [not self._is_carried(query) for query in queries]
        for kind in PartyKind:
            asked = [place for place, query in enumerate(queries) if silent[place] and kind in kinds_of(query.schema)]
            told = self._of_kind([queries[place] for place in asked], kind, let_through) if asked else ()
            for place, is_silent in zip(asked, told, strict=True):
                silent[place] = is_silent
        return silent

    def _of_kind(self, queries: Sequence[Query], kind: PartyKind, let_through: Finds) -> list[bool]:
        """Return which queries surely meet nobody of a kind."""
        spelled = self._spelled[kind]
        names = spelled.names(query.name for query in queries)
        known = spelled.arrays()
        tasks = room_for(names, known, kind, [self._favoured(query) for query in queries])
        tasks.cutoffs[:] = [self._cutoff(query) for query in queries]
        laid = np.zeros(len(queries), np.int32)
        lay(known, names, self._held, tasks, laid)
        most = int(np.diff(tasks.units_of).max(initial=1)), int(np.diff(tasks.tokens_of).max(initial=1))
        laid[let_through(tasks, *most)] = 0
        return [bool(one) for one in laid.tolist()]

    def _is_carried(self, query: Query) -> bool:
        """Return whether a party may carry a number of the query: it is met whatever its name."""
        return bool(query.identifiers) and any(True for _ in self._index.carriers(query.identifiers))

    def _favoured(self, query: Query) -> Favoured:
        """Return the names that more than its name speaks for; those of a day of birth are remembered."""
        if query.identifiers or query.address:
            return self._joined(query)
        born = query.birth_date
        if born not in self._days:
            if len(self._days) >= _MOST_DAYS:
                self._days.clear()
            self._days[born] = self._joined(query)
        return self._days[born]

    def _joined(self, query: Query) -> Favoured:
        joined = joined_asked(query, self._parameters)
        begins, ends = self._merged.born_in(np.array(list(joined), np.int64))
        some = begins < ends
        return Favoured(begins[some], ends[some], np.array(list(joined.values()), np.int32)[some])

    def _cutoff(self, query: Query) -> int:
        if query.identifiers:  # they may say a sex
            return cutoff_of(query, self._parameters, self._bar)
        said = query.country, query.sex
        if said not in self._cutoffs:
            self._cutoffs[said] = cutoff_of(query, self._parameters, self._bar)
        return self._cutoffs[said]


def room_for(names: Names, known: Spelled, kind: PartyKind, favoured: Sequence[Favoured]) -> Tasks:
    """Return tasks to be written, one for each name, with the listed names that more than words speaks for."""
    count = len(names.sizes)
    tokens = int(np.diff(known.tokens_of)[names.words].sum())
    units = tokens * (int(np.diff(known.parts_of).max(initial=0)) + 1) + count
    numbers, marks = np.int32, np.uint32
    begins, ends, favours = map(np.concatenate, zip(*favoured, strict=True))
    return Tasks(
        units_of=np.zeros(count + 1, numbers),
        units=np.empty(units, numbers),
        unit_starts=np.empty(units, numbers),
        unit_stops=np.empty(units, numbers),
        unit_roles=np.empty(units, numbers),
        tokens_of=np.zeros(count + 1, numbers),
        rarities=np.empty(tokens, numbers),
        marks=np.empty(tokens, marks),
        letters=np.empty(tokens, marks),
        texts=np.empty(tokens, np.uint64),
        flags=np.zeros(count, marks),
        forms=np.zeros(count, marks),
        openings=np.zeros(count, marks),
        costs_of=np.full(count, list(PartyKind).index(kind), numbers),
        cutoffs=np.zeros(count, numbers),
        slacks=np.zeros(count, numbers),
        births_of=np.array(list(starts(len(one.favours) for one in favoured)), numbers),
        born_from=begins,
        born_to=ends,
        favours=favours,
    )
