"""The report over a customer table as one self-contained HTML page: to read, to print, to file.

What it shows is a :class:`TableReport`, gathered elsewhere while the answers streamed by. Nothing is
loaded and nothing runs, as in ``html``; every value is made visible and escaped. There is no clock in
the page: the same run gives the same bytes. Importing this module imports jinja2.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import jinja2
from markupsafe import Markup

from tamiz.model import Due, Keeping, Match, Obligation, Settings, Signal, Snapshot, StatusRow
from tamiz.render import duties, facts, plots, views
from tamiz.render.pages import page_maker
from tamiz.render.plain import printable
from tamiz.render.table_report_cards import Card, compared
from tamiz.render.table_report_charts import Bars, Chart, Histogram, Rate, Rates, charts_of, figure, rate_text
from tamiz.render.table_report_counts import Counts
from tamiz.render.words import Words, words

_SIDE = 50  # percent of the chart on each side of its line
_SHORT_HASH = len("sha256:") + 12


@dataclass(frozen=True)
class TableReport:
    """Everything that one page says about one run.

    ``threshold_millibits`` is where the score door opens; ``silent`` are lists that had told nothing by the
    day that the answers are known on.
    """

    counts: Counts
    cards: tuple[Card, ...]
    settings: Settings
    threshold_millibits: int
    threshold_e4: int
    snapshots: tuple[Snapshot, ...]
    certificate: Mapping[str, Any]  # as ``table_run`` makes it
    silent: tuple[str, ...] = ()
    notice: str = ""


def render_table_report(report: TableReport, lang: str = "en") -> str:
    """Return the page. Raises QueryError for a language there are no words for."""
    page = _Page(report, words(lang))
    return _environment().get_template("table_report.html.j2").render(page=page, report=report, w=page.words)


@dataclass(frozen=True, slots=True)
class _Picture:
    """A chart, and its drawing where one could be made."""

    chart: Chart
    svg: Markup | None

    @property
    def bars(self) -> tuple[tuple[str, str, int], ...]:
        """The chart as plain bars: label, what is written beside it, length in percent of the longest."""
        return plain_bars(self.chart)


@dataclass(frozen=True)
class _Page:
    """What the template asks beyond what the report holds."""

    report: TableReport
    words: Words

    @cached_property
    def pictures(self) -> tuple[_Picture, ...]:
        """The charts, drawn where matplotlib is at hand."""
        charts = charts_of(self.report.counts, self.report.threshold_millibits, self.words)
        if not charts or not plots.can_draw():
            return tuple(_Picture(chart, None) for chart in charts)
        drawn = (plots.draw(chart, f"plot-{number}") for number, chart in enumerate(charts, start=1))
        # The drawing is serialized as XML, so what lists call themselves is escaped in it.
        return tuple(_Picture(chart, Markup(svg)) for chart, svg in zip(charts, drawn, strict=True))  # noqa: S704

    @cached_property
    def longest(self) -> int:
        """The strongest single piece of evidence on the page in millibits: one scale for all bars."""
        signals = (signal for match in self._matches for signal in match.signals)
        return max((abs(signal.millibits) for signal in signals), default=0)

    def width(self, signal: Signal) -> int:
        """Return the length of a signal's bar in percent of the chart; what counts at all is never of no length."""
        if not self.longest or not signal.millibits:
            return 0
        return max(1, _SIDE * abs(signal.millibits) // self.longest)

    @cached_property
    def programs(self) -> tuple[tuple[str, str, tuple[duties.Duty, ...]], ...]:
        """What the programs in force require, each program once, by country."""
        return tuple(sorted(duties.by_program(self._obligations), key=lambda told: told[:2]))

    @property
    def deadlines(self) -> tuple[tuple[Due, tuple[str, ...]], ...]:
        """What must be done by when, each once."""
        return duties.deadlines_of(self._obligations)

    @property
    def records(self) -> tuple[tuple[Keeping, tuple[str, ...]], ...]:
        """For how long records are kept, each rule once."""
        return duties.records_of(self._obligations)

    @property
    def left_out(self) -> int:
        """How many rules bind others than who asks, of the party of which there are most."""
        return max((match.obligations_left_out for match in self._matches), default=0)

    @property
    def _obligations(self) -> tuple[Obligation, ...]:
        return tuple(one for match in self._matches for one in match.obligations)

    def law_id(self, country: str, program: str) -> str:
        """Return where in the page a program's duties stand in full, "" when they do not."""
        return self._law_ids.get((country, program), "")

    @cached_property
    def notes(self) -> tuple[tuple[str, str], ...]:
        """What countries and lists say where no designation stands, each note once with the tags it is about."""
        tags: dict[str, dict[str, None]] = {}
        for match in self._matches:
            for row in match.rows:
                if row.note and not row.is_designation:
                    tags.setdefault(self.words.note(row.note), {})[self.tag(row)] = None
        return tuple((", ".join(about), note) for note, about in tags.items())

    def tag(self, row: StatusRow) -> str:
        """Return a tag as "US FTO"."""
        return f"{printable(row.country, 12)} {facts.program_text(row.program, self.words, 60)}"

    @cached_property
    def _law_ids(self) -> Mapping[tuple[str, str], str]:
        return {(country, program): f"law-{n}" for n, (country, program, _) in enumerate(self.programs, start=1)}

    @cached_property
    def _matches(self) -> tuple[Match, ...]:
        return tuple(party.best for card in self.report.cards for party in card.parties)


def plain_bars(chart: Chart) -> tuple[tuple[str, str, int], ...]:
    """Return a chart as bars for a page without drawings: label, value in words, length in percent."""
    rows = tuple(_plain(chart))
    longest = max((value for _, _, value in rows), default=0)
    return tuple((label, said, round(100 * value / longest) if longest else 0) for label, said, value in rows)


def _plain(chart: Chart) -> Iterator[tuple[str, str, float]]:
    match chart:
        case Bars():
            yield from ((bar.label, f"{bar.count:,}", bar.count) for bar in chart.bars)
        case Rates():
            yield from ((rate.label, rate_text(rate), rate.per_thousand) for rate in chart.rates)
        case Histogram():
            for start, counts in chart.bins:
                if any(counts):
                    yield _bin_label(chart, start), _bin_text(chart, counts), sum(counts)


def _bin_label(chart: Histogram, start: int) -> str:
    last = start + chart.width - 1
    return f"{start:,}" if last == start else f"{start:,} … {last:,}"


def _bin_text(chart: Histogram, counts: Iterable[int]) -> str:
    pairs = zip(chart.layers, counts, strict=True)
    return ", ".join(f"{layer.label.rpartition(' (')[0]} {count:,}" for layer, count in pairs if count)


def short_hash(value: str) -> str:
    """Return the beginning of a hash, enough to tell it from others; the certificate has it whole."""
    return value if len(value) <= _SHORT_HASH else f"{value[:_SHORT_HASH]}…"


@cache
def _environment() -> jinja2.Environment:
    environment = page_maker(
        facts=facts,
        views=views,
        duties=duties,
        by_program=duties.by_program,
        compared=compared,
        Rate=Rate,
        figure=figure,
    )
    environment.filters["short_hash"] = short_hash
    return environment
