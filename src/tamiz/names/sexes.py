"""The sex of a person as forms and tables say it, to ``female`` or ``male``.

The letter M is no answer by itself: it is *male* to an English reader and *mujer* to a Mexican form. The
other letter of the same column tells: whoever writes F beside it means *male*, whoever writes H means *mujer*.
"""

import unicodedata

from tamiz.errors import QueryError

FEMALE, MALE = "female", "male"
SEXES = (FEMALE, MALE)
OPEN_LETTER = "m"
_LONGEST = 20
_WORDS = {
    **dict.fromkeys("f female fem femenino femenina femenil mujer woman girl femme feminino".split(), FEMALE),
    **dict.fromkeys("h male masc masculino masculina varon hombre man boy homme".split(), MALE),
}
_ENGLISH, _SPANISH = ("f",), ("h",)


def parse_sex(text: str) -> str:
    """Return ``female`` or ``male``. Raises QueryError for anything else, and for M, which is read two ways."""
    found = sex_said(text)
    if found is None:
        raise QueryError(f"{text[:_LONGEST]!r} is no sex that can be compared; write female or male (mujer, hombre)")
    return found


def sex_said(text: str, meaning_of_m: str | None = None) -> str | None:
    """Return the sex that a cell says, None where it says none that is known; M as the column means it."""
    word = _folded(text) if len(text) <= _LONGEST else ""
    return meaning_of_m if word == OPEN_LETTER else _WORDS.get(word)


def meaning_of_m(words: set[str]) -> str | None:
    """Return what M means in a column that holds these words too, None where they do not tell."""
    letters = {_folded(word) for word in words}
    is_english, is_spanish = (not letters.isdisjoint(some) for some in (_ENGLISH, _SPANISH))
    return None if is_english is is_spanish else MALE if is_english else FEMALE


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in decomposed if letter.isalpha() and not unicodedata.combining(letter))
