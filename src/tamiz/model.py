"""The words of the design as frozen, typed values.

Everything that crosses from one room to another is one of these. They hold no behaviour
beyond small derived properties, import nothing but dates, and keep ``None`` for "the list
does not say" apart from an empty tuple, "it says none".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.decided import Decided, DecisionsAsked


class Schema(StrEnum):
    """What kind of thing an entity or a query is; the words are FollowTheMoney's."""

    THING = "Thing"
    LEGAL_ENTITY = "LegalEntity"
    PERSON = "Person"
    ORGANIZATION = "Organization"
    COMPANY = "Company"
    PUBLIC_BODY = "PublicBody"
    VEHICLE = "Vehicle"
    VESSEL = "Vessel"
    AIRPLANE = "Airplane"
    CRYPTO_WALLET = "CryptoWallet"
    SUBSTANCE = "Substance"

    @property
    def lineage(self) -> tuple["Schema", ...]:
        """This schema and every schema above it, nearest first; LegalEntity stands directly under Thing."""
        parent = _PARENT.get(self)
        return (self,) if parent is None else (self, *parent.lineage)

    def meets(self, other: "Schema") -> bool:
        """Return whether one is a case of the other: Person meets LegalEntity, never Vessel."""
        return self in other.lineage or other in self.lineage


_PARENT = {
    Schema.LEGAL_ENTITY: Schema.THING,
    Schema.PERSON: Schema.LEGAL_ENTITY,
    Schema.ORGANIZATION: Schema.LEGAL_ENTITY,
    Schema.COMPANY: Schema.ORGANIZATION,
    Schema.PUBLIC_BODY: Schema.ORGANIZATION,
    Schema.VEHICLE: Schema.THING,
    Schema.VESSEL: Schema.VEHICLE,
    Schema.AIRPLANE: Schema.VEHICLE,
    Schema.CRYPTO_WALLET: Schema.THING,
    Schema.SUBSTANCE: Schema.THING,
}


class Grade(StrEnum):
    """How a list grades a name; a weak alias never makes a match by itself."""

    PRIMARY = "primary"
    STRONG = "strong"
    WEAK = "weak"
    FORMER = "former"


class Confidence(StrEnum):
    """How well a fact is supported; the words of the fact files."""

    CONFIRMED = "confirmed"
    SINGLE_SOURCE = "single-source"
    UNCONFIRMED = "unconfirmed"


class Status(StrEnum):
    """The state of one legal tag on one day."""

    IN_FORCE = "in force"
    ENDED = "ended"
    PROPOSED = "proposed"
    NEVER = "never"
    UNKNOWN = "unknown"


class Rule(StrEnum):
    """The door through which a candidate became a match."""

    SCORE = "score"
    COMPLETE_NAME = "complete-name"
    IDENTIFIER = "identifier"


class CompleteName(StrEnum):
    """When a complete name is a match: always, or unless what else is known speaks against it."""

    ALWAYS = "always"
    UNLESS_CONTRADICTED = "unless-contradicted"


# Signals by which the query's and the list's own facts contradict each other, beyond the names.
CONTRADICTIONS = frozenset(
    (
        "another birth date",
        "another birth year",
        "another birth date in identifier",
        "another sex in identifier",
        "another identifier",
    )
)


class Claim(StrEnum):
    """What a sentence says about a designation."""

    FACT = "fact"
    PROPOSAL = "proposal"
    DENIAL = "denial"
    ALLEGATION = "allegation"
    OTHER = "other"


