"""The same party on two lists, known by a number or by name and birth together.

Never by the matcher's score: what it is measured against must not be its own opinion. Two
editions of one list are two lists here: a record that keeps its id is the same party, and two
records with two ids are what the publisher says they are, two parties.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tamiz.lab.corpora.agreements import agreements
from tamiz.lab.corpora.windows import LeftOut, pairs_nearby
from tamiz.matching.reading import read_name
from tamiz.model import Entity, Grade, Identifier, Schema

_NEARBY = 50  # holders of one number, or of one name and day
_FEWEST_WORDS = 2  # one word and a birth date are a coincidence
_YEARS_APART = 2  # births a year apart are one birth, estimated twice
_CROWDED = "pairs of records under a number or name with over 50 holders"
BirthKey = tuple[date, tuple[str, ...]]


class JoinReason(StrEnum):
    """Why two records are one party."""

    RECORD = "record number"  # the publisher's own number
    NUMBER = "identifier"  # passport, national id, IMO, tax or company number
    NAME_AND_BIRTH = "name and birth date"  # every word of a complete name, and the very day


@dataclass(frozen=True, slots=True)
class Listed:
    """One record as one list, or one edition of it, has it."""

    list_key: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class Join:
    """Two records of one party on two lists; each reason with a phrase that says what is equal."""

    left: Listed
    right: Listed
    reasons: tuple[tuple[JoinReason, str], ...]


_Found = tuple[int, int, JoinReason, str]


def cross_list(lists: Mapping[str, Sequence[Entity]], left_out: LeftOut | None = None) -> tuple[Join, ...]:
    """Return the parties that two lists share, in the order of the lists and of their records.

    ``left_out`` receives what the caps left out: pairs under a number with over 50 holders.
    """
    listed = [Listed(key, entity) for key, entities in lists.items() for entity in entities]
    counted = LeftOut() if left_out is None else left_out
    reasons: dict[tuple[int, int], dict[JoinReason, str]] = defaultdict(dict)
    for found in (_by_record(listed, counted), _by_number(listed, counted), _by_birth(listed, counted)):
        for left, right, reason, why in found:
            if _may_be_one(listed[left], listed[right]):
                reasons[min(left, right), max(left, right)].setdefault(reason, why)
    return tuple(
        Join(listed[left], listed[right], tuple(why.items())) for (left, right), why in sorted(reasons.items())
    )


def births_apart(left: Entity, right: Entity) -> bool:
    """Return whether both have birth dates and none of one lies within a year of one of the other."""
    gaps = [
        max(one.earliest.year - other.latest.year, other.earliest.year - one.latest.year)
        for one in left.birth_dates
        for other in right.birth_dates
    ]
    return bool(gaps) and min(gaps) >= _YEARS_APART


def birth_keys(entity: Entity) -> set[BirthKey]:
    """Return a person's complete names, in any order of words, each with each exact day of birth."""
    if entity.schema is not Schema.PERSON:
        return set()
    days = {born.earliest for born in entity.birth_dates if born.earliest == born.latest and not born.circa}
    names = complete_keys(entity) if days else set()
    return {(day, keys) for day in days for keys in names if len(keys) >= _FEWEST_WORDS}


def complete_keys(entity: Entity) -> set[tuple[str, ...]]:
    """Return what identifies in each name of the entity that is not weak, whatever the order of words."""
    person = entity.schema is Schema.PERSON
    texts = (name.text for name in entity.names if name.grade is not Grade.WEAK)
    return {keys for text in texts if (keys := read_name(text, person=person).keys)}


def holders_of(entities: Iterable[Entity]) -> dict[Identifier, list[int]]:
    """Return by identifier the places of the entities that carry it."""
    holders: dict[Identifier, list[int]] = defaultdict(list)
    for place, entity in enumerate(entities):
        for identifier in dict.fromkeys(entity.identifiers):
            holders[identifier].append(place)
    return holders


def _may_be_one(left: Listed, right: Listed) -> bool:
    """Two records of one list are two parties, in any edition: firms of one owner share the owner's tax number."""
    if left.list_key == right.list_key:
        return False
    return left.entity.id == right.entity.id or left.entity.list_id != right.entity.list_id


def _by_record(listed: Sequence[Listed], left_out: LeftOut) -> Iterator[_Found]:
    same: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(listed):
        same[one.entity.id].append(place)
    for id_, block in same.items():
        for left, right in pairs_nearby(block, _NEARBY, left_out, _CROWDED):
            yield left, right, JoinReason.RECORD, f"both are record {id_}"


def _by_number(listed: Sequence[Listed], left_out: LeftOut) -> Iterator[_Found]:
    holders = holders_of(one.entity for one in listed)
    for agreement in agreements(holders, left_out):
        if not agreement.is_same_party:
            continue
        reason = JoinReason.RECORD if agreement.is_publishers_own else JoinReason.NUMBER
        block = sorted({*holders[agreement.left], *holders[agreement.right]})
        for left, right in pairs_nearby(block, _NEARBY, left_out, _CROWDED):
            if listed[left].entity.schema.meets(listed[right].entity.schema):
                yield left, right, reason, agreement.found.why


def _by_birth(listed: Sequence[Listed], left_out: LeftOut) -> Iterator[_Found]:
    born: dict[BirthKey, list[int]] = defaultdict(list)
    for place, one in enumerate(listed):
        for key in birth_keys(one.entity):
            born[key].append(place)
    for (day, _), block in born.items():
        for left, right in pairs_nearby(block, _NEARBY, left_out, _CROWDED):
            yield left, right, JoinReason.NAME_AND_BIRTH, f"every word of a name is equal, and both were born {day}"
