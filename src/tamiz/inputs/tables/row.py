"""One record of a customer table as a query, with everything about it that is in doubt.

A record that is odd but has a name is still asked about, and the oddity is said beside it: a
customer left out in silence would look like a customer that is clear.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.ids import KINDS
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.birth_dates import FIRST_YEAR, LAST_YEAR, LONGEST_DATE, Order, against_order, parse_birth_date
from tamiz.inputs.tables.cells import BadCell, Broken, Cells, Record, cell_text
from tamiz.inputs.tables.columns import Columns, fold_header
from tamiz.model import Identifier, Query, Schema, Source
from tamiz.names.country_names import country_code
from tamiz.names.sexes import sex_said

MAX_CELL = 10_000  # characters; no name is longer, and a quotation mark that is never closed makes one that is
_COUNTRY_CODE = 2  # letters
_LONGEST_TYPE = 100  # characters
_DATES_REMEMBERED = 65_536  # more than there are days in a century and a half

_SCHEMATA: Mapping[str, Schema] = {
    **{schema.value.casefold(): schema for schema in Schema},
    **dict.fromkeys(("individual", "natural person", "persona", "persona fisica", "fisica", "pf"), Schema.PERSON),
    **dict.fromkeys(("empresa", "sociedad", "compania", "firm", "business"), Schema.COMPANY),
    **dict.fromkeys(("persona moral", "moral", "pm", "legal entity", "entity", "entidad"), Schema.LEGAL_ENTITY),
    **dict.fromkeys(("organizacion", "organisation", "asociacion"), Schema.ORGANIZATION),
    **dict.fromkeys(("ship", "buque", "embarcacion", "barco"), Schema.VESSEL),
    **dict.fromkeys(("aircraft", "plane", "aeronave", "avion"), Schema.AIRPLANE),
}
_NOTHING = frozenset(("n/a", "na", "null", "none", "nan", "s/d", "s/n"))  # what exports write into empty cells
_LONGEST_NOTHING = max(map(len, _NOTHING))
# The same in one part of a name, where Na, Nan and Null are people's names too: as programs write it.
_NO_PART = frozenset(("n/a", "N/A", "s/d", "S/D", "s/n", "S/N", "NULL", "null", "None", "NaN", "nan"))


@dataclass(frozen=True, slots=True)
class Plan:
    """How the records of one table are read: its file, its headers, its columns, and the order of its dates.

    ``schema`` and ``country`` stand in where a record says none.
    """

    file: str
    header: tuple[str, ...]
    columns: Columns
    ragged: bool = True
    order: Order | None = None
    schema: Schema | None = None
    country: str | None = None
    meaning_of_m: str | None = None  # as a sex, None where the column does not tell


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the query it makes, None where it has no name, and what is in doubt about it."""

    number: int
    id: str | None
    query: Query | None
    doubts: tuple[str, ...] = ()


def read_row(record: Record, number: int, plan: Plan) -> Row:
    """Return row ``number`` of a table as a query and its doubts; a row without a query has a doubt that says why."""
    if isinstance(record, Broken):
        return Row(number, None, None, (record.reason,))
    columns = plan.columns
    name = _name(record, columns)
    ident = _single(record, columns.id) or None
    birth_date, doubt = _birth_date(record, columns, plan.order)
    doubts = tuple(filter(None, (*_doubts(record, name, plan), doubt)))
    if not name or len(name) > MAX_CELL:
        return Row(number, ident, None, doubts)
    query = Query(
        name=name,
        id=ident,
        schema=_SCHEMATA.get(_folded_type(_single(record, columns.schema)[:_LONGEST_TYPE])) or plan.schema,
        birth_date=birth_date,
        country=_country(_single(record, columns.country)) or plan.country,
        sex=sex_said(_single(record, columns.sex), plan.meaning_of_m),
        address=_address(record, columns) or None,
        identifiers=tuple(_identifiers(record, columns)) if columns.identifiers else (),
        source=Source(file=plan.file, row=number),
    )
    return Row(number, ident, query, doubts)


def _name(record: Cells, columns: Columns) -> str:
    """Return the parts of the name, joined by spaces; "" where they, and what stands in for them, say nothing."""
    for places in (columns.name, columns.stand_in):
        parts = [_text(record, place) for place in places]
        name = " ".join(part for part in parts if part and (len(parts) == 1 or part not in _NO_PART))
        if _says_something(name):
            return name
    return ""


