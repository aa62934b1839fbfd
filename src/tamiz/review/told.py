"""Decisions and replays as the values that tables and JSON are made of."""

from collections.abc import Iterable

from tamiz.render.review_views import DecisionLine, DecisionsShown, PolicyLine, ReplayLine, Replays
from tamiz.review.accepted import AcceptList
from tamiz.review.decision import Decision
from tamiz.review.replay import Outcome, Replayed


def decisions_told(accepted: AcceptList, decisions: Iterable[Decision]) -> DecisionsShown:
    """Return some of the decisions, as they stand on the day of ``accepted``."""
    ledger = accepted.ledger
    lines = tuple(decision_told(accepted, one) for one in decisions)
    policy = PolicyLine(ledger.policy.four_eyes, ledger.policy.most_days)
    return DecisionsShown(policy, lines, ledger.end.number, ledger.end.hash)


def decision_told(accepted: AcceptList, one: Decision) -> DecisionLine:
    """Return one decision, as it stands by itself."""
    proposal, withdrawn = one.proposal, one.withdrawn
    return DecisionLine(
        one.id,
        accepted.state_by_itself(one).value,
        proposal.customer,
        proposal.entity,
        proposal.caption,
        proposal.met,
        one.author,
        one.account,
        one.decided,
        proposal.until,
        proposal.reason,
        tuple(act.who for act in one.approvals),
        None if withdrawn is None else withdrawn.who,
        None if withdrawn is None else withdrawn.reason,
    )


def replays_told(replayed: Iterable[Replayed]) -> Replays:
    """Return what came of asking several answers again, with the counts."""
    every = tuple(replayed)
    same, different, impossible = (sum(one.outcome is outcome for one in every) for outcome in Outcome)
    return Replays(same, different, impossible, tuple(map(_replay_told, every)))


def _replay_told(one: Replayed) -> ReplayLine:
    found = one.difference
    where, then, now = (None, None, None) if found is None else (found.where, found.then, found.now)
    return ReplayLine(one.id, one.outcome.value, one.then_version, one.now_version, where, then, now, one.why)
