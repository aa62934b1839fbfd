"""Listed parties, and questions about them as others write their names, drawn by chance."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.matching.match import Bar
from tamiz.model import Address, Entity, Identifier, Query, Schema

GIVEN = "María José, Juan Carlos, Yusuf, Ludmila, Joaquín, Bohumil, Абрам, محمد, Jong Un, Ma. Gpe., J.".split(", ")
SURNAMES = "Hernández Ruiz, al-Zorbani, Kvapil, Нестеров, De la Hoz, Quiroga, Fernández, Bin Rashid, Prueba".split(", ")
WORDS = (
    "Cartel de Odra, Ostrava Fellowship, Golfo Trading, Banco Morava II, Army of Prueba, MT Odra Star, Fondo 3".split(
        ", "
    )
)
people = st.builds("{}, {}".format, st.sampled_from(SURNAMES), st.sampled_from(GIVEN))
firms = st.builds(
    "{} {}".format, st.sampled_from(WORDS), st.sampled_from(["S.A. de C.V.", "Ltd", "Group", "Kvapil", ""])
)
days = st.builds(date, st.integers(1950, 1970), st.integers(1, 12), st.integers(1, 28))
births = st.one_of(days.map(lambda day: PartialDate(day, day)), days.map(lambda day: PartialDate.parse(str(day.year))))
countries = st.sampled_from([None, "MX", "KP", "CZ", "Mexico", "nowhere"])
sexes = st.sampled_from([None, "female", "male"])
addresses = st.sampled_from(
    [
        "Calle Mezquital 148, Odranova, Sinaloa, Mexico",
        "Mezquital No. 148 Piso 7, Odranova",
        "Odranova, Czechia",
        "Casa 3, Barrio Mezquital",
        "",
    ]
)
numbers = st.sampled_from(
    [(), ("PUEJ700101HSLRJN09",), ("BOXW710820MJCXXN09",), ("PUEJ700101HSLRJN09", "PUEJ700101MJCRJN09")]
)
bars = st.sampled_from([Bar(10_500), Bar(10_500, 4_000), Bar(7_000), Bar(14_000)])


@st.composite
def listed(draw: st.DrawFn) -> Entity:
    """Draw a person, a firm or a ship."""
    person = draw(st.booleans())
    schema = Schema.PERSON if person else draw(st.sampled_from([Schema.COMPANY, Schema.VESSEL]))
    entity = party(
        draw(st.uuids()).hex, *draw(st.lists(people if person else firms, min_size=1, max_size=2)), schema=schema
    )
    born = tuple(draw(st.lists(births, max_size=2))) if person else ()
    lives = draw(st.lists(st.builds(Address, addresses, st.sampled_from([None, "Odranova"]), countries), max_size=2))
    return replace(
        entity,
        birth_dates=born,
        countries=tuple(filter(None, draw(st.lists(countries, max_size=1)))),
        gender=draw(sexes),
        addresses=tuple(lives),
        birth_places=tuple(draw(st.lists(st.sampled_from(["Culiacan, Sinaloa", "Jalisco"]), max_size=1))),
    )


@st.composite
def asked_of(draw: st.DrawFn, entities: list[Entity]) -> Query:
    """Draw a question about one of the parties."""
    text = draw(st.sampled_from([name.text for entity in entities for name in entity.names]))
    for alteration in draw(st.lists(st.sampled_from(ALTERATIONS), max_size=2)):
        text = alter(text, alteration, draw(st.integers(0, 3))) or text
    known = [born for entity in entities for born in entity.birth_dates]
    born = draw(st.none() | births | (st.sampled_from(known) if known else st.none()))
    schema = draw(st.sampled_from([None, Schema.PERSON, Schema.COMPANY, Schema.VESSEL]))
    query = Query(text, schema=schema, birth_date=born, country=draw(countries), sex=draw(sexes))
    curps = tuple(Identifier("curp", value) for value in draw(numbers))
    return replace(query, address=draw(st.none() | addresses), identifiers=curps)
