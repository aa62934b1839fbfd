"""This engine, string distances and another engine on the same names: what they catch, alert for and take.

Run: python benchmarks/peers.py [--data DIR] [--list ID] [--scorer NAME] [--size N] [--clean N]. Each scorer runs in
a process of its own, one after the other. Tables are Markdown. Rates come with their count and exact 95 %
interval and are the same in every run; times and memory are of one run on one machine. docs/peers.md says
what is compared, and how to install what is not there.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from peer_figures import Counts, Figures, add_options
from tamiz.lab.measure import rate_of
from tamiz.lab_words import ScorerName
from tamiz.render.lab import rate_text

CHILD = Path(__file__).with_name("peer_figures.py")
GIVEN = {"name": "by name alone", "birth-date": "with birth dates"}
PER_THOUSAND = 1_000

Rows = Iterator[Sequence[str]]


def main() -> None:
    """Run the scorers and print the tables."""
    chooser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    chooser.add_argument("--scorer", type=ScorerName, action="append", help="repeat for more; without it, every one")
    parser = argparse.ArgumentParser(description=__doc__, parents=[chooser], allow_abbrev=False)
    add_options(parser)
    told, passed = parser.parse_args(), chooser.parse_known_args()[1]
    figures = [run(name, passed) for name in told.scorer or ScorerName if is_installed(name)]
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()};"
        f" {told.size:,} listed names, {told.clean:,} parties of each population, seed {told.seed}\n"
    )
    print_table(costs(figures))
    for given in figures[0].caught if figures else ():
        print(f"Caught, in %, {GIVEN[given]}:\n")
        print_table(caught(figures, given))
        print(f"Alerts per 1,000 clean parties, {GIVEN[given]}:\n")
        print_table(alerts(figures, given))


def is_installed(name: ScorerName) -> bool:
    """Return whether a scorer can be measured here; where not, say so."""
    there = name is not ScorerName.LOGIC_V2 or find_spec("nomenklatura") is not None
    if not there:
        print(f"{name} is not measured: nomenklatura is not installed, see docs/peers.md", file=sys.stderr)
    return there


def run(name: ScorerName, options: Sequence[str]) -> Figures:
    """Return the figures of a scorer, measured in a process of its own."""
    print(f"measuring {name}", file=sys.stderr)
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}  # a few scores of logic-v2 hang on the order of a set
    done = subprocess.run([sys.executable, CHILD, name, *options], stdout=subprocess.PIPE, check=True, env=fixed)
    return Figures(**json.loads(done.stdout))


def costs(figures: Sequence[Figures]) -> Rows:
    """Yield how each scorer was set and what it took."""
    yield "scorer", "version", "a match from", "start-up, s", "clean names/s", "peak, MB", "of which lists"
    for one in figures:
        threshold = "a door" if one.threshold is None else f"{one.threshold:g}"
        memory = ("–" if mb is None else f"{mb:,.0f}" for mb in (one.peak_mb, one.lists_mb))
        yield one.scorer, one.version, threshold, f"{one.start_s:.1f}", f"{one.names_per_s:,.0f}", *memory


def caught(figures: Sequence[Figures], given: str) -> Rows:
    """Yield what each scorer catches; where its own index chooses what is compared, also what that leaves of it."""
    groups = figures[0].caught[given]
    yield "scorer", *(f"{group}, of {trials:,}" for group, (_, trials) in groups.items())
    for one in figures:
        yield one.scorer, *rates(one.caught[given])
        if one.through_index:
            yield f"{one.scorer}, through its index", *rates(one.through_index[given])


def alerts(figures: Sequence[Figures], given: str) -> Rows:
    """Yield how many of each population alert."""
    yield "population", *(one.scorer for one in figures)
    columns = [list(rates(one.alerts[given], PER_THOUSAND)) for one in figures]
    yield from zip(figures[0].alerts[given], *columns, strict=True)


def rates(counts: Counts, per: int = 100) -> Iterator[str]:
    """Yield each count as a rate with its interval."""
    return (rate_text(rate_of(hits, trials), per) for hits, trials in counts.values())


def print_table(rows: Rows) -> None:
    """Print rows as a table, the first as its head."""
    head, *body = rows
    for row in (head, ["---"] * len(head), *body):
        print(f"| {' | '.join(row)} |")
    print()


if __name__ == "__main__":
    main()
