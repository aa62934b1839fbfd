"""Portfolios over lists in memory with invented parties, for the tests of this folder."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tamiz.dates import PartialDate
from tamiz.held import InMemory
from tamiz.inputs.tables import open_table
from tamiz.law import LawBook
from tamiz.matching.parameters import Parameters
from tamiz.model import Address, Entity, Grade, Identifier, Name, Schema, Snapshot
from tamiz.portfolio import Rescreened, build, opened, rescreen, settings_for
from tamiz.portfolio.lines import Kept
from tamiz.screen import Screener

TODAY = date(2026, 11, 24)


def party(
    ident: str,
    *names: str,
    born: str = "",
    numbers: Iterable[Identifier] = (),
    schema: str = "",
    country: str = "MX",
    address: str = "",
) -> Entity:
    """Return a party of the list "own": a person where it has a birth date."""
    graded = tuple(Name(text, Grade.STRONG if place else Grade.PRIMARY) for place, text in enumerate(names))
    return Entity(
        f"own:{ident}",
        "own",
        names[0],
        Schema(schema) if schema else Schema.PERSON if born else Schema.ORGANIZATION,
        graded,
        birth_dates=(PartialDate.parse(born),) if born else (),
        identifiers=tuple(numbers),
        countries=(country,),
        gender="male" if born else None,
        addresses=(Address(address, None, None),) if address else (),
    )


def screener(*entities: Entity, day: int = 1) -> Screener:
    """Return a screener over one list in memory, as it was published on a day of November 2026."""
    sha256 = "sha256:" + hashlib.sha256(repr(entities).encode()).hexdigest()
    snapshot = Snapshot("own", "Own list", sha256, date(2026, 11, day), entities)
    return Screener((InMemory(snapshot),), LawBook.load(), Parameters.load(), lambda: TODAY)


def built(rows: str, where: Path, lists: Screener, header: str = "id,name,dob,curp") -> Path:
    """Build a portfolio of the customers ``rows``."""
    source = where / "customers.csv"
    source.write_text(f"{header}\n{rows}", encoding="utf-8")
    target = where / "own.portfolio"
    build(open_table(source), lists, lists.settings(), target)
    return target


def rescreened(path: Path, lists: Screener) -> Rescreened:
    """Re-screen a portfolio."""
    with opened(path) as portfolio:
        return rescreen(portfolio, lists, settings_for(portfolio, lists, lists.settings()))


def lines(path: Path) -> list[Kept]:
    """Return the answers of a portfolio."""
    with opened(path) as portfolio:
        return list(portfolio.lines())


def digests(path: Path) -> dict[str, bytes]:
    """Return what the parties were when they were looked at."""
    with opened(path) as portfolio:
        return dict(portfolio.digests("own"))
