"""Sorted pairs of whole numbers, looked up by key: mapped into memory, a look-up touches the few pages it needs."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from tamiz.errors import StoreError

Rows: TypeAlias = npt.NDArray[np.uint32]
Files: TypeAlias = Mapping[str, memoryview]
_KEY, _VALUE = np.dtype("<u8"), np.dtype("<u4")
_NONE = np.empty(0, _VALUE)


class Pairs:
    """Pairs of a key and a value as they come."""

    def __init__(self) -> None:
        self._keys, self._values = array("Q"), array("I")

    def add(self, keys: Iterable[int], value: int) -> None:
        """Add a value, below 2**32, under each of some keys, below 2**64."""
        before = len(self._keys)
        self._keys.extend(keys)
        self._values.extend((value,) * (len(self._keys) - before))

    def files(self, name: str) -> dict[str, bytes]:
        """Return the pairs, by key and then by value, as two arrays."""
        keys, values = np.array(self._keys, _KEY), np.array(self._values, _VALUE)
        order = np.lexsort((values, keys))
        return {f"{name}.keys": keys[order].tobytes(), f"{name}.values": values[order].tobytes()}


@dataclass(frozen=True, slots=True)
class Sorted:
    """Pairs sorted by key."""

    keys: npt.NDArray[np.uint64]
    values: Rows

    @classmethod
    def open(cls, files: Files, name: str) -> "Sorted":
        """Return what :meth:`Pairs.files` made. Raises StoreError when the arrays are not of one piece."""
        keys, values = _array(files, f"{name}.keys", _KEY), _array(files, f"{name}.values", _VALUE)
        if len(keys) != len(values):
            raise StoreError(f"{name} has {len(keys):,} keys and {len(values):,} values; build the portfolio again")
        return cls(keys, values)

    def under(self, keys: Iterable[int]) -> Rows:
        """Return the values under any of the keys, rising, each once."""
        asked = np.unique(np.fromiter(keys, _KEY))
        starts, stops = np.searchsorted(self.keys, asked), np.searchsorted(self.keys, asked, "right")
        some = np.flatnonzero(starts < stops)
        return union(self.values[starts[place] : stops[place]] for place in some)

    def at(self, key: int) -> Rows:
        """Return the values under one key, rising."""
        start, stop = np.searchsorted(self.keys, np.array((key, key + 1), _KEY))
        return self.values[start:stop]


def union(parts: Iterable[Rows]) -> Rows:
    """Return the rows of all parts, rising, each once."""
    held = [part for part in parts if len(part)]
    return np.unique(np.concatenate(held)) if held else _NONE


def as_bytes(numbers: "array[int]") -> bytes:
    """Return whole numbers as little-endian bytes."""
    held = np.asarray(numbers)
    return held.astype(held.dtype.newbyteorder("<")).tobytes()


def numbers(files: Files, name: str, kind: str) -> npt.NDArray[Any]:
    """Return an array of numbers: u1, u2 ... Raises StoreError when it is missing or not whole."""
    return _array(files, name, np.dtype(f"<{kind}"))


def _array(files: Files, name: str, kind: "np.dtype[Any]") -> npt.NDArray[Any]:
    try:
        return np.frombuffer(files[name], kind)
    except (KeyError, ValueError) as error:
        raise StoreError(f"{name} of the portfolio is missing or not whole; build the portfolio again") from error
