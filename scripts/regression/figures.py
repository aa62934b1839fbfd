"""The figures of the slice: caught by group and by alteration, alerts by population; and which of them fell."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regression.cases import Met
from tamiz.lab.alterations import ALTERATIONS, Group

UNALTERED, BEYOND = "unaltered", "with birth dates and numbers"
CAUGHT, CAUGHT_BY, ALERTS = "caught", "caught by alteration", "alerts"
_GROUPS = {one.name: one.group.value for one in ALTERATIONS} | {UNALTERED: UNALTERED}
_ORDER = (UNALTERED, *(group.value for group in Group), BEYOND)

Counts = dict[str, tuple[int, int]]  # matches, of how many cases
Figures = Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class Change:
    """One figure before and now; None where there is none."""

    what: str
    name: str
    before: tuple[int, int] | None
    after: tuple[int, int] | None

    @property
    def fell(self) -> bool:
        """Whether it is worse: a smaller share caught, or a larger share alerting."""
        if self.before is None or self.after is None:
            return False
        rise = self.after[0] * self.before[1] - self.before[0] * self.after[1]
        return rise > 0 if self.what == ALERTS else rise < 0


def figures_of(met: Met) -> Figures:
    """Return the figures of these cases."""
    matched = [(case, outcome.is_match) for case, outcome in sorted(met.items(), key=lambda one: one[0])]
    caught = [(case.group, hit) for case, hit in matched if case.entity]
    groups = _count((_GROUPS.get(group, BEYOND), hit) for group, hit in caught)
    return {
        CAUGHT: {group: groups[group] for group in _ORDER if group in groups},
        CAUGHT_BY: _count(caught),
        ALERTS: _count((case.group, hit) for case, hit in matched if not case.entity),
    }


def changes(before: Figures, after: Figures) -> list[Change]:
    """Return the figures that are not what they were, those that fell first."""
    found = [
        Change(what, name, before.get(what, {}).get(name), after.get(what, {}).get(name))
        for what in (CAUGHT, ALERTS, CAUGHT_BY)
        for name in dict.fromkeys((*before.get(what, {}), *after.get(what, {})))
    ]
    return sorted((one for one in found if one.before != one.after), key=lambda one: not one.fell)


def write_figures(figures: Figures) -> str:
    """Return the figures as JSON, each on a line of its own."""
    sections = (
        f" {json.dumps(what)}: {{\n"
        + ",\n".join(f"  {json.dumps(name)}: {list(n)}" for name, n in counts.items())
        + "\n }"
        for what, counts in figures.items()
    )
    return "{\n" + ",\n".join(sections) + "\n}\n"


def read_figures(text: str) -> Figures:
    """Return what :func:`write_figures` wrote."""
    return {
        what: {name: (hits, of) for name, (hits, of) in counts.items()} for what, counts in json.loads(text).items()
    }


def _count(told: Iterable[tuple[str, bool]]) -> Counts:
    counts: dict[str, list[int]] = {}
    for name, hit in told:
        found = counts.setdefault(name, [0, 0])
        found[0] += hit
        found[1] += 1
    return {name: (hits, of) for name, (hits, of) in counts.items()}
