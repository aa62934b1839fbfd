"""Which stretches of a text are compared with a listed name, and what makes one of them a mention.

This is the definition that exactness is measured by: the search only leaves out what would not be one.
A window is a part of a run that begins and ends with a word answering the listed name. It is compared
as a name that is asked about would be. To be a mention it must reach the bar, hold an anchor (a rare
word tied to a listed one), and answer two words of the listed name, or be the same letters run together.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tamiz.matching.comparison import compare_names
from tamiz.matching.evidence import Ties, ties_of
from tamiz.matching.index import Entry
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, Word
from tamiz.matching.rewritten import read_asked
from tamiz.matching.text.anchors import Forms, is_anchor
from tamiz.matching.text.index import may_part
from tamiz.matching.text.mention import Near
from tamiz.matching.text.name_runs import LONGEST_WINDOW
from tamiz.matching.text.near_keys import TIES
from tamiz.matching.text.words import CONJUNCTIONS

FEWEST_ANSWERED = 2  # listed words
_CUT = ("cut off", "cut name")  # fields cut names, texts do not
_MOST_COMMAS = 1


def compare_window(written: str, entry: Entry, parameters: Parameters) -> Near | None:
    """Return what a window says of a listed name, None where it can be no mention whatever the bar."""
    if written.count(",") > _MOST_COMMAS or (_is_parted(written) and not may_part(entry.reading)):
        return None
    ties = ties_of(kind_of(entry.entity.schema), parameters)
    found = []
    for asked in read_asked(written, person=entry.person):
        if asked.rewritten != "letters apart" and is_anchored(asked.reading, entry.reading, ties):
            near = Near(*compare_names(asked, entry.reading, entry.name.grade, ties))
            if _counts(near):
                found.append(near)
    return max(found, key=lambda near: (near.complete, near.millibits), default=None)


def _is_parted(written: str) -> bool:
    return not CONJUNCTIONS.isdisjoint(written.split()[1:-1])


def _counts(near: Near) -> bool:
    if any(signal.kind in _CUT for signal in near.signals):
        return False
    glued = near.complete and any(signal.kind == "glued" for signal in near.signals)
    return glued or len(near.answers) >= FEWEST_ANSWERED


def is_anchored(asked: Reading, listed: Reading, ties: Ties) -> bool:
    """Return whether a rare word, or two run together, answers a listed one, or two run together."""
    least, parameters, table = ties.parameters.document_anchor_millibits, ties.parameters, ties.table
    cost = parameters.weights["glued"]
    if any(is_anchor(one, ties.of(one, other), parameters) for one in asked.words for other in listed.words):
        return True
    pairs = {text for _, _, text in asked.pairs}
    if any(held.key in pairs and table.rarity(held.key) + cost >= least for held in listed.content):
        return True
    keys = {token.key for token in asked.content}
    run_together = (
        text in keys and sum(table.rarity(one.key) for one in listed.content[start:stop]) + cost >= least
        for start, stop, text in listed.pairs
    )
    return any(run_together) or (len(asked.tokens) == 1 and asked.glued in (listed.glued, listed.all_glued))


def answering(forms: Sequence[Forms], listed: Reading, ties: Ties) -> list[int]:
    """Return the places of the words of a run that answer a listed name, by themselves or with a neighbour.

    Answering is being tied as an anchor is, whatever it is worth: two letters off is too far.
    """
    foreign = sorted({False, *(one.foreign for one in forms)})
    found = {place for place, one in enumerate(forms) if _answers(one, listed, ties, foreign)}
    wanted = {token.key for token in listed.content}
    for place, (one, other) in enumerate(pairwise(forms)):
        if any(last[-1] + first[0] in wanted for last in one.ways for first in other.ways):
            found |= {place, place + 1}
    return sorted(found)


def _answers(forms: Forms, listed: Reading, ties: Ties, foreign: Sequence[bool]) -> bool:
    keys = (key for key in forms.keys if len(key) > 1)  # an initial opens and ends too much
    return any(_is_glued(key, listed) or _is_tied(key, listed, ties, foreign) for key in keys)


def _is_tied(key: str, listed: Reading, ties: Ties, foreign: Sequence[bool]) -> bool:
    for script in foreign:
        for word in listed.words:
            tie = ties.of(Word(key, script), word)
            if tie is not None and tie.millibits > 0 and tie.kind in TIES:
                return True
    return False


def _is_glued(key: str, listed: Reading) -> bool:
    return any(key == text for _, _, text in listed.pairs) or key in (listed.glued, listed.all_glued)


def windows(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each window between words that answer."""
    for place, first in enumerate(places):
        for last in places[place:]:
            if last - first >= LONGEST_WINDOW:
                break
            yield first, last
