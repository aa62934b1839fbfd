"""The bytes of a table file: opened with a clear refusal, watched for change, spooled where they come once.

Tables are read more than once (the order of day and month is known only after a look at the
column), so what cannot be read twice, a pipe, is copied to a temporary file first.
"""

import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells that a file is still the one that was opened."""

    inode: int
    size: int
    modified_ns: int


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Give the open file ``path``. Raises InputError when there is none, it is a folder, or it cannot be read."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise refusal(path, error) from error


def refusal(path: Path, error: OSError) -> InputError:
    """Return what to tell the user of a file that the system does not let us read."""
    name = shown_name(path)
    match error:
        case FileNotFoundError():
            return InputError(f"{name}: there is no such file; check the spelling and the folder.")
        case IsADirectoryError():
            return InputError(f"{name} is a folder; name a file in it, or several files one after the other.")
        case PermissionError():
            return InputError(f"{name} may not be read by this user; change its permissions, or copy it.")
        case _:
            why = error.strerror or str(error)
            return InputError(f"{name} cannot be read ({why}); check the path and the disk it is on.")


def state_of(path: Path) -> FileState:
    """Return the state of a file that was just read. Raises InputError when it has gone."""
    with reading(path) as file:
        found = os.fstat(file.fileno())
    return FileState(found.st_ino, found.st_size, found.st_mtime_ns)


def check_unchanged(path: Path, before: FileState) -> None:
    """Raise InputError when the file is not what it was: some rows would be of one state, some of the other."""
    if state_of(path) != before:
        raise InputError(f"{shown_name(path)} was changed while it was read; run it again when nothing writes to it.")


def sha256_of_file(path: Path) -> str:
    """Return the SHA-256 of a file as ``sha256:<hex>``, so that a run can be tied to the bytes it read."""
    digest = hashlib.sha256()
    with reading(path) as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return "sha256:" + digest.hexdigest()


def is_regular(path: Path) -> bool:
    """Return whether ``path`` can be read twice; what is not there is left to whoever opens it."""
    try:
        return not stat.S_ISFIFO(path.stat().st_mode) and not stat.S_ISCHR(path.stat().st_mode)
    except (OSError, ValueError):
        return True


@contextmanager
def spooled(stream: BinaryIO, name: str) -> Iterator[Path]:
    """Give a temporary file called ``name`` with all that ``stream`` holds; it goes when done."""
    with tempfile.TemporaryDirectory(prefix="tamiz-") as folder:
        path = Path(folder) / name.replace("/", "_")
        try:
            with path.open("wb") as file:
                shutil.copyfileobj(stream, file, 1 << 20)
        except OSError as error:
            raise InputError(
                f"{name} could not be copied to {shown_name(folder)} ({error.strerror}); "
                "save it as a file and name that, or set TMPDIR to a folder with room."
            ) from error
        yield path
