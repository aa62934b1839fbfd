"""What is held and known about lists, for whoever prints or serves it: joins the store and the catalogue.

Reading files in and fetching them is :mod:`tamiz.lists_in`'s.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from fnmatch import fnmatchcase
from pathlib import Path

from tamiz.errors import QueryError, StoreError
from tamiz.model import Entity
from tamiz.render.list_views import (
    BUILT_IN,
    OF_NO_CATALOGUE,
    About,
    Compared,
    FileLine,
    Finding,
    Happening,
    Held,
    Known,
    Load,
    Named,
    RolledBack,
    Shown,
    SnapshotLine,
    Verified,
)
from tamiz.sources.builtin import BUILTIN, load_builtin
from tamiz.sources.catalogue import ListEntry, catalogue, entry_of, parser_of
from tamiz.sources.report import LoadReport
from tamiz.store import Diff, Edition, Event, SnapshotInfo, Store


def open_store(data: Path) -> Store:
    """Return the store in ``data``, joined to the catalogue. Raises StoreError when it is no data directory."""
    return Store.open(data, parser_of)


def today() -> date:
    """Return the day it is, in the time that snapshots are received in."""
    return datetime.now(UTC).date()


def entry_for(list_id: str) -> ListEntry:
    """Return the catalogue's entry of a list that can be added. Raises QueryError for any other."""
    if list_id == BUILTIN:
        raise QueryError("the built-in list comes with tamiz itself and changes with it; name another: tamiz lists ls")
    return entry_of(list_id)


def about(list_id: str) -> About:
    """Return which list it is; one that the catalogue does not know keeps its id and is of an unknown kind."""
    try:
        entry = entry_of(list_id)
    except QueryError:
        return About(list_id, list_id, OF_NO_CATALOGUE)
    return About(list_id, entry.title, entry.kind.value)


def held(store: Store, on: date) -> tuple[Held, ...]:
    """Return the lists that answers rest on, the built-in one last, each with its age on the day."""
    newest = tuple(_held(about(info.list_id), line_of(info), on) for info in store.ls())
    return (*newest, _built_in(on))


def _held(which: About, line: SnapshotLine, on: date, *, built_in: bool = False) -> Held:
    age = (on - line.published).days
    return Held(which.id, which.title, which.kind, built_in=built_in, age_days=age, snapshot=line)


def _built_in(on: date) -> Held:
    shipped = load_builtin()
    names = sum(len(entity.names) for entity in shipped.entities)
    count = len(shipped.entities)
    line = SnapshotLine(shipped.sha256, shipped.published, None, count, count, names, 0, 0, 0)
    return _held(About(BUILTIN, shipped.title, BUILT_IN), line, on, built_in=True)


def known(holding: Iterable[Held]) -> tuple[Known, ...]:
    """Return the lists of the catalogue, and which of them are held."""
    ids = tuple(one.id for one in holding)
    return tuple(_known(entry, is_held=any(_is_of(entry, each) for each in ids)) for entry in catalogue())


def _is_of(entry: ListEntry, list_id: str) -> bool:
    return list_id == entry.id or (entry.also is not None and fnmatchcase(list_id, entry.also))


def _known(entry: ListEntry, *, is_held: bool) -> Known:
    return Known(
        entry.id,
        entry.title,
        entry.kind.value,
        authority=entry.authority,
        country=entry.country,
        licence=entry.licence,
        rhythm=entry.rhythm,
        files=tuple(dict.fromkeys(pattern for one in entry.formats for pattern in one.files)),
        urls=entry.urls,
        also=entry.also,
        held=is_held,
    )


def parties(store: Store, list_id: str, which: str | None) -> Sequence[Entity]:
    """Return the parties of the snapshot ``which`` or the newest of a list; the built-in list has one snapshot.

    Raises StoreError when there is no such snapshot.
    """
    if list_id == BUILTIN and which is None:
        return load_builtin().entities
    info = store.find(list_id, which) if which is not None else store.newest(list_id)
    if info is None:
        raise StoreError(f"no snapshot of {list_id} is in use; see: tamiz lists show {list_id}")
    return store.entities(list_id, info.name)


def shown(store: Store, list_id: str, which: str | None) -> Shown:
    """Return a list's history, with the snapshot ``which`` or the newest, and how its files were read.

    Raises StoreError when the list was never added or there is no such snapshot.
    """
    events = store.show(list_id)
    info = store.find(list_id, which) if which is not None else store.newest(list_id)
    found = about(list_id)
    return Shown(
        found.id,
        found.title,
        found.kind,
        history=tuple(_happening(event) for event in events),
        snapshot=line_of(info) if info else None,
        load=_read_again(store, info) if info else None,
    )


def _read_again(store: Store, info: SnapshotInfo) -> Load:
    """Read the files of a snapshot again: the manifest keeps the counts, and the details stand in the files."""
    return load_of(parser_of(info.list_id)(store.raw(info.list_id, info.name)).report)


def _happening(event: Event) -> Happening:
    info = event.snapshot
    return Happening(
        event.action.value,
        event.at,
        info.published,
        info.name,
        info.records,
        info.entities,
        in_use=event.in_use,
        forced=info.forced,
    )


def compared(store: Store, list_id: str, before: str, after: str) -> tuple[Compared, Diff]:
    """Return two snapshots, each by day or name, and what changed. Raises StoreError when there is no such one."""
    old, new = store.find(list_id, before), store.find(list_id, after)
    found = about(list_id)
    change = store.diff(list_id, old.name, new.name)
    return Compared(found.id, found.title, found.kind, before=line_of(old), after=line_of(new)), change


def verified(store: Store, data: Path) -> Verified:
    """Return what is not as it was written."""
    damages = store.verify()
    findings = tuple(Finding(one.kind.value, one.where, one.what, one.is_harmless) for one in damages)
    is_sound = all(one.is_harmless for one in damages)
    return Verified(str(data), is_sound, len(store.ls()) if is_sound else 0, findings)


def rolled_back(store: Store, list_id: str) -> RolledBack:
    """Set aside what was accepted last. Raises StoreError when nothing of the list is in use."""
    found, done = about(list_id), store.rollback(list_id)
    newest = _named(done.newest) if done.newest else None
    return RolledBack(found.id, found.title, found.kind, set_aside=_named(done.set_aside), newest=newest)


def _named(edition: Edition) -> Named:
    return Named(edition.published, edition.name)


def line_of(info: SnapshotInfo) -> SnapshotLine:
    """Return a snapshot as it is told."""
    return SnapshotLine(
        name=info.name,
        published=info.published,
        received=info.received,
        records=info.records,
        entities=info.entities,
        names=info.names,
        set_aside=info.set_aside,
        parts=info.parts,
        not_understood=info.unreadable,
        forced=info.forced,
        parser=info.parser,
        version=info.version,
        files=tuple(FileLine(one.name, one.role, one.sha256, one.size_bytes, one.records) for one in info.files),
    )


def load_of(report: LoadReport) -> Load:
    """Return a parser's report as it is told."""
    return Load(
        records=report.records,
        entities=report.entities,
        set_aside=report.set_aside,
        names={grade.value: count for grade, count in report.names},
        parts=report.parts,
        not_understood=report.unreadable,
        coverage=dict(report.coverage),
        notes=report.notes,
    )
