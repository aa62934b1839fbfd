"""Reading a file that somebody names: bounded, and every refusal says what to do.

What the bytes mean is left to :mod:`tamiz.inputs.encoding` and the readers.
"""

import stat
from pathlib import Path

from tamiz.errors import InputError

_NAME_SHOWN = 200  # characters of a path that a message repeats


def shown_name(path: Path | str) -> str:
    """Return ``path`` fit to print: bytes that are no text, and control characters, become escapes."""
    text = str(path)
    clean = "".join(c if c.isprintable() else _escape(c) for c in text[:_NAME_SHOWN])
    return clean if len(text) <= _NAME_SHOWN else clean + "\u2026"


def read_bytes(path: Path, max_bytes: int, advice: str) -> bytes:
    """Return the bytes of ``path``, at most ``max_bytes``; ``advice`` says what to do with a larger file.

    Raises InputError when there is no such file, it is a folder, may not be read, or is too large.
    """
    name = shown_name(path)
    too_large = InputError(f"{name} is larger than {max_bytes / 2**20:g} MiB, the most that is read at once; {advice}")
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(f"{name} is a folder; name a file in it, or several files one after the other.")
        if status.st_size > max_bytes:
            raise too_large
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)  # the size that a pipe or a growing file claims proves nothing
    except FileNotFoundError as error:
        raise InputError(f"{name}: there is no such file; check the spelling and the folder.") from error
    except PermissionError as error:
        raise InputError(f"{name} may not be read by this user; change its permissions, or copy it.") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise InputError(f"{name} cannot be read ({_reason(error)}); check the path and the disk it is on.") from error
    if len(data) > max_bytes:
        raise too_large
    return data


def _escape(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # how Python carries a byte of a file name that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
