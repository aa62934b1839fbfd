"""A list that a firm keeps itself, as CSV: one party a row, columns named or guessed.

A row that cannot become a party (no name, broken quotation marks) is set aside and listed with
its line; an odd cell leaves the party and is listed. What a firm's own listing requires of whom
is for the firm to say.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.errors import QueryError
from tamiz.model import Confidence, Designation, Entity, Grade, Identifier, Name, Schema, Unreadable
from tamiz.names.country_names import country_code
from tamiz.sources.own_table import OwnTable, open_table
from tamiz.sources.report import Loaded, ReadFile, Reading, digest, prove

NO_COUNTRY = "XX"  # ISO 3166 leaves XX to users; a firm's own list is no country's law
_AUTHORITY = "own list"
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_ISO_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*", re.ASCII)
_UNREAD = "\N{REPLACEMENT CHARACTER}"
_ONE_DAY = timedelta(days=1)
_RFC_OF_A_FIRM, _RFC_OF_A_PERSON = 12, 13
_SCHEMAS = {
    "persona": Schema.PERSON,
    "individual": Schema.PERSON,
    "fisica": Schema.PERSON,
    "física": Schema.PERSON,
    "persona fisica": Schema.PERSON,
    "persona física": Schema.PERSON,
    "pf": Schema.PERSON,
    "moral": Schema.ORGANIZATION,
    "persona moral": Schema.ORGANIZATION,
    "pm": Schema.ORGANIZATION,
    "empresa": Schema.COMPANY,
    "firm": Schema.COMPANY,
    "entity": Schema.LEGAL_ENTITY,
    "organisation": Schema.ORGANIZATION,
    "organizacion": Schema.ORGANIZATION,
    "organización": Schema.ORGANIZATION,
    "ship": Schema.VESSEL,
    "buque": Schema.VESSEL,
    "embarcacion": Schema.VESSEL,
    "embarcación": Schema.VESSEL,
    "aircraft": Schema.AIRPLANE,
    "aeronave": Schema.AIRPLANE,
    "wallet": Schema.CRYPTO_WALLET,
    **{schema.value.casefold(): schema for schema in Schema},
}


def parse_own_csv(data: bytes, list_id: str, columns: Mapping[str, str] | None = None, name: str = "own.csv") -> Loaded:
    """Return the parties of a firm's own list in the order of its rows, with the load report.

    ``columns`` maps fields (name, aliases, rfc, curp, birth_date, country, schema, id, reason, from, to) to headers;
    the others are guessed. ``to`` is the last day. Raises SourceError when the table has no name column or cannot
    be read as rows.
    """
    table = open_table(data, name, columns or {})
    reader = _Reader(list_id, table)
    entities = tuple(reader.entities())
    seen = ReadFile(name, "parties", digest(data), len(data), table.records)
    reading = Reading(
        list_id=list_id,
        format="own-csv",
        files=(seen,),
        records=seen.records,
        parts=reader.parts,
        unreadable=tuple(reader.set_aside),
        set_aside=len(reader.set_aside),
        notes=table.notes,
    )
    return prove(reading, entities)


class _Reader:
    """Reads row by row; rows that become no party gather in ``set_aside``."""

    def __init__(self, list_id: str, table: OwnTable) -> None:
        self._list_id = list_id
        self._table = table
        self._ids: set[str] = set()
        self.parts = 0
        self.set_aside: list[Unreadable] = []

    def entities(self) -> Iterator[Entity]:
        """Yield the parties, each as its row is read."""
        for line, cells, reason in self._table.rows():
            where = f"{self._table.name} line {line}"
            row = _Row(cells or [], self._table, where)
            if cells is None or not row.text("name"):
                why = f"cannot be read ({reason})" if cells is None else "has no name"
                self.set_aside.append(Unreadable(where, self._table.delimiter.join(cells or []), why))
                continue
            self.parts += sum(1 for cell in cells if cell.strip())
            yield self._own_id(_entity(row, self._list_id))

    def _own_id(self, entity: Entity) -> Entity:
        """Return the entity under an id that no row before has: a party is never dropped for a repeated id."""
        unique, count = entity.id, 1
        while unique in self._ids:
            count += 1
            unique = f"{entity.id}~{count}"
        self._ids.add(unique)
        return entity if unique == entity.id else replace(entity, id=unique)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[str]
    table: OwnTable
    where: str

    def text(self, field: str) -> str | None:
        place = self.table.places.get(field)
        return self.cells[place].strip() or None if place is not None and place < len(self.cells) else None

    def doubt(self, field: str, text: str, reason: str) -> Unreadable:
        return Unreadable(f"{self.where}, {field}", text, reason)


def _entity(row: _Row, list_id: str) -> Entity:
    doubts: list[Unreadable] = []
    written = row.text("name") or ""
    born = _read_date(row, "birth_date", doubts)
    identifiers = tuple(Identifier(kind, text, "MX") for kind in ("rfc", "curp") if (text := row.text(kind)))
    country = row.text("country")
    code = country_code(country) if country else None
    if country and code is None:
        doubts.append(row.doubt("country", country, "is no country that is known"))
    schema = _read_schema(row, doubts)
    designation = _designation(row, list_id, doubts)
    if any(_UNREAD in cell for cell in row.cells):
        doubts.append(row.doubt("row", _UNREAD, "stands for a byte that is no character in Windows-1252"))
    if len(row.cells) > len(row.table.header):
        extra = row.table.delimiter.join(row.cells[len(row.table.header) :])
        doubts.append(row.doubt("row", extra, "stands behind the last column that has a header"))
    return Entity(
        id=f"{list_id}:{row.text('id') or _fingerprint(row)}",
        list_id=list_id,
        caption=written,
        schema=schema,
        names=(Name(written, Grade.PRIMARY), *_read_aliases(row)),
        designations=(designation,),
        countries=(code,) if code else (),
        birth_dates=(born,) if born else (),
        identifiers=identifiers,
        remarks=row.text("reason"),
        unreadable=tuple(doubts),
    )


def _fingerprint(row: _Row) -> str:
    """Return an id for a row without one, the same whenever the same party is given, wherever its row stands."""
    parts = "\x1f".join(row.text(field) or "" for field in ("name", "rfc", "curp", "birth_date", "country"))
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read_aliases(row: _Row) -> tuple[Name, ...]:
    pieces = re.split(r"[;|]", row.text("aliases") or "")
    return tuple(Name(piece.strip(), Grade.STRONG) for piece in pieces if piece.strip())


def _read_schema(row: _Row, doubts: list[Unreadable]) -> Schema:
    """Return what the row says the party is, or what its papers show; a party that may be anything meets anything."""
    stated = row.text("schema")
    known = _SCHEMAS.get(" ".join(stated.casefold().split())) if stated else None
    if known:
        return known
    if stated:
        doubts.append(row.doubt("schema", stated, "is no known kind of party; it may be anything"))
        return Schema.THING
    rfc = re.sub(r"[\W_]", "", row.text("rfc") or "")
    if row.text("curp") or row.text("birth_date") or len(rfc) == _RFC_OF_A_PERSON:
        return Schema.PERSON
    return Schema.ORGANIZATION if len(rfc) == _RFC_OF_A_FIRM else Schema.THING


def _designation(row: _Row, list_id: str, doubts: list[Unreadable]) -> Designation:
    start, last = _read_date(row, "from", doubts), _read_date(row, "to", doubts)
    if start and last and last.latest < start.earliest:
        doubts.append(row.doubt("to", row.text("to") or "", "is before the day it begins; the end is left open"))
        last = None
    return Designation(
        list_id=list_id,
        authority=_AUTHORITY,
        program=list_id,
        country=NO_COUNTRY,
        interval=Interval(_start(start), _end(last)),
        citation=None,
        confidence=Confidence.CONFIRMED,
        note=row.text("reason"),
    )


def _start(stated: PartialDate | None) -> Day | Between:
    if stated is None:
        return Between(None, None)
    return Day(stated.earliest) if stated.earliest == stated.latest else Between(stated.earliest, stated.latest)


def _end(last: PartialDate | None) -> Day | Between | Open:
    """Return the first day no longer listed, from the last day that was."""
    if last is None or last.latest == date.max:
        return Open()
    first, latest = last.earliest + _ONE_DAY, last.latest + _ONE_DAY
    return Day(first) if first == latest else Between(first, latest)


def _read_date(row: _Row, field: str, doubts: list[Unreadable]) -> PartialDate | None:
    text = row.text(field)
    if text is None:
        return None
    numbers, timed = _DAY_FIRST.fullmatch(text), _ISO_WITH_TIME.fullmatch(text)
    iso = timed[1] if timed else _day_first(*numbers.groups()) if numbers else text
    try:
        return PartialDate.parse(iso)
    except QueryError:
        doubts.append(row.doubt(field, text, "is no date; write 2015, 2015-04, 2015-04-08 or 08/04/2015 (day first)"))
        return None


def _day_first(first: str, second: str, year: str) -> str:
    """Return 08/04/2015 as 2015-04-08, and 04/28/2015, which can only be month first, as 2015-04-28."""
    day, month = (second, first) if int(second) > 12 >= int(first) else (first, second)  # noqa: PLR2004  # months
    return f"{year}-{int(month):02d}-{int(day):02d}"
