"""Which owners a rule starts from: what a status on the day says of one who is listed."""

from collections.abc import Iterable

from tamiz.model import Match, Status, StatusRow
from tamiz.ownership.answer import Ground, Seed
from tamiz.ownership.judge import Blocked
from tamiz.ownership.rules import Rule

NOT_KNOWN_TO_BLOCK = "it is not known whether this program blocks"
NO_RULE = "this program has no rule of ownership; whether another one blocks the party is to be confirmed"
UNKNOWN_STATUS = "whether it was in force on the day is not known"
TO_CONFIRM = "found by name or number; whether it is the party is to be confirmed"


def grounds(
    kind: str, rows: Iterable[StatusRow], rules: Iterable[Rule], blocking: frozenset[str], match: Match | None
) -> tuple[Ground, ...]:
    """Return why a listed party counts as blocked on the day, one ground a country; none where it does not.

    ``blocking`` are the programs that the law book knows to block. The surest row of a country speaks for it.
    """
    listed = tuple(row for row in rows if row.is_designation)
    found = []
    for rule in rules:
        doubts = [_doubt(row, rule, blocking) for row in listed if _counts(row, rule)]
        if doubts:
            least = None if None in doubts else doubts[0]
            open_points = tuple(filter(None, (TO_CONFIRM if match else None, least)))
            found.append(Ground(kind, not open_points, (rule.country,), open_points, match))
    return tuple(found)


def blocked_by(rule: Rule, seeds: Iterable[Seed], places: dict[str, int]) -> Blocked:
    """Return the owners that ``rule`` starts from."""
    found = [
        (seed, one) for seed in seeds for one in seed.grounds if not one.countries or rule.country in one.countries
    ]
    return Blocked(
        frozenset(places[seed.id] for seed, one in found if one.sure), frozenset(places[seed.id] for seed, _ in found)
    )


def _counts(row: StatusRow, rule: Rule) -> bool:
    return row.country == rule.country and row.status in (Status.IN_FORCE, Status.UNKNOWN)


def _doubt(row: StatusRow, rule: Rule, blocking: frozenset[str]) -> str | None:
    if row.status is Status.UNKNOWN:
        return UNKNOWN_STATUS
    if row.program in rule.no_rule_programs:
        return f"{NO_RULE}: {row.program}"
    is_sure = row.list_id in rule.blocking_lists or row.program in blocking
    return None if is_sure else f"{NOT_KNOWN_TO_BLOCK}: {row.program}"
