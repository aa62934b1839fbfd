"""Blocking: which listed names could be complete in a query, found by three keys; who carries a number.

The index only chooses; :mod:`tamiz.matching.complete` and :mod:`tamiz.matching.identified`
decide. What the index leaves out, they would have refused (property test against the
exhaustive twin).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol, cast

from tamiz.ids import keys as number_keys
from tamiz.matching.births import keys_of_listed
from tamiz.matching.context import country_of, place_keys_of_listed
from tamiz.matching.laid import Laid, build_laid, lying_of
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.reading import Key, Reading, read_name
from tamiz.matching.relation import Sought, places_reaching
from tamiz.matching.words import Words, build_words
from tamiz.model import Entity, Identifier, Name, Schema


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one entity, read once."""

    entity: Entity
    name: Name
    reading: Reading

    @property
    def person(self) -> bool:
        """Whether the name was read as a person's."""
        return self.entity.schema is Schema.PERSON


def make_entries(entities: Iterable[Entity]) -> tuple[Entry, ...]:
    """Return every name of every entity as an entry, in the order of the lists."""
    return tuple(read_entry(entity, name) for entity in entities for name in entity.names)


def read_entry(entity: Entity, name: Name) -> Entry:
    """Return one name of an entity as it is read, by what it is and where it is from."""
    person = entity.schema is Schema.PERSON
    return Entry(entity, name, read_name(name.text, person=person, country=country_of(entity) if person else None))


class Names(Protocol):
    """Listed parties that can be asked for candidates, or for all of them."""

    @property
    def entities(self) -> Iterable[Entity]:
        """Every party, in the order of the lists."""

    @property
    def entries(self) -> Iterable[Entry]:
        """Every name of every party, in the order of the lists."""

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that could be complete in ``asked``."""

    def carriers(self, numbers: Iterable[Identifier]) -> Iterator[Entity]:
        """Yield each party that could carry one of the identifiers."""

    def reaching(self, asked: Reading, hunt: "Hunt", *, person: bool, cutoff: int) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that could have ``cutoff`` millibits, with what speaks for them."""


@dataclass(frozen=True, slots=True)
class Hunt:
    """What does not change between the readings of a query: the relation, its kinds, its birth dates and places."""

    parameters: Parameters
    kinds: frozenset[PartyKind]  # that it could be about
    births: Mapping[int, int]  # by key, what it could add
    places: Mapping[int, int]  # the same of addresses and birth places


class Part(Names, Protocol):
    """The names of one list by their places."""

    @property
    def words(self) -> Words:
        """Their words."""

    @property
    def laid(self) -> Laid:
        """How the words of each lie."""

    @property
    def hashes(self) -> Sequence[int]:
        """The hashes of what names that are complete in each other share."""

    @property
    def births(self) -> Sequence[int]:
        """The keys of the birth dates of their parties, rising."""

    @property
    def born(self) -> Sequence[int]:
        """The places of the names that go with those keys."""

    def entry(self, place: int) -> Entry | None:
        """Return the name at a place, None when it was not in use."""


