"""Listed names that a text writes otherwise than the list: misspelled, in another order, with a word missing.

The same comparison as for a name that is asked about, around rare words: :mod:`tamiz.matching.text.windows`
says what is compared and what counts, this module finds it quickly.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tamiz.matching.evidence import ties_of
from tamiz.matching.index import Entry
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.text.anchors import Anchor, Anchors, Forms
from tamiz.matching.text.hints import Hints
from tamiz.matching.text.index import TextIndex
from tamiz.matching.text.mention import How, Mention
from tamiz.matching.text.name_runs import LONGEST_WINDOW, Run
from tamiz.matching.text.overlap import Taken
from tamiz.matching.text.windows import answering, compare_window, windows

_LONGEST_ARTICLE = 4  # characters, with the space behind it
_MOST_REMEMBERED = 50_000  # runs
MOST_WORK = 5_000_000  # of one text: names looked at, and a hundred for each window compared; some 10 seconds
_WORK_OF_A_WINDOW = 100


@dataclass(slots=True)
class _Near:
    """Where a run is tied to a name closely, and whether there by words run together."""

    kind: PartyKind
    places: set[int] = field(default_factory=set)
    glued: bool = False


def best_of_each(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions by offset, of those of one party that overlap the best one."""
    taken: dict[str, Taken] = {}
    kept: dict[tuple[str, int, int], Mention] = {}
    for mention in sorted(mentions, key=_best_first):
        place = (mention.entry.entity.id, mention.start, mention.end)
        if place not in kept and taken.setdefault(place[0], Taken()).take(mention.start, mention.end):
            kept[place] = mention
    return sorted(kept.values(), key=lambda mention: (mention.start, mention.end, mention.entry.entity.id))


def apart_from(mentions: Iterable[Mention], exact: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of parties that the text does not name there word by word.

    ``exact`` stand by offset. Where the text writes a name as listed it means that party; another stays
    beside it when it has the same words written otherwise, as lists spell one party in several ways.
    """
    starts = [mention.start for mention in exact]
    longest = max((mention.end - mention.start for mention in exact), default=0)

    def overlapped(mention: Mention) -> Iterable[Mention]:
        first, past = bisect_left(starts, mention.start - longest), bisect_left(starts, mention.end)
        return (other for other in exact[first:past] if other.end > mention.start)

    return [mention for mention in mentions if all(_may_stand_beside(mention, other) for other in overlapped(mention))]


def _may_stand_beside(mention: Mention, exact: Mention) -> bool:
    near = mention.near
    if near is None or exact.entry.entity.id == mention.entry.entity.id:
        return False
    covers = mention.start <= exact.start + _LONGEST_ARTICLE and mention.end >= exact.end
    return covers and near.same_words and near.answered >= len(exact.entry.reading.content)


def _best_first(mention: Mention) -> tuple[bool, int, int, int, str, str]:
    complete, millibits = (mention.near.complete, mention.near.millibits) if mention.near else (True, 0)
    size = mention.end - mention.start
    return (not complete, -millibits, size, mention.start, mention.entry.entity.id, mention.entry.name.text)


class NearSearch:
    """Searches one text for windows that have ``lowest`` millibits; ``unread`` is where it gave up, None if nowhere."""

    def __init__(self, text: str, index: TextIndex, lowest: int, most: int = MOST_WORK) -> None:
        self._text, self._parts, self._parameters = text, index.parts, index.parameters
        self._anchors, self._lowest, self._left = Anchors(index), lowest, most
        self._hints = Hints(self._anchors)
        self._found: list[Mention] = []
        self._known: dict[str, tuple[Mention, ...]] = {}
        self.unread: int | None = None

    def read(self, runs: Iterable[Run]) -> None:
        """Compare what is near in some runs, until one text has had all the work that it gets."""
        for run in runs:
            if self._left < 0:
                self.unread = run[0].start if self.unread is None else min(self.unread, run[0].start)
                return
            self._found += self.of_run(run)

    def mentions(self) -> list[Mention]:
        """Return each place and party that was found, the best window of each."""
        return best_of_each(self._found)

    def of_run(self, run: Run) -> Iterator[Mention]:
        """Yield what the windows of a run say of the listed names that it comes near; equal runs are compared once."""
        written = self._text[run[0].start : run[-1].end]
        if written not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[written] = tuple(self._compared(run))
        start = run[0].start
        for mention in self._known[written]:
            yield replace(mention, start=start + mention.start, end=start + mention.end)

    def _compared(self, run: Run) -> Iterator[Mention]:
        forms = [self._anchors.forms(word.text) for word in run]
        foreign = any(one.foreign for one in forms)
        candidates = self._candidates(run, forms, foreign=foreign)
        hints = self._hints.of_run(forms) if candidates else set()
        for (place, name), near in candidates.items():
            if self._left < 0:
                return
            part = self._parts[place]
            if near.glued or self._hints.may_answer(hints, part.words(name), near.kind, foreign=foreign):
                entry = part.entry(name)
                if entry is not None:
                    yield from self._of_entry(run, forms, entry, near)

    def _candidates(self, run: Run, forms: Sequence[Forms], *, foreign: bool) -> dict[tuple[int, int], _Near]:
        """Return the names of which a word, or two run together, anchors a window, and the places of those words."""
        found: dict[tuple[int, int], _Near] = {}
        alone = len(run) == 1
        for place, word in enumerate(run):
            for anchor in self._anchors.of_word(word.text, foreign=foreign):
                if anchor.glued or not alone:
                    self._add(found, anchor, place)
        for place, (one, other) in enumerate(pairwise(forms)):
            for text in {last[-1] + first[0] for last in one.ways for first in other.ways}:
                for anchor in self._anchors.of_pair(text):
                    self._add(found, anchor, place)
        return found

    def _add(self, found: dict[tuple[int, int], _Near], anchor: Anchor, place: int) -> None:
        holders = self._parts[anchor.part].arrays.holders(anchor.number)
        self._left -= len(holders)
        for name in holders:
            held = found.setdefault((anchor.part, name), _Near(anchor.kind))
            held.places.add(place)
            held.glued = held.glued or anchor.glued

    def _of_entry(self, run: Run, forms: Sequence[Forms], entry: Entry, near: _Near) -> Iterator[Mention]:
        around = _around(near.places, len(run))
        ties = ties_of(kind_of(entry.entity.schema), self._parameters)
        places = [around.start + one for one in answering(forms[around.start : around.stop], entry.reading, ties)]
        for first, last in windows(places):
            if first == last and not near.glued and all(len(way) == 1 for way in forms[first].ways):
                continue  # one word answers one
            if any(first <= place <= last for place in near.places):
                start, end = run[first].start, run[last].end
                self._left -= _WORK_OF_A_WINDOW
                found = compare_window(self._text[start:end], entry, self._parameters)
                if found is not None and found.millibits >= self._lowest:
                    how = How.FULL if found.complete else How.NEAR
                    yield Mention(entry, start - run[0].start, end - run[0].start, how, found)


def _around(places: Iterable[int], count: int) -> range:
    """Return the places of the words that a window could hold with one of these."""
    held = sorted(places)
    return range(max(0, held[0] - LONGEST_WINDOW + 1), min(count, held[-1] + LONGEST_WINDOW))
