"""The charts of the laboratory's report as SVG to stand inside an HTML page, drawn by matplotlib.

What is told apart by colour is told apart by its mark too; keys to both stand in the page, once for all charts.
"""

import math
from typing import TYPE_CHECKING, Final

from tamiz.render.lab_report_charts import AlertChart, CurveChart, LabChart, Line, LogChart, ScoreChart
from tamiz.render.plots_page import FIRST, INK, LINE, MARK, MUTED, SECOND, THIRD, drawn, name_rows

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LOOKS: Final = ((FIRST, "o"), (SECOND, "s"), (THIRD, "^"), (MUTED, "D"), (INK, "v"), (MARK, "P"))
_BELOW = 3  # times under one alert stands "0" on a log scale
_MOST_THOUSAND = 1_000
_ROW_IN, _SCORER_IN = 0.14, 0.17  # height of a population, and of each scorer in it
_MANY = 12  # dots of a line that bear a mark


def draw_lab(chart: LabChart, ident: str) -> str:
    """Return the chart as an SVG element; ``ident`` must be unique in the page and a plain word."""
    match chart:
        case CurveChart():
            return drawn(lambda axes: _curves(axes, chart), 3.1, chart.alt, ident)
        case AlertChart():
            rows = sum(_ROW_IN + _SCORER_IN * len(row.whiskers) for row in chart.rows)
            return drawn(lambda axes: _alerts(axes, chart), 0.7 + rows, chart.alt, ident)
        case ScoreChart():
            return drawn(lambda axes: _scores(axes, chart), 4.0, chart.alt, ident)
        case LogChart():
            return drawn(lambda axes: _logs(axes, chart), 3.6, chart.alt, ident)


def _look(place: int) -> tuple[str, str]:
    return LOOKS[place % len(LOOKS)]


def _curves(axes: "Axes", chart: CurveChart) -> None:
    nought = chart.least / _BELOW
    axes.axvline(max(chart.floor, nought), color=MARK, linestyle=(0, (1, 1.5)), linewidth=1.6)
    for line in chart.lines:
        _curve(axes, line, nought)
    _alert_scale(axes, nought)
    axes.set_ylim(-3, 103)
    axes.grid(axis="both", linewidth=0.6)
    axes.set_xlabel(chart.x_axis)
    axes.set_ylabel(chart.y_axis)


def _curve(axes: "Axes", line: Line, nought: float) -> None:
    colour, mark = _look(line.place)
    x = [max(dot[0], nought) for dot in line.dots]
    y = [dot[1] for dot in line.dots]
    style = (0, (4, 2)) if line.dashed else "-"
    axes.plot(x, y, color=colour, linestyle=style, linewidth=1.5, marker=mark, markersize=2.6)
    if line.own is not None:
        face = "none" if line.dashed else colour
        axes.plot(
            [max(line.own[0], nought)], [line.own[1]], mark, color=colour, markersize=9, markerfacecolor=face, zorder=3
        )


def _alert_scale(axes: "Axes", nought: float) -> None:
    """Make the x axis a log scale of alerts in 1,000 whose first place is nought."""
    from matplotlib.ticker import NullLocator  # noqa: PLC0415

    powers = [10.0**power for power in range(math.ceil(math.log10(nought * _BELOW)), 4)]
    axes.set_xscale("log")
    axes.set_xlim(nought / 1.3, _MOST_THOUSAND * 1.3)
    axes.set_xticks([nought, *powers], ["0", *(f"{power:,g}" for power in powers)])
    axes.xaxis.set_minor_locator(NullLocator())


def _alerts(axes: "Axes", chart: AlertChart) -> None:
    nought = chart.least / _BELOW
    for place, row in enumerate(chart.rows):
        floor = max(row.floor, nought)
        axes.plot([floor, floor], [place - 0.4, place + 0.4], color=MARK, linestyle=(0, (1, 1)), linewidth=2)
        many = len(row.whiskers)
        for scorer, whisker in enumerate(row.whiskers):
            if whisker is None:
                continue
            colour, mark = _look(scorer)
            y = place + (scorer - (many - 1) / 2) * 0.7 / many
            low, high = max(whisker.low, nought), max(whisker.high, nought)
            axes.plot([low, high], [y, y], color=colour, linewidth=1.6)
            axes.plot([max(whisker.value, nought)], [y], mark, color=colour, markersize=5)
    name_rows(axes, [row.label for row in chart.rows])
    _alert_scale(axes, nought)
    axes.grid(axis="x", linewidth=0.6)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(chart.x_axis)


def _scores(axes: "Axes", chart: ScoreChart) -> None:
    axes.plot([0, 1], [0, 1], color=MUTED, linestyle=(0, (4, 2)), linewidth=1.2)
    for dot in chart.dots:
        x, seen = dot.predicted, dot.observed
        axes.plot([x, x], [seen.low, seen.high], color=FIRST, linewidth=1.6)
        axes.plot([x], [seen.value], "o", color=FIRST, markersize=7)
        side = (-7, "right") if x > 0.5 else (7, "left")  # noqa: PLR2004  # away from the edge that is near
        axes.annotate(
            f"{dot.pairs:,}",
            (x, seen.value),
            (side[0], 0),
            textcoords="offset points",
            ha=side[1],
            va="center",
            color=MUTED,
        )
    axes.set_xlim(-0.02, 1.03)
    axes.set_ylim(-0.02, 1.03)
    axes.grid(axis="both", linewidth=0.6)
    axes.set_xlabel(chart.x_axis)
    axes.set_ylabel(chart.y_axis)


def _logs(axes: "Axes", chart: LogChart) -> None:
    from matplotlib.ticker import NullLocator, StrMethodFormatter  # noqa: PLC0415

    for line in chart.lines:
        colour, mark = _look(line.place)
        every = max(1, len(line.dots) // _MANY)
        x, y = zip(*line.dots, strict=True)
        axes.plot(x, y, color=colour, marker=mark, markevery=every, markersize=4, linewidth=1.4, label=line.label)
    axes.set_xscale("log")
    axes.set_yscale("log")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))  # else ten to a power, in a notation of its own
        axis.set_minor_locator(NullLocator())
    axes.grid(axis="both", linewidth=0.6, color=LINE)
    axes.set_xlabel(chart.x_axis)
    axes.set_ylabel(chart.y_axis)
    axes.legend(loc="upper right" if chart.falls else "upper left", handlelength=1.8, fontsize=9)
