"""What a number says about the person who holds it: birth date, sex, state of birth, letters of the name.

RFC and CURP say such things. A number of a kind that does not tell (a column headed "tax id") is
read as one of the two when it has the form and the check digit of one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tamiz.dates import PartialDate
from tamiz.ids import curp, mexican, rfc
from tamiz.ids.registry import kind_of
from tamiz.ids.text import plain
from tamiz.model import Identifier

_OPEN_KINDS = frozenset({"any", "tax-id", "national-id"})
_REMEMBERED = 8_192  # birth places
_WORDS = re.compile(r"[^\W\d_]+")

# ISO 3166-2:MX and how lists write the state where someone was born, in capitals without accents.
_STATES: Mapping[str, tuple[str, ...]] = {
    "MX-AGU": ("AGUASCALIENTES",), "MX-BCN": ("BAJA CALIFORNIA", "BAJA CALIFORNIA NORTE"),
    "MX-BCS": ("BAJA CALIFORNIA SUR",), "MX-CAM": ("CAMPECHE",), "MX-CHH": ("CHIHUAHUA",), "MX-CHP": ("CHIAPAS",),
    "MX-CMX": ("CIUDAD DE MEXICO", "MEXICO CITY", "DISTRITO FEDERAL", "CDMX"), "MX-COA": ("COAHUILA",),
    "MX-COL": ("COLIMA",), "MX-DUR": ("DURANGO",), "MX-GRO": ("GUERRERO",), "MX-GUA": ("GUANAJUATO",),
    "MX-HID": ("HIDALGO",), "MX-JAL": ("JALISCO",), "MX-MEX": ("ESTADO DE MEXICO", "STATE OF MEXICO"),
    "MX-MIC": ("MICHOACAN",), "MX-MOR": ("MORELOS",), "MX-NAY": ("NAYARIT",), "MX-NLE": ("NUEVO LEON",),
    "MX-OAX": ("OAXACA",), "MX-PUE": ("PUEBLA",), "MX-QUE": ("QUERETARO",), "MX-ROO": ("QUINTANA ROO",),
    "MX-SIN": ("SINALOA",), "MX-SLP": ("SAN LUIS POTOSI",), "MX-SON": ("SONORA",), "MX-TAB": ("TABASCO",),
    "MX-TAM": ("TAMAULIPAS",), "MX-TLA": ("TLAXCALA",), "MX-VER": ("VERACRUZ",), "MX-YUC": ("YUCATAN",),
    "MX-ZAC": ("ZACATECAS",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DecodedNumber:
    """What one number says; empty or None where its kind says nothing."""

    dates: tuple[PartialDate, ...]  # of birth: an RFC leaves the century open
    sex: str | None = None  # male, female, other
    state: str | None = None  # of birth, ISO 3166-2

    def is_of(self, place: str) -> bool:
        """Return whether ``place``, a birth place as a list writes it, lies in the state that the number says."""
        return self.state is not None and self.state in states_in(place)


@lru_cache(_REMEMBERED)
def states_in(place: str) -> frozenset[str]:
    """Return the Mexican states, ISO 3166-2, that a birth place names as a list writes it."""
    written = " ".join(map(plain, _WORDS.findall(place)))
    named = [(state, name) for state, names in _STATES.items() for name in names if _stands_in(name, written)]
    return frozenset(
        state for state, name in named if not _is_part(name, [other for held, other in named if held != state], written)
    )


def decode(one: Identifier) -> DecodedNumber | None:
    """Return what a person's RFC or CURP says, its check digit right or wrong; None for all else."""
    match _read_as(one):
        case "rfc":
            told = rfc.decode(one.value)
            return DecodedNumber(told.dates) if told is not None and told.is_person else None
        case "curp":
            said = curp.decode(one.value)
            dates = () if said is None or said.birth_date is None else (said.birth_date,)
            return None if said is None else DecodedNumber(dates, said.sex, said.state)
        case _:
            return None


def fits_name(one: Identifier, name: str) -> bool | None:
    """Return whether the letters of an RFC or CURP can be those of ``name``; None when that cannot be told."""
    match _read_as(one):
        case "rfc":
            return rfc.agrees_with_name(one.value, mexican.words(name))
        case "curp":
            return curp.agrees_with_name(one.value, mexican.words(name))
        case _:
            return None


def fits_birth(one: Identifier, born: PartialDate) -> bool | None:
    """Return whether the date in a person's RFC or CURP can be ``born``; None when that cannot be told."""
    match _read_as(one):
        case "rfc":
            return None if decode(one) is None else rfc.agrees_with_birth(one.value, born)
        case "curp":
            return curp.agrees_with_birth(one.value, born)
        case _:
            return None


def _read_as(one: Identifier) -> str:
    word = kind_of(one.kind).word
    if word in _OPEN_KINDS:
        return next((kind for kind, module in (("rfc", rfc), ("curp", curp)) if module.is_valid(one.value)), "")
    return word


def _stands_in(name: str, written: str) -> bool:
    return f" {name} " in f" {written} "


def _is_part(name: str, others: list[str], written: str) -> bool:
    """Return whether ``name`` is there only as part of another state's, as Baja California is of its south."""
    return any(_stands_in(name, other) and _stands_in(other, written) for other in others)
