"""What a rehearsal comes to, as values that are told: who is hit, by which party, under which law, before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tamiz.model import Match, Obligation, Snapshot, StatusRow, Unscreened


class Effect(StrEnum):
    """What a scenario does to one customer."""

    NEWLY_HIT = "newly hit"  # met nobody in force before, meets somebody after
    NO_LONGER_HIT = "no longer hit"
    CHANGED = "changed"  # hit before and after, under other tags or obligations


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about how the scenario was taken: a kind that has a phrase, and what fills it."""

    kind: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LawOf:
    """The tags of one entity and what they require on the day."""

    rows: tuple[StatusRow, ...]
    obligations: tuple[Obligation, ...]


def tags_of(rows: Iterable[StatusRow]) -> tuple[str, ...]:
    """Return the tags in force, as "US FTO", each once."""
    return tuple(dict.fromkeys(f"{row.country} {row.program}" for row in rows if row.in_force))


def _without(tags: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    held = set(others)
    return tuple(tag for tag in tags if tag not in held)


def _met(matches: Iterable[Match]) -> tuple[str, ...]:
    return tags_of(row for match in matches for row in match.rows)


def _law(match: Match | None) -> tuple[object, ...]:
    return () if match is None else (tags_of(match.rows), match.obligations)


def tags_met(match: Match | None) -> tuple[str, ...]:
    """Return the tags in force of the party of a match, none where it is not met."""
    return () if match is None else tags_of(match.rows)


def moves(was: Match | None, becomes: Match | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tags that come and those that go between two matches of one entity."""
    before, after = tags_met(was), tags_met(becomes)
    return _without(after, before), _without(before, after)


@dataclass(frozen=True, slots=True)
class PartyChange:
    """One entity that the scenario changes, with its law before and after, and how many customers meet it."""

    id: str
    caption: str
    schema: str
    list_id: str
    is_new: bool
    linked_to: str | None
    before: LawOf
    after: LawOf
    customers: int = 0

    @property
    def gained(self) -> tuple[str, ...]:
        """The tags that come into force."""
        return _without(tags_of(self.after.rows), tags_of(self.before.rows))

    @property
    def lost(self) -> tuple[str, ...]:
        """The tags that are no longer in force."""
        return _without(tags_of(self.before.rows), tags_of(self.after.rows))


@dataclass(frozen=True, slots=True)
class CustomerChange:
    """One customer to whom the scenario makes a difference; matches are all of all lists, best first."""

    row: int
    id: str | None
    name: str
    effect: Effect
    before: tuple[Match, ...]
    after: tuple[Match, ...]

    @property
    def gained(self) -> tuple[str, ...]:
        """The tags of those it meets that come into force."""
        return _without(_met(self.after), _met(self.before))

    @property
    def lost(self) -> tuple[str, ...]:
        """The tags of those it met that are no longer in force."""
        return _without(_met(self.before), _met(self.after))

    @property
    def pairs(self) -> tuple[tuple[Match | None, Match | None], ...]:
        """Each entity that is met in either world: its match before and after, the best after first."""
        was = {match.entity.id: match for match in self.before}
        becomes = {match.entity.id: match for match in self.after}
        return tuple((was.get(ident), becomes.get(ident)) for ident in {**becomes, **was})

    @property
    def moved(self) -> tuple[tuple[Match | None, Match | None], ...]:
        """Those of the pairs whose law is not the same before and after."""
        return tuple((was, becomes) for was, becomes in self.pairs if _law(was) != _law(becomes))


@dataclass(frozen=True, slots=True)
class CountryChange:
    """One country's law: entities it has in force among those that change, and customers who meet anybody in force."""

    country: str
    parties_before: int
    parties_after: int
    customers_before: int
    customers_after: int


@dataclass(frozen=True, slots=True)
class DutyChange:
    """One obligation, and how many customers it concerns before and after."""

    country: str
    program: str
    action: str
    who: str | None
    basis: str
    what: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many customers; ``met`` are those who meet an entity that the scenario changes."""

    customers: int
    met: int
    newly_hit: int
    no_longer_hit: int
    changed: int
    unscreened: int

    @property
    def affected(self) -> int:
        """How many it makes a difference to."""
        return self.newly_hit + self.no_longer_hit + self.changed


@dataclass(frozen=True, slots=True)
class About:
    """Which scenario, over which lists and customers, on which days."""

    title: Mapping[str, str]  # by language
    told: Mapping[str, str | None]
    file: str
    sha256: str
    on: date
    known_on: date
    customers_file: str
    customers_sha256: str
    snapshots: tuple[Snapshot, ...]
    parameters: str
    version: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The whole answer."""

    about: About
    counts: Counts
    countries: tuple[CountryChange, ...]
    duties: tuple[DutyChange, ...]
    parties: tuple[PartyChange, ...]
    customers: tuple[CustomerChange, ...]
    unscreened: tuple[Unscreened, ...]
    notes: tuple[Note, ...]
