"""One OFAC record, with its aliases, addresses and overflowing remarks, to one entity.

Columns of the main file: record number, name, type, programs, title, call sign, vessel type,
tonnage, gross registered tonnage, flag, owner, remarks. Names stay as published ("LAST, First
Middle"); what each word of them is, is for ``names`` to say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tamiz.dates import Between, Interval
from tamiz.model import (
    Address,
    Confidence,
    Designation,
    Entity,
    Grade,
    Identifier,
    Link,
    Name,
    Schema,
    Unreadable,
)
from tamiz.sources.ofac_country import names_no_country, ofac_country
from tamiz.sources.ofac_remarks import Facts, merge, read_part, split_remarks

REMARKS_WIDTH = 1000  # what does not fit goes on in the comments file
_TYPES = {"individual": Schema.PERSON, None: Schema.ORGANIZATION, "vessel": Schema.VESSEL, "aircraft": Schema.AIRPLANE}
_GRADES = {"aka": Grade.STRONG, "fka": Grade.FORMER, "nka": Grade.STRONG}
_PROGRAM = re.compile(r"[\w .-]+", re.ASCII)
_START_UNKNOWN = Interval(Between(None, None))


@dataclass(slots=True)
class Parts:
    """What the other files say about one record, gathered before the record itself is read."""

    names: list[Name] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    overflow: str | None = None
    unreadable: list[Unreadable] = field(default_factory=list)
    located: bool = False  # whether the address file has a line for it, be it an empty one


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: ``where`` names its file and line."""

    list_id: str
    number: str
    where: str

    def cannot_read(self, column: str, text: str, reason: str) -> Unreadable:
        """Return the entry for one column, or part of one, of this record."""
        return Unreadable(f"{self.where}, {column}", text, reason)


def stated(field_text: str) -> str | None:
    """Return a field without its outer blanks, None for OFAC's ``-0- `` and for an empty one."""
    text = field_text.strip()
    return None if text in ("", "-0-") else text


def read_alias(fields: list[str], where: str) -> tuple[Name | None, tuple[Unreadable, ...]]:
    """Return the alias of one line of the alias file, and what of the line was not understood."""
    kind, text, remark = fields[2].strip(), stated(fields[3]), stated(fields[4])
    doubts = []
    if kind not in _GRADES:
        doubts.append(
            Unreadable(f"{where}, type", kind, "is none of aka, fka, nka; the name is kept as a strong alias")
        )
    if text is None:
        doubts.append(Unreadable(f"{where}, name", fields[3], "is empty"))
    if remark is not None:
        doubts.append(
            Unreadable(f"{where}, remarks", remark, "is a remark on an alias, which OFAC has not used so far")
        )
    return (Name(text, _GRADES.get(kind, Grade.STRONG)) if text else None), tuple(doubts)


def read_address(fields: list[str], where: str) -> tuple[Address | None, tuple[Unreadable, ...]]:
    """Return the address of one line of the address file (None where all is ``-0- ``), and what was not understood."""
    street, city, country, remark = (stated(one) for one in fields[2:6])
    text = ", ".join(part for part in (street, city, country) if part)
    code, doubts = _country(country, f"{where}, country")
    if remark is not None:
        doubts = (
            *doubts,
            Unreadable(f"{where}, remarks", remark, "is a remark on an address, which OFAC has not used so far"),
        )
    return (Address(text, city, code) if text else None), doubts


def build_entity(fields: list[str], place: Place, parts: Parts) -> tuple[Entity, int]:
    """Return the entity and how many parts its remarks have. The name column must not be empty."""
    name, kind, programs, title = fields[1].strip(), stated(fields[2]), stated(fields[3]), stated(fields[4])
    schema = _TYPES.get(kind, Schema.THING)
    remark, pieces = _remark_parts(stated(fields[11]), parts.overflow)
    facts, doubts = _read_remarks(pieces, place, schema, title)
    flag, flag_doubts = _country(stated(fields[9]), f"{place.where}, flag")
    unreadable = [*parts.unreadable, *_check_columns(fields, place), *flag_doubts, *doubts]
    entity = Entity(
        id=f"{place.list_id}:{place.number}",
        list_id=place.list_id,
        caption=name,
        schema=schema,
        names=(Name(name, Grade.PRIMARY), *parts.names, *facts.names),
        designations=tuple(_designation(tag, place.list_id) for tag in _tags(programs)),
        countries=_distinct((*facts.countries, flag)),
        birth_dates=facts.birth_dates,
        birth_places=facts.birth_places,
        gender=facts.genders[0] if facts.genders else None,
        identifiers=(Identifier("ofac-uid", place.number), *facts.identifiers, *_call_sign(fields)),
        addresses=tuple(parts.addresses),
        links=(*facts.links, *_owner(fields)),
        remarks=_all_remarks(title, remark, fields),
        unreadable=tuple(unreadable),
    )
    return entity, len(pieces)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    broken: str | None = None  # why it is no whole part


