"""Where one written file comes to stand: aside first, then in place; what is no file is written through.

A file appears whole or not at all: it is written beside its place under a name of its own, and renamed. A device, a
pipe or an open descriptor (``/dev/null``, ``/dev/stdout``, what a shell's ``>(...)`` gives) cannot be replaced so
without being lost: a file would stand where others expect the device. It is opened and written as it is.
A link is followed: the file that it leads to is replaced, and the link stays.
"""

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

_MOST_LINKS = 40  # as many as Linux follows
_FOR_ALL = 0o666  # what the user's mask takes rights away from


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file goes: to ``path`` by way of ``part``, or straight through where ``part`` is None."""

    path: Path
    part: Path | None
    descriptor: int | None = None

    def open_text(self, errors: str = "strict", newline: str = "") -> TextIO:
        """Return the file to write to, in UTF-8. Raises OSError when it cannot be opened."""
        if self.descriptor is not None:
            sys.stdout.flush()  # what was printed before comes before
            return os.fdopen(os.dup(self.descriptor), "w", encoding="utf-8", errors=errors, newline=newline)
        if self.part is not None:
            self.make()
        return (self.part or self.path).open("w", encoding="utf-8", errors=errors, newline=newline)

    def make(self) -> None:
        """Make the empty file that is written first, ours alone, readable by whoever may read what it replaces."""
        if self.part is None:
            return
        self.part.unlink(missing_ok=True)  # of a process that was killed
        os.close(os.open(self.part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FOR_ALL))
        if self.path.exists():
            self.part.chmod(stat.S_IMODE(self.path.stat().st_mode))

    def settle(self, path: Path | None = None) -> None:
        """Put what was written in its place, or at ``path`` beside it; what was written through is there."""
        if self.part is not None:
            self.part.replace(path or self.path)

    def discard(self) -> None:
        """Remove what was not put in its place."""
        if self.part is not None:
            self.part.unlink(missing_ok=True)


def place_of(path: Path) -> Place:
    """Return where a file named ``path`` goes. Raises OSError for a folder, a disk, and links that lead nowhere."""
    descriptor = _descriptor_of(path)
    if descriptor is not None:
        return Place(path, None, descriptor)
    mode = _mode_of(path)
    if mode is None or stat.S_ISREG(mode):
        final = Path(os.path.realpath(path)) if path.is_symlink() else path
        return Place(final, final.with_name(f".{final.name}.{os.getpid()}.part"))
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISBLK(mode):  # whoever names one by mistake loses a disk
        raise OSError(errno.EINVAL, "this is a disk and no file on it")
    return Place(path, None)


def _mode_of(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _descriptor_of(path: Path) -> int | None:
    """Return the number of the open descriptor that ``path`` stands for, None where it is a name of its own.

    Such a name also leads to the file behind it; but whoever appends to a file by ``>>`` wants it kept.
    """
    folders = ("/dev/fd", f"/proc/{os.getpid()}/fd")
    for _ in range(_MOST_LINKS):
        if path.name.isdecimal() and os.path.realpath(path.parent) in folders:
            return int(path.name)
        if not path.is_symlink():
            return None
        path = path.parent / path.readlink()
    return None
