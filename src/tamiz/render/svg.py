"""A timeline as SVG, to stand inside an HTML page.

Places are percentages and text keeps its size, so the same drawing fits a phone and a
sheet of paper. Colours come from the page's style by class (``sure``, ``unsure``,
``asked``, ``axis``); without a style it is still legible. No script, no outside reference.
"""

from collections.abc import Iterator
from html import escape

from tamiz.render.plain import printable
from tamiz.render.timeline import Lane, Timeline
from tamiz.render.views import status_word
from tamiz.render.words import Words

_SVG = "http://www.w3.org/2000/svg"
_LANE, _BAR, _HEAD, _FOOT = 34, 10, 22, 26  # heights in CSS pixels
_EDGE = 0.1  # of the axis; text nearer to an end is written away from it, or it would be cut
_LABEL, _LABEL_WORDS = 15, 60  # where a label stands over its bar, and its longest length


def render_svg(timeline: Timeline, name: str, ident: str, words: Words) -> str:
    """Return the SVG element; ``ident`` must be unique in the page and a plain word."""
    height = _HEAD + _LANE * len(timeline.lanes) + _FOOT
    labels = f"{ident}-title {ident}-desc"
    parts = (
        f'<svg class="timeline" width="100%" height="{height}" role="img" aria-labelledby="{labels}" xmlns="{_SVG}">',
        f'<title id="{ident}-title">{escape(words("title.timeline"))}</title>',
        f'<desc id="{ident}-desc">{escape(_description(timeline, name, words))}</desc>',
        *_years(timeline, height),
        *_asked(timeline, height),
        *(line for number, lane in enumerate(timeline.lanes) for line in _lane(lane, number, words)),
        "</svg>",
    )
    return "\n".join(parts)


def _description(timeline: Timeline, name: str, words: Words) -> str:
    tags = ", ".join(f"{_label(lane, words)}: {_state(lane, words)}" for lane in timeline.lanes)
    return words("say.timeline", name=printable(name), tags=tags, day=timeline.asked)


def _label(lane: Lane, words: Words) -> str:
    return printable(f"{lane.country} {words.term('program', lane.program)}", _LABEL_WORDS)


def _state(lane: Lane, words: Words) -> str:
    return words.term("status", status_word(lane.status, lane.status_now))


def _years(timeline: Timeline, height: int) -> Iterator[str]:
    bottom = height - _FOOT + 4
    for year, place in timeline.years(6):
        at = _percent(place)
        anchor = ' text-anchor="end"' if place > 1 - _EDGE else ""
        yield f'<line class="axis" x1="{at}" x2="{at}" y1="{_HEAD}" y2="{bottom}"/>'
        yield f'<text class="year" x="{at}" y="{height - 6}"{anchor}>{year}</text>'


def _asked(timeline: Timeline, height: int) -> Iterator[str]:
    place = timeline.place(timeline.asked)
    at = _percent(place)
    anchor = "start" if place < _EDGE else "end" if place > 1 - _EDGE else "middle"
    yield f'<line class="asked" x1="{at}" x2="{at}" y1="{_HEAD - 4}" y2="{height - _FOOT + 4}"/>'
    yield f'<text class="asked" x="{at}" y="13" text-anchor="{anchor}">{timeline.asked.isoformat()}</text>'


def _lane(lane: Lane, number: int, words: Words) -> Iterator[str]:
    top = _HEAD + number * _LANE
    state = "" if lane.segments else f" · {_state(lane, words)}"
    yield f'<text class="tag" x="0" y="{top + _LABEL}">{escape(_label(lane, words) + state)}</text>'
    for segment in lane.segments:
        kind = "sure" if segment.sure else "unsure"
        # The shortest stretch stays visible: a stroke of one pixel is drawn around each.
        yield (
            f'<rect class="{kind}" x="{_percent(segment.start)}" y="{top + 20}" '
            f'width="{_percent(segment.end - segment.start)}" height="{_BAR}"/>'
        )
    if lane.is_open and lane.segments:
        middle = top + 20 + _BAR // 2
        yield f'<svg x="100%" y="{middle}" overflow="visible"><path class="open" d="M-13 -10L0 0L-13 10Z"/></svg>'


def _percent(fraction: float) -> str:
    return f"{fraction * 100:.2f}%"
