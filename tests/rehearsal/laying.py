"""Scenarios laid over lists with invented parties, for the tests of this folder."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tamiz.dates import Day, Interval
from tamiz.held import InMemory
from tamiz.law import LawBook
from tamiz.matching.parameters import Parameters
from tamiz.model import Designation, Entity, Grade, Link, Name, Schema, Snapshot
from tamiz.rehearsal import Layer, customer_file, days_of, lay, parse_scenario, rehearse
from tamiz.render.whatif_values import WhatIf
from tamiz.screen import Screener

TODAY = date(2026, 11, 24)


def tag(program: str, start: date = date(2020, 1, 1), country: str = "US") -> Designation:
    """Return a designation from a day on."""
    return Designation("own", "An authority", program, country, Interval(Day(start)), "a notice", None)


def entity(ident: str, *names: str, acts: Iterable[Designation] = (), links: Iterable[Link] = ()) -> Entity:
    """Return an organization of the list "own"."""
    graded = tuple(Name(text, Grade.STRONG if place else Grade.PRIMARY) for place, text in enumerate(names))
    return Entity(f"own:{ident}", "own", names[0], Schema.ORGANIZATION, graded, tuple(acts), links=tuple(links))


GROUPS = (
    entity("tolva", "Cartel de la Tolva", "CTV Tolva", acts=[tag("SDNTK")]),
    entity("ribera", "Los Riberos", acts=[tag("SDGT"), tag("FTO", date(2021, 3, 1))]),
    entity("quiet", "Hermandad Quieta"),
    entity("front", "Transportes Ocote", links=[Link("linked-to", "CARTEL DE LA TOLVA")]),
)


def screener(*entities: Entity) -> Screener:
    """Return a screener over one list in memory."""
    snapshot = Snapshot("own", "Own list", "sha256:00", TODAY, entities or GROUPS)
    return Screener((InMemory(snapshot),), LawBook.load(), Parameters.load(), lambda: TODAY)


def laid(text: str, base: Screener | None = None) -> Layer:
    """Return the scenario ``text`` over a list."""
    base = base or screener()
    scenario = parse_scenario(text.encode(), "s.yml")
    return lay(scenario, base, days_of(scenario, base, None, None), base.settings())


def what_if(text: str, rows: str, folder: Path, base: Screener | None = None) -> WhatIf:
    """Return what the scenario does to the customers ``rows``, one name a line."""
    path = folder / "customers.csv"
    path.write_text("name\n" + rows, encoding="utf-8")
    with customer_file(path) as customers:
        return rehearse(laid(text, base), customers)


def scenario(*changes: str, head: str = "") -> str:
    """Return a scenario file of some changes, each written as a flow mapping."""
    return "\n".join(["title: A test", head, "changes:", *(f"  - {{{change}}}" for change in changes)])
