"""The list inside the package, so that the first command answers something true without a download.

It holds the US Foreign Terrorist Organizations, and the cartels and gangs with every
designation by country that the fact files know; and, apart, the controlled substances.
``scripts/make_builtin.py`` writes both files from ``facts/*.yml`` and says there how each
fact is read. This module only reads them back, and refuses a file that is not whole.
"""

import hashlib
from collections.abc import Sequence

from tamiz.data.records import Record, parse_shipped, read_shipped
from tamiz.errors import SourceError
from tamiz.model import (
    Absence,
    Address,
    Confidence,
    Designation,
    Distinction,
    Entity,
    Grade,
    Identifier,
    Name,
    Schema,
    Snapshot,
)

BUILTIN = "builtin"
SUBSTANCES = "builtin-substances"


def load_builtin() -> Snapshot:
    """Return the built-in list of organizations. Raises SourceError when the shipped file is damaged."""
    return parse_builtin(read_shipped("builtin.json"), "builtin.json")


def load_substances() -> Snapshot:
    """Return the controlled substances, with names and CAS numbers. Raises SourceError when the file is damaged.

    Which controls hold where, and since when, stands in the same file and is not read yet.
    """
    return parse_substances(read_shipped("substances.json"), "substances.json")


def load_source_texts() -> dict[str, str]:
    """Return what each source key of the built-in list stands for; one with a space speaks for itself."""
    return parse_shipped(read_shipped("builtin.json"), "builtin.json").table("sources")


def parse_builtin(raw: bytes, where: str) -> Snapshot:
    """Return the snapshot that ``raw`` holds; ``where`` names the file in an error."""
    whole = parse_shipped(raw, where)
    whole.allow("provenance", "list", "title", "published", "coverage", "counts", "sources", "entities")
    return _snapshot(raw, whole, BUILTIN, tuple(_entity(record, BUILTIN) for record in whole.records("entities")))


def parse_substances(raw: bytes, where: str) -> Snapshot:
    """Return the snapshot of substances that ``raw`` holds; ``where`` names the file in an error."""
    whole = parse_shipped(raw, where)
    whole.allow("provenance", "list", "title", "published", "coverage", "counts", "sources", "class_rules", "entities")
    entities = tuple(
        _entity(record, SUBSTANCES, "controls", "hs2022", "cas_evidence") for record in whole.records("entities")
    )
    return _snapshot(raw, whole, SUBSTANCES, entities)


def _snapshot(raw: bytes, whole: Record, list_id: str, entities: tuple[Entity, ...]) -> Snapshot:
    if whole.text("list") != list_id:
        raise whole.damage(f"is the list {whole.text('list')!r}, not {list_id!r}")
    _prove_counts(whole, entities)
    return Snapshot(
        list_id=list_id,
        title=whole.text("title"),
        sha256=f"sha256:{hashlib.sha256(raw).hexdigest()}",
        published=whole.day("published"),
        entities=entities,
        coverage=whole.maybe_text("coverage"),
    )


def _prove_counts(whole: Record, entities: tuple[Entity, ...]) -> None:
    """Compare what was read with what the script counted: a list that lost something is refused, not used."""
    counts, found = whole.record("counts"), count_parts(entities)
    counts.allow(*found)
    for part, number in found.items():
        if number != counts.number(part):
            raise SourceError(f"{counts.where}: {number} {part} were read where the file says {counts.number(part)}")
    if len({entity.id for entity in entities}) != len(entities):
        raise whole.damage("gives one id to two entities")


def count_parts(entities: Sequence[Entity]) -> dict[str, int]:
    """Return how many entities, names, designations and absences there are, by those words."""
    return {
        "entities": len(entities),
        "names": sum(len(entity.names) for entity in entities),
        "designations": sum(len(entity.designations) for entity in entities),
        "absences": sum(len(entity.absences) for entity in entities),
    }


def _entity(record: Record, list_id: str, *unread: str) -> Entity:
    parts = ("names", "designations", "absences", "distinctions", "identifiers", "addresses")
    record.allow("id", "caption", "schema", "countries", "remarks", *parts, *unread)
    names = tuple(_name(name) for name in record.records("names"))
    if not names:
        raise record.damage("has no name")
    return Entity(
        id=record.text("id"),
        list_id=list_id,
        caption=record.text("caption"),
        schema=record.word("schema", Schema),
        names=names,
        designations=tuple(_designation(one) for one in record.records("designations")),
        absences=tuple(_absence(one) for one in record.records("absences")),
        distinctions=tuple(_distinction(one) for one in record.records("distinctions")),
        countries=record.texts("countries"),
        identifiers=tuple(_identifier(one) for one in record.records("identifiers")),
        addresses=tuple(_address(one) for one in record.records("addresses")),
        remarks=record.maybe_text("remarks"),
    )


def _name(record: Record) -> Name:
    record.allow("text", "grade", "valid", "sources")
    return Name(
        text=record.text("text"),
        grade=record.word("grade", Grade),
        valid=None if record.maybe_record("valid") is None else record.interval("valid"),
        sources=record.texts("sources"),
    )


def _designation(record: Record) -> Designation:
    tag = ("list", "authority", "program", "country", "interval", "citation", "confidence", "sources")
    record.allow(*tag, "note", "as_name", "determined", "announced", "proven_on", "doubt")
    return Designation(
        list_id=record.text("list"),
        authority=record.text("authority"),
        program=record.text("program"),
        country=record.text("country"),
        interval=record.interval("interval"),
        citation=record.maybe_text("citation"),
        confidence=record.maybe_word("confidence", Confidence),
        sources=record.texts("sources"),
        note=record.maybe_text("note"),
        as_name=record.maybe_text("as_name"),
        determined=record.maybe_day("determined"),
        announced=record.maybe_day("announced"),
        proven_on=record.maybe_day("proven_on"),
        doubt=record.maybe_text("doubt"),
    )


def _absence(record: Record) -> Absence:
    record.allow("list", "authority", "program", "country", "as_of", "confidence", "sources", "note")
    return Absence(
        list_id=record.text("list"),
        authority=record.text("authority"),
        program=record.text("program"),
        country=record.text("country"),
        as_of=record.day("as_of"),
        confidence=record.maybe_word("confidence", Confidence),
        sources=record.texts("sources"),
        note=record.maybe_text("note"),
    )


def _distinction(record: Record) -> Distinction:
    record.allow("other", "why", "confidence")
    return Distinction(record.text("other"), record.text("why"), record.maybe_word("confidence", Confidence))


def _identifier(record: Record) -> Identifier:
    record.allow("kind", "value", "country")
    return Identifier(record.text("kind"), record.text("value"), record.maybe_text("country"))


def _address(record: Record) -> Address:
    record.allow("text", "city", "country")
    return Address(record.text("text"), record.maybe_text("city"), record.maybe_text("country"))
