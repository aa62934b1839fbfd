"""The name index as flat arrays: made once for a set of lists, opened without reading it.

Three arrays of whole numbers, little-endian, meant to be mapped into memory and shared by
processes. A key of a name is kept as a 64-bit hash; two keys with one hash only make one
candidate more, for the comparison decides. Entities stay with whoever opens the index,
who is asked for them one by one.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from tamiz.errors import StoreError
from tamiz.matching.index import Entry, Key, keys_of
from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Schema

HASHES, PLACES, NAMES = "hashes.u64", "places.u32", "names.u32"
FORMAT = 1  # raised when the arrays, or how names are read into keys, change
_CACHED_ENTITIES = 4_096
_SEPARATOR = "\x1f"


def build_arrays(entities: Iterable[Entity]) -> dict[str, bytes]:
    """Return the arrays of an index over ``entities``, by file name.

    ``names.u32`` holds pairs: the place of an entity, the place of a name in it. The other two run
    side by side, sorted by hash: the hash of a key, the place of the pair that has it.
    """
    names = array("I")
    keys: list[tuple[int, int]] = []
    for place, entity in enumerate(entities):
        person = entity.schema is Schema.PERSON
        for number, name in enumerate(entity.names):
            pair = len(names) // 2
            names.extend((place, number))
            keys.extend(
                (hash_of(key, person=person), pair) for key in set(keys_of(read_name(name.text, person=person)))
            )
    keys.sort()
    return {
        HASHES: _little(array("Q", (key for key, _ in keys))),
        PLACES: _little(array("I", (pair for _, pair in keys))),
        NAMES: _little(names),
    }


def hash_of(key: Key, *, person: bool) -> int:
    """Return the 64-bit hash of a key: the same on every machine and in every process."""
    text = key if isinstance(key, str) else _SEPARATOR + _SEPARATOR.join(key)
    written = text.encode("ascii", "backslashreplace")
    return int.from_bytes(blake2b(written, digest_size=8, person=b"person" if person else b"other").digest(), "little")


def _little(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


@dataclass(frozen=True)
class FlatIndex:
    """Blocking over the arrays; :class:`tamiz.matching.index.NameIndex` is the same in memory.

    ``entity_at`` gives the entity at a place; it must be the one the arrays were made from.
    """

    hashes: Sequence[int]
    places: Sequence[int]
    names: Sequence[int]
    entity_at: Callable[[int], Entity]

    @classmethod
    def open(cls, arrays: Mapping[str, memoryview], entity_at: Callable[[int], Entity]) -> "FlatIndex":
        """Return the index over mapped arrays. Raises StoreError when they are not of one piece."""
        if sys.byteorder == "big":
            raise StoreError("this machine keeps numbers in another order than the index; build it without a store")
        hashes, places, names = arrays[HASHES].cast("Q"), arrays[PLACES].cast("I"), arrays[NAMES].cast("I")
        if len(hashes) != len(places) or len(names) % 2:
            raise StoreError("the arrays of the index are not of one length; remove the folder, it is made again")
        return cls(hashes, places, names, lru_cache(_CACHED_ENTITIES)(entity_at))

    def block(self, asked: Reading, *, person: bool) -> Iterator[Entry]:
        """Yield the entries read as ``person`` says that share a key with ``asked``, in list order."""
        pairs = {pair for key in keys_of(asked) for pair in self._pairs(hash_of(key, person=person))}
        return (self._entry(pair) for pair in sorted(pairs))

    @property
    def entries(self) -> Iterator[Entry]:
        """Every name of every entity, in list order: what the slow twin compares."""
        return (self._entry(pair) for pair in range(len(self.names) // 2))

    def _pairs(self, hashed: int) -> Iterator[int]:
        place = bisect_left(self.hashes, hashed)
        while place < len(self.hashes) and self.hashes[place] == hashed:
            yield self.places[place]
            place += 1

    def _entry(self, pair: int) -> Entry:
        entity = self.entity_at(self.names[2 * pair])
        name = entity.names[self.names[2 * pair + 1]]
        return Entry(entity, name, read_name(name.text, person=entity.schema is Schema.PERSON))
