"""What FollowTheMoney's words mean here: schemata and their ancestors, edges, identifiers, topics.

``ftm_schema.json`` holds the facts; this module gives them as frozen values, for the reader in
``sources`` and the writer in ``render``. A word that is not there is for the caller to report.

Source: https://followthemoney.tech (the model and its schema files)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tamiz.data.records import Record, parse_shipped, read_shipped
from tamiz.model import Grade, Schema

THING, ADDRESS, SANCTION, IDENTIFICATION, PASSPORT = "Thing", "Address", "Sanction", "Identification", "Passport"
TOPICS_LABEL = "Topics: "  # how a line of remarks begins that keeps an entity's topics
DOUBT_LABEL = "In doubt: "  # how the summary of a Sanction begins that may not concern its entity
SUBSTANCE_KEYWORD = "Substance"  # the model has no schema for a substance: it is a Thing with this keyword
NO_COUNTRY = "XX"  # ISO 3166 leaves XX to users: the file does not say whose law it is
RISK, UNKNOWN_LINK = "Risk", "UnknownLink"
_JOINED = frozenset({SANCTION, IDENTIFICATION, ADDRESS, RISK})
_FILE = "ftm_schema.json"


@dataclass(frozen=True, slots=True)
class Edge:
    """A schema that joins two entities, and what each of the two then carries as the kind of its link."""

    schema: str
    source: str  # the property that names the one
    target: str
    at_source: str  # the kind of the link that the one carries, which leads to the other
    at_target: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A property of a party that names another party."""

    property: str
    here: str  # the kind of the link on the party that has the property
    there: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A property that holds an identifier, where it stands on ``on`` or a schema below it."""

    property: str
    on: str
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class FtmSchema:
    """The words of the model; ``known`` are all its properties that are met on parties and what is joined to them."""

    lineages: Mapping[str, tuple[str, ...]]  # each schema and all above it, nearest first
    edges: Mapping[str, Edge]
    references: Mapping[str, Reference]
    nested: Mapping[str, str]  # a property that holds whole records, to the property of theirs that leads back
    names: Mapping[str, Grade]
    name_parts: tuple[str, ...]
    countries: tuple[str, ...]
    no_country_today: frozenset[str]
    identifiers: Mapping[str, tuple[Numbered, ...]]
    designating_topics: frozenset[str]
    topics: frozenset[str]
    about_the_record: frozenset[str]
    known: frozenset[str]

    def lineage(self, schema: str) -> tuple[str, ...]:
        """Return the schema and all above it, nearest first; one that is not known stands alone."""
        return self.lineages.get(schema) or (schema,)

    def is_party(self, schema: str) -> bool:
        """Return whether a record of the schema is an entity of its own; one that is not known may be a listed one."""
        above = self.lineages.get(schema)
        return above is None or (schema != ADDRESS and THING in above)

    def is_read(self, schema: str) -> bool:
        """Return whether a record of the schema says something about a party, or is one; payments and calls do not."""
        return self.is_party(schema) or schema in self.edges or not _JOINED.isdisjoint(self.lineage(schema))

    def schema_of(self, schema: str) -> Schema:
        """Return the nearest kind of party known here; what is none of them may be anything."""
        return next((_SCHEMAS[name] for name in self.lineage(schema) if name in _SCHEMAS), Schema.THING)

    def numbered(self, name: str, schema: str) -> Numbered | None:
        """Return what the property ``name`` holds on ``schema``, None when it is no identifier."""
        rows = self.identifiers.get(name, ())
        above = self.lineage(schema)
        fitting = [row for row in rows if row.on in above]
        return min(fitting, key=lambda row: above.index(row.on), default=rows[0] if rows else None)


_SCHEMAS = {schema.value: schema for schema in Schema if schema is not Schema.SUBSTANCE}


@cache
def ftm_schema() -> FtmSchema:
    """Return the model. Raises SourceError when the shipped file is damaged."""
    return parse_ftm_schema(read_shipped(_FILE))


def parse_ftm_schema(raw: bytes) -> FtmSchema:
    """Return the model that ``raw`` holds."""
    whole = parse_shipped(raw, _FILE)
    tables = ("schemata", "edges", "references", "nested", "names", "identifiers")
    words = (
        "roots",
        "name_parts",
        "countries",
        "no_country_today",
        "designating_topics",
        "other_topics",
        "about_the_record",
    )
    whole.allow("source", "kept", *tables, *words)
    identifiers = [_numbered(one) for one in whole.records("identifiers")]
    edges = [_edge(one) for one in whole.records("edges")]
    references = [_reference(one) for one in whole.records("references")]
    return FtmSchema(
        lineages=MappingProxyType(_lineages(whole)),
        edges=MappingProxyType({edge.schema: edge for edge in edges}),
        references=MappingProxyType({one.property: one for one in references}),
        nested=MappingProxyType(whole.table("nested")),
        names=MappingProxyType(_grades(whole)),
        name_parts=_words(whole, "name_parts"),
        countries=_words(whole, "countries"),
        no_country_today=frozenset(_words(whole, "no_country_today")),
        identifiers=MappingProxyType(_by_property(identifiers)),
        designating_topics=frozenset(_words(whole, "designating_topics")),
        topics=frozenset((*_words(whole, "designating_topics"), *_words(whole, "other_topics"))),
        about_the_record=frozenset(_words(whole, "about_the_record")),
        known=frozenset((*_all_known(whole), *_of_tables(identifiers, references, edges))),
    )


def _lineages(whole: Record) -> dict[str, tuple[str, ...]]:
    parents: dict[str, tuple[str, ...]] = dict.fromkeys(_words(whole, "roots"), ())
    parents |= {name: tuple(above.split()) for name, above in whole.table("schemata").items()}
    return {name: _climb(name, parents) for name in parents}


def _climb(schema: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found, waiting = dict.fromkeys([schema]), [schema]
    while waiting:
        waiting = [one for name in waiting for one in parents.get(name, ()) if one not in found]
        found.update(dict.fromkeys(waiting))
    return tuple(found)


def _grades(whole: Record) -> dict[str, Grade]:
    inner = whole.record("names")
    return {name: inner.word(name, Grade) for name in whole.table("names")}


def _by_property(rows: list[Numbered]) -> dict[str, tuple[Numbered, ...]]:
    names = dict.fromkeys(row.property for row in rows)
    return {name: tuple(row for row in rows if row.property == name) for name in names}


def _all_known(whole: Record) -> Iterator[str]:
    for name in ("kept", "about_the_record", "name_parts", "countries"):
        yield from _words(whole, name)
    yield from whole.table("names")
    yield from whole.table("nested")


def _of_tables(identifiers: list[Numbered], references: list[Reference], edges: list[Edge]) -> Iterator[str]:
    yield from (one.property for one in identifiers)
    yield from (one.property for one in references)
    yield from (end for edge in edges for end in (edge.source, edge.target))


def _words(whole: Record, name: str) -> tuple[str, ...]:
    return tuple(whole.text(name).split())


def _numbered(record: Record) -> Numbered:
    record.allow("property", "on", "kind", "country")
    return Numbered(record.text("property"), record.text("on"), record.text("kind"), record.maybe_text("country"))


def _edge(record: Record) -> Edge:
    ends = ("schema", "source", "target", "at_source", "at_target")
    record.allow(*ends)
    return Edge(*(record.text(name) for name in ends))


def _reference(record: Record) -> Reference:
    names = ("property", "here", "there")
    record.allow(*names)
    return Reference(*(record.text(name) for name in names))
