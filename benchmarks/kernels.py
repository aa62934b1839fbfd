"""The compiled bound and alignment by themselves, and many queries end to end: queries and pairs a second on one core.

Run: python benchmarks/kernels.py --data FOLDER [--names 4000]. The folder is a data directory with lists added;
the names are invented Mexican people. What many queries find is compared with what each finds alone.
"""

import argparse
import time
from pathlib import Path

import numba
import numpy as np

from tamiz.lab import Kind, Style, population
from tamiz.matching import kernels, many
from tamiz.matching.kernel_alignment import aligned_bits
from tamiz.matching.kernel_shapes import I32, Run
from tamiz.matching.kernels import clear_values, fill_values, most_of
from tamiz.matching.match import Bar, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Query, Schema
from tamiz.screen import Screener

PARAMETERS = Parameters.load()
CHECKED = 300
ROUNDS = 3


@numba.njit(nogil=True)
def bounded(run: Run, found: I32) -> tuple[int, int]:
    """Write down the pairs whose bound reaches the cutoff; return how many bounds there were, and how many pairs."""
    bounds, count = 0, 0
    tasks, related, listed = run.tasks, run.related, run.listed
    for task in range(len(tasks.cutoffs)):
        fill_values(run, task)
        first, last = tasks.units_of[task], tasks.units_of[task + 1]
        left = most_of(run, task)
        for turn in np.argsort(-related.most[tasks.units[first:last]], kind="mergesort"):
            if left < tasks.cutoffs[task]:
                break
            unit = tasks.units[first + turn]
            for entry in range(related.starts[unit], related.starts[unit + 1]):
                word = related.words[entry]
                for at in range(listed.holding[word], listed.holding[word + 1]):
                    place = listed.holders[at]
                    if related.worth[entry] > 0 and run.scratch.seen[place] != task:
                        run.scratch.seen[place] = task
                        bounds += 1
                        total = tasks.slacks[task]
                        for held in range(listed.held[place], listed.held[place + 1]):
                            total += run.scratch.values[listed.words[held]]
                        if total >= tasks.cutoffs[task]:
                            found[2 * count], found[2 * count + 1] = task, place
                            count += 1
            left -= related.most[unit]
        clear_values(run, task)
    return bounds, count


@numba.njit(nogil=True)
def aligned(run: Run, found: I32, count: int) -> int:
    """Lay each pair side by side; return the sum of their millibits, so that none is left out."""
    total = 0
    for pair in range(count):
        total += aligned_bits(run, int(found[2 * pair]), int(found[2 * pair + 1]))
    return total


def main() -> None:
    """Print one line a measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--names", type=int, default=4_000)
    chosen = parser.parse_args()
    index, bar = Screener.open(chosen.data).index, Bar(PARAMETERS.threshold_millibits)
    names = [person.name for person in population(Kind.MX_PEOPLE, chosen.names, 31, style=Style.BANK)]
    finder = many.Finder(index, PARAMETERS, bar)
    queries = [Query(name, schema=Schema.PERSON) for name in names]
    found = finder.find(queries)
    end_to_end = min(seconds(lambda: finder.find(queries)) for _ in range(ROUNDS))
    print(f"end to end: {len(queries) / end_to_end:,.0f} names/s, {sum(bool(one.matches) for one in found)} alerts")
    print_kernels(run_of(finder, queries))
    plain = [find_matches(query, index, PARAMETERS, bar) for query in queries[:CHECKED]]
    print(f"equal to one by one: {plain == found[:CHECKED]}")


def run_of(finder: many.Finder, queries: list[Query]) -> Run:
    """Return what the kernels were given for the queries."""
    kept: list[Run] = []

    def keeping(run: Run, found: I32) -> int:
        kept.append(run)
        return kernels.find_reaching(run, found)

    many.find_reaching = keeping
    finder.find(queries)
    many.find_reaching = kernels.find_reaching
    return kept[-1]


def print_kernels(run: Run) -> None:
    """Print how fast the bound and the alignment are."""
    pairs = np.empty(2 * 100 * len(run.tasks.cutoffs) + 1_000_000, np.int32)
    bounds, count = bound(run, pairs)
    aligned(run, pairs, count)
    bounding = min(seconds(lambda: bound(run, pairs)) for _ in range(ROUNDS))
    aligning = min(seconds(lambda: aligned(run, pairs, count)) for _ in range(ROUNDS))
    tasks = len(run.tasks.cutoffs)
    print(f"bound: {tasks / bounding:,.0f} names/s ({bounds / tasks:.1f} bounds a name)")
    print(f"alignment: {count / aligning:,.0f} pairs/s ({count / tasks:.1f} pairs a name)")


def bound(run: Run, pairs: I32) -> tuple[int, int]:
    """Return how many bounds there are, and how many pairs reach their cutoff."""
    run.scratch.seen.fill(-1)
    bounds, count = bounded(run, pairs)
    return int(bounds), int(count)


def seconds(work: object) -> float:
    """Return the processor time that work takes."""
    began = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - began


if __name__ == "__main__":
    main()
