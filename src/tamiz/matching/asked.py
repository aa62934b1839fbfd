"""Many queries as the arrays of the kernels: their words as numbers, and what a listed name needs to be let through."""

from array import array
from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from tamiz.matching.alignment import cut_word
from tamiz.matching.births import keys_of_asked
from tamiz.matching.context import place_keys_of_asked
from tamiz.matching.evidence import Ties
from tamiz.matching.kernel_shapes import ALIGNED, BOUND_ONLY, LONG_ENOUGH, ONE_TOKEN, Tasks
from tamiz.matching.laid import KNOWN, ROLE, flags_of, form_of, mark_of, opening_of
from tamiz.matching.leftover import SHORTEST_CUT_NAME
from tamiz.matching.merged import Merged
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading, hash_of
from tamiz.matching.related import NOTHING, RelatedWords
from tamiz.matching.relation import could_be_initials, slack_of
from tamiz.model import Query
from tamiz.names import Token
from tamiz.names.culture import Role

_KINDS = tuple(PartyKind)
_REMEMBERED = 32_768


class AskedTasks:
    """Tasks as they are added: one reading of one query for one kind of party each."""

    def __init__(self, related: RelatedWords) -> None:
        self._related = related
        self._units_of, self._tokens_of, self._births_of = array("i", [0]), array("i", [0]), array("i", [0])
        self._units, self._starts, self._stops, self._roles = (array("i") for _ in range(4))
        self._rarities, self._marks, self._letters, self._texts = array("i"), array("I"), array("I"), array("Q")
        self._flags, self._forms, self._openings = array("I"), array("I"), array("I")
        self._costs_of, self._cutoffs, self._slacks = array("i"), array("i"), array("i")
        self._births, self._favours = array("q"), array("i")
        self.most_units, self.most_tokens = 1, 1

    def __len__(self) -> int:
        return len(self._cutoffs)

    def add(self, asked: Reading, ties: Ties, cutoff: int, births: Mapping[int, int]) -> None:
        """Add a reading; ``births`` holds keys of birth dates and what each could add."""
        self._add_words(asked, ties.kind)
        self._add_pairs(asked, ties.kind)
        self._flags.append(_flags(asked))
        self._forms.append(form_of(asked))
        self._openings.append(opening_of(asked))
        self._costs_of.append(_KINDS.index(ties.kind))
        self._cutoffs.append(cutoff)
        self._slacks.append(slack_of(asked, ties))
        self._births.extend(births)
        self._favours.extend(births.values())
        self._births_of.append(len(self._births))

    def _add_words(self, asked: Reading, kind: PartyKind) -> None:
        roles = asked.roles if kind is PartyKind.PERSON else (Role.UNKNOWN,) * len(asked.content)
        for place, (word, token) in enumerate(zip(asked.words, asked.content, strict=True)):
            row = self._related.of_word(word, kind)
            mark, letters, text = marked(token, asked.foreign)
            self._rarities.append(row.rarity)
            self._marks.append(mark | roles[place] << ROLE | (KNOWN if row.is_known else 0))
            self._letters.append(letters)
            self._texts.append(text)
            self._add_unit(row.unit, place, place + 1, ALIGNED)
            for part in row.parts:
                self._add_unit(part, place, place + 1, BOUND_ONLY)
        self.most_tokens = max(self.most_tokens, len(asked.content))
        self._tokens_of.append(len(self._marks))

    def _add_pairs(self, asked: Reading, kind: PartyKind) -> None:
        for start, stop, text in asked.pairs:
            self._add_unit(self._related.of_pair(text, kind), start, stop, ALIGNED)
        cut = cut_word(asked)
        if cut:
            last = len(asked.content)
            self._add_unit(self._related.of_cut(cut, kind), last - 1, last, ALIGNED)
        self.most_units = max(self.most_units, len(self._units) - self._units_of[-1])
        self._units_of.append(len(self._units))

    def _add_unit(self, unit: int, start: int, stop: int, role: int) -> None:
        if unit != NOTHING:
            self._units.append(unit)
            self._starts.append(start)
            self._stops.append(stop)
            self._roles.append(role)

    def arrays(self, merged: Merged) -> Tasks:
        """Return all tasks as arrays, to be run against lists."""
        begins, ends = merged.born_in(np.array(self._births))
        units = (self._units_of, self._units, self._starts, self._stops, self._roles)
        tokens = (self._tokens_of, self._rarities, self._marks, self._letters, self._texts)
        names = (self._flags, self._forms, self._openings, self._costs_of, self._cutoffs, self._slacks)
        births = (self._births_of, begins, ends, self._favours)
        return Tasks(*(np.array(part) for part in (*units, *tokens, *names, *births)))


@lru_cache(_REMEMBERED)
def marked(token: Token, foreign: bool) -> tuple[int, int, int]:  # a word is cached by its two parts
    """Return the mark of a word, its letters where it could be initials, and the hash of what it is compared by."""
    firsts = token.text if could_be_initials(token.text) else ""
    letters = sum(ord(letter) << 8 * place for place, letter in enumerate(firsts))
    return mark_of(token, foreign), letters, hash_of(token.key)


def _flags(asked: Reading) -> int:
    """Return what a name is: also whether a field could have cut it, and whether it is a single token."""
    letters = sum(len(token.text) for token in asked.tokens) + len(asked.tokens) - 1
    long_enough = LONG_ENOUGH if letters >= SHORTEST_CUT_NAME else 0
    return flags_of(asked, is_weak=False) & 1 | long_enough | (ONE_TOKEN if len(asked.tokens) == 1 else 0)


def joined_asked(query: Query, parameters: Parameters) -> dict[int, int]:
    """Return the keys of birth dates and of places, each with what it could add together with the other."""
    births, places = keys_of_asked(query, parameters), place_keys_of_asked(query, parameters)
    by_birth, by_place = max(births.values(), default=0), max(places.values(), default=0)
    return {key: more + by_place for key, more in births.items()} | {
        key: more + by_birth for key, more in places.items()
    }
