"""After a list change: only the customers whom it could concern are asked again.

Equal to building the portfolio anew (property test). Asked again are those who could meet a party that is new or not
as it was, and everybody with a match: their parties may be gone, joined otherwise, or under other law today.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from tamiz.errors import StoreError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import Row
from tamiz.matching.in_batches import finder_for
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar
from tamiz.model import Entity, Settings
from tamiz.portfolio.basis import digest_of, list_states, made_by, parties_of
from tamiz.portfolio.disk import Portfolio
from tamiz.portfolio.lines import Kept, kept
from tamiz.portfolio.reach import rows_reaching
from tamiz.render.portfolio_values import ListChange, Made, MatchChange, Rescreened, Standing, State
from tamiz.render.rows import RowStatus
from tamiz.screen import Screener
from tamiz.table_batch import RowScreener

Report = Callable[[int, float], None]
_AT_ONCE = 4_096  # customers
_SHOWN = 12  # digits of a hash in a message


def settings_for(portfolio: Portfolio, screener: Screener, settings: Settings) -> Settings:
    """Return the settings of a re-screen: those of the portfolio, on the days of ``settings``."""
    about = portfolio.about
    return screener.checked(replace(settings, threshold_e4=about.threshold_e4, laws=about.laws))


def standing(portfolio: Portfolio, screener: Screener, settings: Settings) -> Standing:
    """Return what a portfolio is and rests on, and which lists speak otherwise on the days of ``settings``."""
    state = portfolio.state
    was = {one.id: one for one in state.lists}
    now = list_states(screener, settings.known_on, settings.on)
    other = (ident for ident in dict.fromkeys((*was, *now)) if was.get(ident) != now.get(ident))
    since = tuple(ListChange(ident, was.get(ident), now.get(ident)) for ident in other)
    return Standing(portfolio.about, state, since)


def check_made(portfolio: Portfolio, screener: Screener) -> None:
    """Raise StoreError when the answers of a portfolio were made by another program than this, or other weights."""
    was, now = portfolio.about.made, made_by(screener)
    if was != now:
        raise StoreError(
            f"{shown_name(portfolio.path)} was built by {_said(was)}; this is {_said(now)}. Answers of the two do not "
            "go together: build it again, with: tamiz portfolio build."
        )


def _said(made: Made) -> str:
    return f"tamiz {made.version} (code {made.code[:_SHOWN]}, weights {made.parameters.rpartition(':')[2][:_SHOWN]})"


def rescreen(portfolio: Portfolio, screener: Screener, settings: Settings, report: Report | None = None) -> Rescreened:
    """Bring the answers of a portfolio to what the lists say now, and return what has changed; once more: nothing.

    ``report`` is called with how many customers were looked at closely and what part of all those that is. Raises
    StoreError when the portfolio was built by another version, or another process is at it.
    """
    check_made(portfolio, screener)
    with portfolio.changing():
        return _Rescreen(portfolio, screener, settings, report or _unreported).run()


@dataclass(frozen=True, slots=True)
class _Changed:
    """One list that does not speak as it did: its parties that are new or differ, and the digests of all of them."""

    list: ListChange
    parties: tuple[Entity, ...]
    digests: Mapping[str, bytes]


def _unreported(_done: int, _part: float) -> None:
    """Report to nobody."""


class _Rescreen:
    def __init__(self, portfolio: Portfolio, screener: Screener, settings: Settings, report: Report) -> None:
        self._report = report
        self._portfolio, self._screener, self._settings = portfolio, screener, settings
        self._rows = RowScreener(screener, settings)
        self._began = time.monotonic()

    def run(self) -> Rescreened:
        before = self._portfolio.state
        since = standing(self._portfolio, self._screener, self._settings).since
        changed = [self._changed(one) for one in since]
        meeting = self._meeting([party for one in changed for party in one.parties])
        rows = sorted(self._portfolio.rows_matched().union(meeting))
        changes = tuple(self._asked_again(rows))
        for one in changed:
            self._portfolio.replace_parties(one.list.id, one.digests)
        return self._kept(before, changed, len(rows), changes)

    def _changed(self, one: ListChange) -> _Changed:
        held = self._portfolio.digests(one.id)
        digests: dict[str, bytes] = {}
        other: list[Entity] = []
        for entity in parties_of(self._screener, self._settings.known_on, self._settings.on, one.id):
            digests[entity.id] = digest_of(entity)
            if digests[entity.id] != held.get(entity.id):
                other.append(entity)
        return _Changed(counted(one, held, digests), tuple(other), digests)

    def _meeting(self, entities: Sequence[Entity]) -> Iterator[int]:
        """Yield the numbers of the rows that meet one of the entities."""
        if not entities:
            return
        parameters = self._screener.parameters
        bar = Bar.of(self._settings, parameters)
        few = finder_for(self._screener.find, NameIndex(entities), parameters, bar)
        places = rows_reaching(self._portfolio.index, entities, parameters, bar).tolist()
        rows, done = self._portfolio.rows(places), 0
        while some := list(islice(rows, _AT_ONCE)):
            asked = [(row.number, row.query) for row in some if row.query is not None]
            found = few.find([query for _, query in asked])
            yield from (number for (number, _), one in zip(asked, found, strict=True) if one.matches)
            done += len(some)
            self._report(done, done / len(places))

    def _asked_again(self, rows: Sequence[int]) -> Iterator[MatchChange]:
        """Ask customers again, keep what they meet now, and yield what is not as it was."""
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            asked = list(self._portfolio.rows(row - 1 for row in some))
            before = by_row(self._portfolio.lines(some))
            after = [line for lines in self._rows.lines(asked) for line in kept(lines)]
            self._portfolio.replace_lines(some, after)
            now = by_row(after)
            for row in asked:
                yield from changes_of(row, before[row.number], now[row.number])
            self._report(start + len(some), (start + len(some)) / len(rows))

    def _kept(
        self, before: State, changed: Sequence[_Changed], asked: int, changes: tuple[MatchChange, ...]
    ) -> Rescreened:
        """Keep what was found, also where nothing has changed: it shows that everybody was covered."""
        about, settings = self._portfolio.about, self._settings
        lists = tuple(list_states(self._screener, settings.known_on, settings.on).values())
        counts = self._portfolio.counts()
        matched = counts.get(RowStatus.MATCH.value, 0)
        at = datetime.now(UTC).replace(microsecond=0)
        found = Rescreened(
            before.run + 1,
            at,
            round(1000 * (time.monotonic() - self._began)),
            about.file,
            about.rows,
            asked,
            before.matched,
            matched,
            counts.get(RowStatus.UNSCREENED.value, 0),
            settings.on,
            settings.known_on,
            lists,
            tuple(one.list for one in changed),
            changes,
            about.made,
        )
        self._portfolio.add_run(found, State(found.run, at, settings.on, settings.known_on, lists, matched))
        return found


def counted(one: ListChange, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> ListChange:
    """Return a list change with how many parties are new, changed and gone, by their digests before and now."""
    changed = sum(before[ident] != after[ident] for ident in before.keys() & after.keys())
    return replace(one, new=len(after.keys() - before.keys()), changed=changed, gone=len(before.keys() - after.keys()))


def by_row(lines: Iterable[Kept]) -> Mapping[int, list[Kept]]:
    """Return lines by the number of their row; none for one that has none."""
    held: dict[int, list[Kept]] = defaultdict(list)
    for line in lines:
        held[line.row].append(line)
    return held


def changes_of(row: Row, before: Iterable[Kept], after: Iterable[Kept]) -> Iterator[MatchChange]:
    """Yield what is not as it was between one customer and each party."""
    was, now = ({one.entity: one.told for one in lines if one.entity} for lines in (before, after))
    for entity in dict.fromkeys((*now, *was)):
        if was.get(entity) != now.get(entity):
            name = row.query.name if row.query else ""
            yield MatchChange(row.number, row.id or f"row-{row.number}", name, entity, was.get(entity), now.get(entity))
