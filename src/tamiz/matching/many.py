"""Many queries at once: what compiled kernels let through is compared as any single query is.

Equal to :func:`tamiz.matching.match.find_matches` of each (property test), some fifty times faster.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from tamiz.matching.asked import AskedTasks, joined_asked
from tamiz.matching.evidence import ties_of
from tamiz.matching.index import Entry, Names, kinds_read
from tamiz.matching.kernel_shapes import I32, Run, Scratch, Tasks, Weights
from tamiz.matching.kernels import find_reaching
from tamiz.matching.leftover import COST_OF_SLIGHT
from tamiz.matching.match import Bar, Found, Search
from tamiz.matching.merged import Merged
from tamiz.matching.parameters import Cost, Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.related import RelatedWords
from tamiz.matching.relation import abbreviated
from tamiz.matching.rewritten import Asked
from tamiz.matching.silent import Silence
from tamiz.model import Query
from tamiz.names.culture import Role

_ROOM = 8  # names let through, for each task, that there is room for before the kernel has to be asked again
_MORE_ROOM = 4_096
_NUMBERS = 2  # a task and a place
NOBODY = Found((), ())
_Places = Mapping[Asked, set[int]]


class Finder:
    """Finds what many queries meet among the names of an index."""

    def __init__(self, index: Names, parameters: Parameters, bar: Bar) -> None:
        self._index, self._parameters, self._bar = index, parameters, bar
        self.merged = Merged.of(index, parameters)
        self.related = RelatedWords(self.merged.words, parameters)
        self._weights = _weights(parameters)
        self._longest = _longest(self.merged)
        self._silence = Silence(index, self.merged, self.related, parameters, bar)

    def find(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets, in their order."""
        if self.related.is_full or self._silence.is_full:
            self.related.forget()
            self._silence.forget()
        silent = self.are_silent(queries)
        spoken = iter(self._find_read([query for query, says in zip(queries, silent, strict=True) if not says]))
        return [NOBODY if says else next(spoken) for says in silent]

    def are_silent(self, queries: Sequence[Query]) -> list[bool]:
        """Return which of the queries are told to meet nobody by the words of their names."""
        return self._silence.of(queries, self._tasks_let_through)

    def _tasks_let_through(self, tasks: Tasks, most_units: int, most_tokens: int) -> I32:
        return self._let_through(self._run(tasks, most_units, most_tokens))[::2]

    def _find_read(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets, each read in full."""
        if not queries:
            return []
        searches = [Search(query, self._parameters, self._bar) for query in queries]
        places = self._places(searches)

        def reaching(asked: Asked, person: bool) -> Iterator[Entry]:
            entries = (self.merged.entry(place) for place in sorted(places.get(asked, ())))
            return (entry for entry in entries if entry is not None and entry.person is person)

        return [search.found_in(self._index, reaching) for search in searches]

    def _places(self, searches: Sequence[Search]) -> _Places:
        """Return the places of the listed names that each reading could be a match of."""
        tasks, askers, found = AskedTasks(self.related), list[Asked](), defaultdict[Asked, set[int]](set)
        for search in searches:
            births = joined_asked(search.query, self._parameters)
            for person, readings in search.readings.items():
                for kind in kinds_read(search.kinds, person=person):
                    for asked in readings:
                        found[asked].update(abbreviated(asked.reading, self.merged.words, kind))
                        ties = ties_of(kind, self._parameters)
                        tasks.add(asked.reading, ties, search.cutoff(asked), births)
                        askers.append(asked)
        numbers = self._let_through(self.run(tasks)).tolist()
        for task, place in zip(numbers[::2], numbers[1::2], strict=True):
            found[askers[task]].add(place)
        return found

    def _let_through(self, run: Run) -> I32:
        """Return the task and the place of each name that is let through."""
        room = _ROOM * len(run.tasks.cutoffs) + _MORE_ROOM
        while True:
            found = np.empty(_NUMBERS * room, np.int32)
            run.scratch.seen.fill(-1)
            count = find_reaching(run, found)
            if count <= room:
                return found[: _NUMBERS * count]
            room = count

    def run(self, tasks: AskedTasks) -> Run:
        """Return all that the kernels need to lay any listed name beside any of the tasks."""
        return self._run(tasks.arrays(self.merged), tasks.most_units, tasks.most_tokens)

    def _run(self, tasks: Tasks, most_units: int, most_tokens: int) -> Run:
        words, pairs = self._longest
        bonds = most_units * words + most_tokens * pairs
        listed = self.merged.listed
        scratch = Scratch(
            np.zeros(len(listed.rarities), np.int32),
            np.empty(len(listed.flags), np.int32),
            np.empty(bonds, np.int64),
            np.empty(bonds, np.int64),
            np.empty(most_units, np.int64),
            np.empty(most_units, np.int64),
            np.empty(4 * bonds, np.int32),
            np.empty(most_tokens, np.int32),
            np.empty(words, np.int32),
        )
        return Run(listed, self.related.arrays(), tasks, self._weights, scratch)


def _longest(merged: Merged) -> tuple[int, int]:
    """Return how many words the longest listed name has, and how many of its neighbours may be run together."""
    listed = merged.listed
    return int(np.diff(listed.held).max(initial=1)), int(np.diff(listed.joined).max(initial=1))


def _weights(parameters: Parameters) -> Weights:
    def both(cost: Cost) -> tuple[int, int]:
        return cost.flat, cost.rarity_percent

    rows = (parameters.unmatched[kind] for kind in PartyKind)
    costs = [number for row in rows for cost in (row.missing, row.extra, row.different) for number in both(cost)]
    weights = parameters.weights
    least = min(*parameters.left_out.values(), COST_OF_SLIGHT, parameters.unmatched[PartyKind.PERSON].extra.flat)
    return Weights(
        np.array(costs, np.int32),
        np.array([*(parameters.left_out.get(role, -1) for role in Role), least], np.int32),
        weights["glued"],
        weights["abbreviation"],
        weights["initial"],
        weights["another number"],
        weights["number on one side"],
        weights["another place"],
        weights["cut name"],
        weights["missing first surname"],
        weights["missing first given name"],
        weights["one word in common"],
        weights["legal form"],
        weights["weak alias"],
        COST_OF_SLIGHT,
        parameters.name_floor_millibits,
    )
