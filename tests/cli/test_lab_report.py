"""``tamiz lab report`` as a shell sees it."""

from pathlib import Path

import pytest

from cli.calling import Called, tamiz
from cli.lists import Desk
from tamiz.lab_words import Kind

SMALL = ("--size", "5", "--clean", "20", "--population", "mx-people")
CUSTOMERS = "full_name,birth_date\n" + "".join(f"Jana Lom {letter},1970-01-01\n" for letter in "abcdefghij")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "report.html"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS, encoding="utf-8")
    return path


def reported(page: Path, *words: str) -> Called:
    """Return what ``tamiz lab report WORDS... -o PAGE`` does, over the lists beside the page."""
    return tamiz("--data", str(page.parent / "data"), "lab", "report", *words, "-o", str(page))


def refusal(page: Path, *words: str) -> str:
    """Return the message of a refusal; no page is written."""
    called = reported(page, *words)
    assert (called.status, called.out) == (2, "")
    assert not page.exists()
    return called.err


def test_one_page_tells_data_method_figures_and_misses_and_is_the_same_twice(page: Path) -> None:
    called = reported(page, *SMALL)
    assert (called.status, called.out) == (0, "")
    assert "report.html is written" in called.err
    first = page.read_bytes()
    reported(page, *SMALL)
    assert page.read_bytes() == first
    text = first.decode()
    for words in ("What was measured", "How it was measured", "How this program compares", "What is caught", "Missed"):
        assert words in text
    assert "Built-in list" in text
    assert "a register gives a number to one party" in text


def test_by_default_all_populations_and_three_scorers_are_measured(page: Path) -> None:
    reported(page, "--size", "2", "--clean", "5")
    text = page.read_text(encoding="utf-8")
    assert text.count("--population ") == len(Kind)
    assert "--scorer tamiz --scorer token-sort --scorer jaro-winkler" in text


def test_a_customer_file_takes_the_place_of_invented_populations(page: Path, file: Path) -> None:
    assert reported(page, str(file), "--size", "5").status == 0
    text = page.read_text(encoding="utf-8")
    assert "--population" not in text
    assert "10 are few" in text
    assert "308 in 1,000" in text


def test_customers_without_birth_dates_are_said(page: Path, file: Path) -> None:
    file.write_text("nombre\nJana Lom\n", encoding="utf-8")
    reported(page, str(file), "--size", "5")
    assert "No customer has a birth date" in page.read_text(encoding="utf-8")


def test_columns_are_taken_as_they_are_named_and_the_page_speaks_spanish(page: Path, file: Path) -> None:
    file.write_text("who,when\nJana Lom,1970-01-01\n", encoding="utf-8")
    assert reported(page, str(file), "--columns", "name=who,birth_date=when", "--size", "5", "--lang", "es").status == 0
    assert "1 contadas, 1 con fecha" in page.read_text(encoding="utf-8")


def test_a_report_without_a_place_to_go_to_is_refused(tmp_path: Path) -> None:
    called = tamiz("--data", str(tmp_path), "lab", "report", *SMALL)
    assert called.status == 2
    assert "say where it goes with -o FILE.html" in called.err


def test_a_report_is_no_other_kind_of_file(tmp_path: Path) -> None:
    assert "give -o a name that ends in .html" in refusal(tmp_path / "x.pdf", *SMALL)


def test_a_place_that_cannot_be_written_to_is_refused_before_anything_is_measured(tmp_path: Path) -> None:
    said = refusal(tmp_path / "missing" / "x.html", *SMALL)
    assert "cannot be written" in said
    assert "counting" not in said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--columns", "name=who"), "name the file before it"),
        (("--list", "nobody"), "no list 'nobody' is loaded"),
        (("--seed", "-1"), "the seed -1 is below 0"),
        (("--size", "0"), "--size"),
        (("--population", "martians"), "--population"),
        (("missing.csv",), "there is no such file"),
    ],
)
def test_wrong_use_is_refused_with_what_to_mend(page: Path, words: tuple[str, ...], expected: str) -> None:
    assert expected in refusal(page, *words)


def test_a_file_without_a_column_of_names_is_refused_with_the_columns_it_has(page: Path, file: Path) -> None:
    file.write_text("amount,branch\n3,north\n", encoding="utf-8")
    said = refusal(page, str(file))
    assert "no column holds a name" in said
    assert "'amount', 'branch'" in said


def test_columns_that_the_file_has_not_are_refused(page: Path, file: Path) -> None:
    assert "--columns names 'who'" in refusal(page, str(file), "--columns", "name=who")


def test_a_file_of_listed_parties_alone_is_refused(page: Path, file: Path) -> None:
    desk = Desk(page.parent)
    own = b"nombre,fecha_nacimiento,tipo\nBohumil Kvapil,1961-03-07,Person\n"
    assert desk.add("own", {"own.csv": own}, "--published", "2026-08-01").status == 0
    file.write_text("full_name,birth_date\nBohumil Kvapil,1961-03-07\n", encoding="utf-8")
    assert "nobody is left to count alerts in: 1 rows are listed parties" in refusal(page, str(file))
