"""What is said of a file of owners: who is blocked without being listed, by which rule, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tamiz.model import Certificate, Match, Unreadable
from tamiz.ownership.rules import Rule


class Verdict(StrEnum):
    """What a rule says of an entity that some blocked person holds a part of; the gravest first."""

    BLOCKED = "blocked"
    IF_CONFIRMED = "blocked if confirmed"  # once somebody confirms the owners that were matched by name
    POSSIBLE = "possible"  # the shares that are missing, or control, decide
    OPEN = "open"  # the owners that nobody states decide
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Ground:
    """Why an owner counts as blocked: a list's entry, or the user's word."""

    kind: str  # id: the list has the very id; match: found by name or number; given: the user says so
    sure: bool
    countries: tuple[str, ...]  # under whose rules; empty: everybody's
    doubts: tuple[str, ...] = ()  # what is to be confirmed
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """A blocked owner, with all grounds."""

    id: str
    name: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """One who holds a part of an entity and is blocked, or may be; ``standing`` is "listed" or a verdict."""

    id: str
    name: str
    lowest: int
    highest: int
    control: bool
    standing: str
    steps: int  # from the nearest listed owner
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one entity. Shares are in units; ``lowest`` takes all matches for true.

    ``highest`` is of the owners that are stated, ``utmost`` gives the blocked all that has no stated owner too.
    """

    rule: str
    verdict: Verdict
    lowest: int
    lowest_confirmed: int  # by what needs no confirmation
    highest: int
    utmost: int
    unaccounted: int  # what may have owners that are not stated
    steps: int
    reasons: tuple[str, ...]
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class Owned:
    """An entity that blocked persons hold a part of, with what each rule says."""

    id: str
    name: str
    listed: bool  # it is a blocked owner by itself as well
    findings: tuple[Finding, ...]

    @property
    def gravest(self) -> Verdict:
        """The gravest that any rule says."""
        order = list(Verdict)
        return min((one.verdict for one in self.findings), key=order.index)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was read, and how much of it counts on the day."""

    parties: int
    ties: int
    ties_on_day: int
    undated: int
    not_touched: int  # parties that no blocked person is stated to hold any of
    not_known: int  # of these, assets whose stated owners leave so much open that the rule could be met


@dataclass(frozen=True, slots=True)
class OwnershipAnswer:
    """The whole answer."""

    file: str
    sha256: str
    on: date
    known_on: date
    counts: Counts
    rules: tuple[Rule, ...]
    no_rule: tuple[str, ...]  # countries whose first rule came later
    seeds: tuple[Seed, ...]
    entities: tuple[Owned, ...]
    faults: tuple[Unreadable, ...]
    lost: tuple[Unreadable, ...]
    unscreened: tuple[Unreadable, ...]
    notes: tuple[str, ...]
    certificate: Certificate | None = None
