"""The catalogue: which lists there are, what kind each is, and which parser reads its files.

The lists stand in ``data/catalogue.toml``. Whatever a parser takes, a list is read in one
way: ``parser_of(list_id)(files)`` gives entities and a load report. Parsers are imported
when they are first used, so that naming a list costs nothing.
"""

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module

from tamiz.data.records import Record, read_shipped
from tamiz.errors import QueryError, SourceError
from tamiz.sources.report import Loaded, ReadFile, digest

COLUMNS_FILE = "columns.json"  # which columns of an own list are what: kept with it, so that it reads the same again
_MOST_COLUMNS_BYTES = 65_536
_STAYS = "Nothing was added and the snapshot in use stays in use."


class ListKind(StrEnum):
    """What being on a list means, so that a tax list never reads as a sanction."""

    SANCTION = "sanction"
    TERRORIST_DESIGNATION = "terrorist designation"
    EXPORT_CONTROL = "export control"
    TAX = "tax"
    BLOCKED_PERSONS = "blocked persons"
    OWN = "own"


class Takes(StrEnum):
    """What a parser takes."""

    FILES = "files"
    FILE = "file"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class ListFormat:
    """One form in which a list is published."""

    name: str
    parser: str  # "module:function"
    takes: Takes
    files: tuple[str, ...]  # patterns of file names, in small letters

    def claims(self, name: str) -> bool:
        """Return whether a file of this name can belong to the format."""
        bare = name.lower().removesuffix(".gz")
        is_columns = self.takes is Takes.TABLE and name == COLUMNS_FILE
        return is_columns or any(fnmatchcase(bare, pattern) for pattern in self.files)


@dataclass(frozen=True, slots=True)
class ListTag:
    """A tag that every record of a list shows when it has it, so that its lack says something."""

    program: str
    authority: str
    country: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One list of the catalogue."""

    id: str
    title: str
    authority: str
    country: str  # ISO 3166 alpha-2 in capitals, or UN, EU; XX for a firm's own
    kind: ListKind
    licence: str
    rhythm: str
    formats: tuple[ListFormat, ...]
    urls: tuple[str, ...] = ()  # where its publisher serves its files; empty: it is not fetched
    also: str | None = None  # a pattern of further ids: own-* makes own-fraud a list of this entry too
    tags: tuple[ListTag, ...] = ()

    def format_of(self, names: Iterable[str]) -> ListFormat:
        """Return the format that all the files belong to. Raises SourceError naming those that do not."""
        given = tuple(names)
        if not given:
            raise SourceError(f"no file was given for {self.id}. It is made of: {self._patterns()}.")
        fits = [one for one in self.formats if all(one.claims(name) for name in given)]
        if fits:
            return fits[0]
        foreign = [name for name in given if not any(one.claims(name) for one in self.formats)] or list(given)
        raise SourceError(
            f"{', '.join(sorted(foreign))}: does not belong to {self.id}, whose files are named {self._patterns()}, "
            f"with or without .gz. {_STAYS} Leave it out, or add it to its own list."
        )

    def _patterns(self) -> str:
        return "; or ".join(", ".join(one.files) for one in self.formats)


@dataclass(frozen=True, slots=True)
class ListParser:
    """Reads the files of one list, whatever their format."""

    entry: ListEntry
    list_id: str

    @property
    def name(self) -> str:
        """The dotted names of the parsers that may be used, for a snapshot's manifest."""
        return ", ".join(dict.fromkeys(one.parser for one in self.entry.formats))

    def __call__(self, files: Mapping[str, bytes], /) -> Loaded:
        """Return the entities of ``files`` (name, bytes as given, packed or not) and the load report.

        Raises SourceError when a file does not belong to the list, or is not whole.
        """
        chosen = self.entry.format_of(files)
        parse = _function(chosen.parser)
        match chosen.takes:
            case Takes.FILES:
                return _loaded(parse(files, list_id=self.list_id))
            case Takes.FILE:
                name, data = _only(files)
                return _loaded(parse(data, list_id=self.list_id, name=name))
            case Takes.TABLE:
                return _parse_table(parse, files, self.list_id)


@cache
def catalogue() -> tuple[ListEntry, ...]:
    """Return all lists that can be read, in the order of the data file."""
    return parse_catalogue(read_shipped("catalogue.toml"))


