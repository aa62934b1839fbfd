"""One clear message or an unscreened entry, the right exit status, never a traceback and never "clear"."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest

from cli.calling import Called, tamiz
from tamiz.inputs.document import MAX_DOCUMENT_BYTES
from tamiz.matching.reading import LONGEST_NAME
from tamiz.screen import Screener


def refused(called: Called, *words: str) -> bool:
    """Return whether the command ended with status 2, printed nothing and said each of the words in one message."""
    said = called.err.strip()
    return called.status == 2 and not called.out and "Traceback" not in said and all(word in said for word in words)


@pytest.mark.parametrize("name", ["missing.txt", "folder/missing.csv", "no/such/thing", "list.csv.gz", "datos.xlsx"])
def test_a_file_that_is_not_there_is_never_screened_as_a_name(name: str) -> None:
    assert refused(tamiz("screen", name), "no such file", "--name")


def test_a_name_that_looks_like_a_path_can_be_forced() -> None:
    called = tamiz("screen", "--name", "Revolutionary People's Liberation Party/Front")
    assert called.status == 1


@pytest.mark.parametrize("content", [b"", b"  \n\t\r\n "])
def test_an_empty_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    assert refused(tamiz("screen", str(path)), "empty")


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\n\x00\x01", b"PK\x03\x04" + bytes(200), b"\x89PNG\r\n\x1a\n" + bytes(100), b"name\x00address\x00" * 50],
)
def test_a_binary_file_is_refused_with_advice(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scan.txt"
    path.write_bytes(content)
    assert refused(tamiz("screen", str(path)), "scan.txt")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_bytes("El Cártel de Sinaloa y la señora Muñoz, de Culiacán, según el periódico.".encode(encoding))
    called = tamiz("screen", str(path), "--format", "json")
    assert called.status == 1
    assert json.loads(called.out)[0]["matches"][0]["entity"]["id"] == "builtin:cartel-de-sinaloa"


def test_a_line_of_fifty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_bytes(b"a" * 50_000_000)
    assert refused(tamiz("screen", str(path)), "line.txt", "MiB")


def test_a_line_just_under_the_limit_is_answered_in_full(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    tail = b" The Sinaloa Cartel."
    path.write_bytes(b"." * (MAX_DOCUMENT_BYTES - len(tail)) + tail)
    assert tamiz("screen", str(path)).status == 1


def test_letters_without_an_end_are_said_not_to_be_searched_and_what_follows_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    tail = b" The Sinaloa Cartel."
    path.write_bytes(b"a" * (MAX_DOCUMENT_BYTES - len(tail)) + tail)
    called = tamiz("screen", str(path), "--format", "json")
    (answer,) = json.loads(called.out)
    assert (called.status, len(answer["matches"])) == (3, 1)
    assert "letters without a space" in answer["unscreened"][0]["reason"]


def test_standard_input_over_the_limit_is_refused() -> None:
    assert refused(tamiz("screen", "-", stdin=b"a" * (MAX_DOCUMENT_BYTES + 1)), "standard input")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tamiz("screen", str(tmp_path)), "folder")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("x")

    opened = Path.open

    def denied(self: Path, mode: str = "r") -> IO[Any]:
        if self == path:
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", denied)  # the tests may run as root, whom no permission stops
    assert refused(tamiz("screen", str(path)), "locked.txt", "may not be read")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("x" * 1_000_000, "1,000,000 characters"),
        ("x " * LONGEST_NAME, "characters"),
        ("…—!", "no letter or digit"),
        ("\x00\x00", "no letter or digit"),
        ("\ud800\udfff", "no letter or digit"),
        ("", "no letter or digit"),
    ],
)
def test_a_name_that_cannot_be_compared_is_unscreened(name: str, reason: str) -> None:
    answer = Screener.open().screen(name)
    assert answer.matches == ()
    assert [reason in one.reason for one in answer.unscreened] == [True]


def test_an_unscreened_name_is_exit_status_3_even_beside_a_match() -> None:
    assert tamiz("screen", "CJNG", "…").status == 3


def test_an_empty_word_is_wrong_use() -> None:
    assert refused(tamiz("screen", ""), "nothing to screen")


def test_nul_bytes_and_lone_surrogates_hide_no_name() -> None:
    screener = Screener.open()
    for disguised in ("Cartel\x00 de Sinaloa", "Cartel de Sina\ud800loa", "\u202eCartel de Sinaloa"):
        assert [match.entity.id for match in screener.screen(disguised).matches] == ["builtin:cartel-de-sinaloa"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--on", "24-03-2023"], "2023-03-24"),
        (["--on", "2023-02-30"], "2023-03-24"),
        (["--known-on", "yesterday"], "2023-03-24"),
        (["--for", "Atlantis"], "Atlantis"),
        (["--country", "zz"], "zz"),
        (["--threshold", "1.5"], "0.0001"),
        (["--threshold", "0"], "0.0001"),
        (["--threshold", "nan"], "--threshold"),
        (["--threshold", "-1"], "0.0001"),
        (["--threshold", "half"], "valid number"),
        (["--limit", "0"], "limit"),
        (["--near", "-1"], "--near"),
        (["--near", "inf"], "--near"),
        (["--schema", "Ship"], "Vessel"),
        (["--birth-date", "soon"], "soon"),
        (["--sex", "M"], "write female or male"),
        (["--sex", "x" * 10_000], "write female or male"),
        (["--country", "Ruritania"], "two-letter code"),
        (["--list", "nobodys"], "builtin"),
        (["--columns", "name"], "name=full_name"),
        (["--kind", "song"], "song"),
        (["--format", "xls"], "xls"),
        (["--lang", "xx"], "xx"),
        (["-o", "no/such/folder/x.json"], "cannot be written"),
    ],
)
def test_an_option_that_makes_no_sense_is_wrong_use(words: list[str], said: str) -> None:
    called = tamiz("screen", "CJNG", *words)
    assert refused(called, said)


def test_without_a_command_the_help_is_shown() -> None:
    called = tamiz()
    assert "screen" in called.out + called.err


def test_a_table_without_a_name_column_says_which_columns_it_has(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("amount,city\n1,Puebla\n")
    assert refused(tamiz("screen", str(path)), "amount", "--columns")


def test_a_row_without_a_name_is_unscreened_and_named(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("name,city\nAna Prueba,Puebla\n,Toluca\n")
    called = tamiz("screen", str(path), "--format", "json")
    assert called.status == 3
    assert [one["unscreened"][0]["where"] for one in json.loads(called.out) if one["unscreened"]] == ["row 2"]


def test_ctrl_c_is_neither_clear_nor_a_match() -> None:
    command = [sys.executable, "-c", "from tamiz.cli import run; run()", "screen", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        time.sleep(5)  # it waits for its standard input
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert b"stopped" in err
