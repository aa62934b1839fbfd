"""What stored answers rest on and is too large for their records: files by the hash of their bytes.

A text that was screened, a customer file, the weights and the built-in list of the version that answered. Each is kept
once however many answers rest on it, and is proven by its name when it is read.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.store.files import make_directory, read_capped, sha256_of, unwritable, write_whole
from tamiz.store.points import Kind, no_checkpoint

MOST_BYTES = 512 * 2**20  # read into memory at once; a customer file may be larger and is copied
_DIGITS = 64
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Objects:
    """The kept files of one folder."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Return the place of one file. Raises StoreError when ``sha256`` is no hash."""
        if len(sha256) != _DIGITS or not _HEX.issuperset(sha256):
            raise StoreError(f"{sha256[:80]!r} is no SHA-256 of a kept file")
        return self.folder / "objects" / sha256[:2] / sha256

    def put(self, raw: bytes) -> str:
        """Keep ``raw`` and return its hash. Raises StoreError when it cannot be written."""
        sha256 = sha256_of(raw)
        path = self.path(sha256)
        if not self._is_whole(path, len(raw)):
            make_directory(path.parent)
            make_directory(self.folder / "temporary")
            write_whole(path, raw, self.folder / "temporary", Kind.OBJECT, no_checkpoint)
        return sha256

    def put_file(self, source: Path, sha256: str) -> None:
        """Keep a copy of a file that has this hash. Raises StoreError when it has another, or cannot be written."""
        path = self.path(sha256)
        if path.exists():
            return
        make_directory(path.parent)
        part = path.with_name(f".{sha256}.{os.getpid()}.part")  # ours alone, whoever keeps the same file
        try:
            shutil.copyfile(source, part)
            if _hash_of_file(part) != sha256:
                raise StoreError(f"{source}: was changed while it was kept; run it again.")
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            raise unwritable(path, error) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def get(self, sha256: str) -> bytes:
        """Return the bytes of a kept file, proven by their hash. Raises StoreError when it is missing or another."""
        self.check(sha256)
        return read_capped(self.path(sha256), MOST_BYTES)

    def check(self, sha256: str) -> None:
        """Raise StoreError unless the file is there as it was written; its size does not matter."""
        path = self.path(sha256)
        try:
            found = _hash_of_file(path)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StoreError(f"{path}: is missing or cannot be read ({reason}). Restore it from a copy.") from error
        if found != sha256:
            raise StoreError(_changed(path))

    def _is_whole(self, path: Path, size_bytes: int) -> bool:
        with suppress(OSError):  # it is not there: it is written below
            return path.stat().st_size == size_bytes
        return False


def _changed(path: Path) -> str:
    return f"{path}: its bytes have changed since they were kept. Restore it from a copy."


def _hash_of_file(path: Path) -> str:
    digest = hashlib.sha256()
    for block in _blocks(path):
        digest.update(block)
    return digest.hexdigest()


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(2**20):
            yield block
