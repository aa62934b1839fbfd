"""A scenario laid over the lists: which entities it changes, how, and what it could not do.

What it says and the lists already hold is told and changes nothing; what it says about nobody, or
against what the lists hold, is an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from tamiz.errors import QueryError
from tamiz.held import InMemory
from tamiz.model import Entity, Grade, Name, Schema, Settings, Status
from tamiz.names import fold
from tamiz.rehearsal.amended import Amendment, amended, holds
from tamiz.rehearsal.carried import Days, carried
from tamiz.rehearsal.law import book_after
from tamiz.rehearsal.pool import Pool
from tamiz.rehearsal.scenario import Act, Designate, End, Position, Scenario, Sought
from tamiz.rehearsal.worlds import World, with_parties, world
from tamiz.render.plain import printable
from tamiz.render.whatif_values import Note
from tamiz.screen import Screener

_ONLY_ORGANIZATIONS = "organizations only"


@dataclass(frozen=True, slots=True)
class Touched:
    """An entity that a scenario changes; ``before`` is None for one that it adds."""

    before: Entity | None
    after: Entity
    linked_to: str | None = None


@dataclass(frozen=True)
class Layer:
    """The two worlds, the entities in which they differ, and what there is to say."""

    scenario: Scenario
    before: World
    after: World
    touched: tuple[Touched, ...]
    notes: tuple[Note, ...]
    known_on: date  # by which the lists had told what the world before rests on


def days_of(scenario: Scenario, screener: Screener, on: date | None, known_on: date | None) -> Days:
    """Return the days of a rehearsal: those asked for, else the scenario's, else of its last change, else today."""
    newest = screener.settings().known_on
    day = on or scenario.on or max(scenario.days(), default=screener.clock())
    return Days(known_on or scenario.known_on or newest, day, screener.book.as_of)


def lay(scenario: Scenario, screener: Screener, days: Days, settings: Settings) -> Layer:
    """Return the scenario over the lists of ``screener``. Raises QueryError for what does not go with them."""
    before = world(screener, days, partial(carried, days=days), settings)
    laid = _Laying(scenario, before, days)
    for change in scenario.changes:
        laid.take(change)
    laid.adopt()
    book = book_after(before.book, scenario, days.on)
    suppose = partial(_supposed, amendments=laid.amendments, days=days)
    laid.say_not_held()
    after = with_parties(before, suppose, laid.added(), scenario.sha256, book)
    return Layer(scenario, before, after, laid.touched(), tuple(dict.fromkeys(laid.notes)), days.known_on)


def _supposed(entity: Entity, amendments: Mapping[str, Amendment], days: Days) -> Entity:
    found, held = amendments.get(entity.id), carried(entity, days)
    return held if found is None else amended(held, found, days.on)


