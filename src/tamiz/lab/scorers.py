"""What is measured: this engine, and two string distances that others screen with, under one interface.

Every scorer is told what kind of party is asked about and meets listed parties of that kind
only. The string distances compare folded names with every listed name and know nothing else of
a party; this engine uses all that a query says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Protocol

from tamiz.lab_words import ScorerName
from tamiz.matching.index import Names
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Grade, Match, Query, Schema
from tamiz.names import fold

BITS, SCORE = "bits", "score"
DOORS = None  # the threshold of a scorer whose doors decide
_MATRIX_BYTES = 64 * 1024 * 1024  # of scores held at once
_SCORE_BYTES = 4
_DECIMALS = 2  # to which scores of string distances are told apart
_BITS_STEPS = tuple(float(bits) for bits in range(0, 65, 5))
_SCORE_STEPS = tuple(float(score) for score in (*range(60, 80, 5), *range(80, 102, 2)))


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that truly is about one listed party, and the listed name it was made from."""

    query: Query
    entity: Entity
    listed: str


@dataclass(frozen=True, slots=True)
class Met:
    """The best that a query met: its score, None where nothing was compared, and whether a door was open."""

    score: float | None = None
    opened: bool = False

    def counts(self, threshold: float | None) -> bool:
        """Return whether it is a match from ``threshold``; without one, whether a door was open."""
        return self.opened if threshold is None else self.score is not None and self.score >= threshold


class Scorer(Protocol):
    """One way to compare names, with a list at hand."""

    @property
    def name(self) -> ScorerName:
        """Its name."""

    @property
    def scale(self) -> str:
        """What its scores are: bits, or a score from 0 to 100."""

    @property
    def threshold(self) -> float | None:
        """Where it is measured when nothing else is said; None where doors decide."""

    @property
    def steps(self) -> tuple[float | None, ...]:
        """The thresholds of its curve, rising."""

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""

    def best(self, queries: Sequence[Query]) -> Sequence[Met]:
        """Return the best that each query meets of any entity."""


@dataclass(frozen=True)
class Doors:
    """This engine: a match is what a door lets through. The score door is not built, so bits decide nothing yet."""

    names: Names
    parameters: Parameters
    name: ScorerName = ScorerName.TAMIZ
    scale: str = BITS
    threshold: float | None = DOORS
    steps: tuple[float | None, ...] = (DOORS, *_BITS_STEPS)

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""
        return [
            _met([match for match in self._candidates(one.query) if match.entity.id == one.entity.id]) for one in asked
        ]

    def best(self, queries: Sequence[Query]) -> Sequence[Met]:
        """Return the best that each query meets of any entity."""
        return [_met(self._candidates(query)) for query in queries]

    def _candidates(self, query: Query) -> tuple[Match, ...]:
        found = find_matches(query, self.names, self.parameters)
        return (*found.matches, *found.short)


def _met(candidates: Sequence[Match]) -> Met:
    if not candidates:
        return Met()
    return Met(max(one.bits for one in candidates), any(one.rule is not None for one in candidates))


@dataclass(frozen=True)
class Strings:
    """A string distance from 0 to 100 over folded names: every listed name but weak aliases is compared."""

    entities: Sequence[Entity]
    name: ScorerName
    threshold: float | None
    written: Callable[[str], str]  # a folded name as it is compared
    distance: Callable[..., float]
    times: float  # what makes its scores end at 100
    scale: str = SCORE
    steps: tuple[float | None, ...] = _SCORE_STEPS
    _by_schema: dict[Schema, tuple[str, ...]] = field(default_factory=dict)

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""
        return [self._own(one) for one in asked]

    def best(self, queries: Sequence[Query]) -> Sequence[Met]:
        """Return the best that each query meets of any entity."""
        places: dict[Schema, list[int]] = defaultdict(list)
        for place, query in enumerate(queries):
            places[query.schema or Schema.THING].append(place)
        met = [Met()] * len(queries)
        for schema, group in places.items():
            scores = self._best([self._written(queries[place].name) for place in group], self._listed(schema))
            for place, score in zip(group, scores, strict=False):
                met[place] = Met(score)
        return met

    def _own(self, asked: Asked) -> Met:
        text = self._written(asked.query.name)
        scores = [self.distance(text, listed) for listed in self._names_of(asked.entity)]
        return Met(round(max(scores) * self.times, _DECIMALS)) if scores and text else Met()

    def _best(self, asked: Sequence[str], listed: Sequence[str]) -> Iterator[float]:
        """Yield the highest score of each text; none at all where nothing is listed."""
        import numpy as np  # noqa: PLC0415  # only the string distances need it
        from rapidfuzz.process import cdist  # noqa: PLC0415

        size = max(1, _MATRIX_BYTES // (_SCORE_BYTES * len(listed))) if listed else 0
        for start in range(0, len(asked) if listed else 0, size or 1):
            part = asked[start : start + size]
            matrix = cdist(
                part, listed, scorer=self.distance, dtype=np.float32, score_multiplier=self.times, workers=-1
            )
            yield from (round(float(score), _DECIMALS) for score in matrix.max(axis=1))

    def _listed(self, schema: Schema) -> tuple[str, ...]:
        if schema not in self._by_schema:
            met = (names for kind, names in self._names_by_kind.items() if schema.meets(kind))
            self._by_schema[schema] = tuple(dict.fromkeys(chain.from_iterable(met)))
        return self._by_schema[schema]

    @cached_property
    def _names_by_kind(self) -> dict[Schema, list[str]]:
        names: dict[Schema, list[str]] = defaultdict(list)
        for entity in self.entities:
            names[entity.schema] += self._names_of(entity)
        return names

    def _names_of(self, entity: Entity) -> list[str]:
        return [text for name in compared_names(entity) for text in (self._written(name),) if text]

    def _written(self, text: str) -> str:
        return self.written(fold(text))


def compared_names(entity: Entity) -> Iterable[str]:
    """Return the names by which an entity must be found: primary, strong and former."""
    return (name.text for name in entity.names if name.grade is not Grade.WEAK)


def make_scorer(name: ScorerName, names: Names, entities: Sequence[Entity], parameters: Parameters) -> Scorer:
    """Return a scorer over the parties given, as an index and one by one.

    The thresholds of the string distances are places to start from; the curve shows all others.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415  # commands that measure nothing do without
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415

    if name is ScorerName.TAMIZ:
        return Doors(names, parameters)
    if name is ScorerName.TOKEN_SORT:  # token_sort_ratio, with the sorting done once a name and not once a pair
        return Strings(entities, name, 85.0, _in_order, fuzz.ratio, 1.0)
    return Strings(entities, name, 90.0, str, JaroWinkler.normalized_similarity, 100.0)


def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))
