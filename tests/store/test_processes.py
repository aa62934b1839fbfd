"""Several processes at once on one data directory."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from store.invented import LIST, opened
from store.working import add, look


def processes() -> ProcessPoolExecutor:
    """Return four fresh processes."""
    return ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn"))


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    with processes() as pool:
        new = list(pool.map(add, [tmp_path] * 16, range(16), timeout=60))
    assert all(new)
    assert [info.records for info in opened(tmp_path).snapshots(LIST)] == list(range(20, 36))
    assert opened(tmp_path).verify() == ()


def test_of_processes_that_add_the_same_bytes_at_once_one_adds_them(tmp_path: Path) -> None:
    with processes() as pool:
        new = list(pool.map(add, [tmp_path] * 8, [0] * 8, timeout=60))
    assert sorted(new) == [False] * 7 + [True]
    assert len(opened(tmp_path).show(LIST)) == 1


def test_readers_see_whole_states_while_others_write(tmp_path: Path) -> None:
    add(tmp_path, 0)
    with processes() as pool:
        readers = [pool.submit(look, tmp_path) for _ in range(2)]
        list(pool.map(add, [tmp_path] * 8, range(8), timeout=60))
        seen = [reader.result(timeout=60) for reader in readers]
    assert [sorted(counts) for counts in seen] == seen
    assert opened(tmp_path).verify() == ()
