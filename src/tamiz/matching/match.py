"""From one query to its matches: block, compare, combine, keep each entity's best name.

The doors are asked in turn; a candidate that opens none has fallen short and says so.
The score door and the identifier door have their place in :func:`_door`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tamiz.matching.complete import compare
from tamiz.matching.index import Entry, Names
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.reading import Reading, read_name
from tamiz.model import Grade, Match, Query, Rule, Signal

Blocking = Callable[[Reading, bool], Iterable[Entry]]
_GRADE_ORDER = {Grade.PRIMARY: 0, Grade.STRONG: 1, Grade.FORMER: 2, Grade.WEAK: 3}


@dataclass(frozen=True, slots=True)
class Found:
    """What one query met: matches, and candidates that opened no door; both by bits, then entity id."""

    matches: tuple[Match, ...]
    short: tuple[Match, ...]


def find_matches(query: Query, index: Names, parameters: Parameters) -> Found:
    """Return what ``query`` meets among the indexed names."""
    return _find(query, lambda asked, person: index.block(asked, person=person), parameters)


def find_exhaustively(query: Query, index: Names, parameters: Parameters) -> Found:
    """Return the same by comparing every listed name: the slow twin, without blocking."""
    return _find(query, lambda _, person: (entry for entry in index.entries if entry.person is person), parameters)


def _find(query: Query, block: Blocking, parameters: Parameters) -> Found:
    candidates = sorted(_compare_all(query, block, parameters), key=best_first)
    best: dict[str, Match] = {}
    for candidate in candidates:
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


def _compare_all(query: Query, block: Blocking, parameters: Parameters) -> Iterator[Match]:
    for person in (False, True):
        asked = read_name(query.name, person=person)
        for entry in block(asked, person):
            if query.schema is not None and not query.schema.meets(entry.entity.schema):
                continue
            table = parameters.rarity[kind_of(entry.entity.schema)]
            signals = compare(asked, entry.reading, entry.name.grade, parameters, table)
            if signals is not None:
                yield make_match(entry, signals, parameters)


def make_match(entry: Entry, signals: tuple[Signal, ...], parameters: Parameters) -> Match:
    """Return the candidate with its evidence added up and the door it came through, if any."""
    total = sum(signal.millibits for signal in signals)
    return Match(entry.entity, entry.name, _door(entry), signals, total, parameters.curve.score_e4(total))


def _door(entry: Entry) -> Rule | None:
    """Return the door a complete name opens: none for a weak alias."""
    return None if entry.name.grade is Grade.WEAK else Rule.COMPLETE_NAME
