"""A whole table through: read, screened in batches, written, counted, certified.

Memory does not grow with the table. The run ends with a check that every row that was read has an
answer, and with one certificate. A run that is stopped ends as a file that says it is partial.
"""

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from tamiz.errors import InputError, ScreeningError
from tamiz.inputs.tables import Batch, OpenTable, at_rest, check_unchanged, open_table, sha256_of_file, state_of
from tamiz.model import Settings
from tamiz.render.canonical import canonical, sha256_of
from tamiz.render.certificate import settings_object
from tamiz.render.decided import decisions_object
from tamiz.render.plain import printable
from tamiz.render.rows import result_schema, written_digest
from tamiz.render.tables import TableWriter, Target, open_target
from tamiz.table_batch import BatchScreener, Screened, Screens, Task
from tamiz.table_pool import Beginning, Workers, hashes_of, in_processes
from tamiz.table_stop import Stop, until_stopped
from tamiz.version import __version__

if TYPE_CHECKING:
    import pyarrow as pa

SMALL_ROWS = 20_000  # up to here one process is done before another has started
_DOUBTS_SHOWN = 20
IN_THIS_PROCESS = Workers()

Report: TypeAlias = Callable[[int, float, float], None]  # rows done, fraction of the whole, seconds


class Writes(Protocol):
    """What the answers of a run go into, as they come: a table, a report."""

    @property
    def is_broken(self) -> bool:
        """Whether writing has failed, so that nothing can be kept."""

    def take(self, batch: Batch, screened: Screened) -> None:
        """Take the answers of one batch. Raises InputError when they cannot be written."""

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        """Complete the file with what is said ``about`` it, and return where it is; None for standard output."""


Opens: TypeAlias = "Callable[[pa.Schema], AbstractContextManager[Writes]]"


