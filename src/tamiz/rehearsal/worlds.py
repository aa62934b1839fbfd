"""The lists as a rehearsal supposes them: two screeners over one set of lists, before and after.

Nothing on disk is changed. Each list keeps its index; its parties are read through a function, and
what has new names stands in one more list, in memory.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from tamiz.held import InMemory, KnownKept, KnownList, ListAtHand
from tamiz.law import LawBook
from tamiz.model import Entity, Settings, Snapshot
from tamiz.rehearsal.carried import Days
from tamiz.screen import Screener

SCENARIO = "scenario"
Suppose = Callable[[Entity], Entity]


@dataclass(frozen=True)
class SupposedKept(KnownKept):
    """A kept list whose parties are read as they are supposed to be."""

    suppose: Suppose = lambda entity: entity

    def _finished(self, entity: Entity) -> Entity:
        return self.suppose(super()._finished(entity))


@dataclass(frozen=True)
class SupposedList:
    """One list as it was known on a day, whatever day is asked about, with its parties as they are supposed to be."""

    at_hand: ListAtHand
    known_on: date
    suppose: Suppose

    @property
    def list_id(self) -> str:
        """Its id."""
        return self.at_hand.list_id

    @property
    def newest_day(self) -> date:
        """The day on which its newest snapshot was published."""
        return self.at_hand.newest_day

    def known(self, _known_on: date) -> KnownList | None:
        """Return what it had told by the day of knowledge."""
        return self._known

    @cached_property
    def _known(self) -> KnownList | None:
        found = self.at_hand.known(self.known_on)
        if isinstance(found, KnownKept):
            return SupposedKept(found.entry, found.snapshots, found.indexed, self.suppose)
        if isinstance(found, InMemory):
            parties = tuple(map(self.suppose, found.snapshot.entities))
            return InMemory(replace(found.snapshot, entities=parties))
        if found is not None:
            raise TypeError(f"the list {self.list_id} is of a kind that cannot be supposed otherwise")
        return None


@dataclass(frozen=True)
class World:
    """A screener, and the settings with which a rehearsal asks it."""

    screener: Screener
    settings: Settings

    @property
    def book(self) -> LawBook:
        """Its law."""
        return self.screener.book


def world(base: Screener, days: Days, suppose: Suppose, settings: Settings) -> World:
    """Return the lists of ``base`` as known on a day, their parties as ``suppose`` has them."""
    lists = tuple(SupposedList(one, days.known_on, suppose) for one in base.lists)
    supposed = Screener(lists, base.book, base.parameters, base.clock, base.find)
    return World(supposed, replace(settings, on=days.on, known_on=days.told_on))


def with_parties(before: World, suppose: Suppose, added: Sequence[Entity], sha256: str, book: LawBook) -> World:
    """Return the world after: the same lists through ``suppose``, and one more with the parties that are added."""
    held = [one for one in before.screener.lists if isinstance(one, SupposedList)]
    lists: list[ListAtHand] = [SupposedList(one.at_hand, one.known_on, suppose) for one in held]
    if added:
        named = Snapshot(SCENARIO, SCENARIO, sha256, before.settings.on, tuple(added))
        lists.append(InMemory(named))
    screener = replace(before.screener, lists=tuple(lists), book=book)
    return World(screener, before.settings)
