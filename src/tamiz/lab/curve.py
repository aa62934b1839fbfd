"""Thresholds against what is caught of the listed names and how many clean parties alert."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tamiz.lab.measure import GROUPS, Chosen, Report, altered, rate_of, sample
from tamiz.lab.measure_clean import Alerts, CustomerFile, count_alerts, invented
from tamiz.lab.scorers import Scorer
from tamiz.lab_words import Kind, ScorerName
from tamiz.model import Query
from tamiz.render.lab_views import Curve, Curves, Point, Population, Rate

_Caught = dict[ScorerName, list[dict[str, Rate]]]  # for each threshold, by group


def measure_curves(
    chosen: Chosen, wanted: Sequence[ScorerName], size: int, clean: CustomerFile | tuple[Kind, int], report: Report
) -> Curves:
    """Return a curve for each scorer: ``size`` names of each list, and the alerts among the clean parties.

    ``clean`` is a customer file, or a kind of invented population and its size. Raises QueryError when a
    size is out of range, and InputError as :meth:`CustomerFile.measure` does.
    """
    scorers = chosen.together.scorers(wanted)
    report("counting alerts among the clean parties")
    population, alerts = _alerts(chosen, scorers, clean)
    report("asking about listed names, as listed and altered")
    caught = _caught(chosen, scorers, size)
    curves = tuple(
        Curve(scorer.name.value, scorer.scale, tuple(_points(scorer, caught[scorer.name], alerts[scorer.name])))
        for scorer in scorers
    )
    lines = tuple(one.line(len(sample(one.entities, size, chosen.run.seed))) for one in chosen.apart)
    return Curves(chosen.run, lines, population, curves)


def _points(scorer: Scorer, caught: Sequence[dict[str, Rate]], alerts: Sequence[Rate]) -> Iterator[Point]:
    for threshold, by_group, rate in zip(scorer.steps, caught, alerts, strict=True):
        yield Point(threshold, by_group, rate)


def _alerts(
    chosen: Chosen, scorers: Sequence[Scorer], clean: CustomerFile | tuple[Kind, int]
) -> tuple[Population, Alerts]:
    steps = {scorer.name: scorer.steps for scorer in scorers}

    def count(queries: Iterator[Query]) -> Alerts:
        return count_alerts(queries, scorers, steps)[1]

    if isinstance(clean, CustomerFile):
        return clean.measure(chosen.together, chosen.run.seed, count)
    kind, size = clean
    population, queries = invented(kind, size, chosen.run.seed)
    return population, count(queries)


def _caught(chosen: Chosen, scorers: Sequence[Scorer], size: int) -> _Caught:
    """Return what is caught of ``size`` names of each list, added up over the lists."""
    hits: Counter[tuple[ScorerName, int, str]] = Counter()
    trials: Counter[str] = Counter()
    wanted = [scorer.name for scorer in scorers]
    for listed in chosen.apart:
        over_list = listed.scorers(wanted)
        for _, group, queries in altered(sample(listed.entities, size, chosen.run.seed), chosen.run.seed):
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
