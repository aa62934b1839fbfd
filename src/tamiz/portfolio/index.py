"""The customers of a portfolio, indexed by what parties are looked up by: made once, mapped when it is asked.

A row stands here by its number less one. What is found is at least every customer that could meet a party.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from tamiz.errors import StoreError
from tamiz.portfolio.arrays import Files, Pairs, Rows, Sorted, as_bytes, numbers, union
from tamiz.portfolio.doors import Found, keys_of_unit

_UNITS, _SHORT, _CONTEXT, _DOUBT = "units.txt", "short", "context", "doubt"
_WHOLE, _HOLDING, _KEYED, _BORN, _BIRTHS, _PLACED = "whole", "holding", "keyed", "born", "births", "placed"
_MOST = 0xFFFF


class Indexing:
    """An index that grows by one customer after the other."""

    def __init__(self) -> None:
        self._units: dict[str, int] = {}
        self._births: dict[frozenset[int], int] = {}
        self._whole, self._holding, self._born, self._placed = Pairs(), Pairs(), Pairs(), Pairs()
        self._short, self._context, self._doubt = array("H"), array("H"), array("B")

    def add(self, found: Found | None, *, in_doubt: bool) -> None:
        """Add the next customer: by what it is found, None for one that cannot be asked about."""
        row = len(self._short)
        self._short.append(0 if found is None else min(_MOST, found.short))
        self._context.append(0 if found is None else min(_MOST, found.context))
        self._doubt.append(in_doubt)
        if found is None:
            return
        self._whole.add(found.whole, row)
        self._placed.add(found.places, row)
        for unit in found.units:
            self._holding.add((self._units.setdefault(unit, len(self._units)),), row)
        if found.born:  # few days of birth serve many customers
            self._born.add((self._births.setdefault(found.born, len(self._births)),), row)

    def files(self) -> dict[str, bytes]:
        """Return the index as files."""
        births, keyed = Pairs(), Pairs()
        for keys, number in self._births.items():
            births.add(keys, number)
        for unit, number in self._units.items():
            keyed.add({crc32(key.encode()) for key in keys_of_unit(unit)}, number)
        return {
            _UNITS: "".join(f"{unit}\n" for unit in self._units).encode(),
            _SHORT: as_bytes(self._short),
            _CONTEXT: as_bytes(self._context),
            _DOUBT: as_bytes(self._doubt),
            **self._whole.files(_WHOLE),
            **self._holding.files(_HOLDING),
            **keyed.files(_KEYED),
            **self._born.files(_BORN),
            **births.files(_BIRTHS),
            **self._placed.files(_PLACED),
        }


@dataclass(frozen=True)
class Index:
    """An index of customers over mapped arrays."""

    units: Sequence[str]
    short: npt.NDArray[np.uint16]  # by row: how many words may be initials
    context: npt.NDArray[np.uint16]  # by row: what country and sex could add, in millibits
    doubt: npt.NDArray[np.uint8]  # by row: 1 where something is in doubt
    whole: Sorted  # key of a complete name, a number ...: row
    holding: Sorted  # unit: row
    keyed: Sorted  # key that leads to a unit: unit
    born: Sorted  # set of birth keys: row
    births: Sorted  # key of a day or year of birth: set
    placed: Sorted  # key of a place: row

    @classmethod
    def open(cls, files: Files) -> "Index":
        """Return the index over the files of :meth:`Indexing.files`. Raises StoreError when they are not whole."""
        pairs = (Sorted.open(files, name) for name in (_WHOLE, _HOLDING, _KEYED, _BORN, _BIRTHS, _PLACED))
        try:
            units = str(files[_UNITS], "utf-8").split("\n")[:-1]
        except (KeyError, UnicodeDecodeError) as error:
            raise StoreError("the words of the portfolio are missing or damaged; build the portfolio again") from error
        rows = (numbers(files, _SHORT, "u2"), numbers(files, _CONTEXT, "u2"), numbers(files, _DOUBT, "u1"))
        found = cls(units, *rows, *pairs)
        if len({len(found.short), len(found.context), len(found.doubt)}) > 1:
            raise StoreError("the arrays of the portfolio are not of one length; build the portfolio again")
        return found

    def __len__(self) -> int:
        return len(self.short)

    def units_under(self, keys: Iterable[str]) -> Rows:
        """Return the units that any of the keys leads to."""
        return self.keyed.under(crc32(key.encode()) for key in keys)

    def born_under(self, keys: Iterable[int]) -> Rows:
        """Return the rows that a key of a day or year of birth finds."""
        return union(self.born.at(number) for number in self.births.under(keys).tolist())

    def holding_units(self, units: Iterable[int]) -> Mapping[int, Rows]:
        """Return the rows that hold each unit."""
        asked = np.unique(np.fromiter(units, np.uint64))
        starts = np.searchsorted(self.holding.keys, asked)
        stops = np.searchsorted(self.holding.keys, asked, "right")
        ends = zip(asked.tolist(), starts.tolist(), stops.tolist(), strict=True)
        return {unit: self.holding.values[start:stop] for unit, start, stop in ends}

    @property
    def in_doubt(self) -> Rows:
        """The rows about which something is in doubt."""
        return np.flatnonzero(self.doubt).astype(np.uint32)
