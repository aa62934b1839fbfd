"""By what a customer is found when parties change: the keys of complete names and numbers, and what else is looked up.

A customer can only meet a party by a key that both have, or by words that are tied (property test against the
exhaustive twin). Customers are known by few texts, so each of these keys is made when a portfolio is built; a party
that changes is looked up by its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tamiz.dates import PartialDate
from tamiz.matching.alignment import LONGEST_INITIALS, SHORTEST_CUT, cut_word
from tamiz.matching.births import keys_of_asked
from tamiz.matching.context import most_by_context, place_keys_of_asked
from tamiz.matching.evidence import keys_asked, keys_listed
from tamiz.matching.flat import number_hashes
from tamiz.matching.index import Entry
from tamiz.matching.match import Bar, Search
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.reading import SHORTEST_PART, Reading, Word, hash_of
from tamiz.model import Entity, Query

_PAIR, _ACRONYM = "+", "&"  # before a text that is looked up whole
_DAYS = 65_536  # more than there are days in a century and a half
_PART, _CUT = "<", ">"
_WORDS = (PartyKind.PERSON, PartyKind.ORGANIZATION)  # variants are of persons' names or of all others'
_FOREIGN, _LATIN = "!", "."


@dataclass(frozen=True, slots=True)
class Found:
    """By what one customer is found."""

    whole: frozenset[int]  # 64 bits: complete names, neighbours run together, acronyms, numbers
    units: frozenset[str]  # words as :func:`unit_of_word` writes them, and last words that may be cut off
    born: frozenset[int]  # days and years of birth
    places: frozenset[int]
    short: int  # words that may be initials
    context: int  # millibits that country and sex could add


def found_by(query: Query, parameters: Parameters) -> Found:
    """Return by what a customer is found, however the name may have been meant and whatever the threshold."""
    search = Search(query, parameters, Bar(parameters.threshold_millibits))
    readings = [one.reading for some in search.readings.values() for one in some]
    numbers = (hashed for one in query.identifiers for hashed in number_hashes(one))
    return Found(
        frozenset((*numbers, *(hashed for one in readings for hashed in _whole(one)))),
        frozenset(unit for one in readings for unit in _units(one)),
        _born(query, parameters),
        frozenset(place_keys_of_asked(query, parameters)),
        max((sum(len(token.text) <= LONGEST_INITIALS for token in one.content) for one in readings), default=0),
        most_by_context(query, parameters),
    )


def _born(query: Query, parameters: Parameters) -> frozenset[int]:
    born = query.birth_date  # where it is known, no number says more
    return frozenset(keys_of_asked(query, parameters)) if born is None else _born_on(born, parameters)


@lru_cache(_DAYS)
def _born_on(born: PartialDate, parameters: Parameters) -> frozenset[int]:
    return frozenset(keys_of_asked(Query("", birth_date=born), parameters))


def _whole(asked: Reading) -> Iterator[int]:
    yield from asked.hashes
    yield from (hash_of(_PAIR + text) for _, _, text in asked.pairs)
    if len(asked.content) == 1:
        yield hash_of(_ACRONYM + asked.content[0].text)


def _units(asked: Reading) -> Iterator[str]:
    yield from map(unit_of_word, asked.words)
    last = cut_word(asked)
    if last:
        yield _CUT + last


def unit_of_word(word: Word) -> str:
    """Return a word as a unit."""
    return (_FOREIGN if word.foreign else _LATIN) + word.key


def is_cut(unit: str) -> bool:
    """Return whether a unit is a last word that a field may have cut off."""
    return unit[0] == _CUT


def word_of_unit(unit: str) -> Word:
    """Return the word of a unit."""
    return Word(unit[1:], unit[0] == _FOREIGN)


def keys_of_unit(unit: str) -> frozenset[str]:
    """Return what leads from a listed word to a unit that it is tied to."""
    if is_cut(unit):
        return frozenset((unit,))
    word = word_of_unit(unit)
    text = word.key
    cuts = range(SHORTEST_PART, len(text) - SHORTEST_PART + 1)
    parts = (_PART + part for cut in cuts for part in (text[:cut], text[cut:]))
    return frozenset((*(key for kind in _WORDS for key in keys_asked(word, kind)), *parts))


def keys_to_units(word: Word, kind: PartyKind) -> Iterator[str]:
    """Yield the keys of a listed word that lead to the units it is tied to."""
    yield from keys_listed(word, kind)
    yield _PART + word.key
    yield from (_CUT + word.key[:end] for end in range(SHORTEST_CUT, len(word.key)))


def whole_keys_of_entry(entry: Entry) -> Iterator[int]:
    """Yield the keys of a listed name by which customers are found whole."""
    yield from entry.reading.hashes
    yield from (hash_of(_PAIR + word.key) for word in entry.reading.words)
    if kind_of(entry.entity.schema) is not PartyKind.PERSON:
        yield from (hash_of(_ACRONYM + letters) for letters in entry.reading.acronyms)


def whole_keys_of_numbers(entities: Iterable[Entity]) -> Iterator[int]:
    """Yield the keys of the numbers that parties carry."""
    return (hashed for entity in entities for one in entity.identifiers for hashed in number_hashes(one))
