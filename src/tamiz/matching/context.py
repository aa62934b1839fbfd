"""What country, sex and place say of two parties, beside their names: little, and only where the names agree.

All of it together adds ``context_cap`` at most. What one side does not say is no evidence. What the lists and the
query say of sex and state by a number counts here too, each once, whoever says it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

from tamiz.ids import decode, keys, states_in
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema, Signal
from tamiz.names.addresses import Part, address_parts, address_words
from tamiz.names.country_names import country_code
from tamiz.names.sexes import SEXES

_SHOWN = 200  # characters of an address
_KEYS_FROM = 1 << 31  # birth dates as keys lie below
_WHY = {
    "same country": "the same country",
    "same country, common": "the same country, where most customers live",
    "another country": "another country",
    "unknown country": "the country asked about is not one that is known",
    "same sex": "the same sex",
    "another sex": "another sex",
    "contradictory sex": "the sex asked about is not the one in its number, so neither counts",
    "same address": "the same street and number",
    "same place": "the same town or quarter",
    "context limit": "country, sex and place count so much at most",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a query says of its party beside name, birth date and numbers; ``number`` is one that says a sex."""

    country: str | None = None  # a code, None where the query names none that is known
    written: str = ""  # the country as the query has it
    sexes: frozenset[str] = frozenset()  # two where the query contradicts itself
    number: str | None = None  # None where the query says the sex itself
    states: Mapping[str, Identifier] = field(default_factory=dict)  # of birth, each with the number that says it
    words: frozenset[str] = frozenset()  # of the address, those that tell
    address: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return not (self.written or self.sexes or self.states or self.words)


def country_asked(query: Query) -> str | None:
    """Return the code of the country that is asked about, None where none is known."""
    return told_by(query).country


@lru_cache(64)
def told_by(query: Query) -> Told:
    """Return what a query says; the same for all that it is compared with."""
    decoded = [(one, said) for one in query.identifiers if (said := decode(one)) is not None]
    sexed = [(one.value, said.sex) for one, said in decoded if said.sex in SEXES]
    own = {query.sex} if query.sex in SEXES else set()
    return Told(
        country_code(query.country) if query.country else None,
        query.country or "",
        frozenset({*own, *(sex for _, sex in sexed)} - {None}),
        None if own or not sexed else sexed[0][0],
        {said.state: one for one, said in reversed(decoded) if said.state},
        address_words(query.address) if query.address else frozenset(),
        query.address or "",
    )


def compare_context(query: Query, entity: Entity, parameters: Parameters, *, names_agree: bool) -> tuple[Signal, ...]:
    """Return what country, sex and place say; only what speaks against where the names do not agree."""
    told = told_by(query)
    if told.is_empty:
        return ()
    comparing = _Comparing(told, entity, parameters)
    signals = [*comparing.countries(), *comparing.sexes(), *comparing.states(), *comparing.places()]
    if not names_agree:
        return tuple(signal for signal in signals if signal.millibits < 0)
    over = sum(max(0, signal.millibits) for signal in signals) - parameters.context_cap_millibits
    return (*signals, *([Signal("context limit", -over, "", "", _WHY["context limit"])] if over > 0 else ()))


