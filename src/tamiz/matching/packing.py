"""Whole numbers as bytes, the same on every machine, and back: what the arrays of an index are written by."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from tamiz.errors import StoreError


def packed(code: str, numbers: Iterable[int]) -> bytes:
    """Return numbers as little-endian bytes; ``code`` is that of :mod:`array`: I for 32 bits, Q for 64."""
    made = array(code, numbers)
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def starts(sizes: Iterable[int]) -> Iterator[int]:
    """Return where each of some parts begins when they stand one behind the other, and where the last ends."""
    return accumulate(sizes, initial=0)


def side_by_side(names: tuple[str, str], pairs: Iterable[tuple[int, int]], code: str = "I") -> dict[str, bytes]:
    """Return sorted pairs as two arrays under two names; ``code`` is that of the first."""
    ordered = sorted(pairs)
    return {names[0]: packed(code, (one for one, _ in ordered)), names[1]: packed("I", (other for _, other in ordered))}


def sieve(hashes: Sequence[int], bits_a_key: int) -> bytes:
    """Return a bit map, a power of two long, with a bit for the last digits of every hash."""
    size = sieve_bytes(len(hashes), bits_a_key)
    bits = bytearray(size)
    for one in hashes:
        bits[one >> 3 & size - 1] |= 1 << (one & 7)
    return bytes(bits)


def sieve_bytes(keys: int, bits_a_key: int) -> int:
    """Return how long the sieve over so many keys is."""
    return 1 << (bits_a_key * keys // 8).bit_length()


def unpacked(arrays: Mapping[str, memoryview], name: str) -> Sequence[int]:
    """Return an array by the end of its name: u8, u32 or u64. Raises StoreError when it is missing or not whole."""
    code = {"u8": "B", "u32": "I", "u64": "Q"}[name.rpartition(".")[2]]
    try:
        return arrays[name].cast(code)  # type: ignore[call-overload, no-any-return]  # the three kinds above
    except (KeyError, TypeError) as error:
        raise StoreError(f"{name} of the index is missing or not whole; remove the folder, it is made again") from error
