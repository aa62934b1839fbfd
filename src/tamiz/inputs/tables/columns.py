"""Which columns of a customer table hold what: known by their headers, or as the caller says.

Headers are compared folded: case, accents and punctuation do not matter. A name that a file
splits over given names and surnames is put together from all of them, since a part alone
would miss its bearer; where those are empty, as in the row of a firm, a column for whole
names stands in. What was guessed is shown to the user (:meth:`Columns.said`).
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tamiz.errors import InputError
from tamiz.ids import ANY, KINDS, kind_of
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.birth_dates import Order

_PLAIN_FIELDS = ("birth_date", "country", "id", "schema", "sex")
_PARTS = ("given", "paternal", "maternal")
_ID_FIELDS = {"rfc": "rfc", "curp": "curp", "passport": "passport", "identifier": ANY}
ORDER_FIELD = "birth_date_order"
FIELDS = ("name", *_PARTS, *_PLAIN_FIELDS, "address", *_ID_FIELDS)
_SHOWN = 30  # headers that a message lists

# By field, the best first.
_HEADERS: Mapping[str, tuple[str, ...]] = {
    field: tuple(" ".join(header.split()) for header in headers.split(","))
    for field, headers in {
        "name": """
            name, full name, fullname, customer name, client name, legal name, company name, entity name, party name,
            account name, nombre completo, nombre o razon social, nombre denominacion o razon social, razon social,
            denominacion social, denominacion o razon social, denominacion, nombre del cliente, nombre cliente, nombre,
            customer, client, company, cliente, empresa, proveedor, vendor, supplier, beneficiary, beneficiario, titular
        """,
        "given": """
            first name, given name, given names, firstname, first names, forename, forenames, nombre, nombres,
            primer nombre, nombre s, nombre de pila
        """,
        "middle": "middle name, middle names, second name, segundo nombre",
        "paternal": """
            last name, lastname, surname, surnames, family name, paternal surname, apellidos, apellido,
            apellido paterno, ap paterno, paterno, primer apellido, 1er apellido
        """,
        "maternal": """
            second last name, second surname, maternal surname, mother s maiden name, apellido materno, ap materno,
            materno, segundo apellido, 2do apellido
        """,
        "birth_date": """
            birth date, birthdate, date of birth, dob, birthday, birth day, fecha de nacimiento, fecha nacimiento,
            f nacimiento, nacimiento, fec nac, fecha nac, fecha de nac, f nac
        """,
        "sex": "sex, gender, sexo, genero",
        "address": """
            address, full address, street address, home address, residential address, domicilio, direccion,
            domicilio completo, direccion completa, domicilio particular
        """,
        "country": "country, country code, nationality, pais, codigo de pais, nacionalidad, pais de residencia",
        "id": """
            id, customer id, client id, customer number, client number, customer no, id cliente, numero de cliente,
            no cliente, no de cliente, num cliente, clave, folio, identificador
        """,
        "schema": """
            schema, type, entity type, customer type, party type, tipo, tipo de persona, tipo persona, tipo de cliente
        """,
        "identifier": """
            identifier, id number, document number, document no, identification number, identification,
            numero de documento, documento, numero de identificacion, no de identificacion, identificacion oficial
        """,
    }.items()
}
# Whole names that stand in where a split name is empty; "empresa" beside a person's names is the employer.
_STAND_INS = _HEADERS["name"][: _HEADERS["name"].index("nombre del cliente")]
# Headers that stand over amounts, dates or plain numbers as often as over an identifier.
_NO_KIND = frozenset(("account", "account number", "cuenta", "numero de cuenta", "tax", "registration"))


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns by what they hold; ``name`` are the parts of a name in the order that makes it.

    ``stand_in`` holds whole names for rows in which those are empty; ``identifiers`` are pairs of kind and place.
    """

    name: tuple[int, ...]
    stand_in: tuple[int, ...] = ()
    birth_date: int | None = None
    country: int | None = None
    id: int | None = None
    schema: int | None = None
    sex: int | None = None
    address: tuple[int, ...] = ()  # the parts of an address in the order that makes it
    identifiers: tuple[tuple[str, int], ...] = ()
    order: Order | None = None  # of day and month, where the caller has said it

    @property
    def used(self) -> tuple[int, ...]:
        """The places of all columns that are read, in order."""
        single = (self.birth_date, self.sex, self.country, self.id, self.schema)
        ids = (place for _, place in self.identifiers)
        return tuple(
            sorted({*self.name, *self.stand_in, *self.address, *ids, *(place for place in single if place is not None)})
        )

    def said(self, header: Sequence[str]) -> str:
        """Return one line that says which column is taken for what, and which are not used."""
        shown = [shown_name(column) for column in header]  # a header may hold what steers a terminal
        name = " + ".join(shown[place] for place in self.name)
        if self.stand_in:
            name += f" (or else {' + '.join(shown[place] for place in self.stand_in)})"
        single = [(field.replace("_", " "), getattr(self, field)) for field in _PLAIN_FIELDS]
        parts = [("name", name), *((field, shown[place]) for field, place in single if place is not None)]
        parts += [("address", " + ".join(shown[place] for place in self.address))] if self.address else []
        parts += [(kind if kind != ANY else "identifier", shown[place]) for kind, place in self.identifiers]
        unused = [shown[place] for place in range(len(header)) if place not in self.used and header[place]]
        more = f" and {len(unused) - _SHOWN} more" if len(unused) > _SHOWN else ""
        said = ", ".join(f"{field} = {column}" for field, column in parts)
        return said + (f", not used: {', '.join(unused[:_SHOWN])}{more}" if unused else "")


