"""Names written out: every window of a run whose words are a listed name's, leftmost and longest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.matching.index import Entry
from tamiz.matching.text.arrays import Key
from tamiz.matching.text.index import TextIndex, may_part
from tamiz.matching.text.mention import How, Mention
from tamiz.matching.text.overlap import Taken
from tamiz.matching.text.words import Word, article_before
from tamiz.names import TokenKind, fold


@dataclass(frozen=True, slots=True)
class Anchored:
    """A run of listed words, and its windows that could be a name: those around the rarest word of one."""

    run: Sequence[Word]
    windows: tuple[tuple[int, int], ...]  # (first, past last)

    def key(self, window: tuple[int, int]) -> Key:
        """Return the sorted words of a window."""
        start, past = window
        if past - start == 1:
            return (self.run[start].key,)
        return tuple(sorted([word.key for word in self.run[start:past]]))


def anchored_runs(found: Iterable[Sequence[Word]], index: TextIndex) -> Iterator[Anchored]:
    """Yield the runs that hold a word which is the rarest of a listed name; most hold none."""
    for run in found:
        windows = tuple(_windows(run, index))
        if windows:
            yield Anchored(run, windows)


def full_names(text: str, anchored: Anchored, index: TextIndex) -> Iterator[Mention]:
    """Yield the listed names that a run holds; where two overlap, the longer, then the first."""
    for start, end in _longest([one for one in anchored.windows if index.named_by(anchored.key(one))]):
        window = anchored.run[start:end]
        parted = any(word.loose for word in window[1:])
        for entry in index.named_by(anchored.key((start, end))):
            if not parted or may_part(entry.reading):
                yield Mention(entry, _open(text, window[0].start, entry), window[-1].end, How.FULL)


def short_names(text: str, anchored: Anchored, index: TextIndex) -> Iterator[Mention]:
    """Yield what a run could be short for; the caller knows who was named before.

    One word alone is short for a name only behind its capitalised article.
    """
    for start, end in _longest([one for one in anchored.windows if index.short(anchored.key(one))]):
        window = anchored.run[start:end]
        opens = article_before(text, window[0].start) if len(window) == 1 else window[0].start
        if opens is not None and not any(word.loose for word in window[1:]):
            for entry in index.short(anchored.key((start, end))):
                yield Mention(entry, opens, window[-1].end, How.SHORT)


def _windows(run: Sequence[Word], index: TextIndex) -> Iterator[tuple[int, int]]:
    for place, word in enumerate(run):
        for size in index.sizes(word.key):
            for start in range(max(0, place - size + 1), min(place, len(run) - size) + 1):
                yield start, start + size


def _longest(windows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found = set(windows)
    if len(found) < 2:  # noqa: PLR2004  # most runs hold no name
        return list(found)
    taken = Taken()
    longest_first = sorted(found, key=lambda window: (window[0] - window[1], window))
    return sorted(window for window in longest_first if taken.take(*window))


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
