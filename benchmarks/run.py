"""Time, memory and recall in one run, on fixed corpora; prints a table and the machine it ran on.

Run: python benchmarks/run.py. Compare two commits in one sitting: machines drift. Recall
stands beside time, so that faster by finding less shows.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tamiz.inputs.document import parse_document
from tamiz.model import Grade
from tamiz.screen import Screener

ROOT = Path(__file__).parents[1]
RUNS = 7
TEXT_MEGABYTES = 4


def main() -> None:
    """Print one line a measure."""
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    )
    for name, measure in MEASURES.items():
        print(f"{name:<44}{measure()}")


def cold_name() -> str:
    """Return wall time and peak memory of one name from the shell."""
    command = [sys.executable, "-c", "from tamiz.cli import run; run()", "screen", "Cartel de Jalisco Nueva Generacion"]
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return f"median {statistics.median(times):.3f} s, slowest {max(times):.3f} s, peak {peak:.0f} MB"


def warm_names() -> str:
    """Return names a second in one process, and how many of the listed names find their own entity."""
    screener = Screener.open()
    entries = [entry for entry in screener.index.entries if entry.name.grade is not Grade.WEAK]
    started = time.perf_counter()
    found = sum(
        entry.entity.id in {match.entity.id for match in screener.screen(entry.name.text).matches} for entry in entries
    )
    speed = len(entries) / (time.perf_counter() - started)
    return f"{speed:,.0f} names/s, {found} of {len(entries)} listed names found"


def documents() -> str:
    """Return megabytes a second for a long text, and how many of its mentions were found."""
    passage = "The council met on Tuesday and spoke of roads, water and the price of bread in the old town. " * 20
    unit = passage + "Officials said the Sinaloa and Jalisco New Generation cartels had been designated.\n\n"
    count = TEXT_MEGABYTES * 1_000_000 // len(unit)
    data = (unit * count).encode()
    screener = Screener.open()
    screener.screen_document(parse_document(unit.encode(), "warm-up"), screener.settings())
    started = time.perf_counter()
    answer = screener.screen_document(parse_document(data, "text"), screener.settings())
    seconds = time.perf_counter() - started
    found = len(answer.matches) + answer.more
    return f"{len(data) / 1e6 / seconds:.1f} MB/s, {found} of {2 * count} mentions found"


def passages() -> str:
    """Return how many expected mentions of the test passages are found, and alarms on the innocent sentences."""
    screener = Screener.open()
    expected = found = alarms = 0
    for case in json.loads((ROOT / "tests/cases/passages.json").read_text(encoding="utf-8"))["passages"]:
        answer = screener.screen_document(parse_document(case["text"].encode(), "case"), screener.settings())
        seen = {
            (match.entity.id, case["text"][match.span.start : match.span.end]) for match in answer.matches if match.span
        }
        wanted = {(one["entity"], one["text"]) for one in case["expect"]}
        expected, found = expected + len(wanted), found + len(wanted & seen)
    innocent = json.loads((ROOT / "tests/cases/innocent.json").read_text(encoding="utf-8"))["sentences"]
    for case in innocent:
        answer = screener.screen_document(parse_document(case["text"].encode(), "case"), screener.settings())
        alarms += bool(answer.matches)
    return f"{found} of {expected} mentions, {alarms} alarms on {len(innocent)} innocent sentences"


MEASURES: dict[str, Callable[[], str]] = {
    "one name from the shell (cold process)": cold_name,
    "listed names in one process": warm_names,
    "a long text": documents,
    "test passages": passages,
}

if __name__ == "__main__":
    main()
