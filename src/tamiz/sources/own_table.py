"""The text, the delimiter and the columns of a list that a firm keeps itself.

Nothing about such a file is agreed: the encoding, the delimiter and the headers are found out
here, in English and Spanish, and what was found is noted in the load report.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from tamiz.errors import SourceError

FIELDS = ("name", "aliases", "rfc", "curp", "birth_date", "country", "schema", "id", "reason", "from", "to")
_HEADERS = {
    "name": "name; full name; nombre; nombre completo; razon social; denominacion; denominacion social; "
    "denominacion o razon social; nombre o razon social; nombre denominacion o razon social; party; entity",
    "aliases": "aliases; alias; aka; a k a; also known as; otros nombres; otro nombre; tambien conocido como; "
    "nombre comercial",
    "rfc": "rfc; r f c; registro federal de contribuyentes",
    "curp": "curp; c u r p",
    "birth_date": "birth date; date of birth; dob; birthdate; birthday; fecha de nacimiento; fecha nacimiento; "
    "nacimiento",
    "country": "country; pais; nationality; nacionalidad; pais de origen",
    "schema": "schema; type; entity type; party type; tipo; tipo de persona; clase",
    "id": "id; identifier; clave; folio; record id; numero de registro",
    "reason": "reason; motivo; causa; razon; observaciones; comments; notes; notas; comentarios",
    "from": "from; since; start; start date; listed on; date added; desde; fecha de alta; alta; fecha de inclusion",
    "to": "to; until; end; end date; date removed; hasta; fecha de baja; baja; fecha de exclusion",
}
_GUESSES = {header.strip(): field for field, headers in _HEADERS.items() for header in headers.split(";")}
_DELIMITERS = (",", ";", "\t", "|")
_WORKBOOK = b"PK\x03\x04"
_MOST_BYTES = 512 * 2**20
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The table as text, with the place of each field among its columns."""

    name: str
    text: str
    delimiter: str
    header: tuple[str, ...]
    places: Mapping[str, int]
    notes: tuple[str, ...]
    records: int  # rows with content below the header, counted by quotation marks and line breaks alone

    def rows(self) -> Iterator[tuple[int, list[str] | None, str]]:
        """Yield line, cells and reason of every row below the header that is not blank.

        Cells are None where the row cannot be read, and the reason says why.
        """
        return islice(_read_rows(self.text, self.delimiter), 1, None)


def open_table(data: bytes, name: str, columns: Mapping[str, str]) -> OwnTable:
    """Return the table that ``data`` holds; ``columns`` says which header is which field and goes before any guess.

    Raises SourceError when it is empty, a workbook or binary, or when no column holds the name.
    """
    text, notes = _decode(data, name)
    first = next((line for line in io.StringIO(text, newline="") if line.strip()), "")
    delimiter = max(_DELIMITERS, key=lambda one: _fitness(first, one))
    records = _count_rows(text, delimiter, name) - 1
    _, cells, reason = next(_read_rows(text, delimiter), (0, None, "no cell holds anything"))
    if cells is None:
        raise SourceError(
            f"{name}: the header cannot be read ({reason}). Nothing was loaded. Mend its quotation marks."
        )
    header = tuple(cell.strip() for cell in cells)
    places = _find_columns(header, columns, name)
    used = {place: field for field, place in places.items()}
    unused = [title for place, title in enumerate(header) if place not in used and title]
    shown = ", ".join(f"{field} = {header[place]!r}" for field, place in places.items())
    notes = (*notes, f"columns: {shown}", *((f"columns not used: {', '.join(unused)}",) if unused else ()))
    return OwnTable(name, text, delimiter, header, places, notes, records)


