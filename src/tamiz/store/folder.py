"""A folder of files that are mapped into memory: proven by a head that is written last.

Mapped pages are shared by all processes that open the folder, and read only where something
looks. Small files are hashed when the folder is opened; the large one proves each of its lines
when it is read (:mod:`tamiz.store.tracks`).
"""

import hashlib
import mmap
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.store.codec import parse_json, to_json
from tamiz.store.files import read_capped, sha256_of

HEAD = "head.json"
HASHED_AT_OPEN_BYTES = 64 * 2**20  # some 30 ms; larger files are for verify alone
_KEPT = 4  # indexes of one list
_MOST_HEAD_BYTES = 65_536
_MEND = "remove the folder, it is made again"


def head_of(files: Mapping[str, bytes]) -> bytes:
    """Return the head of a folder: the size and hash of each file."""
    return (to_json({name: [len(raw), sha256_of(raw)] for name, raw in sorted(files.items())}) + "\n").encode()


def map_folder(folder: Path, proven_by_line: str) -> dict[str, memoryview]:
    """Return the files of a folder, mapped; all but ``proven_by_line`` are hashed.

    Raises StoreError when it is not there, or not as it was written.
    """
    told = _read_head(folder)
    mapped = {name: _map(folder / name) for name in told}
    for name, (size, sha256) in told.items():
        if len(mapped[name]) != size:
            raise StoreError(f"{folder / name}: has {len(mapped[name])} bytes and not {size}; {_MEND}")
        if name != proven_by_line and size <= HASHED_AT_OPEN_BYTES and _hash(mapped[name]) != sha256:
            raise StoreError(f"{folder / name}: is not as it was written; {_MEND}")
    return mapped


def check_folder(folder: Path) -> None:
    """Raise StoreError unless every file of the folder is as it was written."""
    for name, (_, sha256) in _read_head(folder).items():
        if _hash(_map(folder / name)) != sha256:
            raise StoreError(f"{folder / name}: is not as it was written; {_MEND}")


def _read_head(folder: Path) -> dict[str, tuple[int, str]]:
    plain = parse_json(read_capped(folder / HEAD, _MOST_HEAD_BYTES))
    if not isinstance(plain, dict) or not all(map(_is_told, plain.items())):
        raise StoreError(f"{folder / HEAD}: does not say what lies beside it; {_MEND}")
    return {name: (size, sha256) for name, (size, sha256) in plain.items()}


def _is_told(item: tuple[str, object]) -> bool:
    name, told = item
    plain_name = name and "/" not in name and "\\" not in name and not name.startswith(".")
    return bool(plain_name) and isinstance(told, list) and [type(one) for one in told] == [int, str]


def _map(path: Path) -> memoryview:
    try:
        with path.open("rb") as file:
            if path.stat().st_size == 0:  # cannot be mapped
                return memoryview(b"")
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: cannot be opened ({error}); {_MEND}") from error


def _hash(raw: memoryview) -> str:
    return hashlib.sha256(raw).hexdigest()


def remove_older(folder: Path) -> None:
    """Remove all indexes of one list but the newest few."""
    for old in sorted(_indexes(folder), key=_age)[_KEPT:]:
        with suppress(OSError):  # open elsewhere, on Windows: the next one removes it
            (old / HEAD).unlink(missing_ok=True)  # first, so that what is left is no index
            shutil.rmtree(old)


def _indexes(folder: Path) -> Iterable[Path]:
    return [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]


def _age(folder: Path) -> float:
    """Return a number that is smaller the newer an index is; one without a head is oldest."""
    try:
        return -(folder / HEAD).stat().st_mtime
    except OSError:
        return 0.0
