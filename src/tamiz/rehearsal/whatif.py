"""Who is hit, by what, under which law, before and after: customers laid beside the few entities that change.

Only these can change a customer's answer, for whether a name meets a party depends on no other party.
So the few are searched for among the customers, and whoever meets one of them is answered in full in
both worlds (a test compares this with answering everybody).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tamiz.inputs.tables import Row
from tamiz.law import obligations, status_rows
from tamiz.matching.in_batches import FindsMany, finder_for
from tamiz.matching.match import Bar, Found
from tamiz.matching.reading import why_unscreenable
from tamiz.model import Entity, Match, Obligation, Query, StatusRow, Unscreened
from tamiz.rehearsal.customers import Customers
from tamiz.rehearsal.few import FewParties
from tamiz.rehearsal.layer import Layer, Touched
from tamiz.rehearsal.worlds import World
from tamiz.render.whatif_values import (
    About,
    CountryChange,
    Counts,
    CustomerChange,
    DutyChange,
    Effect,
    LawOf,
    PartyChange,
    WhatIf,
)
from tamiz.version import __version__

Report = Callable[[int], None]  # customers looked through
_Duty = tuple[str, str, str, str | None]
_MOST_UNSCREENED = 1_000  # told one by one; all are counted


class Answering:
    """Answers queries in one world, each entity's law looked up once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._laws: dict[str, LawOf] = {}

    def law(self, entity: Entity) -> LawOf:
        """Return the tags of an entity and what they require."""
        if entity.id not in self._laws:
            settings = self.world.settings
            rows = status_rows(entity, settings.on, settings.known_on, self.world.book, settings.laws)
            self._laws[entity.id] = LawOf(rows, obligations(rows, self.world.book))
        return self._laws[entity.id]

    def matches(self, queries: Sequence[Query]) -> list[tuple[Match, ...]]:
        """Return the matches of each query with their party and law."""
        return [tuple(map(self._told, found.matches)) for found in self._finder.find(queries)]

    @cached_property
    def _finder(self) -> FindsMany:
        screener, settings = self.world.screener, self.world.settings
        names = screener.known(settings.known_on).names_on(settings.on)
        return finder_for(screener.find, names, screener.parameters, Bar.of(settings, screener.parameters))

    def _told(self, match: Match) -> Match:
        law = self.law(match.entity)
        parties = self.world.screener.parties(self.world.settings)
        party = None if parties is None else parties.party_of(match.entity).id
        return replace(match, rows=law.rows, obligations=law.obligations, party=party)


def rehearse(layer: Layer, customers: Customers, report: Report | None = None) -> WhatIf:
    """Return what the scenario would do to the customers. Raises InputError when they cannot be read."""
    run = _Run(layer)
    for some in customers.who_could_meet(run.few):
        run.take(some.looked_through, some.rows)
        if report is not None:
            report(run.looked_through)
    return run.told(customers)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A customer who can be asked about."""

    row: Row
    query: Query


class _Run:
    """One rehearsal, from the first customers to the answer."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self._before, self._after = Answering(layer.before), Answering(layer.after)
        screener = layer.after.screener
        bar = Bar.of(layer.after.settings, screener.parameters)
        self.few = FewParties((one.after for one in layer.touched), screener.parameters, bar)
        self.looked_through = 0
        self._met, self._unscreened_rows = 0, 0
        self._changes: list[CustomerChange] = []
        self._unscreened: list[Unscreened] = []
        self._of_party: Counter[str] = Counter()
        self._tally = _Tally()

    def take(self, looked_through: int, rows: Iterable[Row]) -> None:
        """Take some customers."""
        self.looked_through += looked_through
        asked = list(self._askable(rows))
        found = self.few.find([one.query for one in asked])
        met = [one for one, few in zip(asked, found, strict=True) if self._count(few)]
        queries = [one.query for one in met]
        for one, before, after in zip(met, self._before.matches(queries), self._after.matches(queries), strict=True):
            self._compare(one, before, after)

    def _askable(self, rows: Iterable[Row]) -> Iterator[_Asked]:
        """Yield who can be asked about; doubts about anybody are told."""
        for row in rows:
            query = row.query
            refusal = None if query is None else why_unscreenable(query.name)
            doubts = (*row.doubts, *((refusal,) if refusal else ()))
            self._unscreened_rows += bool(doubts)
            room = max(0, _MOST_UNSCREENED - len(self._unscreened))
            self._unscreened += [Unscreened(f"row {row.number}", doubt) for doubt in doubts][:room]
            if query is not None and refusal is None:
                yield _Asked(row, query)

    def _count(self, few: Found) -> bool:
        """Count the parties that a customer meets, and return whether there are any."""
        self._of_party.update(match.entity.id for match in few.matches)
        self._met += bool(few.matches)
        return bool(few.matches)

    def _compare(self, asked: _Asked, before: tuple[Match, ...], after: tuple[Match, ...]) -> None:
        effect = effect_of(before, after)
        self._tally.add(before, after)
        if effect is not None:
            name = asked.query.name
            self._changes.append(CustomerChange(asked.row.number, asked.row.id, name, effect, before, after))

    def told(self, customers: Customers) -> WhatIf:
        """Return the whole answer."""
        parties = tuple(self._party(one) for one in self._layer.touched)
        return WhatIf(
            about_of(self._layer, customers),
            self._counts(),
            self._tally.countries(parties),
            self._tally.duties(),
            parties,
            tuple(self._changes),
            tuple(self._unscreened),
            self._layer.notes,
        )

    def _counts(self) -> Counts:
        effects = Counter(one.effect for one in self._changes)
        return Counts(
            self.looked_through,
            self._met,
            effects[Effect.NEWLY_HIT],
            effects[Effect.NO_LONGER_HIT],
            effects[Effect.CHANGED],
            self._unscreened_rows,
        )

    def _party(self, one: Touched) -> PartyChange:
        return PartyChange(
            one.after.id,
            one.after.caption,
            one.after.schema.value,
            one.after.list_id,
            one.before is None,
            one.linked_to,
            LawOf((), ()) if one.before is None else self._before.law(one.before),
            self._after.law(one.after),
            self._of_party[one.after.id],
        )


