"""The regression gate: a change of scores shows which cases moved, before and after."""

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest

from regression.asking import ask, listed
from regression.cases import SHORT, Case, Outcome, read_cases, write_cases
from regression.figures import UNALTERED, figures_of, read_figures, write_figures
from regression.recorded import CLEAN, FIGURES, FOLDER, LISTED, PARTIES, Recorded, measured, record, recorded
from regression.telling import tell
from tamiz.lab.alterations import ALTERATIONS
from tamiz.lab_words import Kind
from tamiz.matching.index import NameIndex
from tamiz.matching.parameters import Parameters

MEND = "If that is what the change is for, put it on record with: make gate-write"


@cache
def names() -> NameIndex:
    return listed(FOLDER / PARTIES)


@cache
def on_record() -> Recorded:
    return recorded()


def test_no_case_moved_since_it_was_put_on_record() -> None:
    now = measured(on_record().met, Parameters.load())
    if os.environ.get("TAMIZ_GOLDEN") == "write":
        record(now)
        on_record.cache_clear()
    said = tell(on_record(), now)
    if said:
        pytest.fail(f"{said}\n\n{MEND}", pytrace=False)


def test_the_figures_on_record_are_those_of_the_cases_on_record() -> None:
    assert on_record().figures == figures_of(on_record().met)


@pytest.mark.parametrize("name", [LISTED, CLEAN])
def test_the_cases_on_record_are_written_as_they_would_be_now(name: str) -> None:
    text = (FOLDER / name).read_bytes().decode()
    assert write_cases(read_cases(text)).split("\n") == text.split("\n")


def test_the_figures_on_record_are_written_as_they_would_be_now() -> None:
    text = (FOLDER / FIGURES).read_bytes().decode()
    assert write_figures(read_figures(text)) == text


def test_every_alteration_and_population_has_cases() -> None:
    groups = {case.group for case in on_record().met}
    assert groups >= {UNALTERED, *(one.name for one in ALTERATIONS), *(kind.value for kind in Kind)}


def test_the_slice_stays_small_enough_for_every_run_and_every_diff() -> None:
    assert 5_000 < len(on_record().met) < 7_000
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 600_000


def of_groups(*groups: str) -> dict[Case, Outcome]:
    return {case: outcome for case, outcome in on_record().met.items() if case.group in groups}


def run(cases: Iterable[Case], names: NameIndex, parameters: Parameters) -> Recorded:
    met = ask(cases, names, parameters)
    return Recorded(met, figures_of(met))


def test_other_weights_move_cases_and_the_message_names_them() -> None:
    shipped, cases = Parameters.load(), of_groups("word split", "number: RFC")
    other = replace(shipped, weights={kind: worth - 700 for kind, worth in shipped.weights.items()})
    said = tell(run(cases, names(), shipped), run(cases, names(), other))
    assert {line.split("  ")[1] for line in said.splitlines() if line.startswith("  ")} >= {"word split", "number: RFC"}
    assert " -> gate:mx-" in said
    assert "; now " in said


def test_a_case_that_is_lost_says_how_far_its_names_fell_short() -> None:
    shipped, cases = Parameters.load(), of_groups("letter missing")
    higher = replace(shipped, shipped_threshold_e4=9_900)
    before, now = (ask(cases, names(), parameters) for parameters in (shipped, higher))
    lost = [case for case in cases if before[case].is_match and not now[case].is_match]
    assert len(lost) > 10
    assert all(now[case] == replace(before[case], door=SHORT) for case in lost)


def test_what_the_index_does_not_find_is_no_match_whatever_its_names_say(monkeypatch: pytest.MonkeyPatch) -> None:
    case = next(case for case in of_groups(UNALTERED) if case.entity.startswith("gate:"))
    for found_by in ("block", "reaching"):
        monkeypatch.setattr(NameIndex, found_by, lambda *_, **__: iter(()))
    assert ask([case], names(), Parameters.load())[case].door == SHORT


def test_a_party_that_is_not_found_any_more_is_said_first() -> None:
    parameters, cases = Parameters.load(), of_groups(UNALTERED)
    gone = next(case for case in cases if case.entity.startswith("gate:"))
    without = NameIndex(one for one in names().entities if one.id != gone.entity)
    lines = tell(run(cases, names(), parameters), run(cases, without, parameters)).splitlines()
    assert lines[3].startswith("Figures that fell")
    assert lines[4].split()[:2] == ["caught:", UNALTERED]
    shown = [line for line in lines if line.startswith(f"  {UNALTERED}: ")]
    assert shown[0].startswith(f'  {UNALTERED}: "{gone.asked}" -> {gone.entity}: ')
    assert len(shown) == sum(case.entity == gone.entity for case in cases)
