"""How many alert among those who are not listed: invented populations, and a firm's own customers.

Alerts are counted in batches, so that a million customers take no more memory than a few thousand.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import at_rest, open_table
from tamiz.lab.forms import Form
from tamiz.lab.invented import Invented
from tamiz.lab.measure import Listed, as_given, rank, rate_of
from tamiz.lab.populations import population
from tamiz.lab.scorers import Scorer
from tamiz.lab.truth import floor, is_true_hit
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.matching.match import Bar, find_matches
from tamiz.matching.reading import why_unscreenable
from tamiz.model import Query
from tamiz.render.lab_views import CleanLine, Population, Rate

BATCH = 5_000
_SHUT = Bar(1_000_000_000)  # a score that no evidence reaches: complete names and numbers alone are found, and fast
_FORMS = {Kind.MX_PEOPLE_ONE_GIVEN: Form.ONE_GIVEN, Kind.MX_PEOPLE_SHORT: Form.SHORT}

Thresholds = Mapping[ScorerName, Sequence[float | None]]
Alerts = dict[ScorerName, list[Rate]]  # for each threshold


def count_alerts(queries: Iterable[Query], scorers: Sequence[Scorer], thresholds: Thresholds) -> tuple[int, Alerts]:
    """Return how many were asked about, and for each scorer how many alert at each of its thresholds."""
    asked = 0
    counts = {scorer.name: [0] * len(thresholds[scorer.name]) for scorer in scorers}
    remaining = iter(queries)
    while batch := list(islice(remaining, BATCH)):
        asked += len(batch)
        for scorer in scorers:
            met = scorer.best(batch, thresholds[scorer.name])
            for place, threshold in enumerate(thresholds[scorer.name]):
                counts[scorer.name][place] += sum(one.counts(threshold) for one in met)
    return asked, {name: [rate_of(hits, asked) for hits in found] for name, found in counts.items()}


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared: the scorers, from where each counts, and what a query gives."""

    scorers: tuple[Scorer, ...]
    thresholds: Mapping[ScorerName, float | None]
    given: Given = Given.NAME


def clean_line(kind: Kind, size: int, seed: int, listed: Listed, compared: Compared) -> CleanLine:
    """Return how many of an invented population alert, beside those that no engine can tell from a listed party."""
    parties = tuple(population(kind, size, seed))
    schema = parties[0].schema if parties else None
    met = [entity for entity in listed.entities if schema is not None and schema.meets(entity.schema)]
    as_listed = floor(parties, met)
    in_form = floor(parties, met, _FORMS[kind]) if kind in _FORMS else as_listed
    wanted = {name: (threshold,) for name, threshold in compared.thresholds.items()}
    queries = (as_given(party.query(), compared.given) for party in parties)
    asked, alerts = count_alerts(queries, compared.scorers, wanted)
    return CleanLine(
        kind.value,
        asked,
        sum(party.birth_date is not None for party in parties),
        as_listed.namesakes,
        as_listed.same_day,
        in_form.namesakes,
        {name.value: found[0] for name, found in alerts.items()},
    )


def invented(kind: Kind, size: int, seed: int) -> tuple[Population, Iterator[Query]]:
    """Return an invented population and its queries."""
    dated = sum(party.birth_date is not None for party in population(kind, size, seed))
    return Population(kind.value, size, dated), map(Invented.query, population(kind, size, seed))


@dataclass(slots=True)
class _Left:
    """Who of a customer file is counted and who is left out."""

    kept: int = 0
    dated: int = 0
    listed: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class CustomerFile:
    """A customer file to count alerts in: which columns hold what, and how many rows are drawn; None is all."""

    path: Path
    columns: Mapping[str, str] | None = None
    rows: int | None = None

    def measure(
        self, listed: Listed, seed: int, count: Callable[[Iterator[Query]], Alerts]
    ) -> tuple[Population, Alerts]:
        """Return what ``count`` makes of the customers who are not listed, and who they are.

        Raises InputError when the file cannot be read, no column holds a name, or nobody is left to count.
        """
        left = _Left()
        with at_rest(self.path) as path:
            opened = open_table(path, self.columns)
            queries = (row.query for row in opened.rows())
            alerts = count(_clean(self._drawn(queries, seed), listed, left))
        name = shown_name(self.path)
        if not left.kept:
            raise InputError(
                f"{name}: nobody is left to count alerts in: {left.listed:,} rows are listed parties, "
                f"{left.unreadable:,} have no name that can be screened. Give a file of customers, or none."
            )
        return Population(name, left.kept, left.dated, left.listed, left.unreadable, True, opened.notes), alerts

    def _drawn(self, queries: Iterable[Query | None], seed: int) -> Iterable[Query | None]:
        """Return all rows, or as many as are asked for, drawn by the seed; in the order of the file."""
        if self.rows is None:
            return queries
        ranked = ((rank(seed, str(place)), place, query) for place, query in enumerate(queries))
        drawn = heapq.nsmallest(self.rows, ranked, key=lambda one: one[:2])
        return (query for _, _, query in sorted(drawn, key=lambda one: one[1]))


def _clean(queries: Iterable[Query | None], listed: Listed, left: _Left) -> Iterator[Query]:
    """Yield who is not listed, and note in ``left`` who is, and what is no query."""
    for query in queries:
        if query is None or why_unscreenable(query.name):
            left.unreadable += 1
        elif _is_listed(query, listed):
            left.listed += 1
        else:
            left.kept += 1
            left.dated += query.birth_date is not None
            yield query


def _is_listed(query: Query, listed: Listed) -> bool:
    """Return whether the customer is a listed party: by RFC, CURP, or by complete name and birth date.

    Names that are complete and numbers lead to every party of which that can be true.
    """
    found = find_matches(query, listed.names, listed.parameters, _SHUT)
    return any(is_true_hit(query, match.entity) for match in (*found.matches, *found.short))
