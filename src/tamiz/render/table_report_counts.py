"""What the report over a customer table counts while the answers stream by.

Nothing here grows with the table: counters, histograms, the strongest alerts and the first rows that
were not screened. What is not kept is counted. Reading, asking and drawing are left to others.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from heapq import heappush, heapreplace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from tamiz.render.rows import RowStatus

if TYPE_CHECKING:
    import pyarrow as pa

MOST_ALERTS, MOST_UNSCREENED, MOST_REASONS, MOST_BLOCKS = 500, 200, 40, 48
_REASON_SHOWN = 200  # characters of a kind of reason
_PARTICULAR = re.compile(r"'[^']*'|\"[^\"]*\"|\d[\d,.]*")  # what differs from row to row in one kind of reason
_COLUMNS = ("row", "id", "reason", "rule", "list", "millibits", "in_force", "programs")
_ROW, _ID, _REASON, _RULE, _LIST, _MILLIBITS, _IN_FORCE, _PROGRAMS = range(len(_COLUMNS))


@dataclass(frozen=True, slots=True)
class Alert:
    """One input row that met somebody: its best match by bits, and how many there are."""

    row: int
    id: str
    millibits: int
    rule: str
    in_force: bool | None  # of any of its matches
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One input row that was not screened in full, or is clear by what was suppressed; and why."""

    row: int
    id: str
    reason: str


@dataclass(slots=True)
class Blocks:
    """Rows in blocks of even size along the file, at most :data:`MOST_BLOCKS`; blocks grow as the file does."""

    width: int = 1
    alerts: list[int] = field(default_factory=lambda: [0] * MOST_BLOCKS)
    unscreened: list[int] = field(default_factory=lambda: [0] * MOST_BLOCKS)

    def reach(self, rows: int) -> None:
        """Make the blocks wide enough for so many rows."""
        while rows > self.width * MOST_BLOCKS:
            self.width *= 2
            self.alerts, self.unscreened = _halved(self.alerts), _halved(self.unscreened)

    def place(self, row: int) -> int:
        """Return the block of a row, counted from 1."""
        return (row - 1) // self.width


@dataclass(slots=True)
class Counts:
    """Everything a report says of a table beyond the alerts that it shows."""

    rows: int = 0
    alerts: int = 0
    unscreened: int = 0
    with_birth_date: int = 0
    alerts_with_birth_date: int = 0
    alerts_in_doubt: int = 0  # alerts about whose row something is in doubt as well
    by_list: Counter[str] = field(default_factory=Counter)  # alerts; one may count under several
    by_program: Counter[str] = field(default_factory=Counter)  # in force on the day
    by_rule: Counter[str] = field(default_factory=Counter)  # of the best match, so that the sum is all alerts
    in_force: Counter[bool | None] = field(default_factory=Counter)
    bits: Counter[tuple[str, int]] = field(default_factory=Counter)  # rule and whole bits, rounded down, of the best
    reasons: Counter[str] = field(default_factory=Counter)  # by kind
    first_of_kind: dict[str, str] = field(default_factory=dict)  # the first reason of each kind, as it was said
    other_reasons: int = 0
    blocks: Blocks = field(default_factory=Blocks)
    doubtful: list[Doubtful] = field(default_factory=list)  # the first
    cleared: list[Doubtful] = field(default_factory=list)  # the first rows that are clear by what was suppressed
    cleared_more: int = 0
    _strongest: list[tuple[int, int, Alert]] = field(default_factory=list)

    def add(self, answers: "pa.RecordBatch", rows: int, born: Collection[int]) -> None:
        """Count the lines of ``rows`` input rows; ``born`` are the rows that give a birth date."""
        self.rows += rows
        self.with_birth_date += len(born)
        self.blocks.reach(self.rows)
        for row, ident, reason in _lines(answers, RowStatus.UNSCREENED, ("row", "id", "reason")):
            self._add_doubtful(Doubtful(row, ident, reason or ""))
        for row, ident, reason in _lines(answers, RowStatus.CLEAR, ("row", "id", "reason")):
            if reason is not None:
                self._add_cleared(Doubtful(row, ident, reason))
        for row, lines in groupby(_lines(answers, RowStatus.MATCH, _COLUMNS), itemgetter(_ROW)):
            self._add_alert(list(lines), has_birth_date=row in born)

    @property
    def clear(self) -> int:
        """Rows that were screened in full and met nobody."""
        return self.rows - self.alerts - self.unscreened

    @property
    def strongest(self) -> tuple[Alert, ...]:
        """The alerts with the most bits, best first; of equals the first in the file."""
        return tuple(alert for _, _, alert in sorted(self._strongest, reverse=True))

    @property
    def kept_rows(self) -> frozenset[int]:
        """The rows of these alerts."""
        return frozenset(-place for _, place, _ in self._strongest)

    def _add_doubtful(self, one: Doubtful) -> None:
        self.unscreened += 1
        self.blocks.unscreened[self.blocks.place(one.row)] += 1
        kind = kind_of_reason(one.reason)
        if kind in self.reasons or len(self.reasons) < MOST_REASONS:
            self.reasons[kind] += 1
            self.first_of_kind.setdefault(kind, one.reason)
        else:
            self.other_reasons += 1
        if len(self.doubtful) < MOST_UNSCREENED:
            self.doubtful.append(one)

    def _add_cleared(self, one: Doubtful) -> None:
        if len(self.cleared) < MOST_UNSCREENED:
            self.cleared.append(one)
        else:
            self.cleared_more += 1

    def _add_alert(self, lines: list[tuple[Any, ...]], *, has_birth_date: bool) -> None:
        best = max(lines, key=itemgetter(_MILLIBITS))
        alert = Alert(best[_ROW], best[_ID], best[_MILLIBITS], best[_RULE] or "", _any_in_force(lines), best[_REASON])
        self.alerts += 1
        self.alerts_with_birth_date += has_birth_date
        self.alerts_in_doubt += alert.reason is not None
        self.blocks.alerts[self.blocks.place(alert.row)] += 1
        self.by_list.update({line[_LIST] for line in lines})
        self.by_program.update({program for line in lines for program in line[_PROGRAMS] or ()})
        self.by_rule[alert.rule] += 1
        self.in_force[alert.in_force] += 1
        self.bits[alert.rule, alert.millibits // 1000] += 1
        self._keep(alert)

    def _keep(self, alert: Alert) -> None:
        entry = (alert.millibits, -alert.row, alert)
        if len(self._strongest) < MOST_ALERTS:
            heappush(self._strongest, entry)
        elif entry[:2] > self._strongest[0][:2]:
            heapreplace(self._strongest, entry)


def kind_of_reason(reason: str) -> str:
    """Return what a reason has in common with others of its kind: without numbers and quoted words."""
    return _PARTICULAR.sub("…", reason[: 4 * _REASON_SHOWN])[:_REASON_SHOWN]


def _lines(answers: "pa.RecordBatch", status: RowStatus, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    import pyarrow.compute as pc  # noqa: PLC0415  # only runs over tables need it

    chosen = answers.select(list(columns)).filter(pc.equal(answers.column("status"), status.value))
    return zip(*(column.to_pylist() for column in chosen.columns), strict=True)


def _any_in_force(lines: list[tuple[Any, ...]]) -> bool | None:
    states = {line[_IN_FORCE] for line in lines}
    return True if True in states else (None if None in states else False)


def _halved(counts: list[int]) -> list[int]:
    pairs = zip(counts[::2], counts[1::2], strict=True)
    return [first + second for first, second in pairs] + [0] * (len(counts) // 2)
