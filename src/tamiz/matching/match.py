"""From one query to its matches: block, compare, combine, keep each entity's best name.

The doors are asked in turn; a candidate that opens none has fallen short and says so. A listed name
is compared when it could be complete in the query, when its party carries one of the query's numbers,
or when its words could reach the bar with what else speaks for its party.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from tamiz.matching.births import compare_births, keys_of_asked
from tamiz.matching.comparison import compare_names
from tamiz.matching.context import compare_context, country_asked, most_by_context, place_keys_of_asked
from tamiz.matching.contradicted import set_apart
from tamiz.matching.evidence import ties_of
from tamiz.matching.identified import Identified, compare_numbers
from tamiz.matching.index import Entry, Hunt, Names, keys_of_numbers, make_entries
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.matching.rewritten import Asked, read_asked
from tamiz.model import CompleteName, Entity, Grade, Match, Name, Query, Rule, Schema, Settings, Signal

Blocking = Callable[[Asked, bool], Iterable[Entry]]
_GRADE_ORDER = {Grade.PRIMARY: 0, Grade.STRONG: 1, Grade.FORMER: 2, Grade.WEAK: 3}


@dataclass(frozen=True, slots=True)
class Bar:
    """From how many millibits a candidate is a match, how far below it one is still told of, and the second door."""

    millibits: int
    near: int = 0
    complete_name: CompleteName = CompleteName.ALWAYS

    @classmethod
    def of(cls, settings: Settings, parameters: Parameters) -> "Bar":
        """Return what the settings ask for, the shipped threshold where they say none."""
        threshold = settings.threshold_e4 or parameters.shipped_threshold_e4
        return cls(parameters.curve.millibits_from(threshold), settings.near_millibits or 0, settings.complete_name)

    @property
    def lowest(self) -> int:
        """The millibits from which a candidate is looked for."""
        return self.millibits - self.near


@dataclass(frozen=True, slots=True)
class Found:
    """What one query met: matches, and candidates that opened no door; all by bits, then entity id."""

    matches: tuple[Match, ...]
    short: tuple[Match, ...]
    suppressed: tuple[Match, ...] = ()  # complete names that are contradicted, where the bar asks for that


def find_matches(query: Query, index: Names, parameters: Parameters, bar: Bar | None = None) -> Found:
    """Return what ``query`` meets among the indexed parties; at the shipped threshold without a ``bar``."""
    search = Search(query, parameters, bar or Bar(parameters.threshold_millibits))
    births, places = keys_of_asked(query, parameters), place_keys_of_asked(query, parameters)
    hunt = Hunt(parameters, search.kinds, births, places)

    def reaching(asked: Asked, person: bool) -> Iterator[Entry]:
        return index.reaching(asked.reading, hunt, person=person, cutoff=search.cutoff(asked))

    return search.found_in(index, reaching)


def find_exhaustively(query: Query, index: Names, parameters: Parameters, bar: Bar | None = None) -> Found:
    """Return the same by comparing every listed name and number: the slow twin, without blocking."""

    def every_entry(_: Asked, person: bool) -> Iterator[Entry]:
        return (entry for entry in index.entries if entry.person is person)

    search = Search(query, parameters, bar or Bar(parameters.threshold_millibits))
    return search.found(every_entry, index.entities)


def meet(query: Query, entity: Entity, parameters: Parameters, bar: Bar | None = None) -> Match | None:
    """Return what ``query`` meets of one party, None when it is no candidate."""
    entries = make_entries((entity,))

    def every_entry(_: Asked, person: bool) -> Iterator[Entry]:
        return (entry for entry in entries if entry.person is person)

    search = Search(query, parameters, bar or Bar(parameters.threshold_millibits))
    found = search.found(every_entry, (entity,))
    return next(iter((*found.matches, *found.suppressed, *found.short)), None)


@cache
def kinds_of(schema: Schema | None) -> frozenset[PartyKind]:
    """Return the kinds of party that a query with this schema could be about."""
    return frozenset(kind_of(one) for one in Schema if schema is None or schema.meets(one))


def cutoff_of(query: Query, parameters: Parameters, bar: Bar, rewritten: str | None = None) -> int:
    """Return the millibits that a name needs by its words where nothing but context speaks for its party."""
    cost = parameters.weights[rewritten] if rewritten else 0
    return max(parameters.name_floor_millibits, bar.lowest - cost - most_by_context(query, parameters))


@dataclass(frozen=True)
class Search:
    """One query against whatever blocking chooses."""

    query: Query
    parameters: Parameters
    bar: Bar

    @property
    def kinds(self) -> frozenset[PartyKind]:
        """The kinds of party that it could be about."""
        return kinds_of(self.query.schema)

    @cached_property
    def readings(self) -> Mapping[bool, tuple[Asked, ...]]:
        """The name as a person's and as anything else's, where it could be that; each way it may have been meant."""
        persons = sorted({kind is PartyKind.PERSON for kind in self.kinds})
        country = country_asked(self.query)
        return {person: read_asked(self.query.name, person=person, country=country) for person in persons}

    def cutoff(self, asked: Asked) -> int:
        """Return the millibits that a name needs by its words where nothing but context speaks for its party."""
        return cutoff_of(self.query, self.parameters, self.bar, asked.rewritten)

    def found_in(self, index: Names, reaching: Blocking) -> Found:
        """Return what is met among the names of an index: complete ones, carriers of a number, and those that reach."""
        carriers = tuple(index.carriers(self.query.identifiers)) if self.query.identifiers else ()
        of_carriers = make_entries(carriers)

        def block(asked: Asked, person: bool) -> Iterator[Entry]:
            yield from index.block(asked.reading, person=person)
            yield from (entry for entry in of_carriers if entry.person is person)
            yield from reaching(asked, person)

        return self.found(block, carriers)

    def found(self, block: Blocking, carriers: Iterable[Entity]) -> Found:
        """Return the best of each party among what blocking chooses, for each reading, and among carriers."""
        candidates = [*self._by_name(block), *self._by_number(carriers)]
        best: dict[str, Match] = {}
        for candidate in sorted(candidates, key=best_first):
            held = best.setdefault(candidate.entity.id, candidate)
            if held.rule is None and candidate.rule is not None:
                best[candidate.entity.id] = candidate
        every = sorted(best.values(), key=best_first)
        through = (match for match in every if match.rule is not None)
        matches, suppressed = set_apart(through, self.bar.complete_name, self.bar.millibits)
        return Found(matches, tuple(match for match in every if match.rule is None), suppressed)

    def _by_name(self, block: Blocking) -> Iterator[Match]:
        """Yield each listed name that says enough, with what else is known of its party."""
        for person, readings in self.readings.items():
            for asked in readings:
                seen: set[tuple[str, str, Grade]] = set()
                for entry in block(asked, person):
                    key = (entry.entity.id, entry.name.text, entry.name.grade)
                    if key not in seen and self._meets(entry.entity):
                        seen.add(key)
                        yield from self._compared(asked, entry)

    def _compared(self, asked: Asked, entry: Entry) -> Iterator[Match]:
        ties = ties_of(kind_of(entry.entity.schema), self.parameters)
        of_name, is_complete = compare_names(asked, entry.reading, entry.name.grade, ties)
        born = compare_births(self.query, entry.entity, self.parameters)
        name_bits = sum(signal.millibits for signal in of_name)
        context = compare_context(self.query, entry.entity, self.parameters, names_agree=name_bits > 0)
        beside = (*((born,) if born else ()), *context)
        if not is_complete and self._falls_short(entry.entity, name_bits, beside):
            return
        numbers = compare_numbers(self.query, entry.entity, self.parameters)
        signals = (*of_name, *beside, *numbers.signals)
        total = sum(signal.millibits for signal in signals)
        rule = self._door(entry.name, is_complete, numbers, name_bits, total)
        is_told = total >= self.bar.lowest and name_bits >= self.parameters.name_floor_millibits
        if rule is not None or is_complete or is_told:
            yield make_match(entry.entity, entry.name, rule, signals, self.parameters)

    def _falls_short(self, entity: Entity, name_bits: int, beside: Sequence[Signal]) -> bool:
        """Return whether no number can bring a candidate to the bar: comparing numbers takes longest."""
        if self._numbers & keys_of_numbers(entity.identifiers):
            return False
        told = name_bits + sum(signal.millibits for signal in beside)
        in_number = max(0, self.parameters.weights["birth date in identifier"])
        most = told + (in_number if self.query.identifiers or entity.identifiers else 0)
        return name_bits < self.parameters.name_floor_millibits or most < self.bar.lowest

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return keys_of_numbers(self.query.identifiers)

    def _door(self, name: Name, is_complete: bool, numbers: Identified, name_bits: int, total: int) -> Rule | None:
        if is_complete and name.grade is not Grade.WEAK:
            return Rule.COMPLETE_NAME
        if numbers.opens:
            return Rule.IDENTIFIER
        reaches = total >= self.bar.millibits and name_bits >= self.parameters.name_floor_millibits
        return Rule.SCORE if reaches else None

    def _by_number(self, carriers: Iterable[Entity]) -> Iterator[Match]:
        """Yield each party that a number of the query retrieves whatever its name, under its first name."""
        for entity in carriers:
            if not self._meets(entity):
                continue
            numbers = compare_numbers(self.query, entity, self.parameters)
            if numbers.retrieves:
                born = compare_births(self.query, entity, self.parameters)
                context = compare_context(self.query, entity, self.parameters, names_agree=False)
                signals = (*((born,) if born else ()), *context, *numbers.signals)
                rule = Rule.IDENTIFIER if numbers.opens else None
                yield make_match(entity, entity.names[0], rule, signals, self.parameters)

    def _meets(self, entity: Entity) -> bool:
        return self.query.schema is None or self.query.schema.meets(entity.schema)


def best_first(match: Match) -> tuple[int, str, int, str]:
    """Return the sort key of a match: most bits first, then entity id, then the better graded name."""
    return (-match.millibits, match.entity.id, _GRADE_ORDER[match.name.grade], match.name.text)


def make_match(
    entity: Entity, name: Name, rule: Rule | None, signals: tuple[Signal, ...], parameters: Parameters
) -> Match:
    """Return a candidate with its evidence added up."""
    total = sum(signal.millibits for signal in signals)
    return Match(entity, name, rule, signals, total, parameters.curve.score_e4(total))
