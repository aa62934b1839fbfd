"""Charts as SVG to stand inside an HTML page, drawn by matplotlib (the extra ``report``).

The same chart gives the same bytes. Text stays text, colours are the page's own by CSS variable, so
that a drawing follows the page into the dark and onto paper. What is told apart by colour is told
apart by hatching too. Without matplotlib :func:`can_draw` is false and nothing here is called.
"""

import io
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from tamiz.render.table_report_charts import Bars, Chart, Histogram, Rates, rate_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH_IN = 4.9  # as wide as half a page; text of 10.5 points stays readable when two stand side by side on paper
_BAR_IN, _AROUND_IN = 0.27, 0.5  # height of a bar, and of all that is not bars
_LABEL_CHARACTERS = 26
_MANY_TICKS = 6
# What is written into the drawing, and the variable of the page that takes its place.
_INK, _MUTED, _LINE, _FIRST, _SECOND, _THIRD, _MARK = (f"#0100{n:02x}" for n in range(7))
_VARIABLES: Final = {
    "'DejaVu Sans', sans-serif": "var(--font)",
    "'DejaVu Sans'": "var(--font)",
    _INK: "var(--ink)",
    _MUTED: "var(--muted)",
    _LINE: "var(--line)",
    _FIRST: "var(--plot-1)",
    _SECOND: "var(--plot-2)",
    _THIRD: "var(--plot-3)",
    _MARK: "var(--red)",
}
_LAYERS = ((_FIRST, ""), (_SECOND, "////"), (_THIRD, "...."), (_MUTED, "xx"))
_STYLE: Final[Mapping[str, Any]] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "tamiz",
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],  # ships with matplotlib, so that text is measured alike everywhere
    "font.size": 10.5,
    "text.color": _INK,
    "text.parse_math": False,
    "text.usetex": False,
    "axes.edgecolor": _LINE,
    "axes.labelcolor": _MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.formatter.use_mathtext": False,
    "axes.unicode_minus": True,
    "grid.color": _LINE,
    "xtick.color": _MUTED,
    "ytick.color": _MUTED,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "legend.borderpad": 0.0,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "figure.constrained_layout.use": True,
}
_SVG, _XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
_LEFT_OUT = ("style", "metadata")  # a style in a drawing holds for the whole page


def can_draw() -> bool:
    """Return whether matplotlib is at hand."""
    try:
        import_module("matplotlib.backends.backend_svg")
    except ImportError:
        return False
    return True


def draw(chart: Chart, ident: str) -> str:
    """Return the chart as an SVG element; ``ident`` must be unique in the page and a plain word."""
    match chart:
        case Bars():
            return _drawn(lambda axes: _bars(axes, chart), _AROUND_IN + _BAR_IN * len(chart.bars), chart.alt, ident)
        case Histogram():
            return _drawn(lambda axes: _histogram(axes, chart), 2.7, chart.alt, ident)
        case Rates():
            return _drawn(lambda axes: _rates(axes, chart), 0.6 + 0.5 * len(chart.rates), chart.alt, ident)


def _drawn(draw_on: "Callable[[Axes], None]", height_in: float, alt: str, ident: str) -> str:
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415  # not pyplot: nothing global is touched

    with _our_style():
        figure = Figure(figsize=(_WIDTH_IN, height_in))
        FigureCanvasSVG(figure)
        draw_on(figure.subplots())
        written = io.BytesIO()
        figure.savefig(written, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return _inline(written.getvalue(), alt, ident)


@contextmanager
def _our_style() -> Iterator[None]:
    """Draw by our settings whatever the user's own are; letters that the font lacks are left to the reader's."""
    from matplotlib import style  # noqa: PLC0415

    with style.context(["default", dict(_STYLE)], after_reset=True), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"(?i).*glyph.*font")
        yield


def _inline(svg: bytes, alt: str, ident: str) -> str:
    """Return the drawing as an element whose ids are its own and whose colours and fonts are the page's."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; loaded for drawings alone

    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(root.iter(etree.Comment, *(_SVG + name for name in _LEFT_OUT))):
        element.getparent().remove(element)
    for element in root.iter():
        for name, value in element.attrib.items():
            del element.attrib[name]
            element.set(name.removeprefix(_XLINK), _ours(name, value, ident))
    for name in ("width", "height", "version"):
        del root.attrib[name]
    root.attrib.update({"class": "plot", "role": "img", "aria-label": alt})
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode", with_tail=False))


def _ours(name: str, value: str, ident: str) -> str:
    """Return the value of an attribute as it reads in the page."""
    if name == "id":
        return f"{ident}-{value}"
    value = value.replace("url(#", f"url(#{ident}-") if name != f"{_XLINK}href" else value.replace("#", f"#{ident}-")
    for written, in_page in _VARIABLES.items():
        value = value.replace(written, in_page)
    return value


def _bars(axes: "Axes", chart: Bars) -> None:
    places = range(len(chart.bars))
    counts = [bar.count for bar in chart.bars]
    axes.barh(places, counts, height=0.68, color=_FIRST)
    for place, bar in zip(places, chart.bars, strict=True):
        axes.annotate(f"{bar.count:,}", (bar.count, place), (4, 0), textcoords="offset points", va="center")
    _name_rows(axes, [bar.label for bar in chart.bars])
    axes.set_xlim(0, max(1, *counts) * 1.12)
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)


def _name_rows(axes: "Axes", labels: list[str]) -> None:
    axes.set_yticks(range(len(labels)), [_short(label) for label in labels], color=_INK)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(labels) - 0.5, -0.5)


def _short(label: str) -> str:
    return label if len(label) <= _LABEL_CHARACTERS else label[: _LABEL_CHARACTERS - 1] + "…"


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
        axes.axvline(chart.mark.place, color=_MARK, linestyle=(0, (4, 2)), label=chart.mark.label)
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
    axes.errorbar(values, places, xerr=errors, fmt="o", color=_FIRST, capsize=4, markersize=7, linewidth=2)
    for place, rate in zip(places, chart.rates, strict=True):
        side = "left" if rate.per_thousand < max(high for _, high in ends) / 2 else "right"  # or it would be cut
        axes.annotate(rate_text(rate), (rate.per_thousand, place), (0, 9), textcoords="offset points", ha=side)
    _name_rows(axes, [rate.label for rate in chart.rates])
    axes.set_ylim(len(chart.rates) - 0.5, -0.7)
    axes.set_xlim(left=0)
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
