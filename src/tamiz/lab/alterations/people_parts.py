"""Which words of a person's name are given names and which surnames, as far as the writing tells."""

import re
from dataclasses import dataclass
from itertools import takewhile

from tamiz.lab.alterations.tables import word_set
from tamiz.lab.forms import units
from tamiz.names import fold
from tamiz.names.lexicon import TITLES

_HISPANIC_END = re.compile(r"(?:ez)$")
_BEFORE_A_NAME = frozenset("bin ibn ben bint abd abdul abdel abu umm".split())
_TWO_SURNAMES = 3  # words at least in a name that may have two surnames


@dataclass(frozen=True, slots=True)
class Person:
    """The parts of a name, particles with the surname they belong to; both sides have at least one."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    titles: tuple[str, ...]
    comma: bool  # it was written "Surnames, Given"

    def written(self, given: tuple[str, ...], surnames: tuple[str, ...]) -> str | None:
        """Return these parts in the order of this name, None when one side would be empty."""
        if not given or not surnames:
            return None
        before = (*self.titles, *given)
        return f"{' '.join(surnames)}, {' '.join(before)}" if self.comma else " ".join((*before, *surnames))


def read_person(text: str) -> Person | None:
    """Return the parts of a name, None for one word or more than one comma.

    A comma tells. Without one, surnames come last: two in a name of three words or more
    whose last words are common Spanish surnames, else one.
    """
    if text.count(",") > 1:
        return None
    before, comma, after = text.partition(",")
    if comma:
        return _person(_joined(after), _joined(before), comma=True)
    words = _joined(text)
    count = 2 if len(words) >= _TWO_SURNAMES and is_hispanic(words[-2:]) else 1
    return _person(words[:-count], words[-count:], comma=False)


def _person(given: tuple[str, ...], surnames: tuple[str, ...], *, comma: bool) -> Person | None:
    titles = tuple(takewhile(is_title, given[:-1]))
    return Person(given[len(titles) :], surnames, titles, comma) if given and surnames else None


def _joined(text: str) -> tuple[str, ...]:
    """Return the units of a name, "bin Yusuf" and "Abd al-Karim" as one each."""
    found: list[str] = []
    for unit in units(text):
        if found and fold(found[-1].rpartition(" ")[2]) in _BEFORE_A_NAME:
            found[-1] += f" {unit}"
        else:
            found.append(unit)
    return tuple(found)


def is_hispanic(surnames: tuple[str, ...]) -> bool:
    """Whether one of these is a common Spanish surname or ends like one."""
    lasts = [fold(unit).rpartition(" ")[2] for unit in surnames]
    return any(last in word_set("surnames") or _HISPANIC_END.search(last) for last in lasts)


def is_title(unit: str) -> bool:
    """Whether this is a title and no name."""
    return fold(unit) in TITLES
