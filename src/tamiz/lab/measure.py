"""What every measure rests on: the lists chosen, a sample of their names, the names altered, and rates.

A sample is drawn by a hash of each name with the seed, so that it stays nearly the same when the
list grows, and is the same on every machine.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import blake2b

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.held import KnownList
from tamiz.lab.alterations import ALTERATIONS, Alteration, Group, alter
from tamiz.lab.intervals import clopper_pearson
from tamiz.lab.scorers import Asked, Scorer, compared_names, make_scorer
from tamiz.lab_words import Given, ScorerName
from tamiz.matching.index import Names, Together
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Query, Schema, Snapshot
from tamiz.render.lab_views import ListLine, Rate, Run
from tamiz.screen import Screener
from tamiz.version import __version__

UNALTERED = "unaltered"
GROUPS = (UNALTERED, *(group.value for group in Group))
_SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Listed:
    """The parties of some lists, as they were listed on a day."""

    snapshots: tuple[Snapshot, ...]
    names: Names
    parameters: Parameters

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Every party."""
        return tuple(self.names.entities)

    def scorers(self, wanted: Iterable[ScorerName]) -> tuple[Scorer, ...]:
        """Return the scorers over these parties, each once."""
        return tuple(make_scorer(name, self.names, self.entities, self.parameters) for name in dict.fromkeys(wanted))

    def line(self, sampled: int = 0) -> ListLine:
        """Return what is told of the first of the lists; ask it where there is one."""
        snapshot = self.snapshots[0]
        named = sum(1 for entity in self.entities for _ in compared_names(entity))
        return ListLine(snapshot.list_id, snapshot.sha256, snapshot.published, len(self.entities), named, sampled)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The lists that a run measures: each by itself, and all of them together."""

    run: Run
    apart: tuple[Listed, ...]
    together: Listed


def choose(screener: Screener, list_ids: Sequence[str], seed: int) -> Chosen:
    """Return the lists called ``list_ids``, all that are loaded when empty, as they stand today.

    Raises QueryError for a list that is not loaded and for a seed below 0.
    """
    if seed < 0:
        raise QueryError(f"the seed {seed} is below 0; give a whole number from 0 up")
    today = screener.clock()
    parts = _parts(screener, list_ids)
    apart = tuple(_listed([part], today, screener.parameters) for part in parts)
    together = apart[0] if len(apart) == 1 else _listed(parts, today, screener.parameters)
    return Chosen(Run(__version__, screener.parameters.sha256, today, seed), apart, together)


def _parts(screener: Screener, list_ids: Sequence[str]) -> list[KnownList]:
    loaded = {part.snapshot.list_id: part for part in screener.newest.parts}
    unknown = [list_id for list_id in list_ids if list_id not in loaded]
    if unknown:
        raise QueryError(f"no list {unknown[0][:50]!r} is loaded; loaded are: {', '.join(sorted(loaded))}")
    return [loaded[list_id] for list_id in dict.fromkeys(list_ids or loaded)]


def _listed(parts: Sequence[KnownList], on: date, parameters: Parameters) -> Listed:
    names = tuple(part.names_on(on) for part in parts)
    snapshots = tuple(part.snapshot for part in parts)
    return Listed(snapshots, names[0] if len(names) == 1 else Together(names), parameters)


def sample(entities: Iterable[Entity], size: int, seed: int, given: Given = Given.NAME) -> tuple[Asked, ...]:
    """Return ``size`` names of listed parties, drawn by ``seed``, each asked about as it is listed; in list order.

    Weak aliases are left out; where birth dates are given, so are parties without one. Raises QueryError when
    ``size`` is below 1.
    """
    if size < 1:
        raise QueryError(f"a sample of {size:,} names measures nothing; --size takes 1 or more")
    asked_of = (entity for entity in entities if given is Given.NAME or entity.birth_dates)
    every = ((entity, text) for entity in asked_of for text in compared_names(entity))
    ranked = (
        (rank(seed, entity.list_id, entity.id, text), place, entity, text) for place, (entity, text) in enumerate(every)
    )
    drawn = heapq.nsmallest(size, ranked, key=lambda one: one[:2])
    return tuple(
        Asked(Query(text, schema=entity.schema, birth_date=_born(entity, given)), entity, text)
        for _, _, entity, text in sorted(drawn, key=lambda one: one[1])
    )


def _born(entity: Entity, given: Given) -> PartialDate | None:
    return entity.birth_dates[0] if given is Given.BIRTH_DATE else None


def as_given(query: Query, given: Given) -> Query:
    """Return a customer's query with all that it says, or with the name and the kind of party alone."""
    return query if given is Given.BIRTH_DATE else Query(query.name, query.id, query.schema)


def rank(seed: int, *parts: str) -> int:
    """Return the place of something among all that could be drawn: 64 bits that look like chance."""
    written = _SEPARATOR.join((str(seed), *parts)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "big")


def altered(asked: Sequence[Asked], seed: int) -> Iterator[tuple[str, str, tuple[Asked, ...]]]:
    """Yield the name, the group and the altered queries of each alteration; first all names as they are listed.

    A name that an alteration does not apply to is not among its queries.
    """
    yield UNALTERED, UNALTERED, tuple(asked)
    for alteration in ALTERATIONS:
        changed = ((one, _altered(one, alteration, seed)) for one in asked)
        queries = tuple(Asked(replace(one.query, name=text), one.entity, one.listed) for one, text in changed if text)
        yield alteration.name, alteration.group.value, queries


def _altered(asked: Asked, alteration: Alteration, seed: int) -> str | None:
    return alter(asked.listed, alteration, seed) if _kind(asked.entity.schema) in alteration.applies else None


def _kind(schema: Schema) -> str:
    """Return what alterations call a party of this kind, "" for aircraft, wallets and substances: none is for them."""
    if schema in (Schema.PERSON, Schema.VESSEL):
        return schema.value.lower()
    return "organization" if Schema.LEGAL_ENTITY in schema.lineage else ""


def rate_of(hits: int, trials: int) -> Rate:
    """Return a rate with its interval; a rate of nothing has none."""
    if not trials:
        return Rate(0, 0, None, None, None)
    found = clopper_pearson(hits, trials)
    return Rate(hits, trials, found.rate, found.low, found.high)


def added_up(rates: Iterable[Rate]) -> Rate:
    """Return several counts as one."""
    counts = [(rate.hits, rate.trials) for rate in rates]
    return rate_of(sum(hits for hits, _ in counts), sum(trials for _, trials in counts))


Report = Callable[[str], None]  # says what is under way
