"""RFC and CURP for invented people: letters and dates by the rules, check digits right.

The RFC's homoclave is not what the tax authority would give: it tells namesakes apart, and
these have none. Two of its characters are drawn, the third is the check digit.
"""

from datetime import date
from functools import lru_cache

from stdnum.mx import rfc as stdnum_rfc

from tamiz.ids import curp, mexican, rfc
from tamiz.lab.drawing import Draws, Wheel

_SECOND = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"
_FIRST = _SECOND[: _SECOND.index("W")]  # the first character of a homoclave goes up to V
_PASSED_OVER = frozenset({"MARIA", "MA", "M", "JOSE", "J"})  # before another given name: the CURP's instructions
_SEX = {"female": "M", "male": "H"}
_LETTERED_SINCE = 2000  # the CURP's 17th character is a letter for those born from then on

# Inhabitants in ten thousands by the CURP's letters for a state (INEGI, Censo 2020).
STATES = Wheel(
    {
        "AS": 143, "BC": 377, "BS": 80, "CC": 93, "CH": 374, "CL": 315, "CM": 73, "CS": 554, "DF": 921, "DG": 183,
        "GR": 354, "GT": 617, "HG": 308, "JC": 835, "MC": 1699, "MN": 475, "MS": 197, "NL": 578, "NT": 124, "OC": 413,
        "PL": 658, "QR": 186, "QT": 237, "SL": 303, "SP": 282, "SR": 294, "TC": 240, "TL": 134, "TS": 353, "VZ": 806,
        "YN": 232, "ZS": 162,
    }
)  # fmt: skip


def draw_homoclave(draws: Draws) -> str:
    """Return the two characters before an RFC's check digit."""
    first, second = divmod(draws.below(len(_FIRST) * len(_SECOND)), len(_SECOND))
    return _FIRST[first] + _SECOND[second]


def make_rfc(given: str, surnames: tuple[str, str], born: date, homoclave: str) -> str:
    """Return the RFC of this name and day."""
    stem = f"{rfc.initials_of(given, *surnames)}{born:%y%m%d}{homoclave}"
    return stem + str(stdnum_rfc.calc_check_digit(stem))


def make_curp(given: str, surnames: tuple[str, str], born: date, sex: str, state: str) -> str:
    """Return the CURP of this name, day, sex and state of birth."""
    inner = "".join(map(_inner_consonant, (*surnames, given)))
    century = "A" if born.year >= _LETTERED_SINCE else "0"
    stem = f"{curp.initials_of(given, *surnames)}{born:%y%m%d}{_SEX[sex]}{state}{inner}{century}"
    return stem + curp.check_digit(stem)


@lru_cache(maxsize=4_096)  # a few hundred names make up most of a population
def _inner_consonant(name: str) -> str:
    return mexican.inner_consonant(mexican.given_word(name, _PASSED_OVER))
