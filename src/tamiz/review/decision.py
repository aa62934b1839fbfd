"""Decisions that a customer is not a listed party, and the rules by which one is made, approved and withdrawn.

Pure: no clock, no disk. A :class:`Ledger` is what all acts so far come to; an act that is not allowed raises, one that
is allowed becomes a record. The rules:

- whoever acts gives a name and, but for approving, a reason;
- a decision counts until a last day, at most so many days away as the policy says, and never in the past;
- where the policy asks for four eyes, it counts from when a second person approves it, who is not its author; it is
  enough that the policy asked for them when it was made, or asks for them now;
- what is withdrawn stays withdrawn; a new decision takes its place.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from tamiz.errors import QueryError
from tamiz.review.fields import Field
from tamiz.review.record import NOTHING, Link

LONGEST_NAME, LONGEST_REASON = 200, 4_000
MOST_DAYS = 3_660  # ten years: nothing that is looked at less often is looked at


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as they say and as the system knows them, and on which day."""

    name: str
    account: str
    day: date


@dataclass(frozen=True, slots=True)
class Policy:
    """How decisions are made here."""

    four_eyes: bool = False
    most_days: int = 365


SHIPPED_POLICY = Policy()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is decided: this customer is not that party, on these fields of both."""

    customer: str
    entity: str
    caption: str
    met: str  # by which door and with how much evidence, when it was decided
    reason: str
    until: date  # the last day on which it counts
    customer_fields: tuple[Field, ...]
    customer_sha256: str
    entity_fields: tuple[Field, ...]
    entity_sha256: str


@dataclass(frozen=True, slots=True)
class Act:
    """A later act on a decision: who, when, and why where a reason is asked for."""

    who: str
    account: str
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with all that came of it."""

    id: str
    proposal: Proposal
    author: str
    account: str
    decided: date
    four_eyes: bool  # whether the policy asked for them when it was made
    approvals: tuple[Act, ...] = ()
    withdrawn: Act | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The customer and the listed party."""
        return self.proposal.customer, self.proposal.entity


@dataclass(frozen=True, slots=True)
class Ledger:
    """All decisions in the order in which they were made, the policy, and the end of the chain they were read from."""

    decisions: tuple[Decision, ...] = ()
    policy: Policy = SHIPPED_POLICY
    end: Link = NOTHING

    def find(self, ident: str) -> Decision:
        """Return a decision by its id. Raises QueryError when there is none."""
        found = next((one for one in self.decisions if one.id == ident.strip().lower()), None)
        if found is None:
            raise QueryError(f"there is no decision {ident[:20]!r}; see: tamiz decisions list")
        return found

    def check_new(self, proposal: Proposal, actor: Actor) -> None:
        """Raise QueryError unless the actor may decide this."""
        _check_text(actor.name, "--by", LONGEST_NAME)
        _check_text(proposal.reason, "--reason", LONGEST_REASON)
        last = actor.day + timedelta(self.policy.most_days)
        if not actor.day <= proposal.until <= last:
            raise QueryError(
                f"--until {proposal.until}: a decision counts until a day from today, {actor.day}, to {last}; "
                f"the policy allows {self.policy.most_days:,} days"
            )

    def check_approval(self, ident: str, actor: Actor) -> None:
        """Raise QueryError unless the actor may approve the decision."""
        _check_text(actor.name, "--by", LONGEST_NAME)
        decision = self._standing(ident)
        if _same_person(actor.name, decision.author):
            raise QueryError(f"{decision.id} was decided by {decision.author}, and is to be approved by another person")
        if any(_same_person(actor.name, one.who) for one in decision.approvals):
            raise QueryError(f"{decision.id} was approved by {actor.name} already")

    def check_withdrawal(self, ident: str, actor: Actor, reason: str) -> None:
        """Raise QueryError unless the actor may withdraw the decision: anybody, for that shows more and not less."""
        _check_text(actor.name, "--by", LONGEST_NAME)
        _check_text(reason, "--reason", LONGEST_REASON)
        self._standing(ident)

    def check_policy(self, policy: Policy, actor: Actor, reason: str) -> None:
        """Raise QueryError unless the policy is one, and is said by whom and why."""
        _check_text(actor.name, "--by", LONGEST_NAME)
        _check_text(reason, "--reason", LONGEST_REASON)
        if not 1 <= policy.most_days <= MOST_DAYS:
            raise QueryError(f"--most-days takes 1 to {MOST_DAYS:,} days, and not {policy.most_days:,}")

    def _standing(self, ident: str) -> Decision:
        decision = self.find(ident)
        if decision.withdrawn is not None:
            raise QueryError(f"{decision.id} was withdrawn by {decision.withdrawn.who}; make a new decision instead")
        return decision


def needs_approval(decision: Decision, policy: Policy) -> bool:
    """Return whether a second person is still to approve."""
    return (decision.four_eyes or policy.four_eyes) and not decision.approvals


def _same_person(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _check_text(text: str, option: str, longest: int) -> None:
    if not any(map(str.isalnum, text)):
        raise QueryError(f"{option} is required: say in words who decides and why")
    if len(text) > longest or not all(one.isprintable() or one == "\n" for one in text):
        raise QueryError(f"{option} takes one text of at most {longest:,} characters, without control characters")