def _remark_parts(remark: str | None, overflow: str | None) -> tuple[str | None, tuple[_Piece, ...]]:
    """Return the whole remark as published and its parts; a part that is cut is marked, never read."""
    whole, pieces = _join(remark or "", overflow or "")
    if pieces and not whole.endswith("."):
        pieces[-1] = _Piece(pieces[-1].text, "is cut here, and no comments file says how it goes on")
    return whole or None, tuple(pieces)


def _join(remark: str, overflow: str) -> tuple[str, list[_Piece]]:
    if not overflow:
        return remark, [_Piece(part) for part in split_remarks(remark)]
    if len(remark) in (REMARKS_WIDTH - 1, REMARKS_WIDTH):  # copies lose the blank that may stand last
        whole = remark.ljust(REMARKS_WIDTH) + overflow
        return whole, [_Piece(part) for part in split_remarks(whole)]
    first, *rest = split_remarks(overflow) or ("",)
    begun = _Piece(first, "goes on from remarks that do not end where a full column ends")
    before = [_Piece(part) for part in split_remarks(remark)]
    return f"{remark} … {overflow}".strip(), [*before, begun, *(_Piece(part) for part in rest)]


def _read_remarks(
    pieces: Iterable[_Piece], place: Place, schema: Schema, title: str | None
) -> tuple[Facts, list[Unreadable]]:
    titles = frozenset(re.split(r";\s*", title)) if title else frozenset()
    facts, doubts = [], []
    for piece in pieces:
        read = None if piece.broken else read_part(piece.text, schema, titles)
        if read is None:
            doubts.append(place.cannot_read("remarks", piece.text, piece.broken or "is no known kind of remark"))
            continue
        facts.append(read)
        doubts += [place.cannot_read("remarks", piece.text, doubt) for doubt in read.doubts]
    merged = merge(facts)
    if len(set(merged.genders)) > 1:
        doubts.append(
            place.cannot_read("remarks", " and ".join(merged.genders), "gives two genders; the first is kept")
        )
    return merged, doubts


def _check_columns(fields: list[str], place: Place) -> Iterator[Unreadable]:
    kind, programs = stated(fields[2]), stated(fields[3])
    if kind not in _TYPES:
        yield place.cannot_read("type", fields[2], "is none of individual, vessel, aircraft; it may be anything")
    if programs is None:
        yield place.cannot_read("program", fields[3], "is empty, so no designation is known")
    for tag in _tags(programs):
        if not _PROGRAM.fullmatch(tag):
            yield place.cannot_read("program", tag, "is not written as a program tag; it is kept as it stands")


def _tags(programs: str | None) -> tuple[str, ...]:
    """Return the tags of a program field: "SDNTK] [FTO] [SDGT" is three, the outer brackets are not written."""
    return tuple(tag.strip() for tag in programs.split("] [")) if programs else ()


def _designation(tag: str, list_id: str) -> Designation:
    return Designation(
        list_id=list_id,
        authority="US State" if tag == "FTO" else "US Treasury (OFAC)",
        program=tag,
        country="US",
        interval=_START_UNKNOWN,  # the files carry no dates; a snapshot proves its own day
        citation=None,
        confidence=Confidence.CONFIRMED,
    )


def _country(text: str | None, where: str) -> tuple[str | None, tuple[Unreadable, ...]]:
    if text is None:
        return None, ()
    code = ofac_country(text)
    if code or names_no_country(text):
        return code, ()
    return None, (Unreadable(where, text, "is no country that is known"),)


def _call_sign(fields: list[str]) -> tuple[Identifier, ...]:
    sign = stated(fields[5])
    return (Identifier("call-sign", sign),) if sign else ()


def _owner(fields: list[str]) -> tuple[Link, ...]:
    owner = stated(fields[10])
    return (Link("owner", owner),) if owner else ()


def _all_remarks(title: str | None, remark: str | None, fields: list[str]) -> str | None:
    """Return the remark as published, with the columns that have no field of their own around it, a line each."""
    labelled = {
        "Vessel type": fields[6],
        "Tonnage": fields[7],
        "Gross registered tonnage": fields[8],
        "Flag": fields[9],
    }
    columns = [f"{label}: {text}" for label, column in labelled.items() if (text := stated(column))]
    lines = [f"Title: {title}" if title else None, remark, *columns]
    return "\n".join(line for line in lines if line) or None


def _distinct(codes: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if code))
