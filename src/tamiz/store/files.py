"""Reading and writing of single files so that each is there whole or not at all.

A write goes to a temporary file, is flushed to the disk, and takes its name by a rename;
the directory is flushed too, so that a power cut does not undo the name. A read has a
size limit. What the bytes mean is left to the modules above.
"""

import hashlib
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from tamiz.errors import StoreError
from tamiz.store.points import Checkpoint, Kind, Stage


def sha256_of(raw: bytes) -> str:
    """Return the hash of ``raw`` as the store names things by it: 64 lower-case hex digits."""
    return hashlib.sha256(raw).hexdigest()


def write_whole(path: Path, raw: bytes, temporary: Path, kind: Kind, checkpoint: Checkpoint) -> None:
    """Write ``raw`` to ``path`` so that a reader sees the old file or the new one, never a part.

    ``temporary`` is a directory on the same file system. Raises StoreError when the disk
    is full or the place may not be written; ``path`` is then as it was.
    """
    unfinished = temporary / f"{kind.name.lower()}-{os.getpid()}-{secrets.token_hex(8)}"
    try:
        _fill(unfinished, raw, kind, checkpoint)
        unfinished.replace(path)
        checkpoint(f"{kind}: {Stage.RENAMED}")
        sync_directory(path.parent)
    except OSError as error:
        with suppress(OSError):  # what stays is a named leftover that the next write removes
            unfinished.unlink(missing_ok=True)
        raise unwritable(path, error) from error
    checkpoint(f"{kind}: {Stage.DONE}")


def _fill(path: Path, raw: bytes, kind: Kind, checkpoint: Checkpoint) -> None:
    with path.open("xb") as file:
        checkpoint(f"{kind}: {Stage.BEGUN}")
        middle = len(raw) // 2
        _push(file, raw[:middle])
        checkpoint(f"{kind}: {Stage.HALF}")
        _push(file, raw[middle:])
        checkpoint(f"{kind}: {Stage.WRITTEN}")
        os.fsync(file.fileno())
    checkpoint(f"{kind}: {Stage.SYNCED}")


def _push(file: BinaryIO, raw: bytes) -> None:
    file.write(raw)
    file.flush()


def sync_directory(path: Path) -> None:
    """Flush the names in a directory to the disk, where the system can do that."""
    if os.name == "nt":  # Windows cannot open a directory, and keeps its names in a journal
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_directory(path: Path) -> None:
    """Make a directory and those above it, and flush the names. Raises StoreError when that is not allowed."""
    try:
        for directory in reversed((path, *path.parents)):
            if not directory.is_dir():
                directory.mkdir(exist_ok=True)
                sync_directory(directory.parent)
    except OSError as error:
        raise unwritable(path, error) from error


def read_capped(path: Path, most_bytes: int) -> bytes:
    """Return the bytes of ``path``. Raises StoreError when it is missing, larger, or cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(most_bytes + 1)
    except FileNotFoundError as error:
        raise StoreError(f"{path}: is missing. {_RESTORE}") from error
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be read ({reason_of(error)}). Check its permissions and the disk it is on."
        ) from error
    if len(raw) > most_bytes:
        raise StoreError(f"{path}: is larger than {most_bytes / 2**20:g} MiB, which tamiz never writes. {_RESTORE}")
    return raw


_RESTORE = "Run 'tamiz lists verify' to see all that is damaged; restore the file from a copy, or add the list again."


def unwritable(path: Path, error: OSError) -> StoreError:
    """Return the error for a place that could not be written."""
    return StoreError(
        f"{path}: cannot be written ({reason_of(error)}). What was in use stays in use. "
        "Make room on that disk or permit writing there, or choose another data directory with --data."
    )


def reason_of(error: OSError) -> str:
    """Return the system's words for what went wrong."""
    return error.strerror or type(error).__name__
