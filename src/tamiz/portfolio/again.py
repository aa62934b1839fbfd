"""A re-screen done again from nothing: every customer answered in full as the lists spoke before and as they do now.

Slow, and without the portfolio: what it finds is what the portfolio should have found.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from tamiz.inputs.tables import Row
from tamiz.model import Settings
from tamiz.portfolio.basis import digest_of, list_states, made_by, parties_of
from tamiz.portfolio.lines import Kept, kept
from tamiz.portfolio.rescreen import by_row, changes_of, counted
from tamiz.render.portfolio_values import ListChange, MatchChange, Rescreened
from tamiz.render.rows import RowStatus
from tamiz.screen import Screener
from tamiz.table_batch import RowScreener

_AT_ONCE = 4_096  # customers
_NO_TIME = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class Spoken:
    """The lists as they spoke at one time: who is asked, and with which settings."""

    screener: Screener
    settings: Settings

    def parties(self, list_id: str) -> Mapping[str, bytes]:
        """Return the digests of the parties of a list."""
        entities = parties_of(self.screener, self.settings.known_on, self.settings.on, list_id)
        return {entity.id: digest_of(entity) for entity in entities}


def screened_twice(rows: Iterator[Row], file: str, before: Spoken, after: Spoken) -> Rescreened:
    """Return what changed for the customers ``rows`` of ``file``; when and how fast is left out."""
    was, now = (RowScreener(one.screener, one.settings) for one in (before, after))
    tally = _Tally()
    while some := list(islice(rows, _AT_ONCE)):
        lines = ([line for of_row in one.lines(some) for line in kept(of_row)] for one in (was, now))
        tally.add(some, *map(by_row, lines))
    screener, settings = after.screener, after.settings
    lists = list_states(screener, settings.known_on, settings.on)
    return Rescreened(
        0,
        _NO_TIME,
        0,
        file,
        tally.customers,
        tally.customers,
        tally.matched_before,
        tally.matched,
        tally.unscreened,
        settings.on,
        settings.known_on,
        tuple(lists.values()),
        tuple(_list_changes(before, after)),
        tuple(tally.changes),
        made_by(screener),
    )


class _Tally:
    def __init__(self) -> None:
        self.customers = self.matched_before = self.matched = self.unscreened = 0
        self.changes: list[MatchChange] = []

    def add(self, rows: list[Row], before: Mapping[int, list[Kept]], now: Mapping[int, list[Kept]]) -> None:
        self.customers += len(rows)
        for row in rows:
            was, becomes = before[row.number], now[row.number]
            self.matched_before += _is(was, RowStatus.MATCH)
            self.matched += _is(becomes, RowStatus.MATCH)
            self.unscreened += _is(becomes, RowStatus.UNSCREENED)
            self.changes += changes_of(row, was, becomes)


def _is(lines: list[Kept], status: RowStatus) -> bool:
    return bool(lines) and lines[0].status == status.value


def _list_changes(before: Spoken, after: Spoken) -> Iterator[ListChange]:
    was, now = (list_states(one.screener, one.settings.known_on, one.settings.on) for one in (before, after))
    for ident in dict.fromkeys((*was, *now)):
        if was.get(ident) != now.get(ident):
            one = ListChange(ident, was.get(ident), now.get(ident))
            yield counted(one, before.parties(ident), after.parties(ident))