@dataclass(slots=True)
class Tally:
    """What a run has done so far, counted in input rows, lines and the hash of the lines."""

    rows: int = 0
    answered: int = 0  # distinct rows among the lines
    lines: int = 0
    alerts: int = 0
    unscreened: int = 0
    suppressed: int = 0
    accepted: int = 0
    reopened: int = 0
    digest: int = 0
    doubts: list[tuple[int, str]] = field(default_factory=list)

    def add(self, batch: Batch, screened: Screened) -> None:
        """Count one batch. Raises ScreeningError when its rows are not the ones that were answered."""
        import pyarrow.compute as pc  # noqa: PLC0415  # only runs that write tables need it

        answers = screened.batch.column("row")
        distinct = pc.count_distinct(answers).as_py()
        ends = pc.min_max(answers).as_py()
        last_row = batch.first_row + len(batch.records) - 1
        if distinct != len(batch.records) or (ends["min"], ends["max"]) != (batch.first_row, last_row):
            raise ScreeningError(
                f"rows {batch.first_row:,} to {last_row:,} were read and {distinct:,} of them answered "
                f"({ends['min']} to {ends['max']}); this is a fault of the program, please report it."
            )
        self.rows += len(batch.records)
        self.answered += distinct
        self.lines += screened.batch.num_rows
        self.alerts += screened.alerts
        self.unscreened += screened.unscreened
        self.suppressed += screened.suppressed
        self.accepted += screened.accepted
        self.reopened += screened.reopened
        self.digest += screened.digest
        self.doubts += screened.doubts[: max(0, _DOUBTS_SHOWN - len(self.doubts))]

    def check(self, rows: int | None) -> None:
        """Raise ScreeningError unless every row has an answer; ``rows`` is what the file itself says it has."""
        if self.answered != self.rows or rows not in (None, self.rows):
            raise ScreeningError(
                f"{self.rows:,} rows were read, {self.answered:,} answered"
                f"{'' if rows is None else f', and the file says it has {rows:,}'}; run it again."
            )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run; ``path`` is None for standard output, ``doubts`` are the first rows in doubt and why."""

    path: Path | None
    rows: int
    lines: int
    alerts: int
    unscreened: int
    partial: bool
    doubts: tuple[tuple[int, str], ...]
    certificate: Mapping[str, object]
    seconds: float
    suppressed: int = 0  # rows with a complete name that is contradicted, where that is the policy
    accepted: int = 0  # rows with somebody whom a decision sets apart
    reopened: int = 0  # rows with a match about which a decision no longer counts

    @property
    def exit_status(self) -> int:
        """3 when some rows were not screened or not reached, else 1 when any matched, else 0."""
        return 3 if self.partial or self.unscreened else int(self.alerts > 0)

    def said(self) -> str:
        """Return one line for the user: rows, matches, what was not screened, how fast, and where it is."""
        rate = f"{self.rows / max(self.seconds, 0.001):,.0f} rows a second"
        counts = f"{self.rows:,} rows, {self.alerts:,} with a match, {self.unscreened:,} not screened in full"
        if self.suppressed:
            counts += f", {self.suppressed:,} with a complete name suppressed"
        if self.accepted:
            counts += f", {self.accepted:,} with a party set apart by a decision"
        if self.reopened:
            counts += f", {self.reopened:,} decided before and open again"
        where = "" if self.path is None else f": {printable(str(self.path))}"
        return f"{'stopped after ' if self.partial else ''}{counts} ({rate}){where}"


def screen_table(
    source: Path | str,
    screener: Screens,
    settings: Settings,
    *,
    columns: Mapping[str, str] | None = None,
    keep: Sequence[str] = (),
    workers: Workers = IN_THIS_PROCESS,
) -> "Iterator[pa.RecordBatch]":
    """Yield the answers to the table ``source`` (CSV, TSV, Parquet, JSON lines, xlsx) as Arrow record batches.

    ``columns`` says which column holds what where it is not to be guessed, ``keep`` which pass through
    (``*``: all). With more than one worker, a script must guard its main part by ``if __name__ ==
    "__main__"``. Raises InputError when the file cannot be read, ScreeningError at the end when a row
    that was read has no answer.
    """
    with at_rest(Path(source)) as path:
        opened = open_table(path, columns, keep)
        tally, before = Tally(), state_of(path)
        with closing(_steps(opened, screener, _task(opened, settings), workers)) as steps:
            for batch, screened in steps:
                tally.add(batch, screened)
                yield screened.batch
        check_unchanged(path, before)
        tally.check(opened.table.rows)


def run_table(
    opened: OpenTable,
    screener: Screens,
    settings: Settings,
    target: Target,
    workers: Workers = IN_THIS_PROCESS,
    report: Report | None = None,
) -> Outcome:
    """Screen the table ``opened`` into ``target`` and return what came of it.

    Ctrl-C, or a request to end, stops it after the batch in hand; the file is then complete in itself and
    marked partial, as it is when reading fails halfway. ``report`` is called after every batch. Raises
    InputError when reading or writing fails, ScreeningError when a row that was read has no answer.
    """

    @contextmanager
    def lines(schema: "pa.Schema") -> Iterator[Writes]:
        with open_target(target, schema) as writer:
            yield _Lines(writer)

    return run_into(lines, opened, screener, settings, workers, report)


def run_into(
    opens: Opens,
    opened: OpenTable,
    screener: Screens,
    settings: Settings,
    workers: Workers = IN_THIS_PROCESS,
    report: Report | None = None,
) -> Outcome:
    """Screen the table ``opened`` into what ``opens`` gives for its schema; all else as :func:`run_table` says."""
    run = _Run(opened, screener, settings, time.monotonic())
    task = _task(opened, settings)
    with opens(task.schema) as writer, until_stopped() as stop:
        try:
            with closing(_steps(opened, screener, task, workers)) as steps:
                whole = run.take_all(steps, writer, report, stop)
        except ScreeningError as error:
            if not stop.requested:
                raise run.salvaged(error, writer) from error
            whole = False  # whoever stopped this process has killed its workers too
        return run.finish(writer, partial=not whole)


class _Lines:
    """A table of answers as what a run goes into."""

    def __init__(self, writer: TableWriter) -> None:
        self._writer = writer

    @property
    def is_broken(self) -> bool:
        return self._writer.is_broken

    def take(self, batch: Batch, screened: Screened) -> None:
        del batch
        self._writer.write(screened.batch)

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        return self._writer.finish(about, partial=partial)


class _Run:
    """One run from its first batch to its certificate."""

    def __init__(self, opened: OpenTable, screener: Screens, settings: Settings, started: float) -> None:
        self._opened, self._screener, self._settings, self._started = opened, screener, settings, started
        self._tally = Tally()
        self._before = state_of(opened.path)
        self._sha256 = sha256_of_file(opened.path)

    def take_all(
        self, steps: Iterable[tuple[Batch, Screened]], writer: Writes, report: Report | None, stop: Stop
    ) -> bool:
        """Write and count every batch; return False when the run was stopped before the last."""
        for batch, screened in steps:
            if stop.requested:
                return False
            self._tally.add(batch, screened)
            writer.take(batch, screened)
            if report is not None:
                report(self._tally.rows, batch.fraction, time.monotonic() - self._started)
        check_unchanged(self._opened.path, self._before)
        self._tally.check(self._opened.table.rows)
        return True

    def finish(self, writer: Writes, *, partial: bool) -> Outcome:
        """Complete the file, with the certificate."""
        settings, tally = self._settings, self._tally
        certificate = self._certificate(partial=partial)
        about = {
            "tamiz.certificate": canonical(certificate).decode(),
            "tamiz.on": settings.on.isoformat(),
            "tamiz.known_on": settings.known_on.isoformat(),
        }
        path = writer.finish(about, partial=partial)
        seconds, doubts = time.monotonic() - self._started, tuple(tally.doubts)
        return Outcome(
            path,
            tally.rows,
            tally.lines,
            tally.alerts,
            tally.unscreened,
            partial,
            doubts,
            certificate,
            seconds,
            tally.suppressed,
            tally.accepted,
            tally.reopened,
        )

    def salvaged(self, error: ScreeningError, writer: Writes) -> ScreeningError:
        """Return the error to raise after what was answered before it is kept, marked partial."""
        if writer.is_broken or not self._tally.rows:
            return type(error)(*error.args)
        path = self.finish(writer, partial=True).path
        where = "on standard output" if path is None else f"in {printable(str(path))}, marked partial"
        return type(error)(f"{error} The {self._tally.rows:,} rows before that are answered {where}.")

    def _certificate(self, *, partial: bool) -> dict[str, object]:
        """Return what made the answers: lists, parameters, version, question and input; and their hash and counts."""
        opened, tally = self._opened, self._tally
        settings = settings_object(replace(self._settings, rules=self._screener.book.firm_hashes))
        question = {"input": self._sha256, "columns": opened.plan.columns.said(opened.table.header)}
        accepts = self._screener.accepts
        accepted: dict[str, object] = {"accepted": tally.accepted, "reopened": tally.reopened} if accepts else {}
        return {
            **({"decisions": decisions_object(accepts.asked)} if accepts else {}),
            "snapshots": dict(sorted(self._screener.known(self._settings.known_on).hashes)),
            "parameters": self._screener.parameters.sha256,
            "version": __version__,
            "query": sha256_of({**question, "settings": settings}),
            "answer": written_digest(tally.digest),
            "settings": settings,
            "source": {"file": opened.table.name, "sha256": self._sha256, "columns": question["columns"]},
            "rows": {
                "read": tally.rows,
                "answered": tally.answered,
                "lines": tally.lines,
                "match": tally.alerts,
                "unscreened": tally.unscreened,
                "suppressed": tally.suppressed,
                **accepted,
            },
            "partial": partial,
        }


def _task(opened: OpenTable, settings: Settings) -> Task:
    schema = result_schema(opened.table.fields(opened.keep))
    twice = [name for name in schema.names if schema.names.count(name) > 1]
    if twice:
        raise InputError(f"--keep: more than one column of the result would be called {twice[0]!r}; rename it.")
    return Task(opened.plan, settings, opened.keep, schema)


def _steps(
    opened: OpenTable, screener: Screens, task: Task, workers: Workers
) -> Generator[tuple[Batch, Screened], None, None]:
    """Yield each batch with its answers, in order; over several processes when the table is large enough."""
    with closing(opened.table.batches(opened.plan.columns.used, opened.keep)) as batches:
        head = _head(batches) if workers.processes else []
        every = chain(head, batches)
        if workers.open_screener is not None and sum(len(batch.records) for batch in head) > SMALL_ROWS:
            begin = Beginning(workers.open_screener, task, hashes_of(screener, task.settings))
            yield from in_processes(every, begin, workers.processes)
            return
        here = BatchScreener(screener, task)
        for batch in every:
            yield batch, here.screen(batch)


def _head(batches: Iterable[Batch]) -> list[Batch]:
    """Return the first batches: all of a small table, enough to know a large one."""
    head: list[Batch] = []
    rows = 0
    for batch in batches:
        head.append(batch)
        rows += len(batch.records)
        if rows > SMALL_ROWS:
            break
    return head
