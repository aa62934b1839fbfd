"""One batch of a customer table to one batch of answers: the same function in this process and in any worker.

Each distinct query is answered once for as long as it is remembered, and each entity's law is
looked up once. Reading files, workers and writing are left to their own modules.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from tamiz.accepting import Accepts, parted
from tamiz.held import Lists
from tamiz.inputs.tables import Batch, Broken, Plan, Row, read_row
from tamiz.inputs.tables.cells import cell_text
from tamiz.law import LawBook, status_rows
from tamiz.matching.in_batches import finder_for
from tamiz.matching.index import Names
from tamiz.matching.match import Bar, Found
from tamiz.matching.parameters import Parameters
from tamiz.matching.parties import Parties
from tamiz.matching.posterior import judged
from tamiz.matching.reading import LONGEST_NAME, why_unscreenable
from tamiz.model import Entity, Match, Query, Settings, any_in_force
from tamiz.names import fold
from tamiz.render.rows import (
    Hit,
    Law,
    Line,
    RowStatus,
    accepted_note,
    digest_of,
    hit_of,
    lines_of,
    reopened_note,
    suppressed_note,
    to_batch,
)

if TYPE_CHECKING:
    import pyarrow as pa

REMEMBERED = 32_768  # queries in each of two generations: some 30 MB
_LONGEST_REMEMBERED = 1_024  # characters of a query; longer ones are rare, unless somebody wants to fill memory
_DOUBTS_SHOWN = 20  # of a batch, for the summary of a run; all of them are in its rows
_ROW, _STATUS, _REASON = 0, 2, 3  # places in a line

_AskKey = tuple[object, ...]
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Screens(Protocol):
    """What a run needs of a screener; :class:`tamiz.screen.Screener` is one."""

    def known(self, known_on: date) -> Lists:
        """Return what the lists had told by a day."""

    @property
    def book(self) -> LawBook:
        """The law."""

    @property
    def parameters(self) -> Parameters:
        """The weights."""

    def parties(self, settings: Settings) -> Parties | None:
        """Return the parties of the lists that count; None where entries are not joined."""

    @property
    def find(self) -> Callable[[Query, Names, Parameters, Bar], Found]:
        """What a query meets in the index."""

    @property
    def accepts(self) -> Accepts | None:
        """Decisions about customers; None where they are not asked for."""


@dataclass(frozen=True)
class Task:
    """What is the same for every batch of a run, and travels to each worker once."""

    plan: Plan
    settings: Settings
    keep: tuple[int, ...]
    schema: "pa.Schema"


@dataclass(frozen=True, slots=True)
class Screened:
    """The answers of one batch: as Arrow, counted in input rows, and hashed (``rows.digest_of``)."""

    batch: "pa.RecordBatch"
    alerts: int
    unscreened: int
    suppressed: int  # rows with a complete name that is contradicted, whatever their status
    digest: int
    doubts: tuple[tuple[int, str], ...]  # row and reason, the first few
    accepted: int = 0  # rows with somebody whom a decision sets apart, whatever their status
    reopened: int = 0  # rows with a match about which a decision no longer counts


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one query met, cut to the limit, and how much was cut; or why it was not asked."""

    name: str
    hits: tuple[Hit, ...] = ()
    more: int = 0
    suppressed: str | None = None  # whom, and why
    refusal: str | None = None
    accepted: str | None = None  # whom a decision sets apart, and which
    reopened: str | None = None  # what decision about whom no longer counts, and why


