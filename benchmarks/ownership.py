"""Owners and their shares at size: reading, the fixed points and the answer, on drawn registers of 100,000 ties.

Run: python benchmarks/ownership.py [SHAPE...] [--ties N]. Nothing is downloaded; the seed is fixed, names are numbers.
Each shape is measured three times and the median of processor seconds printed: a web as registers have it, one chain,
one loop, a star, layers of cross-holdings, and a chain in which everybody is blocked.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from tamiz.model import Settings
from tamiz.owned import Asked, answer_owners, read_register
from tamiz.ownership.share import Unit
from tamiz.render.ownership_json import render_ownership_json
from tamiz.screen import Screener

ON = date(2026, 1, 1)
TIMES = 3
Row = tuple[str, str, str]


def main() -> None:
    """Print a line for each shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"of {', '.join(SHAPES)}; all when none is named")
    parser.add_argument("--ties", type=int, default=100_000)
    parser.add_argument("--screen", action="store_true", help="ask the built-in list for every party too")
    chosen = parser.parse_args()
    print(f"{'shape':<10}{'ties':>9}{'blocked':>9}{'touched':>9}{'read s':>8}{'judge s':>9}{'json s':>8}{'MB json':>9}")
    for name in chosen.shapes or SHAPES:
        rows, blocked = SHAPES[name]
        runs = [measured(list(rows(chosen.ties)), blocked(chosen.ties), screened=chosen.screen) for _ in range(TIMES)]
        counts, seconds = runs[0][0], [statistics.median(each) for each in zip(*(run[1] for run in runs), strict=True)]
        ties, seeds, touched, size = counts
        times = f"{seconds[0]:>8.2f}{seconds[1]:>9.2f}{seconds[2]:>8.2f}"
        print(f"{name:<10}{ties:>9,}{seeds:>9,}{touched:>9,}{times}{size / 2**20:>9.1f}")


def measured(rows: list[Row], blocked: tuple[str, ...], *, screened: bool) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return counts, and the seconds of reading, judging and writing."""
    screener = Screener.open(Path(tempfile.gettempdir()) / "tamiz-no-such-directory")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "owners.csv"
        path.write_text("owner,asset,percentage\n" + "".join(f"{a},{b},{share}\n" for a, b, share in rows))
        began = time.process_time()
        register = read_register(path, {}, Unit.PERCENT)
    read = time.process_time()
    answer = answer_owners(register, screener, Settings(ON, ON), Asked(blocked, screened))
    judged = time.process_time()
    text = render_ownership_json(answer)
    counts = (len(rows), len(answer.seeds), len(answer.entities), len(text))
    return counts, (read - began, judged - read, time.process_time() - judged)


def web(ties: int) -> Iterator[Row]:
    """Yield ties of firms with one to four owners each; a tenth of the shares is missing or a range."""
    draw = random.Random(1)  # noqa: S311  # nothing secret: the same web each time
    made = 0
    while made < ties:
        left = 100
        for _ in range(draw.choice((1, 1, 2, 3, 4))):
            share = draw.randint(0, left)
            left -= share
            text = draw.choice((str(share),) * 9 + ("", f"{share // 2}-{share}"))
            yield f"P{int(draw.random() ** 2 * ties)}", f"P{int(draw.random() * ties)}", text
            made += 1


def chain(ties: int) -> Iterator[Row]:
    """Yield one chain of just over half each."""
    return ((f"P{at}", f"P{at + 1}", "50.1") for at in range(ties))


def loop(ties: int) -> Iterator[Row]:
    """Yield a chain whose last owns half of the first."""
    yield from chain(ties - 1)
    yield f"P{ties - 1}", "P1", "49"


def star(ties: int) -> Iterator[Row]:
    """Yield one firm with a sliver in every hand."""
    return ((f"P{at}", "firm", "0.001") for at in range(ties))


def layers(ties: int) -> Iterator[Row]:
    """Yield layers of ten firms, each owned by all ten of the layer before and by its neighbour."""
    for at in range(ties // 11):
        layer, place = divmod(at, 10)
        for owner in range(10):
            yield f"L{layer}-{owner}", f"L{layer + 1}-{place}", "9"
        yield f"L{layer + 1}-{(place + 1) % 10}", f"L{layer + 1}-{place}", "10"


def some(ties: int) -> tuple[str, ...]:
    """Return a hundredth of the parties."""
    return tuple(f"P{at}" for at in range(0, ties, 100))


SHAPES: dict[str, tuple[Callable[[int], Iterator[Row]], Callable[[int], tuple[str, ...]]]] = {
    "web": (web, some),
    "chain": (chain, lambda _: ("P0",)),
    "loop": (loop, lambda _: ("P0",)),
    "star": (star, lambda ties: tuple(f"P{at}" for at in range(ties // 2))),
    "layers": (layers, lambda _: tuple(f"L0-{at}" for at in range(10))),
    "listed": (chain, lambda ties: tuple(f"P{at}" for at in range(ties))),
}

if __name__ == "__main__":
    main()
