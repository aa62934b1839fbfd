"""A process that dies by SIGKILL at a named point of a write: ``python -m store.killed DIRECTORY POINT NTH STEP``."""

import os
import signal
import sys
from pathlib import Path

from store.invented import LIST, files, opened, some
from tamiz.store import Store


def first(store: Store) -> None:
    """Add the first snapshot."""
    store.add(LIST, files(some(20), "2022-01-21"))


def second(store: Store) -> None:
    """Add another one."""
    store.add(LIST, files(some(30), "2026-07-31", aliases=[(1, "Vltava Front")]))


def rollback(store: Store) -> None:
    """Set the last one aside."""
    store.rollback(LIST)


STEPS = {"first": first, "second": second, "rollback": rollback}


def main(directory: str, point: str, nth: str, step: str) -> None:
    """Run ``step`` and die when ``point`` is passed for the ``nth`` time."""
    left = [int(nth)]

    def die(passed: str) -> None:
        left[0] -= passed == point
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    STEPS[step](opened(Path(directory), die))


if __name__ == "__main__":
    main(*sys.argv[1:])
