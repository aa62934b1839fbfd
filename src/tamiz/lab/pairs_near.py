"""Every pair of customer and listed party near the threshold of a scorer, not only each customer's best.

String distances compare every listed name and keep the best of each party; only pairs from a floor
up are told, so that memory stays bounded however many are compared. This engine tells the
candidates it looks at: matches, and those that fall short.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from tamiz.errors import QueryError
from tamiz.lab.measure import Listed
from tamiz.lab.scorers import LOWEST_BITS, Doors, Scorer, Strings, compared_names
from tamiz.lab.sheet_customers import Customer
from tamiz.model import Entity, Match, Query, Schema
from tamiz.names import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS = 4 << 20  # scores held at once: with a floor of 0 each becomes a pair of some 40 bytes
_DECIMALS = 2  # to which scores of string distances are told apart
_SLACK = 0.02  # below the floor, so that rounding comes before comparing


@dataclass(frozen=True, slots=True)
class Near:
    """Pairs of one batch of customers: arrays of one length."""

    customers: "NDArray[np.int64]"  # places in the batch
    parties: "NDArray[np.int64]"  # places among all listed parties
    scores: "NDArray[np.float64]"
    over: "NDArray[np.bool_]"  # whether the pair is a match


class Pairs(Protocol):
    """The pairs that one scorer tells of."""

    def count(self, query: Query) -> int:
        """Return with how many listed parties a customer is compared."""

    def near(self, customers: Sequence[Customer]) -> Iterator[Near]:
        """Yield the pairs of these customers, each pair once."""

    def name_of(self, query: Query, party: int) -> str:
        """Return the name of a listed party that made the score of a pair."""


def pairs_of(scorer: Scorer, listed: Listed, threshold: float | None, floor: float | None) -> Pairs:
    """Return the pairs of a scorer from the score ``floor`` up, and of this engine's whatever else is a candidate.

    Raises QueryError for a scorer whose pairs are not told.
    """
    if isinstance(scorer, Strings) and threshold is not None and floor is not None:
        return StringPairs(scorer, listed.entities, threshold, floor)
    if isinstance(scorer, Doors):
        return DoorPairs(scorer, listed.entities, threshold, floor)
    raise QueryError(f"work-sheets are not offered for {scorer.name.value}; choose tamiz or a string distance")


@dataclass(frozen=True, slots=True)
class _Texts:
    """The names to compare of the parties that one kind of customer meets: the party of each, parties in order."""

    texts: tuple[str, ...]
    parties: "NDArray[np.int64]"
    count: int  # parties


@dataclass(frozen=True)
class StringPairs:
    """The pairs of a string distance."""

    scorer: Strings
    entities: Sequence[Entity]
    threshold: float
    floor: float

    def count(self, query: Query) -> int:
        """Return how many parties of the customer's kind have a name that is compared."""
        return self._texts[query.schema or Schema.THING].count

    def near(self, customers: Sequence[Customer]) -> Iterator[Near]:
        """Yield the pairs that score the floor or more."""
        places: dict[Schema, list[int]] = defaultdict(list)
        for place, customer in enumerate(customers):
            places[customer.query.schema or Schema.THING].append(place)
        for schema, group in places.items():
            met = self._texts[schema]
            step = max(1, _CELLS // max(1, len(met.texts)))
            for start in range(0, len(group) if met.count else 0, step):
                part = group[start : start + step]
                yield self._compared([customers[place].query for place in part], part, met)

    def name_of(self, query: Query, party: int) -> str:
        """Return the first of the names that score best."""
        asked = self._written(query.name)
        return max(compared_names(self.entities[party]), key=lambda name: self._distance(asked, self._written(name)))

    def _compared(self, queries: Sequence[Query], places: Sequence[int], met: _Texts) -> Near:
        import numpy as np  # noqa: PLC0415  # only the string distances need it
        from rapidfuzz.process import cdist  # noqa: PLC0415

        scorer, lowest = self.scorer, max(0.0, self.floor - _SLACK)
        asked = [self._written(query.name) for query in queries]
        matrix = cdist(
            asked,
            met.texts,
            scorer=scorer.distance,
            dtype=np.float32,
            score_cutoff=lowest / scorer.times,  # below it work stops early
            score_multiplier=scorer.times,
            workers=-1,
        )
        rows, names = np.nonzero(matrix >= lowest)
        pairs = rows * len(self.entities) + met.parties[names]  # rising: the best name of each stands together
        first = np.flatnonzero(np.diff(pairs, prepend=-1))
        scores = _rounded(matrix[rows, names], first)
        kept = scores >= self.floor
        rows, parties, scores = rows[first][kept], met.parties[names[first]][kept], scores[kept]
        return Near(np.asarray(places, dtype=np.int64)[rows], parties, scores, scores >= self.threshold)

    @cached_property
    def _texts(self) -> "_ByKind":
        written = ((place, one, name) for place, one in enumerate(self.entities) for name in compared_names(one))
        texts = [(place, one.schema, self._written(name)) for place, one, name in written]
        return _ByKind([one for one in texts if one[2]])

    def _written(self, text: str) -> str:
        return self.scorer.written(fold(text))

    def _distance(self, asked: str, listed: str) -> float:
        return self.scorer.distance(asked, listed) if listed else -1.0


class _ByKind(dict[Schema, _Texts]):
    """The names to compare by the kind of party that is asked about, gathered when it first is."""

    def __init__(self, texts: Sequence[tuple[int, Schema, str]]) -> None:
        super().__init__()
        self._every = texts

    def __missing__(self, schema: Schema) -> _Texts:
        import numpy as np  # noqa: PLC0415  # only the string distances need it

        met = [(place, text) for place, kind, text in self._every if schema.meets(kind)]
        parties = [place for place, _ in met]
        count = sum(1 for _ in groupby(parties))
        self[schema] = _Texts(tuple(text for _, text in met), np.asarray(parties, dtype=np.int64), count)
        return self[schema]


def _rounded(scores: "NDArray[np.float32]", first: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """Return the highest score of each run that begins at one of ``first``, rounded as scorers round."""
    import numpy as np  # noqa: PLC0415  # only the string distances need it

    every = scores.astype(np.float64)
    best: NDArray[np.float64] = np.maximum.reduceat(every, first) if len(first) else every
    return best.round(_DECIMALS)


@dataclass(frozen=True)
class DoorPairs:
    """The pairs that this engine looks at: candidates, scored in bits."""

    scorer: Doors
    entities: Sequence[Entity]
    threshold: float | None
    floor: float | None  # below it candidates may be left out; None: the shipped threshold

    def count(self, query: Query) -> int:
        """Return how many parties are of the customer's kind."""
        schema = query.schema or Schema.THING
        return sum(count for kind, count in self._kinds.items() if schema.meets(kind))

    def near(self, customers: Sequence[Customer]) -> Iterator[Near]:
        """Yield all candidates."""
        import numpy as np  # noqa: PLC0415  # arrays are what pairs are counted in

        found = [(place, match) for place, one in enumerate(customers) for match in self._candidates(one.query)]
        yield Near(
            np.asarray([place for place, _ in found], dtype=np.int64),
            np.asarray([self._places[match.entity.id] for _, match in found], dtype=np.int64),
            np.asarray([match.bits for _, match in found], dtype=np.float64),
            np.asarray([self._is_match(customers[place].query, match) for place, match in found], dtype=np.bool_),
        )

    def name_of(self, query: Query, party: int) -> str:
        """Return the name under which the party is a candidate."""
        wanted = self.entities[party].id
        return next(match.name.text for match in self._candidates(query) if match.entity.id == wanted)

    def _candidates(self, query: Query) -> tuple[Match, ...]:
        floor = None if self.floor is None else max(self.floor, LOWEST_BITS)
        return self.scorer.candidates(query, (self.threshold, floor))

    def _is_match(self, query: Query, match: Match) -> bool:
        return self.scorer.met(query, [match]).counts(self.threshold)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {entity.id: place for place, entity in enumerate(self.entities)}

    @cached_property
    def _kinds(self) -> Mapping[Schema, int]:
        kinds: dict[Schema, int] = defaultdict(int)
        for entity in self.entities:
            kinds[entity.schema] += 1
        return kinds
