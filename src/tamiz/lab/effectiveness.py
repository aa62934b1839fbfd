"""What is caught of the listed names, as listed and altered, and how many clean parties alert for nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tamiz.lab.measure import GROUPS, Chosen, Listed, Report, added_up, altered, rate_of, sample
from tamiz.lab.measure_clean import Compared, clean_line
from tamiz.lab.scorers import Asked, Met, Scorer, check_threshold
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.render.lab_views import AlteredLine, Effectiveness, ListFigures, Miss, Misses, ScorerLine


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure, and how much of it."""

    scorers: tuple[ScorerName, ...] = (ScorerName.TAMIZ,)
    size: int = 2_000  # names of each list
    clean: int = 10_000  # parties of each population; 0 is none
    misses: int = 1  # shown of each alteration and scorer
    thresholds: Mapping[ScorerName, float] | None = None  # where not the scorer's own
    given: Given = Given.NAME


def measure_effectiveness(chosen: Chosen, plan: Plan, report: Report) -> Effectiveness:
    """Return what each scorer catches of each list, and its alerts among clean parties against all the lists.

    Raises QueryError when a size or threshold is out of range.
    """
    over_all = chosen.together.scorers(plan.scorers)
    thresholds = _thresholds(over_all, plan.thresholds or {})
    compared = Compared(over_all, thresholds, plan.given)
    lists = tuple(_list_figures(listed, chosen.run.seed, plan, thresholds, report) for listed in chosen.apart)
    clean = []
    for kind in Kind if plan.clean else ():
        report(f"counting alerts among {plan.clean:,} of {kind}")
        clean.append(clean_line(kind, plan.clean, chosen.run.seed, chosen.together, compared))
    lines = tuple(ScorerLine(scorer.name.value, scorer.scale, thresholds[scorer.name]) for scorer in over_all)
    return Effectiveness(chosen.run, plan.given.value, lines, lists, tuple(clean))


def _thresholds(scorers: Iterable[Scorer], given: Mapping[ScorerName, float]) -> dict[ScorerName, float | None]:
    for name, value in given.items():
        check_threshold(name, value, f"--threshold {name}={value:g}")
    return {scorer.name: given.get(scorer.name, scorer.threshold) for scorer in scorers}


def _list_figures(
    listed: Listed, seed: int, plan: Plan, thresholds: Mapping[ScorerName, float | None], report: Report
) -> ListFigures:
    report(f"asking about the names of {listed.snapshots[0].list_id}")
    asked = sample(listed.entities, plan.size, seed, plan.given)
    scorers = listed.scorers(plan.scorers)
    lines: list[AlteredLine] = []
    misses: list[Misses] = []
    for name, group, queries in altered(asked, seed):
        met = {scorer.name: scorer.own(queries) for scorer in scorers}
        caught = {scorer: [one.counts(thresholds[scorer]) for one in found] for scorer, found in met.items()}
        rates = {scorer.value: rate_of(sum(found), len(queries)) for scorer, found in caught.items()}
        lines.append(AlteredLine(name, group, rates))
        for scorer, found in met.items():
            missed = [
                pair for pair, hit in zip(zip(queries, found, strict=True), caught[scorer], strict=True) if not hit
            ]
            misses += _misses(scorer, name, missed, plan.misses)
    return ListFigures(listed.line(len(asked)), tuple(_groups(lines)), tuple(lines), tuple(misses))


def _misses(scorer: ScorerName, alteration: str, missed: Sequence[tuple[Asked, Met]], most: int) -> Iterator[Misses]:
    if missed:
        shown = tuple(Miss(one.entity.id, one.listed, one.query.name, met.score) for one, met in missed[:most])
        yield Misses(scorer.value, alteration, len(missed), shown)


def _groups(lines: Sequence[AlteredLine]) -> Iterator[AlteredLine]:
    """Yield the alterations of each group as one."""
    for group in GROUPS:
        members = [line.caught for line in lines if line.group == group]
        if members:
            yield AlteredLine(group, None, {name: added_up(one[name] for one in members) for name in members[0]})
