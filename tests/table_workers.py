"""Screeners for the tests of table runs, importable by name as a worker process needs them."""

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.held import InMemory
from tamiz.inputs.tables import open_table
from tamiz.matching.index import Names
from tamiz.matching.match import Bar, Found, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Query
from tamiz.render.tables import target_for
from tamiz.screen import Screener
from tamiz.table_pool import Workers
from tamiz.table_run import run_table


def with_other_lists() -> Screener:
    """Return a screener whose list is not the one this process began with."""
    screener = Screener.open()
    return replace(screener, lists=(InMemory(replace(screener.snapshots[0], sha256="sha256:other")),))


def killed() -> Screener:
    """Die as a process does that the system takes for too large."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Screener.open()


def failing() -> Screener:
    """Fail as a damaged store does."""
    raise StoreError("the snapshot is not as it was written")


def stopped_with_its_parent() -> Screener:
    """End as when a whole group of processes is asked to, while the run has hardly begun."""
    os.kill(os.getppid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGKILL)
    return Screener.open()


class Counting:
    """Finds matches and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, query: Query, index: Names, parameters: Parameters, bar: Bar | None = None) -> Found:
        """Return what the query meets."""
        self.asked.append(query.name)
        return find_matches(query, index, parameters, bar)


def run_and_tell(
    source: str, output: str, processes: int, open_screener: Callable[[], Screener] = Screener.open
) -> None:
    """Run a table in a process of its own, print a line for every batch, and end with the run's exit status."""
    screener = Screener.open()
    outcome = run_table(
        open_table(Path(source)),
        screener,
        screener.settings("2025-02-20"),
        target_for(Path(output)),
        Workers(open_screener, processes),
        lambda rows, fraction, seconds: print(rows, flush=True),  # noqa: ARG005, T201  # the test reads it
    )
    raise SystemExit(outcome.exit_status)