class NameIndex:
    """The listed parties by the keys of their names and identifiers, in memory; immutable once made."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = tuple(entities)
        self.entries = make_entries(self.entities)
        self._places: dict[tuple[bool, Key], list[int]] = defaultdict(list)
        for place, entry in enumerate(self.entries):
            for key in entry.reading.lookups:
                self._places[entry.person, key].append(place)
        self.words = Words.open(
            _views(build_words((entry.reading, kind_of(entry.entity.schema)) for entry in self.entries))
        )
        self._born: dict[int, list[int]] = defaultdict(list)
        for place, entry in enumerate(self.entries):
            for day in joined_keys(entry.entity):
                self._born[day].append(place)
        self._carriers: dict[str, list[int]] = defaultdict(list)
        for place, entity in enumerate(self.entities):
            for number_key in keys_of_numbers(entity.identifiers):
                self._carriers[number_key].append(place)

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that share a key with ``asked``, in list order."""
        places = {place for key in asked.lookups for place in self._places.get((person, key), ())}
        return (self.entries[place] for place in sorted(places))

    def carriers(self, numbers: Iterable[Identifier]) -> Iterator[Entity]:
        """Yield each party that shares a key with one of the identifiers, in list order."""
        places = {place for key in keys_of_numbers(numbers) for place in self._carriers.get(key, ())}
        return (self.entities[place] for place in sorted(places))

    def reaching(self, asked: Reading, hunt: Hunt, *, person: bool, cutoff: int) -> Iterator[Entry]:
        """Yield the entries that could have ``cutoff`` millibits, in list order."""
        favoured = favour(hunt, lambda key: self._born.get(key, ()))
        sought = Sought(asked, kinds_read(hunt.kinds, person=person), cutoff, favoured)
        found = (self.entries[place] for place in places_reaching(sought, self.words, hunt.parameters))
        return (entry for entry in found if entry.person is person)  # a birth date favours whoever it is of

    @cached_property
    def laid(self) -> Laid:
        """How the words of the names lie."""
        return Laid.open(_views(build_laid(map(lying_of, self.entries))))

    def entry(self, place: int) -> Entry:
        """Return the name at a place."""
        return self.entries[place]

    @property
    def hashes(self) -> Sequence[int]:
        """The hashes of what names that are complete in each other share."""
        return [one for entry in self.entries for one in entry.reading.hashes]

    @property
    def births(self) -> Sequence[int]:
        """The keys of the birth dates of their parties, rising."""
        return [key for key, places in sorted(self._born.items()) for _ in places]

    @property
    def born(self) -> Sequence[int]:
        """The places of the names that go with those keys."""
        return [place for _, places in sorted(self._born.items()) for place in places]


def _views(arrays: Mapping[str, bytes]) -> dict[str, memoryview]:
    return {name: memoryview(raw) for name, raw in arrays.items()}


def kinds_read(kinds: Iterable[PartyKind], *, person: bool) -> tuple[PartyKind, ...]:
    """Return those of the kinds whose names are read as ``person`` says, in a fixed order."""
    return tuple(sorted(kind for kind in kinds if (kind is PartyKind.PERSON) is person))


def joined_keys(entity: Entity) -> frozenset[int]:
    """Return what a party is found by beside its names and numbers: birth dates, addresses, birth places."""
    return keys_of_listed(entity) | place_keys_of_listed(entity)


def favour(hunt: Hunt, names_of: Callable[[int], Iterable[int]]) -> dict[int, int]:
    """Return the names that keys of birth dates and of places find, each with the most that the two could add."""
    found, by_place = (_most(keys, names_of) for keys in (hunt.births, hunt.places))
    for name, more in by_place.items():
        found[name] = more + found.get(name, 0)
    return found


def _most(keys: Mapping[int, int], names_of: Callable[[int], Iterable[int]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for key, more in keys.items():
        for name in names_of(key):
            found[name] = max(more, found.get(name, 0))
    return found


@dataclass(frozen=True, slots=True)
class Together:
    """Several indexes asked as one, in their order."""

    parts: tuple[Part, ...]

    @property
    def entities(self) -> Iterator[Entity]:
        """Every party of every part."""
        return chain.from_iterable(part.entities for part in self.parts)

    @property
    def entries(self) -> Iterator[Entry]:
        """Every name of every part."""
        return chain.from_iterable(part.entries for part in self.parts)

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the candidates of every part."""
        return chain.from_iterable(part.block(asked, person=person) for part in self.parts)

    def carriers(self, numbers: Iterable[Identifier]) -> Iterator[Entity]:
        """Yield the carriers in every part."""
        asked = tuple(numbers)
        return chain.from_iterable(part.carriers(asked) for part in self.parts)

    def reaching(self, asked: Reading, hunt: Hunt, *, person: bool, cutoff: int) -> Iterator[Entry]:
        """Yield what every part reaches."""
        return chain.from_iterable(part.reaching(asked, hunt, person=person, cutoff=cutoff) for part in self.parts)


def parts_of(names: Names) -> tuple[Part, ...]:
    """Return the lists of an index, each by itself."""
    if isinstance(names, Together):
        return names.parts
    return (cast("Part", names),)  # an index is a part, or several together


def keys_of_numbers(numbers: Iterable[Identifier]) -> frozenset[str]:
    """Return what a party's identifiers are looked up by."""
    return frozenset(key for one in numbers for key in number_keys(one))