def entry_of(list_id: str) -> ListEntry:
    """Return the entry of a list. Raises QueryError for a list that is not in the catalogue."""
    for entry in catalogue():
        if list_id == entry.id or (entry.also is not None and fnmatchcase(list_id, entry.also)):
            return entry
    known = ", ".join(f"{entry.id} or {entry.also}" if entry.also else entry.id for entry in catalogue())
    raise QueryError(f"no list {list_id[:80]!r} is known; known are: {known}")


def parser_of(list_id: str) -> ListParser:
    """Return what reads a list. Raises QueryError for a list that is not in the catalogue."""
    return ListParser(entry_of(list_id), list_id)


def columns_file(columns: Mapping[str, str]) -> bytes:
    """Return what to add to an own list as :data:`COLUMNS_FILE`, so that its columns are kept with it."""
    return json.dumps(dict(sorted(columns.items())), ensure_ascii=False).encode("utf-8", "backslashreplace")


def parse_catalogue(raw: bytes) -> tuple[ListEntry, ...]:
    """Return the lists that ``raw``, a catalogue in TOML, holds. Raises SourceError when it is not as it should be."""
    try:
        plain = tomllib.loads(raw.decode())
    except ValueError as error:
        raise SourceError(f"catalogue.toml: is not whole TOML ({error}). Install tamiz again.") from error
    whole = Record(plain, "catalogue.toml")
    whole.allow("lists")
    entries = tuple(_entry(record) for record in whole.records("lists"))
    ids = [entry.id for entry in entries]
    if len(set(ids)) != len(ids):
        raise whole.damage("gives one id to two lists")
    return entries


def _entry(record: Record) -> ListEntry:
    texts = ("id", "title", "authority", "country", "licence", "rhythm")
    record.allow(*texts, "kind", "url", "urls", "formats", "also", "tags")
    values = {name: record.text(name) for name in texts}
    formats = tuple(_format(one) for one in record.records("formats"))
    if not formats:
        raise record.damage("has no format")
    return ListEntry(
        **values,
        kind=record.word("kind", ListKind),
        formats=formats,
        urls=record.texts("urls") or tuple(filter(None, (record.maybe_text("url"),))),
        also=record.maybe_text("also"),
        tags=tuple(_tag(one) for one in record.records("tags")),
    )


def _tag(record: Record) -> ListTag:
    record.allow("program", "authority", "country")
    return ListTag(record.text("program"), record.text("authority"), record.text("country"))


def _format(record: Record) -> ListFormat:
    record.allow("name", "parser", "takes", "files")
    return ListFormat(record.text("name"), record.text("parser"), record.word("takes", Takes), record.texts("files"))


def _function(dotted: str) -> Callable[..., object]:
    """Return the function that "module:function" names. Raises SourceError when there is none."""
    module, _, name = dotted.partition(":")
    try:
        found: object = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise SourceError(f"the parser {dotted} is not there ({error}). Install tamiz again.") from error
    if not callable(found):
        raise SourceError(f"the parser {dotted} cannot be called. Install tamiz again.")
    return found


def _loaded(value: object) -> Loaded:
    if not isinstance(value, Loaded):
        raise SourceError(f"a parser gave a {type(value).__name__} and not a load. Install tamiz again.")
    return value


def _only(files: Mapping[str, bytes]) -> tuple[str, bytes]:
    if len(files) != 1:
        raise SourceError(f"{', '.join(sorted(files))}: the list is one file; add one at a time. {_STAYS}")
    return next(iter(files.items()))


def _parse_table(parse: Callable[..., object], files: Mapping[str, bytes], list_id: str) -> Loaded:
    """Read an own list, with the columns that lie beside it if any do."""
    kept = files.get(COLUMNS_FILE)
    name, data = _only({name: raw for name, raw in files.items() if name != COLUMNS_FILE})
    loaded = _loaded(parse(data, list_id=list_id, columns=_columns(kept), name=name))
    if kept is None:
        return loaded
    seen = ReadFile(COLUMNS_FILE, "columns", digest(kept), len(kept), records=0)
    return replace(loaded, report=replace(loaded.report, files=(*loaded.report.files, seen)))


def _columns(kept: bytes | None) -> dict[str, str]:
    if kept is None:
        return {}
    try:
        plain = json.loads(kept) if len(kept) <= _MOST_COLUMNS_BYTES else None
    except (ValueError, RecursionError) as error:
        raise _no_columns() from error
    if not isinstance(plain, dict) or not all(isinstance(value, str) for value in plain.values()):
        raise _no_columns()
    return plain


def _no_columns() -> SourceError:
    return SourceError(f'{COLUMNS_FILE}: should be an object such as {{"name": "Nombre completo"}}. {_STAYS} Mend it.')
