"""Decides whether a snapshot may be taken into use. Pure: it reads no disk, clock or network."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tamiz.errors import SourceError, StoreError
from tamiz.store.values import Loaded, SnapshotInfo, StoredFile, snapshot_name

MOST_FILES = 64
MOST_FILE_BYTES = 512 * 2**20
LONGEST_REASON = 500

_FILE_NAME = re.compile(r"[^\x00-\x1f\x7f/\\]{1,255}")
_LIST_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?", re.ASCII)
_STAYS = "Nothing was added and the snapshot in use stays in use."
_FEW = 100  # a file of fewer records can lose a tenth by chance


def check_list_id(list_id: str) -> None:
    """Raise StoreError unless ``list_id`` is fit to name a list, and so a file."""
    if not _LIST_ID.fullmatch(list_id):
        raise StoreError(
            f"{list_id[:80]!r} cannot name a list; use lower-case letters, digits and hyphens, as in us-ofac-sdn"
        )


def check_reason(reason: str | None) -> None:
    """Raise StoreError unless a reason for forcing says something, on one line."""
    if reason is not None and not (reason.strip() and reason.isprintable() and len(reason) <= LONGEST_REASON):
        raise StoreError(
            f"the reason for forcing is kept with the snapshot; write one line of at most {LONGEST_REASON} characters"
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A snapshot that was read whole and waits to be accepted."""

    list_id: str
    files: tuple[StoredFile, ...]
    loaded: Loaded
    published: date
    force_reason: str | None = None

    @property
    def name(self) -> str:
        """The name it will have."""
        return snapshot_name((file.name, file.sha256) for file in self.files)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The rules by which a snapshot may follow another one. It answers, or raises and says why.

    Before the files are parsed (:meth:`check_files`):

    1. There is at least one file and at most 64; each has a plain name of its own, is not
       empty, and is at most 512 MiB.

    The parser itself refuses files that are cut, undecodable, of another list, or XML with
    entities. Then (:meth:`day`):

    2. The day of publication is known: from the file, or given. The two agree, and the day
       is not after the day of receipt (one day is allowed for time zones).

    Last, against the snapshot in use next before it in the order of publication (:meth:`check`):

    3. It holds at least one party; every record became an entity or is counted as set aside;
       no id stands for two parties; every party is of this list.
    4. It has not shrunk by over a tenth: not in records, and not in the records of any one
       file of a hundred or more; and no file is missing. This rule alone can be overruled,
       with a reason that is kept in the manifest.
    """

    received: datetime

    def check_files(self, files: Mapping[str, bytes]) -> None:
        """Raise SourceError for a set of files that cannot be a snapshot (rule 1)."""
        if not files:
            raise SourceError(f"no file was given. {_STAYS} Name the files of the list.")
        if len(files) > MOST_FILES:
            raise SourceError(f"{len(files)} files were given; a list has at most {MOST_FILES}. {_STAYS}")
        for name, raw in files.items():
            if not _FILE_NAME.fullmatch(name) or name in (".", "..") or not name.isprintable():
                raise SourceError(f"{name[:80]!r} is not a plain file name. {_STAYS} Rename the file.")
            if not raw:
                raise SourceError(f"{name}: is empty, as a failed download leaves it. {_STAYS} Download it again.")
            if len(raw) > MOST_FILE_BYTES:
                raise SourceError(
                    f"{name}: has {len(raw)} bytes, more than the {MOST_FILE_BYTES} of any list. {_STAYS}"
                )

    def day(self, stated: date | None, given: date | None) -> date:
        """Return the day of publication: ``stated`` by the file or ``given`` by the user (rule 2)."""
        if stated is not None and given is not None and stated != given:
            raise StoreError(
                f"the file says it was published on {stated}, not on {given}. {_STAYS} Leave out --published."
            )
        published = stated or given
        if published is None:
            raise StoreError(
                f"the files do not say when they were published. {_STAYS} "
                "Give the publisher's day with --published, as in --published 2026-07-31."
            )
        if published > self.received.date() + timedelta(days=1):
            raise StoreError(
                f"{published} as the day of publication lies after {self.received.date()}, the day of receipt. "
                f"{_STAYS} Correct --published, or the clock of this machine."
            )
        return published

    def check(self, candidate: Candidate, before: SnapshotInfo | None) -> str | None:
        """Return the reason for which a shrunken snapshot is taken, None when none was needed (rules 3 and 4)."""
        self._check_whole(candidate)
        shrunk = self._shrunk(candidate, before) if before else ()
        if shrunk and candidate.force_reason is None and before:
            raise SourceError(
                f"{candidate.list_id} of {candidate.published}: {'; '.join(shrunk)} (compared with the snapshot of "
                f"{before.published}). That is how a cut download looks. {_STAYS} Download the files again; if the "
                "publisher did remove that much, add them with --force and the reason."
            )
        return candidate.force_reason if shrunk else None

    def _check_whole(self, candidate: Candidate) -> None:
        entities, report = candidate.loaded.entities, candidate.loaded.report
        where = f"{candidate.list_id} of {candidate.published}"
        if not entities:
            raise SourceError(f"{where}: holds no party at all. {_STAYS} Check the files, or download them again.")
        if len(entities) + report.set_aside != report.records:
            raise SourceError(
                f"{where}: {report.records} records stand in the files and {len(entities) + report.set_aside} "
                f"were read. {_STAYS} Download the files again; if it stays so, report it."
            )
        if len({entity.id for entity in entities}) != len(entities):
            raise SourceError(f"{where}: one id stands for two parties. {_STAYS} Download the files again.")
        foreign = next((entity for entity in entities if entity.list_id != candidate.list_id), None)
        if foreign:
            raise SourceError(f"{where}: {foreign.id} is of the list {foreign.list_id}. {_STAYS} Add it to that list.")

    def _shrunk(self, candidate: Candidate, before: SnapshotInfo) -> tuple[str, ...]:
        """Return in words each way in which the candidate is smaller than it should be."""
        records = candidate.loaded.report.records
        old, new = _by_role(before.files), _by_role(candidate.files)
        words = [f"{records} records where there were {before.records}"] if _fell(before.records, records) else []
        for role, count in old.items():
            if role not in new:
                words.append(f"the file with the {role} is missing")
            elif count >= _FEW and _fell(count, new[role]) and len(old) > 1:
                words.append(f"{new[role]} records of {role} where there were {count}")
        return tuple(words)


def _by_role(files: tuple[StoredFile, ...]) -> dict[str, int]:
    records: dict[str, int] = {}
    for file in files:
        records[file.role] = records.get(file.role, 0) + file.records
    return records


def _fell(before: int, after: int) -> bool:
    return 10 * after < 9 * before  # in integers: nine tenths exactly is still accepted