class Recent(Generic[_Key, _Value]):
    """A dictionary that forgets what was not asked for in a long time, in two generations."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._young: dict[_Key, _Value] = {}
        self._old: dict[_Key, _Value] = {}

    def get(self, key: _Key) -> _Value | None:
        """Return what is remembered for ``key``; asking keeps it."""
        value = self._young.get(key)
        if value is None and (value := self._old.get(key)) is not None:
            self.put(key, value)
        return value

    def put(self, key: _Key, value: _Value) -> None:
        """Remember ``value``; at most twice ``size`` are."""
        if len(self._young) >= self._size:
            self._old, self._young = self._young, {}
        self._young[key] = value


class BatchScreener:
    """Screens batches of one table with one screener."""

    def __init__(self, screener: Screens, task: Task) -> None:
        self._rows, self._task = RowScreener(screener, task.settings), task

    def screen(self, batch: Batch) -> Screened:
        """Return the answers to a batch, in the order of its rows."""
        plan, first = self._task.plan, batch.first_row
        rows = [read_row(record, first + place, plan) for place, record in enumerate(batch.records)]
        answered = self._rows.answered(rows)
        of_rows = [_lines(row, asked) for row, asked in answered]
        lines = [line for of_row in of_rows for line in of_row]
        states = [of_row[0][_STATUS] for of_row in of_rows]
        doubts = [(of_row[0][_ROW], of_row[0][_REASON]) for of_row in of_rows if _in_doubt(of_row[0])]
        return Screened(
            to_batch(lines, _kept(batch, [len(of_row) for of_row in of_rows], self._task), self._task.schema),
            states.count(RowStatus.MATCH.value),
            states.count(RowStatus.UNSCREENED.value),
            sum(asked is not None and asked.suppressed is not None for _, asked in answered),
            digest_of(lines),
            tuple(doubts[:_DOUBTS_SHOWN]),
            sum(asked is not None and asked.accepted is not None for _, asked in answered),
            sum(asked is not None and asked.reopened is not None for _, asked in answered),
        )


class RowScreener:
    """Screens rows, whatever table they are of, with one screener."""

    def __init__(self, screener: Screens, settings: Settings) -> None:
        self._screener, self._settings = screener, settings
        self._asked: Recent[_AskKey, _Asked] = Recent(REMEMBERED)
        self._laws: dict[str, Law] = {}
        bar = Bar.of(settings, screener.parameters)
        lists = screener.known(settings.known_on)
        names, self._listed = lists.names_on(settings.on), lists.count(settings.lists)
        self._parties = screener.parties(settings)
        self._finder = finder_for(screener.find, names, screener.parameters, bar)

    def lines(self, rows: Sequence[Row]) -> list[list[Line]]:
        """Return the lines of each row."""
        return [_lines(row, asked) for row, asked in self.answered(rows)]

    def answered(self, rows: Sequence[Row]) -> list[tuple[Row, _Asked | None]]:
        """Return each row with what its query met, None for a row without one."""
        answers = iter(self._ask([row.query for row in rows if row.query is not None]))
        return [(row, None if row.query is None else next(answers)) for row in rows]

    def standing(self, entity: Entity) -> tuple[str | None, Law]:
        """Return the party of an entity and its law of the day, as lines say them."""
        party = None if self._parties is None else self._parties.party_of(entity).id
        return party, self._law(entity)

    def _ask(self, queries: Sequence[Query]) -> list[_Asked]:
        """Return what each query meets, from memory where the same was asked before; the others are found at once.

        Two spellings with one fold meet the same names. Only evidence quotes the spelling, so a name
        that met something is asked again in its own.
        """
        keys = [self._key(query) for query in queries]
        first = dict(zip(reversed(keys), reversed(queries), strict=True))
        held = {key: asked for key in dict.fromkeys(keys) if (asked := self._asked.get(key)) is not None}
        known = held | self._remembered({key: query for key, query in first.items() if key not in held})
        spelled = [(key, query.name) for key, query in zip(keys, queries, strict=True)]
        own = {one: query for one, query in zip(spelled, queries, strict=True) if not _answers(known[one[0]], query)}
        again = dict(zip(own, self._found(list(own.values())), strict=True))
        return [again.get(one) or known[one[0]] for one in spelled]

    def _key(self, query: Query) -> _AskKey:
        """Return what a query is remembered by; that of a customer somebody decided about is its own."""
        key = _key_of(query)
        if key is None:
            return (query,)
        accepts = self._screener.accepts
        return (*key, query.id) if accepts is not None and accepts.concerns(query) else key

    def _remembered(self, waiting: Mapping[_AskKey, Query]) -> dict[_AskKey, _Asked]:
        """Return what the queries meet, and remember it, but for those that are too long."""
        found = dict(zip(waiting, self._found(list(waiting.values())), strict=True))
        for key, asked in found.items():
            if len(key) > 1:
                self._asked.put(key, asked)
        return found

    def _found(self, queries: Sequence[Query]) -> Iterator[_Asked]:
        """Yield what each query meets, cut to the limit, or why it was not asked."""
        refusals = [why_unscreenable(query.name) for query in queries]
        asked = [query for query, refusal in zip(queries, refusals, strict=True) if refusal is None]
        found = iter(self._finder.find(asked))
        for query, refusal in zip(queries, refusals, strict=True):
            yield _Asked(query.name, refusal=refusal) if refusal else self._cut(query, next(found))

    def _cut(self, query: Query, met: Found) -> _Asked:
        settings = self._settings
        found = judged(met, settings.prior, self._listed, self._screener.parameters.posterior)
        matches, suppressed = (tuple(filter(self._is_wanted, some)) for some in (found.matches, found.suppressed))
        stay, accepted = parted(matches, query, self._screener.accepts)
        return _Asked(
            query.name,
            tuple(map(self._hit, stay[: settings.limit])),
            max(0, len(stay) - settings.limit),
            suppressed_note(suppressed),
            accepted=accepted_note(accepted),
            reopened=reopened_note(stay),
        )

    def _is_wanted(self, match: Match) -> bool:
        """Return whether the match is of a list that is asked, and in force where only that is wanted."""
        settings = self._settings
        if settings.lists and match.entity.list_id not in settings.lists:
            return False
        return not settings.in_force_only or self._law(match.entity)[0] is not False

    def _hit(self, match: Match) -> Hit:
        """Return the match with its party and the law of the day."""
        party, law = self.standing(match.entity)
        return hit_of(replace(match, party=party), law)

    def _law(self, entity: Entity) -> Law:
        known = self._laws.get(entity.id)
        if known is not None:
            return known
        settings = self._settings
        rows = status_rows(entity, settings.on, settings.known_on, self._screener.book, settings.laws)
        programs = tuple(dict.fromkeys(row.program for row in rows if row.is_designation and row.in_force))
        law = self._laws[entity.id] = (any_in_force(rows), programs)
        return law


def _lines(row: Row, asked: _Asked | None) -> list[Line]:
    """Return the lines of a row."""
    if asked is None:
        return lines_of(row.number, row.id, "; ".join(row.doubts), (), screened=False)
    doubts = tuple(filter(None, (asked.refusal, *row.doubts)))
    more = f"{asked.more:,} more matches are not shown; raise --limit" if asked.more else None
    reason = "; ".join(filter(None, (*doubts, more, asked.suppressed, asked.accepted, asked.reopened))) or None
    return lines_of(row.number, row.id, reason, asked.hits, screened=not doubts)


def _answers(asked: _Asked, query: Query) -> bool:
    return asked.name == query.name or not (asked.hits or asked.suppressed or asked.accepted)


def _key_of(query: Query) -> _AskKey | None:
    """Return what a query is remembered by; None for one that is not to be kept, for its length."""
    folded = fold(query.name) if len(query.name) <= LONGEST_NAME else ""
    if not folded or _size(folded, query) > _LONGEST_REMEMBERED:
        return None
    asks = (query.schema, query.birth_date, query.country, query.identifiers, query.address, query.role, query.sex)
    return (folded, *asks)


def _in_doubt(line: Line) -> bool:
    """Return whether the first line of a row says a reason beside what it is clear for."""
    return line[_REASON] is not None and line[_STATUS] != RowStatus.CLEAR.value


def _size(folded: str, query: Query) -> int:
    return (
        len(folded)
        + len(query.country or "")
        + len(query.address or "")
        + sum(len(one.value) for one in query.identifiers)
    )


def _kept(batch: Batch, counts: Sequence[int], task: Task) -> "list[pa.Array]":
    """Return the columns that pass through, each value as often as its row has lines."""
    import pyarrow as pa  # noqa: PLC0415  # only runs that write tables need it

    if not task.keep:
        return []
    places = [place for place, count in enumerate(counts) for _ in range(count)]
    if batch.kept is not None:
        return [column.take(pa.array(places, pa.int64())) for column in batch.kept.columns]
    return [
        pa.array([_kept_text(batch.records[place], column) for place in places], pa.string()) for column in task.keep
    ]


def _kept_text(record: object, column: int) -> str | None:
    if isinstance(record, Broken) or not isinstance(record, Sequence) or column >= len(record):
        return None
    return None if record[column] is None else cell_text(record[column])
