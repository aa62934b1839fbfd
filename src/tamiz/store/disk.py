"""The data directory: where each thing lies, how it is read back, and the one way it is written.

::

    tamiz-store.json                     the format of this directory
    lists/<list>.json                    what was accepted and set aside, in order, with its own hash
    snapshots/<list>/<sha256>.json       manifests, named by the hash of their bytes
    objects/<sha256>                     the publishers' files, byte for byte, named by their hash
    cache/<list>/<name>.gz               parsed lists; may be deleted at any time
    index/<list>/<name>/                 indexes, mapped into memory; may be deleted at any time
    temporary/                           unfinished writes; emptied by the next one
    lock                                 held while something is written

Only the files in ``lists`` ever change, each by one rename; so a reader sees one state or
the next, and needs no lock. Which snapshot may be accepted is decided elsewhere.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tamiz.errors import StoreError
from tamiz.store.acceptance import check_list_id
from tamiz.store.codec import from_plain, indented, parse_json, to_json, to_plain
from tamiz.store.files import make_directory, read_capped, sha256_of, write_whole
from tamiz.store.folder import HEAD, head_of, remove_older
from tamiz.store.lock import PATIENCE_S, locked
from tamiz.store.points import Checkpoint, Kind, no_checkpoint
from tamiz.store.values import Edition, Entry, Log, SnapshotInfo, snapshot_name
from tamiz.version import __version__

FORMAT = 1
MOST_OBJECT_BYTES = 512 * 2**20
MOST_TEXT_BYTES = 64 * 2**20  # a manifest has a kilobyte, a log 250 bytes an entry

T = TypeVar("T")

_MEND = "Run 'tamiz lists verify' to see all that is damaged; restore the file from a copy, or add the list again."


@dataclass(frozen=True, slots=True)
class Disk:
    """One data directory. Reading raises StoreError for whatever is not as it was written."""

    root: Path
    checkpoint: Checkpoint = no_checkpoint

    @property
    def format_file(self) -> Path:
        """The file that says which format the directory has."""
        return self.root / "tamiz-store.json"

    @property
    def temporary(self) -> Path:
        """Where unfinished writes lie."""
        return self.root / "temporary"

    def log_file(self, list_id: str) -> Path:
        """Return the place of a list's history."""
        return self.root / "lists" / f"{list_id}.json"

    def manifest_file(self, list_id: str, sha256: str) -> Path:
        """Return the place of one manifest."""
        return self.root / "snapshots" / list_id / f"{sha256}.json"

    def object_file(self, sha256: str) -> Path:
        """Return the place of one file of a publisher."""
        return self.root / "objects" / sha256

    def cache_file(self, list_id: str, name: str) -> Path:
        """Return the place of one parsed list."""
        return self.root / "cache" / list_id / f"{name}.gz"

    def index_folder(self, list_id: str, name: str) -> Path:
        """Return the place of one index."""
        return self.root / "index" / list_id / name

    def check_format(self) -> None:
        """Raise StoreError when the directory is not one this version can read; an empty one is fine."""
        if not self.root.exists():
            return
        if not self.root.is_dir():
            raise StoreError(f"{self.root}: is a file, not a data directory. Choose a directory with --data.")
        if not self.format_file.exists():
            self._check_unused()
            return
        plain = _placed(self.format_file, lambda: parse_json(read_capped(self.format_file, MOST_TEXT_BYTES)))
        number = plain.get("format") if isinstance(plain, dict) else None
        if type(number) is not int or number < 1:
            raise StoreError(f"{self.format_file}: does not say which format the directory has. {_MEND}")
        if number > FORMAT:
            raise StoreError(
                f"{self.root}: was written by a newer tamiz (format {number}; this one, {__version__}, reads up to "
                f"{FORMAT}). Install the newer tamiz again, or choose another data directory with --data."
            )

    def _check_unused(self) -> None:
        """Raise StoreError when lists lie in a directory that has lost its format file."""
        if (self.root / "lists").is_dir():
            raise StoreError(
                f"{self.format_file}: is missing, though lists lie beside it. Restore it from a copy; it holds "
                f'{{"format": {FORMAT}}} when this version wrote it. Or choose another directory with --data.'
            )

    def list_ids(self) -> tuple[str, ...]:
        """Return the lists that have a history, by id. Raises StoreError when one has snapshots and no history."""
        known = {path.stem for path in entries(self.root / "lists") if path.suffix == ".json"}
        lost = {path.name for path in entries(self.root / "snapshots") if path.is_dir()} - known
        if lost:
            raise StoreError(
                f"{self.log_file(min(lost))}: is missing, though snapshots of {min(lost)} are held. Restore it from a "
                f"copy; or move {self.root / 'snapshots' / min(lost)} away and add the list's files again."
            )
        return tuple(sorted(known))

    def read_log(self, list_id: str) -> Log:
        """Return the history of a list; an empty one for a list never added."""
        check_list_id(list_id)
        return self.parse_log(self.log_file(list_id)) if list_id in self.list_ids() else Log(list_id)

    def parse_log(self, path: Path) -> Log:
        """Return the history that the file ``path`` holds."""
        return _placed(path, lambda: _parse_log(read_capped(path, MOST_TEXT_BYTES), path.stem))

    def read_manifest(self, list_id: str, entry: Entry) -> SnapshotInfo:
        """Return the manifest that a line of the history names."""
        path = self.manifest_file(list_id, entry.manifest)

        def read() -> SnapshotInfo:
            raw = read_capped(path, MOST_TEXT_BYTES)
            _check_hash(raw, entry.manifest)
            info = from_plain(SnapshotInfo, parse_json(raw))
            if (info.list_id, info.edition) != (list_id, Edition(entry.published, entry.name)):
                raise StoreError("it is the manifest of another snapshot")
            if snapshot_name((file.name, file.sha256) for file in info.files) != info.name:
                raise StoreError("the snapshot's name is not made of the hashes of its files")
            return info

        return _placed(path, read)

    def read_object(self, sha256: str) -> bytes:
        """Return the bytes of a publisher's file, proven by their hash."""
        path = self.object_file(sha256)

        def read() -> bytes:
            raw = read_capped(path, MOST_OBJECT_BYTES)
            _check_hash(raw, sha256)
            return raw

        return _placed(path, read)

    @contextmanager
    def writing(self, patience_s: float = PATIENCE_S) -> Iterator["Writing"]:
        """Hold the lock and give the means to write.

        Raises StoreError when another process keeps it for ``patience_s``, or the disk is full or read-only.
        """
        make_directory(self.root)
        self.check_format()
        make_directory(self.temporary)
        with locked(self.root / "lock", patience_s):
            writing = Writing(self)
            writing.prepare()
            yield writing


