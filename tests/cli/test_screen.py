import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli.calling import tamiz
from tamiz.matching.parameters import Parameters
from tamiz.sources.builtin import load_builtin

ARTICLE = (
    "MEXICO CITY, March 24, 2023 - Senators asked the Secretary of State to designate the Sinaloa and "
    "Jalisco New Generation cartels as foreign terrorist organizations.\n"
)


def answers(*words: str, stdin: bytes = b"") -> list[dict[str, Any]]:
    called = tamiz("screen", *words, "--format", "json", stdin=stdin)
    parsed: list[dict[str, Any]] = json.loads(called.out)
    return parsed


def test_a_listed_name_is_found_and_the_exit_status_says_so() -> None:
    called = tamiz("screen", "Cartel de Sinaloa")
    assert called.status == 1
    assert "builtin:cartel-de-sinaloa" in called.out


def test_a_name_that_nobody_carries_is_no_match() -> None:
    called = tamiz("screen", "Panadería La Esperanza")
    assert (called.status, "builtin:" in called.out) == (0, False)


def test_standard_error_always_says_that_only_the_built_in_list_was_used() -> None:
    notice = f"screened against the built-in list only ({len(load_builtin().entities)} entities)"
    assert notice in tamiz("screen", "Nadie").err
    assert tamiz("--quiet", "screen", "Nadie").err == ""


def test_a_day_before_the_designation_is_a_match_that_was_not_in_force() -> None:
    (answer,) = answers("Tren de Aragua", "--on", "2020-01-01")
    (match,) = answer["matches"]
    assert (match["in_force"], match["obligations"]) == (False, [])
    assert {row["status"] for row in match["designations"] if row["program"] == "FTO"} == {"never"}


def test_in_force_only_leaves_such_a_match_out() -> None:
    (answer,) = answers("Tren de Aragua", "--on", "2020-01-01", "--in-force-only")
    assert answer["matches"] == []


def test_whose_law_is_asked_for_is_whose_law_is_shown() -> None:
    (answer,) = answers("CJNG", "--for", "Canadá", "--for", "mx")
    rows = answer["matches"][0]["designations"]
    assert {row["country"] for row in rows} == {"CA", "MX"}


