"""What screening needs of whoever keeps decisions: files or a database stand behind it, or nothing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from tamiz.decided import Decided, DecisionsAsked
from tamiz.model import Entity, Match, Query


class Accepts(Protocol):
    """Decisions that a customer is not a listed party, as they stood at one moment."""

    @property
    def asked(self) -> DecisionsAsked:
        """Which decisions these are, for the certificate."""

    def concerns(self, query: Query) -> bool:
        """Return whether anything was decided about this customer: one with an id of its own."""

    def judge(self, query: Query, entity: Entity) -> Decided | None:
        """Return the decision about a customer and a listed party, counting or not; None where there is none."""


def parted(
    matches: Iterable[Match], query: Query, accepts: Accepts | None
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Return the matches that stay and those that a decision sets apart; both say what was decided."""
    told = tuple(matches)
    if accepts is None or not accepts.concerns(query):
        return told, ()
    told = tuple(replace(match, decided=accepts.judge(query, match.entity)) for match in told)
    stay = tuple(match for match in told if not (match.decided and match.decided.counts))
    return stay, tuple(match for match in told if match.decided and match.decided.counts)
