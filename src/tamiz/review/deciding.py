"""A decision made: the two sides looked up as they are now, and what one met the other with."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tamiz.errors import InputError, QueryError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import at_rest, open_table
from tamiz.model import Match, Query, Settings
from tamiz.review.decision import Proposal
from tamiz.review.fields import customer_fields, entity_fields, hash_of_fields
from tamiz.screen import Screener

_FAR_MILLIBITS = 1_000_000  # below the threshold: whoever is looked at at all
_ALL = 1_000_000


def propose(screener: Screener, query: Query, entity_id: str, reason: str, until: date) -> Proposal:
    """Return the decision that the customer ``query`` is not the party ``entity_id``, on today's fields of both.

    Raises QueryError when the customer has no id, or does not meet that party at all: nothing is to be decided then.
    """
    if not query.id:
        raise QueryError("a decision needs the customer's id: --customer ID, as it stands in the customer file")
    match = _met(screener, query, entity_id)
    customer, entity = customer_fields(query), entity_fields(match.entity)
    return Proposal(
        customer=query.id,
        entity=match.entity.id,
        caption=match.entity.caption,
        met=f"{match.rule.value if match.rule else 'near'}, {match.bits:.3f} bits, as {match.name.text}",
        reason=" ".join(reason.split()),
        until=until,
        customer_fields=customer,
        customer_sha256=hash_of_fields(customer),
        entity_fields=entity,
        entity_sha256=hash_of_fields(entity),
    )


def customer_in(path: Path, columns: Mapping[str, str], customer: str) -> Query:
    """Return the customer with this id in a table. Raises InputError when none has it, or two that say other things."""
    with at_rest(path) as at:
        rows = (row.query for row in open_table(at, columns).rows() if row.id == customer)
        found = {customer_fields(query): query for query in rows if query is not None}
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        raise InputError(
            f"{shown_name(path)}: no row with a name has the id {customer[:80]!r}; check the column of ids."
        )
    raise InputError(
        f"{shown_name(path)}: {len(found)} rows with the id {customer[:80]!r} say different things of the customer; "
        "give every customer an id of its own."
    )


def _met(screener: Screener, query: Query, entity_id: str) -> Match:
    day = screener.settings()
    wide = Settings(day.on, day.known_on, day.on_origin, limit=_ALL, near_millibits=_FAR_MILLIBITS, group=False)
    answer = screener.screen(query, wide)
    if answer.unscreened:
        raise QueryError(f"{query.name[:80]!r} cannot be screened: {answer.unscreened[0].reason}")
    for match in (*answer.matches, *answer.suppressed, *answer.near):
        if match.entity.id == entity_id:
            return match
    raise QueryError(
        f"{query.name[:80]!r} does not meet {entity_id[:80]!r} in the lists at hand, so there is nothing to decide. "
        "Give the entity's id as it stands in the answer: tamiz screen ... --format json"
    )
