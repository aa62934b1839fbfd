"""The relation of a query's words to the words of a list, and which listed names it could make a match of.

Every positive piece of evidence about a name is a tie of a unit of the query (a word, two words run
together, the last word cut off) to a listed word. A listed name cannot have more bits than its words'
best ties add up to, so a name whose bound falls short is left out unseen; what is left out would have
been refused (property test against the exhaustive twin).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate

from tamiz.matching.alignment import LONGEST_INITIALS, cut_word
from tamiz.matching.evidence import Tie, Ties, keys_asked, ties_of
from tamiz.matching.leftover import least_left_over
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import MOST_RARE_MILLIBITS, PartyKind
from tamiz.matching.reading import SHORTEST_PART, Reading, Word
from tamiz.matching.remembered import Remembered
from tamiz.matching.words import LONGEST_USUAL, Words
from tamiz.names import Token, is_filler

_MOST_ANSWERED = 2  # words asked about, by one listed word
_MOST_LISTS = 64
_FEW = 200  # names: fewer are looked at one by one sooner than those that hold a word are gathered
_MOST_RELATED = 200_000  # of one list and kind: some 20 MB


@dataclass(frozen=True, slots=True)
class Unit:
    """What one unit of a query could be worth: the listed words it is tied to, in millibits."""

    related: Mapping[int, int]
    most: int

    @property
    def size(self) -> int:
        """How many words it is tied to."""
        return len(self.related)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a name that is asked about could be worth with each listed word of one kind of party."""

    units: tuple[Unit, ...]  # the strongest first
    value: Mapping[int, int]  # the best of each word
    words: int  # how many it has
    initials: tuple[int, ...]  # how many listed words the shortest that could be initials take, the two shortest ...
    initial: int  # what each of those adds; they fit too many words to be looked up
    least: int  # what each word takes at least that no listed word answers

    def bound(self, words: Collection[int]) -> int:
        """Return the most that a name of these words could be worth, in millibits.

        Nothing where no word is tied. Each listed word answers at most two words, which it runs together: of a long
        name much is left over beside a short one.
        """
        tied = sum(self.value.get(word, 0) for word in words)
        if not tied:
            return 0
        over = max(0, self.words - _MOST_ANSWERED * len(words))
        return tied + self.by_initials(len(words)) - over * self.least

    def by_initials(self, listed: int) -> int:
        """Return the most that initials add beside a name of so many words: one of them is tied otherwise."""
        return bisect_right(self.initials, listed - 1) * self.initial

    @property
    def fits_long_names(self) -> bool:
        """Whether more initials fit a name of many words than one of few."""
        return len(self.initials) * self.initial > self.by_initials(LONGEST_USUAL)

    def expanded(self, cutoff: int) -> Iterator[int]:
        """Yield the words of which a name of usual length that reaches ``cutoff`` holds one: the rest cannot do it."""
        left = sum(unit.most for unit in self.units) + self.by_initials(LONGEST_USUAL)
        for unit in self.units:
            if left < cutoff:
                return
            yield from unit.related
            left -= unit.most


def reach(asked: Reading, words: Words, ties: Ties) -> Reach:
    """Return what ``asked`` could be worth with each of the words of a kind of party."""
    units = sorted(_units(asked, words, ties), key=lambda unit: -unit.most)
    value: dict[int, int] = {}
    for unit in units:
        for word, millibits in unit.related.items():
            value[word] = max(millibits, value.get(word, 0))
    initials = tuple(accumulate(sorted(len(token.text) for token in _short(asked))))
    initial = max(0, ties.parameters.weights["initial"])
    return Reach(tuple(units), value, len(asked.content), initials, initial, least_left_over(ties))


@dataclass(frozen=True, slots=True)
class Sought:
    """A name to find: how it is read, from how many millibits by name alone, and the names that need fewer.

    ``favoured`` holds, by the place of a name, what else speaks for its party.
    """

    reading: Reading
    kinds: tuple[PartyKind, ...]
    cutoff: int
    favoured: Mapping[int, int]


def places_reaching(sought: Sought, words: Words, parameters: Parameters) -> list[int]:
    """Return the places, rising, of all names that could reach the cutoff, and now and then of one that cannot."""
    places: set[int] = set()
    for kind in sought.kinds:
        places.update(abbreviated(sought.reading, words, kind))
        if _cannot_reach(sought, parameters):
            continue
        reached = reach(sought.reading, words, ties_of(kind, parameters))
        places |= _reaching(reached, words, sought.cutoff)
        places.update(_favoured(reached, words, sought, parameters.name_floor_millibits))
    return sorted(places)


def _cannot_reach(sought: Sought, parameters: Parameters) -> bool:
    """Return whether no name could have so many millibits: each word answers two of the rarest at most."""
    more = max(sought.favoured.values(), default=0)
    each = 2 * MOST_RARE_MILLIBITS + parameters.weights["initial"]
    return each * len(sought.reading.content) + more < sought.cutoff


