"""What else a query gives beside a listed name, slightly altered: a birth date or a number, right or nearly so."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, pairwise

from gate_slice.listed_names import slightly_altered
from gate_slice.party import Party
from gate_slice.people import SEED
from regression.cases import Case
from tamiz.lab.measure import rank
from tamiz.model import Schema

OF_EACH = 25
_SAFE, _MONTHS = 28, 12  # every month has that day
_FIRST_TEN = 10  # characters of an RFC that come from name and birth


def with_birth_dates(parties: Iterable[Party]) -> Iterator[Case]:
    """Yield listed people with their birth date, and with what birth dates become."""
    people = [party for party in parties if party.born]
    for group, change in _BORN.items():
        yield from _altered(group, people, lambda party: _born(party, change))  # noqa: B023  # used at once


def with_numbers(parties: Iterable[Party]) -> Iterator[Case]:
    """Yield listed Mexicans with their RFC or CURP, and with what those become."""
    people = [party for party in parties if party.rfc and party.curp]
    for group, said in _NUMBERS.items():
        yield from _altered(group, people, said)
    for party, other in islice(pairwise(people), OF_EACH):
        yield _case("number: RFC under another name", party, other.plain, (f"rfc {party.rfc}",))


def _born(party: Party, change: Callable[[date], str | None]) -> tuple[str, ...]:
    said = change(party.born) if party.born else None
    return (f"born {said}",) if said else ()


def mixed(group: str, parties: Iterable[Party]) -> list[Party]:
    """Return parties in an order of the group's own."""
    return sorted(parties, key=lambda party: rank(SEED, group, party.id))


def _altered(group: str, parties: Iterable[Party], said: Callable[[Party], Sequence[str]]) -> Iterator[Case]:
    """Yield so many parties, each under its name slightly altered and with what is said of it; without, no case."""
    told = ((party, slightly_altered(party.name), tuple(said(party))) for party in mixed(group, parties))
    cases = (_case(group, party, asked, more) for party, asked, more in told if asked and more)
    return islice(cases, OF_EACH)


def _case(group: str, party: Party, asked: str, more: tuple[str, ...]) -> Case:
    return Case(group, party.entity, asked, (Schema.PERSON.value, *more))


def _swapped(born: date) -> str | None:
    is_other_day = born.day <= _MONTHS and born.day != born.month
    return date(born.year, born.day, born.month).isoformat() if is_other_day else None


def _digit_off(born: date) -> str | None:
    day = born.day // 10 * 10 + (born.day + 3) % 10
    return born.replace(day=day).isoformat() if 0 < day <= _SAFE else None


def _year_off(born: date) -> str:
    return born.replace(year=born.year + 1, day=min(born.day, _SAFE)).isoformat()


_BORN: Mapping[str, Callable[[date], str | None]] = {
    "born: the same day": date.isoformat,
    "born: day and month swapped": _swapped,
    "born: one digit of the day off": _digit_off,
    "born: a year off": _year_off,
    "born: the year alone": lambda born: str(born.year),
}
_NUMBERS: Mapping[str, Callable[[Party], Sequence[str]]] = {
    "number: RFC": lambda party: (f"rfc {party.rfc}",),
    "number: CURP": lambda party: (f"curp {party.curp}",),
    "number: first ten of RFC": lambda party: (f"rfc {(party.rfc or '')[:_FIRST_TEN]}",),
    "number: RFC with a wrong last character": lambda party: (f"rfc {_wrong_end(party.rfc or '')}",),
    "number: RFC, but born another day": lambda party: (
        f"born {_year_off(party.born or date.min)}",
        f"rfc {party.rfc}",
    ),
}


def _wrong_end(number: str) -> str:
    return number[:-1] + ("1" if number[-1] != "1" else "2")
