"""A bar on a terminal while a run lasts: rows done, rows a second, time left.

Nothing is drawn in the first second, nor where nobody watches.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE_S = 1.0
Report = Callable[[int, float, float], None]  # rows done, fraction of the whole from 0 to 1, seconds since the start


@contextmanager
def progress_bar(title: str, stream: TextIO, *, quiet: bool = False) -> Iterator[Report]:
    """Give a function to call with every step of a run; it draws on ``stream`` where that is a terminal."""
    if quiet or not stream.isatty():
        yield _silent
        return
    bar = _Bar(title, stream)
    try:
        yield bar.report
    finally:
        bar.close()


def _silent(rows: int, fraction: float, seconds: float) -> None:
    """Say nothing."""


class _Bar:
    """The bar, drawn from the first report that comes late enough."""

    def __init__(self, title: str, stream: TextIO) -> None:
        self._title, self._stream = title, stream
        self._progress: Progress | None = None

    def report(self, rows: int, fraction: float, seconds: float) -> None:
        """Move the bar."""
        if self._progress is None and seconds >= PATIENCE_S:
            self._progress = self._start()
        if self._progress is not None:
            left = seconds * (1 - fraction) / fraction if fraction else 0.0
            said = f"{rows:,} rows, {rows / max(seconds, 0.001):,.0f} a second, {_clock(left)} left"
            self._progress.update(self._progress.task_ids[0], completed=fraction, said=said)

    def close(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()

    def _start(self) -> "Progress":
        from rich.console import Console  # noqa: PLC0415  # only a bar that is drawn needs rich
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
        said = TextColumn("{task.fields[said]}", markup=False)
        progress = Progress(*columns, said, console=Console(file=self._stream), transient=True)
        progress.add_task(self._title, total=1.0, said="")
        progress.start()
        return progress


def _clock(seconds: float) -> str:
    """Return a time as 1:05 or 2:00:05."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
