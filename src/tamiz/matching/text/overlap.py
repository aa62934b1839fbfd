"""Stretches of a text that are taken, so that a later claim on the same letters is refused quickly."""

from bisect import bisect_left, insort


class Taken:
    """A growing set of stretches that do not overlap; asking costs a binary search, however many there are."""

    def __init__(self) -> None:
        self._stretches: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Take the stretch and return True, unless it overlaps a taken one; an equal one may be taken again."""
        place = bisect_left(self._stretches, (start, end))
        if place < len(self._stretches) and self._stretches[place] == (start, end):
            return True
        after = self._stretches[place][0] if place < len(self._stretches) else end
        before = self._stretches[place - 1][1] if place else start
        free = before <= start and end <= after
        if free:
            insort(self._stretches, (start, end))
        return free
