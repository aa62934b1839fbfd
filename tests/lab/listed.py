"""Invented lists to measure, and a screener over them as of one day."""

from datetime import date

from tamiz.dates import PartialDate
from tamiz.held import InMemory
from tamiz.lab.measure import Chosen, choose
from tamiz.law import LawBook
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Grade, Name, Schema, Snapshot
from tamiz.screen import Screener

DAY = date(2026, 8, 1)


def entity(
    ident: str, *names: str, schema: Schema = Schema.PERSON, born: date | None = None, weak: str | None = None
) -> Entity:
    graded = [Name(text, Grade.STRONG if place else Grade.PRIMARY) for place, text in enumerate(names)]
    graded += [Name(weak, Grade.WEAK)] if weak else []
    births = (PartialDate(born, born),) if born else ()
    return Entity(ident, "invented", names[0], schema, tuple(graded), birth_dates=births)


KVAPIL = entity("kvapil", "KVAPIL, Bohumil Radek", "Radko Kvapil", born=date(1961, 3, 7), weak="Radko")
OSTRAVA = entity("ostrava", "Ostrava Fellowship Trading", schema=Schema.COMPANY)
ODRA = entity("odra", "Odra Star", schema=Schema.VESSEL)
PARTIES = (KVAPIL, OSTRAVA, ODRA)


def screener(*parties: Entity) -> Screener:
    snapshot = Snapshot("invented", "An invented list", "sha256:00", DAY, parties or PARTIES)
    return Screener((InMemory(snapshot),), LawBook.load(), Parameters.load(), lambda: DAY)


def chosen(*parties: Entity, seed: int = 1) -> Chosen:
    return choose(screener(*parties), (), seed)
