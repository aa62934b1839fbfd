"""Batches over several processes: each opens its own screener once; answers come in the order of the batches.

Workers are started afresh (spawned), so nothing of this process has to survive a fork. Each has a
pipe of its own and holds one batch at a time: where one end goes, the other learns it at once, so
that no worker outlives this process and no killed worker leaves it waiting. (The pool of the
standard library hangs when a worker is killed while a batch is on its way to it.)
"""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, repeat
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from tamiz.errors import ScreeningError, StoreError
from tamiz.inputs.tables import Batch
from tamiz.model import Settings
from tamiz.table_batch import BatchScreener, Screened, Screens, Task

_OBJECTS_BETWEEN_COLLECTIONS = 100_000
_PATIENCE_S = 1.0  # for a worker to end by itself


@dataclass(frozen=True, slots=True)
class Workers:
    """How a run is spread: ``open_screener`` is called once in each of ``count`` processes.

    It must be importable by name, as a function of a module or a ``functools.partial`` of one is, and
    open the same lists as here. Without it all is done in this process. ``count`` None: one a processor.
    """

    open_screener: Callable[[], Screens] | None = None
    count: int | None = None

    @property
    def processes(self) -> int:
        """How many processes to use; 0 is this one alone."""
        count = self.count if self.count is not None else _processors()
        return count if self.open_screener is not None and count > 1 else 0


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a worker is given at its start; ``made_of`` are the hashes (:func:`hashes_of`) of what it must open."""

    open_screener: Callable[[], Screens]
    task: Task
    made_of: tuple[str, ...]


@dataclass(slots=True)
class _Worker:
    """A worker process, this end of its pipe, and the batch it holds."""

    process: BaseProcess
    pipe: "Connection[Batch, Screened | ScreeningError]"
    batch: Batch | None = None


def in_processes(batches: Iterable[Batch], beginning: Beginning, count: int) -> Iterator[tuple[Batch, Screened]]:
    """Yield each batch with its answers, in order, from ``count`` processes.

    When reading fails, what was read before is answered before the failure is raised. Raises
    ScreeningError when a worker is killed, StoreError when it opened other lists than it should.
    """
    workers = [_start(beginning) for _ in range(count)]
    failures: list[ScreeningError] = []
    # Every worker in turn, and after the last batch once more round to collect what they hold.
    turns = zip(chain(_until_failure(batches, failures), repeat(None, count)), _round(workers), strict=False)
    try:
        for batch, worker in turns:
            held, worker.batch = worker.batch, batch
            answers = None if held is None else _receive(worker)
            if batch is not None:
                _send(worker, batch)
            if held is not None and answers is not None:
                yield held, answers
        if failures:
            raise failures[0]
    finally:
        _end(workers)


def hashes_of(screener: Screens, settings: Settings) -> tuple[str, ...]:
    """Return what tells two screeners apart: the hashes of their lists, as known then, parameters and decisions."""
    hashes = screener.known(settings.known_on).hashes
    decisions = "" if screener.accepts is None else f"{screener.accepts.asked.sha256} {screener.accepts.asked.on}"
    return (*(f"{list_id} {sha256}" for list_id, sha256 in hashes), screener.parameters.sha256, decisions)


def _until_failure(batches: Iterable[Batch], failures: list[ScreeningError]) -> Iterator[Batch]:
    try:
        yield from batches
    except ScreeningError as error:
        failures.append(error)


def _round(workers: list[_Worker]) -> Iterator[_Worker]:
    while True:
        yield from workers


def _start(beginning: Beginning) -> _Worker:
    spawned = multiprocessing.get_context("spawn")
    here, there = spawned.Pipe()
    process = spawned.Process(target=_work, args=(there, beginning), daemon=True)
    with _interrupts_held_back():
        process.start()
    there.close()  # so that only the worker holds its end, and its death is seen here
    return _Worker(process, here)


def _send(worker: _Worker, batch: Batch) -> None:
    try:
        worker.pipe.send(batch)
    except OSError as error:
        raise _was_killed() from error


def _receive(worker: _Worker) -> Screened:
    try:
        answers = worker.pipe.recv()
    except (EOFError, OSError) as error:
        raise _was_killed() from error
    if isinstance(answers, ScreeningError):
        raise answers
    return answers


def _was_killed() -> ScreeningError:
    return ScreeningError(
        "a worker process was killed, most likely by a system out of memory; run it again with fewer workers."
    )


def _end(workers: Iterable[_Worker]) -> None:
    """Let the workers go: each ends when its pipe does, and is made to when it is busy."""
    for worker in workers:
        worker.pipe.close()
    for worker in workers:
        worker.process.join(_PATIENCE_S)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Hold Ctrl-C back for the milliseconds in which a worker is started; the worker inherits that, and keeps it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # when it is started with a worker, it lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _work(pipe: "Connection[Screened | ScreeningError, Batch]", beginning: Beginning) -> None:
    """Answer batches until the other end of the pipe goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that writes
    screener: BatchScreener | None = None
    with suppress(EOFError, OSError):
        while True:
            batch = pipe.recv()
            try:
                screener = screener or _opened(beginning)
                pipe.send(screener.screen(batch))
            except ScreeningError as error:
                pipe.send(error)


def _opened(beginning: Beginning) -> BatchScreener:
    screener = beginning.open_screener()
    if hashes_of(screener, beginning.task.settings) != beginning.made_of:
        raise StoreError("the lists were changed while the run began, or what was decided; run it again.")
    gc.freeze()  # what was opened stays; walking over it again and again took a tenth of the time
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    return BatchScreener(screener, beginning.task)
