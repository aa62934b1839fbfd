"""Whether a run could answer two words of a listed name: asked of every name that a rare word leads to.

Most such names share nothing else with the text around, so this is asked before anything is compared.
"""

from collections.abc import Sequence
from itertools import pairwise

from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Word
from tamiz.matching.text.anchors import Anchors, Forms
from tamiz.matching.text.near_keys import keys_of_any, mark

_MOST_REMEMBERED = 50_000  # listed words; some 50 MB
_FEWEST = 2


class Hints:
    """The numbers of all keys of a run, beside those of listed words, each made once."""

    def __init__(self, anchors: Anchors) -> None:
        self._anchors = anchors
        self._listed: dict[tuple[PartyKind, Word], frozenset[int]] = {}

    def of_run(self, forms: Sequence[Forms]) -> set[int]:
        """Return the numbers of what the words of a run, and neighbours run together, are looked up by."""
        foreign = any(one.foreign for one in forms)
        found = {number for one in forms for key in one.keys for number in self._anchors.marks(key, foreign)}
        for one, other in pairwise(forms):
            found.update(mark("=" + last[-1] + first[0]) for last in one.ways for first in other.ways)
        found.update(mark("=" + pair) for one in forms for pair in one.pairs)
        return found

    def may_answer(self, of_run: set[int], words: Sequence[Word], kind: PartyKind, *, foreign: bool) -> bool:
        """Return whether a run could answer two words of a name; no name that it does answer is refused."""
        answered = 0
        for word in words:
            if word.foreign and not foreign:
                return True  # words of the text were not looked up by what other scripts leave of them
            answered += not of_run.isdisjoint(self._of_listed(kind, word))
        return answered >= _FEWEST

    def _of_listed(self, kind: PartyKind, word: Word) -> frozenset[int]:
        found = self._listed.get((kind, word))
        if found is None:
            if len(self._listed) >= _MOST_REMEMBERED:
                self._listed.clear()
            found = self._listed[kind, word] = frozenset(map(mark, keys_of_any(word, kind)))
        return found
