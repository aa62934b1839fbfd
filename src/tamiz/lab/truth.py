"""Who truly is a listed party, and who only shares its name.

In a firm's own file some customers are listed; they are true hits and no false alarm. Nobody
in an invented population is, so the same comparison counts the namesakes: the **floor**, below
which no engine can go by name alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tamiz.ids import curp, rfc
from tamiz.ids.generic import why_generic
from tamiz.lab.forms import Form, in_form
from tamiz.lab.invented import Invented
from tamiz.matching.reading import read_name
from tamiz.model import Entity, Grade, Identifier, Query, Schema

_COMPACT = {"rfc": rfc.compact, "curp": curp.compact}
_Key = tuple[bool, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Floor:
    """How many parties carry a listed party's complete name, and what birth dates then say; counted once each."""

    parties: int = 0
    namesakes: int = 0
    same_day: int = 0  # a listed birth date is that very day
    undated: int = 0  # no namesake on the list has a birth date, or the party has none


def is_true_hit(query: Query, entity: Entity) -> bool:
    """Return whether they are one party by an equal RFC or CURP, or by complete name and day of birth."""
    if _numbers(query.identifiers) & _numbers(entity.identifiers):
        return True
    if query.schema is not None and not query.schema.meets(entity.schema):
        return False
    asked = _key(query, person=entity.schema is Schema.PERSON)  # without a schema, read as what the party is
    return _born_the_same_day(query, entity) and asked in _names(entity, Form.FULL)


def floor(parties: Iterable[Invented], entities: Iterable[Entity], form: Form = Form.FULL) -> Floor:
    """Return how many of the parties are identical by name to a listed one, listed persons' names put in ``form``.

    Weak aliases are left out: others carry them, as the list itself says.
    """
    listed: dict[_Key, list[Entity]] = defaultdict(list)
    for entity in entities:
        for key in _names(entity, form):
            listed[key].append(entity)
    total = Floor()
    for party in parties:
        total = _add(total, party.query(), listed)
    return total


def _add(total: Floor, query: Query, listed: Mapping[_Key, Sequence[Entity]]) -> Floor:
    schema = query.schema or Schema.THING
    namesakes = listed.get(_key(query, person=schema is Schema.PERSON), ())
    met = [entity for entity in namesakes if schema.meets(entity.schema)]
    dated = query.birth_date is not None and any(entity.birth_dates for entity in met)
    return Floor(
        total.parties + 1,
        total.namesakes + bool(met),
        total.same_day + any(_born_the_same_day(query, entity) for entity in met),
        total.undated + (bool(met) and not dated),
    )


def _key(query: Query, *, person: bool) -> _Key:
    return person, read_name(query.name, person=person).keys


def _names(entity: Entity, form: Form) -> set[_Key]:
    """Return the keys of an entity's complete names."""
    person = entity.schema is Schema.PERSON
    texts = (name.text for name in entity.names if name.grade is not Grade.WEAK)
    readings = (read_name(in_form(text, form) if person else text, person=person) for text in texts)
    return {(person, reading.keys) for reading in readings if reading.keys}


def _born_the_same_day(query: Query, entity: Entity) -> bool:
    asked = query.birth_date
    if asked is None or asked.earliest != asked.latest:
        return False
    return any((one.earliest, one.latest) == (asked.earliest, asked.latest) for one in entity.birth_dates)


def _numbers(identifiers: Iterable[Identifier]) -> set[tuple[str, str]]:
    return {
        (one.kind, compacted)
        for one in identifiers
        if one.kind in _COMPACT
        for compacted in (_COMPACT[one.kind](one.value),)
        if compacted and why_generic(one.kind, compacted) is None
    }
