"""What two birth dates say of each other, and by which days a birth date is looked up.

The birth date of a query is met with those that a list gives for a party, and the best of them counts.
"""

from collections.abc import Iterator
from datetime import date

from tamiz.dates import PartialDate
from tamiz.ids import decode
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Query, Schema, Signal

_DIGITS = "0123456789"
_NEAR_YEARS = 2  # what "circa" allows
_WHY = {
    "birth date": "born on the same day",
    "birth date, day and month swapped": "the same birth date, day and month swapped",
    "birth date, one digit off": "one digit of the birth date differs",
    "birth year": "the birth dates can be one day",
    "birth year, near": "born about the same time",
    "another birth date": "another birth date",
    "another birth year": "another birth year",
}


def compare_births(query: Query, entity: Entity, parameters: Parameters) -> Signal | None:
    """Return what the birth dates say, None where one side has none."""
    if query.birth_date is None or entity.schema is not Schema.PERSON:
        return None
    asked = query.birth_date
    found = [(_kind(asked, listed), listed) for listed in entity.birth_dates]
    best = max(found, key=lambda pair: parameters.weights[pair[0]], default=None)
    if best is None:
        return None
    kind, listed = best
    return Signal(kind, parameters.weights[kind], str(asked), str(listed), _WHY[kind])


def _kind(asked: PartialDate, listed: PartialDate) -> str:
    if _is_day(asked) and _is_day(listed):
        return _kind_of_days(asked.earliest, listed.earliest)
    if asked.overlaps(listed):
        return "birth year, near" if asked.circa or listed.circa else "birth year"
    return _kind_apart(asked, listed)


def _is_day(one: PartialDate) -> bool:
    return one.earliest == one.latest and not one.circa


def _kind_of_days(asked: date, listed: date) -> str:
    if asked == listed:
        return "birth date"
    if (asked.year, asked.month, asked.day) == (listed.year, listed.day, listed.month):
        return "birth date, day and month swapped"
    if sum(one != other for one, other in zip(asked.isoformat(), listed.isoformat(), strict=True)) == 1:
        return "birth date, one digit off"
    return "another birth date" if abs(asked.year - listed.year) <= 1 else "another birth year"


def _kind_apart(asked: PartialDate, listed: PartialDate) -> str:
    gap = max(asked.earliest, listed.earliest).year - min(asked.latest, listed.latest).year
    if gap <= _NEAR_YEARS and (asked.circa or listed.circa):
        return "birth year, near"
    return "another birth date" if gap <= 1 else "another birth year"


_OPEN = 99  # as month and day: a year of which no day is known


def keys_of_listed(entity: Entity) -> frozenset[int]:
    """Return what a listed person is found by: the days of birth, also those in numbers, and years without a day."""
    if entity.schema is not Schema.PERSON:
        return frozenset()
    decoded = (decode(one) for one in entity.identifiers)
    in_numbers = (day for said in decoded if said is not None for day in said.dates)
    return frozenset(key for one in (*entity.birth_dates, *in_numbers) for key in _listed(one))


def _listed(one: PartialDate) -> Iterator[int]:
    years = range(one.earliest.year - _margin(one), one.latest.year + _margin(one) + 1)
    if _is_day(one):
        yield _number(one.earliest)
    yield from (10_000 * year + (0 if _is_day(one) else _OPEN) for year in years)


def keys_of_asked(query: Query, parameters: Parameters) -> dict[int, int]:
    """Return the keys to look the birth dates of a query up by, those in its numbers too, and what each could add."""
    in_number = max(0, parameters.weights["birth date in identifier"])
    born = query.birth_date
    if born is not None:  # a date in a number says no more to a party whose birth date the list gives
        return {key: most if _is_day(born) else max(most, in_number) for key, most in _asked(born, parameters).items()}
    decoded = (decode(one) for one in query.identifiers)
    days = (day for said in decoded if said is not None for day in said.dates)
    return {key: in_number for day in days for key in _asked(day, parameters)}


def _asked(born: PartialDate, parameters: Parameters) -> dict[int, int]:
    def worth(kind: str) -> int:
        return max(0, parameters.weights[kind])

    if not _is_day(born):
        years = range(born.earliest.year - _margin(born), born.latest.year + _margin(born) + 1)
        return {10_000 * year + mark: worth("birth year") for year in years for mark in (0, _OPEN)}
    day = born.earliest
    keys = {10_000 * day.year + _OPEN: max(worth("birth year"), worth("birth year, near"))}
    keys.update(dict.fromkeys(_one_digit_off(day), worth("birth date, one digit off")))
    keys.update(dict.fromkeys(_swapped(day), worth("birth date, day and month swapped")))
    keys[_number(day)] = worth("birth date")
    return keys


def _margin(one: PartialDate) -> int:
    return _NEAR_YEARS if one.circa else 0


def _number(day: date) -> int:
    return 10_000 * day.year + 100 * day.month + day.day


def _swapped(day: date) -> Iterator[int]:
    try:
        yield _number(date(day.year, day.day, day.month))
    except ValueError:
        return


def _one_digit_off(day: date) -> Iterator[int]:
    written = f"{_number(day):08d}"
    for place, digit in enumerate(written):
        for other in _DIGITS:
            if other != digit:
                yield int(written[:place] + other + written[place + 1 :])