def test_an_article_is_read_as_of_its_dateline_unless_a_day_is_given(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    (dated,), (given,) = answers(str(path)), answers(str(path), "--on", "2025-02-20")
    assert (dated["on"], dated["on_from"]) == ("2023-03-24", "dateline")
    assert (given["on"], given["on_from"]) == ("2025-02-20", "given")
    assert [match["span"]["claim"] for match in dated["matches"]] == ["proposal", "proposal"]


def test_standard_input_is_a_document() -> None:
    (answer,) = answers("-", stdin=ARTICLE.encode())
    assert [match["entity"]["id"] for match in answer["matches"]] == ["builtin:cartel-de-sinaloa", "builtin:cjng"]


def test_spans_count_characters_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "nota.txt"
    path.write_text("Ñandú 😀. El Cártel de Sinaloa creció.", encoding="utf-8")
    (answer,) = answers(str(path))
    span = answer["matches"][0]["span"]
    assert path.read_text(encoding="utf-8")[span["start"] : span["end"]] == "Cártel de Sinaloa"


def test_several_inputs_are_answered_in_their_order() -> None:
    assert [answer["query"]["name"] for answer in answers("Uno Prueba", "CJNG", "Dos Prueba")] == [
        "Uno Prueba",
        "CJNG",
        "Dos Prueba",
    ]


def test_lines_of_json_are_one_answer_each() -> None:
    called = tamiz("screen", "CJNG", "Nadie", "--format", "jsonl")
    assert [json.loads(line)["query"]["name"] for line in called.out.splitlines()] == ["CJNG", "Nadie"]


def test_what_is_cut_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The Sinaloa Cartel and the Gulf Cartel met. " * 10)
    (answer,) = answers(str(path), "--limit", "3")
    assert (len(answer["matches"]), answer["more"]) == (3, 17)
    assert {match["entity"]["id"] for match in answer["matches"]} == {
        "builtin:cartel-de-sinaloa",
        "builtin:cartel-del-golfo",
    }


def test_a_weak_alias_is_shown_when_asked_for() -> None:
    (plain,), (near,) = answers("CDG"), answers("CDG", "--near", "100")
    assert (plain["matches"], plain["fell_short"], plain["near"]) == ([], 2, [])
    assert [match["entity"]["id"] for match in near["near"]] == ["builtin:cartel-del-golfo", "builtin:clan-del-golfo"]


def test_the_slow_twin_gives_the_same_bytes() -> None:
    assert tamiz("screen", "CJNG", "--format", "json") == tamiz("screen", "CJNG", "--format", "json", "--exhaustive")


def test_a_report_is_one_file_that_appears_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    called = tamiz("screen", "CJNG", "--format", "html", "-o", str(path))
    assert (called.status, called.out) == (1, "")
    assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


def test_answers_come_in_spanish_too() -> None:
    assert "vigente" in tamiz("screen", "CJNG", "--lang", "es").out


@pytest.mark.parametrize("form", ["json", "jsonl", "html", "table"])
def test_two_processes_with_other_hash_seeds_write_the_same_bytes(form: str, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    program = [sys.executable, "-c", "from tamiz.cli import run; run()"]
    outputs = {
        subprocess.run(
            [*program, "screen", "CJNG", str(path), "--on", "2023-03-24", "--known-on", "2026-11-24", "--format", form],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop()


def test_a_short_help_names_the_shipped_threshold() -> None:
    called = tamiz("screen", "-h")
    assert called.status == 0
    assert f"{Parameters.load().shipped_threshold_e4 / 10_000:g}" in called.out


def test_a_number_alone_finds_its_party_and_says_through_which_door(tmp_path: Path) -> None:
    listed = tmp_path / "own.csv"
    listed.write_text("nombre,rfc\nVltava Comercial SA de CV,VCO010203AB1\n", encoding="utf-8")
    data = ("--data", str(tmp_path / "data"))
    assert tamiz(*data, "lists", "add", "own", str(listed), "--published", "2026-07-31").status == 0
    called = tamiz(*data, "screen", "Otra Razon Social", "--id", "rfc:VCO-010203-AB1", "--format", "json")
    (match,) = json.loads(called.out)[0]["matches"]
    assert (called.status, match["rule"], match["entity"]["caption"]) == (1, "identifier", "Vltava Comercial SA de CV")
    assert match["bits"] == sum(signal["bits"] for signal in match["evidence"])


def test_a_customer_file_with_numbers_meets_parties_by_number(tmp_path: Path) -> None:
    listed, customers = tmp_path / "own.csv", tmp_path / "customers.csv"
    listed.write_text("nombre,rfc\nVltava Comercial SA de CV,VCO010203AB1\n", encoding="utf-8")
    customers.write_text("nombre,RFC\nUna Razon,VCO010203AB1\nOtra,XAXX010101000\n", encoding="utf-8")
    data = ("--data", str(tmp_path / "data"))
    tamiz(*data, "lists", "add", "own", str(listed), "--published", "2026-07-31")
    called = tamiz(*data, "screen", str(customers), "--format", "csv")
    assert [line.split(",")[2] for line in called.out.splitlines()] == ["status", "match", "clear"]
    assert "screened against the built-in list only" not in called.err


def test_a_list_that_had_told_nothing_by_the_day_of_knowledge_is_named(tmp_path: Path) -> None:
    listed = tmp_path / "own.csv"
    listed.write_text("nombre\nVltava Comercial SA de CV\n", encoding="utf-8")
    data = ("--data", str(tmp_path / "data"))
    tamiz(*data, "lists", "add", "own", str(listed), "--published", "2026-07-31")
    called = tamiz(*data, "screen", "Vltava Comercial", "--known-on", "2025-01-01")
    assert (called.status, "own: nothing published by 2025-01-01 is kept" in called.err) == (0, True)


def test_a_data_directory_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    called = tamiz("--data", str(tmp_path / "data"), "screen", "Nadie")
    assert (called.status, called.out, "is a file, not a data directory" in called.err) == (2, "", True)


def test_a_report_over_a_customer_file_is_written(tmp_path: Path) -> None:
    customers = tmp_path / "customers.csv"
    customers.write_text("nombre\nCartel de Jalisco Nueva Generacion\nAna Prueba\n", encoding="utf-8")
    called = tamiz("screen", str(customers), "-o", str(tmp_path / "report.html"))
    assert (called.status, "2 rows, 1 with a match" in called.err) == (1, True)
    assert "CARTEL DE JALISCO" in (tmp_path / "report.html").read_text(encoding="utf-8").upper()


def own_list(data: Path, names: str, published: str) -> None:
    listed = data.parent / f"own-{published}.csv"
    listed.write_text(f"nombre\n{names}", encoding="utf-8")
    assert tamiz("--data", str(data), "lists", "add", "own", str(listed), "--published", published).status == 0


def test_an_old_list_is_said_to_be_old_unless_quiet(tmp_path: Path) -> None:
    own_list(tmp_path / "data", "Vltava Comercial\n", "2025-01-10")
    called = tamiz("--data", str(tmp_path / "data"), "screen", "Nadie", "--known-on", "2025-02-10")
    assert "own: published 2025-01-10, 31 days before" in called.err
    assert tamiz("--quiet", "--data", str(tmp_path / "data"), "screen", "Nadie").err == ""


def test_status_says_that_a_party_was_listed_on_another_day(tmp_path: Path) -> None:
    own_list(tmp_path / "data", "Vltava Comercial\nOdra Trading\n", "2025-01-10")
    own_list(tmp_path / "data", "Vltava Comercial\nNisa Holdings\n", "2026-07-31")
    data = ("--data", str(tmp_path / "data"))
    gone = tamiz(*data, "status", "Odra Trading")
    assert (gone.status, "1 of that name were listed on another day; --history shows them" in gone.err) == (0, True)
    assert tamiz(*data, "status", "Odra Trading", "--history").status == 1
