"""Whether two entries of different lists are one party: what speaks for it, and what forbids it.

The evidence is that of the heart, entry against entry: names, birth dates, numbers; and countries. The
bar is higher than for a match, for a wrong match is looked at and a wrong join hides a person. What one
entry contradicts in another forbids them to be one party, whatever else agrees.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, product

from tamiz.dates import PartialDate
from tamiz.ids import keys
from tamiz.ids import kind_of as kind_of_number
from tamiz.matching.births import compare_births
from tamiz.matching.comparison import compare_names
from tamiz.matching.evidence import Ties, ties_of
from tamiz.matching.identified import compare_numbers, is_one_a_party
from tamiz.matching.index import keys_of_numbers
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.reading import Key, Reading, read_name
from tamiz.matching.rewritten import Asked
from tamiz.model import Bond, Entity, Grade, Identifier, Query, Schema, Signal

MOST_NAMES = 40  # of an entry, as its list orders them; the rest are spellings
_MOST_ALIGNED = 8  # word by word, where no name is complete in another
_MOST_NUMBERS = 20  # of each entry: some have hundreds of wallets, and all are compared with all
_NUMBERS = frozenset({"identifier", "identifier, unknown country"})
# Given to one party by whoever keeps the register; a website, a telephone or a bank's code is a whole group's.
_REGISTERED = frozenset(
    "passport national-id tax-id registration-number rfc curp ssn nit ruc vat lei imo-ship imo-company imo "
    "tail-number wallet".split()
)
_OF_FIRMS = frozenset("tax-id registration-number rfc nit ruc vat lei".split())
_RECORDS = frozenset({"ofac-uid", "un-reference"})  # the publisher's own, which its other lists give as well
_FORBIDDING = frozenset(
    {
        "another birth date",
        "another birth year",
        "another identifier",
        "another birth date in identifier",
        "another sex in identifier",
    }
)
_BY_NAME_ALONE = frozenset({Schema.THING, Schema.LEGAL_ENTITY})  # and organizations: others share their names


@dataclass(frozen=True)
class Record:
    """One entry of a list with its names read once."""

    entity: Entity

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The names that say who it is, in the order of the list: weak aliases are others' too."""
        person = self.entity.schema is Schema.PERSON
        told = [name.text for name in self.entity.names if name.grade is not Grade.WEAK]
        return tuple(read_name(text, person=person) for text in told[:MOST_NAMES])

    @cached_property
    def keys(self) -> tuple[frozenset[Key], ...]:
        """What each of these names has in common with any name that is complete in it."""
        return tuple(frozenset(reading.lookups) for reading in self.readings)

    @cached_property
    def lands(self) -> frozenset[str]:
        """The countries that the list names for it."""
        own = (*self.entity.countries, *(one.country for one in self.entity.addresses))
        return frozenset(country.upper() for country in own if country)


def bond_of(one: Record, other: Record, parameters: Parameters) -> Bond | None:
    """Return why two entries are one party, None where it is not sure or something forbids it; in either order."""
    one, other = sorted((one, other), key=lambda record: record.entity.id)
    if why_apart(one.entity, other.entity, parameters) is not None:
        return None
    named, is_complete = _names(one, other, ties_of(kind_of(other.entity.schema), parameters))
    if _sum(named) < parameters.party.names:
        return None
    said = _context(one.entity, other.entity, parameters)
    signals = (*named, *said, *_countries(one, other, parameters))
    by_number = any(map(_is_number, said))
    suffices = by_number or (is_complete and _speaks(one.entity, other.entity, said, signals))
    if _sum(signals) < parameters.party.millibits or not suffices:
        return None
    return Bond(one.entity.id, other.entity.id, by_number, signals, _sum(signals))


def why_apart(one: Entity, other: Entity, parameters: Parameters) -> str | None:
    """Return why two entries cannot be one party, None where nothing forbids it."""
    if one.list_id == other.list_id:
        return "one list has them as two"
    if not one.schema.meets(other.schema) or kind_of(one.schema) is not kind_of(other.schema):
        return "another kind of party"
    if one.gender and other.gender and one.gender != other.gender:
        return "another sex"
    if _is_told_apart(one, other) or _is_told_apart(other, one):
        return "a list says that they are two"
    one, other = sorted((one, other), key=lambda entity: entity.id)
    return next((signal.why for signal in _context(one, other, parameters) if signal.kind in _FORBIDDING), None)


def _is_told_apart(one: Entity, other: Entity) -> bool:
    """Return whether an entry says of itself that it must not be taken for the other."""
    apart = {_plain(distinction.other) for distinction in one.distinctions}
    return bool(apart) and not apart.isdisjoint(_plain(name.text) for name in other.names)


