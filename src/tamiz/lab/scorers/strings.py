"""String distances that others screen with: folded names against every listed name, and nothing else of a party."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from tamiz.lab.scorers.interface import DECIMALS, SCORE, SCORE_STEPS, Asked, Met, compared_names
from tamiz.lab_words import ScorerName
from tamiz.model import Entity, Query, Schema
from tamiz.names import fold

_MATRIX_BYTES = 64 * 1024 * 1024  # of scores held at once
_SCORE_BYTES = 4


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
    steps: tuple[float | None, ...] = SCORE_STEPS
    _by_schema: dict[Schema, tuple[str, ...]] = field(default_factory=dict)

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity."""
        return [self._own(one) for one in asked]

    def best(self, queries: Sequence[Query], _: Iterable[float | None] = (None,), /) -> Sequence[Met]:
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
        return Met(round(max(scores) * self.times, DECIMALS)) if scores and text else Met()

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
            yield from (round(float(score), DECIMALS) for score in matrix.max(axis=1))

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
