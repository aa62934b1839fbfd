"""Alerts per 1,000 clean customers, by population and form, with intervals and the namesake floor.

Run: python benchmarks/populations.py [--size 100000] [--seed 1] [--ofac FOLDER_OF_AN_OFAC_CSV_SET]. An
alert is one customer with at least one match. Names alone are asked, so the doors that could open are
those of names; nobody here exists, so every alert is a false one.
"""

import argparse
import os
import platform
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tamiz.lab import Form, Interval, Invented, Kind, Style, clopper_pearson, floor, population
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity
from tamiz.screen import Screener
from tamiz.sources.ofac_csv import parse_ofac_csv

NOT_OF_THE_SET = ("sdn_verbatim_rows.csv", "sdn_provenance.csv")
FORMS = {Kind.MX_PEOPLE_ONE_GIVEN: Form.ONE_GIVEN, Kind.MX_PEOPLE_SHORT: Form.SHORT}
HEADER = (
    f"  {'population':<22}{'alerts':>8}{'per 1,000':>11}  {'95 % interval':<19}"
    f"{'floor':>7}{'in form':>9}{'same day':>10}{'undated':>9}{'names/s':>10}"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one population met."""

    alerts: int
    rate: Interval
    speed: float  # names a second


def main() -> None:
    """Print one table a set of lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--style", type=Style, default=Style.BANK, choices=list(Style))
    parser.add_argument("--ofac", type=Path)
    chosen = parser.parse_args()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, "
        f"{platform.machine()}; {chosen.size:,} parties a population, seed {chosen.seed}, style {chosen.style}"
    )
    built_in = tuple(entity for snapshot in Screener.open().snapshots for entity in snapshot.entities)
    report("built-in list", built_in, chosen.size, chosen.seed, chosen.style)
    if chosen.ofac:
        report("built-in list and OFAC", (*built_in, *read_ofac(chosen.ofac)), chosen.size, chosen.seed, chosen.style)


def report(title: str, entities: Sequence[Entity], size: int, seed: int, style: Style) -> None:
    """Print the alerts of every population against the entities."""
    index = NameIndex(entities)
    print(f"{title}: {len(entities):,} entities, {len(index.entries):,} names\n{HEADER}")
    for kind in Kind:
        parties = tuple(population(kind, size, seed, style=style))
        done, namesakes = measure(parties, index), floor(parties, entities)
        in_form = floor(parties, entities, FORMS[kind]).namesakes if kind in FORMS else namesakes.namesakes
        rate = done.rate
        bounds = f"{1000 * rate.low:.3f} to {1000 * rate.high:.3f}"
        print(
            f"  {kind:<22}{done.alerts:>8,}{1000 * rate.rate:>11.3f}  {bounds:<19}{namesakes.namesakes:>7,}"
            f"{in_form:>9,}{namesakes.same_day:>10,}{namesakes.undated:>9,}{done.speed:>10,.0f}"
        )


def measure(parties: Sequence[Invented], index: NameIndex) -> Measured:
    """Return the alerts on the parties by name alone."""
    parameters = Parameters.load()
    started = time.perf_counter()
    alerts = sum(bool(find_matches(party.query(name_only=True), index, parameters).matches) for party in parties)
    seconds = time.perf_counter() - started
    return Measured(alerts, clopper_pearson(alerts, len(parties)), len(parties) / seconds)


def read_ofac(folder: Path) -> Iterable[Entity]:
    """Return the entities of an OFAC CSV set."""
    paths = (path for path in sorted(folder.iterdir()) if path.name not in NOT_OF_THE_SET)
    return parse_ofac_csv({path.name: path.read_bytes() for path in paths}).entities


if __name__ == "__main__":
    main()
