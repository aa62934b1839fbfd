"""What is told about decisions, stored answers and chains, as values: tables and JSON are made of them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision, as it stands by itself: whether a side has changed is seen when the customer is screened."""

    id: str
    state: str
    customer: str
    entity: str
    caption: str
    met: str
    author: str
    account: str
    decided: date
    until: date
    reason: str
    approved_by: tuple[str, ...] = ()
    withdrawn_by: str | None = None
    withdrawn_because: str | None = None


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """How decisions are made here."""

    four_eyes: bool
    most_days: int


@dataclass(frozen=True, slots=True)
class DecisionsShown:
    """The decisions, the policy and the end of their chain."""

    policy: PolicyLine
    decisions: tuple[DecisionLine, ...]
    records: int
    head: str


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One stored answer in short."""

    id: str
    at: datetime
    kind: str
    asked: str
    result: str  # match, clear, unscreened
    on: date
    known_on: date
    account: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReplayLine:
    """What came of asking one stored answer again."""

    id: str
    outcome: str
    then_version: str
    now_version: str
    where: str | None = None  # the first place that differs
    then: str | None = None
    now: str | None = None
    why: str | None = None  # it could not be asked again


@dataclass(frozen=True, slots=True)
class Replays:
    """Several answers asked again."""

    same: int
    different: int
    impossible: int
    answers: tuple[ReplayLine, ...]


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One chain: how many records are proven, the hash of the last, and the first that is broken."""

    name: str
    path: str
    records: int
    head: str
    broken_record: int | None = None
    what: str | None = None


@dataclass(frozen=True, slots=True)
class ChainsVerified:
    """All chains of a data directory, and the kept files that are not as they were."""

    directory: str
    sound: bool
    chains: tuple[ChainLine, ...]
    damaged_files: tuple[str, ...] = ()
    noted: str | None = None  # the hash that somebody noted, where one was given
    noted_record: str | None = None  # the record that has it
