"""People of the world: a locale by its share, a name in its script and order, a birth date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tamiz.lab.drawing import Draws, Wheel
from tamiz.lab.people_mx import BirthDates
from tamiz.lab.tables import load_table

_SEXES = {"F": "female", "M": "male"}
_PARTS = ("given", "surname", "surname2", "middle")


@dataclass(frozen=True, slots=True)
class WorldPerson:
    """One person of some country; ``surname`` is the first where there are two."""

    name: str
    given: str
    surname: str
    country: str
    sex: str
    born: date


def people(draws: Draws) -> Iterator[WorldPerson]:
    """Yield people without end. Births are those of the Mexican table: no age pyramid of each country is at hand."""
    table = load_table("people_world")["locales"]
    locales = Wheel[str]({locale: one["share"] for locale, one in table.items()})
    wheels = {(locale, sex): _wheels(one[sex]) for locale, one in table.items() for sex in _SEXES}
    births = BirthDates(load_table("people_mx")["births"])
    while True:
        locale, sex = locales.spin(draws), "FM"[draws.below(2)]
        one, parts = table[locale], _draw_parts(wheels[locale, sex], draws)
        name = " ".join(one["order"].format(**parts).split())
        yield WorldPerson(name, parts["given"], parts["surname"], one["country"], _SEXES[sex], births.draw(draws))


def _wheels(names: Mapping[str, Any]) -> dict[str, Wheel[str]]:
    return {part: Wheel(names[part.rstrip("2")]) for part in _PARTS}


def _draw_parts(wheels: Mapping[str, Wheel[str]], draws: Draws) -> dict[str, str]:
    return {part: wheel.spin(draws) if wheel.total else "" for part, wheel in wheels.items()}
