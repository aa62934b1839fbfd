"""What a query meets, said plainly: two records at a time, every name with every name, no index and no cache.

The tuned search must give the same, match by match and bit by bit. Only the evidence of two
readings and of two numbers is shared with it, for that is what exactness is measured by.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tamiz.matching.births import compare_births
from tamiz.matching.comparison import compare_names
from tamiz.matching.context import compare_context, country_asked, country_of
from tamiz.matching.evidence import ties_of
from tamiz.matching.identified import compare_numbers
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, read_name
from tamiz.matching.rewritten import Asked, read_asked
from tamiz.model import Entity, Grade, Match, Name, Query, Rule, Schema, Signal


@dataclass(frozen=True)
class Record:
    """A listed party with its names as they are read."""

    entity: Entity
    readings: tuple[Reading, ...]


def record_of(entity: Entity) -> Record:
    """Return a party with its names read."""
    country = country_of(entity)
    return Record(
        entity, tuple(read_name(name.text, person=is_person(entity), country=country) for name in entity.names)
    )


def is_person(entity: Entity) -> bool:
    """Return whether the names are read as a person's."""
    return entity.schema is Schema.PERSON


AGAINST = ("another birth", "another sex", "another identifier")
GRADES = (Grade.PRIMARY, Grade.STRONG, Grade.FORMER, Grade.WEAK)


def met(query: Query, records: Iterable[Record], parameters: Parameters) -> tuple[list[Match], list[Match]]:
    """Return the matches and what fell short, each with the most bits first, then by entity id."""
    country = country_asked(query)
    asked = {person: read_asked(query.name, person=person, country=country) for person in (True, False)}
    every = (met_one(query, asked[is_person(record.entity)], record, parameters) for record in records)
    best = [of_one for of_one in every if of_one is not None]
    best.sort(key=lambda match: (-match.millibits, match.entity.id))
    return [match for match in best if match.rule], [match for match in best if not match.rule]


def parted(query: Query, matches: Iterable[Match], parameters: Parameters) -> tuple[list[Match], list[Match]]:
    """Return the matches that stay where complete names are none when contradicted, and those that do not."""
    stay: list[Match] = []
    out: list[Match] = []
    for match in matches:
        contradicted = any(signal.kind.startswith(AGAINST) and signal.millibits < 0 for signal in match.signals)
        below = match.millibits < parameters.threshold_millibits
        numbers = compare_numbers(query, match.entity, parameters)
        goes = match.rule is Rule.COMPLETE_NAME and contradicted and below and not numbers.opens
        (out if goes else stay).append(match)
    return stay, out


def met_one(query: Query, asked: tuple[Asked, ...], record: Record, parameters: Parameters) -> Match | None:
    """Return what makes most of one entity: a name through a door before one through none, then the most bits."""
    if query.schema is not None and not query.schema.meets(record.entity.schema):
        return None
    ways = [way for reading in asked for way in by_name(query, reading, record, parameters)]
    ways += by_number(query, record, parameters)
    found = sorted(ways, key=lambda match: (match.rule is None, *order_of(match)))
    return found[0] if found else None


def by_name(query: Query, asked: Asked, record: Record, parameters: Parameters) -> Iterator[Match]:
    """Yield each name of the entity that the query can mean."""
    entity, bar, floor = record.entity, parameters.threshold_millibits, parameters.name_floor_millibits
    ties = ties_of(kind_of(entity.schema), parameters)
    opens = compare_numbers(query, entity, parameters).opens
    for name, listed in zip(entity.names, record.readings, strict=True):
        signals, is_complete = compare_names(asked, listed, name.grade, ties)
        told = sum(signal.millibits for signal in signals)
        more = beside_the_name(query, entity, parameters, names_agree=told > 0)
        reaches = told >= floor and told + sum(signal.millibits for signal in more) >= bar
        if is_complete and name.grade is not Grade.WEAK:
            rule: Rule | None = Rule.COMPLETE_NAME
        else:
            rule = Rule.IDENTIFIER if opens else Rule.SCORE if reaches else None
        if rule is not None or is_complete:
            yield summed(Match(entity, name, rule, (*signals, *more), 0, 0), parameters)


def by_number(query: Query, record: Record, parameters: Parameters) -> list[Match]:
    """Return the entity under its first name where a number alone finds it."""
    numbers = compare_numbers(query, record.entity, parameters)
    if not numbers.retrieves:
        return []
    rule = Rule.IDENTIFIER if numbers.opens else None
    more = beside_the_name(query, record.entity, parameters, names_agree=False)
    return [summed(Match(record.entity, first_name(record.entity), rule, more, 0, 0), parameters)]


def beside_the_name(query: Query, entity: Entity, parameters: Parameters, *, names_agree: bool) -> tuple[Signal, ...]:
    """Return what birth dates, context and numbers say."""
    born = compare_births(query, entity, parameters)
    context = compare_context(query, entity, parameters, names_agree=names_agree)
    return (*((born,) if born else ()), *context, *compare_numbers(query, entity, parameters).signals)


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
