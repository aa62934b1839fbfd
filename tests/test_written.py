"""Where a written file comes to stand: files are replaced whole, all else is written through."""

import os
import stat
from pathlib import Path

import pytest

from named_pipes import pipe
from tamiz.written import Place, place_of


def write(place: Place, text: str) -> None:
    with place.open_text() as file:
        file.write(text)
    place.settle()
    place.discard()


def test_a_file_is_replaced_when_it_is_whole_and_not_before(tmp_path: Path) -> None:
    path = tmp_path / "answer.txt"
    path.write_text("before")
    place = place_of(path)
    with place.open_text() as file:
        file.write("after")
    assert path.read_text() == "before"
    place.settle()
    assert (path.read_text(), list(tmp_path.iterdir())) == ("after", [path])


def test_what_is_not_finished_leaves_nothing(tmp_path: Path) -> None:
    place = place_of(tmp_path / "answer.txt")
    place.open_text().close()
    place.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_through_and_stays_one(tmp_path: Path) -> None:
    with pipe(tmp_path / "pipe") as end:
        write(place_of(end.path), "María\n")
    assert (end.taken.decode(), end.stands) == ("María\n", True)


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    (tmp_path / "held").mkdir()
    link, held = tmp_path / "link", tmp_path / "held" / "answer.txt"
    link.symlink_to(held)
    write(place_of(link), "first")
    write(place_of(link), "second")
    assert (link.is_symlink(), held.read_text(), list(held.parent.iterdir())) == (True, "second", [held])


def test_a_link_to_a_pipe_is_written_through(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("pipe")
    with pipe(tmp_path / "pipe") as end:
        write(place_of(link), "text")
    assert (end.taken, link.is_symlink(), stat.S_ISFIFO(end.path.stat().st_mode)) == (b"text", True, True)


def test_links_in_a_circle_and_folders_are_refused(tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    for path in (circle, tmp_path, Path(), Path("/")):
        with pytest.raises(OSError, match=r"directory|links"):
            place_of(path)
    assert circle.is_symlink()


def test_an_open_descriptor_is_appended_to_as_the_shell_opened_it(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("kept\n")
    handle = os.open(log, os.O_WRONLY | os.O_APPEND)
    write(place_of(Path(f"/dev/fd/{handle}")), "more\n")
    os.close(handle)
    assert log.read_text() == "kept\nmore\n"


def test_a_name_that_leads_to_a_descriptor_is_that_descriptor(tmp_path: Path) -> None:
    handle = os.open(tmp_path / "log", os.O_WRONLY | os.O_CREAT)
    link = tmp_path / "link"
    link.symlink_to(f"/proc/self/fd/{handle}")
    assert place_of(link).descriptor == handle
    os.close(handle)


def test_a_device_is_never_replaced() -> None:
    for path in ("/dev/null", "/dev/stdout", "/dev/stderr"):
        assert place_of(Path(path)).part is None


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("before")
    path.chmod(0o600)
    write(place_of(path), "after")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_another_left_in_the_way_is_not_written_into(tmp_path: Path) -> None:
    theirs, place = tmp_path / "theirs", place_of(tmp_path / "answer.txt")
    theirs.write_text("theirs")
    assert place.part is not None
    place.part.symlink_to(theirs)
    write(place, "ours")
    assert (theirs.read_text(), (tmp_path / "answer.txt").read_text()) == ("theirs", "ours")
