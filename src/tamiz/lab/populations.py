"""A population by its kind, size and seed: the same on every machine, one party at a time.

Namesakes are natural: nothing is made distinct. Every population streams, so that a million
takes no more memory than ten.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tamiz.errors import QueryError, ScreeningError
from tamiz.lab import firms, people_mx, people_world, vessels
from tamiz.lab.drawing import Draws
from tamiz.lab.forms import Form
from tamiz.lab.invented import Invented
from tamiz.lab.styles import Style, writer
from tamiz.lab_words import Kind
from tamiz.model import Schema

MOST = 100_000_000
COLUMNS = ("id", "full_name", "given", "paternal", "maternal", "birth_date", "country", "rfc", "curp", "type")
_FORMS = {Kind.MX_PEOPLE: Form.FULL, Kind.MX_PEOPLE_ONE_GIVEN: Form.ONE_GIVEN, Kind.MX_PEOPLE_SHORT: Form.SHORT}


@dataclass(frozen=True, slots=True)
class _Writing:
    """How the parties are written."""

    kind: Kind
    style: Style
    numbers: bool

    def number(self, place: int) -> str:
        return f"{self.kind}-{place:07d}"


def population(
    kind: Kind, size: int, seed: int, *, style: Style = Style.REGISTER, numbers: bool = False
) -> Iterator[Invented]:
    """Return ``size`` invented parties, drawn by ``seed``; Mexican people with RFC and CURP if ``numbers``.

    A larger size begins with the smaller one; another style or form shows the same parties.
    Raises QueryError when size or seed is out of range.
    """
    if not 0 <= size <= MOST:
        raise QueryError(f"a population of {size:,} cannot be made; ask for 0 to {MOST:,}")
    if seed < 0:
        raise QueryError(f"the seed {seed} is below 0; give a whole number from 0 up")
    writing = _Writing(kind, style, numbers)
    return islice(_MAKERS[kind](Draws(_family(kind), seed), writing), size)


def write_population(kind: Kind, size: int, seed: int, path: Path, style: Style = Style.REGISTER) -> None:
    """Write a population as the CSV file that a customer system gives, with the columns of ``COLUMNS``.

    Raises QueryError as :func:`population` does, and ScreeningError when the file cannot be written.
    """
    parties = population(kind, size, seed, style=style, numbers=True)
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(COLUMNS)
            rows.writerows(map(_row, parties))
    except OSError as error:
        raise ScreeningError(f"{path}: cannot be written: {error.strerror}. Choose another place.") from error


def _family(kind: Kind) -> Kind:
    """Return the kind that names the stream: the forms of Mexican people are one."""
    return Kind.MX_PEOPLE if kind in _FORMS else kind


def _mexican_people(draws: Draws, writing: _Writing) -> Iterator[Invented]:
    form, style = _FORMS[writing.kind], writing.style
    for place, person in enumerate(people_mx.register(draws), 1):
        yield people_mx.as_customer(writing.number(place), person, form, style, numbers=writing.numbers)


def _mexican_firms(draws: Draws, writing: _Writing) -> Iterator[Invented]:
    write = writer(writing.style)
    for place, (name, founded) in enumerate(firms.mexican(draws), 1):
        yield Invented(writing.number(place), write(name), Schema.COMPANY, "MX", founded)


def _american_firms(draws: Draws, writing: _Writing) -> Iterator[Invented]:
    write = writer(writing.style)
    for place, name in enumerate(firms.american(draws), 1):
        yield Invented(writing.number(place), write(name), Schema.COMPANY, "US")


def _ships(draws: Draws, writing: _Writing) -> Iterator[Invented]:
    write = writer(writing.style)
    for place, (name, flag) in enumerate(vessels.vessels(draws), 1):
        yield Invented(writing.number(place), write(name), Schema.VESSEL, flag)


def _world_people(draws: Draws, writing: _Writing) -> Iterator[Invented]:
    write = writer(writing.style)
    for place, one in enumerate(people_world.people(draws), 1):
        yield Invented(
            writing.number(place),
            write(one.name),
            Schema.PERSON,
            one.country,
            one.born,
            write(one.given),
            write(one.surname),
            sex=one.sex,
        )


_MAKERS: dict[Kind, Callable[[Draws, _Writing], Iterator[Invented]]] = {
    Kind.MX_PEOPLE: _mexican_people,
    Kind.MX_PEOPLE_ONE_GIVEN: _mexican_people,
    Kind.MX_PEOPLE_SHORT: _mexican_people,
    Kind.MX_FIRMS: _mexican_firms,
    Kind.US_FIRMS: _american_firms,
    Kind.VESSELS: _ships,
    Kind.WORLD_PEOPLE: _world_people,
}


def _row(party: Invented) -> tuple[str, ...]:
    born = party.birth_date.isoformat() if party.birth_date else ""
    parts = (party.given, party.paternal, party.maternal)
    return (party.id, party.name, *parts, born, party.country or "", party.rfc or "", party.curp or "", party.schema)
