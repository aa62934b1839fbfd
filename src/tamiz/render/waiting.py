"""A sign of life on a terminal while something takes long and cannot say how far it is.

Nothing is drawn in the first second, nor where nobody watches.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

from tamiz.render.plain import printable
from tamiz.render.progress import PATIENCE_S


@contextmanager
def waiting(title: str, stream: TextIO, *, quiet: bool = False, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Show ``title`` and a turning mark on ``stream``, where that is a terminal, until the block ends."""
    if quiet or not stream.isatty():
        yield
        return
    done = Event()
    drawer = Thread(target=_draw, args=(title, stream, done, patience_s), daemon=True)
    drawer.start()
    try:
        yield
    finally:
        done.set()
        drawer.join()


def _draw(title: str, stream: TextIO, done: Event, patience_s: float) -> None:
    if done.wait(patience_s):
        return
    from rich.console import Console  # noqa: PLC0415  # only a mark that is drawn needs rich
    from rich.text import Text  # noqa: PLC0415

    with Console(file=stream).status(Text(printable(title))):
        done.wait()