def _text(record: Cells, place: int) -> str:
    return cell_text(record[place]).strip() if place < len(record) else ""


def _single(record: Cells, place: int | None) -> str:
    """Return the text of a cell, "" where there is none or it says "nothing"."""
    text = "" if place is None else _text(record, place)
    return text if text and len(text) <= MAX_CELL and _says_something(text) else ""


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text)) and not (len(text) <= _LONGEST_NOTHING and text.casefold() in _NOTHING)


@lru_cache(1_024)
def _folded_type(text: str) -> str:
    return fold_header(text)


@lru_cache(1_024)
def _country(text: str) -> str:
    """Return the code of a country; as it is written where none is known."""
    return country_code(text) or (text.upper() if len(text) == _COUNTRY_CODE else text)


def _address(record: Cells, columns: Columns) -> str:
    return ", ".join(filter(None, (_single(record, place) for place in columns.address)))


def _identifiers(record: Cells, columns: Columns) -> Iterator[Identifier]:
    for kind, place in columns.identifiers:
        number = _single(record, place)
        if number:
            yield Identifier(kind, number, KINDS[kind].issuer)


def _birth_date(record: Cells, columns: Columns, order: Order | None) -> tuple[PartialDate | None, str]:
    """Return the birth date, and what is in doubt about it; an empty cell is no doubt."""
    place = columns.birth_date
    cell = record[place] if place is not None and place < len(record) else None
    if isinstance(cell, date):
        known = FIRST_YEAR <= cell.year <= LAST_YEAR
        return (PartialDate(cell, cell), "") if known else (None, f"the birth date {cell} is not believed")
    text = _single(record, place)
    return _parsed_date(text[: LONGEST_DATE + 1], order) if text else (None, "")


@lru_cache(_DATES_REMEMBERED)
def _parsed_date(text: str, order: Order | None) -> tuple[PartialDate | None, str]:
    try:
        parsed = parse_birth_date(text, order)
    except QueryError as error:
        return None, f"the birth date was not understood: {error}"
    if against_order(text, order):
        return parsed, f"the birth date {text!r} is written the other way round than its column"
    return parsed, ""


def _doubts(record: Cells, name: str, plan: Plan) -> Iterator[str]:
    """Yield what is wrong with a record: its shape, its cells, its name."""
    if plan.ragged:
        yield from _shape(record, name, len(plan.header))
    else:
        yield from _bad_cells(record, plan)
    if not name:
        columns = " + ".join(shown_name(plan.header[place]) for place in plan.columns.name)
        yield f"no name in column {columns}"
    elif "\ufffd" in name:
        yield "a character of the name could not be read in the file's encoding; save the file as UTF-8"


def _bad_cells(record: Cells, plan: Plan) -> Iterator[str]:
    """Yield what is wrong with the cells of a record that has as many as there are columns."""
    header = plan.header
    for beyond in record[len(header) :]:
        if beyond is not None:
            yield beyond.reason if isinstance(beyond, BadCell) else f"a cell beyond the {len(header):,} headers"
    for place in plan.columns.used:
        cell = record[place] if place < len(record) else None
        if isinstance(cell, BadCell):
            yield f"column {shown_name(header[place])}: {cell.reason}"
        elif isinstance(cell, str) and len(cell) > MAX_CELL:
            yield f"column {shown_name(header[place])}: a cell of {len(cell):,} characters, more than {MAX_CELL:,}"


def _shape(record: Cells, name: str, width: int) -> Iterator[str]:
    """Yield what the shape of a record of delimited text says of quotation marks and delimiters gone wrong."""
    longest = max(map(len, map(cell_text, record)), default=0)
    if longest > MAX_CELL:
        yield f"a cell of {longest:,} characters, more than {MAX_CELL:,}: a quotation mark may not be closed"
    if len(record) < width:
        yield f"only {len(record)} of {width} cells, so some may be missing or in the wrong place"
    if any(cell and not (isinstance(cell, str) and cell.isspace()) for cell in record[width:]):
        yield f"{len(record)} cells under {width} headers: a name with a delimiter in it needs quotation marks"
    if "\n" in name or "\r" in name:
        yield "a line break in the name: a quotation mark may have taken in the rows that follow"
