"""Entities and rows of snapshots for property tests."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.model import (
    Absence,
    Address,
    Confidence,
    Designation,
    Distinction,
    Entity,
    Grade,
    Identifier,
    Link,
    Name,
    Schema,
    Unreadable,
)

T = TypeVar("T")

FIRST = date(2020, 1, 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
MAYBE = st.none() | TEXT
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


def tuples(strategy: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Return tuples of a few of them."""
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def spans(draw: st.DrawFn) -> Between:
    """Return a span with neither, one or both bounds."""
    bounds = sorted((draw(DAYS), draw(DAYS)))
    return Between(draw(st.sampled_from([None, bounds[0]])), draw(st.sampled_from([None, bounds[1]])))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Return any interval."""
    return Interval(draw(DAYS.map(Day) | spans()), draw(DAYS.map(Day) | spans() | st.just(Open())))


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Return birth dates known to some precision."""
    pairs = st.tuples(DAYS, DAYS).map(sorted)
    return st.builds(lambda pair, circa: PartialDate(pair[0], pair[1], circa), pairs, st.booleans())


def names() -> st.SearchStrategy[Name]:
    """Return any name."""
    return st.builds(Name, TEXT, st.sampled_from(Grade), st.none() | intervals(), tuples(TEXT))


def designations() -> st.SearchStrategy[Designation]:
    """Return any designation."""
    sure = st.none() | st.sampled_from(Confidence)
    head = (TEXT, TEXT, TEXT, TEXT, intervals(), MAYBE, sure, tuples(TEXT), MAYBE, MAYBE)
    return st.builds(Designation, *head, st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, MAYBE)


@st.composite
def entities(draw: st.DrawFn, ids: Sequence[str] = ("x:1", "x:2", "x:3")) -> Entity:
    """Return an entity with anything in every field."""
    sure = st.none() | st.sampled_from(Confidence)
    return Entity(
        id=draw(st.sampled_from(ids)),
        list_id="x",
        caption=draw(TEXT),
        schema=draw(st.sampled_from(Schema)),
        names=draw(tuples(names())),
        designations=draw(tuples(designations())),
        absences=draw(tuples(st.builds(Absence, TEXT, TEXT, TEXT, TEXT, DAYS, sure, tuples(TEXT), MAYBE), 1)),
        distinctions=draw(tuples(st.builds(Distinction, TEXT, TEXT, sure), 1)),
        countries=draw(tuples(TEXT)),
        birth_dates=draw(tuples(partial_dates(), 2)),
        birth_places=draw(tuples(TEXT)),
        gender=draw(MAYBE),
        identifiers=draw(tuples(st.builds(Identifier, TEXT, TEXT, MAYBE), 2)),
        addresses=draw(tuples(st.builds(Address, TEXT, MAYBE, MAYBE), 2)),
        links=draw(tuples(st.builds(Link, TEXT, TEXT, MAYBE), 1)),
        remarks=draw(MAYBE),
        unreadable=draw(tuples(st.builds(Unreadable, TEXT, TEXT, TEXT), 1)),
    )


def snapshots() -> st.SearchStrategy[tuple[Entity, ...]]:
    """Return a snapshot of up to three parties with anything in them."""
    return st.lists(entities(), max_size=3, unique_by=lambda entity: entity.id).map(tuple)


@st.composite
def parties(draw: st.DrawFn, stated: bool) -> Entity:
    """Return a party with a few tags and names out of a small stock, so that snapshots have much in common."""
    dated: list[Day | Between] = [Day(FIRST), Day(FIRST + timedelta(days=5))] if stated else []
    stock = st.sampled_from([Between(), *dated])
    tags = draw(st.lists(st.sampled_from("ABC"), unique=True))
    aliases = draw(st.lists(st.sampled_from(["Odra", "Labe", "Morava"]), unique=True))
    return Entity(
        id=draw(st.sampled_from(["x:1", "x:2", "x:3"])),
        list_id="x",
        caption="Vltava",
        schema=Schema.ORGANIZATION,
        names=(Name("Vltava", Grade.PRIMARY), *(Name(alias, Grade.STRONG) for alias in aliases)),
        designations=tuple(Designation("x", "Office", tag, "XX", Interval(draw(stock)), None, None) for tag in tags),
    )


@st.composite
def rows(draw: st.DrawFn, stated: bool = False) -> list[tuple[date, tuple[Entity, ...]]]:
    """Return up to five snapshots of one list on different days, in the order of publication.

    ``stated``: whether the list may give dates of its own.
    """
    numbers = draw(st.lists(st.integers(0, 12), min_size=1, max_size=5, unique=True))
    held = st.lists(parties(stated), max_size=3, unique_by=lambda party: party.id).map(tuple)
    return [(FIRST + timedelta(days=number), draw(held)) for number in sorted(numbers)]
