"""The files of an OFAC CSV set: which is which, unpacked, whole, and counted.

OFAC publishes a list as four files tied by a record number: the parties (``sdn.csv``), their
addresses (``add.csv``), their aliases (``alt.csv``) and remarks that did not fit
(``sdn_comments.csv``); the non-SDN list has the same four under other names. Each line is one
record, fields lie between commas (or bars, in ``.pip``), ``-0- `` stands for nothing, and one
byte 0x1A ends the file. This module tells the files apart and gives their lines; what the
columns mean stays with its siblings.

Source: OFAC, "SDN List data formats" (dat_spec.txt), https://ofac.treasury.gov/sdn-list-data-formats-data-schemas
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tamiz.errors import SourceError
from tamiz.sources.gzip_input import unpack
from tamiz.sources.report import ReadFile, digest

_END = 0x1A  # the end-of-file mark of CP/M and DOS, which OFAC still writes
_MEND = "Nothing was loaded and the snapshot in use stays in use. Download the file again."


class Role(StrEnum):
    """What one file of the set holds."""

    MAIN = "parties"
    ADDRESSES = "addresses"
    ALIASES = "aliases"
    COMMENTS = "remarks that did not fit"


_COLUMNS = {Role.MAIN: 12, Role.ADDRESSES: 6, Role.ALIASES: 5, Role.COMMENTS: 2}
_SDN, _NON_SDN = "us-ofac-sdn", "us-ofac-nonsdn"
_NAMES = {
    "sdn": (_SDN, Role.MAIN),
    "add": (_SDN, Role.ADDRESSES),
    "alt": (_SDN, Role.ALIASES),
    "sdn_comments": (_SDN, Role.COMMENTS),
    "cons_prim": (_NON_SDN, Role.MAIN),
    "cons_add": (_NON_SDN, Role.ADDRESSES),
    "cons_alt": (_NON_SDN, Role.ALIASES),
    "cons_comments": (_NON_SDN, Role.COMMENTS),
}
_DELIMITERS = {"csv": ",", "pip": "|"}
_FILE_NAME = re.compile(r"([a-z_]+)\.(csv|pip)(?:\.gz)?", re.ASCII)
_RECORD_START = re.compile(rb"^[0-9]+[,|]", re.MULTILINE)
_DAMAGE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")


@dataclass(frozen=True, slots=True)
class OfacFile:
    """One file of the set, unpacked; ``marked`` says that it ended with the 0x1A byte."""

    seen: ReadFile
    role: Role
    family: str  # the list id that the file's name belongs to
    delimiter: str
    body: bytes
    marked: bool

    @property
    def name(self) -> str:
        """The name it was given under."""
        return self.seen.name

    def lines(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the line number, from 1, and the fields of each record. Raises SourceError at one that is not whole."""
        reader = csv.reader(
            io.TextIOWrapper(io.BytesIO(self.body), "utf-8", newline="\n"), delimiter=self.delimiter, strict=True
        )
        number = 0
        while True:
            number += 1
            try:
                fields = next(reader, None)
            except (csv.Error, UnicodeDecodeError) as error:
                raise self.damage(f"line {number} cannot be read ({error})") from error
            if fields is None:
                return
            if reader.line_num != number or len(fields) != _COLUMNS[self.role]:
                raise self.damage(f"line {number} is not whole: {_shape(fields, reader.line_num - number, self.role)}")
            yield number, fields

    def damage(self, what: str) -> SourceError:
        """Return the error that names this file and says how to mend it."""
        return SourceError(f"{self.name}: {what}. {_MEND}")


def open_files(files: Mapping[str, bytes], list_id: str) -> dict[Role, OfacFile]:
    """Return the files by role, the parties always among them.

    Raises SourceError for a file that belongs to another list or format, two of one role, none with the
    parties, and any that is empty, damaged or cut.
    """
    if not files:
        raise SourceError(
            "no file was given. The list is made of sdn.csv, add.csv, alt.csv and sdn_comments.csv; give them together."
        )
    opened: dict[Role, OfacFile] = {}
    for name, data in files.items():
        file = _open(name, data)
        if list_id in (_SDN, _NON_SDN) and file.family != list_id:
            raise SourceError(
                f"{name}: is of the list {file.family}, not of {list_id}. Nothing was loaded; add it to its own list."
            )
        if file.role in opened:
            raise SourceError(
                f"{name}: holds the {file.role}, which {opened[file.role].name} holds already. Give one of the two."
            )
        opened[file.role] = file
    _check_set(opened)
    return opened


def _open(name: str, data: bytes) -> OfacFile:
    family, role, delimiter = _recognise(name)
    body = unpack(data, name)
    marked = bool(body) and body[-1] == _END
    body = body[:-1] if marked else body
    seen = ReadFile(name, role.value, digest(data), len(data), sum(1 for _ in _RECORD_START.finditer(body)))
    file = OfacFile(seen, role, family, delimiter, body, marked)
    _check_bytes(file)
    _check_first_line(file)
    return file


def _recognise(name: str) -> tuple[str, Role, str]:
    base = re.split(r"[/\\]", name)[-1].lower()
    found = _FILE_NAME.fullmatch(base)
    if found is None or found[1] not in _NAMES:
        known = ", ".join(f"{one}.csv" for one in _NAMES)
        raise SourceError(
            f"{name}: is no file of an OFAC CSV list. Those are named {known} (or .pip; .gz may follow). Leave it out."
        )
    family, role = _NAMES[found[1]]
    return family, role, _DELIMITERS[found[2]]


def _check_bytes(file: OfacFile) -> None:
    """Refuse bytes that no OFAC file holds; a file that does not end with a line break was cut."""
    if not file.body:
        raise file.damage("is empty, as a failed download leaves it")
    bad = _DAMAGE.search(file.body)
    if bad:
        line = file.body.count(b"\n", 0, bad.start()) + 1
        raise file.damage(f"line {line} holds the byte 0x{bad[0][0]:02x}, which no list file does")
    if not file.body.endswith(b"\n"):
        last = file.body.count(b"\n") + 1
        raise file.damage(f"ends inside line {last}; what follows is missing")


def _check_first_line(file: OfacFile) -> None:
    """Refuse content that is another file's: names are given by people, columns by the publisher."""
    width = len(next(csv.reader([file.body.split(b"\n", 1)[0].decode("utf-8", "replace")], delimiter=file.delimiter)))
    other = next((role for role, columns in _COLUMNS.items() if columns == width and role != file.role), None)
    if other:
        raise file.damage(f"should hold the {file.role}, by its name, and has the columns of the {other}")
    if not _RECORD_START.match(file.body):
        raise file.damage(
            "does not begin with a record number, as every OFAC list file does; it is another format or another list"
        )


def _check_set(files: Mapping[Role, OfacFile]) -> None:
    if Role.MAIN not in files:
        given = ", ".join(file.name for file in files.values())
        raise SourceError(
            f"{given}: the file with the parties, sdn.csv or cons_prim.csv, is missing. Give it together with these."
        )
    families = {file.family: file.name for file in files.values()}
    if len(families) > 1:
        raise SourceError(
            f"{' and '.join(families.values())} belong to two lists ({', '.join(families)}). Load each list by itself."
        )


def _shape(fields: list[str], more_lines: int, role: Role) -> str:
    if more_lines > 0:
        return "a quotation mark opens in it and does not close"
    return f"it has {len(fields)} fields where the {role} have {_COLUMNS[role]}"
