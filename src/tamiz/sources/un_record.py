"""One record of the UN list, an individual or an entity, to one entity.

Every element is asked for by name; those that are asked for and not used say nothing about the
party (record version, sort key). The reference number names the entity: the UN keeps it when it
gives a record a new data id.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tamiz.dates import Between, Day, Interval, Open, PartialDate, parse_day
from tamiz.errors import SourceError
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
)
from tamiz.sources.un_dates import parse_day_of, parse_partial, read_birth_date
from tamiz.sources.un_documents import country_of, read_document
from tamiz.sources.un_names import is_about_a_name, names_in_note, split_names
from tamiz.sources.un_part import Part
from tamiz.sources.xml_input import Node

INDIVIDUAL, ENTITY = "INDIVIDUAL", "ENTITY"
_SCHEMAS = {INDIVIDUAL: Schema.PERSON, ENTITY: Schema.ORGANIZATION}
_GRADES = {"good": Grade.STRONG, "a.k.a.": Grade.STRONG, "low": Grade.WEAK, "f.k.a.": Grade.FORMER}
_NAME_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_NOT_ABOUT_THE_PARTY = ("DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "HAS_INTERPOL_LINK", "SUBMITTED_BY")
_ADDRESS_PARTS = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_GENDERS = {"male": "male", "female": "female", "unknown": None}
_GENDER = re.compile(r"\bGender:\s*(male|female)\b", re.IGNORECASE)
_REFERENCE = re.compile(r"\b[A-Z]{2,3}[ie]\.\d{3}\b")
_FACTS = re.compile(r"[\d:;]")  # a note with these holds facts, not only a remark on the name


@dataclass(slots=True)
class _Aliases:
    """What the alias elements say: names, and the births they claim."""

    names: list[Name] = field(default_factory=list)
    birth_dates: list[PartialDate] = field(default_factory=list)
    birth_places: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def build_entity(node: Node, list_id: str, file_name: str) -> tuple[Entity, int]:
    """Return the entity and how many of its elements carry text. Raises SourceError without reference or name."""
    reference = next((child.text for child in node.children if child.tag == "REFERENCE_NUMBER" and child.text), None)
    part = Part(node, f"{node.tag} {reference or '?'}")
    written = " ".join(text for tag in _NAME_PARTS if (text := part.text(tag)))
    if reference is None or not written:
        raise SourceError(
            f"{file_name}: a record ({node.tag} {reference or written or 'without any'}) lacks its reference number or "
            "its name. Nothing was loaded and the snapshot in use stays in use. Download the file again."
        )
    entity = _entity(part, (list_id, reference, written), node.tag)
    return entity, part.count_texts()


def _entity(part: Part, ids: tuple[str, str, str], tag: str) -> Entity:
    list_id, reference, written = ids
    part.text("REFERENCE_NUMBER")
    for one in _NOT_ABOUT_THE_PARTY:
        part.texts(one)
    part.values("LIST_TYPE")
    comments = part.texts("COMMENTS1")
    aliases = _read_aliases(part.parts(f"{tag}_ALIAS"))
    birth_dates, birth_places = _read_births(part)
    papers = [read_document(one) for one in part.parts("INDIVIDUAL_DOCUMENT")]
    entity = Entity(
        id=f"{list_id}:{reference}",
        list_id=list_id,
        caption=written,
        schema=_SCHEMAS[tag],
        names=(*_own_names(part, written), *aliases.names),
        designations=(_designation(part, list_id),),
        countries=_read_nationalities(part),
        birth_dates=tuple(dict.fromkeys((*birth_dates, *aliases.birth_dates))),
        birth_places=tuple(dict.fromkeys((*birth_places, *aliases.birth_places))),
        gender=_read_gender(part, comments),
        identifiers=(Identifier("un-reference", reference), *(number for number, _ in papers if number)),
        addresses=_read_addresses(part.parts(f"{tag}_ADDRESS")),
        links=_read_links(comments, list_id, reference),
        remarks=_remarks(part, aliases.remarks, [line for _, line in papers if line], comments),
    )
    return replace(entity, unreadable=tuple(part.not_understood()))  # last, when all has been asked for


def _own_names(part: Part, written: str) -> tuple[Name, ...]:
    """Return the name, a second one where the field holds two, and the name in its original script."""
    first, *others = split_names(written).names or (written,)
    original = (
        Name(one, Grade.STRONG) for text in part.texts("NAME_ORIGINAL_SCRIPT") for one in split_names(text).names
    )
    return (Name(first, Grade.PRIMARY), *(Name(other, Grade.STRONG) for other in others), *original)


def _read_aliases(parts: Iterable[Part]) -> _Aliases:
    found = _Aliases()
    for part in parts:
        quality, text, note = part.text("QUALITY"), part.text("ALIAS_NAME"), part.text("NOTE")
        _read_alias_birth(part, found)
        grade = _grade(part, quality, text)
        if text:
            named = split_names(text)
            if not named.names:
                part.doubt("ALIAS_NAME", text, "holds no name")
            found.names += (Name(one, grade) for one in named.names)
            found.remarks += (f"Alias {named.names[0] if named.names else text}: {one}" for one in named.about)
        if note:
            extra = () if is_about_a_name(note) else names_in_note(note)
            found.names += (Name(one, grade) for one in extra)
            found.remarks.append(f"Alias {text or '(no name)'}: {note}")
            if not extra and _FACTS.search(note):
                part.doubt(
                    "NOTE", note, "is a note on an alias with facts that are not read; it is kept in the remarks"
                )
    return found


def _grade(part: Part, quality: str | None, text: str | None) -> Grade:
    grade = _GRADES.get((quality or "").casefold())
    if text and grade is None:
        part.doubt("QUALITY", quality or "", "is no known quality of an alias; the name is kept as a strong one")
    if quality and not text:
        part.doubt("ALIAS_NAME", "", f"is empty beside the quality {quality}")
    return grade or Grade.STRONG


def _read_alias_birth(part: Part, found: _Aliases) -> None:
    """Take the birth date and place that belong to an alias; an alias without a name may carry only these."""
    born = part.text("DATE_OF_BIRTH")
    parsed = parse_partial(born) if born else None
    if parsed:
        found.birth_dates.append(parsed)
    elif born:
        part.doubt("DATE_OF_BIRTH", born, "is no date")
    place = ", ".join(text for tag in ("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH") if (text := part.text(tag)))
    found.birth_places += [place] if place else []


def _read_births(part: Part) -> tuple[list[PartialDate], list[str]]:
    dates = [parsed for one in part.parts("INDIVIDUAL_DATE_OF_BIRTH") if (parsed := read_birth_date(one))]
    places = [_place(one) for one in part.parts("INDIVIDUAL_PLACE_OF_BIRTH")]
    return dates, [place for place in places if place]


def _place(part: Part) -> str:
    """Return the parts of a place with commas between them, and its note in brackets."""
    said = ", ".join(text for tag in _ADDRESS_PARTS if (text := part.text(tag)))
    note = part.text("NOTE")
    return f"{said} ({note})" if said and note else said or note or ""


def _read_addresses(parts: Iterable[Part]) -> tuple[Address, ...]:
    addresses = []
    for part in parts:
        city, country, text = part.text("CITY"), part.text("COUNTRY"), _place(part)
        code = country_of(country) if country else None
        if country and code is None:
            part.doubt("COUNTRY", country, "is no country that is known")
        addresses += [Address(text, city, code)] if text else []
    return tuple(addresses)


def _read_nationalities(part: Part) -> tuple[str, ...]:
    codes = []
    for text in (*part.values("NATIONALITY"), *part.values("NATIONALITY2")):
        code = country_of(text)
        codes.append(code)
        if code is None:
            part.doubt("NATIONALITY", text, "is no country that is known")
    return tuple(dict.fromkeys(code for code in codes if code))


def _read_gender(part: Part, comments: Iterable[str]) -> str | None:
    stated = part.text("GENDER")
    if stated and stated.casefold() not in _GENDERS:
        part.doubt("GENDER", stated, "is no known gender")
    in_comments = next((found[1] for text in comments if (found := _GENDER.search(text))), "unknown")
    return _GENDERS.get((stated or in_comments).casefold())


def _designation(part: Part, list_id: str) -> Designation:
    program, listed, ended = (
        part.text("UN_LIST_TYPE"),
        parse_day_of(part, "LISTED_ON"),
        parse_day_of(part, "DELISTED_ON"),
    )
    if program is None:
        part.doubt("UN_LIST_TYPE", "", "is missing, so the program is not known")
    amended = [day for day in part.values("LAST_DAY_UPDATED") if day]
    start = Day(parse_day(listed)) if listed else Between(None, None)
    return Designation(
        list_id=list_id,
        authority="UN Security Council",
        program=program or "unknown",
        country="UN",
        interval=Interval(start, Day(parse_day(ended)) if ended else Open()),
        citation=None,
        confidence=Confidence.CONFIRMED,
        note=f"amended {', '.join(amended)}" if amended else None,
    )


def _read_links(comments: Iterable[str], list_id: str, reference: str) -> tuple[Link, ...]:
    """Return the other entries that the comments mention, each once."""
    mentioned = dict.fromkeys(other for text in comments for other in _REFERENCE.findall(text) if other != reference)
    return tuple(Link("mentioned", f"{list_id}:{other}") for other in mentioned)


def _remarks(part: Part, aliases: list[str], papers: list[str], comments: Iterable[str]) -> str | None:
    """Return what has no field of its own, a line each, labelled."""
    lines = [
        *(f"Title: {text}" for text in part.values("TITLE")),
        *(f"Position: {text}" for text in part.values("DESIGNATION")),
        *aliases,
        *(f"Document {line}" for line in papers),
        *(f"Submitted: {text}" for text in part.texts("SUBMITTED_ON")),
        *(f"INTERPOL: {text}" for text in part.texts("INTERPOL_LINK")),
        *comments,
    ]
    return "\n".join(lines) or None
