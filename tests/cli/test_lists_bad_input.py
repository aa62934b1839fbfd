"""Whatever is given: one message with advice, exit status 2, and what was in use stays in use."""

import gzip
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from cli.calling import Called, tamiz
from cli.lists import UN_FILE, Desk, parties, written
from sources.list_files import SDN

ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>'
DEEP = UN_FILE.replace(b"<INDIVIDUALS>", b"<INDIVIDUALS>" + b"<a>" * 10_000 + b"</a>" * 10_000, 1)
DAY = ("--published", "2026-08-01")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with an SDN list and a UN list in use."""
    made = Desk(tmp_path)
    assert [made.add_sdn().status, made.add_un().status] == [0, 0]
    return made


def refused(said: Called, *words: str) -> bool:
    """Return whether it ended with status 2, printed nothing, and said each of the words in one message."""
    one = said.err.startswith("tamiz: ") and said.err.count("tamiz: ") == 1 and "Traceback" not in said.err
    return said.status == 2 and not said.out and one and all(word in said.err for word in words)


@pytest.mark.parametrize(
    ("list_id", "files", "words"),
    [
        ("us-ofac-sdn", {"sdn.csv": b""}, ("sdn.csv", "is empty", "Download it again")),
        ("us-ofac-sdn", SDN | {"sdn.csv": SDN["sdn.csv"][:200]}, ("sdn.csv", "Download")),
        ("us-ofac-sdn", SDN | {"alt.csv": SDN["alt.csv"][:60]}, ("alt.csv", "Download")),
        ("us-ofac-sdn", SDN | {"readme.txt": b"x"}, ("readme.txt", "does not belong to us-ofac-sdn", "Leave it out")),
        ("us-ofac-sdn", {"consolidated.xml": UN_FILE}, ("consolidated.xml", "does not belong")),
        ("us-ofac-sdn", {"sdn.csv": b"<!doctype html><p>Moved</p>\r\n\x1a"}, ("sdn.csv", "Nothing was loaded")),
        ("us-ofac-sdn", {"sdn.csv": bytes(1_000)}, ("sdn.csv",)),
        ("un-sc", {"un.xml": UN_FILE[:3_000]}, ("un.xml", "Download the file again")),
        ("un-sc", {"un.xml": UN_FILE.replace(b"<FIRST_NAME>", b"<FIRST_NAME>\x19", 1)}, ("un.xml", "not well-formed")),
        ("un-sc", {"un.xml": ENTITY}, ("un.xml", "<!DOCTYPE")),
        ("un-sc", {"un.xml": DEEP}, ("un.xml",)),
        ("un-sc", {"un.xml": b"\xff\xfe\x00"}, ("un.xml",)),
        ("un-sc", {"un.xml.gz": gzip.compress(UN_FILE)[:-30]}, ("un.xml.gz", "gzip", "Download the file again")),
        ("un-sc", {"un.xml.gz": gzip.compress(bytes(40 * 2**20))}, ("un.xml.gz", "more than 200 times its size")),
        ("un-sc", {"a.xml": UN_FILE, "b.xml": UN_FILE}, ("a.xml, b.xml", "one at a time")),
        ("un-sc", {"un.xml": UN_FILE.replace(b"2026-08-01", b"2099-08-01")}, ("2099", "after")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_that_are_not_a_whole_list_are_refused(
    desk: Desk, list_id: str, files: dict[str, bytes], words: tuple[str, ...]
) -> None:
    before = desk.newest()
    day = DAY if list_id == "us-ofac-sdn" else ()
    assert refused(desk.add(list_id, files, *day), *words)
    assert desk.newest() == before
    assert desk("verify").status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--published", "yesterday"), "is not a day"),
        (("--published", "2026-02-30"), "is not a day"),
        (("--published", "2099-01-01"), "lies after"),
        ((), "do not say when they were published"),
        ((*DAY, "--force", ""), "reason"),
        ((*DAY, "--force", "x\ny"), "one line"),
        ((*DAY, "--columns", "name=x"), "--columns is for a list of your own"),
        ((*DAY, "--columns", "name"), "write name=COLUMN"),
        ((*DAY, "--columns", ""), "write name=COLUMN"),
    ],
)
def test_what_is_said_about_the_files_must_make_sense(desk: Desk, words: tuple[str, ...], said: str) -> None:
    before = desk.newest()
    assert refused(desk.add("us-ofac-sdn", SDN, *words), said)
    assert desk.newest() == before


def test_a_list_that_carries_its_date_is_not_dated_otherwise(desk: Desk) -> None:
    assert refused(desk.add_un("--published", "2026-01-01"), "2026-08-01, not on 2026-01-01", "Leave out --published")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "us-ofac", "x.csv"), "known are: us-ofac-sdn"),
        (("add", "builtin", "x.csv"), "comes with tamiz itself"),
        (("add", "../x", "x.csv"), "no list '../x' is known"),
        (("add", "un-sc", "missing.xml"), "no such file"),
        (("add", "un-sc", "\udcff.xml"), "no such file"),
        (("add", "un-sc", "/dev/null"), "no regular file"),
        (("show", "own"), "no snapshot of own is in use"),
        (("show", "un-sc", "--snapshot", "2001-01-01"), "names no snapshot"),
        (("show", "un-sc", "--snapshot", ""), "names no snapshot"),
        (("diff", "un-sc", "2026-08-01", "2001-01-01"), "names no snapshot"),
        (("diff", "un-sc", "2026-08-01", "sha256:"), "names no snapshot"),
        (("diff", "un-sc", "2026-08-01", "2026-08-01", "-o", "no/such/folder/x.html"), "cannot be written"),
        (("rollback", "us-ofac-nonsdn"), "no snapshot of us-ofac-nonsdn"),
        (("rollback", "A"), "cannot name a list"),
        (("update", "own"), "no address to be fetched from"),
        (("update", "nobodys"), "no list 'nobodys' is known"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(desk: Desk, words: tuple[str, ...], said: str) -> None:
    assert refused(desk(*words), said)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("add", "un-sc"),
        ("diff", "un-sc", "2026-08-01"),
        ("ls", "--format", "xml"),
        ("ls", "--lang", "xx"),
        ("diff", "un-sc", "2026-08-01", "2026-08-01", "--limit", "-1"),
        ("diff", "un-sc", "2026-08-01", "2026-08-01", "--format", "pdf"),
        ("sing",),
    ],
)
def test_wrong_use_ends_with_two(desk: Desk, words: tuple[str, ...]) -> None:
    assert desk(*words).status == 2


def test_a_folder_is_refused_with_the_files_in_it_that_may_be_meant(desk: Desk, tmp_path: Path) -> None:
    written(tmp_path / "set", SDN | {"notes.txt": b"x"})
    said = desk("add", "us-ofac-sdn", str(tmp_path / "set"), *DAY)
    assert refused(said, "is a folder", "sdn.csv", "alt.csv")
    assert "notes.txt" not in said.err


def test_two_files_of_one_name_are_refused(desk: Desk, tmp_path: Path) -> None:
    twice = [path for folder in "ab" for path in written(tmp_path / folder, {"sdn.csv": SDN["sdn.csv"]})]
    assert refused(desk("add", "us-ofac-sdn", *twice, *DAY), "have one name", "Leave one out")


def test_columns_are_said_once(desk: Desk) -> None:
    given = {"own.csv": b"b\nOdra Trading\n", "columns.json": b'{"name": "b"}'}
    assert refused(desk.add("own", given, *DAY, "--columns", "name=b"), "columns.json", "leave one out")
    assert refused(desk.add("own", {"own.csv": b"b\nOdra\n"}, *DAY, "--columns", "name=Nombre"), "own.csv", "Nombre")


def test_more_files_than_a_list_has_are_not_read(desk: Desk) -> None:
    assert refused(desk.add("un-sc", {f"{number}.xml": b"x" for number in range(65)}), "65 files", "at most 64")


def test_a_file_that_may_not_be_read_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = written(tmp_path / "locked", {"un.xml": UN_FILE})
    opened = Path.open

    def denied(self: Path, mode: str = "r") -> IO[Any]:
        if str(self) == path:
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", denied)  # the tests may run as root, whom no permission stops
    assert refused(desk("add", "un-sc", path), "un.xml", "may not be read")


def test_a_pipe_is_not_waited_for(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "un.xml")
    assert refused(desk("add", "un-sc", str(tmp_path / "un.xml")), "no regular file")


def test_a_file_larger_than_any_list_is_not_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "un.xml"
    with path.open("wb") as file:
        file.truncate(513 * 2**20)  # takes no room on the disk
    assert refused(desk("add", "un-sc", str(path)), "larger than 512 MiB")


def test_what_shrank_is_refused_and_says_how_to_insist(desk: Desk) -> None:
    desk.add_own(parties(20), "2026-07-01")
    before = desk.newest()
    assert refused(desk.add_own(parties(17), "2026-07-31"), "17 records where there were 20", "--force")
    assert desk.newest() == before


def test_a_reason_overrules_nothing_but_shrinking(desk: Desk) -> None:
    said = desk.add("us-ofac-sdn", SDN | {"sdn.csv": SDN["sdn.csv"][:200]}, *DAY, "--force", "I insist")
    assert refused(said, "sdn.csv")


def test_a_data_directory_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    assert refused(Desk(tmp_path)("ls"), "is a file, not a data directory", "--data")
    assert refused(Desk(tmp_path).add_un(), "is a file, not a data directory")


def test_a_directory_that_may_not_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", denied)
    files = tmp_path / "un.xml"
    files.write_bytes(UN_FILE)
    said = tamiz("--data", str(tmp_path / "data"), "lists", "add", "un-sc", str(files))
    assert refused(said, "cannot be written", "--data")


@pytest.mark.parametrize("words", [["ls"], ["verify"], ["ls", "--all"]])
def test_without_a_data_directory_looking_is_no_error_and_makes_none(tmp_path: Path, words: list[str]) -> None:
    assert Desk(tmp_path)(*words).status == 0
    assert not (tmp_path / "data").exists()


def test_a_damaged_snapshot_is_said_and_never_shown(desk: Desk) -> None:
    (desk.data / "lists" / "un-sc.json").write_bytes(b"{}")
    assert refused(desk("ls"), "un-sc.json", "tamiz lists verify")
    assert refused(desk("show", "un-sc"), "un-sc.json")
    assert refused(desk.add_un(), "un-sc.json")


def start(*words: str, **more: Any) -> "subprocess.Popen[bytes]":
    """Start the program as a process of its own."""
    command = [sys.executable, "-c", "from tamiz.cli import run; run()", *words]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **more)


def test_two_processes_that_add_at_once_both_succeed_and_one_snapshot_is_held(tmp_path: Path) -> None:
    desk, paths = Desk(tmp_path), written(tmp_path / "given", SDN)
    words = ("--data", str(desk.data), "lists", "add", "us-ofac-sdn", *DAY, *paths)
    both = [start(*words, stdout=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(b"held already" in out for out, _ in said) == [False, True]
    assert len(desk.json("show", "us-ofac-sdn")["history"]) == 1
    assert desk("verify").status == 0


@pytest.mark.parametrize("words", [("show", "us-ofac-sdn", "--format", "json"), ("ls",), ("ls", "--all")])
def test_a_reader_that_hangs_up_gets_no_traceback(desk: Desk, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with start("--data", str(desk.data), "lists", *words, stdout=writing) as process:
        os.close(writing)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert said.startswith(b"tamiz: standard output took only a part (Broken pipe)")
    assert said.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_behind_standard_output_is_said(desk: Desk) -> None:
    with Path("/dev/full").open("wb") as full, start("--data", str(desk.data), "lists", "ls", stdout=full) as process:
        _, said = process.communicate(timeout=60)
    assert (process.returncode, b"No space left" in said) == (2, True)
