"""What a command prints, made whole before it is written: to standard output, or to a file."""

import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tamiz.errors import InputError
from tamiz.output import console, opened

if TYPE_CHECKING:
    from rich.console import Console


class _Paper(io.StringIO):
    """What is printed, kept until it can be written as a whole; it looks to its printer as standard output does."""

    encoding = property(lambda _: sys.stdout.encoding)

    def isatty(self) -> bool:
        """Return whether somebody watches standard output."""
        return sys.stdout.isatty()


def printed(draw: Callable[["Console"], None]) -> str:
    """Return what ``draw`` prints, for a console as wide and as colourful as standard output."""
    paper = _Paper()
    draw(console(paper))
    return paper.getvalue()


def write(text: str, output: Path | None = None) -> None:
    """Write to ``output`` or standard output. Raises InputError when it was closed, or is full."""
    try:
        with opened(output) as file:
            file.write(text)
            file.flush()
    except OSError as error:
        with suppress(OSError):  # what is still held back would fail once more when the program ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(
            f"standard output took only a part ({error.strerror}); read all of it, or write to a file."
        ) from error
