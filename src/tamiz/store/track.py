"""One party through the snapshots of one list: what each next snapshot shows, drops or writes anew.

Pure, and apart from what it means: the times that follow from it are left to
:mod:`tamiz.store.dating`.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from tamiz.dates import Interval, Phase
from tamiz.model import Designation, Entity, Name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Since:
    """When something came onto a list: seen on ``first``, looked for and not found on ``after``."""

    first: date
    after: date | None = None  # None: no earlier snapshot could have shown it


@dataclass(frozen=True, slots=True)
class PastName:
    """A name that the party's record no longer carries: last seen on ``last``, missing on ``gone``."""

    name: Name
    since: Since
    last: date
    gone: date


@dataclass(frozen=True, slots=True)
class PastDesignation:
    """A designation that the list no longer carries: last seen on ``last``, missing on ``gone``."""

    designation: Designation
    since: Since
    last: date
    gone: date


@dataclass(frozen=True, slots=True)
class Track:
    """One party through the snapshots of one list."""

    entity: Entity  # as the last snapshot that holds it writes it
    first: date
    last: date
    names: tuple[Since, ...]  # one for each of ``entity.names``
    designations: tuple[Since, ...]  # one for each of ``entity.designations``
    gone: date | None = None  # the first snapshot after ``last``; None while the party is on the list
    past_names: tuple[PastName, ...] = ()
    past_designations: tuple[PastDesignation, ...] = ()


def seen(track: Track | None, entity: Entity, days: Sequence[date]) -> Track:
    """Return the track of a party that the last of the snapshots of ``days`` holds."""
    day, previous = days[-1], days[-2] if len(days) > 1 else None
    if track is None:
        here = Since(day, previous)
        return Track(entity, day, day, _fresh(entity.names, Since(day)), _fresh(entity.designations, here))
    if track.gone is None and track.entity == entity:
        return replace(track, last=day, designations=_started(entity.designations, track.designations, days))
    return _renewed(_closed(track), entity, days)


def _fresh(items: Sequence[object], since: Since) -> tuple[Since, ...]:
    return (since,) * len(items)


def missed(track: Track, day: date) -> Track:
    """Return the track of a party that the snapshot of ``day`` lacks."""
    return replace(track, gone=day) if track.gone is None else track


def _closed(track: Track) -> Track:
    """Return the track with the designations of a party that had left the list moved to its past."""
    if track.gone is None:
        return track
    past = tuple(
        PastDesignation(one, since, track.last, track.gone)
        for one, since in zip(track.entity.designations, track.designations, strict=True)
    )
    return replace(
        track,
        entity=replace(track.entity, designations=()),
        designations=(),
        past_designations=(*track.past_designations, *past),
    )


def _renewed(track: Track, entity: Entity, days: Sequence[date]) -> Track:
    """Return the track with another record of the party: what goes on, what is new, what is past."""
    day, previous = days[-1], days[-2]
    old = track.entity
    names = _continued(old.names, entity.names, (_name_key,))
    texts = _continued(old.names, entity.names, (_name_key, _text_key))  # another grade is no new name
    designations = _continued(old.designations, entity.designations, (_designation_key, _tag_key))
    designations = {
        new: earlier
        for new, earlier in designations.items()
        if not _contradicts(entity.designations[new], old.designations[earlier], track.last)
    }
    acts = _carried(designations, track.designations, len(entity.designations), Since(day, previous))
    return replace(
        track,
        entity=entity,
        last=day,
        gone=None,
        names=_carried(texts, track.names, len(entity.names), Since(day, track.last)),
        designations=_started(entity.designations, acts, days),
        past_names=track.past_names
        + tuple(PastName(name, since, track.last, day) for name, since in _ended(names, old.names, track.names)),
        past_designations=track.past_designations
        + tuple(
            PastDesignation(one, since, track.last, day)
            for one, since in _ended(designations, old.designations, track.designations)
        ),
    )


def _continued(old: Sequence[T], new: Sequence[T], keys: Sequence[Callable[[T], Hashable]]) -> dict[int, int]:
    """Return which of ``new`` goes on from which of ``old``, by place: equal by the first key, else by the next."""
    pairs: dict[int, int] = {}
    for key in keys:
        taken = set(pairs.values())
        free: dict[Hashable, list[int]] = {}
        for number in reversed(range(len(old))):
            if number not in taken:
                free.setdefault(key(old[number]), []).append(number)
        for number, item in enumerate(new):
            if number not in pairs and free.get(key(item)):
                pairs[number] = free[key(item)].pop()
    return pairs


def _carried(pairs: Mapping[int, int], old: Sequence[Since], count: int, otherwise: Since) -> tuple[Since, ...]:
    return tuple(old[pairs[number]] if number in pairs else otherwise for number in range(count))


def _ended(pairs: Mapping[int, int], old: Sequence[T], since: Sequence[Since]) -> Iterator[tuple[T, Since]]:
    """Yield what of ``old`` goes on in nothing new."""
    kept = set(pairs.values())
    return ((item, since[number]) for number, item in enumerate(old) if number not in kept)


def _started(acts: Sequence[Designation], since: Sequence[Since], days: Sequence[date]) -> tuple[Since, ...]:
    """Return ``since`` with the day moved on for acts that by the list's own word had not begun when first seen.

    Each act stands in every snapshot of ``days`` since its first, so that the first of them on which it
    had begun is known: an older snapshot changes nothing for the later ones.
    """
    return tuple(
        replace(one, first=_first_begun(act.interval, one.first, days))
        if act.interval.phase(one.first) is Phase.BEFORE
        else one
        for act, one in zip(acts, since, strict=True)
    )


def _first_begun(interval: Interval, first: date, days: Sequence[date]) -> date:
    return next((day for day in days if day >= first and interval.phase(day) is not Phase.BEFORE), days[-1])


def _name_key(name: Name) -> Hashable:
    return (name.text, name.grade, name.valid)


def _text_key(name: Name) -> Hashable:
    return name.text


def _tag_key(one: Designation) -> Hashable:
    return (one.list_id, one.authority, one.program, one.country, one.as_name, one.doubt)


def _designation_key(one: Designation) -> Hashable:
    return (_tag_key(one), one.interval)


def _contradicts(new: Designation, old: Designation, day: date) -> bool:
    """Return whether a list now denies what its own snapshot of ``day`` shows; both are then kept."""
    return may_be_within(old.interval, day) and not may_be_within(new.interval, day)


def may_be_within(interval: Interval, day: date) -> bool:
    """Return whether ``interval`` allows that something was so on ``day``."""
    return interval.phase(day) in (Phase.WITHIN, Phase.UNCERTAIN)
