"""Where decisions are kept: the one interface, and the files behind it.

The files are a chain (:mod:`tamiz.review.chain`) with a record for each act. Another keeper, a database, has to keep
the same two promises: an act is checked against all acts before it while nobody else writes, and what was written is
read back proven or not at all.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from tamiz.errors import StoreError
from tamiz.review.chain import MENDED, Chain, New
from tamiz.review.decision import Act, Actor, Decision, Ledger, Policy, Proposal
from tamiz.review.record import Link, Record
from tamiz.store.codec import from_plain, to_plain


class ActKind(StrEnum):
    """What a record of the chain is about."""

    DECIDED = "decided"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    POLICY = "policy"


class Decisions(Protocol):
    """A keeper of decisions."""

    def ledger(self, until: Link | None = None) -> Ledger:
        """Return all acts, or those up to one record, proven. Raises StoreError when they are not as written."""

    def decide(self, proposal: Proposal, actor: Actor) -> Decision:
        """Keep a new decision. Raises QueryError when the rules forbid it, StoreError when it cannot be kept."""

    def approve(self, ident: str, actor: Actor) -> Decision:
        """Keep an approval. Raises as :meth:`decide` does."""

    def withdraw(self, ident: str, actor: Actor, reason: str) -> Decision:
        """Keep a withdrawal. Raises as :meth:`decide` does."""

    def set_policy(self, policy: Policy, actor: Actor, reason: str) -> Ledger:
        """Keep a new policy, which counts from now on. Raises as :meth:`decide` does."""


@dataclass(frozen=True, slots=True)
class DecisionFiles:
    """Decisions in the chain of a data directory."""

    chain: Chain
    now: Callable[[], datetime]

    def ledger(self, until: Link | None = None) -> Ledger:
        """Return all acts, or those up to one record, proven. Raises StoreError when they are not as written."""
        if until is not None and until.number == 0:
            return Ledger()
        found = ledger_of(_up_to(self.chain.records(), until))
        if until is not None and found.end != until:
            raise StoreError(
                f"{self.chain.path}: has no record {until.number:,} with the hash {until.hash[:23]}…; "
                "the answer rests on other decisions than are kept here."
            )
        return found

    def decide(self, proposal: Proposal, actor: Actor) -> Decision:
        """Keep a new decision. Raises QueryError when the rules forbid it, StoreError when it cannot be kept."""

        def check(ledger: Ledger) -> New:
            ledger.check_new(proposal, actor)
            four_eyes = ledger.policy.four_eyes
            return ActKind.DECIDED, {"proposal": to_plain(proposal), "four_eyes": four_eyes, **_who(actor)}

        return self._act(check).decisions[-1]

    def approve(self, ident: str, actor: Actor) -> Decision:
        """Keep an approval. Raises as :meth:`decide` does."""

        def check(ledger: Ledger) -> New:
            ledger.check_approval(ident, actor)
            return ActKind.APPROVED, {"decision": ledger.find(ident).id, **_who(actor)}

        return self._act(check).find(ident)

    def withdraw(self, ident: str, actor: Actor, reason: str) -> Decision:
        """Keep a withdrawal. Raises as :meth:`decide` does."""

        def check(ledger: Ledger) -> New:
            ledger.check_withdrawal(ident, actor, reason)
            return ActKind.WITHDRAWN, {"decision": ledger.find(ident).id, "reason": reason, **_who(actor)}

        return self._act(check).find(ident)

    def set_policy(self, policy: Policy, actor: Actor, reason: str) -> Ledger:
        """Keep a new policy, which counts from now on. Raises as :meth:`decide` does."""

        def check(ledger: Ledger) -> New:
            ledger.check_policy(policy, actor, reason)
            return ActKind.POLICY, {"policy": _policy_plain(policy), "reason": reason, **_who(actor)}

        return self._act(check)

    def _act(self, check: Callable[[Ledger], New]) -> Ledger:
        before: list[Ledger] = []

        def make(records: tuple[Record, ...]) -> Iterable[New]:
            before.append(ledger_of(records))
            return (check(before[0]),)

        (record,) = self.chain.append_after(self.now(), make)
        return _after(before[0], record)


def ledger_of(records: Iterable[Record]) -> Ledger:
    """Return what the records come to. Raises StoreError for one that no act of this version is."""
    ledger, by_id = Ledger(), dict[str, Decision]()
    end = ledger.end
    for record in records:
        end = Link(record.number, record.hash)
        ledger = _told(ledger, by_id, record)
    return replace(ledger, decisions=tuple(by_id.values()), end=end)


def _after(ledger: Ledger, record: Record) -> Ledger:
    by_id = {one.id: one for one in ledger.decisions}
    told = _told(ledger, by_id, record)
    return replace(told, decisions=tuple(by_id.values()), end=Link(record.number, record.hash))


def _told(ledger: Ledger, by_id: dict[str, Decision], record: Record) -> Ledger:
    """Take one act in: a decision into ``by_id``, a policy into the ledger that is returned."""
    try:
        return _taken(ledger, by_id, record)
    except (KeyError, TypeError, ValueError, AttributeError, StoreError) as error:
        raise StoreError(
            f"the decisions' record {record.number:,} ({record.kind[:20]!r}) holds what this version of tamiz does not "
            f"read ({type(error).__name__}: {str(error)[:100]}). Use the version that wrote it."
        ) from error


def _taken(ledger: Ledger, by_id: dict[str, Decision], record: Record) -> Ledger:
    body = record.body
    match record.kind:
        case ActKind.DECIDED:
            ident = f"d{record.number}"
            made = Decision(ident, from_plain(Proposal, body["proposal"]), *_actor(body), bool(body["four_eyes"]))
            by_id[ident] = made
        case ActKind.APPROVED:
            decision = by_id[body["decision"]]
            by_id[decision.id] = replace(decision, approvals=(*decision.approvals, _act_of(body)))
        case ActKind.WITHDRAWN:
            decision = by_id[body["decision"]]
            by_id[decision.id] = replace(decision, withdrawn=_act_of(body))
        case ActKind.POLICY:
            return replace(ledger, policy=from_plain(Policy, body["policy"]))
        case _ if record.kind != MENDED:
            raise ValueError("no act is called so")
    return ledger


def _policy_plain(policy: Policy) -> dict[str, Any]:
    """Return every field, also those that have their default: a default may be another one day."""
    return {"four_eyes": policy.four_eyes, "most_days": policy.most_days}


def _who(actor: Actor) -> dict[str, Any]:
    return {"by": actor.name, "account": actor.account, "day": actor.day.isoformat()}


def _actor(body: Any) -> tuple[str, str, date]:
    return str(body["by"]), str(body["account"]), date.fromisoformat(body["day"])


def _act_of(body: Any) -> Act:
    return Act(*_actor(body), reason=str(body.get("reason", "")))


def _up_to(records: Iterable[Record], until: Link | None) -> Iterator[Record]:
    for record in records:
        yield record
        if until is not None and record.number >= until.number:
            return
