"""Asked to end, a run finishes the batch in hand: Ctrl-C and requests to end as a wish, not an exception.

An exception could come in the middle of a page that is being written; a wish is looked at between batches.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@dataclass(slots=True)
class Stop:
    """Whether somebody has asked the run to end."""

    requested: bool = False


@contextmanager
def until_stopped() -> Iterator[Stop]:
    """Turn Ctrl-C, and requests to end, into a wish; a second Ctrl-C ends this process at once.

    Requests may come twice (``timeout`` asks a process and then its group), and are one all the same.
    Signals belong to the main thread; in any other a run cannot be stopped this way.
    """
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    heeded = {number: handler for number, handler in before.items() if handler not in (None, signal.SIG_IGN)}

    def ask(number: int, frame: FrameType | None) -> None:
        del frame
        stop.requested = True
        if number == signal.SIGINT:
            signal.signal(number, before[signal.SIGINT])

    for number in heeded:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in heeded.items():
            signal.signal(number, handler)
