"""Stored answers: how fast they are kept, proven and asked again, and how much room they take.

    python benchmarks/audit.py [--answers 1000] [--parties 5000]

Invented parties and names from one seed; an own list in a data directory of its own. Prints the median of three for
what is repeatable, and counts the answers that were not the same byte for byte.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tamiz.dates import parse_day
from tamiz.held import prepare
from tamiz.inputs.document import Document
from tamiz.lists_in import Given, Intake
from tamiz.model import Answer, Query
from tamiz.review.keeping import Keeper
from tamiz.review.places import archive_in, decisions_in
from tamiz.review.replay import Outcome, Replayer
from tamiz.review.verify import verify_chains
from tamiz.screen import Screener

_SYLLABLES = "va lo mir ost rav pra dvo ber oun sa zav lab mor tis jiz dra kru pel nov".split()
_LISTED_SHARE = 0.3  # of the names asked, as they are listed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=1_000)
    parser.add_argument("--parties", type=int, default=5_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), given.answers, given.parties)


def measure(data: Path, answers: int, parties: int) -> None:
    """Store so many answers against so many parties, and ask each again."""
    chance = random.Random(17)  # noqa: S311  # invented names, no secrets
    listed = [name(chance) for _ in range(parties)]
    source = data / "own.csv"
    source.write_text("nombre\n" + "".join(f"{one}\n" for one in listed), encoding="utf-8")
    Intake(data).add_files("own", [source], Given(parse_day("2026-01-01"), None, {}))
    prepare(data, "own")
    screener = Screener.open(data)
    settings = screener.settings("2026-02-01", "2026-02-01")
    asked = [Query(chance.choice(listed) if chance.random() < _LISTED_SHARE else name(chance)) for _ in range(answers)]
    answered: list[tuple[Answer, Document | None]] = [(screener.screen(one, settings), None) for one in asked]
    keeper = Keeper.ready(data, screener, settings)
    one_by_one = seconds(lambda: [keeper.answers([pair]) for pair in answered[:100]]) / 100
    at_once = seconds(lambda: keeper.answers(answered))
    archive = archive_in(data)
    size_bytes = archive.chain.path.stat().st_size
    stored = list(archive.stored())
    verified = statistics.median(seconds(lambda: verify_chains(data)) for _ in range(3))
    replayer = Replayer(archive, data, decisions_in(data))
    outcomes = [replayer.replay(one).outcome for one in stored[:1]]
    replayed = seconds(lambda: outcomes.extend(replayer.replay(one).outcome for one in stored[1:]))
    print(f"{len(stored):,} answers against {parties:,} parties, {size_bytes / len(stored) / 1000:.1f} kB each")
    print(f"kept one by one {1000 * one_by_one:.1f} ms each, {answers:,} at once {at_once:.2f} s")
    print(f"verified in {verified:.2f} s (median of 3), found one by id in {found_in(archive_in(data)):.2f} s")
    print(f"replayed in {replayed:.2f} s, {1000 * replayed / len(stored):.2f} ms each")
    print(f"not the same: {sum(one is not Outcome.SAME for one in outcomes):,}")


def found_in(archive: object) -> float:
    """Return the seconds that finding the last answer takes."""
    last = [*archive.stored()][-1].id  # type: ignore[attr-defined]
    return statistics.median(seconds(lambda: archive.find(last)) for _ in range(3))  # type: ignore[attr-defined]


def name(chance: random.Random) -> str:
    """Return an invented name."""
    words = ("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(3))
    return " ".join(words)


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