class _Laying:
    """Takes the changes one by one."""

    def __init__(self, scenario: Scenario, before: World, days: Days) -> None:
        self._scenario, self._before, self._days = scenario, before, days
        self._pool = Pool(before)
        self.amendments: dict[str, Amendment] = {}
        self.notes: list[Note] = []
        self._new: dict[str, Entity] = {}
        self._not_held: dict[str, dict[str, None]] = {}  # ids by the list that is not held
        self._entries: dict[str, tuple[Entity, ...]] = {}

    def take(self, change: Designate | End | Position) -> None:
        """Take a change; one that comes after the day asked about is told and left out."""
        day = change.day if isinstance(change, Position) else change.act.day
        if day is not None and day > self._days.on:
            self._say("later", what=_said(change), day=day.isoformat())
        elif isinstance(change, Designate):
            self._designate(change)
        elif isinstance(change, End):
            self._end(change)

    def _designate(self, change: Designate) -> None:
        chosen = [entity for party in change.parties for entity in self._entries_of(party)]
        for entity in chosen:
            self._begin(entity, change.act)
        if change.linked:
            self._designate_linked(chosen, change.act)

    def _designate_linked(self, chosen: Sequence[Entity], act: Act) -> None:
        linked = list(self._pool.linked(chosen))
        for entity, other in linked:
            self._begin(entity, act, other.id)
        if not linked:
            self._say("nobody_linked", who=", ".join(entity.caption for entity in chosen), tag=" ".join(act.tag))

    def _begin(self, entity: Entity, act: Act, linked_to: str | None = None) -> None:
        """Put a tag on an entity, unless it is on it already or can never be."""
        program = self._before.book.programs.get(act.program)
        if entity.schema is Schema.PERSON and program and (program.can_be or "").startswith(_ONLY_ORGANIZATIONS):
            self._say("not_persons", who=entity.caption, id=entity.id, program=act.program)
            return
        if self._status(entity, act.tag) is Status.IN_FORCE:
            self._say("already", who=entity.caption, id=entity.id, tag=" ".join(act.tag))
            return
        amendment = self._amendment(entity)
        amendment.begun.append(act)
        if linked_to:
            amendment.ties.append(linked_to)

    def _end(self, change: End) -> None:
        if not change.parties:
            self._finish(change, "everyone", list(self._with(change.act.tag)))
        for party in change.parties:
            held = [one for one in self._entries_of(party) if self._status(one, change.act.tag) is Status.IN_FORCE]
            self._finish(change, party.key, held)

    def _finish(self, change: End, who: str, held: Sequence[Entity]) -> None:
        if not held:
            raise QueryError(
                f"{change.where}: there is nothing to end: {' '.join(change.act.tag)} is not in force for "
                f"{printable(who)} on {self._days.on}, as known on {self._days.told_on}; mend the change, or its day."
            )
        for entity in held:
            self._amendment(entity).ended.append(change.act)

    def adopt(self) -> None:
        """Put those whom a country adopts on its list, as things stand after all other changes."""
        for change in self._scenario.changes:
            if isinstance(change, Position) and change.act and (change.day or self._days.on) <= self._days.on:
                adopted = {one.id: one for tag in change.adopts for one in self._with(tag)}
                if not adopted:
                    raise QueryError(f"{change.where}: nobody is under what {change.country} would adopt.")
                for entity in adopted.values():
                    self._begin(entity, change.act)

    def _with(self, tag: tuple[str, str]) -> Iterator[Entity]:
        """Yield every entity that is under a tag, by the lists or by the scenario."""
        for entity in (*self._pool.everyone(), *self._new.values()):
            if self._status(entity, tag) is Status.IN_FORCE:
                yield entity

    def _status(self, entity: Entity, tag: tuple[str, str]) -> Status | None:
        as_it_stands = self._changed(entity)
        if all((one.country, one.program) != tag for one in as_it_stands.designations):
            return None
        return holds(as_it_stands, tag, self._days, self._before.book)

    def _entries_of(self, party: Sought) -> tuple[Entity, ...]:
        """Return the entries of a party, found once; the names that they lack are added."""
        if party.key not in self._entries:
            found = self._by_id(party) or self._pool.named(party) or (self._brought(party, f"scenario:{party.key}"),)
            for entity in found:
                self._add_names(entity, party)
            self._entries[party.key] = found
        return self._entries[party.key]

    def _by_id(self, party: Sought) -> tuple[Entity, ...]:
        """Return the entries that a party has by its ids; a list that lacks one gets it, as another list has it."""
        here = [ident for ident in party.entities if ident.partition(":")[0] in self._pool.list_ids]
        for ident in party.entities:
            if ident not in here:
                self._not_held.setdefault(ident.partition(":")[0], {})[ident] = None
        if not here and not party.name:
            raise QueryError(
                f"{party.where}: {printable(', '.join(party.entities))}: no such list is held by "
                f"{self._days.known_on}; held are: {', '.join(sorted(self._pool.list_ids))}. Add it, or give the "
                "party a name."
            )
        found = {ident: entity for ident in here if (entity := self._pool.entity(ident)) is not None}
        like = next(iter(found.values()), None)
        return tuple(found.get(ident) or self._brought(party, ident, like) for ident in here)

    def _brought(self, party: Sought, ident: str, like: Entity | None = None) -> Entity:
        """Return an entry that the scenario brings to a list. Raises QueryError when nothing says its name."""
        if party.name is None and like is None:
            raise QueryError(
                f"{party.where}: no entity {printable(ident)!r} is on its list on {self._days.on}, as known on "
                f"{self._days.known_on}; mend the id, or give the party a name to bring it onto the list."
            )
        list_id = ident.partition(":")[0]
        entity = _new_entity(party, ident) if like is None else _copy(like, ident)
        if list_id in self._pool.list_ids:
            self._say("new_entry", who=entity.caption, id=ident, list=list_id)
        else:
            self._say("new", who=entity.caption, id=ident)
        return self._new.setdefault(ident, entity)

    def _add_names(self, entity: Entity, party: Sought) -> None:
        has = {fold(name.text) for name in entity.names}
        lacking = [name for name in _all_names(party) if fold(name.text) not in has]
        if lacking:
            self._amendment(entity).names.extend(lacking)
            self._say("names", who=entity.caption, id=entity.id, names=", ".join(name.text for name in lacking))

    def _amendment(self, entity: Entity) -> Amendment:
        return self.amendments.setdefault(entity.id, Amendment())

    def _changed(self, entity: Entity) -> Entity:
        found = self.amendments.get(entity.id)
        return entity if found is None else amended(entity, found, self._days.on)

    def _say(self, kind: str, **values: str) -> None:
        self.notes.append(Note(kind, tuple(values.items())))

    def say_not_held(self) -> None:
        """Tell which entries are left out because their list is not held."""
        for list_id, idents in self._not_held.items():
            self._say("no_list", list=list_id, ids=", ".join(idents))

    def touched(self) -> tuple[Touched, ...]:
        """Return every entity that is not as it was, by id."""
        every = [self._one(ident, amendment) for ident, amendment in sorted(self.amendments.items())]
        return tuple(one for one in every if one.after != one.before)

    def _one(self, ident: str, amendment: Amendment) -> Touched:
        before = None if ident in self._new else self._pool.entity(ident)
        entity = before or self._new[ident]
        return Touched(before, self._changed(entity), next(iter(amendment.ties), None))

    def added(self) -> tuple[Entity, ...]:
        """Return the entities whose names no list's index has: new ones, and those with new names of kept lists."""
        in_memory = {part.snapshot.list_id for part in self._pool.parts if isinstance(part, InMemory)}
        renamed = [ident for ident, one in self.amendments.items() if one.names and ident not in self._new]
        of_lists = [self._pool.entity(ident) for ident in renamed if ident.partition(":")[0] not in in_memory]
        every = (*self._new.values(), *(entity for entity in of_lists if entity is not None))
        return tuple(self._changed(entity) for entity in every)


def _new_entity(party: Sought, ident: str) -> Entity:
    names = _all_names(party)
    first = replace(names[0], grade=Grade.PRIMARY)
    listed = (first, *names[1:])
    return Entity(ident, ident.partition(":")[0], first.text, party.schema, listed, countries=party.countries)


def _copy(like: Entity, ident: str) -> Entity:
    """Return a new entry with the names and nothing of the law of an entry of another list."""
    listed = ident.partition(":")[0]
    return Entity(ident, listed, like.caption, like.schema, like.names, countries=like.countries)


def _all_names(party: Sought) -> tuple[Name, ...]:
    primary = (Name(party.name, Grade.STRONG),) if party.name else ()
    return (*primary, *_names_of(party))


def _names_of(party: Sought) -> tuple[Name, ...]:
    graded = (
        (Grade.STRONG, party.aliases),
        (Grade.WEAK, party.weak_aliases),
        (Grade.FORMER, party.former_names),
    )
    return tuple(Name(text, grade) for grade, texts in graded for text in texts)


def _said(change: Designate | End | Position) -> str:
    return change.country if isinstance(change, Position) else " ".join(change.act.tag)
