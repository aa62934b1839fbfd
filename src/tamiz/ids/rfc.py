"""RFC: a taxpayer in Mexico, person or firm.

Persons have 13 characters: four letters of the name, the birth date (YYMMDD) and the
homoclave: two characters against namesakes and a check digit. Firms have 12: three letters,
the day of foundation, the homoclave. Issued by the Servicio de Administración Tributaria.

The year has two digits. Nothing in the number tells 1926 from 2026, so decoding gives the
dates of both centuries and the reader's other knowledge decides.

Specification: https://www.sat.gob.mx/ and (how the letters and the homoclave are made)
https://es.wikipedia.org/wiki/Registro_Federal_de_Contribuyentes_(M%C3%A9xico)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.ids import mexican
from tamiz.ids.checks import accepted, passes, require
from tamiz.ids.generic import why_generic
from tamiz.ids.text import as_digits, as_letters, plain, unlabel

_REMEMBERED = 64  # one number is compacted to be looked up, decoded and validated
TITLE = "RFC"
_PARTS = re.compile(r"(?P<letters>[A-ZÑ&]{3,4})(?P<date>[0-9]{6})(?P<homoclave>[A-Z0-9]{3})?")
_BY_PLACE = re.compile(r"([A-ZÑ&01]{3,4})([0-9OIL]{6})([A-Z0-9]{3})?")
_COMPLETE = (12, 13)
_PERSON = 4  # letters; a firm has three
_PASSED_OVER = frozenset({"MARIA", "MA", "JOSE"})  # not J.: seen in the tax authority's own 69-B list
_FEWEST, _MOST = 3, 10  # words of a name from which the letters can be told: permutations grow fast
_SHORT = 2  # letters of a surname

# Four letters that are never given out: Anexo IV of the tax authority's rules. The CURP's list is longer.
_OFFENSIVE = frozenset(
    """
    BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA
    KOGE KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN
    """.split()
)


@dataclass(frozen=True, slots=True)
class DecodedRfc:
    """What an RFC says: ``dates`` are the birth or foundation in either century, the older first."""

    is_person: bool
    initials: str
    dates: tuple[PartialDate, ...]
    homoclave: str | None  # None: the number was given without it


@lru_cache(_REMEMBERED)
def compact(number: str) -> str:
    """Return letters, digits and & alone, in capitals; never raises.

    0 and O, 1 and I are read by their place: letters in front, digits in the date and last.
    """
    bare = unlabel(plain(number, keep="&"), TITLE, _BY_PLACE.pattern)
    return _read_by_place(bare)


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 12 or 13 characters, a date and a fitting last one."""
    compacted = compact(number)
    found = _PARTS.fullmatch(compacted)
    require(found is not None, TITLE, number, "it is not 3 or 4 letters, a date of six digits and three characters")
    require(len(compacted) in _COMPLETE, TITLE, number, "its last three characters, the homoclave, are missing")
    sound = accepted("mx.rfc", compacted, validate_check_digits=True)
    require(sound, TITLE, number, "there is no such day, or its last character does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def decode(number: str) -> DecodedRfc | None:
    """Return what the number says, check digit right or wrong; None when it has another form or is generic."""
    found = _parts(number)
    if found is None:
        return None
    letters = found["letters"]
    return DecodedRfc(len(letters) == _PERSON, letters, tuple(_either_century(found["date"])), found["homoclave"])


def first_ten(number: str) -> str | None:
    """Return a person's four letters and birth date, which namesakes born on one day share; None for all else."""
    found = _parts(number)
    return found["letters"] + found["date"] if found and len(found["letters"]) == _PERSON else None


def stem(number: str) -> str | None:
    """Return what stands before the homoclave, of a person or a firm; None when it has another form or is generic."""
    found = _parts(number)
    return found["letters"] + found["date"] if found else None


def initials_of(given: str, paternal: str, maternal: str = "") -> str | None:
    """Return the four letters of a person's RFC; None when the given name or both surnames are missing."""
    names, surnames = mexican.given_word(given, _PASSED_OVER), _surnames(paternal, maternal)
    if not names or not surnames:
        return None
    return _spoil(_letters(surnames[0], surnames[1] if len(surnames) > 1 else "", names))


def agrees_with_name(number: str, name_tokens: Iterable[str]) -> bool | None:
    """Return whether some reading of the words as given name and surnames explains a person's letters.

    Any word may play any part, so the order of the name does not matter. None when it cannot
    be told: no person's RFC, fewer than three words that are no particles, more than ten, or
    three words of which two explain all but the maternal surname's letter (two given names).
    """
    found = _parts(number)
    words = mexican.without_particles(word for token in name_tokens for word in mexican.words(token))
    if found is None or len(found["letters"]) != _PERSON or not _FEWEST <= len(words) <= _MOST:
        return None
    letters = mexican.spell(found["letters"], _PERSON)
    if any(mexican.alike(letters, reading) for roles in permutations(words, 3) for reading in _readings(*roles)):
        return True
    return None if len(words) == _FEWEST and _lacks_a_surname(letters, words) else False


def agrees_with_birth(number: str, birth: PartialDate) -> bool | None:
    """Return whether ``birth`` can be the date in the number; None when it is no RFC or the date is a guess."""
    decoded = decode(number)
    if decoded is None or birth.circa:
        return None
    return any(map(birth.overlaps, decoded.dates))


def _parts(number: str) -> re.Match[str] | None:
    compacted = compact(number)
    return None if why_generic("rfc", compacted) else _PARTS.fullmatch(compacted)


def _read_by_place(bare: str) -> str:
    if _PARTS.fullmatch(bare) and not bare.endswith("O"):
        return bare  # most are written right
    found = _BY_PLACE.fullmatch(bare)
    if not found:
        return bare
    letters, date, homoclave = as_letters(found[1]), as_digits(found[2]), found[3] or ""
    read = letters + date + homoclave[:-1] + homoclave[-1:].replace("O", "0")
    return read if _PARTS.fullmatch(read) else bare


def _either_century(six_digits: str) -> Iterator[PartialDate]:
    year, month, day = six_digits[:2], six_digits[2:4], six_digits[4:]
    for century in ("19", "20"):
        try:
            yield PartialDate.parse(f"{century}{year}-{month}-{day}")
        except QueryError:  # no such day: 31 June, or 29 February in one of the two years
            continue


def _surnames(paternal: str, maternal: str) -> Sequence[str]:
    return [word for word in map(mexican.surname_word, (paternal, maternal)) if word]


def _letters(father: str, mother: str, given: str) -> str:
    """Return the letters before offence is looked for; with one surname, or a short one, the given name lends two."""
    vowel = mexican.inner_vowel(father)
    if not mother:
        return mexican.spell(father) + vowel + mexican.spell(given, 2)
    if len(father) <= _SHORT and vowel == mexican.UNKNOWN:
        return mexican.spell(father) + mexican.spell(mother) + mexican.spell(given, 2)
    return mexican.spell(father) + vowel + mexican.spell(mother) + mexican.spell(given)


def _spoil(letters: str) -> str:
    return letters[:3] + mexican.UNKNOWN if letters in _OFFENSIVE else letters


def _readings(father: str, mother: str, given: str) -> set[str]:
    """Return the letters of these three in their parts, by the rules of the tax authority then and now."""
    both = _letters(father, mother, given)
    filled = mexican.spell(father) + mexican.inner_vowel(father) + mexican.UNKNOWN + mexican.spell(given)
    one = _letters(father, "", given)  # a third word may be a second given name
    return {letters for plain_letters in (both, filled, one) for letters in (plain_letters, _spoil(plain_letters))}


def _lacks_a_surname(letters: str, words: Sequence[str]) -> bool:
    pairs = permutations(words, 2)
    return any(letters[:2] == _letters(father, "", given)[:2] and letters[3] == given[0] for father, given in pairs)