class DayOrigin(StrEnum):
    """Where the day of an answer came from."""

    GIVEN = "given"
    DATELINE = "dateline"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity, graded as the list grades it, with the time it was in use."""

    text: str
    grade: Grade
    valid: Interval | None = None  # None: the list does not say
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Designation:
    """One legal act on one entity, with its own interval; an entity carries several."""

    list_id: str
    authority: str
    program: str
    country: str  # ISO 3166 alpha-2 in capitals, or UN, EU
    interval: Interval
    citation: str | None
    confidence: Confidence | None
    sources: tuple[str, ...] = ()
    note: str | None = None
    as_name: str | None = None  # the name it was made under, where that differs
    determined: date | None = None
    announced: date | None = None
    proven_on: date | None = None  # a list of this day carries the tag, whatever is known of its start
    doubt: str | None = None  # why it may not concern this entity at all; its status then is unknown


@dataclass(frozen=True, slots=True)
class Absence:
    """A negative: from ``since`` up to and including ``as_of`` this tag was not on the entity."""

    list_id: str
    authority: str
    program: str
    country: str
    as_of: date
    confidence: Confidence | None
    sources: tuple[str, ...] = ()
    note: str | None = None
    since: date | None = None  # None: for all that is known before as well

    def covers(self, day: date) -> bool:
        """Return whether the tag was not on the entity on ``day``."""
        return (self.since is None or self.since <= day) and day <= self.as_of


@dataclass(frozen=True, slots=True)
class Distinction:
    """A party that must not be taken for this entity, and why."""

    other: str
    why: str
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or code of an entity or a query; compared compacted, valid or not."""

    kind: str
    value: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """An address as published; its parts where the list gives them."""

    text: str
    city: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stated tie to another party: "Linked To", owner, director, relative."""

    kind: str
    other: str  # an entity id where the list gives one, else a name
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One part of a list record that was not understood: it stays, with its place and reason."""

    where: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A listed party or substance, as one list publishes it."""

    id: str
    list_id: str
    caption: str
    schema: Schema
    names: tuple[Name, ...]
    designations: tuple[Designation, ...] = ()
    absences: tuple[Absence, ...] = ()
    distinctions: tuple[Distinction, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[PartialDate, ...] = ()
    birth_places: tuple[str, ...] = ()
    gender: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    links: tuple[Link, ...] = ()
    remarks: str | None = None
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def all_countries(self) -> tuple[str, ...]:
        """Where the party is of or lives, as codes: its countries, then those of its addresses."""
        return tuple(dict.fromkeys((*self.countries, *(one.country for one in self.addresses if one.country))))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a query came from: file and row, XML path, or offsets in a text."""

    file: str | None = None
    row: int | None = None  # 1 is the first record after the header
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked about."""

    name: str
    id: str | None = None
    schema: Schema | None = None
    birth_date: PartialDate | None = None
    country: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    address: str | None = None
    role: str | None = None
    source: Source | None = None
    sex: str | None = None  # female, male


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence for or against two records being the same party.

    ``millibits`` is a log2 likelihood ratio times 1000: +3000 makes a match eight
    times likelier, -3000 eight times less likely, 0 says nothing either way.
    """

    kind: str
    millibits: int  # integers add up the same in any order
    asked: str  # the query's value, as the caller wrote it
    listed: str  # the entity's value, as the list publishes it
    why: str  # a short phrase for people; ``kind`` is its key in other languages


class Duty(StrEnum):
    """What a rule asks one to do; several actions of the law come to the same."""

    BLOCK = "block"  # hold the property, and let nobody deal in it
    RETAIN_AND_REPORT = "retain-and-report"  # keep the funds, do not send them back
    SUSPEND_AND_REPORT = "suspend-and-report"
    REJECT = "reject"  # refuse it, and send back what came
    LICENCE = "licence-needed"
    DILIGENCE = "enhanced-due-diligence"
    REFRAIN = "refrain"  # give and do nothing of the kind; there may be nothing to hold
    NOTICE = "notice"  # to be known; nothing to do by itself
    NONE = "none"  # the rule says that nothing is required
    UNKNOWN = "unknown"


class Transaction(StrEnum):
    """What a rule is about: an account, a payment ...; a rule that names none is about all."""

    ACCOUNT = "account"
    PAYMENT = "payment"
    SHIPMENT = "shipment"
    PROPERTY = "property"
    SERVICE = "service"
    ENTRY = "entry"  # of a person into a country


class Applies(StrEnum):
    """Whether a rule binds the one who asks."""

    YES = "yes"
    POSSIBLY = "possibly"


