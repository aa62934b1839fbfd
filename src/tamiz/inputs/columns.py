"""Which columns of a customer table hold what: known by their headers, or as the caller says.

Headers are compared folded: case, accents and punctuation do not matter. A name that a file
splits over given names and surnames is put together from all of them, since a part alone
would miss its bearer.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from tamiz.errors import InputError

FIELDS = ("name", "birth_date", "country", "id", "schema")
_SHOWN = 30  # headers that a message lists

# By field, the best first.
_HEADERS: Mapping[str, tuple[str, ...]] = {
    field: tuple(" ".join(header.split()) for header in headers.split(","))
    for field, headers in {
        "name": """
            name, full name, fullname, customer name, client name, legal name, company name, entity name, party name,
            account name, nombre completo, nombre o razon social, razon social, denominacion social,
            denominacion o razon social, denominacion, nombre del cliente, nombre cliente, nombre, customer, client,
            company, cliente, empresa, proveedor, vendor, supplier, beneficiary, beneficiario, titular
        """,
        "birth_date": """
            birth date, birthdate, date of birth, dob, birthday, fecha de nacimiento, fecha nacimiento, f nacimiento,
            nacimiento, fec nac, fecha nac
        """,
        "country": "country, country code, nationality, pais, codigo de pais, nacionalidad, pais de residencia",
        "id": """
            id, customer id, client id, customer number, client number, id cliente, numero de cliente, no cliente,
            num cliente, clave, folio, identificador
        """,
        "schema": """
            schema, type, entity type, customer type, party type, tipo, tipo de persona, tipo persona, tipo de cliente
        """,
    }.items()
}
_NAME_PARTS = (  # in the order in which they make a name; a surname must be among them
    ("first name", "given name", "given names", "firstname", "nombre", "nombres", "primer nombre", "nombre s"),
    ("middle name", "second name", "segundo nombre"),
    ("last name", "surname", "family name", "apellidos", "apellido", "apellido paterno", "paterno", "primer apellido"),
    ("second last name", "second surname", "apellido materno", "materno", "segundo apellido"),
)
_FIRST_SURNAME = 2  # place among the parts


def find_columns(header: Sequence[str], columns: Mapping[str, str] | None, name: str) -> dict[str, tuple[int, ...]]:
    """Return the places of the columns that make up each field that the table has; a name may need several.

    ``columns`` gives the header of a field where it is not to be guessed, several joined by ``+``. Raises
    InputError when no column holds a name, a header stands twice, or ``columns`` names what is not there.
    """
    _refuse_duplicates(header, name)
    folded = [fold_header(column) for column in header]
    guessed = {field: _first_of(folded, known) for field, known in _HEADERS.items()}
    guessed["name"] = _split_name(folded) or guessed["name"]
    given = {field: _named(header, folded, field, wanted, name) for field, wanted in (columns or {}).items()}
    places = {field: found for field, found in (guessed | given).items() if found}
    if "name" not in places:
        raise InputError(
            f"{name}: no column holds a name. The columns are: {_listed(header)}. "
            "Say which one does, for example --columns name=full_name,birth_date=dob."
        )
    return places


def count_known(header: Sequence[str]) -> int:
    """Return how many of these headers are known ones."""
    known = {*(h for headers in _HEADERS.values() for h in headers), *(h for headers in _NAME_PARTS for h in headers)}
    return sum(fold_header(column) in known for column in header)


def fold_header(header: str) -> str:
    """Return ``header`` in lower case, without accents, its words joined by single spaces."""
    decomposed = unicodedata.normalize("NFKD", header).casefold()
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", bare))


def _named(header: Sequence[str], folded: Sequence[str], field: str, wanted: str, name: str) -> tuple[int, ...]:
    if field not in FIELDS:
        raise InputError(f"--columns: {field!r} is no field; the fields are {', '.join(FIELDS)}.")
    if wanted in header:
        return (header.index(wanted),)
    places = tuple(_place(header, folded, column.strip()) for column in wanted.split("+"))
    missing = [column for column, place in zip(wanted.split("+"), places, strict=True) if place is None]
    if missing:
        raise InputError(f"{name}: --columns names {_listed(missing)}, but the columns are: {_listed(header)}.")
    return tuple(place for place in places if place is not None)


def _place(header: Sequence[str], folded: Sequence[str], column: str) -> int | None:
    if column in header:
        return header.index(column)
    return folded.index(fold_header(column)) if fold_header(column) in folded else None


def _first_of(folded: Sequence[str], known: Sequence[str]) -> tuple[int, ...]:
    return next(((folded.index(header),) for header in known if header in folded), ())


def _split_name(folded: Sequence[str]) -> tuple[int, ...]:
    """Return the columns of a name that the table splits over given names and surnames, else nothing."""
    parts = [_first_of(folded, known) for known in _NAME_PARTS]
    is_split = parts[0] and any(parts[_FIRST_SURNAME:])
    return tuple(place for part in parts for place in part) if is_split else ()


def _refuse_duplicates(header: Sequence[str], name: str) -> None:
    seen: set[str] = set()
    for column in filter(None, header):
        if column.casefold() in seen:
            raise InputError(f"{name}: more than one column has the header {_listed([column])}; rename or remove one.")
        seen.add(column.casefold())


def _listed(columns: Sequence[str]) -> str:
    more = f" and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else ""
    return ", ".join(repr(column[:100]) for column in columns[:_SHOWN]) + more
