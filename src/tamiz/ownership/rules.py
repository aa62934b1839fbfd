"""The rules of ownership, as data: what share counts, whose are added up, from which day, by which source.

``ownership_rules.json`` holds them; a rule of another country is one more record there. A day
before a country's first rule has none, which is said and is no clearance.
"""

from dataclasses import dataclass
from datetime import date

from tamiz.data.records import Record, parse_shipped, read_shipped
from tamiz.model import Confidence
from tamiz.ownership.share import UNITS, WHOLE
from tamiz.ownership.spread import Bar

FILE = "ownership_rules.json"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from, and how much of it was read."""

    citation: str
    read: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Rule:
    """When an entity counts as owned by those who are listed; in force from ``start`` up to ``end``."""

    id: str
    country: str
    authority: str
    name: str
    start: date
    end: date | None  # the first day on which it no longer counts
    percent: int
    more_than: bool  # more than ``percent``, else that much is enough
    aggregates: bool  # whether the shares of several are added up
    control: bool  # whether control counts without ownership
    text: str
    limits: str
    blocking_lists: tuple[str, ...]  # being on one of them means blocked, whatever the program
    no_rule_programs: tuple[str, ...]  # a listing under these alone needs another to carry over to what is owned
    sources: tuple[Citation, ...]

    @property
    def bar(self) -> Bar:
        """What is asked for, in units."""
        return Bar(self.percent * UNITS + self.more_than, self.control)

    def is_in_force(self, day: date) -> bool:
        """Return whether the rule counts on ``day``."""
        return self.start <= day and (self.end is None or day < self.end)


def load_rules() -> tuple[Rule, ...]:
    """Return the shipped rules. Raises SourceError when the file is damaged."""
    return parse_rules(read_shipped(FILE))


def parse_rules(raw: bytes) -> tuple[Rule, ...]:
    """Return the rules that ``raw`` holds."""
    whole = parse_shipped(raw, FILE)
    whole.allow("provenance", "as_of", "rules")
    whole.day("as_of")
    return tuple(map(_rule, whole.records("rules")))


def _rule(record: Record) -> Rule:
    texts = ("id", "country", "authority", "name", "text", "limits")
    flags = ("more_than", "aggregates", "control")
    record.allow(*texts, *flags, "from", "to", "percent", "blocking_lists", "no_rule_programs", "sources")
    more_than, aggregates, control = map(record.flag, flags)
    rule = Rule(
        id=record.text("id"),
        country=record.text("country"),
        authority=record.text("authority"),
        name=record.text("name"),
        start=record.day("from"),
        end=record.maybe_day("to"),
        percent=record.number("percent"),
        more_than=more_than,
        aggregates=aggregates,
        control=control,
        text=record.text("text"),
        limits=record.text("limits"),
        blocking_lists=record.texts("blocking_lists"),
        no_rule_programs=record.texts("no_rule_programs"),
        sources=tuple(map(_citation, record.records("sources"))),
    )
    if not rule.aggregates and 2 * rule.bar.least <= WHOLE:
        raise record.damage("counts each person alone from half or less, which two persons can reach at once")
    return rule


def _citation(record: Record) -> Citation:
    record.allow("citation", "read", "confidence")
    return Citation(record.text("citation"), record.text("read"), record.word("confidence", Confidence))
