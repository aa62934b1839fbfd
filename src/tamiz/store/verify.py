"""Reads everything in a data directory again and says what is not as it was written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.store.cache import MOST_CACHE_BYTES, check_packed
from tamiz.store.disk import Disk, entries
from tamiz.store.files import read_capped
from tamiz.store.folder import HEAD, check_folder
from tamiz.store.values import Log


class DamageKind(StrEnum):
    """What is wrong with one place."""

    UNSOUND = "unsound"  # missing, altered, or unreadable: evidence or an answer is affected
    CACHE = "cache"  # a parsed list is damaged: it is made again when it is next needed
    LEFTOVER = "leftover"  # of a write that did not come to its end, or of a refused or mended snapshot
    FOREIGN = "foreign"  # not written by tamiz, and never touched by it


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written."""

    kind: DamageKind
    where: str
    what: str  # what is wrong and how to mend it

    @property
    def is_harmless(self) -> bool:
        """Whether no answer and no evidence is affected."""
        return self.kind is not DamageKind.UNSOUND


def verify(disk: Disk) -> tuple[Damage, ...]:
    """Return all that is wrong in the directory of ``disk``, nothing when it is sound or does not exist yet."""
    walk = _Walk(disk)
    return tuple(walk.all())


class _Walk:
    """One pass over a data directory; remembers what the histories name, to know what is left over."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._named: set[Path] = set()
        self._knows_all = True  # whether every history and manifest could be read

    def all(self) -> Iterator[Damage]:
        yield from self._attempt(self._disk.root, self._disk.check_format)
        yield from self._attempt(self._disk.root / "lists", self._disk.list_ids)
        for path in entries(self._disk.root / "lists"):
            yield from self._list(path)
        yield from self._unnamed()
        yield from self._caches()
        yield from self._indexes()
        for path in entries(self._disk.temporary):
            yield Damage(DamageKind.LEFTOVER, str(path), "is of a write that did not end; the next one removes it")

    def _attempt(self, where: Path, read: Callable[[], object]) -> Iterator[Damage]:
        try:
            read()
        except StoreError as error:
            yield Damage(DamageKind.UNSOUND, str(where), str(error))

    def _list(self, path: Path) -> Iterator[Damage]:
        if path.suffix != ".json" or not path.is_file():
            yield _foreign(path)
            return
        try:
            log = self._disk.parse_log(path)
        except StoreError as error:
            self._knows_all = False
            yield Damage(DamageKind.UNSOUND, str(path), str(error))
            return
        yield from self._snapshots(log)

    def _snapshots(self, log: Log) -> Iterator[Damage]:
        for entry in log.latest().values():
            path = self._disk.manifest_file(log.list_id, entry.manifest)
            self._named.add(path)
            try:
                info = self._disk.read_manifest(log.list_id, entry)
            except StoreError as error:
                self._knows_all = False
                yield Damage(DamageKind.UNSOUND, str(path), str(error))
                continue
            for file in info.files:
                yield from self._object(file.sha256)

    def _object(self, sha256: str) -> Iterator[Damage]:
        path = self._disk.object_file(sha256)
        if path not in self._named:
            self._named.add(path)
            yield from self._attempt(path, lambda: self._disk.read_object(sha256))

    def _unnamed(self) -> Iterator[Damage]:
        """Yield what lies among objects and manifests and is named by no history."""
        snapshots = (path for folder in entries(self._disk.root / "snapshots") for path in _inside(folder))
        for path in (*entries(self._disk.root / "objects"), *snapshots):
            if path in self._named:
                continue
            if not _is_ours(path):
                yield _foreign(path)
            elif self._knows_all:  # else it may belong to a snapshot whose manifest is damaged
                yield _leftover(path)

    def _caches(self) -> Iterator[Damage]:
        for folder in entries(self._disk.root / "cache"):
            for path in _inside(folder):
                if path.suffix != ".gz" or not path.is_file():
                    yield _foreign(path)
                    continue
                try:
                    check_packed(read_capped(path, MOST_CACHE_BYTES))
                except StoreError as error:
                    yield Damage(DamageKind.CACHE, str(path), str(error))

    def _indexes(self) -> Iterator[Damage]:
        for path in (path for folder in entries(self._disk.root / "index") for path in _inside(folder)):
            if not path.is_dir():
                yield _foreign(path)
            elif not (path / HEAD).exists():
                yield Damage(DamageKind.LEFTOVER, str(path), "is an index that was not finished; it can be removed")
            else:
                try:
                    check_folder(path)
                except StoreError as error:
                    yield Damage(DamageKind.CACHE, str(path), str(error))


def _inside(folder: Path) -> tuple[Path, ...]:
    return entries(folder) if folder.is_dir() else (folder,)


_HEX = frozenset("0123456789abcdef")


def _is_ours(path: Path) -> bool:
    name = path.name.removesuffix(".json")
    return path.is_file() and len(name) == 64 and _HEX.issuperset(name)  # noqa: PLR2004  # hex digits of a sha256


def _leftover(path: Path) -> Damage:
    what = "is named by no list's history: of a snapshot that did not come into use, or of one that was mended"
    return Damage(DamageKind.LEFTOVER, str(path), f"{what}. It does no harm; adding that snapshot again uses it")


def _foreign(path: Path) -> Damage:
    return Damage(DamageKind.FOREIGN, str(path), "was not written by tamiz and is not read. Move it elsewhere")
