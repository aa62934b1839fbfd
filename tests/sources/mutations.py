"""Damage to a file, from a seed: what downloads, copies and editors do to bytes."""

import random
from collections.abc import Callable

SEEDS = range(200)
_Damage = Callable[[bytes, random.Random], bytes]


def mutate(data: bytes, seed: int) -> bytes:
    """Return ``data`` with one to three damages; the same seed gives the same damage."""
    dice = random.Random(seed)  # noqa: S311  # a repeatable test, not a secret
    for _ in range(dice.randint(1, 3)):
        data = dice.choice(_DAMAGES)(data, dice)
    return data


def _drop_bytes(data: bytes, dice: random.Random) -> bytes:
    start, end = _span(data, dice)
    return data[:start] + data[end:]


def _duplicate_bytes(data: bytes, dice: random.Random) -> bytes:
    start, end = _span(data, dice)
    return data[:end] + data[start:end] + data[end:]


def _change_byte(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data) or 1)
    return data[:place] + bytes([dice.randrange(256)]) + data[place + 1 :]


def _cut_end(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data) or 1)]


def _drop_line(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(lines[:-1]) if len(lines) < 2 else b"".join(_without(lines, dice.randrange(len(lines))))


def _duplicate_line(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    place = dice.randrange(len(lines))
    return b"".join([*lines[: place + 1], *lines[place:]])


def _swap_lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _without(lines: list[bytes], place: int) -> list[bytes]:
    return lines[:place] + lines[place + 1 :]


def _span(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(data) or 1)
    return start, min(len(data), start + dice.choice((1, 2, 7, 40, 300)))


_DAMAGES: tuple[_Damage, ...] = (
    _drop_bytes,
    _duplicate_bytes,
    _change_byte,
    _cut_end,
    _drop_line,
    _duplicate_line,
    _swap_lines,
)
