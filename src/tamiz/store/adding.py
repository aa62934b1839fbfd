"""Takes one snapshot into use: all of it or nothing, whatever happens on the way.

The rules are :class:`~tamiz.store.acceptance.Acceptance`'s. The order of the writes is what
makes it safe: the publisher's files, the manifest, the caches, and last the history of the
list, whose rename is the moment from which the snapshot is in use.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from tamiz.errors import ScreeningError, StoreError
from tamiz.store.acceptance import Acceptance, Candidate
from tamiz.store.cached import Cached
from tamiz.store.disk import Disk, Writing
from tamiz.store.files import sha256_of
from tamiz.store.values import Action, Entry, Loaded, Log, Parser, SnapshotInfo, StoredFile
from tamiz.version import __version__


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of adding: the snapshot, whether it is new or was held already, and whether it is the newest."""

    snapshot: SnapshotInfo
    is_new: bool
    is_newest: bool


@dataclass(frozen=True, slots=True)
class Adding:
    """A snapshot that was parsed, and all that is needed to take it into use."""

    disk: Disk
    rules: Acceptance
    parser: Parser
    files: Mapping[str, bytes]
    candidate: Candidate

    def run(self) -> Accepted:
        """Take it into use, or say that it was already. Raises SourceError or StoreError when it is refused."""
        with self.disk.writing() as writing:
            log = self.disk.read_log(self.candidate.list_id)
            info = self._held(log)
            is_new = info is None
            if info is None:
                info = self._manifest(log)
                log = self._commit(writing, log, info)
            else:
                self._write_objects(writing)  # those that are damaged, if any
        return Accepted(info, is_new, is_newest=log.in_use()[-1].edition == info.edition)

    def _held(self, log: Log) -> SnapshotInfo | None:
        """Return the snapshot in use with the same bytes and day; None also when its manifest must be written anew."""
        hashes = sorted(file.sha256 for file in self.candidate.files)
        for entry in log.in_use():
            if entry.published == self.candidate.published:
                with suppress(StoreError):  # a damaged manifest holds nothing: adding writes it anew
                    info = self.disk.read_manifest(log.list_id, entry)
                    if sorted(file.sha256 for file in info.files) == hashes:
                        return info
        return None

    def _manifest(self, log: Log) -> SnapshotInfo:
        """Return what will be known of the snapshot, once the rules have let it pass."""
        candidate, report = self.candidate, self.candidate.loaded.report
        forced = self.rules.check(candidate, self._before(log))
        return SnapshotInfo(
            list_id=candidate.list_id,
            name=candidate.name,
            published=candidate.published,
            received=self.rules.received,
            files=candidate.files,
            records=report.records,
            entities=len(candidate.loaded.entities),
            names=sum(len(entity.names) for entity in candidate.loaded.entities),
            set_aside=report.set_aside,
            parts=report.parts,
            unreadable=len(report.unreadable),
            parser=self.parser.name,
            version=__version__,
            forced=forced,
            notes=tuple(report.notes),
        )

    def _before(self, log: Log) -> SnapshotInfo | None:
        """Return the snapshot in use that comes next before the candidate in the order of publication."""
        day, name = self.candidate.published, self.candidate.name
        earlier = [
            entry for entry in log.in_use() if entry.published <= day and (entry.published, entry.name) != (day, name)
        ]
        return self.disk.read_manifest(log.list_id, earlier[-1]) if earlier else None

    def _commit(self, writing: Writing, log: Log, info: SnapshotInfo) -> Log:
        if not log.entries:
            writing.write_log(log)  # so that a list that has snapshots and no history is known to have lost it
        self._write_objects(writing)
        entry = Entry(Action.ACCEPTED, info.published, info.name, writing.write_manifest(info), info.received)
        log = log.with_entry(entry)
        self._write_caches(writing, log, info)
        writing.write_log(log)
        return log

    def _write_objects(self, writing: Writing) -> None:
        for raw in self.files.values():
            writing.write_object(raw)

    def _write_caches(self, writing: Writing, log: Log, info: SnapshotInfo) -> None:
        cached = Cached(self.disk, info.list_id, self.parser)
        cached.write_entities(writing, info, self.candidate.loaded.entities)
        history = None
        with suppress(ScreeningError):  # another snapshot is damaged: verify names it, and this one can still be added
            snapshots = tuple(self.disk.read_manifest(info.list_id, entry) for entry in log.in_use())
            history = cached.fold(snapshots)
        if history is not None:
            cached.write_history(writing, snapshots, history)


def stored_files(files: Mapping[str, bytes], loaded: Loaded) -> tuple[StoredFile, ...]:
    """Return the files with what the parser found in each. Raises StoreError when it does not account for one."""
    read = {file.name: file for file in loaded.report.files}
    missing = min(files.keys() - read.keys(), default=None)
    if missing is not None:
        raise StoreError(f"{missing}: the parser does not account for this file. Nothing was added. Leave it out.")
    return tuple(
        StoredFile(name, read[name].role, sha256_of(raw), len(raw), read[name].records)
        for name, raw in sorted(files.items())
    )
