"""Firms: a template, words by their place and by the word before, a legal form.

Neighbours that go together ("servicios integrales") come from counted pairs as often as they
did in the count, all other words from their place. Rare words are coined, and nearly every
name has one, for registers refuse a name that another firm could as well have: how many do
without is counted, too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tamiz.lab.drawing import Draws, Syllables, Vocabulary, Wheel
from tamiz.lab.tables import load_table

_SMALL = frozenset("y e de del en el la los las para con a al por and of the for &".split())
_DAYS = 365


class FirmNames:
    """The names of firms of one country."""

    def __init__(self, table: Mapping[str, Any], before_form: str) -> None:
        syllables = Syllables.from_json(table["syllables"])
        self._templates = Wheel({tuple(template.split()): n for template, n in table["templates"].items()})
        self._places = {place: Vocabulary.from_json(words, syllables) for place, words in table["places"].items()}
        self._common = _SMALL | {word for one in table["places"].values() for word in one["counted"]}
        self._common_shares = {int(size): share for size, share in table["common_per_1000"].items()}
        self._follows = {before: (Wheel[str](one["next"]), one["of"]) for before, one in table["follows"].items()}
        self._forms = Wheel[str](table["forms"])
        self._before_form = before_form

    def draw(self, draws: Draws) -> str:
        """Return one name as a register writes it."""
        body = self._body(draws)
        form = self._forms.spin(draws)
        return " ".join(_title(body)) + (self._before_form + form if form else "")

    def _body(self, draws: Draws) -> list[str]:
        template = self._templates.spin(draws)
        share = self._common_shares.get(template.count("W"))
        if share is None:
            return self._fill(draws, template)
        common = draws.below(1_000) < share
        while self._is_common(words := self._fill(draws, template)) is not common:
            pass
        return words

    def _is_common(self, words: Iterable[str]) -> bool:
        return all(word in self._common for word in words)

    def _fill(self, draws: Draws, template: Sequence[str]) -> list[str]:
        size, place = template.count("W"), 0
        words: list[str] = []
        for slot in template:
            if slot == "W":
                words.append(self._word(draws, words[-1] if words else "", _place_of(place, size)))
                place += 1
            else:
                words.append(slot)
        return words

    def _word(self, draws: Draws, before: str, place: str) -> str:
        following = self._follows.get(before)
        if following:
            wheel, of = following
            spot = draws.below(of)
            if spot < wheel.total:
                return wheel.at(spot)
        return self._places[place].draw(draws)


def mexican(draws: Draws) -> Iterator[tuple[str, date]]:
    """Yield Mexican firms without end: name and day of foundation."""
    table = load_table("firms_mx")
    names, years = FirmNames(table, ", "), Wheel({int(year): n for year, n in table["founded"].items()})
    while True:
        name, year = names.draw(draws), years.spin(draws)
        yield name, date.fromordinal(date(year, 1, 1).toordinal() + draws.below(_DAYS))


def american(draws: Draws) -> Iterator[str]:
    """Yield the names of firms that trade in the United States without end."""
    names = FirmNames(load_table("firms_us"), " ")
    while True:
        yield names.draw(draws)


def _place_of(place: int, size: int) -> str:
    if size == 1:
        return "alone"
    return "first" if place == 0 else "last" if place == size - 1 else "middle"


def _title(words: list[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        yield word if place and word in _SMALL else word[:1].upper() + word[1:]
