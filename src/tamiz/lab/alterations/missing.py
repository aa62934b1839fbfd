"""A part of the name gone, or one that was never in it; what is left is two words or more."""

import re

from tamiz.lab.alterations.model import Change
from tamiz.lab.alterations.people_parts import Person, is_hispanic, read_person
from tamiz.lab.alterations.tables import word_set
from tamiz.lab.alterations.words import one_of
from tamiz.lab.drawing import Draws
from tamiz.names import fold
from tamiz.names.lexicon import PARTICLES

_PATRONYMIC = re.compile(
    r"\s+\w+(?:ovich|evich|ovych|yovych|ovna|evna|ivna|ichna|ович|евич|овна|евна)(?!\w)", re.IGNORECASE
)
_SON_OF = re.compile(r"\s+(?:bin|ibn|ben|bint|binti|ould)\s+(?:(?:al|el)[\s-])?\w+", re.IGNORECASE)
_TRIBE = re.compile(r"\s+(?:al|el)-\w+\s*$", re.IGNORECASE)
_VESSEL_PREFIX = re.compile(r"^\s*(?:M/?[VTY]|S/?S|F/?V)\s+", re.IGNORECASE)
_VESSEL_PREFIXES = ("M/V", "MV", "MT", "M/T", "SS")
_FIRM_WORDS = ("Group", "Holding", "International", "México", "Trading", "Grupo", "Services")
_PLACES = ("de México", "Mexico City", "Dubai", "Sucursal Norte", "Hong Kong", "Panamá")
_PAYMENT = ("PAGO A", "FACTURA 1047", "REF 00412", "TRANSFER TO", "A FAVOR DE")
_TWO = 2
_SURE = 3  # words at least of which one may go


def maternal_surname(text: str, _draws: Draws) -> str | None:
    """Leave out the second of two surnames; without a comma only where they look Spanish."""
    person = _with_two_surnames(text)
    return person.written(person.given, person.surnames[:1]) if person else None


def paternal_surname(text: str, _draws: Draws) -> str | None:
    """Leave out the first of two surnames."""
    person = _with_two_surnames(text)
    return person.written(person.given, person.surnames[1:]) if person else None


def later_given_names(text: str, _draws: Draws) -> str | None:
    """Leave out all given names but the first."""
    person = read_person(text)
    return person.written(person.given[:1], person.surnames) if person and len(person.given) > 1 else None


def first_given_name(text: str, _draws: Draws) -> str | None:
    """Leave out the first of several given names: Antonio for José Antonio."""
    person = read_person(text)
    return person.written(person.given[1:], person.surnames) if person else None


def patronymic(text: str, _draws: Draws) -> str | None:
    """Leave out a Russian patronymic."""
    return _two_left(_PATRONYMIC.sub("", text))


def fathers_name(text: str, _draws: Draws) -> str | None:
    """Leave out the first "bin" with its name."""
    return _two_left(_SON_OF.sub("", text, count=1))


def tribal_name(text: str, _draws: Draws) -> str | None:
    """Leave out a last al-X."""
    return _two_left(_TRIBE.sub("", text))


def husbands_surname(text: str, draws: Draws) -> str | None:
    """Add "de" and a surname, as married women do."""
    person, surname = read_person(text), one_of(draws, sorted(word_set("surnames"))).capitalize()
    added = "de " + surname
    return person.written(person.given, (*person.surnames, _cased(added, text))) if person else None


def given_name_added(text: str, draws: Draws) -> str | None:
    """Add a given name behind the first."""
    person, name = read_person(text), one_of(draws, sorted(word_set("given"))).capitalize()
    return person.written((person.given[0], _cased(name, text), *person.given[1:]), person.surnames) if person else None


def surname_added(text: str, draws: Draws) -> str | None:
    """Add a last surname."""
    person, name = read_person(text), one_of(draws, sorted(word_set("surnames"))).capitalize()
    return person.written(person.given, (*person.surnames, _cased(name, text))) if person else None


def particles(text: str, _draws: Draws) -> str | None:
    """Leave out particles: de, la, of, the."""
    kept = [word for word in text.split() if fold(word) not in PARTICLES]
    return _two_left(" ".join(kept))


def one_word(text: str, draws: Draws) -> str | None:
    """Leave out one word of three or more."""
    words = text.split()
    if len(words) < _SURE:
        return None
    at = draws.below(len(words))
    return " ".join(words[:at] + words[at + 1 :]).strip(" ,")


def firm_word(text: str, draws: Draws) -> str | None:
    """Add a word that many firms have."""
    return f"{text} {_cased(one_of(draws, _FIRM_WORDS), text)}"


def place(text: str, draws: Draws) -> str | None:
    """Add a place."""
    return f"{text} {_cased(one_of(draws, _PLACES), text)}"


def payment_words(text: str, draws: Draws) -> str | None:
    """Put in front what payments say."""
    return f"{one_of(draws, _PAYMENT)} {text}"


def nickname_quoted(text: str, draws: Draws) -> str | None:
    """Add a nickname in quotation marks."""
    called = one_of(draws, ("El Güero", "Chuy", "La Jefa", "Max", "Abu Ali"))
    return f'{text} "{called}"'


def vessel_prefix(text: str, draws: Draws) -> str | None:
    """Leave out M/V and its like, or add one where there is none."""
    bare = _VESSEL_PREFIX.sub("", text)
    return bare if bare != text else f"{one_of(draws, _VESSEL_PREFIXES)} {text}"


def cut_at(width: int) -> Change:
    """Return what keeps the first ``width`` characters, as a field of that width does."""
    return lambda text, _: text[:width].rstrip() if len(text.rstrip()) > width else None


def _with_two_surnames(text: str) -> Person | None:
    person = read_person(text)
    return person if person and len(person.surnames) == _TWO and is_hispanic(person.surnames) else None


def _two_left(text: str) -> str | None:
    return text.strip(" ,") if len(text.split()) >= _TWO else None


def _cased(added: str, text: str) -> str:
    return added.upper() if text.isupper() else added
