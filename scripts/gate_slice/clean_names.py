"""Customers of every invented population: nobody of them is listed."""

from collections.abc import Iterator, Mapping
from itertools import islice

from gate_slice.people import LEFT_OUT, SEED
from regression.cases import Case
from tamiz.lab import Kind, population
from tamiz.lab.invented import Invented

OF_EACH = 200
_SEED = SEED + 1  # others than those who are listed
_GIVEN: Mapping[Kind, tuple[str, ...]] = {
    Kind.MX_PEOPLE: ("born", "country", "rfc", "curp"),
    Kind.MX_PEOPLE_ONE_GIVEN: ("born", "country"),
    Kind.WORLD_PEOPLE: ("country",),
}  # beside the name; of others nothing else, for names alone are what alerts


def clean_names() -> Iterator[Case]:
    """Yield so many of each population."""
    for kind in Kind:
        yield from islice(_cases(kind), OF_EACH)


def _cases(kind: Kind) -> Iterator[Case]:
    seen: set[Case] = set()
    for one in population(kind, 2 * OF_EACH, _SEED, numbers=True):
        case = Case(kind.value, "", one.name, (one.schema.value, *_said(one, _GIVEN.get(kind, ()))))
        if one.id not in LEFT_OUT and case not in seen:
            seen.add(case)
            yield case


def _said(one: Invented, fields: tuple[str, ...]) -> Iterator[str]:
    known = {"born": one.birth_date, "country": one.country, "rfc": one.rfc, "curp": one.curp}
    return (f"{field} {known[field]}" for field in fields if known[field])
