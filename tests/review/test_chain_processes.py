"""Writers that are killed, and writers at once: no record is lost, none stands twice."""

import multiprocessing
import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from review.chains import NOW, append, chain, written
from tamiz.review.chain import MENDED
from tamiz.store.points import Kind, Stage

TESTS = Path(__file__).parent.parent
APPENDED = [f"chain: {stage}" for stage in ("half written", "written", "synced")]
POINTS = [*APPENDED, *(f"{Kind.LOG}: {stage}" for stage in Stage)]


def passed_points(folder: Path) -> set[str]:
    passed: set[str] = set()
    chain(folder, passed.add).append(NOW, [("said", {})])
    return passed


def test_the_list_of_points_is_complete(tmp_path: Path) -> None:
    written(tmp_path, 1)
    assert passed_points(tmp_path) == set(POINTS)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_the_chain_reads_and_goes_on(tmp_path: Path, point: str) -> None:
    made = written(tmp_path, 2)
    command = [sys.executable, "-m", "review.killed", str(tmp_path), point]
    ended = subprocess.run(command, cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(list(made.records())) in (2, 3, 4)
    made.append(NOW, [("said", {"text": "after"})])
    told = [record.body.get("text", MENDED) for record in made.records()]
    assert [one for one in told if one not in ("killed", "killed too", MENDED)] == ["number 1", "number 2", "after"]


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn")) as pool:
        list(pool.map(append, [tmp_path] * 24, range(24), timeout=60))
    assert sorted(int(record.body["text"]) for record in chain(tmp_path).records()) == list(range(24))
