"""``tamiz lab compare`` on the command line, over the built-in list."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from cli.calling import Called, tamiz

SMALL = ("--size", "5", "--clean", "20")
NAMES = "tamiz=1000"  # complete names and numbers alone
CUSTOMERS = "id,full_name,birth_date\n" + "".join(f"c{n},Jana Lom {n},1970-01-01\n" for n in range(9))
NAMESAKE = "c9,The Sinaloa Cartell,\n"


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS + NAMESAKE, encoding="utf-8")
    return path


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Write a parameter file in which words run together and slips of one letter cost more."""
    values = json.loads(files("tamiz.data").joinpath("parameters.json").read_bytes())
    values["version"] = "mine"
    values["weights"]["glued"]["millibits"] = -9_000
    values["spelling"]["one letter"]["slip"] = 90_000
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def compare(data: Path, *words: object) -> Called:
    return tamiz("--data", str(data), "lab", "compare", *map(str, words))


def said(called: Called) -> str:
    """Return what was printed as one line: where a line breaks depends on the width alone."""
    assert called.status == 0, called.err
    assert max(map(cell_len, called.out.splitlines())) <= 100
    return " ".join(called.out.split())


def figures(called: Called) -> Any:
    assert called.status == 0, called.err
    return json.loads(called.out)


def test_a_scorer_and_this_engine_are_told_apart_within_a_hundred_columns(data: Path, customers: Path) -> None:
    text = said(compare(data, NAMES, "token-sort=80", customers, "--size", 20))
    for words in (
        "A tamiz=1000: a match is a complete name, a number, or evidence of 1000 bits",
        "B token-sort=80: a match is a score of 80 or more",
        "rapidfuzz ",
        "Caught of the names of this list",
        "B catches more.",
        "Alert under A only: 0; under B only: 1.",
        "c9 The Sinaloa Cartell",
        "builtin:cartel-de-sinal",
        "10 are few: the intervals are wide, and up to 445 in 1,000",
        "By chance: how often",
    ):
        assert words in text


def test_a_parameter_file_moves_what_is_caught_and_is_named_by_its_hash(data: Path, mine: Path) -> None:
    found = figures(compare(data, "tamiz", mine, "--size", 60, "--clean", 20, "--format", "json"))
    assert (found["a"]["threshold"], found["b"]["threshold"], found["b"]["version"]) == (None, None, "mine")
    assert found["a"]["parameters"] != found["b"]["parameters"]
    typos = next(line for line in found["lists"][0]["alterations"] if line["alteration"] == "letter missing")
    assert typos["split"]["a"] > 5
    assert typos["split"]["b"] == 0
    assert typos["split"]["chance"] < 0.05


def test_parameter_files_are_compared_at_a_threshold_as_well(data: Path, mine: Path) -> None:
    found = figures(compare(data, "tamiz=20", f"{mine}=9.5", *SMALL, "--format", "json"))
    assert (found["a"]["threshold"], found["b"]["threshold"]) == (20.0, 9.5)


def test_the_same_twice_gives_the_same_bytes(data: Path, customers: Path) -> None:
    words = "tamiz", "jaro-winkler=70", customers, "--size", 5, "--format", "json"
    assert compare(data, *words).out == compare(data, *words).out


def test_how_many_are_shown_is_taken_and_all_are_counted(data: Path, customers: Path) -> None:
    found = figures(compare(data, NAMES, "token-sort=20", customers, *SMALL[:2], "--shown", 2, "--format", "json"))
    assert (len(found["alerts"]["b_only"]), found["alerts"]["alerts"]["b_only"]["hits"]) == (2, 10)
    assert found["alerts"]["b_only"][0]["row"] == 1


def test_none_shown_is_counted_all_the_same(data: Path, customers: Path) -> None:
    text = said(compare(data, NAMES, "token-sort=20", customers, *SMALL[:2], "--shown", 0))
    assert "Alert under B only: 10, 0 shown" in text


def test_without_birth_dates_that_is_said(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("nombre\nJana Lom\n", encoding="utf-8")
    assert "No customer has a birth date" in said(compare(data, "tamiz", "token-sort", path, *SMALL[:2]))


def test_an_invented_population_stands_in_for_a_file(data: Path) -> None:
    assert "us-firms · 20 counted" in said(compare(data, "tamiz", "token-sort", *SMALL, "--population", "us-firms"))


def test_it_speaks_spanish(data: Path, customers: Path) -> None:
    text = said(compare(data, NAMES, "token-sort=80", customers, "--size", 5, "--lang", "es"))
    assert "Dan alerta solo con A: 0; solo con B: 1." in text


def test_on_a_narrow_terminal_nothing_is_cut(data: Path, customers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tamiz.output._WIDTH_OF_A_FILE", 40)
    called = compare(data, NAMES, "token-sort=80", customers, "--size", 5)
    assert max(map(cell_len, called.out.splitlines())) <= 40
    assert "The Sinaloa Cartell" in " ".join(called.out.split())


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("soundex", "tamiz", "'soundex' is no setting"),
        ("tamiz", "token-sort=101", "run from 0 to 100"),
        ("tamiz", "tamiz=7", "run from 8 to 1,000 bits"),
        ("tamiz", "missing.json", "no such file"),
        ("token-sort=85", "token-sort", "nothing can differ"),
        ("tamiz", "tamiz", "nothing can differ"),
    ],
)
def test_what_cannot_be_compared_is_refused(data: Path, a: str, b: str, words: str) -> None:
    called = compare(data, a, b, *SMALL)
    assert (called.status, called.out) == (2, "")
    assert words in called.err
    assert "Traceback" not in called.err


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"glued"', '"gluedd"', "there is none called 'gluedd'"),
        ("-9000", '"-9000"', "'weights, glued, millibits' must be a whole number"),
        ("18169377", "999999999", "must rise: number 2"),
        ("{", "", "no JSON"),
    ],
)
def test_a_parameter_file_with_a_mistake_is_refused_by_its_key(
    data: Path, mine: Path, old: str, new: str, words: str
) -> None:
    mine.write_text(mine.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    called = compare(data, "tamiz=20", f"{mine}=20", *SMALL)
    assert (called.status, called.out) == (2, "")
    assert "mine.json: " in called.err
    assert words in called.err


def test_a_file_of_a_hundred_megabytes_is_no_parameter_file(data: Path, mine: Path) -> None:
    with mine.open("r+b") as sparse:
        sparse.truncate(100_000_000)
    called = compare(data, "tamiz", mine, *SMALL)
    assert (called.status, "larger than 1 MiB" in called.err) == (2, True)


def test_customers_with_the_wrong_columns_are_refused(data: Path, tmp_path: Path) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("amount,branch\n3,north\n", encoding="utf-8")
    called = compare(data, "tamiz", "token-sort", path, *SMALL)
    assert (called.status, called.out) == (2, "")
    assert "name" in called.err


def test_columns_without_a_file_are_refused(data: Path) -> None:
    called = compare(data, "tamiz", "token-sort", "--columns", "name=who")
    assert (called.status, "name the file before it" in called.err) == (2, True)
