"""The moments of a write at which a process may die, by name.

Every write of the store goes through :func:`tamiz.store.files.write_whole`, which passes
each of these points once. A test kills the process at every one of them and opens the
store again; the names are a closed list so that none can be forgotten.
"""

from collections.abc import Callable
from enum import StrEnum


class Kind(StrEnum):
    """What is being written, in the order in which an accepted snapshot is written."""

    FORMAT = "format"
    FIRST_LOG = "first log"
    OBJECT = "object"
    MANIFEST = "manifest"
    CACHE = "cache"
    LOG = "log"  # the commit: before its rename the snapshot is not there, after it, it is


class Stage(StrEnum):
    """How far the write of one file has come."""

    BEGUN = "begun"  # the temporary file is there, empty
    HALF = "half written"
    WRITTEN = "written"
    SYNCED = "synced"
    RENAMED = "renamed"
    DONE = "done"  # the directory is synced too


POINTS: tuple[str, ...] = tuple(f"{kind}: {stage}" for kind in Kind for stage in Stage)

Checkpoint = Callable[[str], None]


def no_checkpoint(_point: str) -> None:
    """Pass a point without doing anything."""