def find_columns(header: Sequence[str], named: Mapping[str, str] | None, file: str) -> Columns:
    """Return which columns hold what.

    ``named`` gives the header of a field where it is not to be guessed, several joined by ``+``, and
    may give ``birth_date_order`` as ``dmy`` or ``mdy``. Raises InputError when no column holds a
    name, a header stands twice, or ``named`` names what is not there.
    """
    named = dict(named or {})
    order = _order(named.pop(ORDER_FIELD, None))
    _refuse_duplicates(header, file)
    folded = [fold_header(column) for column in header]
    given = {field: _named(header, folded, field, wanted, file) for field, wanted in named.items()}
    guessed = {field: _first_of(folded, known) for field, known in _HEADERS.items()}
    name, stand_in = _name_places(guessed, given, _first_of(folded, _STAND_INS))
    if not name:
        raise InputError(
            f"{file}: no column holds a name. The columns are: {_listed(header)}. "
            "Say which one does, for example --columns name=full_name,birth_date=dob."
        )
    birth_date, country, ident, schema, sex = (
        next(iter(given.get(field, guessed[field])), None) for field in _PLAIN_FIELDS
    )
    address = given.get("address", guessed["address"])
    found = Columns(name, stand_in, birth_date, country, ident, schema, sex, address, order=order)
    return replace(found, identifiers=_identifiers(folded, given, found.used))


def knows_name(header: Sequence[str]) -> bool:
    """Return whether one of these headers is known to be that of a name or of a part of one."""
    known = {header for field in ("name", *_PARTS) for header in _HEADERS[field]}
    return any(fold_header(column) in known for column in header)


def count_known(header: Sequence[str]) -> int:
    """Return how many of these headers are known ones."""
    return sum(is_known(column) for column in header)


def is_known(column: str) -> bool:
    """Return whether a column of this header would be read."""
    folded = fold_header(column)
    return any(folded in headers for headers in _HEADERS.values()) or _kind_named(folded) is not None


def fold_header(header: str) -> str:
    """Return ``header`` in lower case, without accents, its words joined by single spaces."""
    decomposed = unicodedata.normalize("NFKD", header[:200]).casefold()
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.findall(r"[^\W_]+", bare))


def _name_places(
    guessed: Mapping[str, tuple[int, ...]], given: Mapping[str, tuple[int, ...]], stand_in: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the columns that make up a name, and those that stand in for it."""
    said_parts = any(field in given for field in _PARTS)
    if "name" in given and not said_parts:
        return given["name"], ()
    parts = {field: given.get(field, guessed[field]) for field in ("given", "middle", "paternal", "maternal")}
    is_split = said_parts or (parts["given"] and (parts["paternal"] or parts["maternal"]))
    if not is_split:
        return guessed["name"], ()
    places = tuple(dict.fromkeys(place for field in parts for place in parts[field]))
    stand_in = given.get("name", stand_in)
    return places, tuple(place for place in stand_in if place not in places)


def _identifiers(
    folded: Sequence[str], given: Mapping[str, tuple[int, ...]], taken: Sequence[int]
) -> tuple[tuple[str, int], ...]:
    """Return the columns of identifiers: those the caller named, and those whose header says a kind."""
    found = [(_ID_FIELDS[field], place) for field in _ID_FIELDS for place in given.get(field, ())]
    said = {kind for kind, _ in found}
    held = {*taken, *(place for _, place in found)}
    for place, header in enumerate(folded):
        kind = None if place in held else _kind_named(header)
        if kind is not None and kind not in said:
            found.append((kind, place))
    return tuple(found)


def _kind_named(folded: str) -> str | None:
    """Return the kind of identifier that a header says, None when it says none."""
    if folded in _HEADERS["identifier"]:
        return ANY
    word = kind_of(folded).word if folded and folded not in _NO_KIND else ""
    return word if word in KINDS and word != ANY else None


def _named(header: Sequence[str], folded: Sequence[str], field: str, wanted: str, file: str) -> tuple[int, ...]:
    if field not in FIELDS:
        raise InputError(f"--columns: {field!r} is no field; the fields are {', '.join(FIELDS)}, {ORDER_FIELD}.")
    if wanted in header:
        return (header.index(wanted),)
    columns = [column.strip() for column in wanted.split("+")]
    places = [_place(header, folded, column) for column in columns]
    missing = [column for column, place in zip(columns, places, strict=True) if place is None]
    if missing:
        raise InputError(f"{file}: --columns names {_listed(missing)}, but the columns are: {_listed(header)}.")
    return tuple(place for place in places if place is not None)


def _place(header: Sequence[str], folded: Sequence[str], column: str) -> int | None:
    if column in header:
        return header.index(column)
    return folded.index(fold_header(column)) if fold_header(column) in folded else None


def _order(text: str | None) -> Order | None:
    if text is None or text in tuple(Order):
        return None if text is None else Order(text)
    raise InputError(f"--columns: {ORDER_FIELD}={text!r} is neither dmy (day first) nor mdy (month first).")


def _first_of(folded: Sequence[str], known: Sequence[str]) -> tuple[int, ...]:
    return next(((folded.index(header),) for header in known if header in folded), ())


def _refuse_duplicates(header: Sequence[str], file: str) -> None:
    seen: set[str] = set()
    for column in filter(None, header):
        if column.casefold() in seen:
            raise InputError(f"{file}: more than one column has the header {_listed([column])}; rename or remove one.")
        seen.add(column.casefold())


def _listed(columns: Sequence[str]) -> str:
    more = f" and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else ""
    return ", ".join(repr(column[:100]) for column in columns[:_SHOWN]) + more
