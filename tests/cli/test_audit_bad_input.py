"""Stored answers that were touched, cannot be written or cannot be asked again: one clear message, exit status 2."""

import json
import os
import signal
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk

Break = Callable[[list[bytes]], list[bytes]]
ANSWERS = Path("data/audit/answers.jsonl")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    desk = Desk(tmp_path)
    desk.add_own(["Odra Trading"], "2026-01-01")
    for name in ("Odra Trading", "Pavel Novak", "Jan Novak"):
        call("screen", name, "--store")
    return desk


def call(*words: str) -> Called:
    return tamiz("--data", "data", *words)


def said(called: Called) -> str:
    return " ".join(called.out.split())


BREAKS: dict[str, tuple[Break, str]] = {
    "edited": (lambda lines: [line.replace(b"Pavel", b"Pawel") for line in lines], "record 2: was edited"),
    "cut": (lambda lines: [lines[0], lines[2]], "record 2: is missing here: record 3 stands in its place"),
    "reordered": (lambda lines: [lines[1], lines[0], lines[2]], "record 1: is missing here: record 2 stands"),
    "end": (lambda lines: lines[:2], "record 3: is missing: the end of the chain was cut off"),
    "version": (
        lambda lines: [line.replace(b'{"v":1,"n":2', b'{"v":9,"n":2') for line in lines],
        "record 2: is of version 9",
    ),
    "binary": (lambda lines: [lines[0], b"\x00\xff\n", *lines[1:]], "record 2: is not a whole record"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_the_first_broken_record_is_named(name: str) -> None:
    change, expected = BREAKS[name]
    ANSWERS.write_bytes(b"".join(change(ANSWERS.read_bytes().splitlines(keepends=True))))
    called = call("audit", "verify")
    assert (called.status, expected in said(called)) == (2, True)
    assert "what was stored is not as it was written" in called.err


@pytest.mark.parametrize("words", [("list",), ("replay", "--all"), ("certificate", "a3"), ("export", "-o", "x.zip")])
def test_nothing_is_told_of_a_broken_chain(words: tuple[str, ...]) -> None:
    ANSWERS.write_bytes(ANSWERS.read_bytes().replace(b"Pavel", b"Pawel"))
    called = call("audit", *words)
    assert (called.status, called.out) == (2, "")
    assert "answers.jsonl: record 2 was edited" in called.err


def test_an_answer_cannot_be_stored_behind_a_chain_without_its_end() -> None:
    ANSWERS.write_bytes(b"".join(ANSWERS.read_bytes().splitlines(keepends=True)[:2]))
    called = call("screen", "Odra Trading", "--store")
    assert (called.status, called.out) == (2, "")
    assert "does not end with record 3 as its head says; nothing was written" in called.err


def test_a_lost_head_is_said() -> None:
    Path("data/audit/answers.head.json").unlink()
    called = call("audit", "verify")
    assert (called.status, "is missing or cannot be read, though the chain is there" in said(called)) == (2, True)


def test_a_missing_snapshot_is_named_with_the_way_to_mend_it() -> None:
    for path in (*Path("data/snapshots").rglob("*.json"), *Path("data/lists").glob("*.json")):
        path.unlink()
    Path("data/snapshots/own").rmdir()
    called = call("audit", "replay", "a1")
    assert (called.status, "a1 · cannot be asked again" in said(called)) == (2, True)
    assert "of own, published on 2026-01-01. Add its files with: tamiz lists add own FILE..." in said(called)


def test_a_snapshot_that_is_added_again_mends_the_replay(desk: Desk) -> None:
    for path in (*Path("data/snapshots").rglob("*.json"), *Path("data/lists").glob("*.json")):
        path.unlink()
    Path("data/snapshots/own").rmdir()
    desk.add_own(["Odra Trading"], "2026-01-01")
    assert call("audit", "replay", "--all").status == 0


@pytest.mark.parametrize("harm", ["remove", "change"])
def test_a_kept_file_that_is_not_whole_is_named(harm: str) -> None:
    kept = max(Path("data/audit/objects").rglob("*"), key=lambda path: path.stat().st_size * path.is_file())
    kept.unlink() if harm == "remove" else kept.write_bytes(b"x" + kept.read_bytes()[1:])
    called = call("audit", "verify")
    assert (called.status, kept.name in called.out.replace("\n", "").replace(" ", "")) == (2, True)
    assert call("audit", "replay", "a1").status == 2


@pytest.mark.parametrize("ident", ["a9", "a0", "", "17", "deadbeef", "../a1"])
def test_an_answer_that_is_not_there_is_wrong_use(ident: str) -> None:
    for command in ("replay", "certificate"):
        called = call("audit", command, ident)
        assert (called.status, "no stored answer is called" in called.err) == (2, True)


@pytest.mark.parametrize("words", [(), ("a1", "--all")])
def test_a_replay_is_of_some_or_of_all(words: tuple[str, ...]) -> None:
    called = call("audit", "replay", *words)
    assert (called.status, "tamiz audit replay a17; or give --all" in called.err) == (2, True)


def test_a_status_has_no_certificate_of_what_was_found() -> None:
    call("status", "Odra Trading", "--store")
    called = call("audit", "certificate", "a4")
    assert (called.status, "a4 is a status and no screening" in called.err) == (2, True)


def test_a_record_of_a_later_version_is_said_and_not_skipped(desk: Desk) -> None:
    from review.chains import NOW  # noqa: PLC0415  # this test alone writes a record by hand
    from tamiz.review.places import archive_in  # noqa: PLC0415

    archive_in(desk.data).chain.append(NOW, [("answer of tomorrow", {"x": 1})])
    called = call("audit", "list")
    assert called.status == 2
    assert "record 4 ('answer of tomorrow') holds what this tamiz does not read" in called.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said_before_the_work() -> None:
    Path("data/audit").chmod(0o500)
    called = call("screen", "Odra Trading", "--store")
    Path("data/audit").chmod(0o700)
    assert (called.status, "cannot be written" in called.err) == (2, True)


def test_a_folder_that_is_a_file_is_said_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "audit").write_text("")
    called = tamiz("--data", "other", "screen", "Odra Trading", "--store")
    assert (called.status, called.out) == (2, "")
    assert "cannot be written" in called.err


def test_a_full_disk_shows_nothing_and_leaves_the_chain_whole() -> None:
    resource = pytest.importorskip("resource")  # not on Windows
    before, limits = ANSWERS.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    heeded = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, limits[1]))
        called = call("screen", "Odra Trading", "--store")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, heeded)
    assert (called.status, called.out) == (2, "")
    assert "Make room on that disk" in called.err
    call("screen", "Odra Trading", "--store")
    assert call("audit", "verify").status == 0
    assert json.loads(ANSWERS.read_bytes().splitlines()[3])["kind"] == "mended"


