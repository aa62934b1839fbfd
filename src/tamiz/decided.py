"""What somebody decided about a customer and a listed party, that the two are not one; and whether that counts.

Values only: who keeps decisions is in :mod:`tamiz.review`, who asks for them in :mod:`tamiz.accepting`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DecisionState(StrEnum):
    """Whether a decision counts on a day, and if not, why not."""

    COUNTS = "counts"
    WAITING = "waiting for approval"
    EXPIRED = "expired"
    REOPENED = "re-opened"
    WITHDRAWN = "withdrawn"


class Side(StrEnum):
    """Of whom a field is."""

    CUSTOMER = "customer"
    ENTITY = "listed party"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that is no longer as it was when somebody decided; a side is empty where it said nothing."""

    side: Side
    field: str
    before: tuple[str, ...]  # what is there no longer
    now: tuple[str, ...]  # what is new


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it bears on one match."""

    id: str
    state: DecisionState
    author: str
    reason: str
    decided: date
    until: date  # the last day on which it counts
    approved_by: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()  # of a decision that is re-opened

    @property
    def counts(self) -> bool:
        """Whether the match is set apart by it."""
        return self.state is DecisionState.COUNTS


@dataclass(frozen=True, slots=True)
class DecisionsAsked:
    """Which decisions an answer took into account: those of a chain up to its last record, as they stood on a day."""

    records: int
    sha256: str  # of the last record
    on: date
