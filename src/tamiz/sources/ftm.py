"""FollowTheMoney JSON lines, the exchange format of OpenSanctions and others: the file in, entities and a report out.

One object a line: people, firms, ships, and, as records of their own, the acts that list
them (Sanction), their papers, addresses and ties (Ownership, Family). Those are joined to
the parties they name, wherever in the file they stand, so every line makes an entity, is
joined, or is set aside with its number. The file says nothing of what being on it means:
an office (the topic role.pep) or a tie to one who is listed is kept in the remarks and is no
designation. Coordinates of addresses are not kept, nor are records of payments and calls.

Source: https://followthemoney.tech; keys of a line: https://www.opensanctions.org/docs/bulk/json/
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tamiz.data.ftm_schema import FtmSchema, ftm_schema
from tamiz.errors import SourceError
from tamiz.model import Entity, Unreadable
from tamiz.sources.ftm_entity import Around, build_entity
from tamiz.sources.ftm_joins import Joins
from tamiz.sources.ftm_lines import Counted, Line, count, find_lines, stated_schema
from tamiz.sources.ftm_part import Part
from tamiz.sources.ftm_record import Record, RepeatedKeyError, load_line, shape_record, shown
from tamiz.sources.ftm_tally import Tally
from tamiz.sources.gzip_input import unpack
from tamiz.sources.report import Loaded, ReadFile, Reading, digest, prove

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MOST_BROKEN = 10_000  # lines that are no entities; with more, it is another format
_ONE_A_LINE = "FollowTheMoney has one JSON object a line, in UTF-8; check that the file is written so."


def parse_ftm(data: bytes, list_id: str = "ftm", name: str = "entities.ftm.json") -> Loaded:
    """Return the parties of a FollowTheMoney file in the order of its lines, with the load report.

    ``data`` may be gzip. A party without a name is called by its number; one of an unknown schema may be
    anything; ids that repeat are kept apart as ``id~2``. Raises SourceError when the file is empty, cut inside
    its last line, too large, or holds no party that can be read.
    """
    body = unpack(data, name).removeprefix(_BYTE_ORDER_MARK)
    reader = _Reader(list_id, name, body, ftm_schema())
    reader.survey()
    entities = tuple(reader.entities())
    counted = count(body, reader.model.is_party)
    reader.prove_lines(counted, len(entities))
    reading = Reading(
        list_id=list_id,
        format="ftm",
        files=(ReadFile(name, "parties", digest(data), len(data), counted.lines),),
        records=counted.parties,
        parts=reader.tally.parts,
        unreadable=tuple(reader.not_understood()),
        set_aside=len(reader.set_aside),
        notes=tuple(reader.notes()),
    )
    return prove(reading, entities)


class _Reader:
    """Reads the lines twice: first what is joined to parties, then the parties."""

    def __init__(self, list_id: str, name: str, body: bytes, model: FtmSchema) -> None:
        self._list_id = list_id
        self._name = name
        self._body = body
        self.model = model
        self.set_aside: list[Unreadable] = []  # lines that may have been parties
        self._others: list[Unreadable] = []  # lines that were none, by what their bytes say
        self._joined: Counter[str] = Counter()
        self._joins = Joins(model, list_id)
        self._parties: list[Line] = []
        self._known: dict[str, str] = {}
        self.tally = Tally(model)

    def survey(self) -> None:
        """Read every line once: gather what is joined to parties, and where the parties stand."""
        former: dict[str, str] = {}
        for line in find_lines(self._body, self._name):
            record = self._read(line)
            if isinstance(record, Unreadable):
                self._put_aside(line, record)
                self._refuse_broken()
                continue
            self.tally.add(record)
            self._take_inner(record)
            if self.model.is_party(record.schema):
                self._parties.append(line)
                self._known[record.id] = record.id
                former.update(dict.fromkeys(record.referents, record.id))
                self._joins.refer(record)
            else:
                self._joined[record.schema] += 1
                self._joins.add(record)
        self._known = {**former, **self._known}

    def entities(self) -> Iterator[Entity]:
        """Yield the parties in the order of the file. Raises SourceError when there is none."""
        around = Around(self._list_id, self._known, self._joins.address)
        used: set[str] = set()
        for line in self._parties:
            record = self._read(line)
            entity = record if isinstance(record, Unreadable) else self._entity(record, around)
            if isinstance(entity, Unreadable):
                self._put_aside(line, entity)
                continue
            yield self._own_id(entity, used)
        if not used:
            raise self._no_party()

    def prove_lines(self, counted: Counted, entities: int) -> None:
        """Raise SourceError unless every line that the bytes show was made an entity, joined or set aside."""
        read = entities + len(self.set_aside) + len(self._others) + self._joined.total()
        if read != counted.lines:
            raise SourceError(
                f"{self._name}: {counted.lines} lines stand in the file and {read} were read. Nothing was loaded and "
                "the snapshot in use stays in use. Download the file again; if it stays so, report it."
            )

    def not_understood(self) -> Iterator[Unreadable]:
        """Yield what belongs to no single party: lines set aside, what is joined to nobody, words not known."""
        yield from (*self.set_aside, *self._others, *self._joins.unreadable)
        yield from self._joins.left_over(self._known)
        for schema, places in self._joins.not_read.items():
            reason = f"is no party and no kind of record that is read; records of it: {len(places)}"
            yield Unreadable(places[0], schema, reason)
        yield from self.tally.not_known()

    def notes(self) -> Iterator[str]:
        """Yield what a person should know about the file as a whole."""
        kinds = ", ".join(f"{count} {schema}" for schema, count in sorted(self._joined.items())) or "none"
        yield f"lines: {len(self._parties)} of parties; joined to them: {kinds}"
        outside = self._joins.outside(self._known)
        if outside:
            yield f"parties that ties lead to and that are not in the file, kept by their ids: {outside}"
        yield from self.tally.notes()

    def _read(self, line: Line) -> Record | Unreadable:
        """Return the record of a line. Raises SourceError when the file ends inside it."""
        raw, where = self._body[line.start : line.end], f"{self._name} line {line.number}"
        try:
            shaped = shape_record(load_line(raw), where, line.number, self.model)
        except (ValueError, RecursionError) as error:
            if line.end == len(self._body) and not isinstance(error, RepeatedKeyError):
                raise self._cut(line) from error
            return Unreadable(where, shown(raw), f"cannot be read: {_why(error)}")
        return shaped if isinstance(shaped, Record) else Unreadable(where, shown(raw), shaped)

    def _put_aside(self, line: Line, unread: Unreadable) -> None:
        """Keep a line that became nothing; what schema a damaged one had is seen in its bytes."""
        schema = stated_schema(self._body[line.start : line.end])
        lines = self.set_aside if schema is None or self.model.is_party(schema) else self._others
        lines.append(unread)

    def _refuse_broken(self) -> None:
        if len(self.set_aside) + len(self._others) > _MOST_BROKEN:
            first = (*self.set_aside, *self._others)[0]
            raise SourceError(
                f"{self._name}: over {_MOST_BROKEN} lines are no entities; the first, {first.where}, "
                f"{first.reason}. Nothing was loaded. {_ONE_A_LINE}"
            )

    def _take_inner(self, record: Record) -> None:
        for inner in record.inner:
            self._take_inner(inner)
            self.tally.add_inner(inner)
            if self.model.is_party(inner.schema):
                self._joins.unreadable += inner.doubts
            else:
                self._joins.add(inner)

    def _entity(self, record: Record, around: Around) -> Entity | Unreadable:
        ids = [record.id, *(one for one in record.referents if self._known[one] == record.id)]
        facts = self._joins.take(ids)
        entity = build_entity(Part(record, self.model), facts, around)
        return entity or Unreadable(
            record.where, record.id, f"has the schema {record.schema[:80]}, and no name and no number"
        )

    def _own_id(self, entity: Entity, used: set[str]) -> Entity:
        """Return the entity under an id that no line before has: a party is never dropped for a repeated id."""
        unique, count = entity.id, 1
        while unique in used:
            count += 1
            unique = f"{entity.id}~{count}"
        used.add(unique)
        if unique == entity.id:
            return entity
        self.tally.repeat(len(entity.designations) + len(entity.links) + len(entity.identifiers), self._name)
        doubt = Unreadable(entity.id, unique, "is an id that stands for more than one line; both are kept")
        return replace(entity, id=unique, unreadable=(*entity.unreadable, doubt))

    def _cut(self, line: Line) -> SourceError:
        return SourceError(
            f"{self._name}: ends inside line {line.number}; {line.number - 1} came before it. Nothing was loaded and "
            "the snapshot in use stays in use. Download the file again; if it ends there again, the publisher's copy "
            f"is cut short. {_ONE_A_LINE}"
        )

    def _no_party(self) -> SourceError:
        first = next(iter((*self.set_aside, *self._others)), None)
        what = f"; {first.where} {first.reason}" if first else ""
        return SourceError(f"{self._name}: holds no party at all{what}. Nothing was loaded. {_ONE_A_LINE}")


def _why(error: Exception) -> str:
    match error:
        case json.JSONDecodeError():
            return f"it is no JSON ({error.msg}: character {error.pos + 1})"
        case UnicodeDecodeError():
            return f"byte {error.start + 1} is no UTF-8"
        case RecursionError():
            return "it is nested too deeply"
        case _:
            return str(error)
