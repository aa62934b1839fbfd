"""The parties that the slice asks about, and what each case meets among them now."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from regression.cases import SHORT, Case, Outcome
from tamiz.matching.index import NameIndex, Names
from tamiz.matching.match import Found, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Match
from tamiz.sources.builtin import load_builtin
from tamiz.sources.own_csv import parse_own_csv

LIST_ID = "gate"  # of the invented list


def listed(invented: Path) -> NameIndex:
    """Return the parties of the built-in list and of the invented one."""
    own = parse_own_csv(invented.read_bytes(), LIST_ID)
    return NameIndex((*load_builtin().entities, *own.entities))


def ask(cases: Iterable[Case], names: Names, parameters: Parameters) -> dict[Case, Outcome]:
    """Return what each case meets."""
    return {case: _outcome(case, find_matches(case.query, names, parameters)) for case in cases}


def not_listed(cases: Iterable[Case], entities: Iterable[Entity]) -> list[str]:
    """Return the entities that cases ask about and no list has."""
    return sorted({case.entity for case in cases} - {entity.id for entity in entities} - {""})


def _outcome(case: Case, found: Found) -> Outcome:
    met = (*found.matches, *found.short)
    if not case.entity:
        return _best(met)
    return next((_told(match) for match in met if match.entity.id == case.entity), Outcome())


def _best(met: Sequence[Match]) -> Outcome:
    return _told(met[0], met[0].entity.id) if met else Outcome()


def _told(match: Match, entity: str = "") -> Outcome:
    door = SHORT if match.rule is None else match.rule.value
    return Outcome(door, match.millibits, match.score_e4, entity)
