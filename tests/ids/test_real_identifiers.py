"""Counts on official lists that are kept outside the repository; no number is shown."""

import csv
import gzip
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tamiz.ids import compact, curp, is_valid, rfc

LISTS = Path(__file__).parents[3] / "shared/data/lists"
SDN = LISTS / "us-ofac-sdn/2023-12-28/sdn.csv.gz"
SAT_69B = LISTS / "mx-sat-69b/2023-06-30/Listado_Completo_69-B.csv.gz"
NUMBER = r"\s*#?\s*([A-Z0-9&Ñ-]+)"

pytestmark = pytest.mark.real


def read(path: Path) -> list[list[str]]:
    if not path.exists():
        pytest.skip(f"{path.name} is not here: official lists are kept outside the repository")
    with gzip.open(path, "rt", encoding="latin-1", newline="") as lines:
        return list(csv.reader(lines))


def remarks(pattern: str) -> list[tuple[str, str]]:
    """Return (name, number) for every part of an SDN remark that begins with ``pattern``."""
    rows = [(row[1], part.strip()) for row in read(SDN) if len(row) > 11 for part in row[11].split(";")]
    return [(name, found[1]) for name, part in rows if (found := re.match(f"(?:alt\\. )?(?:{pattern}){NUMBER}", part))]


def taxpayers() -> list[tuple[str, str]]:
    """Return (RFC, name) of the natural persons of list 69-B."""
    return [(row[1].strip(), row[2]) for row in read(SAT_69B)[3:] if len(row) > 2 and len(row[1].strip()) == 13]


@pytest.mark.parametrize(
    ("kind", "pattern", "counts"),
    [
        ("curp", r"C\.U\.R\.P\.", {True: 425, False: 4}),
        ("imo-ship", "Vessel Registration Identification IMO", {True: 757, False: 9}),
        ("imo-company", "(?:Company|Identification) Number IMO", {True: 112, False: 1}),
        ("mmsi", "MMSI", {True: 94}),
        ("lei", "Legal Entity Number", {True: 62, False: 9}),
        ("bic", "SWIFT/BIC", {True: 153}),
    ],
)
def test_official_numbers_fail_their_check_digits_now_and_then(
    kind: str, pattern: str, counts: dict[bool | None, int]
) -> None:
    assert Counter(is_valid(kind, number) for _, number in remarks(pattern)) == counts


def test_of_official_rfcs_a_fifth_are_incomplete_and_one_in_fourteen_complete_ones_is_wrong() -> None:
    numbers = [number for _, number in remarks(r"R\.F\.C\.|RFC")]
    complete = [number for number in numbers if len(compact("rfc", number)) in {12, 13}]
    assert (len(numbers), len(complete)) == (353, 286)
    assert Counter(is_valid("rfc", number) for number in complete) == {True: 266, False: 20}


def test_the_letters_of_taxpayers_agree_with_their_names() -> None:
    found = Counter(rfc.agrees_with_name(number, name.split()) for number, name in taxpayers())
    assert found == {True: 2613, None: 6, False: 1}


def test_the_letters_of_taxpayers_seldom_agree_with_the_next_ones_name() -> None:
    parties = sorted(taxpayers(), key=lambda party: party[1][::-1])
    neighbours = pairwise(parties)
    found = Counter(rfc.agrees_with_name(number, name.split()) for (number, _), (_, name) in neighbours)
    assert found[True] < len(parties) // 50


def test_the_letters_of_listed_persons_agree_with_their_primary_names() -> None:
    listed = remarks(r"C\.U\.R\.P\.")
    found = Counter(curp.agrees_with_name(number, name.split()) for name, number in listed)
    assert found == {True: 407, None: 9, False: 13}
