"""The parties that the slice asks about, and what each case meets among them now."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from regression.cases import SHORT, Case, Outcome
from tamiz.matching.index import NameIndex, Names
from tamiz.matching.match import Bar, Found, find_matches, meet
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Match
from tamiz.sources.builtin import load_builtin
from tamiz.sources.own_csv import parse_own_csv

LIST_ID = "gate"  # of the invented list
_OUT_OF_REACH = 1_000_000_000  # millibits, either way
_ANY = Bar(_OUT_OF_REACH, 2 * _OUT_OF_REACH)  # told of are all whose names say something


def listed(invented: Path) -> NameIndex:
    """Return the parties of the built-in list and of the invented one."""
    own = parse_own_csv(invented.read_bytes(), LIST_ID)
    return NameIndex((*load_builtin().entities, *own.entities))


def ask(cases: Iterable[Case], names: Names, parameters: Parameters) -> dict[Case, Outcome]:
    """Return what each case meets."""
    entities = {entity.id: entity for entity in names.entities}
    found = ((case, find_matches(case.query, names, parameters)) for case in cases)
    return {
        case: _own(case, met, entities.get(case.entity), parameters) if case.entity else _best(met)
        for case, met in found
    }


def not_listed(cases: Iterable[Case], entities: Iterable[Entity]) -> list[str]:
    """Return the entities that cases ask about and no list has."""
    return sorted({case.entity for case in cases} - {entity.id for entity in entities} - {""})


def _own(case: Case, found: Found, entity: Entity | None, parameters: Parameters) -> Outcome:
    """Return what the party met that must be found; where it is no match, how far it fell short."""
    match = next((one for one in found.matches if one.entity.id == case.entity), None)
    if match is not None:
        return _told(match)
    short = meet(case.query, entity, parameters, _ANY) if entity else None
    return _told(replace(short, rule=None)) if short else Outcome()


def _best(found: Found) -> Outcome:
    met = (*found.matches, *found.short)
    return _told(met[0], met[0].entity.id) if met else Outcome()


def _told(match: Match, entity: str = "") -> Outcome:
    door = SHORT if match.rule is None else match.rule.value
    return Outcome(door, match.millibits, match.score_e4, entity)
