"""What was found once and may be asked for again, up to a size."""

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """Something that takes room."""

    @property
    def size(self) -> int:
        """How much of it there is."""


_Found = TypeVar("_Found", bound=Sized)


class Remembered(Generic[_Found]):
    """Findings by key; when they have grown past ``most``, all are forgotten and found anew."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._found: dict[Hashable, tuple[_Found, ...]] = {}

    def get(self, key: Hashable, find: Callable[[], tuple[_Found, ...]]) -> tuple[_Found, ...]:
        """Return what is remembered for ``key``, else what ``find`` finds."""
        found = self._found.get(key)
        if found is None:
            found = find()
            self._size += 1 + sum(one.size for one in found)
            if self._size > self._most:
                self._found.clear()
                self._size = 0
            self._found[key] = found
        return found
