"""All mentions of listed names in one text, in the order they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tamiz.matching.match import Bar
from tamiz.matching.text.acronyms import defined_acronyms, uses
from tamiz.matching.text.context import Surroundings, split_by_context, split_near
from tamiz.matching.text.full import Anchored, anchored_runs, full_names, short_names
from tamiz.matching.text.heads import carried_heads, heads_in, shared_heads
from tamiz.matching.text.index import TextIndex
from tamiz.matching.text.mention import Cue, How, Mention, Spans
from tamiz.matching.text.name_runs import name_runs, small_runs
from tamiz.matching.text.near import NearSearch, apart_from
from tamiz.matching.text.overlap import Taken
from tamiz.matching.text.words import Reader
from tamiz.matching.text.written import stretches


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a text names; ``unread`` is the offset past which it was searched for complete names alone."""

    counted: tuple[Mention, ...]
    short: tuple[Mention, ...]
    unread: int | None = None


_BETTER_FIRST = {How.FULL: 0, How.SHARED_HEAD: 1, How.ACRONYM: 2, How.SHORT: 3}


def find_mentions(text: str, sentences: Spans, index: TextIndex, cue: Cue, bar: Bar | None = None) -> Mentions:
    """Return the mentions that count, and those that fell short of the bar or for want of context, by offset.

    ``sentences`` are the spans of the text's sentences in order; ``cue`` says of a sentence
    whether crime, terrorism or sanctions are its topic. One place may mention two entities
    when both carry that name, or both come near it. Without a ``bar`` the shipped one counts.
    """
    if not sentences:
        return Mentions((), ())
    surroundings = Surroundings(text, sentences, cue)
    bar = bar or Bar(index.parameters.threshold_millibits)
    search = NearSearch(text, index, max(bar.lowest, index.parameters.name_floor_millibits))
    reader = Reader(index)
    runs: list[Anchored] = []
    heads: list[int] = []
    for written in stretches(text):
        heads += heads_in(written)
        runs += anchored_runs(reader.runs(text, *written), index)
        search.read(name_runs(text, written))
    search.read(small_runs(text, sentences))
    exact, short = _word_by_word(text, runs, heads, surroundings, index)
    near, fell = split_near(apart_from(search.mentions(), exact), exact, surroundings, bar)
    every = sorted((*exact, *near), key=_by_place)
    return Mentions(tuple(every), tuple(sorted((*short, *fell), key=_by_place)), search.unread)


def _word_by_word(
    text: str, found: Sequence[Anchored], heads: Iterable[int], surroundings: Surroundings, index: TextIndex
) -> tuple[list[Mention], list[Mention]]:
    """Return the same of names written as listed, or as a text shortens them."""
    full = [mention for run in found for mention in full_names(text, run, index)]
    leaning = list(_leaning(text, full, heads, surroundings, index))
    counted, short = split_by_context(text, _settle([*full, *leaning]), surroundings, index.parameters)
    later = [*_later_short_forms(text, found, counted, index), *uses(text, defined_acronyms(text, counted))]
    every = _settle([*counted, *later])
    named = {(mention.start, mention.end) for mention in every}
    return every, [mention for mention in short if (mention.start, mention.end) not in named]


def _leaning(
    text: str, full: Sequence[Mention], heads: Iterable[int], surroundings: Surroundings, index: TextIndex
) -> Iterator[Mention]:
    """Yield the mentions that share a head noun with others."""
    spans = {surroundings.sentence(head) for head in heads}
    for span in sorted(spans):
        yield from shared_heads(text, span, index)
    for mention in full:
        yield from carried_heads(text, mention, surroundings.sentence(mention.start)[1], index)


def _later_short_forms(
    text: str, found: Sequence[Anchored], counted: Sequence[Mention], index: TextIndex
) -> Iterator[Mention]:
    """Yield the short forms of parties named before them, each as the name that the text first gave in full."""
    first: dict[str, Mention] = {}
    for mention in counted:
        first.setdefault(mention.entry.entity.id, mention)
    for run in found if first else ():
        for mention in short_names(text, run, index):
            full = first.get(mention.entry.entity.id)
            if full is not None and mention.start >= full.end:
                yield replace(mention, entry=full.entry)


def _settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions by offset, without those that overlap a better one or repeat it.

    Longer is better, then how it is named. Equal places stay when they name different entities.
    """
    taken, seen, kept = Taken(), set[tuple[int, int, str]](), []
    for mention in sorted(mentions, key=_better_first):
        place = (mention.start, mention.end, mention.entry.entity.id)
        if place not in seen and taken.take(mention.start, mention.end):
            seen.add(place)
            kept.append(mention)
    return sorted(kept, key=_by_place)


def _by_place(mention: Mention) -> tuple[int, int, str]:
    return (mention.start, mention.end, mention.entry.entity.id)


def _better_first(mention: Mention) -> tuple[int, int, int]:
    return (mention.start - mention.end, _BETTER_FIRST[mention.how], mention.start)
