"""Reading a named file: every way it can fail has one message that says what to do."""

import os
from pathlib import Path
from typing import Any

import pytest

from tamiz.errors import InputError
from tamiz.inputs.files import read_bytes, shown_name


def refusal(path: Path, max_bytes: int = 100) -> str:
    with pytest.raises(InputError) as refused:
        read_bytes(path, max_bytes, "split it.")
    return str(refused.value)


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    assert read_bytes(tmp_path / "a.txt", 100, "split it.") == b"x" * 100


def test_one_byte_more_is_refused_with_the_advice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    assert refusal(tmp_path / "a.txt").endswith("the most that is read at once; split it.")


def test_a_device_without_an_end_is_refused() -> None:
    assert "the most that is read at once" in refusal(Path("/dev/zero"))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "there is no such file; check the spelling" in refusal(tmp_path / "missing.txt")


def test_a_folder_is_said_to_be_a_folder(tmp_path: Path) -> None:
    assert "is a folder; name a file in it" in refusal(tmp_path)


def test_a_file_under_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    assert "cannot be read (Not a directory)" in refusal(tmp_path / "a.txt" / "b.txt")


@pytest.mark.parametrize("name", ["a\0b.txt", "n" * 5_000])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    assert "cannot be read" in refusal(tmp_path / name)


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The superuser, who may run these tests, may read every file, so the refusal itself is acted out.
    def forbid(*_arguments: Any, **_keywords: Any) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", forbid)
    assert "may not be read by this user; change its permissions" in refusal(tmp_path / "a.txt")


def test_a_name_with_lone_surrogates_is_shown_as_escapes(tmp_path: Path) -> None:
    message = refusal(tmp_path / os.fsdecode(b"c\xe1rtel.txt"))
    assert "c\\xe1rtel.txt: there is no such file" in message
    message.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("notas.txt", "notas.txt"),
        ("cártel.txt", "cártel.txt"),
        ("a\x1b[31mb.txt", "a\\x1b[31mb.txt"),
        ("a\nb", "a\\nb"),
        ("\ud800", "\\ud800"),
        ("n" * 300, "n" * 200 + "\u2026"),
    ],
)
def test_a_name_is_fit_to_print(name: str, shown: str) -> None:
    assert shown_name(name) == shown
