"""Which cases moved between two runs, and how."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, zip_longest
from statistics import median_low

from regression.cases import SHORT, Case, Met, Outcome


class How(StrEnum):
    """How a case moved; the first that holds, worst first."""

    LOST = "lost"  # a listed party that was a match and is none
    ALERT = "new alert"
    GAINED = "gained"
    SILENT = "alert gone"
    DOOR = "another door"  # a match before and now
    PARTY = "another party"  # best met by a name that is nobody's of the list
    NEAR = "candidate now"  # no match before or now
    AWAY = "no candidate now"
    BITS = "bits changed"
    ADDED = "not recorded before"
    GONE = "no case any more"


@dataclass(frozen=True, slots=True)
class Move:
    """One case that moved."""

    case: Case
    before: Outcome
    after: Outcome
    how: How

    @property
    def millibits(self) -> int | None:
        """How many millibits it gained, None where one side has none or is about another party."""
        was, now = self.before, self.after
        if was.millibits is None or now.millibits is None or was.entity != now.entity:
            return None
        return now.millibits - was.millibits


@dataclass(frozen=True, slots=True)
class Moved:
    """The moves of one group: how many of each kind, how far the bits went, and its matches before and now."""

    group: str
    cases: int
    matches: tuple[int, int]
    counts: Mapping[How, int]
    bits: tuple[int, int, int] | None  # least, median, most millibits gained


def moves(before: Met, after: Met) -> list[Move]:
    """Return the cases that moved, in the order of the files."""
    found = []
    for case in sorted({*before, *after}):
        was, now = before.get(case, Outcome()), after.get(case, Outcome())
        if case not in before or case not in after:
            found.append(Move(case, was, now, How.ADDED if case in after else How.GONE))
        elif was != now:
            found.append(Move(case, was, now, _how(case, was, now)))
    return found


def _how(case: Case, was: Outcome, now: Outcome) -> How:
    if was.is_match is not now.is_match:
        lost, gained = (How.LOST, How.GAINED) if case.entity else (How.SILENT, How.ALERT)
        return gained if now.is_match else lost
    if was.is_match and was.door != now.door:
        return How.DOOR
    if was.door != now.door:
        return How.NEAR if now.door == SHORT else How.AWAY
    return How.BITS if was.entity == now.entity else How.PARTY


def by_group(found: Iterable[Move], before: Met, after: Met) -> list[Moved]:
    """Return the moves of each group that has any: most lost and new alerts first, then most moved."""
    groups: dict[str, list[Move]] = defaultdict(list)
    for move in found:
        groups[move.case.group].append(move)
    sizes = Counter(case.group for case in after)
    matches = [Counter(case.group for case, outcome in met.items() if outcome.is_match) for met in (before, after)]
    moved = [
        Moved(group, sizes[group], (matches[0][group], matches[1][group]), _counts(each), _bits(each))
        for group, each in groups.items()
    ]
    return sorted(moved, key=_worst_first)


def _counts(found: Iterable[Move]) -> Mapping[How, int]:
    return Counter(move.how for move in found)


def _bits(found: Iterable[Move]) -> tuple[int, int, int] | None:
    gained = [move.millibits for move in found if move.millibits is not None]
    return (min(gained), median_low(gained), max(gained)) if gained else None


def _worst_first(moved: Moved) -> tuple[int, int, str]:
    worse = moved.counts.get(How.LOST, 0) + moved.counts.get(How.ALERT, 0)
    return (-worse, -sum(moved.counts.values()), moved.group)


def shown_of(found: Iterable[Move], most: int) -> list[Move]:
    """Return at most so many moves: the largest of every group before a second of any, in the order of the files."""
    groups: dict[str, list[Move]] = defaultdict(list)
    for move in sorted(found, key=_size, reverse=True):
        groups[move.case.group].append(move)
    ranked = sorted(groups.values(), key=_largest_first)
    turns = (move for move in chain.from_iterable(zip_longest(*ranked)) if move is not None)
    return sorted((move for _, move in zip(range(most), turns, strict=False)), key=lambda move: move.case)


def _size(move: Move) -> int:
    return abs(move.millibits or 0)


def _largest_first(moved: Sequence[Move]) -> tuple[int, int]:
    return -_size(moved[0]), -len(moved)
