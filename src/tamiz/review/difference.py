"""Where two JSON values first differ, for a person: the path to it and what stands there on each side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SHOWN = 120
_ABSENT = "(not there)"


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place at which two values are not the same."""

    where: str
    then: str
    now: str


def first_difference(then: Any, now: Any) -> Difference | None:
    """Return the first place at which two JSON values differ, in the order in which they are written; None if none."""
    return next(_differences(then, now, ""), None)


def _differences(then: Any, now: Any, where: str) -> Iterator[Difference]:
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        for key in dict.fromkeys((*then, *now)):
            yield from _parts(then, now, key, f"{where}.{key}" if where else str(key))
    elif isinstance(then, list) and isinstance(now, list):
        for place in range(max(len(then), len(now))):
            yield from _parts(dict(enumerate(then)), dict(enumerate(now)), place, f"{where}[{place}]")
    elif type(then) is not type(now) or then != now:
        yield Difference(where or "answer", _shown(then), _shown(now))


def _parts(then: Mapping[Any, Any], now: Mapping[Any, Any], key: object, where: str) -> Iterator[Difference]:
    if key in then and key in now:
        yield from _differences(then[key], now[key], where)
        return
    sides = (_shown(side[key]) if key in side else _ABSENT for side in (then, now))
    yield Difference(where, *sides)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
