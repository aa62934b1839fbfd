"""Complete names that something speaks against: kept, or set apart where that is the policy.

A complete name is a match whatever its bits. Under ``unless-contradicted`` it is none where another birth
date, sex or number is on record and all the evidence together stays below the bar; it is then set apart with
its evidence, and never lost. An equal number is a door of its own and keeps it.
"""

from collections.abc import Iterable

from tamiz.matching.identified import OPENING_KINDS
from tamiz.model import CompleteName, Match, Rule


def set_apart(
    matches: Iterable[Match], policy: CompleteName, bar_millibits: int
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Return the matches that stay and those that are suppressed, both in the order given."""
    if policy is CompleteName.ALWAYS:
        return tuple(matches), ()
    told = [(match, _is_suppressed(match, bar_millibits)) for match in matches]
    return tuple(match for match, out in told if not out), tuple(match for match, out in told if out)


def _is_suppressed(match: Match, bar_millibits: int) -> bool:
    if match.rule is not Rule.COMPLETE_NAME or match.millibits >= bar_millibits or not match.contradictions:
        return False
    return not any(signal.kind in OPENING_KINDS for signal in match.signals)
