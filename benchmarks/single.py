"""Single names as a service asks them, one at a time in one process: the usual wait, the rare long one, and the worst.

    python benchmarks/single.py --data DIR [--names 2000] [--seed 31]

Against the lists of a data directory and the built-in one: invented customers of three populations after a short
warm-up, whose worst shows what the first users wait; then names that nobody has, made to be slow, the first time and
the median of three. Each is the whole answer: found, joined, with the law of the day and a certificate. Wall time, in
milliseconds.
"""

import argparse
import os
import platform
import statistics
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tamiz.lab import Kind, population
from tamiz.matching.reading import LONGEST_NAME
from tamiz.model import Query, Settings
from tamiz.screen import Screener

KINDS = (Kind.MX_PEOPLE, Kind.WORLD_PEOPLE, Kind.MX_FIRMS)
WARM_UP = 100  # of each population, drawn by another seed
ROUNDS = 3
_COMMON = "jose maria juan luis ana garcia hernandez lopez martinez gonzalez mohamed ali ahmed ivan li wang kim".split()
HOSTILE = {
    "as long as a name may be": " ".join(_COMMON * LONGEST_NAME)[:LONGEST_NAME].rsplit(" ", 1)[0],
    "a hundred common words": " ".join((_COMMON * 6)[:100]),
    "sixteen common words": " ".join(_COMMON[:16]),
    "forty initials": " ".join(f"{chr(65 + place % 26)}." for place in range(40)),
    "one initial, sixty times": "A. " * 60,
    "one common word, sixty times": "mohamed " * 60,
    "initials between common words": " ".join(f"{word} {word[0]}." for word in _COMMON),
    "a letter wrong in every word": " ".join(f"{word[:2]}x{word[3:]}" for word in _COMMON),
    "letters set apart": " ".join("garcia hernandez martinez gonzalez"),
    "words run together": "".join(_COMMON),
    "one endless word": "garcia" * 60,
    "digits": " ".join(str(number * 7919) for number in range(1, 40)),
    "digits for letters": "J05E MAR1A G4RC1A H3RN4ND3Z 10P3Z",
    "four scripts in one name": "Иван محمد 王伟 Γιώργος Ахмед علي 李娜 Ivan",
    "two scripts in each word": "Gаrсiа Неrnаndеz Lореz Маrtinеz",
    "a pile of marks": "".join(letter + "\u0301\u0323\u0308" * 20 for letter in "garcia hernandez"),
    "a tail of legal forms": "Comercial Norte " + "S.A. de C.V. Ltd. LLC GmbH S.A.R.L. Inc. Co. " * 4,
    "commas": ", ".join(_COMMON * 2),
}


def main() -> None:
    """Print a row for each population and each hostile name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--names", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=31)
    given = parser.parse_args()
    screener = Screener.open(given.data)
    settings = screener.settings()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}"
    )
    print("lists: " + ", ".join(f"{one.list_id} ({len(one.entities):,})" for one in screener.snapshots))
    waits = {kind: [*timed(screener, settings, asked(kind, WARM_UP, given.seed + 1))] for kind in KINDS}
    print(f"warm-up, the first {WARM_UP} of each kind: worst {max(max(some) for some in waits.values()):.1f} ms\n")
    print(f"{'ms':<32}{'p50':>9}{'p99':>9}{'worst':>9}")
    for kind in KINDS:
        print_row(kind.value, [*timed(screener, settings, asked(kind, given.names, given.seed))])
    print_hostile(screener, settings)


def asked(kind: Kind, count: int, seed: int) -> Iterator[Query]:
    """Yield invented customers by name alone."""
    return (party.query(name_only=True) for party in population(kind, count, seed))


def timed(screener: Screener, settings: Settings, queries: Iterable[Query]) -> Iterator[float]:
    """Yield how long each answer takes, in milliseconds."""
    for query in queries:
        began = time.perf_counter()
        screener.screen(query, settings)
        yield (time.perf_counter() - began) * 1_000


def print_row(what: str, waits: list[float]) -> None:
    """Print the median, the slowest hundredth and the worst."""
    hundredths = statistics.quantiles(waits, n=100, method="inclusive")
    print(f"{what:<32}{hundredths[49]:>9.2f}{hundredths[98]:>9.2f}{max(waits):>9.1f}")


def print_hostile(screener: Screener, settings: Settings) -> None:
    """Print each hostile name's wait, and the worst of all; one that is refused says so."""
    print(f"\n{'hostile names':<32}{'first':>9}{'median':>9}")
    worst = (0.0, "")
    for what, name in HOSTILE.items():
        waits = [*timed(screener, settings, [Query(name)] * ROUNDS)]
        refused = ", not screened" if screener.screen(Query(name), settings).unscreened else ""
        print(f"{what:<32}{waits[0]:>9.1f}{statistics.median(waits):>9.1f}{refused}")
        worst = max(worst, (max(waits), what))
    print(f"worst: {worst[0]:.1f} ms, {worst[1]}")


if __name__ == "__main__":
    main()
