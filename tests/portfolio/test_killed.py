"""Killed at any point, a portfolio is whole: as it was, or as it was to become."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from portfolio.desk import built, digests, lines, party, rescreened, screener
from tamiz.portfolio import is_portfolio

TESTS = Path(__file__).parents[1]
ROWS = "c1,Hermandad Quieta,,\nc2,Ana Ruiz,,\nc3,Grupo Lago Verde,,\n"
QUIETA, LAGO = party("quieta", "Hermandad Quieta"), party("lago", "Grupo Lago Verde")
BEFORE, AFTER = screener(QUIETA), screener(LAGO, day=2)

DIES = """
import os, signal, sys
from pathlib import Path
from portfolio.desk import built, rescreened
from portfolio.test_killed import AFTER, ROWS
from tamiz.portfolio import disk

what, place, number, folder = sys.argv[1:]
holders = (disk.Generation, disk.Portfolio, disk, sys.modules["tamiz.portfolio.build"])
holding = [one for one in holders if hasattr(one, place)]
before, left = getattr(holding[0], place), int(number)

def die(*words, **named):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return before(*words, **named)

for one in holding:
    setattr(one, place, die)
if what == "rescreen":
    rescreened(Path(folder) / "own.portfolio", AFTER)
else:
    built(ROWS, Path(folder), AFTER)
"""


def killed(what: str, place: str, number: int, folder: Path) -> None:
    """Build or re-screen in a process that kills itself when a function is called for the so-many-th time."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path])}
    command = [sys.executable, "-c", DIES, what, place, str(number), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


@pytest.mark.parametrize("place", ["replace_lines", "add_lines", "replace_parties", "add_run", "say"])
def test_a_rescreen_that_is_killed_has_not_happened(place: str, tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    held = lines(path), digests(path)
    killed("rescreen", place, 1, tmp_path)
    assert (lines(path), digests(path)) == held
    assert [(one.id, one.effect.value) for one in rescreened(path, AFTER).changes] == [("c1", "gone"), ("c3", "new")]


POINTS = [("add_customers", 1), ("add_lines", 1), ("complete", 1), ("_flush", 1), ("_flush", 3), ("write_whole", 1)]


@pytest.mark.parametrize(("place", "number"), POINTS)
def test_a_building_that_is_killed_leaves_the_portfolio_that_was_there(place: str, number: int, tmp_path: Path) -> None:
    path = built(ROWS, tmp_path, BEFORE)
    held = lines(path)
    killed("build", place, number, tmp_path)
    assert lines(path) == held
    assert lines(built(ROWS, tmp_path, AFTER)) == lines(built(ROWS, other(tmp_path), AFTER))
    assert len([one for one in path.iterdir() if one.is_dir()]) == 1  # what the killed one left is gone


def test_a_building_that_is_killed_once_it_counts_has_happened(tmp_path: Path) -> None:
    built(ROWS, tmp_path, BEFORE)
    killed("build", "_remove_others", 1, tmp_path)
    assert lines(tmp_path / "own.portfolio") == lines(built(ROWS, other(tmp_path), AFTER))


def test_a_first_building_that_is_killed_is_no_portfolio_and_can_be_done_again(tmp_path: Path) -> None:
    killed("build", "complete", 1, tmp_path)
    assert not is_portfolio(tmp_path / "own.portfolio")
    assert len(lines(built(ROWS, tmp_path, AFTER))) == 1


def other(folder: Path) -> Path:
    """Return another folder beside."""
    made = folder / "other"
    made.mkdir(exist_ok=True)
    return made
