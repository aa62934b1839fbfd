"""Mexican people: given names that agree with the sex, two surnames, a birth date, a state.

Surnames are drawn apart, but for the few who carry one twice more often than chance would
have it. Births follow the taxpayers of 69-B, all grown up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tamiz.lab.drawing import Draws, Syllables, Vocabulary, Wheel
from tamiz.lab.forms import Form, units
from tamiz.lab.invented import Invented
from tamiz.lab.numbers_mx import STATES, draw_homoclave, make_curp, make_rfc
from tamiz.lab.styles import Style, writer
from tamiz.lab.tables import load_table
from tamiz.model import Schema

WOMEN = 512  # of 1,000 inhabitants (INEGI, Censo 2020)
_SEXES = {"F": "female", "M": "male"}
_BAND, _DAYS = 5, 365


@dataclass(frozen=True, slots=True)
class Registered:
    """One person as the civil register has it, and the parts of the numbers that chance gives."""

    given: str
    surnames: tuple[str, str]
    sex: str
    born: date
    state: str
    homoclave: str


class GivenNames:
    """One sex's given names: alone, compounds as whole units, or two that were not counted together."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._sizes = Wheel({int(size): count for size, count in table["units"].items()})
        self._alone, self._first, self._second = (
            Vocabulary.from_json(table[place]) for place in ("alone", "first", "second")
        )
        self._compounds = Wheel[str](table["compounds"])
        self._loose = table["loose_mass"]

    def draw(self, draws: Draws) -> str:
        """Return all given names of one person."""
        size = self._sizes.spin(draws)
        if size == 1:
            return self._alone.draw(draws)
        pair = self._pair(draws)
        return " ".join((pair, *(self._second.draw(draws) for _ in range(size - 2))))

    def _pair(self, draws: Draws) -> str:
        place = draws.below(self._compounds.total + self._loose)
        if place < self._compounds.total:
            return self._compounds.at(place)
        first, second = self._first.draw(draws), self._second.draw(draws)
        while second == first:  # nobody is called José José
            second = self._second.draw(draws)
        return f"{first} {second}"


class BirthDates:
    """Days of birth: a band of years by its count, any day of it."""

    def __init__(self, table: Mapping[str, int]) -> None:
        self._bands = Wheel({int(year): count for year, count in table.items()})

    def draw(self, draws: Draws) -> date:
        """Return one day."""
        year = self._bands.spin(draws) + draws.below(_BAND)
        return date.fromordinal(date(year, 1, 1).toordinal() + draws.below(_DAYS))


def register(draws: Draws) -> Iterator[Registered]:
    """Yield people without end."""
    table = load_table("people_mx")
    syllables = Syllables.from_json(table["surnames"]["syllables"])
    surnames = Vocabulary.from_json(table["surnames"], syllables)
    given = {sex: GivenNames(table["given"][sex]) for sex in _SEXES}
    births, twice = BirthDates(table["births"]), table["same_surname_per_10000"]
    while True:
        sex = "F" if draws.below(1_000) < WOMEN else "M"
        names = given[sex].draw(draws)
        paternal, maternal = (_capital(surnames.draw(draws)) for _ in range(2))
        maternal = paternal if draws.below(10_000) < twice else maternal
        born, state, homoclave = births.draw(draws), STATES.spin(draws), draw_homoclave(draws)
        yield Registered(names, (paternal, maternal), _SEXES[sex], born, state, homoclave)


def as_customer(number: str, person: Registered, form: Form, style: Style, *, numbers: bool) -> Invented:
    """Return the person as a file in this form and style has them, with RFC and CURP when ``numbers`` is asked for."""
    write = writer(style)
    given = write(person.given if form is Form.FULL else units(person.given)[0])
    paternal = write(person.surnames[0])
    maternal = "" if form is Form.SHORT else write(person.surnames[1])
    return Invented(
        id=number,
        name=" ".join(filter(None, (given, paternal, maternal))),
        schema=Schema.PERSON,
        country="MX",
        birth_date=person.born,
        given=given,
        paternal=paternal,
        maternal=maternal,
        sex=person.sex,
        rfc=make_rfc(person.given, person.surnames, person.born, person.homoclave) if numbers else None,
        curp=make_curp(person.given, person.surnames, person.born, person.sex, person.state) if numbers else None,
    )


def _capital(surname: str) -> str:
    """Return a coined surname with its capital; "de la Cruz" stays."""
    return surname if any(map(str.isupper, surname)) else surname.capitalize()
