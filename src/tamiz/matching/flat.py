"""The index as flat arrays: made once for a list, opened without reading it.

Arrays of whole numbers, little-endian, meant to be mapped into memory and shared by
processes. A key is kept as a 64-bit hash; two keys with one hash only make one candidate more,
for the comparison decides. The parties themselves stay with whoever opens the index, who is
asked for them one by one and may leave out what was not listed on the day.
"""

import hashlib
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Protocol

from tamiz.errors import StoreError
from tamiz.ids import keys
from tamiz.matching import laid, words
from tamiz.matching.index import Entry, Hunt, favour, joined_keys, kinds_read, make_entries, read_entry
from tamiz.matching.packing import packed, side_by_side, sieve, sieve_bytes, unpacked
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, Word, hash_of
from tamiz.matching.relation import Sought, places_reaching
from tamiz.model import Entity, Identifier, Name

NAMES = "names.u32"  # pairs: the place of a party, the place of a name in it
HASHES, PLACES = "hashes.u64", "places.u32"  # side by side, sorted: the hash of a name's key, the place of its pair
SIEVE = "sieve.u8"  # a bit for each place that the hash of a key can fall on: most of what is asked falls through
NUMBERS, CARRIERS = "numbers.u64", "carriers.u32"  # the same for the keys of identifiers and the places of parties
BIRTHS, BORN = "births.u32", "born.u32"  # the same for birth dates, addresses and birth places, and the places of pairs
ARRAYS = (NAMES, HASHES, PLACES, SIEVE, NUMBERS, CARRIERS, BIRTHS, BORN, *words.ARRAYS, *laid.ARRAYS)
_MOST_MET = 2_048  # names; some 20 MB
_REMEMBERED = 256  # the same number is looked up in one list after another
_BITS_A_KEY = 16  # one name in sixteen is looked up in vain; a look-up costs ten times the sieve
_READ_INTO_KEYS = ("tamiz.names", "tamiz.ids", "tamiz.matching", "tamiz.matching.text")


class Listed(Protocol):
    """The parties of an index by their place, each as it stood on some day."""

    def __len__(self) -> int:
        """Return how many there are."""

    def entity(self, place: int) -> Entity | None:
        """Return the party at ``place``, None when it was not listed."""

    def name(self, place: int, number: int) -> Name | None:
        """Return one of the names that the arrays were made from, None when it was not in use."""


@dataclass(frozen=True, slots=True)
class Given:
    """Parties in memory, all of them listed."""

    entities: Sequence[Entity]

    def __len__(self) -> int:
        return len(self.entities)

    def entity(self, place: int) -> Entity:
        """Return the party at ``place``."""
        return self.entities[place]

    def name(self, place: int, number: int) -> Name:
        """Return one of its names."""
        return self.entities[place].names[number]


def build_arrays(entities: Iterable[Entity]) -> dict[str, bytes]:
    """Return the arrays of an index over ``entities``, by file name."""
    held = tuple(entities)
    return arrays_over(held, make_entries(held))


