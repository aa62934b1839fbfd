"""A portfolio on disk: the customers' index, mapped, and one database of all that changes.

::

    portfolio.json          which generation counts
    <generation>/main.db    the customers as they were read, their matches, what those rest on, every re-screen
    <generation>/index/     the customers by what parties are looked up by; written once

A building makes a generation and then writes, by one rename, that it counts; a re-screen is one transaction. So
whenever the process is killed, what counts is the whole state before or the whole state after.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tamiz.errors import InputError, StoreError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import Row
from tamiz.portfolio.customer import read, written
from tamiz.portfolio.index import Index
from tamiz.portfolio.lines import Kept
from tamiz.render.portfolio_values import About, Rescreened, State
from tamiz.store.codec import from_plain, parse_json, to_json, to_plain
from tamiz.store.files import make_directory, read_capped, write_whole
from tamiz.store.folder import HEAD, head_of, map_folder
from tamiz.store.lock import locked
from tamiz.store.points import Kind, no_checkpoint

SUFFIX = ".portfolio"
_HEAD, _DATABASE, _INDEX = "portfolio.json", "main.db", "index"
_LOCK = "lock"
_MOST_HEAD_BYTES = 4_096
_NAME_BYTES = 8  # of a generation's name, as hex digits
_APPLICATION, _FORMAT = 0x54414D5A, 1  # "TAMZ"
_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE customer (row INTEGER PRIMARY KEY, told TEXT NOT NULL);
CREATE TABLE line (
    row INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, reason TEXT,
    entity TEXT, told TEXT,
    PRIMARY KEY (row, place)
) WITHOUT ROWID;
CREATE TABLE party (list TEXT NOT NULL, id TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID;
CREATE TABLE run (number INTEGER PRIMARY KEY, told TEXT NOT NULL);
"""
_BUSY_S = 5.0
_AT_ONCE = 500  # values in one question
_Value = TypeVar("_Value")


def is_portfolio(path: Path) -> bool:
    """Return whether a portfolio lies at ``path``."""
    return (path / _HEAD).is_file()


def _generation(path: Path) -> Path:
    """Return the folder of the generation that counts. Raises StoreError when it is not told."""
    told = parse_json(read_capped(path / _HEAD, _MOST_HEAD_BYTES))
    name = told.get("generation") if isinstance(told, dict) else None
    if not isinstance(name, str) or not name.isalnum():
        raise StoreError(f"{shown_name(path / _HEAD)} does not say what counts; build the portfolio again.")
    return path / name


