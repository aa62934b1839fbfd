"""Invented entries of several lists for the tests of parties: the same few people and firms, told of in many ways."""

from dataclasses import replace

from hypothesis import strategies as st

from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.model import Distinction, Entity, Grade, Identifier, Name, Schema

PEOPLE = ("Ruperto Quijano Zaldivar", "Quijano Zaldivar, Ruperto", "Ruperto Quijano", "Hilario Tovar Quijano")
FIRMS = ("Importadora Quijano Zaldivar", "Quijano Zaldivar Importadora SA", "Naviera Tepalca Zaldivar")
DAYS = ("1970-03-04", "1970", "1981-12-30")
PASSPORTS = ("G12345678", "H87654321", "000000000")
LISTS = ("north", "south", "west")


def person(ident: str, *names: str, born: str | None = None, passport: str | None = None) -> Entity:
    """Return a person whose list stands before the colon of the id."""
    made = party(ident, *(names or PEOPLE[:1]), schema=Schema.PERSON, numbers=_passports(passport))
    days = (PartialDate.parse(born),) if born else ()
    return replace(made, list_id=ident.partition(":")[0], birth_dates=days)


def firm(
    ident: str, *names: str, country: str | None = None, number: str | None = None, apart_from: str | None = None
) -> Entity:
    """Return a firm whose list stands before the colon of the id."""
    numbers = (Identifier("registration-number", number, "MX"),) if number else ()
    apart = (Distinction(apart_from, "two, as the list says"),) if apart_from else ()
    made = party(ident, *(names or FIRMS[:1]), numbers=numbers)
    countries = (country,) if country else ()
    return replace(made, list_id=ident.partition(":")[0], countries=countries, distinctions=apart)


def _passports(passport: str | None) -> tuple[Identifier, ...]:
    return (Identifier("passport", passport, "MX"),) if passport else ()


def weakly(entity: Entity) -> Entity:
    """Return an entry all of whose names are weak."""
    return replace(entity, names=tuple(Name(name.text, Grade.WEAK) for name in entity.names))


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, tuple[Entity, ...]]:
    """Return some entries of each of three lists, in which the same names, days and numbers come again."""
    return {list_id: tuple(draw(_entries(list_id))) for list_id in LISTS}


@st.composite
def _entries(draw: st.DrawFn, list_id: str) -> list[Entity]:
    return [draw(_entry(f"{list_id}:{place}")) for place in range(draw(st.integers(0, 4)))]


@st.composite
def _entry(draw: st.DrawFn, ident: str) -> Entity:
    maybe = st.none()
    if draw(st.booleans()):
        country, number = draw(maybe | st.sampled_from(("MX", "US"))), draw(maybe | st.sampled_from(PASSPORTS))
        return firm(ident, draw(st.sampled_from(FIRMS)), country=country, number=number)
    names = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True))
    born, passport = draw(maybe | st.sampled_from(DAYS)), draw(maybe | st.sampled_from(PASSPORTS))
    gender = draw(st.sampled_from((None, "male", "female")))
    return replace(person(ident, *names, born=born, passport=passport), gender=gender)
