"""What one scorer catches and alerts for, how fast, and the most memory it took, as JSON.

benchmarks/peers.py starts it, a process for each scorer, so that the peak is that scorer's own: a
process does not give back what another scorer took before it. What it peaked at is read from Linux, which keeps
it for the program that runs; getrusage would tell the peak of whoever started it too.
"""

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from tamiz.lab import population
from tamiz.lab.measure import GROUPS, Listed, altered, as_given, choose, sample
from tamiz.lab.measure_clean import count_alerts
from tamiz.lab.scorers import Asked, LogicV2, Scorer
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.model import Query
from tamiz.screen import Screener

PACKAGES = {ScorerName.TAMIZ: "tamiz", ScorerName.LOGIC_V2: "nomenklatura"}
STATUS = Path("/proc/self/status")
BUILT_IN = ("builtin",)

Counts = dict[str, tuple[int, int]]  # hits and trials by group or population


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured; the same plan gives the same figures, but for time and memory."""

    size: int = 1_000  # listed names
    clean: int = 2_000  # parties of each invented population
    seed: int = 1
    given: tuple[Given, ...] = tuple(Given)


@dataclass(frozen=True, slots=True)
class Figures:
    """One scorer's, by what a query gives; ``through_index``: caught, and chosen by its own index too."""

    scorer: str
    version: str
    threshold: float | None
    caught: dict[str, Counts]
    through_index: dict[str, Counts]
    alerts: dict[str, Counts]
    start_s: float
    names_per_s: float
    lists_mb: float | None
    peak_mb: float | None


def main() -> None:
    """Print the figures of the scorer that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scorer", type=ScorerName)
    add_options(parser)
    told = parser.parse_args()
    list_ids = told.list or (() if told.data else BUILT_IN)
    listed = choose(Screener.open(told.data), list_ids, told.seed).together
    print(json.dumps(asdict(measure(told.scorer, listed, plan_of(told)))))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which lists, and how much of what."""
    plan = Plan()
    parser.add_argument("--data", type=Path, help="a data directory; without one the built-in list is measured")
    parser.add_argument("--list", action="append", help="only this list; repeat for more")
    parser.add_argument("--size", type=int, default=plan.size, help="listed names that are asked about")
    parser.add_argument("--clean", type=int, default=plan.clean, help="parties of each invented population")
    parser.add_argument("--seed", type=int, default=plan.seed)
    parser.add_argument("--given", type=Given, action="append", help="name or birth-date; without it each in turn")


def plan_of(told: argparse.Namespace) -> Plan:
    """Return the plan that the options say."""
    return Plan(told.size, told.clean, told.seed, tuple(told.given or Given))


def measure(name: ScorerName, listed: Listed, plan: Plan) -> Figures:
    """Return the figures of a scorer over the lists."""
    lists_mb, started = peak_mb(), time.perf_counter()
    (scorer,) = listed.scorers([name])
    for kind in Kind:  # what is made when a kind is first asked about is part of the start
        scorer.best(queries(kind, 1, plan.seed, Given.NAME))
    start_s = time.perf_counter() - started
    clean = {given: count_clean(scorer, plan, given) for given in plan.given}
    caught = {given: count_caught(scorer, ask(listed, plan, given)) for given in plan.given}
    return Figures(
        name,
        version(PACKAGES.get(name, "rapidfuzz")),
        scorer.threshold,
        {given: counts for given, (counts, _) in caught.items()},
        {given: counts for given, (_, counts) in caught.items() if counts},
        {given: alerts for given, (alerts, _) in clean.items()},
        start_s,
        len(plan.given) * len(Kind) * plan.clean / sum(seconds for _, seconds in clean.values()),
        lists_mb,
        peak_mb(),
    )


def ask(listed: Listed, plan: Plan, given: Given) -> Mapping[str, Sequence[Asked]]:
    """Return what is asked about listed parties, by group of alterations."""
    drawn = sample(listed.entities, plan.size, plan.seed, given)
    groups: dict[str, list[Asked]] = {group: [] for group in GROUPS}
    for _, group, ones in altered(drawn, plan.seed):
        groups[group] += ones
    return groups


def queries(kind: Kind, size: int, seed: int, given: Given) -> list[Query]:
    """Return the first parties of an invented population as they are asked about."""
    return [as_given(party.query(), given) for party in population(kind, size, seed)]


def count_caught(scorer: Scorer, asked: Mapping[str, Sequence[Asked]]) -> tuple[Counts, Counts]:
    """Return how many are a match, by group, and how many of these the scorer's own index would choose, if any."""
    counts, chosen = {}, {}
    for group, ones in asked.items():
        met = scorer.own(ones)
        caught = [one for one, found in zip(ones, met, strict=True) if found.counts(scorer.threshold)]
        counts[group] = len(caught), len(ones)
        if isinstance(scorer, LogicV2):
            chosen[group] = sum(scorer.would_choose(caught)), len(ones)
    return counts, chosen


def count_clean(scorer: Scorer, plan: Plan, given: Given) -> tuple[Counts, float]:
    """Return how many of each population alert, and the seconds that asking took."""
    counts, seconds = {}, 0.0
    for kind in Kind:
        asked = queries(kind, plan.clean, plan.seed, given)
        started = time.perf_counter()
        _, alerts = count_alerts(asked, [scorer], {scorer.name: [scorer.threshold]})
        seconds += time.perf_counter() - started
        counts[kind.value] = alerts[scorer.name][0].hits, alerts[scorer.name][0].trials
    return counts, seconds


def peak_mb() -> float | None:
    """Return the most memory that this process has held, None where the system does not tell."""
    lines = STATUS.read_text(encoding="ascii").splitlines() if STATUS.exists() else []
    found = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(found[0]) / 1024 if found else None


if __name__ == "__main__":
    main()
