"""Rules that say otherwise: each is told of the others, and all stay.

The shipped rules never contradict each other (a test goes through all of them), so this
is asked only where a firm has added its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from tamiz.law.askers import Askers
from tamiz.model import Conflict, Due, Duty, Obligation

ACTION, DEADLINE, RECORDS = "another action", "another deadline", "another time of keeping records"
SHOWN = 10  # conflicts of one rule; the rest is counted

_HOLDS = frozenset({Duty.BLOCK, Duty.RETAIN_AND_REPORT, Duty.SUSPEND_AND_REPORT})
_SENDS_BACK = frozenset({Duty.REJECT})
_ACTS = _HOLDS | _SENDS_BACK | {Duty.LICENCE, Duty.DILIGENCE, Duty.REFRAIN}


def with_conflicts(listed: Sequence[Obligation], askers: Askers) -> tuple[Obligation, ...]:
    """Return the obligations, each with those that say otherwise to somebody about the same transaction."""
    labels = [label(one) for one in listed]
    found: list[dict[tuple[str, str], None]] = [{} for _ in listed]
    for (place, one), (other_place, other) in combinations(enumerate(listed), 2):
        for why in _differences(one, other):
            if _meet(one, other, askers):
                found[place][labels[other_place], why] = None
                found[other_place][labels[place], why] = None
    return tuple(_told(one, tuple(told)) if told else one for one, told in zip(listed, found, strict=True))


def label(obligation: Obligation) -> str:
    """Return the name of the rule behind an obligation: with its file where it is a firm's own."""
    rule = obligation.rule or f"{obligation.program}/{obligation.action}"
    return f"{obligation.origin}: {rule}" if obligation.origin else rule


def _told(one: Obligation, conflicts: tuple[tuple[str, str], ...]) -> Obligation:
    shown = tuple(Conflict(rule, why) for rule, why in conflicts[:SHOWN])
    return replace(one, conflicts=shown, conflicts_more=len(conflicts) - len(shown))


def _meet(one: Obligation, other: Obligation, askers: Askers) -> bool:
    same_kind = not one.transactions or not other.transactions or set(one.transactions) & set(other.transactions)
    return bool(same_kind) and askers.overlap(one.who, other.who)


def _differences(one: Obligation, other: Obligation) -> Iterator[str]:
    """Yield in what two rules differ so that both cannot be followed, or one time is not the other."""
    same_tag = (one.country, one.program) == (other.country, other.program)
    if _exclude(one.duty, other.duty, same_tag=same_tag) or _exclude(other.duty, one.duty, same_tag=same_tag):
        yield ACTION
    if same_tag and any(_by_when(mine) != _by_when(theirs) for mine, theirs in _of_one_thing(one, other)):
        yield DEADLINE
    if same_tag and one.records and other.records and one.records.years != other.records.years:
        yield RECORDS


def _exclude(one: Duty, other: Duty, *, same_tag: bool) -> bool:
    """Return whether one holds what the other sends back, whatever the tag; or asks what the other says is not."""
    return (one in _HOLDS and other in _SENDS_BACK) or (same_tag and one in _ACTS and other is Duty.NONE)


def _of_one_thing(one: Obligation, other: Obligation) -> Iterator[tuple[Due, Due]]:
    return ((mine, theirs) for mine in one.due for theirs in other.due if mine.what == theirs.what)


def _by_when(due: Due) -> tuple[int | None, str, date | None]:
    return due.within, due.unit, due.day