def test_an_export_goes_to_a_place_that_can_be_written() -> None:
    called = call("audit", "export", "-o", "nowhere/audit.zip")
    assert (called.status, "cannot be written" in called.err) == (2, True)
    assert call("audit", "export", "-o", ".").status == 2


def test_there_is_nothing_to_export_where_nothing_was_stored() -> None:
    called = tamiz("--data", "empty", "audit", "export", "-o", "audit.zip")
    assert (called.status, "nothing to export" in called.err) == (2, True)


def test_an_export_without_lists_says_what_is_missing_when_it_is_asked_again() -> None:
    call("audit", "export", "-o", "audit.zip", "--no-lists")
    zipfile.ZipFile("audit.zip").extractall("elsewhere")
    assert tamiz("--data", "elsewhere", "audit", "verify").status == 0
    called = tamiz("--data", "elsewhere", "audit", "replay", "--all")
    assert (called.status, "does not hold the snapshot" in said(called)) == (2, True)


def test_a_run_that_was_stopped_cannot_be_asked_again(desk: Desk) -> None:
    from tamiz.review.places import archive_in  # noqa: PLC0415  # this test alone writes a record by hand

    Path("customers.csv").write_text("id,name\nC-1,Odra Trading\n")
    call("screen", "customers.csv", "--store", "--format", "csv")
    archive = archive_in(desk.data)
    body = dict([*archive.chain.records()][-1].body)
    body["answer"]["certificate"]["partial"] = True
    archive.chain.append([*archive.chain.records()][-1].at, [("answer", body)])
    called = call("audit", "replay", "a5")
    assert (called.status, "the run was stopped before its end" in said(called)) == (2, True)
    assert "the run was stopped after 1 rows" in said(call("audit", "certificate", "a5"))
