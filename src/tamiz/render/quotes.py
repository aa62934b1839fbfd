"""Sentences of a text with the mentions in them marked.

A match says where in the text its mention stands and which sentence it stands in, but
not where that sentence begins. It is found again by the words of the evidence: all
mentions of one sentence must fall on their words at once.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tamiz.model import Claim, Match, Span
from tamiz.render.plain import visible

_SEARCHED = 4_000  # characters of a sentence in which mentions are looked for
_VOTES = 20  # mentions of one sentence that decide together where it begins


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence with the matches whose mentions stand in it, and where; ``marks`` may be empty."""

    sentence: str
    claim: Claim
    matches: tuple[Match, ...]
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quoted sentence, made visible; ``marked`` when it is a mention."""

    text: str
    marked: bool


def quotes_of(matches: Iterable[Match]) -> tuple[Quote, ...]:
    """Return the sentences that name a party, each once with its mentions, in the order of the text."""
    spans = [(match.span, match) for match in matches if match.span is not None]
    spans.sort(key=lambda pair: (pair[0].start, pair[0].end))
    gathered: list[list[tuple[Span, Match]]] = []
    for span, match in spans:
        if gathered and _same_sentence(gathered[-1][0][0], span):
            gathered[-1].append((span, match))
        else:
            gathered.append([(span, match)])
    return tuple(_quote(found) for found in gathered)


def _same_sentence(first: Span, later: Span) -> bool:
    # The same words can stand in a text twice; mentions of one sentence are no farther apart than it is long.
    return first.sentence == later.sentence and later.end - first.start <= len(first.sentence)


def _quote(found: list[tuple[Span, Match]]) -> Quote:
    first = found[0][0]
    matches = tuple(match for _, match in found)
    return Quote(first.sentence, first.claim, matches, _marks(first.sentence[:_SEARCHED], found))


def _marks(sentence: str, found: list[tuple[Span, Match]]) -> tuple[tuple[int, int], ...]:
    """Return where the mentions stand, by the beginning under which most words of the evidence fall into place."""
    plain = _plain(sentence)
    wanted = [(span, [_plain(signal.asked) for signal in match.signals if signal.asked]) for span, match in found]
    begin = _begin(plain, wanted[:_VOTES])
    if begin is None:
        return ()
    places = sorted({(span.start - begin, span.end - begin) for span, _ in wanted})
    inside = [place for place in places if 0 <= place[0] < place[1] <= len(sentence)]
    return tuple(inside[:1]) + tuple(later for before, later in pairwise(inside) if before[1] <= later[0])


def _begin(plain: str, wanted: list[tuple[Span, list[str]]]) -> int | None:
    first = wanted[0][0].start
    begins = [first - place for place in _word_starts(plain) if place <= first]
    scored = [(sum(_fit(plain, span, words, begin) for span, words in wanted), begin) for begin in begins]
    best, begin = max(scored, key=lambda pair: pair[0], default=(0, 0))  # the first of equals
    return begin if best else None


def _fit(plain: str, span: Span, words: list[str], begin: int) -> int:
    start, end = span.start - begin, span.end - begin
    if start < 0 or end > len(plain) or (end < len(plain) and plain[end].isalnum()):
        return 0
    return sum(word in plain[start:end] for word in words)


def _word_starts(plain: str) -> list[int]:
    return [
        place
        for place, character in enumerate(plain)
        if character.isalnum() and not (place and plain[place - 1].isalnum())
    ]


def _plain(text: str) -> str:
    """Return the text without capitals and accents, character for character, so that places stay."""
    return "".join(unicodedata.normalize("NFD", character)[0].lower()[:1] or character for character in text)


def pieces_of(quote: Quote, most: int) -> tuple[Piece, ...]:
    """Return the sentence in pieces, about ``most`` characters around the first mention; cuts are counted."""
    start, end = _window(quote, most)
    marks = [mark for mark in quote.marks if start <= mark[0] and mark[1] <= end]
    edges = [start, *(edge for mark in marks for edge in mark), end]
    pieces = [
        Piece(visible(quote.sentence[left:right]), bool(number % 2))
        for number, (left, right) in enumerate(pairwise(edges))
    ]
    before = [Piece(f"(+{start:,}) …", marked=False)] if start else []
    after = [Piece(f"… (+{len(quote.sentence) - end:,})", marked=False)] if end < len(quote.sentence) else []
    return tuple(piece for piece in (*before, *pieces, *after) if piece.text)


def _window(quote: Quote, most: int) -> tuple[int, int]:
    if len(quote.sentence) <= most:
        return 0, len(quote.sentence)
    first, last = quote.marks[0] if quote.marks else (0, 0)
    start = max(0, min(first - most // 3, len(quote.sentence) - most))
    return start, min(len(quote.sentence), max(start + most, min(last, first + most)))
