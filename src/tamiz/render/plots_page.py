"""What all drawings of a page share: their style, and how a drawing comes to stand inside an HTML page.

The same chart gives the same bytes. Text stays text, colours are the page's own by CSS variable, so
that a drawing follows the page into the dark and onto paper. Without matplotlib (the extra ``report``)
:func:`can_draw` is false and nothing else here is called.
"""

import io
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH_IN = 4.9  # as wide as half a page; text of 10.5 points stays readable when two stand side by side on paper
_LABEL_CHARACTERS = 26
# What is written into the drawing, and the variable of the page that takes its place.
INK, MUTED, LINE, FIRST, SECOND, THIRD, MARK = (f"#0100{n:02x}" for n in range(7))
_VARIABLES: Final = {
    "'DejaVu Sans', sans-serif": "var(--font)",
    "'DejaVu Sans'": "var(--font)",
    INK: "var(--ink)",
    MUTED: "var(--muted)",
    LINE: "var(--line)",
    FIRST: "var(--plot-1)",
    SECOND: "var(--plot-2)",
    THIRD: "var(--plot-3)",
    MARK: "var(--red)",
}
_STYLE: Final[Mapping[str, Any]] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "tamiz",
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],  # ships with matplotlib, so that text is measured alike everywhere
    "font.size": 10.5,
    "text.color": INK,
    "text.parse_math": False,
    "text.usetex": False,
    "axes.edgecolor": LINE,
    "axes.labelcolor": MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.formatter.use_mathtext": False,
    "axes.unicode_minus": True,
    "grid.color": LINE,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
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


def drawn(draw_on: "Callable[[Axes], None]", height_in: float, alt: str, ident: str) -> str:
    """Return what ``draw_on`` draws as an SVG element; ``ident`` must be unique in the page and a plain word."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415  # not pyplot: nothing global is touched

    with _our_style():
        figure = Figure(figsize=(WIDTH_IN, height_in))
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


def name_rows(axes: "Axes", labels: list[str]) -> None:
    """Name the rows of a chart, the first at the top."""
    axes.set_yticks(range(len(labels)), [short(label) for label in labels], color=INK)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(labels) - 0.5, -0.5)


def short(label: str) -> str:
    """Return a label that does not push the chart away."""
    return label if len(label) <= _LABEL_CHARACTERS else label[: _LABEL_CHARACTERS - 1] + "…"