@dataclass(frozen=True, slots=True)
class Due:
    """What must be done by when; ``day`` is None where no rule says, or no day was asked about."""

    what: str
    within: int | None
    unit: str  # business days, calendar days, yearly, unknown
    counted_from: date | None
    day: date | None
    basis: str
    confidence: Confidence | None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long records are kept; ``until`` is the earliest end, counted from the day asked about."""

    years: int
    counted_from: date | None
    until: date | None
    basis: str
    confidence: Confidence | None
    note: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another rule that says otherwise, and in what."""

    rule: str
    why: str  # the action, the deadline, the keeping of records


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a designation in force requires of someone.

    All from ``rule`` on is empty where the law book does not say; that is unknown, never "nothing".
    """

    action: str
    who: str | None  # None: the source does not say
    program: str
    country: str
    basis: str
    what: str
    confidence: Confidence | None
    rule: str | None = None
    duty: Duty = Duty.UNKNOWN
    transactions: tuple[str, ...] = ()  # empty: of every kind
    due: tuple[Due, ...] = ()
    records: Keeping | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    origin: str | None = None  # the firm's rule file it stands in; None: the shipped law book
    applies: Applies | None = None  # None: nobody said who asks
    applies_why: str | None = None
    conflicts: tuple[Conflict, ...] = ()
    conflicts_more: int = 0


@dataclass(frozen=True, slots=True)
class StatusRow:
    """The state of one tag of one entity on one day, and as it is last known."""

    country: str
    program: str
    authority: str
    list_id: str
    status: Status
    status_now: Status  # on the day the answer is "known on"
    start: Day | Between
    end: Day | Between | Open
    citation: str | None
    confidence: Confidence | None
    note: str | None = None
    determined: date | None = None
    announced: date | None = None
    proven_on: date | None = None
    sources: tuple[str, ...] = ()

    @property
    def in_force(self) -> bool | None:
        """True or False where that is known, None where the status is unknown."""
        return None if self.status is Status.UNKNOWN else self.status is Status.IN_FORCE

    @property
    def is_designation(self) -> bool:
        """Whether a legal act stands behind the row; else it says that none is known, or what a country keeps."""
        return self.end != Between()


def any_in_force(rows: Iterable[StatusRow]) -> bool | None:
    """Return whether any designation was in force on the day; None when none is known to be and one is unknown."""
    states = {row.in_force for row in rows if row.is_designation}
    return True if True in states else (None if None in states else False)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a text names a party; offsets count characters from 0, ``end`` is past the last."""

    start: int
    end: int
    sentence: str
    claim: Claim
    how: str  # how the text names it: full name, shared head noun, acronym, short form


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate that came through a door, with its evidence and what the law said on the day."""

    entity: Entity
    name: Name
    rule: Rule | None  # None only for what is listed as near
    signals: tuple[Signal, ...]
    millibits: int
    score_e4: int  # ten-thousandths, 1 to 9999
    rows: tuple[StatusRow, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    span: Span | None = None
    posterior: Decimal | None = None  # how likely it is true, rounded down to four digits; None without a prior
    party: str | None = None  # the id of the party it is an entry of; None: entries are not joined
    obligations_left_out: int = 0  # rules that bind others, or are about other transactions, than were asked about
    decided: Decided | None = None  # what somebody decided about the customer and this party, counting or not

    @property
    def score(self) -> float:
        """The place of the bits on the rising curve, in [0.0001, 0.9999]."""
        return self.score_e4 / 10_000

    @property
    def bits(self) -> float:
        """The sum of the evidence in bits."""
        return self.millibits / 1000

    @property
    def in_force(self) -> bool | None:
        """Whether any designation was in force on the day; None when none is known to be and one is unknown."""
        return any_in_force(self.rows)

    @property
    def contradictions(self) -> tuple[Signal, ...]:
        """The evidence against it that is no matter of names: another birth date, sex or number."""
        return tuple(signal for signal in self.signals if signal.kind in CONTRADICTIONS and signal.millibits < 0)


@dataclass(frozen=True, slots=True)
class Bond:
    """Why two entries of different lists are one party: the evidence of one compared with the other."""

    one: str  # entity id, the smaller of the two
    other: str
    by_number: bool  # whether an identifier is equal, or names and what else is known of them alone
    signals: tuple[Signal, ...]
    millibits: int


@dataclass(frozen=True, slots=True)
class SameParty:
    """One party that several lists have, each as an entry of its own; ``id`` is the smallest entity id of them."""

    id: str
    members: tuple[Entity, ...]  # by entity id; one alone where no other list has the party
    bonds: tuple[Bond, ...] = ()  # the strongest first; they tie all members together


@dataclass(frozen=True, slots=True)
class Unscreened:
    """Something that could not be screened, where and why; the rest is then no clearance."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A name a text mentions that met no listed party."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Settings:
    """How to answer; part of every certificate, so an answer can be asked for again."""

    on: date
    known_on: date
    on_origin: DayOrigin = DayOrigin.GIVEN
    threshold_e4: int | None = None  # None: the parameter file's
    limit: int = 50
    near_millibits: int | None = None
    in_force_only: bool = False
    lists: tuple[str, ...] = ()  # empty: all that are loaded
    laws: tuple[str, ...] = ()  # whose law, as country codes; empty: every country with facts
    complete_name: CompleteName = CompleteName.ALWAYS
    prior: Fraction | None = None  # the share of the customers who truly are listed; it decides nothing
    group: bool = True  # join the entries that several lists have of one party
    askers: tuple[str, ...] = ()  # who asks: whose obligations are shown; empty: everybody's
    transactions: tuple[str, ...] = ()  # about what: account, payment ...; empty: everything
    rules: tuple[str, ...] = ()  # the hashes of the firm's rule files, as the screener has them


@dataclass(frozen=True, slots=True)
class Certificate:
    """What made an answer, as hashes: the same inputs give the same bytes."""

    snapshots: tuple[tuple[str, str], ...]
    parameters: str
    version: str
    query: str
    answer: str
    decisions: DecisionsAsked | None = None  # None: decisions were not asked for


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches for one query, what could not be done, and the certificate."""

    query: Query
    settings: Settings
    matches: tuple[Match, ...]
    more: int = 0
    suppressed: tuple[Match, ...] = ()  # contradicted complete names, where that is the policy; and what was decided
    suppressed_more: int = 0  # beyond those in ``suppressed``
    near: tuple[Match, ...] = ()
    parties: tuple[SameParty, ...] = ()  # of the matches that other lists have as well
    fell_short: int = 0  # candidates that opened no door, whether shown in ``near`` or not
    passed: tuple[Passed, ...] = ()
    passed_more: int = 0  # names beyond those in ``passed``
    unscreened: tuple[Unscreened, ...] = ()
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One list exactly as published at one moment, named by the hash of its bytes."""

    list_id: str
    title: str
    sha256: str
    published: date
    entities: Sequence[Entity]
    coverage: str | None = None  # what the list itself says it does not hold
