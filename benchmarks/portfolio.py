"""A portfolio: how long it takes to build, and what a list change and a what-if take once it is there.

Run: python benchmarks/portfolio.py --data DIR [--rows 100000] [--changed 20 200 2000] [--keep FOLDER]. Customers are
the invented Mexican people of the laboratory, full form, with birth dates and in Parquet. DIR holds a list; from it
so many parties at a time are taken to be new since the portfolio was built. With --keep the portfolio stays in FOLDER
and is used again. Processor seconds of this process are printed (building: of the wall), and the peak of its memory.
"""

import argparse
import os
import platform
import random
import resource
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tamiz.held import InMemory
from tamiz.inputs.tables import open_table
from tamiz.lab import Kind, population
from tamiz.model import Entity, Snapshot
from tamiz.portfolio import build, opened, portfolio_customers, rescreen, settings_for
from tamiz.rehearsal import days_of, lay, rehearse
from tamiz.rehearsal.shipped import shipped
from tamiz.screen import Screener
from tamiz.table_pool import Workers

SEED = 20_261_125


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--changed", type=int, nargs="*", default=[20, 200, 2_000])
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f} at the start")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        place = (asked.keep or Path(folder)) / f"{asked.rows}.portfolio"
        if not place.exists():
            build_it(place, asked.rows, asked.data)
        size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
        print(f"{asked.rows:,} customers; on disk {size / 2**20:,.0f} MiB")
        what_if(place, asked.data)
        for count in (0, *asked.changed):
            list_change(place, asked.data, count)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


def build_it(place: Path, rows: int, data: Path) -> None:
    """Build the portfolio over the lists."""
    place.parent.mkdir(parents=True, exist_ok=True)
    source = place.with_suffix(".parquet")
    made = list(population(Kind.MX_PEOPLE, rows, SEED))
    columns = {
        "id": [f"C{number}" for number in range(rows)],
        "name": [one.name for one in made],
        "birth_date": [one.birth_date and one.birth_date.isoformat() for one in made],
    }
    pq.write_table(pa.table(columns), source)
    screener = Screener.open(data)
    began = time.monotonic()
    outcome = build(open_table(source), screener, screener.settings(), place, Workers(partial(Screener.open, data)))
    took = time.monotonic() - began
    print(f"built in {took:,.0f} s, {rows / took:,.0f} customers a second; {outcome.alerts:,} with a match")


def what_if(place: Path, data: Path) -> None:
    """Rehearse the designations of 2025-02-20 against the portfolio."""
    screener = Screener.open(data)
    scenario = shipped("2025-02-20")
    layer = lay(scenario, screener, days_of(scenario, screener, None, None), screener.settings())
    began = time.process_time()
    with portfolio_customers(place, screener) as customers:
        found = rehearse(layer, customers)
    took = time.process_time() - began
    print(f"what-if, {len(layer.touched)} entities change: {took:.2f} s; {found.counts.met:,} meet one")


def list_change(place: Path, data: Path, count: int) -> None:
    """Re-screen after some parties have come under other ids, and again after they have gone."""
    screener = Screener.open(data)
    held = [one for one in screener.index.entities if one.list_id != "builtin"]
    some = random.Random(SEED).sample(held, count)  # noqa: S311  # the same parties every time
    new = tuple(as_new(one) for one in some)
    snapshot = Snapshot("new", "New", "sha256:" + "0" * 64, screener.clock(), new)
    after = replace(screener, lists=(*screener.lists, InMemory(snapshot))) if new else screener
    for what, lists in (("come", after), ("go", screener)) if new else (("none", screener),):
        began = time.process_time()
        with opened(place) as portfolio:
            found = rescreen(portfolio, lists, settings_for(portfolio, lists, lists.settings()))
        print(
            f"re-screen, {count:,} parties {what}: {time.process_time() - began:.2f} s; {found.asked_again:,} asked "
            f"again, {len(found.changes):,} changes"
        )


def as_new(entity: Entity) -> Entity:
    """Return a party as one of a list that was not held before."""
    return replace(entity, id=f"new:{entity.id.partition(':')[2]}", list_id="new")


if __name__ == "__main__":
    sys.exit(main())
