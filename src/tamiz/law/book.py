"""The law book: programs and what they require, countries' positions, and the tags asked about most.

It is data (``law.json``, made by ``scripts/make_builtin.py`` from ``facts/programs.yml``)
with source and confidence on every rule. Which of it applies on a day is decided in
``status`` and ``obligations``; it is not legal advice.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from tamiz.data.records import Record, parse_shipped, read_shipped
from tamiz.errors import RuleError
from tamiz.law.askers import Askers
from tamiz.law.terms import Terms
from tamiz.law.terms_read import parse_askers, parse_terms
from tamiz.model import Confidence, Status

EVERY_PROGRAM = "any"


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a program requires or threatens; ``who`` is empty where the source does not say."""

    action: str
    who: tuple[str, ...]
    what: str
    basis: str
    confidence: Confidence | None
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True, slots=True)
class FirmRules:
    """What a firm's own file adds, by program; ``EVERY_PROGRAM`` holds what is said of all."""

    name: str  # of the file
    sha256: str
    rules: Mapping[str, tuple[Consequence, ...]]
    raw: bytes = b""  # of the file, so that an answer can be asked again

    def of(self, program: str) -> tuple[Consequence, ...]:
        """Return the rules for a program."""
        return (*self.rules.get(program, ()), *self.rules.get(EVERY_PROGRAM, ()))


@dataclass(frozen=True, slots=True)
class Program:
    """One program under which parties are listed."""

    id: str
    name: str
    authority: str | None = None
    legal_basis: tuple[str, ...] = ()
    takes_effect: str | None = None
    can_be: str | None = None
    effect: str | None = None
    note: str | None = None
    confidence: Confidence | None = None
    consequences: tuple[Consequence, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """A tag that every answer speaks of, whatever the list holds."""

    country: str
    program: str
    authority: str
    list_id: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A row that a country's position stands for: the same for every party, on every day.

    ``listed_as`` is the program of a list that, once loaded, speaks instead of the row.
    """

    country: str
    program: str
    authority: str
    list_id: str
    status: Status
    note: str
    confidence: Confidence | None
    listed_as: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """What a country's government says of such lists."""

    country: str
    text: str
    note: str | None
    confidence: Confidence | None
    standing: tuple[Standing, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GeneralRule:
    """A rule that cuts across programs; kept as data, no code decides by it yet."""

    id: str
    what: str
    effective: date | None
    limits: str | None
    engine_consequence: str | None
    note: str | None
    confidence: Confidence | None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LawBook:
    """Everything ``status`` and ``obligations`` go by; ``as_of`` is the day the facts were gathered."""

    as_of: date
    programs: Mapping[str, Program]
    positions: tuple[Position, ...] = ()
    watched: tuple[Watched, ...] = ()
    general_rules: tuple[GeneralRule, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    askers: Askers = field(default_factory=Askers)
    firm: tuple[FirmRules, ...] = ()

    @classmethod
    def load(cls) -> "LawBook":
        """Return the shipped law book. Raises SourceError when the file is damaged."""
        return parse_law(read_shipped("law.json"), "law.json")

    def with_firm(self, firm: tuple[FirmRules, ...]) -> "LawBook":
        """Return the book with the rules of a firm's own files added. Raises RuleError for two of one name."""
        together = (*self.firm, *firm)
        names = [one.name for one in together]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise RuleError(f"{twice}: two rule files have this name, and rules are told apart by it; rename one.")
        return replace(self, firm=together)

    @property
    def firm_hashes(self) -> tuple[str, ...]:
        """The hashes of the firm's own files, sorted: as settings and certificates name them."""
        return tuple(sorted(one.sha256 for one in self.firm))

    def position(self, country: str) -> Position | None:
        """Return the position of a country, None when the book has none."""
        return next((position for position in self.positions if position.country == country), None)


def parse_law(raw: bytes, where: str) -> LawBook:
    """Return the law book that ``raw`` holds; ``where`` names the file in an error."""
    whole = parse_shipped(raw, where)
    whole.allow("provenance", "as_of", "programs", "positions", "watched", "general_rules", "sources", "askers")
    programs = [_program(record) for record in whole.records("programs")]
    if not programs:
        raise whole.damage("holds no programs")
    return LawBook(
        as_of=whole.day("as_of"),
        programs=MappingProxyType({program.id: program for program in programs}),
        positions=tuple(_position(record) for record in whole.records("positions")),
        watched=tuple(_watched(record) for record in whole.records("watched")),
        general_rules=tuple(_general_rule(record) for record in whole.records("general_rules")),
        sources=MappingProxyType(whole.table("sources")),
        askers=parse_askers(whole.records("askers")),
    )


def _program(record: Record) -> Program:
    texts = ("id", "name", "authority", "takes_effect", "can_be", "effect", "note")
    record.allow(*texts, "legal_basis", "confidence", "consequences", "sources")
    return Program(
        id=record.text("id"),
        name=record.text("name"),
        authority=record.maybe_text("authority"),
        legal_basis=record.texts("legal_basis"),
        takes_effect=record.maybe_text("takes_effect"),
        can_be=record.maybe_text("can_be"),
        effect=record.maybe_text("effect"),
        note=record.maybe_text("note"),
        confidence=record.maybe_word("confidence", Confidence),
        consequences=tuple(_consequence(one) for one in record.records("consequences")),
        sources=record.texts("sources"),
    )


def _consequence(record: Record) -> Consequence:
    record.allow("action", "who", "what", "basis", "confidence", "notes", "sources", "terms")
    terms = record.maybe_record("terms")
    return Consequence(
        action=record.text("action"),
        who=record.texts("who"),
        what=record.text("what"),
        basis=record.text("basis"),
        confidence=record.maybe_word("confidence", Confidence),
        notes=record.texts("notes"),
        sources=record.texts("sources"),
        terms=Terms() if terms is None else parse_terms(terms),
    )


def _watched(record: Record) -> Watched:
    record.allow("country", "program", "authority", "list")
    return Watched(record.text("country"), record.text("program"), record.text("authority"), record.text("list"))


def _position(record: Record) -> Position:
    record.allow("country", "position", "note", "confidence", "standing", "sources")
    country = record.text("country")
    return Position(
        country=country,
        text=record.text("position"),
        note=record.maybe_text("note"),
        confidence=record.maybe_word("confidence", Confidence),
        standing=tuple(_standing(one, country) for one in record.records("standing")),
        sources=record.texts("sources"),
    )


def _standing(record: Record, country: str) -> Standing:
    record.allow("program", "authority", "list", "status", "note", "confidence", "listed_as", "sources")
    return Standing(
        country=country,
        program=record.text("program"),
        authority=record.text("authority"),
        list_id=record.text("list"),
        status=record.word("status", Status),
        note=record.text("note"),
        confidence=record.maybe_word("confidence", Confidence),
        listed_as=record.maybe_text("listed_as"),
        sources=record.texts("sources"),
    )


def _general_rule(record: Record) -> GeneralRule:
    texts = ("id", "what", "limits", "engine_consequence", "note")
    record.allow(*texts, "effective", "confidence", "sources")
    return GeneralRule(
        id=record.text("id"),
        what=record.text("what"),
        effective=record.maybe_day("effective"),
        limits=record.maybe_text("limits"),
        engine_consequence=record.maybe_text("engine_consequence"),
        note=record.maybe_text("note"),
        confidence=record.maybe_word("confidence", Confidence),
        sources=record.texts("sources"),
    )
