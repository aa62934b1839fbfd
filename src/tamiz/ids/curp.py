"""CURP: a person in Mexico's population register, citizen or resident.

Eighteen characters: four letters of the name, the birth date (YYMMDD), sex (H, M, X), the
state of birth (NE: born abroad), three inner consonants, one character that tells the
century (a digit before 2000, a letter since) and a check digit. Issued by RENAPO.

Specification: https://www.gob.mx/curp/ (Instructivo normativo para la asignación de la CURP)
"""

import re
from collections.abc import Iterable
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
TITLE = "CURP"
_PARTS = re.compile(
    r"(?P<letters>[A-Z]{4})(?P<date>[0-9]{6})(?P<sex>[HMX])(?P<state>[A-Z]{2})(?P<consonants>[A-Z]{3})"
    r"(?P<century>[A-Z0-9])[0-9]"
)
_BY_PLACE = re.compile(r"([A-Z01]{4})([0-9OIL]{6})([A-Z01]{6})([A-Z0-9])([0-9OIL])")
_STEM = re.compile(r"[A-Z]{4}[0-9]{6}(?=[A-Z]|$)")
_CHECK_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
_LENGTH = 18
_SEXES = {"H": "male", "M": "female", "X": "other"}
_PASSED_OVER = frozenset({"MARIA", "MA", "M", "JOSE", "J"})
_FEWEST, _MOST = 3, 10  # words of a name from which the letters can be told

# Four letters that are never given out: Anexo 2 of the instructions.
_OFFENSIVE = frozenset(
    """
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI
    GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO
    MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO
    RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
    """.split()
)

# The register's two letters and ISO 3166-2; DF became Ciudad de México in 2016.
STATES = {
    "AS": "MX-AGU", "BC": "MX-BCN", "BS": "MX-BCS", "CC": "MX-CAM", "CH": "MX-CHH", "CL": "MX-COA", "CM": "MX-COL",
    "CS": "MX-CHP", "DF": "MX-CMX", "DG": "MX-DUR", "GR": "MX-GRO", "GT": "MX-GUA", "HG": "MX-HID", "JC": "MX-JAL",
    "MC": "MX-MEX", "MN": "MX-MIC", "MS": "MX-MOR", "NL": "MX-NLE", "NT": "MX-NAY", "OC": "MX-OAX", "PL": "MX-PUE",
    "QR": "MX-ROO", "QT": "MX-QUE", "SL": "MX-SIN", "SP": "MX-SLP", "SR": "MX-SON", "TC": "MX-TAB", "TL": "MX-TLA",
    "TS": "MX-TAM", "VZ": "MX-VER", "YN": "MX-YUC", "ZS": "MX-ZAC",
}  # fmt: skip
BORN_ABROAD = "NE"


@dataclass(frozen=True, slots=True)
class DecodedCurp:
    """What a CURP says about its holder."""

    birth_date: PartialDate | None  # None: there is no such day
    sex: str  # male, female, other
    state: str | None  # ISO 3166-2; None: born abroad, or no state's letters
    born_abroad: bool
    initials: str
    consonants: str


@lru_cache(_REMEMBERED)
def compact(number: str) -> str:
    """Return the letters and digits alone, in capitals; never raises.

    0 and O, 1 and I are read by their place, but for the character that tells the century.
    """
    bare = unlabel(plain(number), TITLE, _BY_PLACE.pattern)
    if _PARTS.fullmatch(bare):
        return bare  # most are written right
    found = _BY_PLACE.fullmatch(bare)
    if not found:
        return bare
    letters, date, middle, century, check = found.groups()
    read = as_letters(letters) + as_digits(date) + as_letters(middle) + century + as_digits("0" + check)[1:]
    return read if _PARTS.fullmatch(read) else bare


def validate(number: str) -> str:
    """Return the compact form. Raises QueryError unless it has 18 characters, a date, a state and a fitting digit."""
    compacted = compact(number)
    fits = _PARTS.fullmatch(compacted) is not None
    require(fits, TITLE, number, "it is not the 18 letters and digits of a CURP, each in its place")
    # python-stdnum knows two sexes and computes over both letters alike: the check digit is ours.
    two_sexes = compacted[:10] + compacted[10].replace("X", "H") + compacted[11:]
    sound = accepted("mx.curp", two_sexes, validate_check_digits=False)
    require(sound, TITLE, number, "there is no such day or state, or its first four letters are never given out")
    require(compacted[-1] == check_digit(compacted), TITLE, number, "its last digit does not fit the others")
    return compacted


