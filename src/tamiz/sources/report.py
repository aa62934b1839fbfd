"""What a list reader hands back: the entities, and the proof that nothing of the file was lost.

A reader counts the records of a file twice, once by parsing and once in the raw bytes by
a different method, and :func:`prove` refuses the load when the two disagree. What was not
understood is listed with its place, never skipped. Whether a snapshot is accepted (did it
shrink, is it older) stays with the store.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tamiz.errors import SourceError
from tamiz.model import Entity, Grade, Unreadable

_COVERED = (
    "birth_dates",
    "birth_places",
    "countries",
    "gender",
    "identifiers",
    "addresses",
    "links",
    "remarks",
    "designations",
)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file of a load; ``records`` is counted in the unpacked bytes, not by the parser."""

    name: str
    role: str
    sha256: str  # of the bytes as given, packed or not: "sha256:" and 64 hexadecimal digits
    size_bytes: int
    records: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What came out of a list's files, counted, so that a person or the store can judge the load."""

    list_id: str
    format: str
    files: tuple[ReadFile, ...]
    records: int  # listed parties, counted in the bytes
    entities: int  # listed parties, made by the parser
    set_aside: int  # records that could not become an entity; each is among ``unreadable``
    names: tuple[tuple[Grade, int], ...]
    parts: int  # fields or pieces of text that a meaning was looked for in
    unreadable: tuple[Unreadable, ...]
    coverage: tuple[tuple[str, int], ...]  # how many entities carry the field
    published: date | None  # None: the format carries no date
    notes: tuple[str, ...] = ()

    @property
    def share_unreadable(self) -> float:
        """The share of ``parts`` that were not understood, in [0, 1]; 0 when there were none."""
        return len(self.unreadable) / self.parts if self.parts else 0.0


@dataclass(frozen=True, slots=True)
class Loaded:
    """The entities of a list in the order of its file, and the report on how they were read."""

    entities: tuple[Entity, ...]
    report: LoadReport


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader knows beside the entities when it has come to the end of its files."""

    list_id: str
    format: str
    files: tuple[ReadFile, ...]
    records: int
    parts: int
    unreadable: tuple[Unreadable, ...] = ()  # what belongs to no single entity
    set_aside: int = 0
    published: date | None = None
    notes: tuple[str, ...] = ()


def digest(data: bytes) -> str:
    """Return the name of ``data`` by its SHA-256: "sha256:" and 64 hexadecimal digits."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def prove(reading: Reading, entities: Iterable[Entity]) -> Loaded:
    """Return the entities with their report. Raises SourceError when a record was lost or two share an id."""
    made = tuple(entities)
    where = ", ".join(file.name for file in reading.files)
    if len(made) + reading.set_aside != reading.records:
        raise SourceError(
            f"{where}: {reading.records} records stand in the file and {len(made) + reading.set_aside} were read. "
            "Nothing was loaded and the snapshot in use stays in use. Download the file again; "
            "if the counts still differ, the file is damaged or its format has changed."
        )
    repeated = [name for name, times in Counter(entity.id for entity in made).items() if times > 1]
    if repeated:
        raise SourceError(
            f"{where}: {len(repeated)} ids stand for more than one record, the first is {repeated[0]!r}. "
            "Nothing was loaded. Download the file again."
        )
    return Loaded(made, _report(reading, made))


def _report(reading: Reading, entities: tuple[Entity, ...]) -> LoadReport:
    grades = Counter(name.grade for entity in entities for name in entity.names)
    not_understood = (one for entity in entities for one in entity.unreadable)
    return LoadReport(
        list_id=reading.list_id,
        format=reading.format,
        files=reading.files,
        records=reading.records,
        entities=len(entities),
        set_aside=reading.set_aside,
        names=tuple((grade, grades[grade]) for grade in Grade),
        parts=reading.parts,
        unreadable=(*reading.unreadable, *not_understood),
        coverage=tuple((field, sum(1 for entity in entities if getattr(entity, field))) for field in _COVERED),
        published=reading.published,
        notes=reading.notes,
    )