@dataclass(frozen=True)
class Portfolio:
    """An open portfolio. What it returns is as it was written; StoreError is raised for what is not."""

    path: Path
    database: sqlite3.Connection
    index: Index

    @property
    def about(self) -> About:
        """What it is made of."""
        return self._one(About, "about")

    @property
    def state(self) -> State:
        """What its answers rest on."""
        return self._one(State, "state")

    def _one(self, kind: type[_Value], name: str) -> _Value:
        found = self.database.execute("SELECT told FROM about WHERE name = ?", (name,)).fetchone()
        if found is None:
            raise StoreError(f"{shown_name(self.path)} does not say what it is made of; build it again.")
        return from_plain(kind, parse_json(found[0].encode()))

    def rows(self, places: Iterable[int]) -> Iterator[Row]:
        """Yield the customers at places of the index, in their order."""
        file = self.about.file
        for some in _chunks([place + 1 for place in places]):
            marks = ",".join("?" * len(some))
            found = self.database.execute(f"SELECT row, told FROM customer WHERE row IN ({marks}) ORDER BY row", some)  # noqa: S608  # marks alone
            yield from (read(told, number, file) for number, told in found.fetchall())

    def everybody(self) -> Iterator[Row]:
        """Yield all customers, in their order."""
        return self.rows(range(len(self.index)))

    def lines(self, rows: Iterable[int] | None = None) -> Iterator[Kept]:
        """Yield the lines of rows, by number, of all rows without one; in order."""
        if rows is None:
            yield from (Kept(*one) for one in self.database.execute(f"{_LINES} ORDER BY row, place"))
            return
        for some in _chunks(list(rows)):
            marks = ",".join("?" * len(some))
            found = self.database.execute(f"{_LINES} WHERE row IN ({marks}) ORDER BY row, place", some)
            yield from (Kept(*one) for one in found.fetchall())

    def rows_matched(self) -> set[int]:
        """Return the numbers of the rows with a match."""
        return {row for (row,) in self.database.execute("SELECT DISTINCT row FROM line WHERE entity IS NOT NULL")}

    def digests(self, list_id: str) -> Mapping[str, bytes]:
        """Return the digest of each party of a list, as the answers rest on it."""
        return dict(self.database.execute("SELECT id, digest FROM party WHERE list = ?", (list_id,)).fetchall())

    def counts(self) -> Mapping[str, int]:
        """Return how many customers there are of each status that is told."""
        found = self.database.execute("SELECT status, count(DISTINCT row) FROM line GROUP BY status")
        return dict(found.fetchall())

    def runs(self) -> list[Rescreened]:
        """Return every re-screen, the first first."""
        found = self.database.execute("SELECT told FROM run ORDER BY number").fetchall()
        return [from_plain(Rescreened, parse_json(told.encode())) for (told,) in found]

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the portfolio while it is re-screened: all of it is changed, or nothing.

        One process at a time: raises StoreError while another builds or re-screens it.
        """
        with locked(self.path / _LOCK, 0):
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.database.execute("COMMIT")
            finally:
                if self.database.in_transaction:
                    self.database.execute("ROLLBACK")

    def replace_lines(self, rows: Iterable[int], lines: Iterable[Kept]) -> None:
        """Put other lines in the place of those of some rows."""
        self.database.executemany("DELETE FROM line WHERE row = ?", ((row,) for row in rows))
        add_lines(self.database, lines)

    def replace_parties(self, list_id: str, digests: Mapping[str, bytes]) -> None:
        """Put other parties in the place of those of a list."""
        self.database.execute("DELETE FROM party WHERE list = ?", (list_id,))
        add_parties(self.database, list_id, digests)

    def add_run(self, run: Rescreened, state: State) -> None:
        """Keep what a re-screen found, and what the answers rest on from now."""
        told = to_json(to_plain(run))
        self.database.execute("INSERT INTO run (number, told) VALUES (?, ?)", (run.run, told))
        say(self.database, "state", state)


_LINES = "SELECT row, place, id, status, reason, entity, told FROM line"


@contextmanager
def opened(path: Path) -> Iterator[Portfolio]:
    """Give the portfolio at ``path``. Raises InputError when there is none, StoreError when it is damaged."""
    if not is_portfolio(path):
        raise InputError(f"{shown_name(path)} is no portfolio; make one: tamiz portfolio build CUSTOMERS.")
    try:
        folder = _generation(path)
        with closing(_connected(folder / _DATABASE)) as database:
            yield Portfolio(path, database, Index.open(map_folder(folder / _INDEX, "")))
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{shown_name(path)} is damaged ({error}); build it again.") from error


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)
    database.execute("PRAGMA trusted_schema = OFF")
    told = tuple(database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if told != (_APPLICATION, _FORMAT):
        database.close()
        what = "is of another version of tamiz" if told[0] == _APPLICATION else "was not made by tamiz"
        raise StoreError(f"{shown_name(path)} {what}; build the portfolio again with this one.")
    return database


@contextmanager
def new(path: Path) -> Iterator["Generation"]:
    """Give a new generation of the portfolio ``path``; without :meth:`Generation.complete` nothing stays of it.

    Raises StoreError when something else than a portfolio lies there, or it cannot be written.
    """
    if not _may_take(path):
        raise StoreError(f"{shown_name(path)} is there and is no portfolio; name another place with -o.")
    folder = path / secrets.token_hex(_NAME_BYTES)
    make_directory(folder)
    generation = None
    try:
        with locked(path / _LOCK, 0), closing(sqlite3.connect(folder / _DATABASE, isolation_level=None)) as database:
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {_FORMAT}")
            database.execute("PRAGMA synchronous = OFF")  # it is flushed at the end; before that it does not count
            database.executescript(_TABLES)
            database.execute("BEGIN")
            generation = Generation(path, folder, database)
            yield generation
    except (sqlite3.OperationalError, OSError) as error:  # a full disk
        raise StoreError(f"{shown_name(path)} cannot be written ({error}); nothing was changed.") from error
    finally:
        if generation is None or not generation.counts:
            shutil.rmtree(folder, ignore_errors=True)


def _may_take(path: Path) -> bool:
    """Return whether nothing lies at a place but a portfolio, or what is left of its first building."""
    if not path.exists() or is_portfolio(path):
        return True
    return path.is_dir() and all(one.name == _LOCK or _is_generation(one) for one in path.iterdir())


def _is_generation(path: Path) -> bool:
    return path.is_dir() and len(path.name) == 2 * _NAME_BYTES and path.name.isalnum()


@dataclass
class Generation:
    """A generation that is being made."""

    path: Path
    folder: Path
    database: sqlite3.Connection
    counts: bool = False

    def complete(self, files: Mapping[str, bytes]) -> None:
        """Write the index beside the database, and that this generation counts. Raises OSError when it cannot."""
        self.database.execute("COMMIT")
        self.database.close()
        index = self.folder / _INDEX
        index.mkdir()
        for name, raw in {**files, HEAD: head_of(files)}.items():
            (index / name).write_bytes(raw)
        for written_file in (self.folder / _DATABASE, *index.iterdir()):
            _flush(written_file)
        head = (to_json({"generation": self.folder.name}) + "\n").encode()
        write_whole(self.path / _HEAD, head, self.folder, Kind.LOG, no_checkpoint)
        self.counts = True
        self._remove_others()

    def _remove_others(self) -> None:
        """Remove what counted before, and what killed buildings have left."""
        for other in self.path.iterdir():
            if other != self.folder and _is_generation(other):
                shutil.rmtree(other, ignore_errors=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def add_customers(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Add rows as they were read."""
    database.executemany("INSERT INTO customer (row, told) VALUES (?, ?)", ((row.number, written(row)) for row in rows))


def add_lines(database: sqlite3.Connection, lines: Iterable[Kept]) -> None:
    """Add lines."""
    values = ((one.row, one.place, one.id, one.status, one.reason, one.entity, one.told) for one in lines)
    database.executemany(
        "INSERT INTO line (row, place, id, status, reason, entity, told) VALUES (?, ?, ?, ?, ?, ?, ?)", values
    )


def add_parties(database: sqlite3.Connection, list_id: str, digests: Mapping[str, bytes]) -> None:
    """Add the digests of the parties of a list."""
    values = ((list_id, ident, digest) for ident, digest in digests.items())
    database.executemany("INSERT INTO party (list, id, digest) VALUES (?, ?, ?)", values)


def say(database: sqlite3.Connection, name: str, told: About | State) -> None:
    """Write what the portfolio is, or what its answers rest on."""
    database.execute("INSERT OR REPLACE INTO about (name, told) VALUES (?, ?)", (name, to_json(to_plain(told))))


def _chunks(values: Sequence[int] | Sequence[str]) -> Iterator[Sequence[int] | Sequence[str]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
