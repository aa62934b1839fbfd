"""The official lists in: counts, time and memory of every set, and whether each listed name finds its own party.

Run: python benchmarks/lists.py FOLDER_OF_LISTS (with us-ofac-sdn/DAY, us-ofac-nonsdn/DAY and un-sc/DAY in it).
Each set is parsed in a process of its own. The newest whole SDN set is then added to a data directory, and every
primary, strong and former name of it is asked alone.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tamiz.errors import ScreeningError
from tamiz.matching.index import Entry, Names
from tamiz.matching.match import Bar, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Grade, Query
from tamiz.screen import Screener
from tamiz.sources.catalogue import entry_of, parser_of
from tamiz.store import Store

LISTS = ("us-ofac-sdn", "us-ofac-nonsdn", "un-sc")
NEWEST = ("us-ofac-sdn", "2026-07-31")
OPENINGS = 5


def main() -> None:
    """Print one line a set, then what asking every name found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", type=Path)
    parser.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        print(json.dumps(loaded(chosen.lists, *chosen.inside)))
        return
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    for list_id in LISTS:
        for folder in sorted((chosen.lists / list_id).iterdir()):
            print(line_of(list_id, folder.name, in_a_process(chosen.lists, list_id, folder.name)))
    with tempfile.TemporaryDirectory() as data:
        ask_every_name(Path(data), files_of(chosen.lists / "/".join(NEWEST), NEWEST[0]))


def files_of(folder: Path, list_id: str) -> dict[str, bytes]:
    """Return the files of a folder that have names such as the list's."""
    formats = entry_of(list_id).formats
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if any(one.claims(path.name) for one in formats)
    }


def loaded(lists: Path, list_id: str, day: str) -> dict[str, object]:
    """Return the counts of one set, or why it was refused, with seconds and peak memory."""
    files = files_of(lists / list_id / day, list_id)
    began = time.perf_counter()
    try:
        report = parser_of(list_id)(files).report
    except ScreeningError as error:
        return {"refused": str(error)}
    return {
        "records": report.records,
        "entities": report.entities,
        "set_aside": report.set_aside,
        "names": sum(count for _, count in report.names),
        "unreadable": len(report.unreadable),
        "parts": report.parts,
        "seconds": time.perf_counter() - began,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def in_a_process(lists: Path, list_id: str, day: str) -> dict[str, object]:
    """Load one set in a fresh process, so that its memory is its own."""
    words = [sys.executable, __file__, str(lists), "--inside", list_id, day]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout)
    return result


def line_of(list_id: str, day: str, told: dict[str, object]) -> str:
    """Return one set as a line."""
    if "refused" in told:
        return f"{list_id} {day}: refused: {str(told['refused'])[:150]}"
    return (
        f"{list_id} {day}: {told['records']:,} records, {told['entities']:,} entities, {told['set_aside']} set aside, "
        f"{told['names']:,} names; {told['unreadable']:,} of {told['parts']:,} parts not understood; "
        f"{told['seconds']:.2f} s, {told['mb']:.0f} MB"
    )


def ask_every_name(data: Path, files: dict[str, bytes]) -> None:
    """Add the set, open it, and ask each of its names that is not weak."""
    began = time.perf_counter()
    Store.open(data, parser_of).add(NEWEST[0], files, date.fromisoformat(NEWEST[1]))
    added = time.perf_counter()
    _ = Screener.open(data).index
    print(f"added in {added - began:.1f} s, index built in {time.perf_counter() - added:.1f} s")
    print(f"opened in {sorted(opening(data) for _ in range(OPENINGS))[OPENINGS // 2]:.3f} s (median of {OPENINGS})")
    screener = Screener.open(data)
    names = screener.index
    entries = [one for one in names.entries if one.entity.list_id == NEWEST[0] and one.name.grade is not Grade.WEAK]
    began = time.perf_counter()
    missed = [entry.entity.id for entry in entries if not finds_itself(entry, names, screener.parameters)]
    seconds = time.perf_counter() - began
    print(
        f"{len(entries):,} names asked in {seconds:.1f} s ({len(entries) / seconds:,.0f}/s); missed: {missed or 'none'}"
    )


def finds_itself(entry: Entry, names: Names, parameters: Parameters) -> bool:
    """Return whether a listed name, asked alone, is a match with its own party."""
    matches = find_matches(Query(entry.name.text), names, parameters, Bar(1_000_000)).matches  # none by evidence
    return any(match.entity.id == entry.entity.id for match in matches)


def opening(data: Path) -> float:
    """Return the seconds from nothing to an index that can be asked."""
    began = time.perf_counter()
    _ = Screener.open(data).index
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
