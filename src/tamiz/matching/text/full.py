"""Names written out: every window of a run whose words are a listed name's, leftmost and longest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tamiz.matching.index import Entry
from tamiz.matching.text.index import Key, TextIndex, may_part
from tamiz.matching.text.mention import How, Mention
from tamiz.matching.text.overlap import Taken
from tamiz.matching.text.words import Word, article_before
from tamiz.names import TokenKind, fold


def full_names(text: str, run: Sequence[Word], index: TextIndex) -> Iterator[Mention]:
    """Yield the listed names that a run holds; where two overlap, the longer, then the first."""
    for start, end in _longest(_windows(run, index, index.names)):
        window = run[start:end]
        parted = any(word.loose for word in window[1:])
        for entry in index.names[_key(window)]:
            if not parted or may_part(entry.reading):
                yield Mention(entry, _open(text, window[0].start, entry), window[-1].end, How.FULL)


def short_names(text: str, run: Sequence[Word], index: TextIndex) -> Iterator[Mention]:
    """Yield what a run could be short for; the caller knows who was named before.

    One word alone is short for a name only behind its capitalised article.
    """
    for start, end in _longest(_windows(run, index, index.short)):
        window = run[start:end]
        opens = article_before(text, window[0].start) if len(window) == 1 else window[0].start
        if opens is not None and not any(word.loose for word in window[1:]):
            yield from (Mention(entry, opens, window[-1].end, How.SHORT) for entry in index.short[_key(window)])


def _windows(
    run: Sequence[Word], index: TextIndex, names: Mapping[Key, tuple[Entry, ...]]
) -> Iterator[tuple[int, int]]:
    """Yield (first, past last) of each window that is a key of ``names``, looking only around anchors."""
    for place, word in enumerate(run):
        for size in index.anchors.get(word.key, ()):
            for start in range(max(0, place - size + 1), min(place, len(run) - size) + 1):
                if _key(run[start : start + size]) in names:
                    yield start, start + size


def _longest(windows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    taken = Taken()
    longest_first = sorted(set(windows), key=lambda window: (window[0] - window[1], window))
    return sorted(window for window in longest_first if taken.take(*window))


def _key(window: Sequence[Word]) -> Key:
    return tuple(sorted(word.key for word in window))


def _open(text: str, start: int, entry: Entry) -> int:
    """Return where a mention starts: at the article, when the listed name and the text both write it."""
    first = entry.reading.tokens[0]
    before = text[max(0, start - len(first.text) - 1) : start]
    written = (
        first.kind is TokenKind.PARTICLE
        and fold(before) == first.text
        and before[:1].isupper()
        and before[-1:].isspace()
    )
    return start - len(before) if written else start
