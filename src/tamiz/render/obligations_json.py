"""An obligation as JSON: the keys of the contract, and what else is known of the rule.

Every key is always there. What is null or empty was not read in any source; it never says that nothing is due.
"""

from datetime import date
from typing import Any, TypeAlias

from tamiz.model import Due, Keeping, Obligation

JsonObject: TypeAlias = dict[str, Any]


def obligation_object(obligation: Obligation) -> JsonObject:
    """Return the object of one obligation."""
    return {
        "action": obligation.action,
        "who": obligation.who,
        "program": obligation.program,
        "country": obligation.country,
        "basis": obligation.basis,
        "what": obligation.what,
        "confidence": _value(obligation.confidence),
        "rule": obligation.rule,
        "origin": obligation.origin,
        "duty": obligation.duty.value,
        "transactions": list(obligation.transactions),
        "applies": _value(obligation.applies),
        "applies_why": obligation.applies_why,
        "deadlines": [_due(one) for one in obligation.due],
        "records": None if obligation.records is None else _keeping(obligation.records),
        "notes": list(obligation.notes),
        "sources": list(obligation.sources),
        "conflicts": [{"rule": one.rule, "why": one.why} for one in obligation.conflicts],
        "conflicts_more": obligation.conflicts_more,
    }


def _due(due: Due) -> JsonObject:
    return {
        "what": due.what,
        "within": due.within,
        "unit": due.unit,
        "counted_from": _day(due.counted_from),
        "date": _day(due.day),
        "basis": due.basis,
        "confidence": _value(due.confidence),
        "sources": list(due.sources),
    }


def _keeping(keeping: Keeping) -> JsonObject:
    return {
        "years": keeping.years,
        "counted_from": _day(keeping.counted_from),
        "at_least_until": _day(keeping.until),
        "basis": keeping.basis,
        "confidence": _value(keeping.confidence),
        "note": keeping.note,
        "sources": list(keeping.sources),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _value(word: Any) -> str | None:
    return None if word is None else str(word.value)
