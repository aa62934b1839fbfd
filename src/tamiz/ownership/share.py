"""A share of an entity, as what is known of it: at least this much, at most that much.

Whole numbers of hundred-thousandths of a percent, so sums are exact in any order. A text that
says more decimals than that is held between the two numbers around it. No float is made.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

UNITS = 100_000  # of one percent
WHOLE = 100 * UNITS

_LONGEST = 60  # characters: no share takes more, and longer ones are refused before a number is made of them
_LONGEST_DIVISOR = 4  # digits under a fraction's bar
_NUMBER = r"(\d{1,20}(?:[.,]\d{1,30})?)"
_ONE = re.compile(rf"{_NUMBER}(?:/(\d{{1,{_LONGEST_DIVISOR}}}))?", re.ASCII)
_RANGE = re.compile(rf"(?:between |entre |from |de )?{_NUMBER} ?(?:-|\.\.|to |a |and |y ) ?{_NUMBER}", re.ASCII)
_OVER = re.compile(rf"(?:>|more than |over |mas de |más de ) ?{_NUMBER}", re.ASCII)
_FROM = re.compile(rf"(?:>=|≥|at least |al menos |minimum ) ?{_NUMBER}", re.ASCII)
_UNDER = re.compile(rf"(?:<|less than |under |menos de ) ?{_NUMBER}", re.ASCII)
_UP_TO = re.compile(rf"(?:<=|≤|at most |up to |hasta ) ?{_NUMBER}", re.ASCII)
_DASHES = str.maketrans("–—−", "---")


class Unit(StrEnum):
    """What a bare number in a file of owners counts."""

    PERCENT = "percent"
    FRACTION = "fraction"  # of one: 0.5 is a half


@dataclass(frozen=True, slots=True)
class Share:
    """What is known of a share, both ends included; ``0 <= lowest <= highest <= WHOLE``."""

    lowest: int
    highest: int


UNKNOWN = Share(0, WHOLE)


def parse_share(text: str, unit: Unit = Unit.PERCENT) -> Share:
    """Return the share that ``text`` writes: "38", "38,5 %", "1/3", "25-50", ">50", "at least 25", "entre 25 y 50".

    Raises ValueError, with the reason as a person reads it, for anything else, and for what is under 0 or over 100 %.
    """
    bare = " ".join(text.translate(_DASHES).replace("%", " ").casefold().split())
    if len(text) > _LONGEST:
        raise ValueError("is too long to be a share")
    if bare.startswith("-"):
        raise ValueError("is negative; a share lies between 0 and 100 %")
    lowest, highest = _ends(bare, Fraction(100) if unit is Unit.FRACTION else Fraction(1))
    if highest > WHOLE:
        raise ValueError("is over 100 %; a share lies between 0 and 100 %")
    if lowest > highest:
        raise ValueError("is a range that ends before it begins")
    return Share(lowest, highest)


@lru_cache(4_096)
def write_share(units: int) -> str:
    """Return a share without loss, as "38" or "33.33333"."""
    whole, rest = divmod(units, UNITS)
    return f"{whole}.{rest:05d}".rstrip("0") if rest else str(whole)


def _ends(bare: str, times: Fraction) -> tuple[int, int]:
    """Return the lowest and the highest share that a text without percent signs allows."""
    if found := _ONE.fullmatch(bare):
        return _one(found[1], found[2], times)
    if found := _RANGE.fullmatch(bare):
        return _floor(_number(found[1]) * times), _ceiling(_number(found[2]) * times)
    if found := _FROM.fullmatch(bare):
        return _floor(_number(found[1]) * times), WHOLE
    if found := _OVER.fullmatch(bare):
        return _floor(_number(found[1]) * times) + 1, WHOLE
    if found := _UP_TO.fullmatch(bare):
        return 0, _ceiling(_number(found[1]) * times)
    if found := _UNDER.fullmatch(bare):
        return 0, max(_ceiling(_number(found[1]) * times) - 1, 0)
    raise ValueError("is no share; write 38, 38.5, 1/3, 25-50 or >50, in percent")


def _one(number: str, divisor: str | None, times: Fraction) -> tuple[int, int]:
    if divisor is None:
        exact = _number(number) * times
    elif int(divisor):
        exact = _number(number) / int(divisor) * 100
    else:
        raise ValueError("divides by zero")
    return _floor(exact), _ceiling(exact)


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def _floor(percent: Fraction) -> int:
    return percent * UNITS // 1


def _ceiling(percent: Fraction) -> int:
    return -(-percent * UNITS // 1)