def _plain(text: str) -> tuple[str, ...]:
    return read_name(text, person=False).keys


def _names(one: Record, other: Record, ties: Ties) -> tuple[tuple[Signal, ...], bool]:
    """Return the evidence of the two names that agree best, and whether they are complete in each other.

    Where none is complete in another they are compared word by word.
    """
    pairs = tuple(_complete(one, other)) or product(one.readings[:_MOST_ALIGNED], other.readings[:_MOST_ALIGNED])
    compared = (compare_names(Asked(ours), theirs, Grade.STRONG, ties) for ours, theirs in pairs)
    return max(compared, key=lambda pair: (pair[1], _sum(pair[0])), default=((), False))


def _complete(one: Record, other: Record) -> Iterator[tuple[Reading, Reading]]:
    for ours, sought in zip(one.readings, one.keys, strict=True):
        for theirs, held in zip(other.readings, other.keys, strict=True):
            if not sought.isdisjoint(held):
                yield ours, theirs


def _context(one: Entity, other: Entity, parameters: Parameters) -> tuple[Signal, ...]:
    """Return what birth dates and numbers say."""
    born, signal = _births(one, other, parameters)
    ours, theirs = _telling(one.identifiers, other.identifiers), _telling(other.identifiers, one.identifiers)
    asked = Query(one.caption, schema=one.schema, birth_date=born, identifiers=ours)
    return (*signal, *compare_numbers(asked, replace(other, identifiers=theirs), parameters).signals)


def _telling(ours: Sequence[Identifier], theirs: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """Return the first numbers that the other side may have too, and the first of which a party has one."""
    held = keys_of_numbers(theirs)
    shared = (one for one in ours if _is_registered(one) and not held.isdisjoint(keys(one)))
    lone = (one for one in ours if is_one_a_party(one))
    return tuple(dict.fromkeys((*islice(shared, _MOST_NUMBERS), *islice(lone, _MOST_NUMBERS))))


def _is_registered(one: Identifier) -> bool:
    return one.kind in _RECORDS or kind_of_number(one.kind).word in _REGISTERED


def _births(one: Entity, other: Entity, parameters: Parameters) -> tuple[PartialDate | None, tuple[Signal, ...]]:
    """Return the birth date of the one that agrees best with the other's, and what it says."""
    asked = ((born, compare_births(Query("", birth_date=born), other, parameters)) for born in one.birth_dates)
    said = [(born, signal) for born, signal in asked if signal is not None]
    if not said:
        return next(iter(one.birth_dates), None), ()
    born, best = max(said, key=lambda pair: pair[1].millibits)
    return born, (best,)


def _countries(one: Record, other: Record, parameters: Parameters) -> Iterator[Signal]:
    if one.lands and other.lands:
        shared = one.lands & other.lands
        kind = "country in common" if shared else "no country in common"
        why = "a country in common" if shared else "no country in common"
        ours, theirs = (", ".join(sorted(shared or lands)) for lands in (one.lands, other.lands))
        yield Signal(kind, parameters.weights[kind], ours, theirs, why)


def _speaks(one: Entity, other: Entity, said: Iterable[Signal], signals: Iterable[Signal]) -> bool:
    """Return whether a complete name is enough: with a fact beside it for people, unopposed for organizations.

    Ships and aircraft have too many namesakes.
    """
    if kind_of(one.schema) is PartyKind.PERSON:
        return any(signal.millibits > 0 for signal in said)
    is_named = one.schema in _BY_NAME_ALONE or Schema.ORGANIZATION in one.schema.lineage
    return is_named and all(signal.millibits >= 0 for signal in signals) and not _registered_apart(one, other)


def _registered_apart(one: Entity, other: Entity) -> bool:
    """Return whether some register of a country has both, under numbers of which none is equal."""
    ours, theirs = _entered(one), _entered(other)
    return any(ours[register].isdisjoint(theirs[register]) for register in ours.keys() & theirs.keys())


def _entered(entity: Entity) -> dict[tuple[str, str | None], set[str]]:
    """Return what a firm's numbers in registers are looked up by, by kind of number and country."""
    found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for one in entity.identifiers:
        word = kind_of_number(one.kind).word
        if word in _OF_FIRMS:
            found[word, one.country].update(keys(one))
    return found


def _is_number(signal: Signal) -> bool:
    return signal.kind in _NUMBERS and signal.millibits > 0


def _sum(signals: Iterable[Signal]) -> int:
    return sum(signal.millibits for signal in signals)
