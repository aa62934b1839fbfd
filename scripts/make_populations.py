"""Make the frequency tables that invented people, firms and vessels are drawn from.

    python scripts/make_populations.py SHARED_DATA_FOLDER

The tables hold counts of tokens and of patterns, never a whole name: given names and surnames
apart, firms as templates and words counted three times or more. A token of a single record of
the 69-B list ships only when a public list of names has it too; of the others the mass is
kept (see ``population_tables.counting``). Half of 69-B's firms are held out for measuring.
"""

import argparse
import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from population_tables import faker_names, firms, people_mx, sat69b, vessels, world
from tamiz.sources.ofac_csv import parse_ofac_csv

OUT = Path(__file__).resolve().parent.parent / "src" / "tamiz" / "data" / "populations"
LISTED_VESSELS = tuple(f"lists/us-ofac-sdn/2026-07-31/{name}" for name in ("add.csv.gz", "alt.csv.gz", "sdn.csv.gz"))
POPULAR = (people_mx.SURNAMES, people_mx.GIVEN_NAMES)


def main() -> None:
    """Write the tables and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of public lists and name files")
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    for name, table in make_tables(arguments.data).items():
        packed = pack(table)
        (arguments.output / f"{name}.json.gz").write_bytes(packed)
        print(f"{name}: {len(packed):,} bytes; {json.dumps(table['provenance']['counts'])}")


def make_tables(data: Path) -> dict[str, dict[str, Any]]:
    """Return every table by name, each opened by its provenance."""
    taxpayers = sat69b.read_taxpayers(data)
    people, left_out = sat69b.persons(taxpayers)
    listed = parse_ofac_csv({Path(path).name: (data / path).read_bytes() for path in LISTED_VESSELS}).entities
    counts = {"persons": len(people), "persons left out": left_out, "firms": len(sat69b.firms(taxpayers))}
    return {
        "people_mx": _table(
            data, (*sat69b.FILES, *POPULAR, people_mx.ALL_SURNAMES), counts, people_mx.people_table(data, people)
        ),
        "firms_mx": _table(data, sat69b.FILES, counts, firms.mexican_firms(taxpayers)),
        "firms_us": _table(data, (firms.SEC, firms.NASDAQ), {}, firms.american_firms(data)),
        "vessels": _table(data, LISTED_VESSELS, {}, vessels.vessel_table(listed)),
        "people_world": _table(data, POPULAR, {}, world.world_table(data)),
    }


def _table(data: Path, sources: tuple[str, ...], counts: Mapping[str, int], table: dict[str, Any]) -> dict[str, Any]:
    provenance = {
        "script": "scripts/make_populations.py",
        "holds": "counts of tokens and patterns; no whole name",
        "sources": {path: hashlib.sha256((data / path).read_bytes()).hexdigest() for path in sources},
        "faker": faker_names.version(),
        "counts": dict(counts) | _sizes(table),
    }
    return {"provenance": provenance, **table}


def _sizes(table: Mapping[str, Any]) -> dict[str, int]:
    return {key: len(value) for key, value in table.items() if isinstance(value, dict)}


def pack(table: Mapping[str, Any]) -> bytes:
    """Return the table as gzipped JSON, provenance first; the same table gives the same bytes."""
    return gzip.compress(json.dumps(table, ensure_ascii=False, indent=0).encode(), compresslevel=9, mtime=0)


if __name__ == "__main__":
    main()
