"""The forms of a person's name in files: in full, with one given name, with one given name and one surname."""

from collections.abc import Sequence
from enum import StrEnum

from tamiz.names import fold
from tamiz.names.lexicon import PARTICLES, TITLES

_JOINING = PARTICLES | frozenset("la el y san santa von van da di dos mc".split())


class Form(StrEnum):
    """Which parts of a person's name are written."""

    FULL = "full"
    ONE_GIVEN = "one given name"
    SHORT = "one given name, one surname"


def units(text: str) -> tuple[str, ...]:
    """Return the words of a name, each with the particles before it: "de la Cruz" is one."""
    found: list[str] = []
    held: list[str] = []
    for word in text.replace(",", " ").split():
        held.append(word)
        if fold(word) not in _JOINING:
            found.append(" ".join(held))
            held = []
    return (*found, " ".join(held)) if held else tuple(found)


def in_form(listed: str, form: Form) -> str:
    """Return a listed person's name, written "SURNAMES, Given", in ``form``; unchanged when it has no comma."""
    surnames, comma, given = listed.partition(",")
    firsts = [unit for unit in units(given) if fold(unit) not in TITLES]
    if form is Form.FULL or not comma or not firsts:
        return listed
    kept = _surnames(units(surnames), form)
    return " ".join((firsts[0], *kept))


def _surnames(found: Sequence[str], form: Form) -> Sequence[str]:
    return found[:1] if form is Form.SHORT else found