def _reaching(reached: Reach, words: Words, cutoff: int) -> set[int]:
    places = _expanded(reached, words, cutoff)
    return {place for place in places if reached.bound(words.of_name(place)) >= cutoff}


def _expanded(reached: Reach, words: Words, cutoff: int) -> set[int]:
    """Return the places of all names that could reach the cutoff, those of many words whatever they hold."""
    places = {place for word in reached.expanded(cutoff) for place in words.places(word)}
    return places.union(words.long_names) if reached.fits_long_names else places


def _favoured(reached: Reach, words: Words, sought: Sought, floor: int) -> Iterator[int]:
    by_cutoff: dict[int, set[int]] = defaultdict(set)
    for place, more in sought.favoured.items():
        by_cutoff[max(floor, sought.cutoff - more)].add(place)
    for cutoff, places in by_cutoff.items():
        worth_a_look = places & _expanded(reached, words, cutoff) if len(places) > _FEW else places
        yield from (place for place in worth_a_look if reached.bound(words.of_name(place)) >= cutoff)


def abbreviated(asked: Reading, words: Words, kind: PartyKind) -> Iterable[int]:
    """Return the places of the names that a single word could be the acronym of."""
    single = kind is not PartyKind.PERSON and len(asked.content) == 1
    return words.abbreviated(asked.content[0].text, kind) if single else ()


def slack_of(asked: Reading, ties: Ties) -> int:
    """Return what initials could add: they fit too many words to be looked up."""
    return len(_short(asked)) * ties.parameters.weights["initial"]


def _short(asked: Reading) -> list[Token]:
    return [token for token in asked.content if could_be_initials(token.text)]


def could_be_initials(text: str) -> bool:
    """Return whether a word could be the first letters of others."""
    return len(text) <= LONGEST_INITIALS and text.isalpha()


def _units(asked: Reading, words: Words, ties: Ties) -> Iterator[Unit]:
    """Yield the units of a name; what one of them is tied to is remembered, for few words make up most names."""
    known = _known(words, ties)
    for word in asked.words:
        yield from known.get(word, partial(_of_word, word, words, ties))
    for _, _, text in asked.pairs:
        yield from known.get(("pair", text), partial(_of_pair, text, words, ties))
    last = cut_word(asked)
    if last:
        yield from known.get(("cut", last), partial(_of_cut, last, words, ties))


@lru_cache(_MOST_LISTS)
def _known(_: Words, __: Ties) -> Remembered[Unit]:
    return Remembered(_MOST_RELATED)


def _of_word(word: Word, words: Words, ties: Ties) -> tuple[Unit, ...]:
    return (_unit(of_word(word, words, ties, keys_asked(word, ties.kind))), *map(_unit, of_parts(word, words, ties)))


def _of_pair(text: str, words: Words, ties: Ties) -> tuple[Unit]:
    return (_unit(of_pair(text, words, ties)),)


def _of_cut(text: str, words: Words, ties: Ties) -> tuple[Unit]:
    return (_unit(of_cut(text, words, ties)),)


def _unit(related: Mapping[int, Tie]) -> Unit:
    positive = {word: tie.millibits for word, tie in related.items() if tie.millibits > 0}
    return Unit(positive, max(positive.values(), default=0))


def of_word(word: Word, words: Words, ties: Ties, keys: Iterable[str]) -> dict[int, Tie]:
    """Return the ties of a word to the listed words that the keys find, also those worth nothing or less."""
    found = {other: ties.of(word, words.word(other)) for other in words.sharing(keys, ties.kind)}
    return {other: tie for other, tie in found.items() if tie is not None}


def _equal(text: str, words: Words, ties: Ties) -> list[int]:
    return [one for one in words.sharing(("=" + text,), ties.kind) if words.word(one).key == text]


def of_pair(text: str, words: Words, ties: Ties) -> dict[int, Tie]:
    """Return the ties of two neighbours run together."""
    worth = ties.table.rarity(text) + ties.parameters.weights["glued"]
    return dict.fromkeys(_equal(text, words, ties), Tie("glued", max(0, worth)))


def of_parts(word: Word, words: Words, ties: Ties) -> Iterator[dict[int, Tie]]:
    """Yield the parts of a word where both are listed or say nothing, each with the rarity that it adds."""
    for cut in range(SHORTEST_PART, len(word.key) - SHORTEST_PART + 1):
        parts = word.key[:cut], word.key[cut:]
        held = [_equal(part, words, ties) for part in parts]
        if any(held) and all(found or is_filler(part) for part, found in zip(parts, held, strict=True)):
            for part, found in zip(parts, held, strict=True):
                yield dict.fromkeys(found, Tie("glued", ties.table.rarity(part)))


def of_cut(text: str, words: Words, ties: Ties) -> dict[int, Tie]:
    """Return the ties of the last word of a name to the words that it begins."""
    found = {number: words.word(number).key for number in words.beginning(text, ties.kind)}
    return {number: ties.of_cut(text, key) for number, key in found.items() if key != text}
