"""Parties near to listed ones who are others: siblings, namesakes, sister firms, numbered ships, common words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from gate_slice.innocent import INNOCENT
from gate_slice.party import Party
from gate_slice.people import SEED
from regression.cases import Case
from tamiz.lab import Kind, population
from tamiz.lab.measure import rank
from tamiz.model import Entity, Grade, Schema

OF_EACH = 50
_FEW, _YEARS, _GENERATION, _SAFE = 20, 9, 27, 28
_PLACEHOLDER = "rfc XAXX010101000"  # of the tax authority, for customers without an RFC
_NUMBER = re.compile(r"\b\d+\b")
_SERIES = {"III": "IV", "IX": "X", "Dos": "Tres", "Four": "Five"}


def near_names(parties: Sequence[Party], entities: Iterable[Entity]) -> Iterator[Case]:
    """Yield so many of each way to be near, each near to another listed party."""
    taken = {party.plain for party in parties}
    groups: dict[str, list[Case]] = {}
    for case in (*_people(parties), *_mexicans(parties), *_firms(parties), *_vessels(parties)):
        if case.asked not in taken or "namesake" in case.group:
            groups.setdefault(case.group, []).append(case)
    for cases in groups.values():
        yield from sorted(cases, key=lambda case: rank(SEED, case.group, case.asked))[:OF_EACH]
    yield from _weak(entities)
    yield from (_case("common words", text, Schema.ORGANIZATION) for text in INNOCENT)
    for one in islice(population(Kind.MX_PEOPLE_SHORT, _FEW, SEED + 2), _FEW):
        yield _case("placeholder for an RFC", one.name, Schema.PERSON, _PLACEHOLDER)


def _people(parties: Iterable[Party]) -> Iterator[Case]:
    for party, other in _with_others(party for party in parties if party.surnames and party.born):
        surnames, born = " ".join(party.surnames), party.born or date.min
        yield _person("sibling", f"{other.given} {surnames}", f"born {_years(born, _off(party))}")
        yield _person("the same given names", f"{party.given} {' '.join(other.surnames)}")
        yield _person("namesake born another day", party.plain, f"born {_years(born, -_off(party))}")


def _mexicans(parties: Sequence[Party]) -> Iterator[Case]:
    strangers = population(Kind.MX_PEOPLE, len(parties), SEED + 3, numbers=True)
    mexicans = _with_others(party for party in parties if party.rfc and party.born)
    for (party, other), stranger in zip(mexicans, strangers, strict=False):
        child = f"{party.given.split()[0]} {party.surnames[0]} {other.surnames[0]}"
        born = _years(party.born or date.min, _GENERATION)
        yield _person("child of the same given name", child, f"born {born}", "country MX")
        numbers = (f"born {stranger.birth_date}", "country MX", f"rfc {stranger.rfc}", f"curp {stranger.curp}")
        yield _person("namesake with other numbers", party.plain, *numbers)


def _firms(parties: Iterable[Party]) -> Iterator[Case]:
    named = (party for party in parties if party.schema is Schema.COMPANY and " " in party.plain)
    for party, other in _with_others(named):
        first, _, rest = party.name.partition(" ")
        yield _case("sister firm", f"{other.plain.split()[0]} {rest}", party.schema)
        yield _case("numbered firm", party.name.replace(party.plain, _next(party.plain)), party.schema)
        yield _case("firm of the same first word", f"{first} {other.plain.split()[-1]}", party.schema)


def _vessels(parties: Iterable[Party]) -> Iterator[Case]:
    for party, other in _with_others(party for party in parties if party.schema is Schema.VESSEL):
        yield _case("numbered vessel", _next(party.plain), party.schema)
        yield _case("vessel of the same first word", f"{party.plain.split()[0]} {other.plain}", party.schema)


def _weak(entities: Iterable[Entity]) -> Iterator[Case]:
    names = ((entity.schema, name) for entity in entities for name in entity.names)
    return (_case("weak alias", name.text, schema) for schema, name in names if name.grade is Grade.WEAK)


def _with_others(parties: Iterable[Party]) -> Iterator[tuple[Party, Party]]:
    """Yield each party with the next one of its country that has another name in all its parts."""
    every = tuple(parties)
    for place, party in enumerate(every):
        others = (one for one in (*every[place + 1 :], *every[:place]) if one.country == party.country)
        other = next((one for one in others if not _shares(one, party)), None)
        if other is not None:
            yield party, other


def _shares(one: Party, other: Party) -> bool:
    return bool(set(one.plain.split()) & set(other.plain.split()))


def _person(group: str, asked: str, *said: str) -> Case:
    return _case(group, asked, Schema.PERSON, *said)


def _case(group: str, asked: str, schema: Schema, *said: str) -> Case:
    return Case(f"near: {group}", "", asked, (schema.value, *said))


def _off(party: Party) -> int:
    return 1 + rank(SEED, "years", party.id) % _YEARS


def _years(born: date, years: int) -> date:
    return born.replace(year=born.year + years, day=min(born.day, _SAFE))


def _next(name: str) -> str:
    """Return the name with the next number of its series, or with a 2 where it has none."""
    words = [_SERIES.get(word, word) for word in name.split()]
    following = _NUMBER.sub(lambda found: str(int(found[0]) + 1), " ".join(words), count=1)
    return following if following != name else f"{name} 2"
