"""Work-sheets on the command line: drawn, labelled, read back; and what goes wrong."""

import csv
import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from cli.calling import Called, tamiz

LISTED = (
    "Frente Popular para la Liberacion de Palestina,Vanguardias Conquista,Ejercito Popular de Liberacion,"
    "Sendero Luminoso,Partido de los Trabajadores de Kurdistan,Cartel de Sinaloa,Hermandad Musulmana"
).split(",")
CUSTOMERS = "name,id\n" + "".join(f"{name} {tail},{tail}\n" for name in LISTED for tail in ("SA", "del Norte", "Uno"))
DRAW = ("--scorer", "token-sort", "--pairs", "20", "--depth", "40")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a customer file in it, which is the current one."""
    monkeypatch.chdir(tmp_path)
    Path("customers.csv").write_text(CUSTOMERS, encoding="utf-8")
    return tmp_path


def lab(*words: str) -> Called:
    return tamiz("--data", "data", "lab", *words)


def drawn(side: str = "below", *words: str) -> Called:
    called = lab(side, "customers.csv", *DRAW, "-o", "sheet.csv", *words)
    assert called.status == 0, called.err
    return called


def label(*words: str) -> None:
    """Write the words into the first rows of the sheet, "no" into all others."""
    with Path("sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for place, row in enumerate(rows):
        row["label"] = words[place] if place < len(words) else "no"
    with Path("sheet.csv").open("w", encoding="cp1252", errors="replace", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), delimiter=";")
        table.writeheader()
        table.writerows(rows)


def flat(text: str) -> str:
    return " ".join(text.split())


def refused(called: Called, *words: str) -> bool:
    said = called.err.strip()
    return called.status == 2 and not called.out and "Traceback" not in said and all(word in said for word in words)


@pytest.mark.usefixtures("place")
def test_pairs_below_are_drawn_labelled_and_read_back() -> None:
    said = flat(drawn().out)
    for words in ("below the threshold", "customers.csv · 21 customers", "Then: tamiz lab below --read sheet.csv"):
        assert words in said
    label("sí", "duda", "")
    read = lab("below", "--read", "sheet.csv")
    assert read.status == 0, read.err
    for words in ("True pairs in these bands: about", "Found below the threshold", "1 unsure", "yes: "):
        assert words in flat(read.out)
    assert "1 of the 20 pairs drawn have no label" in flat(read.out)


@pytest.mark.usefixtures("place")
def test_matches_are_drawn_labelled_and_read_back() -> None:
    drawn("above", "--threshold", "token-sort=60")
    label("yes", "unsure")
    read = lab("above", "--read", "sheet.csv")
    assert read.status == 0, read.err
    for words in ("True of the matches:", "True and doubtful matches", "the first percentage takes them as no"):
        assert words in flat(read.out)


@pytest.mark.usefixtures("place")
def test_nothing_found_below_is_said_with_the_rule_of_three() -> None:
    drawn()
    label()
    assert "Rule of three: 3/" in flat(lab("below", "--read", "sheet.csv").out)


@pytest.mark.usefixtures("place")
def test_the_same_seed_writes_the_same_bytes() -> None:
    drawn()
    first = [Path(name).read_bytes() for name in ("sheet.csv", "sheet.csv.json")]
    for name in ("sheet.csv", "sheet.csv.json"):
        Path(name).unlink()
    drawn()
    assert [Path(name).read_bytes() for name in ("sheet.csv", "sheet.csv.json")] == first


@pytest.mark.usefixtures("place")
def test_the_sheet_is_for_a_spreadsheet_and_its_record_says_what_made_it() -> None:
    drawn("below", "--seed", "7", "--list", "builtin")
    assert Path("sheet.csv").read_bytes().startswith(b"\xef\xbb\xbfpair,stratum,stratum_pairs,customer_row,")
    about = json.loads(Path("sheet.csv.json").read_bytes())["about"]
    assert (about["run"]["seed"], about["scorer"]["threshold"], about["lists"][0]["list"]) == (7, 85.0, "builtin")
    assert about["lists"][0]["sha256"].startswith("sha256:")
    assert about["customers"].startswith("sha256:")


@pytest.mark.usefixtures("place")
def test_figures_are_json_or_spanish_and_fit_a_hundred_columns() -> None:
    drawn()
    label("y", "duda")
    figures = json.loads(lab("below", "--read", "sheet.csv", "--format", "json").out)
    assert (figures["labels"]["yes"], figures["labels"]["unsure"], len(figures["found"])) == (1, 1, 2)
    spanish = lab("below", "--read", "sheet.csv", "--lang", "es").out
    assert "Pares ciertos en estas franjas: unos" in flat(spanish)
    assert max(map(cell_len, spanish.splitlines())) <= 100


@pytest.mark.usefixtures("place")
def test_figures_go_to_the_file_that_is_named() -> None:
    drawn()
    label("y")
    assert lab("below", "--read", "sheet.csv", "-o", "figures.txt").out == ""
    assert "at most" in Path("figures.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("place")
def test_an_invented_population_stands_in_for_customers() -> None:
    called = lab("below", "--population", "mx-firms", "--clean", "500", *DRAW, "-o", "sheet.csv")
    assert called.status == 0, called.err
    assert "mx-firms · 500 customers" in called.out


@pytest.mark.usefixtures("place")
def test_candidates_of_this_engine_that_fall_short_are_drawn_labelled_and_read_back() -> None:
    called = lab(
        "below", "customers.csv", "--threshold", "tamiz=48", "--strata", "2", "--pairs", "4", "-o", "sheet.csv"
    )
    assert called.status == 0, called.err
    for words in ("evidence of 48 bits or more", "bits", "are no candidates for tamiz: evidence of fewer than 8 bits"):
        assert words in flat(called.out)
    label("yes")
    assert "Found below the threshold" in flat(lab("below", "--read", "sheet.csv").out)


@pytest.mark.usefixtures("place")
def test_a_sheet_that_may_hold_labels_is_not_written_over() -> None:
    drawn()
    before = Path("sheet.csv").read_bytes()
    assert refused(lab("below", *DRAW, "-o", "sheet.csv"), "sheet.csv is there already", "-o")
    Path("sheet.csv").rename("elsewhere.csv")
    assert refused(lab("below", *DRAW, "-o", "sheet.csv"), "sheet.csv.json is there already")
    assert Path("elsewhere.csv").read_bytes() == before


@pytest.mark.usefixtures("place")
def test_a_sheet_that_cannot_be_drawn_leaves_no_file() -> None:
    called = lab("below", "customers.csv", *DRAW, "--list", "nowhere", "-o", "sheet.csv")
    assert refused(called, "nowhere")
    assert [path.name for path in Path().iterdir() if "sheet" in path.name] == []


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("below", "customers.csv"), "-o sheet.csv"),
        (("below", "nobody.csv", "-o", "sheet.csv"), "nobody.csv: there is no such file"),
        (("below", "--columns", "name=who", "-o", "sheet.csv"), "name the file before it"),
        (("below", "customers.csv", "--columns", "name=who", "-o", "sheet.csv"), "'who'"),
        (("below", "--scorer", "token-sort", "--threshold", "jaro-winkler=80", "-o", "s.csv"), "is token-sort"),
        (("below", "--threshold", "tamiz=7", "-o", "s.csv"), "does not look below 8"),
        (("below", "--scorer", "token-sort", "--threshold", "token-sort=nan", "-o", "s.csv"), "0 to 100"),
        (("below", "customers.csv", *DRAW, "-o", "no/such/folder/sheet.csv"), "cannot be written"),
        (("below", "--read", "missing.csv"), "there is no such file"),
        (("below", "customers.csv", "--read", "sheet.csv", "--seed", "3"), "leave out the customer file, --seed"),
        (("above", "--read", "customers.csv"), "customers.csv.json"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_message(words: tuple[str, ...], says: str) -> None:
    called = lab(*words)
    assert refused(called, says), called.err


@pytest.mark.usefixtures("place")
def test_a_label_that_is_no_word_for_one_is_said_with_its_row() -> None:
    drawn()
    label("no", "perhaps")
    assert refused(lab("below", "--read", "sheet.csv"), "sheet.csv, row 3 (pair 2)", "'perhaps'", "yes, y, si, sí")
