"""What the store keeps about a list, as frozen values; each is written to disk as it stands here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from tamiz.model import Entity, Unreadable
from tamiz.store.files import sha256_of


class ReadFile(Protocol):
    """What a parser says about one file it was given."""

    @property
    def name(self) -> str:
        """The name it was given under."""

    @property
    def role(self) -> str:
        """What the file holds, in the words of its format."""

    @property
    def records(self) -> int:
        """How many records stand in it, counted apart from the parsing."""


class LoadReport(Protocol):
    """What a parser says about a load; ``records`` is counted apart from the parsing."""

    @property
    def files(self) -> Sequence[ReadFile]:
        """The files that were read."""

    @property
    def records(self) -> int:
        """How many listed parties stand in the files."""

    @property
    def set_aside(self) -> int:
        """How many of them could not become an entity."""

    @property
    def parts(self) -> int:
        """How many fields or pieces of text a meaning was looked for in."""

    @property
    def unreadable(self) -> Sequence[Unreadable]:
        """What was not understood, each with its place."""

    @property
    def published(self) -> date | None:
        """The publisher's day, where the format carries one."""

    @property
    def notes(self) -> Sequence[str]:
        """What a person should know about the load: a file of the set that was not given."""


class Loaded(Protocol):
    """The entities of a list in the order of its files, and the report on how they were read."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The listed parties."""

    @property
    def report(self) -> LoadReport:
        """How they were read."""


class Parser(Protocol):
    """Reads the files of one list; ``name`` says which code did, for the manifest."""

    @property
    def name(self) -> str:
        """The dotted name of the parser."""

    def __call__(self, files: Mapping[str, bytes], /) -> Loaded:
        """Return what ``files`` (name, bytes) hold. Raises SourceError when they are not whole."""


class ParserOf(Protocol):
    """Finds the parser of a list; the catalogue of lists stands behind it."""

    def __call__(self, list_id: str, /) -> Parser:
        """Return the parser of ``list_id``. Raises ScreeningError for a list that is not known."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file of a snapshot, as it was given; its bytes lie under ``sha256``."""

    name: str
    role: str
    sha256: str  # 64 hex digits
    size_bytes: int
    records: int


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """One list as published on one day: which files, when received, what was read in them. The manifest."""

    list_id: str
    name: str  # "sha256:" and the hash of what sha256sum prints for the files, in order
    published: date
    received: datetime
    files: tuple[StoredFile, ...]
    records: int
    entities: int
    names: int
    set_aside: int
    parts: int
    unreadable: int
    parser: str
    version: str
    forced: str | None = None  # why it was accepted although it had shrunk
    notes: tuple[str, ...] = ()  # what the parser wants a person to know

    @property
    def edition(self) -> "Edition":
        """The day and name that tell this snapshot from the others of its list."""
        return Edition(self.published, self.name)


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """A snapshot as published on a day; the same bytes may be published again on a later day."""

    published: date
    name: str


class Action(StrEnum):
    """What happened to a snapshot."""

    ACCEPTED = "accepted"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line in the history of a list."""

    action: Action
    published: date
    name: str
    manifest: str  # the hash that the manifest is named by
    at: datetime

    @property
    def edition(self) -> Edition:
        """The snapshot it is about."""
        return Edition(self.published, self.name)


@dataclass(frozen=True, slots=True)
class Log:
    """All that was ever accepted or set aside for one list, in the order in which it happened."""

    list_id: str
    entries: tuple[Entry, ...] = ()

    def in_use(self) -> tuple[Entry, ...]:
        """Return the acceptances that stand, in the order of publication; within a day, as received."""
        standing: dict[Edition, Entry] = {}
        for entry in self.entries:
            if entry.action is Action.ACCEPTED:
                standing[entry.edition] = entry
            else:
                standing.pop(entry.edition, None)
        return tuple(sorted(standing.values(), key=lambda entry: (entry.published, entry.at)))

    def latest(self) -> dict[Edition, Entry]:
        """Return for every snapshot ever accepted the line that names its manifest: the last one."""
        return {entry.edition: entry for entry in self.entries if entry.action is Action.ACCEPTED}

    def last_accepted(self) -> Entry | None:
        """Return the acceptance that stands and happened last, which need not be the newest by publication."""
        standing = set(self.in_use())
        return next((entry for entry in reversed(self.entries) if entry in standing), None)

    def with_entry(self, entry: Entry) -> "Log":
        """Return the log with one more line."""
        return Log(self.list_id, (*self.entries, entry))


def snapshot_name(files: Iterable[tuple[str, str]]) -> str:
    """Return the name of the snapshot made of ``files`` (file name, sha256).

    Anyone can make it again with: sha256sum FILES | sort | sha256sum
    """
    lines = sorted(f"{sha256}  {name}\n" for name, sha256 in files)
    return f"sha256:{sha256_of(''.join(lines).encode())}"


def hash_of(snapshots: Iterable[SnapshotInfo]) -> str:
    """Return one hash over snapshots in the order of publication: what an answer that rests on them certifies."""
    lines = "".join(f"{one.published} {one.name}\n" for one in snapshots)
    return f"sha256:{sha256_of(lines.encode())}"
