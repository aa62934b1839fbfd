"""Obligations as people read them: by program, each once with all whom it binds; deadlines and records once for all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from tamiz.model import Confidence, Due, Keeping, Obligation, Settings
from tamiz.render.phrases import PHRASES
from tamiz.render.words import Words

_Value = TypeVar("_Value", Due, Keeping)


@dataclass(frozen=True, slots=True)
class Duty:
    """One consequence of a program with everyone it binds; nobody named means the source does not say."""

    action: str
    who: tuple[str, ...]
    basis: str
    what: str
    confidence: Confidence | None
    origin: str | None = None  # the firm's file, None: the law book
    only_if: tuple[str, ...] = ()  # when it binds who asks, where that is not sure
    conflicts: tuple[tuple[str, tuple[str, ...]], ...] = ()  # rules that say otherwise, and in what
    conflicts_more: int = 0


@dataclass(frozen=True, slots=True)
class _Bound:
    """All obligations that differ only in whom they bind, and in what that entails."""

    of: list[Obligation]

    def duty(self) -> Duty:
        one = self.of[0]
        conflicts: dict[str, dict[str, None]] = {}
        for conflict in (conflict for each in self.of for conflict in each.conflicts):
            conflicts.setdefault(conflict.rule, {})[conflict.why] = None
        return Duty(
            action=_action(one),
            who=tuple(dict.fromkeys(each.who for each in self.of if each.who is not None)),
            basis=one.basis,
            what=one.what,
            confidence=one.confidence,
            origin=one.origin,
            only_if=tuple(dict.fromkeys(each.applies_why for each in self.of if each.applies_why and each.who)),
            conflicts=tuple((rule, tuple(whys)) for rule, whys in conflicts.items()),
            conflicts_more=max(each.conflicts_more for each in self.of),
        )


def by_program(obligations: Iterable[Obligation]) -> tuple[tuple[str, str, tuple[Duty, ...]], ...]:
    """Return the duties by country and program, in the order they come; each stands once, with all whom it binds."""
    grouped: dict[tuple[str, str], dict[Obligation, _Bound]] = {}
    for one in obligations:
        of_program = grouped.setdefault((one.country, one.program), {})
        alike = replace(one, who=None, applies=None, applies_why=None, conflicts=(), conflicts_more=0)
        of_program.setdefault(alike, _Bound([])).of.append(one)
    return tuple(
        (country, program, tuple(bound.duty() for bound in of_program.values()))
        for (country, program), of_program in grouped.items()
    )


def deadlines_of(obligations: Iterable[Obligation]) -> tuple[tuple[Due, tuple[str, ...]], ...]:
    """Return each deadline once with the programs it comes from, the soonest first, those of no known day last."""
    found = _with_programs((due, one.program) for one in obligations for due in one.due)
    return tuple(sorted(found, key=lambda pair: (pair[0].day is None, str(pair[0].day), pair[0].what)))


def records_of(obligations: Iterable[Obligation]) -> tuple[tuple[Keeping, tuple[str, ...]], ...]:
    """Return each time of keeping records once with the programs it comes from, the longest first."""
    found = _with_programs((one.records, one.program) for one in obligations if one.records is not None)
    return tuple(sorted(found, key=lambda pair: (-pair[0].years, pair[0].basis)))


def asked_text(settings: Settings, words: Words) -> str:
    """Return for whom and about what obligations are shown, "" where that is everybody and everything."""
    askers = words("say.asked_as", askers=", ".join(settings.askers)) if settings.askers else ""
    kinds = ", ".join(words.term("transaction", one) for one in settings.transactions)
    return " · ".join(filter(None, (askers, words("say.asked_about", kinds=kinds) if kinds else "")))


def whys_text(whys: Iterable[str], words: Words) -> str:
    """Return in what another rule says otherwise."""
    return ", ".join(words.term("conflict", one) for one in whys)


def due_text(due: Due, words: Words) -> str:
    """Return by when, with how it was counted; that no source says is said."""
    if due.within is None:
        return words("due.unknown") if due.day is None else words("due.by", day=due.day)
    is_known = f"count.{due.unit}" in PHRASES
    counted = words.count(due.unit, due.within) if is_known else f"{due.within} {due.unit}"
    if due.day is None:
        return counted
    return words("due.counted", day=due.day, counted=counted, start=due.counted_from)


def records_text(keeping: Keeping, words: Words) -> str:
    """Return for how long records are kept."""
    years = words.count("years", keeping.years)
    return years if keeping.until is None else words("records.until", years=years, day=keeping.until)


def _with_programs(pairs: Iterable[tuple[_Value, str]]) -> tuple[tuple[_Value, tuple[str, ...]], ...]:
    found: dict[_Value, dict[str, None]] = {}
    for value, program in pairs:
        found.setdefault(value, {})[program] = None
    return tuple((value, tuple(programs)) for value, programs in found.items())


def _action(one: Obligation) -> str:
    """Return the word for an action: where the list decides what it comes to, that has a word of its own."""
    decided = f"{one.action}:{one.duty.value}"
    return decided if f"action.{decided}" in PHRASES else one.action
