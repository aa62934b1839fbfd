"""Several snapshots of one list, read together: since when a list has said something, and until when.

A list without dates says nothing about when it listed someone; a row of snapshots does.
Everything here is pure and takes snapshots by their day of publication, so it makes no
difference in which order they were received. *Known on* is the caller's: leave out the
snapshots that were published later.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.dating import settle
from tamiz.store.parties import by_id
from tamiz.store.track import Track, missed, seen


@dataclass(frozen=True, slots=True)
class History:
    """What the snapshots of one list up to some day say together; a value, extended by :meth:`then`."""

    days: tuple[date, ...] = ()
    tracks: tuple[Track, ...] = ()

    def then(self, published: date, entities: Iterable[Entity]) -> "History":
        """Return the history with the next snapshot in the order of publication.

        Raises StoreError when it is older than the last one, or gives one id to two parties.
        """
        previous = self.days[-1] if self.days else None
        if previous is not None and published < previous:
            raise StoreError(f"the snapshot of {published} cannot follow that of {previous}; sort them by day first")
        days = (*self.days, published)
        known = {track.entity.id: track for track in self.tracks}
        listed = {entity.id: seen(known.get(entity.id), entity, days) for entity in by_id(entities).values()}
        absent = (missed(track, published) for track in self.tracks if track.entity.id not in listed)
        return History(days, (*listed.values(), *absent))

    def entities(self) -> tuple[Entity, ...]:
        """Return every party that a snapshot ever held, the newest snapshot's first, with what the snapshots date."""
        return tuple(settle(track) for track in self.tracks)

    def as_of(self, on: date) -> tuple[Entity, ...]:
        """Return the same without what had left the list by ``on``.

        What came later stays, with its start: it is the answer "this is the party, and on that
        day it was not yet designated". So a snapshot older than all others, added late, adds
        nothing to the answers for the days of the others.
        """
        in_use = in_use_on(self.days, on)
        if in_use is None:
            return self.entities()
        return tuple(settle(without_past(track, in_use)) for track in self.tracks if track.last >= in_use)


def in_use_on(days: Iterable[date], on: date) -> date | None:
    """Return the day of the snapshot that speaks for ``on``: the newest by then; None when all came later."""
    return max((day for day in days if day <= on), default=None)


def merge(snapshots: Sequence[tuple[date, tuple[Entity, ...]]]) -> tuple[Entity, ...]:
    """Return the parties of all ``snapshots`` (day of publication, entities), in any order, as one list with dates.

    Two snapshots of one day count in the order given.
    """
    return history_of(snapshots).entities()


def history_of(snapshots: Iterable[tuple[date, tuple[Entity, ...]]]) -> History:
    """Return the history that ``snapshots`` (day of publication, entities) make, in any order."""
    history = History()
    for published, entities in sorted(snapshots, key=lambda snapshot: snapshot[0]):
        history = history.then(published, entities)
    return history


def without_past(track: Track, in_use: date) -> Track:
    """Return the track without the names and designations that the snapshot of ``in_use`` no longer held."""
    return replace(
        track,
        past_names=tuple(one for one in track.past_names if one.last >= in_use),
        past_designations=tuple(one for one in track.past_designations if one.last >= in_use),
    )
