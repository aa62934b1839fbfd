"""The charts of the report over a customer table as SVG to stand inside an HTML page, drawn by matplotlib.

What is told apart by colour is told apart by hatching too. Style and how a drawing comes into the page are
those of ``plots_page``; without matplotlib :func:`can_draw` is false and nothing here is called.
"""

from typing import TYPE_CHECKING

from tamiz.render.plots_page import FIRST, MARK, MUTED, SECOND, THIRD, can_draw, drawn, name_rows
from tamiz.render.table_report_charts import Bars, Chart, Histogram, Rates, rate_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["can_draw", "draw"]

_BAR_IN, _AROUND_IN = 0.27, 0.5  # height of a bar, and of all that is not bars
_MANY_TICKS = 6
_LAYERS = ((FIRST, ""), (SECOND, "////"), (THIRD, "...."), (MUTED, "xx"))


def draw(chart: Chart, ident: str) -> str:
    """Return the chart as an SVG element; ``ident`` must be unique in the page and a plain word."""
    match chart:
        case Bars():
            return drawn(lambda axes: _bars(axes, chart), _AROUND_IN + _BAR_IN * len(chart.bars), chart.alt, ident)
        case Histogram():
            return drawn(lambda axes: _histogram(axes, chart), 2.7, chart.alt, ident)
        case Rates():
            return drawn(lambda axes: _rates(axes, chart), 0.6 + 0.5 * len(chart.rates), chart.alt, ident)


def _bars(axes: "Axes", chart: Bars) -> None:
    places = range(len(chart.bars))
    counts = [bar.count for bar in chart.bars]
    axes.barh(places, counts, height=0.68, color=FIRST)
    for place, bar in zip(places, chart.bars, strict=True):
        axes.annotate(f"{bar.count:,}", (bar.count, place), (4, 0), textcoords="offset points", va="center")
    name_rows(axes, [bar.label for bar in chart.bars])
    axes.set_xlim(0, max(1, *counts) * 1.12)
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)


def _histogram(axes: "Axes", chart: Histogram) -> None:
    starts = [start for start, _ in chart.bins]
    below = [0] * len(starts)
    for layer, (colour, hatch) in zip(chart.layers, _LAYERS, strict=False):
        axes.bar(
            starts,
            layer.counts,
            chart.width * 0.92,
            below,
            align="edge",
            color=colour,
            hatch=hatch,
            edgecolor="white",
            linewidth=0,
            label=layer.label,
        )
        below = [under + count for under, count in zip(below, layer.counts, strict=True)]
    if chart.mark is not None:
        axes.axvline(chart.mark.place, color=MARK, linestyle=(0, (4, 2)), label=chart.mark.label)
    _scale(axes, chart)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=1, handlelength=1.4, borderaxespad=0.2)


def _scale(axes: "Axes", chart: Histogram) -> None:
    from matplotlib.ticker import MaxNLocator, StrMethodFormatter  # noqa: PLC0415

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(_MANY_TICKS, integer=True))
        axis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    axes.grid(axis="y")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(chart.axis)
    axes.set_ylim(bottom=0)


def _rates(axes: "Axes", chart: Rates) -> None:
    places = range(len(chart.rates))
    values = [rate.per_thousand for rate in chart.rates]
    ends = [rate.interval for rate in chart.rates]
    errors = [
        [value - low for value, (low, _) in zip(values, ends, strict=True)],
        [high - value for value, (_, high) in zip(values, ends, strict=True)],
    ]
    axes.errorbar(values, places, xerr=errors, fmt="o", color=FIRST, capsize=4, markersize=7, linewidth=2)
    for place, rate in zip(places, chart.rates, strict=True):
        side = "left" if rate.per_thousand < max(high for _, high in ends) / 2 else "right"  # or it would be cut
        axes.annotate(rate_text(rate), (rate.per_thousand, place), (0, 9), textcoords="offset points", ha=side)
    name_rows(axes, [rate.label for rate in chart.rates])
    axes.set_ylim(len(chart.rates) - 0.5, -0.7)
    axes.set_xlim(left=0)
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
