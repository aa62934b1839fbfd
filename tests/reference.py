"""What a query meets, said plainly: two records at a time, every name with every name, no index and no cache.

The tuned search must give the same, match by match and bit by bit. Only the evidence of two
readings and of two numbers is shared with it, for that is what exactness is measured by.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tamiz.matching.complete import compare
from tamiz.matching.identified import compare_numbers
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Grade, Match, Name, Query, Rule, Schema


@dataclass(frozen=True)
class Record:
    """A listed party with its names as they are read."""

    entity: Entity
    readings: tuple[Reading, ...]


def record_of(entity: Entity) -> Record:
    """Return a party with its names read."""
    return Record(entity, tuple(read_name(name.text, person=is_person(entity)) for name in entity.names))


def is_person(entity: Entity) -> bool:
    """Return whether the names are read as a person's."""
    return entity.schema is Schema.PERSON


GRADES = (Grade.PRIMARY, Grade.STRONG, Grade.FORMER, Grade.WEAK)


def met(query: Query, records: Iterable[Record], parameters: Parameters) -> tuple[list[Match], list[Match]]:
    """Return the matches and what fell short, each with the most bits first, then by entity id."""
    asked = {person: read_name(query.name, person=person) for person in (True, False)}
    every = (met_one(query, asked[is_person(record.entity)], record, parameters) for record in records)
    best = [of_one for of_one in every if of_one is not None]
    best.sort(key=lambda match: (-match.millibits, match.entity.id))
    return [match for match in best if match.rule], [match for match in best if not match.rule]


def met_one(query: Query, asked: Reading, record: Record, parameters: Parameters) -> Match | None:
    """Return what makes most of one entity: a name through a door before one through none, then the most bits."""
    if query.schema is not None and not query.schema.meets(record.entity.schema):
        return None
    found = sorted(ways(query, asked, record, parameters), key=lambda match: (match.rule is None, *order_of(match)))
    return found[0] if found else None


def ways(query: Query, asked: Reading, record: Record, parameters: Parameters) -> Iterator[Match]:
    """Yield each way in which the query can mean the entity: by one of its names, or by number alone."""
    entity = record.entity
    numbers = compare_numbers(query, entity, parameters)
    for name, listed in zip(entity.names, record.readings, strict=True):
        of_names = compare(asked, listed, name.grade, parameters, parameters.rarity[kind_of(entity.schema)])
        if of_names is None:
            continue
        if name.grade is not Grade.WEAK:
            rule: Rule | None = Rule.COMPLETE_NAME
        else:
            rule = Rule.IDENTIFIER if numbers.opens else None
        yield summed(Match(entity, name, rule, (*of_names, *numbers.signals), 0, 0), parameters)
    if numbers.retrieves:
        rule = Rule.IDENTIFIER if numbers.opens else None
        yield summed(Match(entity, first_name(entity), rule, numbers.signals, 0, 0), parameters)


def summed(match: Match, parameters: Parameters) -> Match:
    """Return the match with its bits added up and their place on the curve."""
    total = sum(signal.millibits for signal in match.signals)
    score = parameters.curve.score_e4(total)
    return Match(match.entity, match.name, match.rule, match.signals, total, score)


def order_of(match: Match) -> tuple[int, int, str]:
    """Return what puts one name of an entity before another."""
    return -match.millibits, GRADES.index(match.name.grade), match.name.text


def first_name(entity: Entity) -> Name:
    """Return the name under which a number alone finds a party."""
    return entity.names[0]
