"""What is not as it was written, or no portfolio at all, is an error that says how to mend it."""

import json
import sqlite3
from pathlib import Path

import pytest

from portfolio.desk import built, lines, party, screener
from tamiz.errors import InputError, StoreError

LISTS = screener(party("quieta", "Hermandad Quieta"))
ROWS = "c1,Hermandad Quieta,,\nc2,Ana Ruiz,,\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return built(ROWS, tmp_path, LISTS)


def generation(path: Path) -> Path:
    name: str = json.loads((path / "portfolio.json").read_text())["generation"]
    return path / name


@pytest.mark.parametrize("name", ["whole.keys", "holding.values", "units.txt", "short", "keyed.keys"])
@pytest.mark.parametrize("how", ["cut", "changed", "gone"])
def test_a_damaged_index(path: Path, name: str, how: str) -> None:
    file = generation(path) / "index" / name
    raw = file.read_bytes()
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes(raw[:-1] if how == "cut" else bytes([raw[0] ^ 1]) + raw[1:])
    with pytest.raises(StoreError, match=name):
        lines(path)


def test_a_damaged_database(path: Path) -> None:
    (generation(path) / "main.db").write_bytes(b"SQLite format 3\x00" + b"\x07" * 4_096)
    with pytest.raises(StoreError, match=r"is damaged .* build it again"):
        lines(path)


def test_a_database_cut_in_half(path: Path) -> None:
    file = generation(path) / "main.db"
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2])
    with pytest.raises(StoreError, match=r"is damaged .* build it again"):
        lines(path)


@pytest.mark.parametrize(("pragma", "what"), [("user_version", "another version"), ("application_id", "not made by")])
def test_a_database_of_another_version_or_program(path: Path, pragma: str, what: str) -> None:
    with sqlite3.connect(generation(path) / "main.db") as database:
        database.execute(f"PRAGMA {pragma} = 99")
    with pytest.raises(StoreError, match=what):
        lines(path)


@pytest.mark.parametrize("head", ["", "{}", '{"generation": "../elsewhere"}', '{"generation": 3}', "[" * 3_000])
def test_a_damaged_head(path: Path, head: str) -> None:
    (path / "portfolio.json").write_text(head)
    with pytest.raises(StoreError):
        lines(path)


def test_a_file_or_a_full_folder_is_not_built_over(tmp_path: Path) -> None:
    (tmp_path / "own.portfolio").write_text("mine")
    with pytest.raises(StoreError, match="is no portfolio; name another place with -o"):
        built(ROWS, tmp_path, LISTS)
    other = tmp_path / "other"
    (other / "own.portfolio").mkdir(parents=True)
    (other / "own.portfolio" / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match="is no portfolio; name another place with -o"):
        built(ROWS, other, LISTS)
    assert (other / "own.portfolio" / "thesis.txt").read_text() == "mine"


def test_a_table_without_a_customer(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no customers"):
        built("", tmp_path, LISTS)
    assert not (tmp_path / "own.portfolio" / "portfolio.json").exists()


def test_hostile_customers_are_kept_as_they_are(tmp_path: Path) -> None:
    hostile = "\n".join(["'; DROP TABLE customer; --", "A" * 9_000, "\x1b[31mred", "\u202egnitirw", "{}", "Ж" * 400])
    rows = "".join(f'"{number}","{name}",,\n' for number, name in enumerate(hostile.split("\n")))
    path = built(rows + "c1,Hermandad Quieta,,\n", tmp_path, LISTS)
    assert {(one.row, one.status) for one in lines(path)} == {(2, "unscreened"), (5, "unscreened"), (7, "match")}
