"""A few parties asked from the customers' side: most names share too little with any of them, and say so at once.

A customer can only meet a party by what the relation of words ties together, by a complete name, or by
a number. What each word could be worth with the few is found once, and added up: a name that stays
under the cutoff of blocking, and that has a word which no listed name has, meets none of them (property
test against the exhaustive twin). So a million customers cost a million look-ups of words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from tamiz.matching.alignment import LONGEST_INITIALS
from tamiz.matching.evidence import Tie, keys_asked, keys_of_short, ties_of
from tamiz.matching.in_batches import finder_for
from tamiz.matching.index import NameIndex, joined_keys
from tamiz.matching.match import Bar, Found, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.reading import Word
from tamiz.matching.relation import of_cut, of_parts, of_word
from tamiz.matching.rewritten import is_as_meant
from tamiz.model import Entity, Query
from tamiz.names import fold, is_filler, tokenize
from tamiz.names.legal_forms import LEADING_LEGAL_FORMS, LEGAL_FORMS, LONGEST_LEGAL_FORM
from tamiz.names.lexicon import TITLES

_PLAIN = re.compile("[!-~À-ÖØ-öø-ɏ]*")  # Latin letters, which are folded word by word; all else is asked in full
_DIGIT = re.compile("[0-9]")
_SHORTEST = 5  # letters of a name; what exports write into empty cells is shorter
_MOST_SINGLE = 2  # letters by themselves; more may be a word that was written apart
_MOST_WORDS = 2_000_000  # remembered: some 200 MB


@dataclass(frozen=True, slots=True)
class _Said:
    """What a word says of the few, as it is written: it may fold to several."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    worth: int  # in millibits, with any one listed name
    short: int  # how many could be initials
    single: int  # letters by themselves
    foreign: int  # words that are in no listed name, nor in one run together
    has_part: bool

    @property
    def is_mute(self) -> bool:
        """Whether it says nothing at all."""
        return not self.worth and not self.has_part and not self.single


class FewParties:
    """A few parties, their index, and what words say of them."""

    def __init__(self, entities: Iterable[Entity], parameters: Parameters, bar: Bar) -> None:
        self.entities = tuple(entities)
        self._index, self.parameters, self.bar = NameIndex(self.entities), parameters, bar
        self._finder = finder_for(find_matches, self._index, parameters, bar)
        self._kinds = sorted({kind_of(entity.schema) for entity in self.entities})
        self._listed = {word.key for entry in self._index.entries for word in entry.reading.words}
        self._texts = "\n".join(_texts_of(self._index))
        self._cutoff = max(parameters.name_floor_millibits, bar.lowest - parameters.context_cap_millibits)
        # A birth date or place lets less than the cutoff be enough; then every name is asked.
        self._is_open = any(map(joined_keys, self.entities))
        self._mute: set[str] = set()
        self._fillers: set[str] = set()
        self._known: dict[str, _Said | None] = {}

    def find(self, queries: Sequence[Query]) -> list[Found]:
        """Return what each query meets among the few."""
        return self._finder.find(queries)

    def is_silent(self, name: str) -> bool:
        """Return whether a name surely meets none of the few."""
        words = name.split()
        if self._is_open or len(name) < _SHORTEST:
            return False
        if self._mute.issuperset(words):
            return not self._fillers.issuperset(words)
        return is_as_meant(name) and self._is_too_little([self._said(word) for word in words])

    def _is_too_little(self, said: Sequence[_Said | None]) -> bool:
        known = [one for one in said if one is not None]
        if len(known) < len(said) or sum(one.single for one in known) > _MOST_SINGLE:
            return False
        slack = sum(one.short for one in known) * self.parameters.weights["initial"]
        if sum(one.worth for one in known) + slack >= self._cutoff or not any(one.foreign for one in known):
            return False
        if _ends_in_legal_form(list(chain.from_iterable(one.words for one in known))):
            return False
        keys = chain.from_iterable(one.keys for one in known)
        return not any(one + other in self._listed for one, other in pairwise(keys))

    def _said(self, written: str) -> _Said | None:
        """Return what a word says, None where its name is to be asked in full; it is remembered."""
        if written not in self._known:
            if len(self._known) > _MOST_WORDS:
                self._forget()
            said = self._known[written] = self._look_at(written)
            if said is not None and said.is_mute:
                self._mute.add(written)
                if not said.foreign:
                    self._fillers.add(written)
        return self._known[written]

    def _forget(self) -> None:
        for held in (self._known, self._mute, self._fillers):
            held.clear()

    def _look_at(self, written: str) -> _Said | None:
        words = fold(written).split()
        if not _PLAIN.fullmatch(written) or any(map(_is_number, words)):
            return None
        if any(self._is_acronym(word) for word in words):
            return None
        parts = [_is_content(word) and (word in self._texts or _key(word) in self._texts) for word in words]
        return _Said(
            tuple(words),
            tuple(map(_key, words)),
            sum(self._worth(text) for text in {*words, *map(_key, words)}),
            sum(word.isalpha() and len(word) <= LONGEST_INITIALS for word in words),
            sum(len(word) == 1 for word in words),
            sum(_is_content(word) and not part for word, part in zip(words, parts, strict=True)),
            any(parts),
        )

    def _is_acronym(self, word: str) -> bool:
        return any(True for kind in self._kinds for _ in self._index.words.abbreviated(word, kind))

    def _worth(self, text: str) -> int:
        """Return the most that a word could be worth with the words of one listed name."""
        return max((self._worth_to(text, kind) for kind in self._kinds), default=0)

    def _worth_to(self, text: str, kind: PartyKind) -> int:
        words, ties, word = self._index.words, ties_of(kind, self.parameters), Word(text)
        whole = of_word(word, words, ties, (*keys_asked(word, kind), *keys_of_short(text)))
        units = (whole, *of_parts(word, words, ties), of_cut(text, words, ties))
        return sum(map(self._most_of, units))

    def _most_of(self, unit: Mapping[int, Tie]) -> int:
        """Return the most that the ties of a unit add up to in one listed name."""
        tied = {word: tie.millibits for word, tie in unit.items() if tie.millibits > 0}
        places = {place for word in tied for place in self._index.words.places(word)}
        return max((sum(tied.get(word, 0) for word in self._index.words.of_name(place)) for place in places), default=0)


def _is_content(word: str) -> bool:
    """Return whether a word identifies wherever it stands: no particle, legal form or title."""
    return not is_filler(word) and word not in TITLES and word not in LEADING_LEGAL_FORMS


def _ends_in_legal_form(words: Sequence[str]) -> bool:
    """Return whether the last words are a legal form together, which a complete name may have besides."""
    return any("".join(words[-size:]) in LEGAL_FORMS for size in range(2, LONGEST_LEGAL_FORM + 1))


def _is_number(word: str) -> bool:
    return any(_DIGIT.search(token.key) for person in (True, False) for token in tokenize(word, person=person))


def _key(word: str) -> str:
    """Return what a word is compared by: an abbreviation written out."""
    return "".join(token.key for token in tokenize(word))


def _texts_of(index: NameIndex) -> Iterable[str]:
    """Return what a query's words could be parts of: listed words, and names run together."""
    texts: set[str] = set()
    for entry in index.entries:
        texts.update((entry.reading.glued, entry.reading.all_glued))
        texts.update(text for token in entry.reading.tokens for text in (token.key, token.text))
    return sorted(texts)
