"""A named pipe with somebody at its other end, for tests of what is written where no file can stand."""

import os
import select
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TURN_MS = 20


class Pipe:
    """A pipe at ``path``; ``taken`` is what came through it, once it was let go."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path, self.taken = path, b""

    @property
    def stands(self) -> bool:
        """Whether the pipe is still one, and nothing was left beside it."""
        beside = [other for other in self.path.parent.iterdir() if self.path.name in other.name]
        return stat.S_ISFIFO(self.path.stat().st_mode) and beside == [self.path]


@contextmanager
def pipe(path: Path) -> Iterator[Pipe]:
    """Give a named pipe that is read for as long as the block lasts."""
    made, over = Pipe(path), threading.Event()
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    reader = threading.Thread(target=_read, args=(made, handle, over))
    reader.start()
    try:
        yield made
    finally:
        over.set()
        reader.join()
        os.close(handle)


def _read(made: Pipe, handle: int, over: threading.Event) -> None:
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    while True:
        was_over = over.is_set()  # asked first: what is written before it is still read
        taken = os.read(handle, 1 << 16) if waiting.poll(_TURN_MS) else b""
        made.taken += taken
        if was_over and not taken:
            return
