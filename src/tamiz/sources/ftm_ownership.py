"""Owners and what they hold from FollowTheMoney JSON lines: Ownership and Control records, and the parties they name.

Other records are passed over, for they say nothing of shares. A line that is damaged may have
been a tie, so it is counted as lost, and the answer is then no clearance.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from tamiz.data.ftm_schema import FtmSchema, ftm_schema
from tamiz.errors import SourceError
from tamiz.model import Unreadable
from tamiz.ownership.reading import Said, TieReader, refuse_fractions
from tamiz.ownership.share import Unit
from tamiz.ownership.ties import Party, Register, Tie
from tamiz.sources.ftm_lines import Line, find_lines
from tamiz.sources.ftm_record import Record, load_line, shape_record, shown
from tamiz.sources.gzip_input import unpack
from tamiz.sources.report import digest

_ENDS = {"Ownership": ("owner", "asset"), "Control": ("controller", "controlled")}
_MARK = b"\xef\xbb\xbf"
_MOST_NAMES = 20  # of a party; each is asked of the lists


def parse_ftm_owners(data: bytes, name: str, unit: Unit | None = None) -> Register:
    """Return what the file says of owners. Raises SourceError when it holds no tie, or is packed and damaged."""
    reader = _Reader(name, ftm_schema(), TieReader(unit))
    body = unpack(data, name).removeprefix(_MARK)
    for line in find_lines(body, name):
        reader.take(body[line.start : line.end], line)
    problem = refuse_fractions(reader.ties, name) or reader.no_tie()
    if problem:
        raise SourceError(problem)
    return reader.register(digest(data))


@dataclass(slots=True)
class _Reader:
    name: str
    model: FtmSchema
    ties: TieReader
    lost: list[Unreadable] = field(default_factory=list)
    _parties: dict[str, Party] = field(default_factory=dict)
    _former: dict[str, str] = field(default_factory=dict)  # ids that were merged into others
    _found: list[Tie] = field(default_factory=list)
    _lines: int = 0

    def take(self, raw: bytes, line: Line) -> None:
        where = f"line {line.number}"
        self._lines += 1
        try:
            shaped = shape_record(load_line(raw), where, line.number, self.model)
        except (ValueError, RecursionError) as error:
            shaped = f"cannot be read ({type(error).__name__}: {str(error)[:80]})"
        if isinstance(shaped, str):
            self.lost.append(Unreadable(where, shown(raw)[:80], f"{shaped}; it may have been an owner"))
            return
        for record in _with_inner(shaped):
            self._record(record)

    def _record(self, record: Record) -> None:
        if record.schema in _ENDS:
            self._tie(record)
        elif self.model.is_party(record.schema):
            self._party(record)

    def _tie(self, record: Record) -> None:
        owners, assets = (record.properties.get(end, ()) for end in _ENDS[record.schema])
        if not (owners and assets):
            end = "asset" if owners else "owner"
            self.lost.append(Unreadable(record.where, record.id, f"is a tie of {record.schema} that names no {end}"))
            return
        values = record.properties.get
        kinds = (
            *values("ownershipType", ()),
            *values("role", ()),
            *(("control",) if record.schema == "Control" else ()),
        )
        said = Said(record.where, values("percentage", ()), values("startDate", ()), values("endDate", ()), kinds)
        for owner, asset in product(owners, assets):
            self._found.extend(self.ties.ties(said, owner, asset))

    def _party(self, record: Record) -> None:
        values = record.properties.get
        names = (*values("name", ()), *values("alias", ()), *values("previousName", ()))[:_MOST_NAMES]
        country = next(iter((*values("nationality", ()), *values("jurisdiction", ()), *values("country", ()))), None)
        party = Party(record.id, names, record.schema, next(iter(values("birthDate", ())), None), country)
        known = self._parties.setdefault(record.id, party)
        if known != party:
            both = tuple(dict.fromkeys((*known.names, *party.names)))[:_MOST_NAMES]
            self._parties[record.id] = Party(party.id, both, known.schema, known.birth_date, known.country)
            self.ties.faults.append(
                Unreadable(record.where, record.id, "is an id that stands for more than one line; both names are kept")
            )
        self._former.update(dict.fromkeys(record.referents, record.id))

    def no_tie(self) -> str | None:
        if self._found:
            return None
        what = f"; {self.lost[0].where} {self.lost[0].reason}" if self.lost else ""
        return (
            f"{self.name}: holds no Ownership in {self._lines:,} lines{what}. "
            "Name a FollowTheMoney file with Ownership records, or a CSV with the columns owner, asset, percentage."
        )

    def register(self, sha256: str) -> Register:
        former = {one: now for one, now in self._former.items() if one not in self._parties}
        ties = tuple(_renamed(tie, former) for tie in self._found)
        named = dict.fromkeys(end for tie in ties for end in (tie.owner, tie.asset))
        parties = {one: self._parties.get(one) or Party(one) for one in named}
        absent = sum(one not in self._parties for one in named)
        notes = [f"{absent:,} parties are in the ties and not in the file; they go by their ids"] if absent else []
        faults = tuple(self.ties.faults)
        return Register(self.name, sha256, parties, ties, faults, tuple(self.lost), tuple(notes))


def _with_inner(record: Record) -> Iterator[Record]:
    yield record
    for inner in record.inner:
        yield from _with_inner(inner)  # at most ``DEEPEST`` of them


def _renamed(tie: Tie, former: dict[str, str]) -> Tie:
    if tie.owner not in former and tie.asset not in former:
        return tie
    owner, asset = former.get(tie.owner, tie.owner), former.get(tie.asset, tie.asset)
    return Tie(owner, asset, tie.share, tie.kind, tie.days, tie.where, tie.text)
