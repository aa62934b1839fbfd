"""Addresses as words that tell: what of them is rare enough to say something when two have it in common.

The parts of an address stand between commas. Words that every address has (street, colony, floor), names of
countries and of the largest cities say nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tamiz.names.country_names import words_of_countries
from tamiz.names.fold import fold

LONGEST_ADDRESS = 1_000  # characters that are read; an address has some fifty
MOST_PARTS = 20
_SHORTEST = 3  # letters of a word that tells
_LONGEST_NUMBER = 4  # digits of a house; longer ones are codes of towns
_PARTING = re.compile(r"[,;\n\r]+")
_REMEMBERED = 8_192  # addresses of listed parties
# What addresses are made of, in English and Spanish and as the lists write them, and where most customers live.
_EVERYWHERE = frozenset(
    "street str road avenue ave boulevard blvd lane drive square place plaza building bldg tower floor flat "
    "apartment apt suite ste room unit office house block area zone sector district region province state county "
    "city town village near north south east west northern southern eastern western central centre center upper "
    "lower old new great post box pobox postal code zip number num industrial park business estate port airport "
    "free trade main calle avenida bulevar carretera camino calzada cerrada callejon andador privada prolongacion "
    "circuito paseo retorno colonia col fraccionamiento fracc barrio unidad habitacional residencial manzana mza "
    "lote edificio edif torre piso depto departamento interior int exterior ext local oficina despacho casa "
    "numero sin codigo apartado ciudad estado municipio mpio delegacion alcaldia pueblo villa ejido rancho zona "
    "provincia distrito federal norte sur este oeste oriente poniente centro esquina entre kilometro del los las "
    "san santa santo cdmx mexico york angeles ulitsa prospekt pereulok naberezhnaya shosse oblast rayon raion "
    "krai kray bei jie the and via der rue von".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an address: its words that tell, and the number of the house; without one it is a place."""

    words: frozenset[str]
    number: str | None = None

    @property
    def key(self) -> str:
        """The word by which the part is looked up."""
        return max(self.words, key=lambda word: (len(word), word))


@lru_cache(_REMEMBERED)
def address_words(text: str) -> frozenset[str]:
    """Return the words and numbers of an address that tell; those of its first thousand characters."""
    return frozenset(word for word in fold(text[:LONGEST_ADDRESS]).split() if word.isdigit() or _tells(word))


@lru_cache(_REMEMBERED)
def address_parts(text: str, city: str | None = None) -> tuple[Part, ...]:
    """Return the parts of a listed address that tell something, its city among them."""
    written = _PARTING.split(text[:LONGEST_ADDRESS])[:MOST_PARTS]
    found = (*_streets(written), *([Part(_telling(city[:LONGEST_ADDRESS]))] if city else ()))
    return tuple(dict.fromkeys(part for part in found if part.words))


def _streets(written: list[str]) -> Iterator[Part]:
    for one in written:
        numbers = (word for word in fold(one).split() if word.isdigit() and len(word) <= _LONGEST_NUMBER)
        yield Part(_telling(one), next(numbers, None))


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if not word.isdigit() and _tells(word))


@cache
def _everywhere() -> frozenset[str]:
    return _EVERYWHERE | words_of_countries()


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _everywhere()
