"""The benchmark beside others runs, says what it measured, and gives the same figures twice."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "peers.py"

pytestmark = pytest.mark.slow


def figures(*words: str) -> str:
    """Return what it prints after the table of what everything took, which is another each time."""
    done = subprocess.run([sys.executable, BENCHMARK, *words], capture_output=True, text=True, check=True)
    return done.stdout.partition("Caught")[2]


def test_figures_come_with_counts_and_intervals_and_are_the_same_twice() -> None:
    words = ("--scorer", "tamiz", "--scorer", "token-sort", "--size", "3", "--clean", "2", "--given", "name")
    first, again = (figures(*words) for _ in range(2))
    assert "| token-sort | 3 · 100.0 (29.2–100.0) |" in first
    assert "| mx-people | 0 · 0.0 (0.0–841.9) | 0 · 0.0 (0.0–841.9) |" in first
    assert first == again
