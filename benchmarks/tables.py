"""Tables through: time, peak memory and recall of planted names together, each run in a process of its own.

Run: python benchmarks/tables.py [--rows 100000] [--ofac FOLDER_OF_AN_OFAC_CSV_SET]. Customers are made
here from syllables, all distinct, in the form two given names and two surnames; one in a hundred is a
listed name as written, in capitals, without accents or with its words turned round. The OFAC set is
added to a data directory once, as "tamiz lists add" does; every process maps its index.
"""

import argparse
import csv
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from tamiz.inputs.tables import open_table
from tamiz.model import Grade
from tamiz.render.tables import target_for
from tamiz.screen import Screener
from tamiz.sources.catalogue import parser_of
from tamiz.store import Store
from tamiz.table_pool import Workers
from tamiz.table_run import run_table

ONE_IN = 100  # rows to a planted name
OFAC_FILES = ("sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv")
SEED = 20250220
GIVEN = "Juan José María Ana Luis Carlos Pedro Rosa Elena Miguel Ángel Sofía Guadalupe Jesús Francisco Martha".split()
STARTS = "Ba Ca Cor Do Es Fa Gal Her He Lo Mar Mo Ná Or Pe Qui Ra Sal To Ur Val Ze".split()
MIDDLES = "ba ca di fo gue la le mi ni ra re ri se ti va".split()
ENDS = "do ez llo món na nes rra ro s tes to z".split()
Altered = Callable[[str], str]


def main() -> None:
    """Print one line a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--ofac", type=Path)
    parser.add_argument("--inside", nargs=4, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        source, output, processes, data = chosen.inside
        print(json.dumps(measured(Path(source), Path(output), int(processes), Path(data))))
        return
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    )
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        compare_runs(Path(folder), chosen.rows, data)
        if chosen.ofac:
            add_list(data, chosen.ofac)
            compare_runs(Path(folder), chosen.rows, data)


def add_list(data: Path, ofac: Path) -> None:
    """Add the OFAC set to the data directory and say how long it took, and how long the first opening."""
    began = time.monotonic()
    wanted = [path for path in sorted(ofac.glob("*.csv*")) if path.name.removesuffix(".gz") in OFAC_FILES]
    files = {path.name: path.read_bytes() for path in wanted}
    Store.open(data, parser_of).add("us-ofac-sdn", files, date(2026, 7, 31))
    added = time.monotonic()
    _ = Screener.open(data).index
    print(f"added in {added - began:.1f} s, index built in {time.monotonic() - added:.1f} s")


def compare_runs(folder: Path, rows: int, data: Path) -> None:
    """Print the runs against one set of lists."""
    screener = Screener.open(data)
    entries = [one for one in screener.index.entries if one.name.grade is not Grade.WEAK]
    lists = ", ".join(snapshot.list_id for snapshot in screener.snapshots)
    print(f"{len(entries):,} listed names ({lists}); {rows:,} customers")
    planted = write_customers(folder / "customers.csv", rows, [(one.entity.id, one.name.text) for one in entries])
    pq.write_table(pa.csv.read_csv(folder / "customers.csv"), folder / "customers.parquet")
    (folder / "one.csv").write_text("id,name\n" + "7,Ana Roe\n" * rows, encoding="utf-8")
    for source, output, processes in (
        ("customers.csv", "answers.parquet", 2),
        ("customers.csv", "answers.csv", 2),
        ("customers.parquet", "answers.parquet", 2),
        ("customers.parquet", "answers.parquet", 1),
        ("one.csv", "answers.parquet", 2),
    ):
        done = in_a_process(folder / source, folder / output, processes, data)
        recall = "-" if source == "one.csv" else found(folder / output, planted)
        print(f"  {source} to {output}, {processes} process{'es' if processes > 1 else ''}")
        print(
            f"    {done['seconds']:.2f} s, {done['rate']:,.0f} rows/s, {done['steady']:,.0f} once the lists are open; "
            f"peak {max(done['here_mb'], done['worker_mb']):.0f} MB in the largest process; "
            f"recall {recall}; {done['alerts']:,} alerts"
        )


def in_a_process(source: Path, output: Path, processes: int, data: Path) -> dict[str, float]:
    """Run one measure in a fresh process, so that its memory is its own."""
    words = [sys.executable, __file__, "--inside", str(source), str(output), str(processes), str(data)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def measured(source: Path, output: Path, processes: int, data: Path) -> dict[str, float]:
    """Return time, rate, memory and alerts of one run, from opening the lists to the closed file."""
    opener = partial(Screener.open, data)
    screener = opener()
    steps: list[tuple[int, float]] = []
    outcome = run_table(
        open_table(source),
        screener,
        screener.settings("2025-02-20"),
        target_for(output),
        Workers(opener, processes),
        lambda rows, _, seconds: steps.append((rows, seconds)),
    )
    (first_rows, first_s), (last_rows, last_s) = steps[0], steps[-1]
    return {
        "seconds": outcome.seconds,
        "rate": outcome.rows / outcome.seconds,
        "steady": (last_rows - first_rows) / (last_s - first_s),
        "alerts": outcome.alerts,
        "here_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "worker_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }


def write_customers(path: Path, rows: int, listed: list[tuple[str, str]]) -> dict[str, str]:
    """Write the customers; return the entity that each planted id must find."""
    chance = random.Random(SEED)  # noqa: S311  # the same customers every time
    planted: dict[str, str] = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer id", "name", "date of birth", "country", "city"))
        for number, made in enumerate(islice(distinct_names(chance), rows)):
            ident, name = f"C{number:07d}", made
            if number % ONE_IN == 0:
                planted[ident], text = chance.choice(listed)
                name = chance.choice(ALTERED)(text)
            day = date.fromordinal(chance.randint(710_000, 731_000))
            writer.writerow((ident, name, f"{day:%d/%m/%Y}", "MX", "Puebla"))
    return planted


def distinct_names(chance: random.Random) -> Iterator[str]:
    """Yield names that are all different."""
    seen: set[str] = set()
    while True:
        surnames = [chance.choice(STARTS) + chance.choice(MIDDLES) + chance.choice(ENDS) for _ in range(2)]
        name = " ".join((chance.choice(GIVEN), chance.choice(GIVEN), *surnames))
        if name not in seen:
            seen.add(name)
            yield name


def without_accents(text: str) -> str:
    """Return Latin letters bare."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def turned(text: str) -> str:
    """Return the words in the other order."""
    return " ".join(reversed(text.replace(",", " ").split()))


ALTERED: tuple[Altered, ...] = (str, str.upper, without_accents, turned)


def found(output: Path, planted: dict[str, str]) -> str:
    """Return how many planted names found their own entity."""
    table = pa.csv.read_csv(output) if output.suffix == ".csv" else pq.read_table(output, columns=["id", "entity"])
    pairs = set(zip(table["id"].to_pylist(), table["entity"].to_pylist(), strict=True))
    hits = sum(pair in pairs for pair in planted.items())
    return f"{hits:,} of {len(planted):,} ({hits / len(planted):.2%})"


if __name__ == "__main__":
    main()
