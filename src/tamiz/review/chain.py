"""A chain of records in one file of JSON lines: appended to, read back proven, never written over.

::

    NAME.jsonl        the records, a line each (:mod:`tamiz.review.record`)
    NAME.head.json    how many there are, how many bytes they take, and the hash of the last
    NAME.lock         held while something is written

The head is written after the records. Where it is behind, a writer was killed: whole records that follow are taken
in by the next writer, and a line that was not finished is cut off, which a record of its own says. Where the file is
behind the head, its end was cut off. Whoever replaces both files by older ones is found out by the head's hash alone:
note it elsewhere now and then.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from tamiz.errors import StoreError
from tamiz.review.record import NOTHING, SEAL_BYTES, Broken, Link, Record, prove, seal, sealed_with
from tamiz.store.codec import parse_json, to_json
from tamiz.store.files import make_directory, read_capped, sha256_of, unwritable, write_whole
from tamiz.store.lock import PATIENCE_S, locked
from tamiz.store.points import Checkpoint, Kind, no_checkpoint

MOST_LINE_BYTES = 256 * 2**20  # an answer about a long document has some megabytes
MENDED = "mended"  # the kind of record that says that an unfinished line was cut off
_MOST_HEAD_BYTES = 4_096

New: TypeAlias = tuple[str, Mapping[str, Any]]  # the kind of a record and what it holds
MakeNew: TypeAlias = Callable[[tuple[Record, ...]], Iterable[New]]


@dataclass(frozen=True, slots=True)
class Head:
    """The last end of the chain that was written in full, and the bytes up to it."""

    link: Link = NOTHING
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain: the folder it lies in and its name."""

    folder: Path
    name: str
    checkpoint: Checkpoint = no_checkpoint

    @property
    def path(self) -> Path:
        """The file of records."""
        return self.folder / f"{self.name}.jsonl"

    @property
    def head_path(self) -> Path:
        """The file that says where the chain ends."""
        return self.folder / f"{self.name}.head.json"

    def head(self) -> Head:
        """Return the end of the chain; that of an empty one where nothing was ever written.

        Raises StoreError when records are there and the head is not, or it is no head.
        """
        if not self.head_path.exists() and not self.path.exists():
            return Head()
        plain = parse_json(_read_head(self.head_path))
        types = {"n": int, "bytes": int, "hash": str}
        if not isinstance(plain, dict) or any(type(plain.get(name)) is not kind for name, kind in types.items()):
            raise StoreError(f"{self.head_path}: does not say where the chain ends. {RESTORE}")
        return Head(Link(plain["n"], plain["hash"]), plain["bytes"])

    def records(self) -> Iterator[Record]:
        """Yield the records in order, each proven. Raises StoreError at the first that is broken."""
        for one in self.walk():
            if isinstance(one, Broken):
                raise StoreError(f"{self.path}: record {one.number:,} {one.what}. {RESTORE}")
            yield one

    def walk(self) -> Iterator[Record | Broken]:
        """Yield the records in order, and where one is broken that and no more. Raises StoreError for a lost head."""
        head, link = self.head(), NOTHING
        for line in self._lines():
            whole = line.endswith(b"\n")
            if not whole and link.number >= head.link.number:
                break  # a writer was killed, or is writing just now: it was told to nobody
            one = prove(line[:-1], link) if whole else Broken(link.number + 1, _UNFINISHED)
            yield one
            if isinstance(one, Broken):
                return
            link = Link(one.number, one.hash)
            if link.number == head.link.number and link.hash != head.link.hash:
                yield Broken(link.number, "is another than the head of the chain names: records were exchanged")
                return
        if link.number < head.link.number:
            missing = f"and those after it to {head.link.number:,} are" if head.link.number > link.number + 1 else "is"
            yield Broken(link.number + 1, f"{missing} missing: the end of the chain was cut off")

    def append(self, at: datetime, new: Iterable[New]) -> tuple[Record, ...]:
        """Write records behind the last, all or none, and return them. Raises StoreError as :meth:`writing` does."""
        with self._locked():
            return self._append(self._mended(at), at, tuple(new))

    def append_after(self, at: datetime, make: MakeNew) -> tuple[Record, ...]:
        """Write what ``make`` makes of all the records there are; nobody else writes in between."""
        with self._locked():
            head = self._mended(at)
            return self._append(head, at, tuple(make(tuple(self.records()))))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        make_directory(self.folder / "temporary")
        with locked(self.folder / f"{self.name}.lock", PATIENCE_S):
            yield

    def check_writable(self, at: datetime) -> None:
        """Raise StoreError when records could not be appended: better before the work than after it."""
        with self._locked():
            self._mended(at)

    def _append(self, head: Head, at: datetime, new: tuple[New, ...]) -> tuple[Record, ...]:
        lines, records, link = [], [], head.link
        for kind, body in new:
            line, record = seal(link, kind, at, body)
            link = Link(record.number, record.hash)
            lines.append(line)
            records.append(record)
        raw = b"".join(lines)
        if raw:
            self._write(raw)
            self._write_head(Head(link, head.size_bytes + len(raw)))
        return tuple(records)

    def _write(self, raw: bytes) -> None:
        try:
            with self.path.open("ab") as file:
                middle = len(raw) // 2
                for part, point in ((raw[:middle], "half written"), (raw[middle:], "written")):
                    file.write(part)
                    file.flush()
                    self.checkpoint(f"chain: {point}")
                os.fsync(file.fileno())
        except OSError as error:  # what was written of it is cut off by the next writer
            raise unwritable(self.path, error) from error
        self.checkpoint("chain: synced")

    def _write_head(self, head: Head) -> None:
        plain = {"n": head.link.number, "bytes": head.size_bytes, "hash": head.link.hash}
        raw = (to_json(plain) + "\n").encode()
        write_whole(self.head_path, raw, self.folder / "temporary", Kind.LOG, self.checkpoint)

    def _mended(self, at: datetime) -> Head:
        """Return the end of the chain, after what a killed writer left is taken in or cut off."""
        if not self.head_path.exists() and not self.path.exists():
            self._write_head(Head())
        head = self.head()
        self._check_end(head)
        taken, torn = self._beyond(head)
        if taken != head:
            self._write_head(taken)
        return self._cut_off(taken, torn, at) if torn else taken

    def _check_end(self, head: Head) -> None:
        """Raise StoreError unless the file reaches to where the head says, with the record that it names."""
        if not head.link.number:
            return
        with self._opened() as file:
            file.seek(max(0, head.size_bytes - SEAL_BYTES - 1))
            end = file.read(SEAL_BYTES + 1)
        if sealed_with(end.removesuffix(b"\n")) != head.link.hash:
            raise StoreError(
                f"{self.path}: does not end with record {head.link.number:,} as its head says; nothing was written. "
                f"Run 'tamiz audit verify' to see the first record that is broken. {RESTORE}"
            )

    def _beyond(self, head: Head) -> tuple[Head, bytes]:
        """Return the end of the whole records that the file has, and the unfinished line behind them."""
        link, size_bytes = head.link, head.size_bytes
        for line in self._lines(head.size_bytes):
            if not line.endswith(b"\n"):
                return Head(link, size_bytes), line
            record = prove(line[:-1], link)
            if isinstance(record, Broken):
                raise StoreError(f"{self.path}: record {record.number:,} {record.what}. {RESTORE}")
            link, size_bytes = Link(record.number, record.hash), size_bytes + len(line)
        return Head(link, size_bytes), b""

    def _cut_off(self, head: Head, torn: bytes, at: datetime) -> Head:
        try:
            with self.path.open("r+b") as file:
                file.truncate(head.size_bytes)
        except OSError as error:
            raise unwritable(self.path, error) from error
        (record,) = self._append(head, at, ((MENDED, {"bytes": len(torn), "sha256": sha256_of(torn)}),))
        return Head(Link(record.number, record.hash), self.path.stat().st_size)

    def _lines(self, start: int = 0) -> Iterator[bytes]:
        """Yield the lines of the file from a byte on, with their line breaks; none where there is no file."""
        if not self.path.exists():
            return
        with self._opened() as file:
            file.seek(start)
            while line := file.readline(MOST_LINE_BYTES):
                yield line

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        try:
            with self.path.open("rb") as file:
                yield file
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise StoreError(f"{self.path}: cannot be read ({reason}). {RESTORE}") from error


RESTORE = "Restore the folder from a copy; no answer and no decision that rests on it counts until then."
_UNFINISHED = "is not a whole record: its line has no end"


def _read_head(path: Path) -> bytes:
    try:
        return read_capped(path, _MOST_HEAD_BYTES)
    except StoreError as error:
        raise StoreError(f"{path}: is missing or cannot be read, though the chain is there. {RESTORE}") from error
