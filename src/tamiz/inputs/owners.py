"""Owners and what they hold from a CSV: owner, asset, percentage, from, to; ids and kinds where there are columns.

A party is its id where the file gives one, else its name: letter case and blanks make no
difference, any other difference makes another party. Names that differ by accents or
punctuation alone are told, for a chain breaks between them.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tamiz.errors import InputError
from tamiz.inputs.tables.cells import Broken, Cells, cell_text
from tamiz.inputs.tables.csv import open_csv
from tamiz.inputs.tables.source import sha256_of_file
from tamiz.model import Unreadable
from tamiz.names import fold
from tamiz.ownership.reading import Said, TieReader, refuse_fractions
from tamiz.ownership.share import Unit
from tamiz.ownership.ties import Party, Register, Tie

_HEADERS: Mapping[str, str] = {
    "owner": "owner, owner name, shareholder, holder, accionista, socio, propietario, titular, dueno",
    "asset": "asset, asset name, company, entity, owned, subsidiary, empresa, sociedad, entidad, filial, participada",
    "share": "percentage, percent, share, stake, ownership, pct, porcentaje, participacion, tenencia",
    "lowest": "percentage min, min, minimum, percentage from, porcentaje minimo, minimo",
    "highest": "percentage max, max, maximum, percentage to, porcentaje maximo, maximo",
    "start": "from, start, start date, since, valid from, desde, fecha inicio, inicio",
    "end": "to, end, end date, until, valid to, hasta, fecha fin, fin",
    "owner_id": "owner id, shareholder id, id owner, id accionista, id socio, id propietario",
    "asset_id": "asset id, company id, id asset, id empresa, id sociedad",
    "kind": "type, kind, ownership type, tipo",
}
FIELDS = tuple(_HEADERS)
_NEEDED = ("owner", "asset")
_MOST_ROWS = 10_000_000
_MOST_ALIKE = 20
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class _Row:
    where: str
    cells: Mapping[str, str]

    def end(self, name: str) -> tuple[str, str]:
        """Return the id and the name of the owner or the asset, either may be empty."""
        return self.cells.get(f"{name}_id", ""), self.cells.get(name, "")


def read_owners(path: Path, named: Mapping[str, str], unit: Unit | None = None) -> Register:
    """Return what a CSV says of owners; ``named`` says which column holds what, where it is not to be guessed.

    Raises InputError when it cannot be read, lacks a column or holds no tie.
    """
    table = open_csv(path)
    places = _places(table.header, named, table.name)
    reader = _Reader(TieReader(unit))
    rows = list(reader.rows(_records(table.batches(())), places))
    register = reader.register(rows, table.name, sha256_of_file(path))
    problem = refuse_fractions(reader.ties, table.name)
    if problem or not register.ties:
        raise InputError(problem or f"{table.name}: holds no row with an owner and an asset.")
    return register


def _records(batches: "Iterator") -> Iterator[Cells | Broken]:  # type: ignore[type-arg]
    for batch in batches:
        yield from batch.records


def _places(header: Sequence[str], named: Mapping[str, str], name: str) -> dict[str, int]:
    strange = [field_ for field_ in named if field_ not in _HEADERS]
    missing = [column for column in named.values() if column not in header]
    if strange or missing:
        what = f"no field {strange[0]!r}; fields are: {', '.join(FIELDS)}" if strange else f"no column {missing[0]!r}"
        raise InputError(f"{name}: --columns names {what}; the columns are: {', '.join(header[:30])}.")
    folded = [fold(column.replace("_", " ")) for column in header]
    places = {field_: folded.index(known) for field_, known in _known(folded)}
    places |= {field_: header.index(column) for field_, column in named.items()}
    for needed in _NEEDED:
        if needed not in places and f"{needed}_id" not in places:
            raise InputError(
                f"{name}: no column {needed}; the columns are: {', '.join(header[:30]) or 'none'}. Owners need the "
                "columns owner and asset, and may have percentage, from, to; name them with --columns owner=COLUMN,..."
            )
    return places


def _known(folded: Sequence[str]) -> Iterator[tuple[str, str]]:
    for field_, headers in _HEADERS.items():
        known = next((one for one in (" ".join(part.split()) for part in headers.split(",")) if one in folded), None)
        if known is not None:
            yield field_, known


@dataclass(slots=True)
class _Reader:
    ties: TieReader
    lost: list[Unreadable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def rows(self, records: Iterator[Cells | Broken], places: Mapping[str, int]) -> Iterator[_Row]:
        """Yield the rows that name an owner and an asset; the others are lost, each with its number."""
        for number, record in enumerate(records, 1):
            where = f"row {number}"
            if number > _MOST_ROWS:
                raise InputError(f"more than {_MOST_ROWS:,} rows, more than are read at once; split the file.")
            if isinstance(record, Broken):
                self.lost.append(Unreadable(where, "", f"{record.reason}; it may have been an owner"))
                continue
            row = _Row(where, {name: _cell(record, place) for name, place in places.items()})
            empty = [end for end in _NEEDED if not any(row.end(end))]
            if empty:
                text = ", ".join(map(cell_text, record))[:80]
                self.lost.append(Unreadable(where, text, f"names no {empty[0]}"))
            else:
                yield row

    def register(self, rows: Sequence[_Row], name: str, sha256: str) -> Register:
        ids = _ids_by_name(rows)
        parties: dict[str, Party] = {}
        found: list[Tie] = []
        for row in rows:
            owner, asset = (self._party(row, end, ids, parties) for end in _NEEDED)
            found.extend(self.ties.ties(_said(row), owner, asset))
        self.notes += _alike(parties)
        return Register(
            name, sha256, parties, tuple(found), tuple(self.ties.faults), tuple(self.lost), tuple(self.notes)
        )

    def _party(self, row: _Row, end: str, ids: Mapping[str, set[str]], parties: dict[str, Party]) -> str:
        """Return the id of a party, and keep it. A bare name goes to the one id of that name, to none of several."""
        own, text = row.end(end)
        known = ids.get(_key(text), set())
        if len(known) > 1 and not own:
            self.ties.faults.append(
                Unreadable(row.where, text, f"is the name of {len(known)} ids, and no id is given; it stands apart")
            )
        party = own or (next(iter(known)) if len(known) == 1 else _key(text))
        if party not in parties:
            parties[party] = Party(party, (text,) if text else ())
        elif text and _key(text) not in map(_key, parties[party].names):
            parties[party] = Party(party, (*parties[party].names, text)[:20])
        return party


def _cell(record: Cells, place: int) -> str:
    return " ".join(cell_text(record[place]).split())[:_LONGEST] if place < len(record) else ""


def _key(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _ids_by_name(rows: Sequence[_Row]) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for end in _NEEDED:
            own, text = row.end(end)
            if own and text:
                ids[_key(text)].add(own)
    return ids


def _said(row: _Row) -> Said:
    def values(name: str) -> tuple[str, ...]:
        return (row.cells[name],) if row.cells.get(name) else ()

    shares = values("share")
    lowest, highest = row.cells.get("lowest", ""), row.cells.get("highest", "")
    if not shares and (lowest or highest):
        shares = (f"{lowest or 0}-{highest or 100}",)
    return Said(row.where, shares, values("start"), values("end"), values("kind"))


def _alike(parties: Mapping[str, Party]) -> Iterator[str]:
    """Yield the parties whose names differ by accents, punctuation or legal form's dots alone."""
    folded: dict[str, list[str]] = defaultdict(list)
    for party in parties.values():
        folded[fold(party.name)].append(party.name)
    alike = [names for names in folded.values() if len(names) > 1]
    for names in alike[:_MOST_ALIKE]:
        yield f"written almost alike and kept apart: {' / '.join(names[:4])}; give ids, or write them alike"
    if len(alike) > _MOST_ALIKE:
        yield f"{len(alike) - _MOST_ALIKE:,} more such names"
