"""Entities as FollowTheMoney JSON lines, for whoever keeps their data in that form.

A party is one line; the acts that list it (Sanction), papers with a country or of a kind
without a property (Passport, Identification), addresses with a city or a country, and ties
by id (Ownership, Directorship, Family, UnknownLink ...) are lines of their own that name it.
Ids of these are hashes of what they say, so the same entities give the same bytes.

Reading the lines again gives the same names and grades, schema, birth dates, countries,
identifiers and acts (program, authority, country, days). The format has no place for: when a
name was in use and where it is from; what was stated absent; how well a fact is supported;
source keys that are no web address; a start that has only a first possible day, or an end
known on one side alone. A birth date that is a hedge or a span, a tie to a party known by
name alone, a citation and the party not to be taken for this one are written in words. A
substance, for which the model has no schema, is a Thing with a keyword.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from tamiz.data.ftm_schema import ADDRESS, IDENTIFICATION, PASSPORT, SUBSTANCE_KEYWORD, THING, ftm_schema
from tamiz.dates import PartialDate
from tamiz.model import Address, Entity, Grade, Identifier, Schema
from tamiz.render.ftm_acts import sanction, topics_of, without_topics
from tamiz.render.ftm_line import FtmLine, stable_id, stated
from tamiz.render.ftm_ties import ties, ties_in_words
from tamiz.render.json import written

_NAMES = {Grade.PRIMARY: "name", Grade.STRONG: "alias", Grade.WEAK: "weakAlias", Grade.FORMER: "previousName"}


def render_ftm(entities: Iterable[Entity], on: date | None = None) -> Iterator[str]:
    """Yield the lines of the entities in their order, each ending in a line break; what belongs to one follows it.

    An entity has the topic of an act that is or may be in force on the day ``on``; without a day every act
    counts, also one that ended. All are targets: they stand on a list.
    """
    written_already: set[str] = set()
    for entity in entities:
        party, *others = _lines_of(entity, on)
        yield written(party.plain())
        for line in others:
            if line.id not in written_already:  # two parties share an address, both ends know of a tie
                written_already.add(line.id)
                yield written(line.plain())


def _lines_of(entity: Entity, on: date | None) -> Iterator[FtmLine]:
    """Yield the party, then what is joined to it."""
    schema = _schema(entity)
    papers = [one for one in entity.identifiers if _property(one, schema) is None]
    places = [one for one in entity.addresses if one.city or one.country]
    pairs = [
        *((_NAMES[name.grade], name.text) for name in entity.names),
        *(("country", country.lower()) for country in entity.countries),
        *(("birthDate", day) for one in entity.birth_dates if (day := _birth_date(one))),
        *(("birthPlace", place) for place in entity.birth_places),
        ("gender", entity.gender),
        *((_property(one, schema) or "", one.value) for one in entity.identifiers if one not in papers),
        *(("address", one.text) for one in entity.addresses if one not in places),
        *(("addressEntity", _address(one, entity).id) for one in places),
        *(("topics", topic) for topic in topics_of(entity, on)),
        ("keywords", SUBSTANCE_KEYWORD if entity.schema is Schema.SUBSTANCE else None),
        *(("notes", text) for text in _notes(entity)),
    ]
    yield FtmLine(entity.id, schema, entity.list_id, stated(pairs), entity.caption, is_target=True)
    yield from (sanction(one, entity) for one in dict.fromkeys(entity.designations))
    yield from (_paper(one, entity) for one in papers)
    yield from (_address(one, entity) for one in places)
    yield from ties(entity)


def _schema(entity: Entity) -> str:
    return THING if entity.schema is Schema.SUBSTANCE else entity.schema.value


def _property(identifier: Identifier, schema: str) -> str | None:
    """Return the property that holds this kind of number on the schema, None when a paper of its own must."""
    model = ftm_schema()
    if identifier.country:
        return None
    rows = (row for rows in model.identifiers.values() for row in rows if row.kind == identifier.kind)
    fits = (row for row in rows if row.country is None and row.on in model.lineage(schema))
    return next((row.property for row in fits if model.numbered(row.property, schema) == row), None)


def _birth_date(born: PartialDate) -> str | None:
    text = str(PartialDate(born.earliest, born.latest))
    return None if "/" in text else text


def _notes(entity: Entity) -> Iterator[str]:
    """Yield what has no property, in words: the remarks, hedged births, ties by name, and whom it is not."""
    remarks = without_topics(entity)
    if remarks:
        yield remarks
    yield from (f"Birth date: {one}" for one in entity.birth_dates if one.circa or not _birth_date(one))
    yield from ties_in_words(entity)
    yield from (f"Not to be taken for {one.other}: {one.why}" for one in entity.distinctions)


def _paper(identifier: Identifier, entity: Entity) -> FtmLine:
    schema = PASSPORT if identifier.kind == "passport" else IDENTIFICATION
    pairs = [
        ("holder", entity.id),
        ("number", identifier.value),
        ("type", identifier.kind if schema == IDENTIFICATION else None),
        ("country", identifier.country.lower() if identifier.country else None),
    ]
    return FtmLine(stable_id(schema, *pairs), schema, entity.list_id, stated(pairs), identifier.value)


def _address(address: Address, entity: Entity) -> FtmLine:
    pairs = [
        ("full", address.text),
        ("city", address.city),
        ("country", address.country.lower() if address.country else None),
    ]
    return FtmLine(stable_id(ADDRESS, *pairs), ADDRESS, entity.list_id, stated(pairs), address.text)
