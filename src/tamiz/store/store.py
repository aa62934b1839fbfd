"""The snapshots of all lists: accepted whole or not at all, kept as evidence, read back proven.

The edge joins this room to ``sources``: it opens a store with a function that finds the
parser of a list. The rules for accepting are in :mod:`tamiz.store.acceptance`, the layout of
the directory in :mod:`tamiz.store.disk`, what several snapshots say together in
:mod:`tamiz.store.history`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from tamiz.errors import StoreError
from tamiz.model import Entity
from tamiz.store.acceptance import Acceptance, Candidate, check_list_id, check_reason
from tamiz.store.adding import Accepted, Adding, stored_files
from tamiz.store.cached import Cached
from tamiz.store.diff import Diff, diff
from tamiz.store.disk import Disk
from tamiz.store.history import History
from tamiz.store.indexed import Index, Indexed, open_indexed
from tamiz.store.points import Checkpoint, no_checkpoint
from tamiz.store.values import Action, Edition, Entry, Log, ParserOf, SnapshotInfo, hash_of
from tamiz.store.verify import Damage, verify

Clock = Callable[[], datetime]

_SHORTEST_NAME = 8  # characters of a snapshot's name that find it


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class RolledBack:
    """What came of a rollback: the snapshot set aside, and the newest that is now in use, if any."""

    set_aside: Edition
    newest: Edition | None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a list's history, with the snapshot it is about."""

    action: Action
    at: datetime
    snapshot: SnapshotInfo
    in_use: bool  # whether this line is the one by which the snapshot is in use


@dataclass(frozen=True, slots=True)
class View:
    """What one list had told by a day: its snapshots in the order of publication, and their history."""

    list_id: str
    snapshots: tuple[SnapshotInfo, ...]  # empty: nothing was published by then
    history: History

    @property
    def newest(self) -> SnapshotInfo | None:
        """The snapshot in use on that day."""
        return self.snapshots[-1] if self.snapshots else None

    @property
    def sha256(self) -> str:
        """One hash over all the snapshots that an answer rests on, for its certificate."""
        return hash_of(self.snapshots)


