"""What is told about lists, as frozen values: tables print them, and in JSON their fields are the keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tamiz.model import Unreadable

BUILT_IN = "built in"  # the kind of the one list that no publisher keeps
OF_NO_CATALOGUE = "unknown"  # the kind of a list that an older or newer version knew


@dataclass(frozen=True, slots=True)
class About:
    """Which list it is, and what being on it means: a tax list must not read as a sanction."""

    id: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of a snapshot, as it was given."""

    name: str
    role: str
    sha256: str
    size_bytes: int
    records: int


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """One snapshot, from its manifest; what ships with the package was never received and has no files."""

    name: str
    published: date
    received: datetime | None
    records: int
    entities: int
    names: int
    set_aside: int
    parts: int
    not_understood: int
    forced: str | None = None  # why it was taken although it had shrunk
    parser: str | None = None
    version: str | None = None
    files: tuple[FileLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """How the files of a snapshot were read."""

    records: int
    entities: int
    set_aside: int
    names: Mapping[str, int]  # by grade
    parts: int
    not_understood: tuple[Unreadable, ...]
    coverage: Mapping[str, int]  # how many entities carry the field
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held(About):
    """A list that answers rest on, with its newest snapshot."""

    built_in: bool
    age_days: int  # since it was published
    snapshot: SnapshotLine


@dataclass(frozen=True, slots=True)
class Known(About):
    """A list that can be added."""

    authority: str
    country: str
    licence: str
    rhythm: str
    files: tuple[str, ...]  # patterns of their names
    urls: tuple[str, ...]
    also: str | None  # a pattern of further ids
    held: bool


@dataclass(frozen=True, slots=True)
class Added(About):
    """What came of adding files."""

    snapshot: SnapshotLine
    new: bool  # else it was held already
    newest: bool
    load: Load
    seconds: float


@dataclass(frozen=True, slots=True)
class Updated(About):
    """What came of asking a publisher; without ``problem`` and ``added`` the bytes are those that are held."""

    size_bytes: int
    seconds: float
    added: Added | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a list's history."""

    action: str
    at: datetime
    published: date
    snapshot: str
    records: int
    entities: int
    in_use: bool
    forced: str | None


@dataclass(frozen=True, slots=True)
class Shown(About):
    """A list's history, and one of its snapshots; none where all were set aside."""

    history: tuple[Happening, ...]
    snapshot: SnapshotLine | None
    load: Load | None


@dataclass(frozen=True, slots=True)
class Compared(About):
    """Which two snapshots a diff is of."""

    before: SnapshotLine
    after: SnapshotLine


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that is not as it was written."""

    kind: str
    where: str
    what: str
    harmless: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading everything again came to."""

    directory: str
    sound: bool
    lists: int
    damages: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A snapshot by its day and name."""

    published: date
    name: str


@dataclass(frozen=True, slots=True)
class RolledBack(About):
    """The snapshot that was set aside, and the one that is now the newest in use."""

    set_aside: Named
    newest: Named | None


def short(name: str) -> str:
    """Return the first digits of a snapshot's name, enough to find it by."""
    return name.removeprefix("sha256:")[:12]