def _decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if not data.strip():
        raise SourceError(f"{name}: is empty. Nothing was loaded. Give a CSV with a header and a row for each party.")
    if data.startswith(_WORKBOOK):
        raise SourceError(
            f"{name}: is a workbook or another zip file. Nothing was loaded. Save the sheet as CSV (UTF-8)."
        )
    if len(data) > _MOST_BYTES:
        raise SourceError(
            f"{name}: is larger than {_MOST_BYTES // 2**20} MiB. Nothing was loaded. Split it into lists."
        )
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    try:
        text, notes = data.decode(marked or "utf-8"), ()
    except UnicodeDecodeError as error:
        if marked:
            raise SourceError(
                f"{name}: begins as {marked} and does not go on so, at byte {error.start}. "
                "Nothing was loaded. Save it again as CSV in UTF-8."
            ) from error
        return _check_text(data.decode("cp1252", "replace"), name), ("it is not UTF-8 and was read as Windows-1252",)
    return _check_text(text, name), notes


def _check_text(text: str, name: str) -> str:
    if "\0" in text:
        raise SourceError(
            f"{name}: holds a NUL byte, so it is no text. Nothing was loaded. Save it again as CSV in UTF-8."
        )
    return text


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _fitness(line: str, delimiter: str) -> tuple[int, int]:
    cells = _split(line, delimiter)
    return sum(1 for cell in cells if _key(cell) in _GUESSES), len(cells)


def _find_columns(header: tuple[str, ...], columns: Mapping[str, str], name: str) -> dict[str, int]:
    found = {field: _named_column(header, field, title, name) for field, title in columns.items()}
    for place, title in enumerate(header):
        field = _GUESSES.get(_key(title))
        if field and field not in found and place not in found.values():
            found[field] = place
    if "name" not in found:
        raise SourceError(
            f"{name}: no column holds the name; its columns are {', '.join(map(repr, header))[:500]}. "
            "Nothing was loaded. Say which one it is, as in name=NOMBRE."
        )
    return {field: found[field] for field in FIELDS if field in found}


def _named_column(header: tuple[str, ...], field: str, title: str, name: str) -> int:
    places = [place for place, one in enumerate(header) if _key(one) == _key(title)]
    if field not in FIELDS:
        raise SourceError(
            f"{name}: there is no field {field!r} to take from a column; the fields are {', '.join(FIELDS)}."
        )
    if len(places) != 1:
        how = "stands twice" if places else "is not there"
        raise SourceError(
            f"{name}: the column {title!r} for {field} {how}; the columns are {', '.join(map(repr, header))[:500]}. "
            "Nothing was loaded. Name a column that stands once."
        )
    return places[0]


def _key(title: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", " ", plain.casefold()).strip()


def _read_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | None, str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield line, None, str(error)
            continue
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells, ""


def _count_rows(text: str, delimiter: str, name: str) -> int:
    """Count rows with content, header included; a quotation mark opens a cell only where the cell begins."""
    rows, content, behind = 0, False, 0
    opened = closed = -1  # where the last quotation mark opened a cell that is still open, and where one closed
    for found in re.finditer(rf'"|\r\n|\r|\n|{re.escape(delimiter)}', text):
        mark, place = found[0], found.start()
        content = content or bool(text[behind:place].strip())
        if mark == '"' and opened >= 0:
            opened, closed = -1, place
        elif mark == '"' and (place == closed + 1 > 0 or _cell_begins(text, place, delimiter)):
            opened, content = place, content or place == closed + 1  # two in a row are one, and it is text
        elif mark not in ('"', delimiter) and opened < 0:
            rows, content = rows + content, False
        behind = found.end()
    if opened >= 0:
        line = text.count("\n", 0, opened) + 1
        raise SourceError(
            f"{name}: a quotation mark opens on line {line} and never closes, so the rows behind it cannot be told "
            "apart. Nothing was loaded. Close it, or double it where it is part of the text."
        )
    return rows + (content or bool(text[behind:].strip()))


def _cell_begins(text: str, place: int, delimiter: str) -> bool:
    return place == 0 or text[place - 1] in (delimiter, "\n", "\r")
