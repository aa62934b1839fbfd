"""Names written out: every window of a run whose words are a listed name's, leftmost and longest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.matching.index import Entry
from tamiz.matching.reading import Reading
from tamiz.matching.text.arrays import Key
from tamiz.matching.text.index import TextIndex, may_part
from tamiz.matching.text.mention import How, Mention
from tamiz.matching.text.overlap import Taken
from tamiz.matching.text.words import Word, article_before
from tamiz.names import TokenKind, fold

Window = tuple[int, int, Key]  # the place of its first word, that past its last, and its words, sorted


@dataclass(frozen=True, slots=True)
class Anchored:
    """A run of listed words, and its windows that are a name or a short form of one."""

    run: Sequence[Word]
    full: tuple[Window, ...]
    short: tuple[Window, ...]


def anchored_runs(found: Iterable[Sequence[Word]], index: TextIndex) -> Iterator[Anchored]:
    """Yield the runs that hold a name or a short form; most hold none, and equal ones are looked at once."""
    known: dict[Key, tuple[tuple[Window, ...], tuple[Window, ...]]] = {}
    for run in found:
        keys = tuple([word.key for word in run])
        windows = known.get(keys)
        if windows is None:
            every = [(start, past, tuple(sorted(keys[start:past]))) for start, past in _windows(keys, index)]
            full = tuple(window for window in every if index.named_by(window[2]))
            windows = known[keys] = full, tuple(window for window in every if index.short(window[2]))
        if any(windows):
            yield Anchored(run, *windows)


def full_names(text: str, anchored: Anchored, index: TextIndex) -> Iterator[Mention]:
    """Yield the listed names that a run holds; where two overlap, the longer, then the first."""
    named = {window: entries for window in anchored.full if (entries := _written_so(anchored.run, window, index))}
    for window in _longest(named):
        words = anchored.run[window[0] : window[1]]
        for entry in named[window]:
            yield Mention(entry, _open(text, words[0].start, entry), words[-1].end, How.FULL)


def _written_so(run: Sequence[Word], window: Window, index: TextIndex) -> list[Entry]:
    """Return the entries whose names may be written as a window is: with what parts its words."""
    inside = run[window[0] + 1 : window[1]]
    parted = any(word.loose for word in inside)
    commas = [place for place, word in enumerate(inside, start=1) if word.comma]
    found = index.named_by(window[2])
    if not parted and not commas:
        return list(found)
    return [entry for entry in found if (not parted or may_part(entry.reading)) and _may_have(commas, entry.reading)]


def short_names(text: str, anchored: Anchored, index: TextIndex) -> Iterator[Mention]:
    """Yield what a run could be short for; the caller knows who was named before.

    One word alone is short for a name only behind its capitalised article.
    """
    for start, end, key in _longest(anchored.short):
        window = anchored.run[start:end]
        opens = article_before(text, window[0].start) if len(window) == 1 else window[0].start
        if opens is not None and not any(word.loose or word.comma for word in window[1:]):
            yield from (Mention(entry, opens, window[-1].end, How.SHORT) for entry in index.short(key))


def _windows(keys: Key, index: TextIndex) -> Iterator[tuple[int, int]]:
    """Yield (first, past last) of each window that could be a name, looking only around anchors."""
    for place, key in enumerate(keys):
        for size in index.sizes(key):
            for start in range(max(0, place - size + 1), min(place, len(keys) - size) + 1):
                yield start, start + size


def _longest(windows: Iterable[Window]) -> list[Window]:
    found = set(windows)
    if len(found) < 2:  # noqa: PLR2004  # most runs hold one name
        return list(found)
    taken = Taken()
    longest_first = sorted(found, key=lambda window: (window[0] - window[1], window))
    return sorted(window for window in longest_first if taken.take(window[0], window[1]))


def _may_have(commas: Sequence[int], listed: Reading) -> bool:
    """Return whether a name may be parted so: by no comma, or by one behind the surnames as the list has it."""
    return not commas or list(commas) == [listed.surnames]


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
