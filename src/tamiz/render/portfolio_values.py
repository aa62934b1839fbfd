"""What a portfolio knows of itself, and what a list change did to it: plain values, kept as JSON and rendered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Effect(StrEnum):
    """What became of a customer's match with one party."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ListState:
    """One list as it spoke: its newest snapshot, all that count, and the day that a question's parties depend on."""

    id: str
    title: str
    sha256: str
    published: date
    speaking_on: date | None
    parties: int
    editions: tuple[tuple[date, str], ...] = ()  # day and name of each snapshot; none of a list that is not kept


@dataclass(frozen=True, slots=True)
class Made:
    """What must be the same for answers to go together: the program, its code and its weights."""

    version: str
    code: str
    parameters: str


@dataclass(frozen=True, slots=True)
class About:
    """What a portfolio is made of."""

    file: str
    sha256: str
    notes: tuple[str, ...]
    rows: int
    unscreened: int
    threshold_e4: int | None
    laws: tuple[str, ...]
    made: Made
    built: datetime


@dataclass(frozen=True, slots=True)
class State:
    """What the answers of a portfolio rest on now; ``run`` is the re-screen that made them so, 0 the building."""

    run: int
    at: datetime
    on: date
    known_on: date
    lists: tuple[ListState, ...]
    matched: int  # customers with a match


@dataclass(frozen=True, slots=True)
class ListChange:
    """What a list change was: how the list spoke before and now (None where it is not held), and its parties."""

    id: str
    before: ListState | None
    after: ListState | None
    new: int = 0
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class MatchChange:
    """One customer and one party, before and now: the columns of a table's line from ``rule`` on, as JSON.

    None on the side without a match.
    """

    row: int
    id: str
    name: str
    entity: str
    before: str | None
    after: str | None

    @property
    def effect(self) -> Effect:
        """What became of it."""
        if self.before is None:
            return Effect.NEW
        return Effect.GONE if self.after is None else Effect.CHANGED

    @property
    def told(self) -> Mapping[str, Any]:
        """The match as it is now, else as it was, by column."""
        return _columns(self.after or self.before)

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns that differ, where there is a match before and now."""
        if self.before is None or self.after is None:
            return ()
        before, after = _columns(self.before), _columns(self.after)
        return tuple(key for key, value in after.items() if before.get(key) != value)


def _columns(told: str | None) -> Mapping[str, Any]:
    columns: Mapping[str, Any] = json.loads(told or "{}")
    return columns


@dataclass(frozen=True, slots=True)
class Rescreened:
    """What a re-screen found. ``asked_again`` customers were answered anew; all ``customers`` are covered by it."""

    run: int
    at: datetime
    milliseconds: int
    file: str
    customers: int
    asked_again: int
    matched_before: int
    matched: int
    unscreened: int
    on: date
    known_on: date
    lists: tuple[ListState, ...]
    list_changes: tuple[ListChange, ...]
    changes: tuple[MatchChange, ...]
    made: Made

    def count(self, effect: Effect) -> int:
        """Return how many matches became so."""
        return sum(one.effect is effect for one in self.changes)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a portfolio is and rests on, and the lists that speak otherwise now (without counts)."""

    about: About
    state: State
    since: tuple[ListChange, ...]