def arrays_over(entities: Sequence[Entity], entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the same where the names of the entities were read before, in their order."""
    places = [(place, number) for place, entity in enumerate(entities) for number in range(len(entity.names))]
    hashes = [(hashed, pair) for pair, entry in enumerate(entries) for hashed in entry.reading.hashes]
    joined = [joined_keys(entity) for entity in entities]
    births = ((key, pair) for pair, (place, _) in enumerate(places) for key in joined[place])
    numbers = [
        (hashed, place)
        for place, entity in enumerate(entities)
        for hashed in {one for held in entity.identifiers for one in number_hashes(held)}
    ]
    return {
        NAMES: packed("I", chain.from_iterable(places)),
        SIEVE: sieve([key for key, _ in (*hashes, *numbers)], _BITS_A_KEY),
        **side_by_side((HASHES, PLACES), hashes, "Q"),
        **side_by_side((NUMBERS, CARRIERS), numbers, "Q"),
        **side_by_side((BIRTHS, BORN), births),
        **words.build_words((entry.reading, kind_of(entry.entity.schema)) for entry in entries),
        **laid.build_laid(map(laid.lying_of, entries)),
    }


@lru_cache(_REMEMBERED)
def number_hashes(number: Identifier) -> tuple[int, ...]:
    """Return the keys of an identifier as 64-bit numbers."""
    return tuple(map(hash_of, keys(number)))


@cache
def fingerprint() -> str:
    """Return a hash of all code and tables by which names and numbers become keys.

    An index made by other code could miss in silence, so its folder is named by this.
    """
    digest = hashlib.sha256()
    for package in _READ_INTO_KEYS:
        for path in _sources(files(package)):
            digest.update(f"{path.name}\n".encode())
            digest.update(path.read_bytes())
    digest.update(files("tamiz.data").joinpath("variants.json").read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        if path.name.endswith((".py", ".json", ".toml", ".txt")):
            yield path


@dataclass(frozen=True)
class FlatIndex:
    """Blocking over the arrays; :class:`tamiz.matching.index.NameIndex` is the same in memory."""

    names: Sequence[int]
    hashes: Sequence[int]
    places: Sequence[int]
    sieve: Sequence[int]
    numbers: Sequence[int]
    carrying: Sequence[int]
    births: Sequence[int]
    born: Sequence[int]
    words: words.Words
    laid: laid.Laid
    listed: Listed

    @classmethod
    def open(cls, arrays: Mapping[str, memoryview], listed: Listed) -> "FlatIndex":
        """Return the index over mapped arrays, made from the parties that ``listed`` gives.

        Raises StoreError when they are not of one piece.
        """
        if sys.byteorder == "big":
            raise StoreError("this machine keeps numbers in another order than the index; build it without a store")
        own = (NAMES, HASHES, PLACES, SIEVE, NUMBERS, CARRIERS, BIRTHS, BORN)
        names, hashes, places, sieved, numbers, carrying, births, born = (unpacked(arrays, name) for name in own)
        if (
            len(hashes) != len(places)
            or len(numbers) != len(carrying)
            or len(births) != len(born)
            or len(names) % 2
            or len(sieved) != sieve_bytes(len(hashes) + len(numbers), _BITS_A_KEY)
        ):
            raise StoreError("the arrays of the index are not of one length; remove the folder, it is made again")
        held, lying = words.Words.open(arrays), laid.Laid.open(arrays)
        if len(lying.marks) != len(held.held_words) or len(lying.flags) != len(names) // 2:
            raise StoreError("the words of the index are not of its names; remove the folder, it is made again")
        return cls(names, hashes, places, sieved, numbers, carrying, births, born, held, lying, listed)

    @property
    def entities(self) -> Iterator[Entity]:
        """Every party, in list order."""
        found = (self.listed.entity(place) for place in range(len(self.listed)))
        return (entity for entity in found if entity is not None)

    @property
    def entries(self) -> Iterator[Entry]:
        """Every name of every party, in list order: what the slow twin compares."""
        return self._entries(range(len(self.names) // 2))

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that share a key with ``asked``, in list order."""
        held = self._sieved(asked.hashes)
        if not held:
            return iter(())
        pairs = {pair for one in held for pair in _places(one, self.hashes, self.places)}
        return (entry for entry in self._entries(sorted(pairs)) if entry.person is person)

    def carriers(self, numbers: Iterable[Identifier]) -> Iterator[Entity]:
        """Yield each party that shares a key with one of the identifiers, in list order."""
        held = self._sieved([one for number in numbers for one in number_hashes(number)])
        places = sorted({place for one in held for place in _places(one, self.numbers, self.carrying)})
        found = (self.listed.entity(place) for place in places)
        return (entity for entity in found if entity is not None)

    def reaching(self, asked: Reading, hunt: Hunt, *, person: bool, cutoff: int) -> Iterator[Entry]:
        """Yield the entries that could have ``cutoff`` millibits, in list order."""
        favoured = favour(hunt, lambda key: _places(key, self.births, self.born))
        found = self._entries(
            places_reaching(
                Sought(asked, kinds_read(hunt.kinds, person=person), cutoff, favoured), self.words, hunt.parameters
            )
        )
        return (entry for entry in found if entry.person is person)  # a birth date favours whoever it is of

    def _sieved(self, hashes: Iterable[int]) -> list[int]:
        """Return the hashes that may be held: all that are, and a few more."""
        sieve, last = self.sieve, len(self.sieve) - 1
        return [one for one in hashes if sieve[one >> 3 & last] >> (one & 7) & 1]

    def _entries(self, pairs: Iterable[int]) -> Iterator[Entry]:
        for pair in pairs:
            entry = self.entry(pair)
            if entry is not None:
                yield entry

    def entry(self, pair: int) -> Entry | None:
        """Return a name as it is read, None when it was not in use; few names are met by most queries."""
        if pair not in self._met:
            place, number = self.names[2 * pair], self.names[2 * pair + 1]
            entity, name = self.listed.entity(place), self.listed.name(place, number)
            if len(self._met) >= _MOST_MET:
                self._met.clear()
            self._met[pair] = None if entity is None or name is None else read_entry(entity, name)
        return self._met[pair]

    def words_of(self, pair: int) -> tuple[Word, ...]:
        """Return the words of a name as they are compared, without reading its party."""
        return tuple(map(self.words.word, self.words.of_name(pair)))

    @cached_property
    def _met(self) -> dict[int, Entry | None]:
        return {}


def _places(hashed: int, hashes: Sequence[int], places: Sequence[int]) -> Iterator[int]:
    place = bisect_left(hashes, hashed)
    while place < len(hashes) and hashes[place] == hashed:
        yield places[place]
        place += 1
