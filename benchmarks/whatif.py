"""A rehearsal against many customers: the shipped scenario of the eight groups, time by part, and recall.

Run: python benchmarks/whatif.py [--rows 200000] [--data DIR] [--runs 3]. Customers are those of tables.py, in
Parquet, seeded; one in a thousand is a name of one of the groups. Without --data the built-in list alone is held.
Each run starts from the open lists; medians of processor time are printed, for
other work may share the machine. The compiled kernels are warm (a first run makes them).
"""

import argparse
import csv
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pyarrow.csv
import pyarrow.parquet as pq

from tables import SEED, distinct_names
from tamiz.matching.match import Bar
from tamiz.model import Entity, Grade
from tamiz.rehearsal import CustomerFile, Layer, customer_file, days_of, lay, rehearse
from tamiz.rehearsal.few import FewParties
from tamiz.rehearsal.shipped import shipped
from tamiz.screen import Screener

ONE_IN = 1_000
Made = TypeVar("Made")


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", type=Path)
    asked = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores")
    print(f"load {os.getloadavg()[0]:.1f} at the start")
    with tempfile.TemporaryDirectory() as folder:
        screener = Screener.open(asked.data or Path(folder) / "data")
        layers = [timed(lambda: laid(screener)) for _ in range(asked.runs)]
        layer = layers[0][1]
        path, planted = write_customers(Path(folder), asked.rows, [one.after for one in layer.touched])
        with customer_file(path) as customers:
            rehearse(layer, customers)
            runs = [timed(lambda: measured(layer, customers)) for _ in range(asked.runs)]
            silent = [timed(lambda: passed_over(layer, customers)) for _ in range(asked.runs)]
        names = pq.read_table(path, columns=["name"]).column("name").to_pylist()
        held = [timed(lambda: names_passed_over(layer, names)) for _ in range(asked.runs)]
    met = runs[0][1]
    lists = ", ".join(one.list_id for one in screener.snapshots)
    print(f"{asked.rows:,} customers; {len(layer.touched)} entities change; {lists}")
    print(f"  scenario laid over the lists  {median(layers):.2f} s")
    print(f"  reading, and passing over     {median(silent):.2f} s; {silent[0][1]:,} left to compare")
    print(f"  passing over, names at hand   {median(held):.2f} s")
    print(f"  customers in all              {median(runs):.2f} s, {asked.rows / median(runs):,.0f} a second")
    print(f"  recall of planted names       {len(planted & met):,} of {len(planted):,}; {len(met):,} affected")


def laid(screener: Screener) -> Layer:
    """Return the scenario over the lists."""
    scenario = shipped("2025-02-20")
    return lay(scenario, screener, days_of(scenario, screener, None, None), screener.settings())


def measured(layer: Layer, customers: CustomerFile) -> set[int]:
    """Return the rows that are affected."""
    return {one.row for one in rehearse(layer, customers).customers}


def passed_over(layer: Layer, customers: CustomerFile) -> int:
    """Return how many customers are left when the silent names are passed over."""
    few = few_of(layer)
    return sum(len(some.rows) for some in customers.who_could_meet(few))


def names_passed_over(layer: Layer, names: list[str]) -> int:
    """Return how many names are left, where they need not be read from a file."""
    few = few_of(layer)
    return sum(not few.is_silent(name) for name in names)


def few_of(layer: Layer) -> FewParties:
    """Return the entities that change, as customers are asked about them."""
    screener = layer.after.screener
    bar = Bar.of(layer.after.settings, screener.parameters)
    return FewParties((one.after for one in layer.touched), screener.parameters, bar)


def write_customers(folder: Path, rows: int, entities: list[Entity]) -> tuple[Path, set[int]]:
    """Write the customers; return the rows that must be found."""
    chance, planted = random.Random(SEED), set[int]()  # noqa: S311  # the same customers every time
    listed = [name.text for entity in entities for name in entity.names if name.grade is not Grade.WEAK]
    source = folder / "customers.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "name", "country"))
        for row, made in enumerate(islice(distinct_names(chance), rows), start=1):
            name = made
            if row % ONE_IN == 0:
                planted.add(row)
                name = chance.choice(listed).upper()
            writer.writerow((f"C{row}", name, "MX"))
    target = folder / "customers.parquet"
    pq.write_table(pyarrow.csv.read_csv(source), target)
    return target, planted


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Return how many seconds of a processor the work took, and what came of it."""
    began = time.process_time()
    made = work()
    return time.process_time() - began, made


def median(runs: list[tuple[float, Made]]) -> float:
    """Return the median time."""
    return statistics.median(seconds for seconds, _ in runs)


if __name__ == "__main__":
    sys.exit(main())
