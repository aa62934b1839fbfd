"""Whether two identifiers are the same number, and how much that can mean.

They are compared compacted, valid or not: official lists carry wrong check digits. Validity
changes the wording alone. How many bits an agreement is worth is decided in ``matching``.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tamiz.ids import vat
from tamiz.ids.generic import why_generic
from tamiz.ids.registry import ANY, KINDS, IdKind, Reads, is_valid, kind_of
from tamiz.ids.text import plain
from tamiz.model import Identifier

_REMEMBERED = 256  # the same number is looked up in one list after another
# Letters, digits, and a verifier K: only of such a text do kinds of digits take a word off or read a letter as a digit.
_DIGITAL = re.compile("[A-ZÑ]*[0-9OIL]+K?")
_TELLING = 6  # characters: a shorter number of digits says nothing where the kinds differ


class Strength(StrEnum):
    """What two equal identifiers have in common."""

    EQUAL = "equal"
    UNKNOWN_COUNTRY = "equal, unknown country"
    OTHER_COUNTRY = "equal, other country"  # two states' numbers: no agreement
    FIRST_TEN = "first ten of RFC"  # letters and date of an RFC or CURP
    SAME_BANK = "first eight of BIC"
    GENERIC = "generic"  # a placeholder: worth nothing


@dataclass(frozen=True, slots=True)
class IdAgreement:
    """Two identifiers that agree; ``why`` is a short phrase for people."""

    kind: str
    strength: Strength
    same_kind: bool
    asked_valid: bool | None  # None: the kind has no check
    listed_valid: bool | None
    why: str


def compare_identifiers(asked: Identifier, listed: Identifier) -> IdAgreement | None:
    """Return how two identifiers agree; None when they are different numbers or of kinds that never meet."""
    ours, theirs = kind_of(asked.kind), kind_of(listed.kind)
    if not ours.meets(theirs):
        return None
    found = _compare_values(asked, listed, ours, theirs)
    if found is None:
        return None
    strength, why = found
    kind = theirs if theirs.word != ANY else ours
    validity = is_valid(kind.word, asked.value), is_valid(kind.word, listed.value)
    phrase = _word(kind.module.TITLE, why, *validity)
    return IdAgreement(kind.word, strength, ours.word == theirs.word, *validity, phrase)


@lru_cache(_REMEMBERED)
def keys(identifier: Identifier) -> frozenset[str]:
    """Return what to look the identifier up by: two that agree have a key in common.

    The other way round does not hold, so what is found is still compared.
    """
    met, stemmed = _met(kind_of(identifier.kind))
    bare = plain(identifier.value)
    touched = met if _DIGITAL.fullmatch(bare) else [kind for kind in met if kind.reads is Reads.OWN]
    full = {bare, *(_key(kind, identifier.value) for kind in touched)}
    stems = {f"stem {stem}" for kind in stemmed if (stem := _stem(kind, identifier.value))}
    return frozenset(full - {""} | stems)


@lru_cache(_REMEMBERED)
def _met(own: IdKind) -> tuple[tuple[IdKind, ...], tuple[IdKind, ...]]:
    """Return the kinds that may hold the same number, its own first, and those of them with stems."""
    met = (own, *(kind for kind in KINDS.values() if kind != own and kind.meets(own)))
    return tuple(kind for kind in met if kind.reads is not Reads.PLAIN), tuple(kind for kind in met if kind.stem)


def _compare_values(asked: Identifier, listed: Identifier, ours: IdKind, theirs: IdKind) -> tuple[Strength, str] | None:
    judges = sorted((kind for kind in (ours, theirs) if kind.word != ANY), key=lambda kind: kind.word) or [ours]
    for kind in judges:
        key = _key(kind, asked.value)
        if key and key == _key(kind, listed.value):
            tells = ours.word == theirs.word or len(key) >= _TELLING or not key.isdigit()
            return _weigh(asked, listed, judges, key) if tells else None
    return _compare_stems(asked.value, listed.value, judges)


def _weigh(asked: Identifier, listed: Identifier, judges: list[IdKind], key: str) -> tuple[Strength, str]:
    """Return what an equal number means: nothing if generic, less if incomplete or without its country."""
    generic = next(filter(None, (why_generic(kind.word, listed.value) for kind in judges)), None)
    if generic:
        return Strength.GENERIC, f"equal, but generic: {generic}"
    if any(kind.word == "rfc" and key == _stem(kind, listed.value) for kind in judges):
        return Strength.FIRST_TEN, "equal, but both lack the last three characters"
    return _weigh_country(asked, listed)


def _weigh_country(asked: Identifier, listed: Identifier) -> tuple[Strength, str]:
    kinds = [kind for kind in map(kind_of, (asked.kind, listed.kind)) if kind.word != ANY]
    if not all(kind.needs_country for kind in kinds):
        return Strength.EQUAL, "equal"
    ours, theirs = _country(asked), _country(listed)
    if not (ours and theirs):
        return Strength.UNKNOWN_COUNTRY, "equal, but the country of one is not known"
    if ours != theirs:
        return Strength.OTHER_COUNTRY, f"equal, but of two countries: {ours} and {theirs}"
    return Strength.EQUAL, f"equal, both of {ours}"


def _compare_stems(asked: str, listed: str, judges: list[IdKind]) -> tuple[Strength, str] | None:
    """Return the weaker agreement of numbers that differ: RFC and CURP up to the date, a bank's branches."""
    ours, theirs = (
        {stem for kind in _with_stems(judges) if (stem := _stem(kind, number))} for number in (asked, listed)
    )
    if ours.isdisjoint(theirs):
        return None
    if any(kind.word == "bic" for kind in judges):
        return Strength.SAME_BANK, "same institution, another branch"
    differ = len(plain(asked)) == len(plain(listed))
    return Strength.FIRST_TEN, f"same letters and date, {'another ending' if differ else 'an ending in one alone'}"


def _with_stems(judges: list[IdKind]) -> list[IdKind]:
    """Return the kinds whose stems the judges' numbers may have."""
    return [kind for kind in KINDS.values() if kind.stem and any(kind.meets(judge) for judge in judges)]


def _stem(kind: IdKind, number: str) -> str | None:
    return kind.stem(number) if kind.stem else None


def _key(kind: IdKind, number: str) -> str:
    """Return the compact form in capitals: some systems store wallets so, and no two differ by case alone."""
    return kind.module.compact(number).upper()


def _country(identifier: Identifier) -> str | None:
    kind = kind_of(identifier.kind)
    own = vat.country_of(identifier.value) if kind.word == "vat" else kind.issuer
    return (identifier.country or "").strip().upper() or own


def _word(title: str, why: str, asked_valid: bool | None, listed_valid: bool | None) -> str:
    """Return the phrase for people: the kind, what agrees, and on which side the number is not valid."""
    wrong = [side for side, valid in (("asked", asked_valid), ("listed", listed_valid)) if valid is False]
    return f"{title} {why}" + (f" (form or check digit wrong as {' and as '.join(wrong)})" if wrong else "")
