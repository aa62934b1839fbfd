"""The law book as a scenario has it: its own programs beside the book's, and other positions of countries."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from tamiz.errors import QueryError
from tamiz.law import LawBook
from tamiz.law.book import Position as Told
from tamiz.law.book import Standing
from tamiz.model import Status
from tamiz.rehearsal.scenario import Act, Position, Scenario
from tamiz.render.plain import printable

NOT_ON_IT = "not on the list that the scenario supposes"


def book_after(book: LawBook, scenario: Scenario, on: date) -> LawBook:
    """Return the book with the scenario's programs and positions. Raises QueryError for what the book contradicts."""
    programs = scenario.programs or {}
    for ident in programs:
        if ident in book.programs:
            raise QueryError(
                f"{scenario.file}: the law book already has the program {printable(ident)!r}, and it would have two "
                "meanings; give the scenario's own program another name."
            )
    taken = {one.country: one for one in scenario.changes if isinstance(one, Position) and (one.day or on) <= on}
    kept = [one for one in book.positions if one.country not in taken]
    changed = [_position(book.position(country), change) for country, change in taken.items()]
    return replace(book, programs=MappingProxyType({**book.programs, **programs}), positions=(*kept, *changed))


def _position(told: Told | None, change: Position) -> Told:
    standing = tuple(_standing(told, change))
    note = None if told is None else told.note
    return Told(change.country, change.says, note, None, standing)


def _standing(told: Told | None, change: Position) -> Iterator[Standing]:
    """Yield the rows that the position stands for: those that are left, and one for whoever is not adopted."""
    held = () if told is None else told.standing
    for program in change.replaces:
        if program not in {one.program for one in held}:
            raise QueryError(
                f"{change.where}: the position of {change.country} stands for no row {printable(program)!r}; it "
                f"stands for: {', '.join(one.program for one in held) or 'none'}."
            )
    yield from (one for one in held if one.program not in change.replaces)
    if change.act is not None:
        yield _not_adopted(change.act)


def _not_adopted(act: Act) -> Standing:
    return Standing(
        act.country,
        act.program,
        act.authority,
        act.list_id,
        Status.NEVER,
        NOT_ON_IT,
        None,
        listed_as=act.program,
    )
