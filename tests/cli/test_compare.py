import csv
import json
from pathlib import Path

import pytest

from cli.calling import tamiz


def test_two_spellings_of_one_name_are_alike_with_evidence_that_adds_up() -> None:
    called = tamiz(
        "compare", "Ma. Guadalupe Hdez.", "María Guadalupe Hernández", "--schema", "Person", "--format", "json"
    )
    comparison = json.loads(called.out)
    assert called.status == 1
    assert comparison["rule"] == "complete-name"
    assert round(sum(signal["bits"] for signal in comparison["evidence"]), 3) == comparison["bits"]


def test_names_that_share_most_words_are_alike_by_their_score_and_not_as_complete_names() -> None:
    called = tamiz("compare", "La Familia Michoacana", "La Nueva Familia Michoacana", "--format", "json")
    assert (called.status, json.loads(called.out)["rule"]) == (1, "score")


def test_names_that_share_one_word_are_not_alike() -> None:
    called = tamiz("compare", "Cartel del Golfo", "Cartel de Sinaloa", "--format", "json")
    comparison = json.loads(called.out)
    assert (called.status, comparison["rule"]) == (0, None)
    assert round(sum(signal["bits"] for signal in comparison["evidence"]), 3) == comparison["bits"]


def test_a_table_shows_the_evidence() -> None:
    assert "hernandez" in tamiz("compare", "Hdez. Paz", "Hernández Paz", "--schema", "Person").out


def test_pairs_come_back_with_score_and_bits_behind(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('schema,name1,name2,note\nPerson,"Paz, Ana",Ana Paz,kept\nCompany,Uno SA,Dos SA,"a, b"\n')
    called = tamiz("compare", "--pairs", str(path))
    rows = list(csv.DictReader(called.out.splitlines()))
    assert called.status == 0
    assert list(rows[0]) == ["schema", "name1", "name2", "note", "score", "bits"]
    assert [(row["note"], float(row["bits"]) > 0) for row in rows] == [("kept", True), ("a, b", False)]


def test_a_pair_that_cannot_be_compared_is_said_and_the_others_are_written(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("schema,name1,name2\nPerson,,Ana Paz\nShip,Uno,Uno\nPerson,Ana Paz,Ana Paz\nPerson,Ana\n")
    called = tamiz("compare", "--pairs", str(path))
    rows = list(csv.DictReader(called.out.splitlines()))
    assert called.status == 3
    assert [bool(row["score"]) for row in rows] == [False, False, True, False]
    assert [f"row {row}" in called.err for row in (1, 2, 3, 4)] == [True, True, False, True]


@pytest.mark.parametrize("words", [[], ["one"], ["one", "two", "three"], ["one", "two", "--pairs", "x.csv"]])
def test_anything_but_two_names_or_a_file_is_wrong_use(words: list[str]) -> None:
    called = tamiz("compare", *words)
    assert (called.status, called.out) == (2, "")
    assert "two names" in called.err


def test_a_file_of_pairs_without_its_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n1,2\n")
    called = tamiz("compare", "--pairs", str(path))
    assert (called.status, "name1" in called.err, "found: a, b" in called.err) == (2, True, True)
