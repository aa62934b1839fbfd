"""Thresholds against what is caught of the listed names and how many clean parties alert."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tamiz.lab.measure import GROUPS, Chosen, Listed, Report, altered, as_given, rate_of, sample
from tamiz.lab.measure_clean import Alerts, CustomerFile, count_alerts, invented
from tamiz.lab.scorers import Asked, Scorer
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.model import Query
from tamiz.render.lab_views import Curve, Curves, Point, Population, Rate

_Caught = dict[ScorerName, list[dict[str, Rate]]]  # for each threshold, by group


@dataclass(frozen=True, slots=True)
class CurvePlan:
    """What is drawn: the scorers, how many names of each list, among whom alerts are counted, what a query gives."""

    scorers: tuple[ScorerName, ...]
    size: int
    clean: CustomerFile | tuple[Kind, int]  # a customer file, or a kind of invented population and its size
    given: Given = Given.NAME


def measure_curves(chosen: Chosen, plan: CurvePlan, report: Report) -> Curves:
    """Return a curve for each scorer.

    Raises QueryError when a size is out of range, and InputError as :meth:`CustomerFile.measure` does.
    """
    scorers = chosen.together.scorers(plan.scorers)
    report("counting alerts among the clean parties")
    population, alerts = _alerts(chosen, scorers, plan)
    report("asking about listed names, as listed and altered")
    caught = _caught(chosen, scorers, plan)
    curves = tuple(
        Curve(scorer.name.value, scorer.scale, tuple(_points(scorer, caught[scorer.name], alerts[scorer.name])))
        for scorer in scorers
    )
    lines = tuple(one.line(len(_sample(one, chosen, plan))) for one in chosen.apart)
    return Curves(chosen.run, plan.given.value, lines, population, curves)


def _sample(listed: Listed, chosen: Chosen, plan: CurvePlan) -> tuple[Asked, ...]:
    return sample(listed.entities, plan.size, chosen.run.seed, plan.given)


def _points(scorer: Scorer, caught: Sequence[dict[str, Rate]], alerts: Sequence[Rate]) -> Iterator[Point]:
    for threshold, by_group, rate in zip(scorer.steps, caught, alerts, strict=True):
        yield Point(threshold, by_group, rate)


def _alerts(chosen: Chosen, scorers: Sequence[Scorer], plan: CurvePlan) -> tuple[Population, Alerts]:
    steps = {scorer.name: scorer.steps for scorer in scorers}

    def count(queries: Iterator[Query]) -> Alerts:
        return count_alerts((as_given(query, plan.given) for query in queries), scorers, steps)[1]

    if isinstance(plan.clean, CustomerFile):
        return plan.clean.measure(chosen.together, chosen.run.seed, count)
    kind, size = plan.clean
    population, queries = invented(kind, size, chosen.run.seed)
    return population, count(queries)


def _caught(chosen: Chosen, scorers: Sequence[Scorer], plan: CurvePlan) -> _Caught:
    """Return what is caught of the names drawn from each list, added up over the lists."""
    hits: Counter[tuple[ScorerName, int, str]] = Counter()
    trials: Counter[str] = Counter()
    for listed in chosen.apart:
        over_list = listed.scorers(plan.scorers)
        for _, group, queries in altered(_sample(listed, chosen, plan), chosen.run.seed):
            trials[group] += len(queries)
            for scorer in over_list:
                met = scorer.own(queries)
                for place, threshold in enumerate(scorer.steps):
                    hits[scorer.name, place, group] += sum(one.counts(threshold) for one in met)
    return {
        scorer.name: [
            {group: rate_of(hits[scorer.name, place, group], trials[group]) for group in GROUPS}
            for place in range(len(scorer.steps))
        ]
        for scorer in scorers
    }