@dataclass(frozen=True, slots=True)
class Writing:
    """The writes of one holder of the lock; made by :meth:`Disk.writing` alone."""

    disk: Disk

    def prepare(self) -> None:
        """Remove what a killed process left unfinished, and make a new directory a data directory."""
        for leftover in entries(self.disk.temporary):
            with suppress(OSError):  # what cannot be removed harms nothing; verify names it
                leftover.unlink()
        if not self.disk.format_file.exists():
            self._write(self.disk.format_file, _text({"format": FORMAT, "version": __version__}), Kind.FORMAT)

    def write_log(self, log: Log) -> None:
        """Replace the history of a list: from here on the new state is in use."""
        kind = Kind.LOG if log.entries else Kind.FIRST_LOG
        plain = to_plain(log)
        sealed = {"log": plain, "sha256": sha256_of(to_json(plain).encode())}
        self._write(self.disk.log_file(log.list_id), _text(sealed), kind)

    def write_manifest(self, info: SnapshotInfo) -> str:
        """Write a manifest and return the hash it is named by."""
        raw = _text(to_plain(info))
        sha256 = sha256_of(raw)
        self._write(self.disk.manifest_file(info.list_id, sha256), raw, Kind.MANIFEST)
        return sha256

    def write_object(self, raw: bytes) -> None:
        """Keep a publisher's file; one that is held undamaged is left alone."""
        sha256 = sha256_of(raw)
        with suppress(StoreError):  # missing or damaged: written below
            if self.disk.read_object(sha256) == raw:
                return
        self._write(self.disk.object_file(sha256), raw, Kind.OBJECT)

    def write_index(self, list_id: str, name: str, files: Mapping[str, bytes]) -> None:
        """Keep an index; its head comes last, so that a folder without one is no index yet.

        Of the older indexes of the list the newest few stay, for who has one open or asks about an older day.
        """
        folder = self.disk.index_folder(list_id, name)
        for file, raw in files.items():
            self._write(folder / file, raw, Kind.CACHE)
        self._write(folder / HEAD, head_of(files), Kind.CACHE)
        remove_older(folder.parent)

    def write_cache(self, list_id: str, name: str, raw: bytes) -> None:
        """Keep a parsed list, so that it need not be parsed again."""
        self._write(self.disk.cache_file(list_id, name), raw, Kind.CACHE)

    def _write(self, path: Path, raw: bytes, kind: Kind) -> None:
        make_directory(path.parent)
        write_whole(path, raw, self.disk.temporary, kind, self.disk.checkpoint)


def _placed(path: Path, read: Callable[[], T]) -> T:
    """Return what ``read`` gives; an error of its own gets the place and the way to mend it."""
    try:
        return read()
    except StoreError as error:
        if str(path) in str(error):
            raise
        raise StoreError(f"{path}: {error}. {_MEND}") from error


def entries(directory: Path) -> tuple[Path, ...]:
    """Return what lies in a directory, by name; nothing when there is none. Raises StoreError if it cannot be read."""
    try:
        return tuple(sorted(Path(entry.path) for entry in os.scandir(directory)))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise StoreError(f"{directory}: cannot be listed ({error.strerror}). Check its permissions.") from error


def _parse_log(raw: bytes, list_id: str) -> Log:
    sealed = parse_json(raw)
    if not isinstance(sealed, dict) or sealed.keys() != {"log", "sha256"}:
        raise StoreError("it is not a list's history")
    _check_hash(to_json(sealed["log"]).encode(), sealed["sha256"])
    log = from_plain(Log, sealed["log"])
    if log.list_id != list_id:
        raise StoreError(f"it is the history of {log.list_id}")
    return log


def _check_hash(raw: bytes, sha256: str) -> None:
    found = sha256_of(raw)
    if found != sha256:
        raise StoreError(f"its bytes have changed: their sha256 is {found[:16]}…, not {str(sha256)[:16]}…")


def _text(plain: Mapping[str, Any]) -> bytes:
    return (indented(plain) + "\n").encode()
