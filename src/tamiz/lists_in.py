"""How lists come in: files that a user names, and files that a publisher serves, into the store with a report."""

import stat
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from tamiz.errors import InputError, QueryError, ScreeningError
from tamiz.held import prepare
from tamiz.inputs.files import read_bytes, shown_name
from tamiz.lists_held import about, entry_for, line_of, load_of
from tamiz.render.list_views import Added, Updated
from tamiz.sources.catalogue import COLUMNS_FILE, ListEntry, ListParser, Takes, columns_file, parser_of
from tamiz.sources.report import Loaded, LoadReport
from tamiz.store import SnapshotInfo, Store
from tamiz.store.acceptance import MOST_FILE_BYTES, MOST_FILES
from tamiz.store.fetch import Fetch, Fetched
from tamiz.store.files import sha256_of

MOST_BYTES = 2 * MOST_FILE_BYTES  # of all files together: they are in memory at once
_STAYS = "Nothing was added."


@dataclass(frozen=True, slots=True)
class Given:
    """What a user says about files to add."""

    published: date | None = None
    force_reason: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)  # of an own list: field to header


@dataclass(frozen=True, slots=True)
class _Recording:
    """A parser that keeps the report of what it read; the first is of the files to add.

    ``served`` dates files whose format carries no date: the day that their publisher's server says.
    """

    parser: ListParser
    reports: list[LoadReport]
    served: Fetched | None = None

    @property
    def name(self) -> str:
        """The name of the parser that reads."""
        return self.parser.name

    def __call__(self, files: Mapping[str, bytes], /) -> Loaded:
        """Return what the parser makes of ``files``."""
        loaded = self.parser(files)
        if loaded.report.published is None and self.served is not None and self.served.day is not None:
            note = f"published {self.served.day}: the {self.served.header} of the server, as the format has no date"
            notes = (*loaded.report.notes, note)
            loaded = replace(loaded, report=replace(loaded.report, published=self.served.day, notes=notes))
        self.reports.append(loaded.report)
        return loaded


@dataclass(frozen=True, slots=True)
class Intake:
    """The way into one data directory."""

    data: Path
    clock: Callable[[], float] = time.monotonic

    def add_files(self, list_id: str, paths: Iterable[Path], given: Given) -> Added:
        """Take files into use. Raises a ScreeningError when they cannot be read or are refused."""
        entry = entry_for(list_id)
        files = read_files(paths, entry)
        if given.columns:
            files |= _columns(entry, given.columns, files)
        return self._add(list_id, files, given)

    def update(self, list_id: str, fetch: Fetch) -> Updated:
        """Fetch a list from its publisher and take it into use unless the same bytes are in use already.

        What goes wrong is in the value, so that other lists can still be updated.
        """
        found, begun, size = about(list_id), self.clock(), 0
        added, problem = None, None
        try:
            fetched = _fetch_all(entry_for(list_id), list_id, fetch)
            size = sum(len(one.data) for one in fetched)
            if not _is_same(Store.open(self.data, parser_of).newest(list_id), fetched):
                added = self._add(list_id, {one.name: one.data for one in fetched}, Given(), _latest(fetched))
        except ScreeningError as error:
            problem = str(error)
        seconds = self.clock() - begun
        return Updated(found.id, found.title, found.kind, size, seconds, added=added, problem=problem)

    def _add(self, list_id: str, files: Mapping[str, bytes], given: Given, served: Fetched | None = None) -> Added:
        reports: list[LoadReport] = []
        store = Store.open(self.data, lambda wanted: _Recording(parser_of(wanted), reports, served))
        begun = self.clock()
        done = store.add(list_id, files, given.published, given.force_reason)
        prepare(self.data, list_id)
        found = about(list_id)
        return Added(
            found.id,
            found.title,
            found.kind,
            snapshot=line_of(done.snapshot),
            new=done.is_new,
            newest=done.is_newest,
            load=load_of(reports[0]),
            seconds=self.clock() - begun,
        )


def read_files(paths: Iterable[Path], entry: ListEntry) -> dict[str, bytes]:
    """Return the bytes of the files by their names without folder.

    Raises InputError when one cannot be read, is a folder or no file, when two have one name, or all are too large.
    """
    named: dict[str, Path] = {}
    for path in paths:
        if path.name in named:
            raise InputError(
                f"{shown_name(path)} and {shown_name(named[path.name])} have one name, and a list keeps its files by "
                f"name. {_STAYS} Leave one out, or rename it."
            )
        _check_file(path, entry)
        named[path.name] = path
    if len(named) > MOST_FILES:
        raise InputError(f"{len(named)} files were given; a list has at most {MOST_FILES}. {_STAYS}")
    files: dict[str, bytes] = {}
    for name, path in named.items():
        left = MOST_BYTES - sum(map(len, files.values()))
        files[name] = read_bytes(path, min(MOST_FILE_BYTES, left), f"no list is that large. {_STAYS}")
    return files


def _check_file(path: Path, entry: ListEntry) -> None:
    """Raise InputError when ``path`` is a folder, saying which files of it to name, or anything but a file."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # reading it says why
        return
    if stat.S_ISDIR(mode):
        raise InputError(f"{shown_name(path)} is a folder. {_STAYS} Name the files in it{_fitting(path, entry)}.")
    if not stat.S_ISREG(mode):  # a pipe would be waited for, a device never ends
        raise InputError(f"{shown_name(path)} is no regular file. {_STAYS} Save it as a file first.")


def _fitting(folder: Path, entry: ListEntry) -> str:
    """Return the files of a folder that have names such as the list's, to be named instead."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:  # it may not be listed; the advice is then without examples
        return ""
    fits = [name for name in names if any(one.claims(name) for one in entry.formats)]
    return f": {', '.join(shown_name(folder / name) for name in fits[:8])}" if fits else ""


def _columns(entry: ListEntry, columns: Mapping[str, str], files: Mapping[str, bytes]) -> dict[str, bytes]:
    if not any(one.takes is Takes.TABLE for one in entry.formats):
        raise QueryError(f"--columns is for a list of your own; {entry.id} has columns that are known. Leave it out.")
    if COLUMNS_FILE in files:
        raise QueryError(f"both --columns and a file {COLUMNS_FILE} say what the columns are; leave one out.")
    return {COLUMNS_FILE: columns_file(columns)}


def _fetch_all(entry: ListEntry, list_id: str, fetch: Fetch) -> tuple[Fetched, ...]:
    if not entry.urls:
        raise QueryError(
            f"{list_id} has no address to be fetched from. Add its files with: tamiz lists add {list_id} FILE..."
        )
    return tuple(fetch(url) for url in entry.urls)


def _latest(fetched: Iterable[Fetched]) -> Fetched | None:
    """Return the file with the latest day: a set is published when its last file is."""
    return max((one for one in fetched if one.day), key=lambda one: one.day or date.min, default=None)


def _is_same(info: SnapshotInfo | None, fetched: Iterable[Fetched]) -> bool:
    """Return whether the newest snapshot in use is made of these very bytes."""
    return info is not None and sorted(one.sha256 for one in info.files) == sorted(
        sha256_of(one.data) for one in fetched
    )
