"""Clean parties for the report: each population once through, for its alerts, its curve and its floor together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tamiz.lab.corpora.joins import complete_keys
from tamiz.lab.measure import Listed, as_given
from tamiz.lab.measure_clean import Alerts, Compared, CustomerFile, clean_line, count_alerts, invented
from tamiz.lab.scorers import Scorer
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.matching.reading import read_name
from tamiz.model import Entity, Query, Schema
from tamiz.render.lab_report_views import CleanFigures
from tamiz.render.lab_views import CleanLine, Curve, Population, Rate

MOST_NAMES = 5_000  # of a customer file whose words are counted


@dataclass(frozen=True, slots=True)
class Counted:
    """Clean parties and their alerts: in ``line`` at each scorer's own threshold, by scorer at all its steps."""

    population: Population
    line: CleanLine
    at_steps: Mapping[str, Sequence[Rate]]

    def figures(self, caught: Iterable[Curve]) -> CleanFigures:
        """Return the figures with a curve for each of ``caught``, whose own alerts are another population's."""
        return CleanFigures(self.population, self.line, tuple(map(self._curve, caught)))

    def _curve(self, caught: Curve) -> Curve:
        rates = self.at_steps[caught.scorer]
        points = (replace(point, alerts=rate) for point, rate in zip(caught.points, rates, strict=True))
        return replace(caught, points=tuple(points))


@dataclass(frozen=True)
class CleanMeasure:
    """What clean parties are measured with: the lists, the scorers, and what a query gives."""

    listed: Listed
    wanted: tuple[ScorerName, ...]
    seed: int
    given: Given

    @cached_property
    def scorers(self) -> tuple[Scorer, ...]:
        """The scorers, made when they are needed: a file that cannot be read is told before that."""
        return self.listed.scorers(self.wanted)

    def invented(self, kind: Kind, size: int) -> Counted:
        """Return an invented population, counted."""
        floor = clean_line(kind, size, self.seed, self.listed, Compared((), {}, self.given))
        population, queries = invented(kind, size, self.seed)
        return _counted(population, floor, self._count(queries))

    def file(self, file: CustomerFile) -> tuple[Counted, tuple[str, ...]]:
        """Return a customer file, counted, and the names of its first customers.

        Raises InputError as :meth:`CustomerFile.measure` does.
        """
        passing = _Passing(self.listed.entities)
        population, alerts = file.measure(self.listed, self.seed, lambda queries: self._count(passing.noted(queries)))
        # Whoever has a listed name and birth date truly is listed and left out: nobody is of the same day.
        found = passing.namesakes
        line = CleanLine(population.title, population.parties, population.dated, found, 0, found, {})
        return _counted(population, line, alerts), tuple(passing.names)

    def _count(self, queries: Iterable[Query]) -> Alerts:
        wanted = {one.name: (one.threshold, *one.steps) for one in self.scorers}
        return count_alerts((as_given(query, self.given) for query in queries), self.scorers, wanted)[1]


def _counted(population: Population, floor: CleanLine, alerts: Mapping[ScorerName, Sequence[Rate]]) -> Counted:
    own = {name.value: rates[0] for name, rates in alerts.items()}
    return Counted(population, replace(floor, alerts=own), {name.value: rates[1:] for name, rates in alerts.items()})


@dataclass
class _Passing:
    """Notes of customers while they pass by who carries a listed name in full, and the first names."""

    entities: Iterable[Entity]
    namesakes: int = 0
    names: list[str] = field(default_factory=list)

    @cached_property
    def _listed(self) -> dict[tuple[bool, tuple[str, ...]], set[Schema]]:
        listed: dict[tuple[bool, tuple[str, ...]], set[Schema]] = defaultdict(set)
        for entity in self.entities:
            for keys in complete_keys(entity):
                listed[entity.schema is Schema.PERSON, keys].add(entity.schema)
        return dict(listed)

    def noted(self, queries: Iterable[Query]) -> Iterator[Query]:
        """Yield the queries as they are."""
        for query in queries:
            self.namesakes += any(self._carries(query, person=person) for person in (False, True))
            if len(self.names) < MOST_NAMES:
                self.names.append(query.name)
            yield query

    def _carries(self, query: Query, *, person: bool) -> bool:
        met = self._listed.get((person, read_name(query.name, person=person).keys), ())
        return any(query.schema is None or query.schema.meets(schema) for schema in met)
