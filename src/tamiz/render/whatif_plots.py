"""Plots of a rehearsal as SVG to stand inside an HTML page: two bars a row, before and after.

Written by hand, so that the page has its plots on every installation. Places are percentages and text
keeps its size. What is told apart by colour is told apart by its line too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tamiz.render.plain import printable
from tamiz.render.words import Words

_SVG = "http://www.w3.org/2000/svg"
_ROW, _BAR, _LABEL = 50, 10, 13  # heights in CSS pixels, and where a label stands over its bars
_ROOM = 82  # percent of the width for bars; the rest is for the figures behind them


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a plot."""

    label: str
    before: int
    after: int


def draw_pairs(pairs: Sequence[Pair], title: str, ident: str, words: Words) -> str:
    """Return the plot as an SVG element; ``ident`` must be unique in the page and a plain word."""
    most = max((max(one.before, one.after) for one in pairs), default=0)
    told = "; ".join(_said(one, words) for one in pairs)
    labels = f'aria-labelledby="{ident}-title {ident}-desc"'
    parts = (
        f'<svg class="pairs-plot" width="100%" height="{_ROW * len(pairs)}" role="img" {labels} xmlns="{_SVG}">',
        f'<title id="{ident}-title">{escape(title)}</title>',
        f'<desc id="{ident}-desc">{escape(told)}</desc>',
        *(line for number, one in enumerate(pairs) for line in _row(one, number, most)),
        "</svg>",
    )
    return "\n".join(parts)


def _said(one: Pair, words: Words) -> str:
    label = printable(one.label, 120)
    return words("whatif.plot", label=label, before=f"{one.before:,}", after=f"{one.after:,}")


def _row(one: Pair, number: int, most: int) -> Iterator[str]:
    top = _ROW * number
    yield f'<text class="label" x="0" y="{top + _LABEL}">{escape(printable(one.label, 120))}</text>'
    for place, (kind, count) in enumerate((("before", one.before), ("after", one.after))):
        y = top + _LABEL + 5 + place * (_BAR + 3)
        length = _ROOM * count / most if most else 0.0
        yield f'<rect class="{kind}" x="0" y="{y}" width="{length:.2f}%" height="{_BAR}"/>'
        yield f'<text class="figure" x="{length:.2f}%" dx="6" y="{y + _BAR}">{count:,}</text>'
