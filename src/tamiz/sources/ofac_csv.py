"""The OFAC lists as CSV: the files of one publication in, entities and a load report out.

Reads the Specially Designated Nationals list and the non-SDN list, in the comma and the bar
variant, packed or not. The files of one set must be of one publication: a record number that
only the addresses or aliases know means that a listed party is missing, and refuses the whole.
The format carries no date; the day of publication is the caller's to give.

Source: OFAC, https://sanctionslist.ofac.treas.gov (public domain, 17 USC 105)
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from tamiz.errors import SourceError
from tamiz.model import Entity, Unreadable
from tamiz.sources.ofac_entity import Parts, Place, build_entity, read_address, read_alias, stated
from tamiz.sources.ofac_files import OfacFile, Role, open_files
from tamiz.sources.report import Loaded, Reading, prove

_FEW = 5  # how many examples a message gives
_WITHOUT_ADDRESS = 100  # more than one record in this many without a line in the address file: the file was cut


def parse_ofac_csv(files: Mapping[str, bytes], list_id: str = "us-ofac-sdn") -> Loaded:
    """Return the entities of ``files`` (name to bytes) in the order of the main file, with the load report.

    The main file alone is enough; without the others the report notes what is missing. Raises SourceError
    when a file is of another list, is not whole, or the files are not of one publication.
    """
    opened = open_files(files, list_id)
    reader = _Reader(list_id, opened)
    entities = tuple(reader.entities())
    reader.check_leftovers()
    return prove(reader.reading(), entities)


class _Reader:
    """Reads one set; holds what the smaller files say until the record it belongs to comes by."""

    def __init__(self, list_id: str, files: Mapping[Role, OfacFile]) -> None:
        self._list_id = list_id
        self._files = files
        self._parts: dict[str, Parts] = {}
        self._remark_parts = 0
        self._without_address: list[str] = []
        self._gather()

    def entities(self) -> Iterator[Entity]:
        """Yield the entities, each as its line is read."""
        main = self._files[Role.MAIN]
        seen: set[str] = set()
        for line, fields in main.lines():
            number = fields[0]
            if not number.isascii() or not number.isdigit() or number in seen:
                raise main.damage(
                    f"line {line}: the record number {number!r} {'stands twice' if number in seen else 'is no number'}"
                )
            if stated(fields[1]) is None:
                raise main.damage(f"line {line}: record {number} has no name")
            seen.add(number)
            yield self._entity(fields, Place(self._list_id, number, f"{main.name} line {line}"))

    def check_leftovers(self) -> None:
        """Refuse a set whose smaller files know records that the main file lacks, or the other way round."""
        if self._parts:
            some = ", ".join(islice(self._parts, _FEW))
            raise SourceError(
                f"{self._given()}: {len(self._parts)} record numbers have addresses, aliases or remarks and no party "
                f"({some}). Either {self._files[Role.MAIN].name} lost records or the files are of different days. "
                "Nothing was loaded. Download the whole set again, all files at once."
            )
        if len(self._without_address) * _WITHOUT_ADDRESS > self._files[Role.MAIN].seen.records:
            raise SourceError(
                f"{self._files[Role.ADDRESSES].name}: has no line for {len(self._without_address)} records, the first "
                f"is {self._without_address[0]}; OFAC writes at least one for each. The file was cut or is of another "
                "day. Nothing was loaded. Download the whole set again, all files at once."
            )

    def reading(self) -> Reading:
        """Return the counts and notes of the whole set."""
        main = self._files[Role.MAIN]
        unreadable = tuple(
            Unreadable(
                self._files[Role.ADDRESSES].name, number, "this record has no line, and OFAC writes one for each"
            )
            for number in self._without_address
        )
        return Reading(
            list_id=self._list_id,
            format="ofac-csv" if main.delimiter == "," else "ofac-pip",
            files=tuple(file.seen for file in self._files.values()),
            records=main.seen.records,
            parts=self._remark_parts,
            unreadable=unreadable,
            notes=tuple(self._notes()),
        )

    def _gather(self) -> None:
        """Read the smaller files, and prove for each that as many lines were read as its bytes hold."""
        readers = {Role.ALIASES: self._add_alias, Role.ADDRESSES: self._add_address, Role.COMMENTS: self._add_overflow}
        for role, add in readers.items():
            file = self._files.get(role)
            if file is None:
                continue
            read = 0
            for line, fields in file.lines():
                add(fields, self._parts.setdefault(fields[0], Parts()), f"{file.name} line {line}")
                read += 1
            if read != file.seen.records:
                raise file.damage(f"{file.seen.records} records stand in it and {read} were read")

    def _add_alias(self, fields: list[str], parts: Parts, where: str) -> None:
        name, doubts = read_alias(fields, where)
        parts.names += [name] if name else []
        parts.unreadable += doubts

    def _add_address(self, fields: list[str], parts: Parts, where: str) -> None:
        address, doubts = read_address(fields, where)
        parts.addresses += [address] if address else []
        parts.unreadable += doubts
        parts.located = True

    def _add_overflow(self, fields: list[str], parts: Parts, where: str) -> None:
        text = stated(fields[1])
        if text is None or parts.overflow is not None:
            parts.unreadable.append(Unreadable(where, fields[1], "is empty or a second remark on one record"))
            return
        parts.overflow = text

    def _entity(self, fields: list[str], place: Place) -> Entity:
        parts = self._parts.pop(place.number, None) or Parts()
        if Role.ADDRESSES in self._files and not parts.located:
            self._without_address.append(place.number)
        entity, remark_parts = build_entity(fields, place, parts)
        self._remark_parts += remark_parts
        return entity

    def _notes(self) -> Iterator[str]:
        for role in Role:
            if role not in self._files:
                yield f"no file with the {role} was given, so those are unknown"
        for file in self._files.values():
            if not file.marked:
                yield f"{file.name} lacks OFAC's end mark (0x1A); copies lose it, and so does a file cut after a line"

    def _given(self) -> str:
        return ", ".join(file.name for file in self._files.values())
