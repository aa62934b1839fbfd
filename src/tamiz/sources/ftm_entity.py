"""One party of a FollowTheMoney file, with what is joined to it, to one entity.

Names keep the grade of their property. A property without a field of its own stays in the
remarks, a line each, so that nothing the file says about a party is lost.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from tamiz.data.ftm_schema import SUBSTANCE_KEYWORD, THING, TOPICS_LABEL
from tamiz.model import Address, Designation, Entity, Grade, Identifier, Link, Name, Schema, Unreadable
from tamiz.sources.ftm_joins import Fact, Tie
from tamiz.sources.ftm_part import Part, lines_of
from tamiz.sources.ftm_sanction import read_topics

_GENDERS = {"male": "male", "m": "male", "female": "female", "f": "female"}
_TEXTS = ("notes", "description", "summary")  # said as they stand, without the word for them


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds the parties of one load: the list, the file's other ids, addresses by id."""

    list_id: str
    known: Mapping[str, str]  # each id and former id to the id that the party has now
    address: Callable[[str], Address | None]

    def entity_id(self, raw: str) -> str:
        """Return the id by which tamiz knows the party that the file calls ``raw``, be it in the file or not."""
        now = self.known.get(raw, raw)
        return now if now.startswith(f"{self.list_id}:") else f"{self.list_id}:{now}"


def build_entity(part: Part, facts: Iterable[Fact], around: Around) -> Entity | None:
    """Return the entity; None when nothing names it, not even a number."""
    joined = tuple(facts)
    schema = _schema(part)
    identifiers = (*_identifiers(part), *(one for one in joined if isinstance(one, Identifier)))
    names = _names(part) or _stand_in(part, identifiers)
    acts = tuple(one for one in joined if isinstance(one, Designation)) or read_topics(part, around.list_id)
    addresses = tuple(_addresses(part, around))
    birth_dates, gender, countries = part.dates("birthDate"), _gender(part), part.countries(*part.model.countries)
    if not names:
        return None
    return Entity(
        id=around.entity_id(part.record.id),
        list_id=around.list_id,
        caption=part.record.caption or names[0].text,
        schema=schema,
        names=names,
        designations=acts,
        countries=countries,
        birth_dates=birth_dates,
        birth_places=part.texts("birthPlace"),
        gender=gender,
        identifiers=tuple(dict.fromkeys(identifiers)),
        addresses=tuple(dict.fromkeys(addresses)),
        links=tuple(dict.fromkeys(_link(one, around) for one in joined if isinstance(one, Tie))),
        remarks=_remarks(part, (one for one in joined if isinstance(one, str))),
        unreadable=(*part.doubts, *(one for one in joined if isinstance(one, Unreadable))),
    )


def _schema(part: Part) -> Schema:
    stated = part.record.schema
    if not stated:
        part.doubt("schema", "", "is missing; it may be anything")
    elif stated not in part.model.lineages:
        part.doubt("schema", stated[:80], "is no schema that is known; it may be anything")
    if stated == THING and part.record.properties.get("keywords") == (SUBSTANCE_KEYWORD,):
        part.texts("keywords")  # asked for, so that the remarks do not repeat it
        return Schema.SUBSTANCE
    return part.model.schema_of(stated)


def _names(part: Part) -> tuple[Name, ...]:
    """Return the graded names; the parts of a name make one where no name stands."""
    built = "" if "name" in part.record.properties else _from_parts(part)
    graded = [Name(text, grade) for name, grade in part.model.names.items() for text in part.texts(name)]
    return tuple(dict.fromkeys([Name(built, Grade.PRIMARY), *graded] if built else graded))


def _from_parts(part: Part) -> str:
    """Return a name from its parts: the first of each, in the order in which they are said."""
    return " ".join(
        values[0] for name in part.model.name_parts for values in [part.record.properties.get(name)] if values
    )


def _stand_in(part: Part, identifiers: Iterable[Identifier]) -> tuple[Name, ...]:
    """Return what stands for a name where there is none: a wallet's address, a ship's number, the caption."""
    number = next((one.value for one in identifiers), None)
    text = number or part.record.caption
    if text and not number:
        part.doubt("caption", text, "stands in for a name, which is missing")
    return (Name(text, Grade.PRIMARY),) if text else ()


def _identifiers(part: Part) -> Iterator[Identifier]:
    """Yield the numbers in the order of the model's table, which unlike a file's does not change from day to day."""
    for name in part.model.identifiers:
        numbered = part.model.numbered(name, part.record.schema) if name in part.record.properties else None
        if numbered:
            yield from (Identifier(numbered.kind, text, numbered.country) for text in part.texts(name))


def _addresses(part: Part, around: Around) -> Iterator[Address]:
    for name in part.texts("addressEntity"):
        address = around.address(name)
        if address:
            yield address
        else:
            part.doubt("addressEntity", name, "is an address that is not in the file")
    yield from (Address(text) for text in part.texts("address"))


def _gender(part: Part) -> str | None:
    """Return the gender; what is neither male nor female is doubted, and so is a second one."""
    read = [_GENDERS.get(text.casefold()) for text in part.texts("gender")]
    for text, gender in zip(part.texts("gender"), read, strict=True):
        if gender is None:
            part.doubt("gender", text, "is no gender that is known here")
    known = list(dict.fromkeys(gender for gender in read if gender))
    if len(known) > 1:
        part.doubt("gender", " and ".join(known), "gives two genders; the first is kept")
    return known[0] if known else None


def _link(tie: Tie, around: Around) -> Link:
    return Link(tie.kind, around.entity_id(tie.other), tie.note)


def _remarks(part: Part, joined: Iterable[str]) -> str | None:
    """Return what has no field, a line each: topics, free texts, the other properties by name."""
    topics = part.texts("topics")
    lines = [
        *([TOPICS_LABEL + ", ".join(topics)] if topics else ()),
        *part.texts(*_TEXTS),
        *lines_of(part.rest(*part.model.references)),
        *joined,
    ]
    return "\n".join(lines) or None