class _Tally:
    """Customers by country and by obligation, before and after."""

    def __init__(self) -> None:
        self._countries: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._duties: tuple[Counter[_Duty], Counter[_Duty]] = (Counter(), Counter())
        self._said: dict[_Duty, Obligation] = {}

    def add(self, before: Iterable[Match], after: Iterable[Match]) -> None:
        """Count one customer in both worlds."""
        for place, matches in enumerate((before, after)):
            held = tuple(matches)
            self._countries[place].update({row.country for one in held for row in one.rows if row.in_force})
            duties = {_key(duty): duty for one in held for duty in one.obligations}
            self._said.update(duties)
            self._duties[place].update(duties.keys())

    def countries(self, parties: Iterable[PartyChange]) -> tuple[CountryChange, ...]:
        """Return each country with any law in force, by code."""
        held = tuple(parties)
        of_parties = [Counter(c for one in held for c in countries_of(law(one).rows)) for law in _SIDES]
        every = sorted({country for counter in (*self._countries, *of_parties) for country in counter})
        before, after = self._countries
        return tuple(
            CountryChange(one, of_parties[0][one], of_parties[1][one], before[one], after[one]) for one in every
        )

    def duties(self) -> tuple[DutyChange, ...]:
        """Return each obligation with its customers, those that change first."""
        before, after = self._duties
        made = [
            DutyChange(
                said.country, said.program, said.action, said.who, said.basis, said.what, before[key], after[key]
            )
            for key, said in self._said.items()
        ]
        return tuple(sorted(made, key=_duty_order))


_SIDES: tuple[Callable[[PartyChange], LawOf], ...] = (lambda one: one.before, lambda one: one.after)


def effect_of(before: Iterable[Match], after: Iterable[Match]) -> Effect | None:
    """Return what changes for a customer: whether anybody in force is met, else under which tags and obligations."""
    was, becomes = tuple(before), tuple(after)
    hit = [any(match.in_force is not False for match in matches) for matches in (was, becomes)]
    if hit[0] != hit[1]:
        return Effect.NEWLY_HIT if hit[1] else Effect.NO_LONGER_HIT
    return Effect.CHANGED if _held(was) != _held(becomes) else None


def _held(matches: Iterable[Match]) -> set[tuple[str, ...]]:
    held = tuple(matches)
    tags = {(one.entity.id, row.country, row.program) for one in held for row in one.rows if row.in_force}
    duties = {(one.entity.id, *map(str, _key(duty))) for one in held for duty in one.obligations}
    return {*tags, *duties}


def countries_of(rows: Iterable[StatusRow]) -> set[str]:
    """Return the countries of the rows that are in force."""
    return {row.country for row in rows if row.in_force}


def _key(duty: Obligation) -> _Duty:
    return duty.country, duty.program, duty.action, duty.who


def _duty_order(one: DutyChange) -> tuple[bool, str, str, str, str]:
    return one.before == one.after, one.country, one.program, one.action, one.who or ""


def about_of(layer: Layer, customers: Customers) -> About:
    """Return which scenario, lists and customers an answer rests on."""
    scenario, settings = layer.scenario, layer.before.settings
    screener = layer.before.screener
    return About(
        {lang: scenario.titled(lang) for lang in ("en", "es")},
        {lang: scenario.told(lang) for lang in ("en", "es")},
        scenario.file,
        scenario.sha256,
        settings.on,
        layer.known_on,
        customers.name,
        customers.sha256,
        screener.known(settings.known_on).snapshots,
        screener.parameters.sha256,
        __version__,
    )
