"""The laboratory's report as one self-contained HTML page, in words that an examiner reads.

Everything on it comes from a :class:`LabReport`: figures, and the method as the parameter file says it. Nothing is
loaded and nothing runs; every value is made visible and escaped. There is no clock in the page: the same report
gives the same bytes. Importing this module imports jinja2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import jinja2
from markupsafe import Markup

from tamiz.render import lab_report_rows, lab_report_words, plots_page
from tamiz.render.lab_report_charts import LabChart, alert_chart, curve_chart, name_charts, score_chart
from tamiz.render.lab_report_tiles import Tile, tiles_of
from tamiz.render.lab_report_views import Calibration, CleanFigures, LabReport, Part, Weight
from tamiz.render.lab_views import ScorerLine
from tamiz.render.pages import page_maker
from tamiz.render.plots_lab import draw_lab
from tamiz.render.words import Words, words

FEW = 1_000  # parties below which the width of the interval is said in words
_FEW_NAMES = 100
_SIDE = 50  # percent of the chart on each side of its line


def render_lab_report(report: LabReport, lang: str = "en") -> str:
    """Return the page. Raises QueryError for a language there are no words for."""
    page = _Page(report, words(lang))
    return _environment().get_template("lab_report.html.j2").render(page=page, report=report, w=page.words)


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and its drawing where one could be made."""

    chart: LabChart
    svg: Markup | None


@dataclass(frozen=True)
class _Page:
    """What the template asks beyond what the report holds."""

    report: LabReport
    words: Words

    @cached_property
    def draws(self) -> bool:
        """Whether charts can be drawn."""
        return plots_page.can_draw()

    @property
    def scorers(self) -> tuple[ScorerLine, ...]:
        """The scorers in the order of every table."""
        return self.report.parts[0].effectiveness.scorers

    @property
    def by_doors(self) -> bool:
        """Whether doors decide for a scorer."""
        return any(one.threshold is None for one in self.scorers)

    @property
    def files(self) -> tuple[CleanFigures, ...]:
        """The customer file, where one was given."""
        return tuple(one for one in self.report.parts[0].clean if one.population.is_file)

    @property
    def only_file(self) -> bool:
        """Whether no invented population was measured."""
        return all(one.population.is_file for one in self.report.parts[0].clean)

    @cached_property
    def same_alerts(self) -> bool:
        """Whether what is given makes no difference to any alert, each scorer at its own threshold."""
        first, *others = ([one.line.alerts for one in part.clean] for part in self.report.parts)
        return all(one == first for one in others)

    @property
    def alert_parts(self) -> tuple[Part, ...]:
        """The ways of asking whose alerts are shown: one of them where they are all the same."""
        return self.report.parts[:1] if self.same_alerts else self.report.parts

    @cached_property
    def tiles(self) -> tuple[Tile, ...]:
        """The figures to be seen first."""
        return tiles_of(self.report, self.words)

    @cached_property
    def alert_pictures(self) -> tuple[Picture, ...]:
        """The alerts of each way of asking."""
        given = "either" if self.same_alerts else None
        charts = (alert_chart(part, given or part.given, self.words) for part in self.alert_parts)
        return self._pictures("alerts", charts)

    def curve_pictures(self, part: Part) -> tuple[Picture, ...]:
        """Return the curves against each clean population."""
        return self._pictures(f"curve-{part.given}", (curve_chart(part, clean, self.words) for clean in part.clean))

    @cached_property
    def score_pictures(self) -> tuple[Picture, ...]:
        """Predicted and observed, for each way of asking."""
        charts = (score_chart(one, self.words) for one in self.report.calibrations if one.bins)
        return self._pictures("score", charts)

    @cached_property
    def name_pictures(self) -> tuple[Picture, ...]:
        """Count by rank, and different words by words read."""
        figures = self.report.frequencies
        return self._pictures("names", name_charts(figures, self.words)) if figures else ()

    def _pictures(self, ident: str, charts: Iterator[LabChart] | tuple[LabChart, ...]) -> tuple[Picture, ...]:
        # The drawing is serialized as XML, so what files and lists call themselves is escaped in it.
        return tuple(
            Picture(chart, Markup(draw_lab(chart, f"{ident}-{number}")) if self.draws else None)  # noqa: S704
            for number, chart in enumerate(charts, start=1)
        )

    @cached_property
    def few_asked(self) -> tuple[tuple[str, int, str], ...]:
        """The lists of which few names could be asked: id, how many, what was given."""
        lines = ((one.about, part.given) for part in self.report.parts for one in part.effectiveness.lists)
        return tuple((line.list_id, line.sampled, given) for line, given in lines if line.sampled < _FEW_NAMES)

    def few(self, clean: CleanFigures) -> str:
        """Return how wide the interval of a small file is, "" for a large one."""
        if clean.population.parties >= FEW:
            return ""
        high = min((curve.points[-1].alerts.high or 0.0 for curve in clean.curves if curve.points), default=1.0)
        return self.words("lab.few", n=f"{clean.population.parties:,}", most=f"{1000 * high:.0f}")

    def width(self, weight: Weight) -> int:
        """Return the length of a weight's bar in percent of the chart; what weighs at all is never of no length."""
        longest = max((abs(one.millibits) for one in self.report.method.weights), default=0)
        return max(1, _SIDE * abs(weight.millibits) // longest) if weight.millibits else 0

    def compared(self, one: Calibration) -> int:
        """Return how many pairs have a score."""
        return one.same_compared + one.different_compared

    @property
    def lists_text(self) -> str:
        """The ids of the lists as words."""
        return lab_report_words.listed_text([one.list_id for one in self.report.lists], self.words)

    @property
    def command(self) -> str:
        """The command that makes this page again, but for where data and files lie."""
        clean = self.report.parts[0].clean
        said = [
            *(lab_report_words.file_name(one.population) for one in self.files),
            *(f"--population {one.population.title}" for one in clean if not one.population.is_file),
            *(f"--scorer {one.name}" for one in self.scorers),
            *(f"--list {one.list_id}" for one in self.report.lists),
            f"--size {self.report.size} --clean {self.report.clean} --seed {self.report.run.seed}",
        ]
        return " ".join(("tamiz lab report", *said, f"--lang {self.words.lang.value}"))


@cache
def _environment() -> jinja2.Environment:
    return page_maker(say=lab_report_words, rows=lab_report_rows)