def is_valid(number: str) -> bool:
    """Return whether ``validate`` lets the number through."""
    return passes(validate, number)


def decode(number: str) -> DecodedCurp | None:
    """Return what the number says, check digit right or wrong; None when it has another form or is generic."""
    compacted = compact(number)
    found = _PARTS.fullmatch(compacted)
    if found is None or why_generic("curp", compacted):
        return None
    state = found["state"]
    return DecodedCurp(
        birth_date=_birth_date(found["date"], found["century"]),
        sex=_SEXES[found["sex"]],
        state=STATES.get(state),
        born_abroad=state == BORN_ABROAD,
        initials=found["letters"],
        consonants=found["consonants"],
    )


def check_digit(compacted: str) -> str:
    """Return the digit that belongs last: ten less the sum of each character's value times 18, 17, 16 ..."""
    values = map(_CHECK_ALPHABET.index, compacted[: _LENGTH - 1])
    return str(-sum(value * (_LENGTH - place) for place, value in enumerate(values)) % 10)


def first_ten(number: str) -> str | None:
    """Return the four letters and the birth date, mostly the same ten as in the person's RFC; None for another form."""
    compacted = compact(number)
    found = _STEM.match(compacted)
    return found[0] if found and not why_generic("curp", compacted) else None


def initials_of(given: str, paternal: str, maternal: str = "") -> str | None:
    """Return the four letters of a person's CURP; None when the given name or both surnames are missing."""
    names = mexican.given_word(given, _PASSED_OVER)
    surnames = [word for word in map(mexican.surname_word, (paternal, maternal)) if word]
    return _letters(surnames[0], surnames[1] if len(surnames) > 1 else "", names) if names and surnames else None


def agrees_with_name(number: str, name_tokens: Iterable[str]) -> bool | None:
    """Return whether some reading of the words as given name and surnames explains letters and consonants.

    Any word may play any part, so the order of the name does not matter. None when it cannot
    be told: no CURP, fewer than three words that are no particles, or more than ten; the four
    letters agree and the consonants do not (Vásquez, Vázquez); three words of which two
    explain all but the maternal surname's letter (two given names).
    """
    decoded = decode(number)
    words = mexican.without_particles(word for token in name_tokens for word in mexican.words(token))
    if decoded is None or not _FEWEST <= len(words) <= _MOST:
        return None
    readings = [_reading(*roles) for roles in permutations(words, 3)]
    one_surname = [_reading(father, "", given) for father, given in permutations(words, 2)]
    wanted = decoded.initials + decoded.consonants
    if any(mexican.alike(wanted, reading) for reading in readings + one_surname):
        return True
    near = any(mexican.alike(decoded.initials, reading[:4]) for reading in readings)
    lacks_a_surname = len(words) == _FEWEST and any(
        mexican.alike(_but_for_mother(wanted), _but_for_mother(reading)) for reading in one_surname
    )
    return None if near or lacks_a_surname else False


def agrees_with_birth(number: str, birth: PartialDate) -> bool | None:
    """Return whether ``birth`` can be the day in the number; None when it has none or the date is a guess."""
    decoded = decode(number)
    if decoded is None or decoded.birth_date is None or birth.circa:
        return None
    return decoded.birth_date.overlaps(birth)


def _birth_date(six_digits: str, century: str) -> PartialDate | None:
    year, month, day = six_digits[:2], six_digits[2:4], six_digits[4:]
    try:
        return PartialDate.parse(f"{19 if century.isdigit() else 20}{year}-{month}-{day}")
    except QueryError:  # no such day
        return None


def _letters(father: str, mother: str, given: str) -> str:
    """Return the four letters; an offensive word's second letter becomes X."""
    letters = mexican.spell(father) + mexican.inner_vowel(father) + mexican.spell(mother) + mexican.spell(given)
    return letters[0] + mexican.UNKNOWN + letters[2:] if letters in _OFFENSIVE else letters


def _reading(father: str, mother: str, given: str) -> str:
    return _letters(father, mother, given) + "".join(map(mexican.inner_consonant, (father, mother, given)))


def _but_for_mother(reading: str) -> str:
    """Return letters and consonants without those of the maternal surname."""
    return reading[:2] + reading[3:5] + reading[6:]
