"""The times that a track proves: since when, and until when, a list has said something.

A tag that the snapshots of 2022 and 2023 carry began by the first, or between the one
before and the first, and was in force on both; when the next one lacks it, it ended after
the second and by the next. What a list itself says about its dates goes first.
"""

from dataclasses import replace
from datetime import date, timedelta

from tamiz.dates import Between, Day, Interval, Open
from tamiz.model import Designation, Entity, Name
from tamiz.store.track import Since, Track, may_be_within

_STILL = Open()


def settle(track: Track) -> Entity:
    """Return the party with the times that the snapshots prove on its names and designations."""
    entity = track.entity
    names = [_dated_name(*pair) for pair in zip(entity.names, track.names, strict=True)]
    names += [_dated_name(one.name, one.since, _end(one.last, one.gone)) for one in track.past_names]
    end = Open() if track.gone is None else _end(track.last, track.gone)
    acts = [_dated_act(*pair, end) for pair in zip(entity.designations, track.designations, strict=True)]
    acts += [_dated_act(one.designation, one.since, _end(one.last, one.gone)) for one in track.past_designations]
    return replace(entity, names=tuple(names), designations=tuple(acts))


def _dated_name(name: Name, since: Since, end: Between | Open = _STILL) -> Name:
    if since.after is None and isinstance(end, Open):
        return name  # no snapshot shows a change, so the list's own word stands
    return replace(name, valid=_dated(name.valid or Interval(Between()), since, end))


def _dated_act(designation: Designation, since: Since, end: Between | Open) -> Designation:
    interval = _dated(designation.interval, since, end)
    shown_on = since.first if may_be_within(interval, since.first) else None
    return replace(designation, interval=interval, proven_on=designation.proven_on or shown_on)


def _dated(stated: Interval, since: Since, end: Between | Open) -> Interval:
    """Return the interval that a list states, with what its snapshots prove where it states less."""
    start = _start(stated.start, since) if may_be_within(stated, since.first) else stated.start
    return Interval(start, stated.end if isinstance(end, Open) else _earlier_end(stated.end, end))


def _start(stated: Day | Between, since: Since) -> Day | Between:
    if isinstance(stated, Day):
        return stated
    earliest = stated.not_before or (since.after and min(_next(since.after), since.first))
    latest = min(stated.not_after or since.first, since.first)
    return stated if earliest and earliest > latest else Between(earliest, latest)


def _end(last: date, gone: date) -> Between:
    return Between(min(_next(last), gone), gone)


def _earlier_end(stated: Day | Between | Open, proven: Between) -> Day | Between:
    """Return the stated end, unless the list had dropped the tag before it."""
    match stated:
        case Day(at) if proven.not_after is None or at <= proven.not_after:
            return stated
        case Between(_, not_after) if not_after and proven.not_after and not_after <= proven.not_after:
            return stated
        case _:
            return proven


def _next(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
