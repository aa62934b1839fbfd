"""One writer at a time, across processes; readers need no lock.

The lock is the operating system's, on an open file, so it ends with the process that held
it, however that ended: a lock file left behind locks nobody out.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tamiz.errors import StoreError
from tamiz.store.files import unwritable

PATIENCE_S = 120.0  # writing one snapshot takes seconds; parsing happens before the lock
_PAUSE_S = 0.05


@contextmanager
def locked(path: Path, patience_s: float = PATIENCE_S, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Hold the lock at ``path`` for a while. Raises StoreError when another process keeps it ``patience_s`` long."""
    try:
        file = path.open("ab+")
    except OSError as error:
        raise unwritable(path, error) from error
    with file:
        waited_s = 0.0
        while not _try(file):
            if waited_s >= patience_s:
                raise StoreError(
                    f"{path}: another tamiz process has been writing for {patience_s:g} seconds. "
                    "Wait for it to end, or end it, and try again; nothing was changed."
                )
            sleep(_PAUSE_S)
            waited_s += _PAUSE_S
        try:
            yield
        finally:
            _release(file)


if sys.platform == "win32":
    import msvcrt

    def _try(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:  # held by another process: the caller waits
            return False
        return True

    def _release(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:  # held by another process: the caller waits
            return False
        return True

    def _release(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
