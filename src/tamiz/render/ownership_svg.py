"""The chain to one entity as inline SVG: a box a party, the entity on top, its owners below and to the right.

Text in boxes is cut to fit; the whole name stands in the box's title. Colours come from the
page's style; the standing is written too, so that none has to be told by colour.
"""

from collections.abc import Iterator
from html import escape

from tamiz.ownership.tree import Line, Tree
from tamiz.render.ownership_text import finding_share, owner_share
from tamiz.render.plain import printable
from tamiz.render.words import Words

_SVG = "http://www.w3.org/2000/svg"
_ROW, _BOX, _STEP = 46, 36, 30
_WIDTH, _MARGIN = 720, 4
_NAME, _LETTER = 60, 8.2  # longest name in letters, and the width of one at this size
_DEEPEST = 12  # steps to the right; deeper boxes stay there


def render_chain(tree: Tree, ident: str, words: Words) -> str:
    """Return the SVG element; ``ident`` must be unique in the page and a plain word."""
    height = _ROW * len(tree.lines) + _MARGIN
    said = words(
        "owned.chain",
        name=printable(tree.entity.name),
        verdict=words.term("verdict", tree.finding.verdict.value),
        share=finding_share(tree.finding, words),
    )
    about = f'role="img" aria-labelledby="{ident}-title" xmlns="{_SVG}"'
    parts = (
        f'<svg class="chain" viewBox="0 0 {_WIDTH} {height}" {about}>',
        f'<title id="{ident}-title">{escape(said)}</title>',
        *_connectors(tree),
        *(part for row, line in enumerate(tree.lines) for part in _box(line, row, tree, words)),
        "</svg>",
    )
    return "\n".join(parts)


def _connectors(tree: Tree) -> Iterator[str]:
    """Yield a line from each box to the one it stands under."""
    above: dict[int, int] = {}
    for row, line in enumerate(tree.lines):
        if line.depth:
            left, middle = _left(line.depth - 1) + 12, row * _ROW + _MARGIN + _BOX // 2
            top = above[line.depth - 1] * _ROW + _MARGIN + _BOX
            yield f'<path class="tie" d="M{left} {top}V{middle}H{_left(line.depth)}"/>'
        above[line.depth] = row


def _box(line: Line, row: int, tree: Tree, words: Words) -> Iterator[str]:
    left, top = _left(line.depth), row * _ROW + _MARGIN
    owner = line.owner
    name = tree.entity.name if owner is None else owner.name
    standing = tree.finding.verdict.value if owner is None else owner.standing
    share = finding_share(tree.finding, words) if owner is None else owner_share(owner, words)
    above = f" ({words('owned.above')})" if line.drawn_above else ""
    fits = min(_NAME, int((_WIDTH - left - 20) / _LETTER))
    yield f'<g class="v-{standing.replace(" ", "-")}"><title>{escape(printable(name, 400))}</title>'
    yield f'<rect x="{left}" y="{top}" width="{_WIDTH - left - _MARGIN}" height="{_BOX}" rx="4"/>'
    yield f'<text class="name" x="{left + 10}" y="{top + 15}">{escape(_cut(printable(name, 400), fits))}</text>'
    under = f"{share} · {words.term('verdict', standing)}{above}"
    yield f'<text class="under" x="{left + 10}" y="{top + 29}">{escape(under)}</text></g>'


def _left(depth: int) -> int:
    return min(depth, _DEEPEST) * _STEP + _MARGIN


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
