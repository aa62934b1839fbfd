"""How long the obligations of a party take: without a firm's rules, and with the most that a file may hold.

    python benchmarks/obligations.py

The party is the built-in one with five tags in force. Half of the firm's 500 rules send back what the other half
holds, so that nearly all pairs contradict. Medians of 20 runs; nothing is read from outside.
"""

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tamiz.law import Asked, required, status_rows
from tamiz.screen import Screener

ON, RUNS, RULES = date(2026, 1, 15), 20, 500


def main() -> None:
    """Print the medians."""
    plain = Screener.open(tempfile.mkdtemp())
    print(f"{'rules of the firm':>18} {'obligations':>12} {'contradict':>11} {'ms a party':>11}")
    for number in (0, 10, RULES):
        screener = plain.with_rules(_written(number)) if number else plain
        rows = status_rows(_party(screener), ON, ON, screener.book)
        asked = Asked(ON)
        told = required(rows, screener.book, asked).obligations
        took = _median(lambda: required(rows, screener.book, asked))  # noqa: B023  # called at once
        print(f"{number:>18} {len(told):>12} {sum(bool(one.conflicts) for one in told):>11} {took:>11.2f}")
    print(f"reading a file of {RULES} rules: {_median(lambda: plain.with_rules(_written(RULES))):.1f} ms")


def _party(screener: Screener):  # noqa: ANN202  # an entity
    return next(one for one in screener.snapshots[0].entities if one.id == "builtin:cartel-del-noreste")


def _written(number: int) -> Path:
    actions = ("reject", "block")
    rules = [
        {"id": f"r{n}", "programs": ["FTO"], "action": actions[n % 2], "what": f"rule {n}", "basis": "Policy"}
        for n in range(number)
    ]
    path = Path(tempfile.mkdtemp()) / "house.json"
    path.write_text(json.dumps({"rules": rules}))
    return path


def _median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