class Store:
    """The snapshots in one data directory; every call reads the state as it is then.

    Safe with any number of processes: one writes at a time, readers see whole states only.
    """

    def __init__(self, disk: Disk, parser_of: ParserOf, clock: Clock) -> None:
        self._disk, self._parser_of, self._clock = disk, parser_of, clock

    @classmethod
    def open(
        cls, path: Path, parser_of: ParserOf, clock: Clock = _now, checkpoint: Checkpoint = no_checkpoint
    ) -> "Store":
        """Return the store in the directory ``path``, which the first :meth:`add` makes.

        Raises StoreError when it is no data directory, or a newer version's.
        """
        disk = Disk(path, checkpoint)
        disk.check_format()
        return cls(disk, parser_of, clock)

    def add(
        self,
        list_id: str,
        files: Mapping[str, bytes],
        published: date | None = None,
        force_reason: str | None = None,
    ) -> Accepted:
        """Take the ``files`` (name, bytes) of a list into use, all or none; the same bytes again change nothing.

        ``published`` is needed where the format carries no date. ``force_reason`` overrules one rule, that a
        list must not shrink by over a tenth. Raises SourceError or StoreError when the snapshot is refused;
        what was in use then stays in use.
        """
        check_list_id(list_id)
        check_reason(force_reason)
        rules = Acceptance(self._clock().astimezone(UTC))
        rules.check_files(files)
        parser = self._parser_of(list_id)
        loaded = parser(files)
        day = rules.day(loaded.report.published, published)
        candidate = Candidate(list_id, stored_files(files, loaded), loaded, day, force_reason)
        return Adding(self._disk, rules, parser, files, candidate).run()

    def rollback(self, list_id: str) -> RolledBack:
        """Set the snapshot that was accepted last aside; its files and its line in the history are kept.

        Raises StoreError when no snapshot of the list is in use.
        """
        self._needed(self._disk.read_log(list_id))
        with self._disk.writing() as writing:
            log = self._disk.read_log(list_id)
            last = log.last_accepted() or self._needed(log)
            at = self._clock().astimezone(UTC)
            log = log.with_entry(Entry(Action.SET_ASIDE, last.published, last.name, last.manifest, at))
            writing.write_log(log)
        return RolledBack(last.edition, next((entry.edition for entry in reversed(log.in_use())), None))

    def ls(self) -> tuple[SnapshotInfo, ...]:
        """Return the newest snapshot in use of every list, by list id."""
        newest = (self.newest(list_id) for list_id in self._disk.list_ids())
        return tuple(info for info in newest if info is not None)

    def show(self, list_id: str) -> tuple[Event, ...]:
        """Return all that happened to a list, oldest first. Raises StoreError when it was never added."""
        log = self._disk.read_log(list_id)
        if not log.entries:
            raise self._not_held(list_id)
        latest, in_use = log.latest(), set(log.in_use())
        return tuple(
            Event(entry.action, entry.at, self._disk.read_manifest(list_id, latest[entry.edition]), entry in in_use)
            for entry in log.entries
        )

    def snapshots(self, list_id: str, known_on: date | None = None) -> tuple[SnapshotInfo, ...]:
        """Return the snapshots in use that were published by ``known_on``, in that order; all without a day."""
        return tuple(self._disk.read_manifest(list_id, entry) for entry in self._known(list_id, known_on))

    def snapshot_for(self, list_id: str, known_on: date) -> SnapshotInfo | None:
        """Return the newest snapshot in use that was published by ``known_on``; None when there was none."""
        known = self._known(list_id, known_on)
        return self._disk.read_manifest(list_id, known[-1]) if known else None

    def newest(self, list_id: str) -> SnapshotInfo | None:
        """Return the newest snapshot in use of a list, None when it has none."""
        return self.snapshot_for(list_id, date.max)

    def _known(self, list_id: str, known_on: date | None) -> tuple[Entry, ...]:
        in_use = self._disk.read_log(list_id).in_use()
        return tuple(entry for entry in in_use if known_on is None or entry.published <= known_on)

    def find(self, list_id: str, which: str) -> SnapshotInfo:
        """Return the snapshot that ``which`` names: a day of publication, or its name or the start of it.

        On a day with several the last one received counts; snapshots set aside are found by name. Raises
        StoreError when none fits, or more than one.
        """
        log = self._disk.read_log(list_id)
        of_day = [entry for entry in log.in_use() if str(entry.published) == which]
        found = of_day[-1:] or [entry for entry in log.latest().values() if _is_named(entry.name, which)]
        if len({entry.name for entry in found}) != 1:
            raise self._not_found(log, which, is_none=not found)
        return self._disk.read_manifest(list_id, found[-1])

    def editions(self, list_id: str, editions: Sequence[Edition]) -> tuple[SnapshotInfo, ...]:
        """Return these very snapshots, in use or set aside: what an answer of another time rested on.

        Raises StoreError for one that is not held.
        """
        latest = self._disk.read_log(list_id).latest()
        for edition in editions:
            if edition not in latest:
                raise StoreError(
                    f"{self._disk.root}: does not hold the snapshot {edition.name[:23]}… of {list_id}, published on "
                    f"{edition.published}. Add its files with: tamiz lists add {list_id} FILE... "
                    f"--published {edition.published}"
                )
        return tuple(self._disk.read_manifest(list_id, latest[edition]) for edition in editions)

    def raw(self, list_id: str, which: str) -> dict[str, bytes]:
        """Return the files of a snapshot as they were given (name, bytes), proven by their hashes."""
        return {file.name: self._disk.read_object(file.sha256) for file in self.find(list_id, which).files}

    def entities(self, list_id: str, which: str) -> tuple[Entity, ...]:
        """Return the entities of one snapshot, from the cache or by parsing its files again."""
        return self._cached(list_id).entities(self.find(list_id, which))

    def view(self, list_id: str, known_on: date | None = None) -> View:
        """Return what a list had told by ``known_on``, all its snapshots read together; all of them without a day.

        Raises StoreError when no snapshot of the list is in use at all.
        """
        self._needed(self._disk.read_log(list_id))
        known = self.snapshots(list_id, known_on)
        return View(list_id, known, self._cached(list_id).history(known))

    def indexed(self, list_id: str, snapshots: Sequence[SnapshotInfo], index: Index) -> Indexed:
        """Return the parties of ``snapshots``, which stand in the order of publication, and their index.

        Both are mapped from the data directory; where they are not there yet they are made and kept.
        Raises StoreError when the snapshots are damaged.
        """
        return open_indexed(self._cached(list_id), snapshots, index)

    def diff(self, list_id: str, before: str, after: str) -> Diff:
        """Return what changed between two snapshots, each named as :meth:`find` takes it."""
        return diff(self.entities(list_id, before), self.entities(list_id, after))

    def verify(self) -> tuple[Damage, ...]:
        """Read and hash everything again and return what is wrong, nothing when all is as it was written."""
        return verify(self._disk)

    def _cached(self, list_id: str) -> Cached:
        return Cached(self._disk, list_id, self._parser_of(list_id))

    def _needed(self, log: Log) -> Entry:
        """Return the newest line in use. Raises StoreError when there is none."""
        in_use = log.in_use()
        if not in_use:
            raise self._not_held(log.list_id)
        return in_use[-1]

    def _not_held(self, list_id: str) -> StoreError:
        held = ", ".join(self._disk.list_ids()) or "none"
        return StoreError(
            f"no snapshot of {list_id} is in use in {self._disk.root}; lists held there: {held}. "
            f"Add it with: tamiz lists add {list_id} FILE..."
        )

    def _not_found(self, log: Log, which: str, is_none: bool) -> StoreError:
        held = ", ".join(f"{entry.published} ({entry.name[7:19]})" for entry in log.in_use()) or "none"
        what = "no snapshot" if is_none else "more than one snapshot"
        return StoreError(
            f"{which[:80]!r} names {what} of {log.list_id}; give a day of publication, or the first "
            f"{_SHORTEST_NAME} or more characters of a name. In use: {held}."
        )


def _is_named(name: str, which: str) -> bool:
    digits = which.removeprefix("sha256:")
    return len(digits) >= _SHORTEST_NAME and name.removeprefix("sha256:").startswith(digits)
