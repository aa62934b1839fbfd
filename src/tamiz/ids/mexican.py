"""How Mexico's registries take letters from a name; what RFC and CURP have in common.

The rules are those of the tax authority's and the population registry's instructions: the
first word that is no particle, María and José passed over before another given name, the
first vowel or consonant after a word's first letter, X for Ñ and for what is missing. Where
a letter goes, and which four letters would offend, is each number's own module's matter.

Source: Instructivo normativo para la asignación de la CURP, https://www.gob.mx/curp/
"""

import re
import unicodedata
from collections.abc import Collection, Iterable

from tamiz.ids.text import plain

UNKNOWN = "X"  # stands where a name gives no letter
_VOWELS = frozenset("AEIOU")
_PARTICLES = frozenset("DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y".split())
_APART = re.compile(r"[\W\d_]+")


def words(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` in capitals without accents, split at everything that is no letter."""
    pieces = _APART.split(unicodedata.normalize("NFKC", name))
    return tuple(word for word in map(plain, pieces) if word)


def without_particles(name_words: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are no particles; all of them when there is nothing else."""
    all_words = tuple(name_words)
    return tuple(word for word in all_words if word not in _PARTICLES) or all_words


def surname_word(surname: str) -> str:
    """Return the word of a surname that counts: the first that is no particle; "" when there is none."""
    return next(iter(without_particles(words(surname))), "")


def given_word(given: str, passed_over: Collection[str]) -> str:
    """Return the given name that counts: the first, or the second after one that is ``passed_over``; "" for none."""
    names = without_particles(words(given))
    return names[1] if len(names) > 1 and names[0] in passed_over else next(iter(names), "")


def inner_vowel(word: str) -> str:
    """Return the first vowel after the first letter, X when there is none."""
    return next((letter for letter in word[1:] if letter in _VOWELS), UNKNOWN)


def inner_consonant(word: str) -> str:
    """Return the first consonant after the first letter, X for Ñ or when there is none."""
    first = next((letter for letter in word[1:] if letter not in _VOWELS), UNKNOWN)
    return UNKNOWN if first == "Ñ" else first


def spell(word: str, count: int = 1) -> str:
    """Return the first ``count`` letters of ``word`` with Ñ as X, filled up with X."""
    return word[:count].replace("Ñ", UNKNOWN).ljust(count, UNKNOWN)


def alike(wanted: str, reading: str) -> bool:
    """Return whether letters agree; X agrees with N, for lists print Muñoz as MUNOZ."""
    return wanted.replace(UNKNOWN, "N") == reading.replace(UNKNOWN, "N")
