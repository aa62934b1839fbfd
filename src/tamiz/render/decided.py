"""What was decided about a match, as JSON and in English words; people's words in two languages are in ``facts``."""

from typing import Any

from tamiz.decided import Change, Decided, DecisionsAsked, DecisionState
from tamiz.model import Match

_NOTHING = "nothing"


def decided_object(decided: Decided) -> dict[str, Any]:
    """Return a decision as it bears on a match."""
    return {
        "id": decided.id,
        "state": decided.state.value,
        "why": decided_why(decided),
        "author": decided.author,
        "reason": decided.reason,
        "decided": decided.decided.isoformat(),
        "until": decided.until.isoformat(),
        "approved_by": list(decided.approved_by),
        "changes": [
            {"side": one.side.value, "field": one.field, "before": list(one.before), "now": list(one.now)}
            for one in decided.changes
        ],
    }


def decisions_object(asked: DecisionsAsked) -> dict[str, Any]:
    """Return which decisions were asked for."""
    return {"records": asked.records, "sha256": asked.sha256, "on": asked.on.isoformat()}


def suppressed_why(match: Match) -> str:
    """Return why a match is set apart: what was decided about it, what contradicts it, or both."""
    decided = f"{match.decided.id}: {decided_why(match.decided)}" if match.decided and match.decided.counts else ""
    return "; ".join(filter(None, (decided, *(signal.why for signal in match.contradictions))))


def decided_why(decided: Decided) -> str:
    """Return in English why a decision counts, or no longer does."""
    match decided.state:
        case DecisionState.COUNTS:
            approved = f", approved by {', '.join(decided.approved_by)}" if decided.approved_by else ""
            return f"not that party, says {decided.author} until {decided.until}{approved}: {decided.reason}"
        case DecisionState.WAITING:
            return f"what {decided.author} decided waits for the approval of a second person"
        case DecisionState.EXPIRED:
            return f"what {decided.author} decided counted until {decided.until}"
        case DecisionState.REOPENED:
            return "; ".join(map(_changed, decided.changes))
        case DecisionState.WITHDRAWN:
            return f"what {decided.author} decided was withdrawn"


def _changed(change: Change) -> str:
    before, now = (", ".join(values) or _NOTHING for values in (change.before, change.now))
    return f"the {change.side.value}'s {change.field} changed: {before} became {now}"
