"""From one query to its matches: block, compare, combine, keep each entity's best name.

The doors are asked in turn; a candidate that opens none has fallen short and says so.
The score door has its place in :func:`_door`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tamiz.matching.complete import compare
from tamiz.matching.identified import NOTHING, Identified, compare_numbers
from tamiz.matching.index import Entry, Names
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Grade, Match, Name, Query, Rule, Signal

Carriers = Callable[[Query], Iterable[Entity]]
Blocking = Callable[[Reading, bool], Iterable[Entry]]
_GRADE_ORDER = {Grade.PRIMARY: 0, Grade.STRONG: 1, Grade.FORMER: 2, Grade.WEAK: 3}


@dataclass(frozen=True, slots=True)
class Found:
    """What one query met: matches, and candidates that opened no door; both by bits, then entity id."""

    matches: tuple[Match, ...]
    short: tuple[Match, ...]


def find_matches(query: Query, index: Names, parameters: Parameters) -> Found:
    """Return what ``query`` meets among the indexed parties."""

    def block(asked: Reading, person: bool) -> Iterator[Entry]:
        return index.block(asked, person=person)

    def carriers(query: Query) -> Iterable[Entity]:
        return index.carriers(query.identifiers) if query.identifiers else ()

    return _find(query, block, carriers, parameters)


def find_exhaustively(query: Query, index: Names, parameters: Parameters) -> Found:
    """Return the same by comparing every listed name and number: the slow twin, without blocking."""

    def every_entry(_: Reading, person: bool) -> Iterator[Entry]:
        return (entry for entry in index.entries if entry.person is person)

    return _find(query, every_entry, lambda _: index.entities, parameters)


def _find(query: Query, block: Blocking, carriers: Carriers, parameters: Parameters) -> Found:
    candidates = [*_by_name(query, block, parameters), *_by_number(query, carriers, parameters)]
    best: dict[str, Match] = {}
    for candidate in sorted(candidates, key=best_first):
        held = best.setdefault(candidate.entity.id, candidate)
        if held.rule is None and candidate.rule is not None:
            best[candidate.entity.id] = candidate
    return Found(
        tuple(sorted((match for match in best.values() if match.rule is not None), key=best_first)),
        tuple(sorted((match for match in best.values() if match.rule is None), key=best_first)),
    )


def best_first(match: Match) -> tuple[int, str, int, str]:
    """Return the sort key of a match: most bits first, then entity id, then the better graded name."""
    return (-match.millibits, match.entity.id, _GRADE_ORDER[match.name.grade], match.name.text)


def _by_name(query: Query, block: Blocking, parameters: Parameters) -> Iterator[Match]:
    """Yield each listed name that is complete in the query, with what the numbers say of its party."""
    for person in (False, True):
        asked = read_name(query.name, person=person)
        for entry in block(asked, person):
            if not _meets(query, entry.entity):
                continue
            table = parameters.rarity[kind_of(entry.entity.schema)]
            signals = compare(asked, entry.reading, entry.name.grade, parameters, table)
            if signals is not None:
                yield make_match(entry, signals, parameters, compare_numbers(query, entry.entity, parameters))


def _by_number(query: Query, carriers: Carriers, parameters: Parameters) -> Iterator[Match]:
    """Yield each party that a number of the query retrieves whatever its name, under its first name."""
    for entity in carriers(query):
        if not _meets(query, entity):
            continue
        numbers = compare_numbers(query, entity, parameters)
        if numbers.retrieves:
            yield _added_up(entity, entity.names[0], _door(numbers), numbers.signals, parameters)


def _meets(query: Query, entity: Entity) -> bool:
    return query.schema is None or query.schema.meets(entity.schema)


def make_match(
    entry: Entry, signals: tuple[Signal, ...], parameters: Parameters, numbers: Identified = NOTHING
) -> Match:
    """Return a candidate by name with its evidence added up and the door it came through, if any."""
    is_complete = entry.name.grade is not Grade.WEAK
    rule = Rule.COMPLETE_NAME if is_complete else _door(numbers)
    return _added_up(entry.entity, entry.name, rule, (*signals, *numbers.signals), parameters)


def _door(numbers: Identified) -> Rule | None:
    """Return the door that is open without a complete name; a weak alias is none."""
    return Rule.IDENTIFIER if numbers.opens else None


def _added_up(
    entity: Entity, name: Name, rule: Rule | None, signals: tuple[Signal, ...], parameters: Parameters
) -> Match:
    total = sum(signal.millibits for signal in signals)
    return Match(entity, name, rule, signals, total, parameters.curve.score_e4(total))
