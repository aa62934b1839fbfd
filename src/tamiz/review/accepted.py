"""Decisions as screening asks for them: does what was decided about this customer and that party count today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tamiz.decided import Change, Decided, DecisionsAsked, DecisionState, Side
from tamiz.model import Entity, Query
from tamiz.review.decision import Decision, Ledger, needs_approval
from tamiz.review.fields import changes, customer_fields, entity_fields, hash_of_fields


@dataclass(frozen=True)
class AcceptList:
    """The decisions of a ledger, as they stand on a day."""

    ledger: Ledger
    day: date

    @property
    def asked(self) -> DecisionsAsked:
        """Which decisions these are, for the certificate."""
        return DecisionsAsked(self.ledger.end.number, self.ledger.end.hash, self.day)

    def concerns(self, query: Query) -> bool:
        """Return whether anything was decided about this customer: one with an id of its own."""
        return query.id in self._customers

    def judge(self, query: Query, entity: Entity) -> Decided | None:
        """Return the decision about a customer and a listed party; None where there is none.

        Of several the newest that counts, else the newest. One that was withdrawn is none.
        """
        made = self._by_pair.get((query.id or "", entity.id), ())
        judged = [self.as_it_stands(one, query, entity) for one in reversed(made) if one.withdrawn is None]
        return next((one for one in judged if one.counts), judged[0] if judged else None)

    def as_it_stands(self, decision: Decision, query: Query, entity: Entity) -> Decided:
        """Return a decision with its state, given what is known of both sides now."""
        changed = _changes(decision, query, entity)
        state = DecisionState.REOPENED if changed else self.state_by_itself(decision)
        return told(decision, state, changed)

    def state_by_itself(self, decision: Decision) -> DecisionState:
        """Return the state of a decision whose two sides nobody has looked at again."""
        if decision.withdrawn is not None:
            return DecisionState.WITHDRAWN
        if self.day > decision.proposal.until:
            return DecisionState.EXPIRED
        waits = needs_approval(decision, self.ledger.policy)
        return DecisionState.WAITING if waits else DecisionState.COUNTS

    @cached_property
    def _by_pair(self) -> dict[tuple[str, str], tuple[Decision, ...]]:
        return _grouped(self.ledger.decisions)

    @cached_property
    def _customers(self) -> frozenset[str]:
        return frozenset(customer for customer, _ in self._by_pair)


def told(decision: Decision, state: DecisionState, changed: tuple[Change, ...] = ()) -> Decided:
    """Return a decision as it bears on a match."""
    return Decided(
        decision.id,
        state,
        decision.author,
        decision.proposal.reason,
        decision.decided,
        decision.proposal.until,
        tuple(act.who for act in decision.approvals),
        changed,
    )


def _changes(decision: Decision, query: Query, entity: Entity) -> tuple[Change, ...]:
    """Return what of either side is no longer as it was; the hashes decide, the fields say what."""
    proposal = decision.proposal
    sides = (
        (Side.CUSTOMER, proposal.customer_fields, proposal.customer_sha256, customer_fields(query)),
        (Side.ENTITY, proposal.entity_fields, proposal.entity_sha256, entity_fields(entity)),
    )
    return tuple(
        change
        for side, before, sha256, now in sides
        if hash_of_fields(now) != sha256
        for change in changes(side, before, now) or (Change(side, "fields", (sha256,), (hash_of_fields(now),)),)
    )


def _grouped(decisions: Iterable[Decision]) -> dict[tuple[str, str], tuple[Decision, ...]]:
    grouped: dict[tuple[str, str], list[Decision]] = {}
    for decision in decisions:
        grouped.setdefault(decision.pair, []).append(decision)
    return {pair: tuple(made) for pair, made in grouped.items()}
