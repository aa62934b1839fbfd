"""All that the report tells, measured in one go: what is caught, what alerts, curves, calibration, names.

Both ways of asking are measured, by name alone and with birth dates. A customer file comes first, so that one
that cannot be read is said before anything else is measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tamiz.lab.calibration import calibrate, hard_pairs
from tamiz.lab.curve import CurvePlan, measure_curves
from tamiz.lab.effectiveness import Plan, measure_effectiveness
from tamiz.lab.measure import Chosen, Listed, Report, added_up, rank
from tamiz.lab.measure_clean import CustomerFile
from tamiz.lab.populations import population
from tamiz.lab.report_clean import CleanMeasure, Counted
from tamiz.lab.report_method import shipped_method
from tamiz.lab.report_names import frequencies
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.render.lab_report_views import Calibration, Frequencies, LabReport, ListSource, Part
from tamiz.render.lab_views import AlteredLine, Curve, Effectiveness, ListFigures

_NOBODY = (Kind.MX_PEOPLE, 1)  # what is caught does not depend on who is clean
_LOOKED_AT = 50  # misses of an alteration, from which one is drawn
_ONE_PEOPLE = (Kind.MX_PEOPLE, Kind.MX_PEOPLE_ONE_GIVEN, Kind.MX_PEOPLE_SHORT)


@dataclass(frozen=True, slots=True)
class ReportPlan:
    """What to measure, and how much of it."""

    scorers: tuple[ScorerName, ...]
    size: int = 500  # names of each list
    clean: int = 5_000  # parties of each invented population
    kinds: tuple[Kind, ...] = tuple(Kind)
    file: CustomerFile | None = None


def measure_report(chosen: Chosen, plan: ReportPlan, report: Report) -> LabReport:
    """Return all figures of the report.

    Raises QueryError when a size is out of range, and InputError for a customer file that cannot be read or in which
    nobody is left.
    """
    measures = [_Measure(chosen, plan, given, report) for given in Given]
    counted = [tuple(one.clean()) for one in measures]
    parts = [one.part(clean) for one, clean in zip(measures, counted, strict=True)]
    return LabReport(
        chosen.run,
        plan.size,
        plan.clean,
        shipped_method(),
        tuple(map(_source, chosen.apart)),
        tuple(parts),
        tuple(_calibrations(chosen, plan, report)),
        tuple(_frequencies(chosen, plan, measures[0].names, report)),
    )


def _source(listed: Listed) -> ListSource:
    snapshot, line = listed.snapshots[0], listed.line()
    return ListSource(
        line.list_id, snapshot.title, line.sha256, line.published, snapshot.coverage, line.entities, line.names
    )


@dataclass
class _Measure:
    """One way of asking, measured."""

    chosen: Chosen
    plan: ReportPlan
    given: Given
    report: Report
    names: tuple[str, ...] = ()  # of the customer file

    def clean(self) -> Iterator[Counted]:
        """Yield the clean parties, counted: those of the file first."""
        measure = CleanMeasure(self.chosen.together, self.plan.scorers, self.chosen.run.seed, self.given)
        if self.plan.file is not None:
            self._say("counting alerts in the customer file")
            counted, self.names = measure.file(self.plan.file)
            yield counted
        for kind in self.plan.kinds:
            self._say(f"counting alerts among {self.plan.clean:,} of {kind}")
            yield measure.invented(kind, self.plan.clean)

    def part(self, clean: tuple[Counted, ...]) -> Part:
        """Return all figures of this way of asking."""
        plan = Plan(self.plan.scorers, self.plan.size, clean=0, misses=_LOOKED_AT, given=self.given)
        figures = measure_effectiveness(self.chosen, plan, self._say)
        lists = tuple(_one_miss_each(one, self.chosen.run.seed) for one in figures.lists)
        figures = replace(figures, lists=lists, clean=tuple(one.line for one in clean))
        caught = self._curves()
        return Part(
            self.given.value,
            figures,
            tuple(_over_lists(figures, groups=True)),
            tuple(_over_lists(figures, groups=False)),
            tuple(one.figures(caught) for one in clean),
        )

    def _curves(self) -> tuple[Curve, ...]:
        plan = CurvePlan(self.plan.scorers, self.plan.size, _NOBODY, self.given)
        return measure_curves(self.chosen, plan, lambda _: self._say("asking at every threshold")).curves

    def _say(self, text: str) -> None:
        self.report(f"{self.given}: {text}")


def _one_miss_each(figures: ListFigures, seed: int) -> ListFigures:
    """Return the figures with one miss of each alteration, drawn by the seed: else the first names would be in all."""
    drawn = (
        replace(one, shown=(min(one.shown, key=lambda miss: rank(seed, one.alteration, miss.entity, miss.asked)),))
        for one in figures.misses
    )
    return replace(figures, misses=tuple(drawn))


def _over_lists(figures: Effectiveness, *, groups: bool) -> Iterator[AlteredLine]:
    """Yield the groups, or the alterations, with all lists added up; in the order of the lists."""
    lines = [line for one in figures.lists for line in (one.groups if groups else one.alterations)]
    for name, group in dict.fromkeys((line.alteration, line.group) for line in lines):
        rates = [line.caught for line in lines if (line.alteration, line.group) == (name, group)]
        yield AlteredLine(name, group, {scorer: added_up(one[scorer] for one in rates) for scorer in rates[0]})


def _calibrations(chosen: Chosen, plan: ReportPlan, report: Report) -> Iterator[Calibration]:
    if ScorerName.TAMIZ not in plan.scorers:
        return
    report("asking about pairs that are hard to tell apart")
    pairs = hard_pairs(chosen)
    for given in Given:
        found = calibrate(pairs, chosen.together.parameters, given)
        if found is not None:
            yield found


def _frequencies(chosen: Chosen, plan: ReportPlan, customers: tuple[str, ...], report: Report) -> Iterator[Frequencies]:
    """Yield how uneven the names of each population are; the three forms of Mexican people are one."""
    report("counting words")
    if plan.file is not None and customers:
        yield from filter(None, [frequencies("", customers)])
    people = [kind for kind in plan.kinds if kind in _ONE_PEOPLE][1:]
    for kind in plan.kinds:
        if kind not in people:
            names = tuple(party.name for party in population(kind, plan.clean, chosen.run.seed))
            yield from filter(None, [frequencies(kind.value, names)])
