"""kill -9 at every point of every write: what was accepted last is what opens."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from store.invented import LIST, opened
from store.killed import STEPS, first, rollback, second
from tamiz.store import Store
from tamiz.store.points import POINTS, Kind, Stage
from tamiz.store.verify import DamageKind

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")

TESTS = Path(__file__).parent.parent
COMMITTED = {f"{Kind.LOG}: {Stage.RENAMED}", f"{Kind.LOG}: {Stage.DONE}"}
BEFORE = {"first": (), "second": (first,), "rollback": (first, second)}


def passed_points(tmp_path: Path, step: str) -> Counter[str]:
    """Return how often each point is passed when ``step`` runs to its end."""
    for earlier in BEFORE[step]:
        earlier(opened(tmp_path))
    passed: Counter[str] = Counter()
    STEPS[step](opened(tmp_path, lambda point: passed.update([point])))
    return passed


def kill(directory: Path, point: str, nth: int, step: str) -> None:
    command = [sys.executable, "-m", "store.killed", str(directory), point, str(nth), step]
    ended = subprocess.run(command, cwd=TESTS, env={**os.environ, "PYTHONPATH": str(TESTS)}, check=False)
    assert ended.returncode == -signal.SIGKILL


def state(store: Store) -> tuple[object, ...]:
    """Return all that an answer can rest on."""
    return (store.snapshots(LIST), [store.entities(LIST, info.name) for info in store.snapshots(LIST)], store.ls())


def check_sound(directory: Path, expected: tuple[object, ...], changed: bool) -> None:
    """Check that the store opens with the state before the write, or after it once it was committed."""
    store = opened(directory)
    assert {damage.kind for damage in store.verify()} <= {DamageKind.LEFTOVER}
    assert (state(store) != expected) is changed


def check_mended(directory: Path, step: str, expected: tuple[object, ...]) -> None:
    """Check that adding again, after whatever end, comes to the state wanted and leaves nothing unfinished."""
    STEPS[step](opened(directory))
    assert state(opened(directory)) != expected
    assert not list((directory / "temporary").iterdir())
    assert {damage.kind for damage in opened(directory).verify()} <= {DamageKind.LEFTOVER}


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_of_the_first_add_the_store_opens_with_what_was_accepted(
    tmp_path: Path, point: str
) -> None:
    expected = state(opened(tmp_path))
    kill(tmp_path, point, 1, "first")
    check_sound(tmp_path, expected, changed=point in COMMITTED)
    check_mended(tmp_path, "first", expected)


@pytest.mark.parametrize("point", [point for point in POINTS if not point.startswith((Kind.FORMAT, Kind.FIRST_LOG))])
@pytest.mark.parametrize("nth", [1, 2])
def test_killed_at_any_point_of_the_next_add_the_store_opens_with_what_was_accepted(
    tmp_path: Path, point: str, nth: int
) -> None:
    first(opened(tmp_path))
    expected = state(opened(tmp_path))
    kill(tmp_path, point, _within(nth, point), "second")
    check_sound(tmp_path, expected, changed=point in COMMITTED)
    check_mended(tmp_path, "second", expected)


def _within(nth: int, point: str) -> int:
    """Return ``nth`` for what is written twice, two files and two caches, else 1."""
    return nth if point.startswith((Kind.OBJECT, Kind.CACHE)) else 1


@pytest.mark.parametrize("point", [f"{Kind.LOG}: {stage}" for stage in Stage])
def test_killed_at_any_point_of_a_rollback_the_store_opens_with_one_state_or_the_other(
    tmp_path: Path, point: str
) -> None:
    first(opened(tmp_path))
    second(opened(tmp_path))
    expected = state(opened(tmp_path))
    kill(tmp_path, point, 1, "rollback")
    check_sound(tmp_path, expected, changed=point in COMMITTED)


def test_the_list_of_points_is_complete(tmp_path: Path) -> None:
    passed = passed_points(tmp_path, "first")
    assert set(passed) == set(POINTS)
    assert set(passed_points(tmp_path / "2", "second")) <= set(POINTS)
    assert set(passed_points(tmp_path / "3", "rollback")) == {f"{Kind.LOG}: {stage}" for stage in Stage}


def test_the_rollback_of_the_tests_is_the_stores(tmp_path: Path) -> None:
    first(opened(tmp_path))
    rollback(opened(tmp_path))
    assert opened(tmp_path).ls() == ()
