"""Runs the command line in this process, as a shell would see it."""

import io
import signal
import sys
from dataclasses import dataclass
from unittest.mock import patch

from tamiz.cli import run


@dataclass(frozen=True)
class Called:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str


def tamiz(*words: str, stdin: bytes = b"") -> Called:
    """Return what ``tamiz WORDS...`` does with ``stdin`` on its standard input."""
    out, err = _stream(), _stream()
    given = io.TextIOWrapper(io.BytesIO(stdin))
    before = signal.getsignal(signal.SIGINT)
    with patch.multiple(sys, argv=["tamiz", *words], stdout=out, stderr=err, stdin=given):
        try:
            run()
            status: object = 0
        except SystemExit as ended:
            status = ended.code
        finally:
            signal.signal(signal.SIGINT, before)
    return Called(int(status) if isinstance(status, int) else 1, _text(out), _text(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode("utf-8")