@dataclass(frozen=True, slots=True)
class _Comparing:
    told: Told
    entity: Entity
    parameters: Parameters

    def countries(self) -> Iterator[Signal]:
        listed = self.entity.all_countries
        if not self.told.written or not listed:
            return
        shown = self.told.country if self.told.country in listed else ", ".join(listed)
        if self.told.country is None:
            yield self._signal("unknown country", self.told.written, shown)
        elif self.told.country in listed:
            yield self._signal(_kind_of_country(self.told.country, self.parameters), self.told.written, shown)
        elif Schema.VEHICLE not in self.entity.schema.lineage:  # ships change their flags
            yield self._signal("another country", self.told.written, shown)

    def sexes(self) -> Iterator[Signal]:
        listed, told = self.entity.gender, self.told
        if self.entity.schema is not Schema.PERSON or listed not in SEXES or not told.sexes:
            return
        sex, same = min(told.sexes), listed in told.sexes
        if len(told.sexes) > 1:
            yield self._signal("contradictory sex", ", ".join(sorted(told.sexes)), listed)
        elif told.number is None:
            yield self._signal("same sex" if same else "another sex", sex, listed)
        else:
            kind = "sex in identifier" if same else "another sex in identifier"
            why = f"the number says {sex}" if same else f"the number says {sex}, the list {listed}"
            yield Signal(kind, self.parameters.weights[kind], told.number, listed, why)

    def states(self) -> Iterator[Signal]:
        """Yield one signal where a number says the state of a listed birth place; not where the list has the number."""
        if self.entity.schema is not Schema.PERSON or not self.told.states:
            return
        found = ((place, state) for place in self.entity.birth_places for state in sorted(states_in(place)))
        place, state = next(((place, state) for place, state in found if state in self.told.states), ("", ""))
        if state and not _is_listed(self.told.states[state], self.entity):
            kind = "state in identifier"
            why = "born in the state that the number says"
            yield Signal(kind, self.parameters.weights[kind], self.told.states[state].value, place, why)

    def places(self) -> Iterator[Signal]:
        """Yield the best that one part of a listed address says."""
        if not self.told.words:
            return
        met = [part for part in _parts(self.entity) if _kind_of_part(part, self.told.words)]
        kinds = {_kind_of_part(part, self.told.words): part for part in reversed(met)}
        for kind in ("same address", "same place"):
            if kind in kinds:
                part = kinds[kind]
                shown = " ".join((*sorted(part.words), *([part.number] if part.number else ())))
                yield self._signal(kind, self.told.address[:_SHOWN], shown)
                return

    def _signal(self, kind: str, asked: str, listed: str) -> Signal:
        return Signal(kind, self.parameters.weights[kind], asked, listed, _WHY[kind])


def most_by_context(query: Query, parameters: Parameters) -> int:
    """Return the most that country and sex could add to any party; what places could is looked up by key."""
    told, weights = told_by(query), parameters.weights
    country = 0 if told.country is None else weights[_kind_of_country(told.country, parameters)]
    sex = "same sex" if told.number is None else "sex in identifier"
    most = max(0, country) + (max(0, weights[sex]) if len(told.sexes) == 1 else 0)
    return min(most, parameters.context_cap_millibits)


def place_keys_of_asked(query: Query, parameters: Parameters) -> dict[int, int]:
    """Return the keys of the places that a query names, and what all of its places could add together."""
    told, weights = told_by(query), parameters.weights
    address = max(0, weights["same address"], weights["same place"]) if told.words else 0
    state = max(0, weights["state in identifier"]) if told.states else 0
    left = parameters.context_cap_millibits - most_by_context(query, parameters)
    most = min(left, address + state)
    return {_key(word): most for word in (*told.states, *told.words)} if most > 0 else {}


def place_keys_of_listed(entity: Entity) -> frozenset[int]:
    """Return what a party is found by: a word of each part of its addresses, and the states of its birth places."""
    words = {part.key for part in _parts(entity)}
    states = (state for place in entity.birth_places for state in states_in(place))
    return frozenset(map(_key, words.union(states)))


def _key(word: str) -> int:
    """Return a place as a whole number of 32 bits, above all birth dates; two with one number find a party too many."""
    hashed = blake2b(word.encode("ascii", "backslashreplace"), digest_size=4).digest()
    return _KEYS_FROM | int.from_bytes(hashed, "little")


def _is_listed(number: Identifier, entity: Entity) -> bool:
    own = set(keys(number))
    return any(not own.isdisjoint(keys(one)) for one in entity.identifiers)


def _kind_of_country(country: str, parameters: Parameters) -> str:
    return "same country, common" if country in parameters.common_countries else "same country"


def country_of(entity: Entity) -> str | None:
    """Return the first country that a list gives for a party, where it gives one."""
    return next(iter(entity.all_countries), None)


def _parts(entity: Entity) -> Iterator[Part]:
    return (part for one in entity.addresses for part in address_parts(one.text, one.city))


def _kind_of_part(part: Part, words: Iterable[str]) -> str | None:
    held = frozenset(words)
    if not part.words <= held:
        return None
    if part.number is None:
        return "same place"
    return "same address" if part.number in held else None
