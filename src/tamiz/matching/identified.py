"""The third door: an identifier that is equal and not known to be generic.

Identifiers are compared compacted, valid or not. The birth date that a number says is compared with the
other side's, and the query's own name and birth date with the number it came with; sex and state are
:mod:`tamiz.matching.context`'s. Everything that counts is a signal, those worth nothing too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tamiz.dates import PartialDate
from tamiz.ids import (
    DecodedNumber,
    IdAgreement,
    Strength,
    compare_identifiers,
    decode,
    fits_birth,
    fits_name,
    is_valid,
    kind_of,
    why_generic,
)
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema, Signal

# What each agreement is called among the signals, weights and phrases.
_KINDS = {
    Strength.EQUAL: "identifier",
    Strength.UNKNOWN_COUNTRY: "identifier, unknown country",
    Strength.OTHER_COUNTRY: "identifier, other country",
    Strength.FIRST_TEN: "first ten of RFC",
    Strength.SAME_BANK: "same bank",
    Strength.GENERIC: "generic identifier",
}
_OPENING = frozenset({Strength.EQUAL, Strength.UNKNOWN_COUNTRY})
OPENING_KINDS = frozenset(_KINDS[strength] for strength in _OPENING)  # signals of a number that is the third door
_RELATED = frozenset({*_OPENING, Strength.FIRST_TEN})
# A party has one of these; a passport is renewed, an account one of several.
_ONE_A_PARTY = frozenset({"rfc", "curp", "lei", "imo-ship", "imo-company"})


@dataclass(frozen=True, slots=True)
class Identified:
    """What the identifiers of a query say of one entity.

    ``opens``: one is equal and not generic, which is the door. ``retrieves``: one is equal or
    related, so that the entity is a candidate whatever its name.
    """

    signals: tuple[Signal, ...] = ()
    opens: bool = False
    retrieves: bool = False


NOTHING = Identified()


def compare_numbers(query: Query, entity: Entity, parameters: Parameters) -> Identified:
    """Return the evidence of all identifiers of ``query`` and ``entity``, and of the birth dates in them."""
    if not query.identifiers and (query.birth_date is None or not entity.identifiers):
        return NOTHING
    met = [(asked, _best(asked, query.country, entity.identifiers, parameters)) for asked in query.identifiers]
    agreed = [(asked, found) for asked, found in met if found is not None]
    signals = [_signal(asked, listed, agreement, parameters) for asked, (listed, agreement) in agreed]
    signals += _conflicts([asked for asked, found in met if found is None], entity, parameters)
    related = [asked for asked, (_, agreement) in agreed if agreement.strength in _RELATED]
    opens = any(agreement.strength in _OPENING for _, (_, agreement) in agreed)
    signals += _doubts(related, query, parameters)
    knows_birth = bool(related) or (query.birth_date is not None and bool(entity.birth_dates))
    signals += _decoded(query, entity, parameters, knows_birth=knows_birth, knows_all=opens)
    return Identified(tuple(signals), opens, retrieves=bool(related))


def _best(
    asked: Identifier, country: str | None, listed: Iterable[Identifier], parameters: Parameters
) -> tuple[Identifier, IdAgreement] | None:
    """Return the listed identifier that agrees best with one asked about, so that each counts once.

    A number that comes without its country is taken for one of the customer's ``country`` where that is the
    listed one; where it is not, the country stays unknown, for people hold passports of other countries.
    """
    found = [
        (one, agreement)
        for one in listed
        if (agreement := compare_identifiers(_placed(asked, country, one), one)) is not None
    ]
    return max(found, key=lambda pair: parameters.weights[_KINDS[pair[1].strength]], default=None)


def _placed(asked: Identifier, country: str | None, listed: Identifier) -> Identifier:
    is_likely = asked.country is None and country is not None and country == listed.country
    return replace(asked, country=country) if is_likely else asked


def _signal(asked: Identifier, listed: Identifier, agreement: IdAgreement, parameters: Parameters) -> Signal:
    kind = _KINDS[agreement.strength]
    worth = parameters.weights[kind]
    if worth and agreement.listed_valid is False:
        worth += parameters.weights["wrong check digit"]
    return Signal(kind, worth, asked.value, listed.value, agreement.why)


def _conflicts(asked: Iterable[Identifier], entity: Entity, parameters: Parameters) -> Iterator[Signal]:
    """Yield a signal for each sound number of which a party has one, where the entity has another."""
    kind = "another identifier"
    for one in filter(_is_sound, asked):
        word = kind_of(one.kind).word
        others = [held for held in entity.identifiers if kind_of(held.kind).word == word and _is_sound(held)]
        if others:
            said = ", ".join(held.value for held in others)
            yield Signal(kind, parameters.weights[kind], one.value, said, f"another {word}, and a party has one")


def is_one_a_party(one: Identifier) -> bool:
    """Return whether a number is of a kind of which a party has one."""
    return kind_of(one.kind).word in _ONE_A_PARTY


def _is_sound(one: Identifier) -> bool:
    word = kind_of(one.kind).word
    return is_one_a_party(one) and is_valid(word, one.value) is True and why_generic(word, one.value) is None


def _doubts(related: Iterable[Identifier], query: Query, parameters: Parameters) -> Iterator[Signal]:
    """Yield what speaks against a number that agrees: it does not go with the name or birth date it came with."""
    for one in related:
        if fits_name(one, query.name) is False:
            kind = "identifier against name"
            why = "the letters of the number are not those of the name it came with"
            yield Signal(kind, parameters.weights[kind], one.value, query.name, why)
        if query.birth_date is not None and fits_birth(one, query.birth_date) is False:
            kind = "identifier against birth date"
            why = "the date in the number is not the birth date it came with"
            yield Signal(kind, parameters.weights[kind], one.value, str(query.birth_date), why)


def _decoded(
    query: Query, entity: Entity, parameters: Parameters, *, knows_birth: bool, knows_all: bool
) -> Iterator[Signal]:
    """Yield how the birth date that one side's numbers say agrees with the other side's.

    What a number that agrees has said already is not counted again: its date, or all of it.
    """
    if entity.schema is not Schema.PERSON or knows_all:
        return
    ours = [(one, said) for one in query.identifiers if (said := decode(one)) is not None]
    theirs = [(one, said) for one in entity.identifiers if (said := decode(one)) is not None]
    if not knows_birth:
        yield from _births(ours, query.birth_date, theirs, entity.birth_dates, parameters)


_Decoded = Sequence[tuple[Identifier, DecodedNumber]]
_Pair = tuple[str, tuple[PartialDate, ...], str, tuple[PartialDate, ...]]  # as asked, its days; as listed, its days


def _births(
    ours: _Decoded,
    born: PartialDate | None,
    theirs: _Decoded,
    listed: Sequence[PartialDate],
    parameters: Parameters,
) -> Iterator[Signal]:
    """Yield one signal: whether a date in a number of one side can be the other side's birth date."""
    pairs: list[_Pair] = [(one.value, said.dates, str(date), (date,)) for one, said in ours for date in listed]
    if born is not None:
        pairs += [(str(born), (born,), one.value, said.dates) for one, said in theirs]
    pairs = [pair for pair in pairs if pair[1] and not any(date.circa for date in (*pair[1], *pair[3]))]
    if not pairs:
        return
    fitting = next((pair for pair in pairs if _can_be_one(pair[1], pair[3])), None)
    kind = "birth date in identifier" if fitting else "another birth date in identifier"
    asked, _, held, _ = fitting or pairs[0]
    why = "the date in the number is the birth date" if fitting else "the date in the number is not the birth date"
    yield Signal(kind, parameters.weights[kind], asked, held, why)


def _can_be_one(ours: Iterable[PartialDate], theirs: Sequence[PartialDate]) -> bool:
    return any(one.overlaps(other) for one in ours for other in theirs)
