"""All that the report tells, measured in one go."""

import json
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from lab.listed import KVAPIL, PARTIES, chosen, entity
from tamiz.errors import InputError
from tamiz.lab.curve import CurvePlan, measure_curves
from tamiz.lab.effectiveness import Plan, measure_effectiveness
from tamiz.lab.measure_clean import CustomerFile
from tamiz.lab.report import ReportPlan, measure_report
from tamiz.lab.report_method import read_method, shipped_method
from tamiz.lab.report_names import frequencies
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.matching.parameters import Parameters
from tamiz.render.lab_report_views import LabReport

SCORERS = (ScorerName.TAMIZ, ScorerName.TOKEN_SORT)
KINDS = (Kind.MX_PEOPLE, Kind.MX_PEOPLE_SHORT, Kind.VESSELS)
CUSTOMERS = (
    "full_name,birth_date\n"
    "Bohumil Radek Kvapil,1961-03-07\n"  # listed
    "Bohumil Radek Kvapil,1999-01-01\n"  # a namesake
    "Jana Lom,1970-01-01\n"
)


def measured(file: CustomerFile | None = None, kinds: tuple[Kind, ...] = KINDS) -> LabReport:
    return measure_report(chosen(), ReportPlan(SCORERS, 10, 30, kinds, file), lambda _: None)


@cache
def once() -> LabReport:
    return measured()


@pytest.fixture
def customers(tmp_path: Path) -> CustomerFile:
    path = tmp_path / "customers.csv"
    path.write_text(CUSTOMERS, encoding="utf-8")
    return CustomerFile(path)


def test_what_is_caught_is_what_effectiveness_measures_given_the_same() -> None:
    for part, given in zip(once().parts, Given, strict=True):
        plan = Plan(SCORERS, size=10, clean=0, given=given)
        alone = measure_effectiveness(chosen(), plan, lambda _: None).lists[0]
        assert part.given == given
        assert (part.effectiveness.lists[0].groups, part.effectiveness.lists[0].alterations) == (
            alone.groups,
            alone.alterations,
        )


def test_the_curve_of_each_population_is_what_curve_measures() -> None:
    for clean, kind in zip(once().parts[0].clean, KINDS, strict=True):
        alone = measure_curves(chosen(), CurvePlan(SCORERS, 10, (kind, 30)), lambda _: None)
        assert (clean.population, clean.curves) == (alone.population, alone.curves)


def test_alerts_are_those_of_effectiveness_beside_the_same_floor() -> None:
    alone = measure_effectiveness(chosen(), Plan(SCORERS, size=10, clean=30), lambda _: None)
    assert [one.line for one in once().parts[0].clean] == [line for line in alone.clean if line.population in KINDS]


def test_two_runs_give_equal_figures() -> None:
    assert measured() == once()


def test_with_birth_dates_only_those_who_have_one_are_asked_about() -> None:
    by_name, dated = once().parts
    assert by_name.effectiveness.lists[0].about.sampled == 4
    assert dated.effectiveness.lists[0].about.sampled == 2


def test_lists_are_added_up_and_each_alteration_misses_once() -> None:
    part = once().parts[0]
    assert part.groups == part.effectiveness.lists[0].groups
    shown = [(one.scorer, one.alteration) for one in part.effectiveness.lists[0].misses for _ in one.shown]
    assert len(shown) == len(set(shown)) > 0


def test_misses_are_not_all_of_one_name() -> None:
    many = [entity(f"many-{number}", f"KVAPIL, Bohumil {number * 'x'}ek") for number in range(1, 60)]
    report = measure_report(chosen(*many), ReportPlan(SCORERS, 50, 5, (Kind.VESSELS,)), lambda _: None)
    listed = {miss.listed for one in report.parts[0].effectiveness.lists[0].misses for miss in one.shown}
    assert len(listed) > 10


def test_of_a_customer_file_who_is_listed_is_left_out_and_namesakes_are_the_floor(customers: CustomerFile) -> None:
    (clean,) = measured(customers, ()).parts[0].clean
    assert clean.population.is_file
    assert (clean.population.parties, clean.population.listed, clean.population.dated) == (2, 1, 2)
    assert (clean.line.namesakes, clean.line.alerts["tamiz"].hits) == (1, 1)
    assert clean.curves[0].points[0].alerts.hits == 1


def test_a_file_stands_before_the_populations_that_are_named(customers: CustomerFile) -> None:
    report = measured(customers, (Kind.VESSELS,))
    assert [one.population.is_file for one in report.parts[0].clean] == [True, False]


def test_a_file_without_birth_dates_alerts_alike_either_way(tmp_path: Path) -> None:
    path = tmp_path / "ten.csv"
    path.write_text("full_name\n" + "".join(f"Jana Lom {letter}\n" for letter in "abcdefghij"), encoding="utf-8")
    first, second = (part.clean[0] for part in measured(CustomerFile(path), ()).parts)
    assert (first.population, first.line) == (second.population, second.line)
    assert (first.population.parties, first.population.dated) == (10, 0)


def test_a_file_that_cannot_be_read_is_refused_before_anything_else_is_measured(tmp_path: Path) -> None:
    said: list[str] = []
    plan = ReportPlan(SCORERS, 10, 30, KINDS, CustomerFile(tmp_path / "missing.csv"))
    with pytest.raises(InputError, match=r"missing\.csv"):
        measure_report(chosen(), plan, said.append)
    assert said == ["name: counting alerts in the customer file"]


def test_without_tamiz_among_the_scorers_no_score_of_its_is_told() -> None:
    plan = ReportPlan((ScorerName.TOKEN_SORT,), 5, 5, (Kind.VESSELS,))
    assert measure_report(chosen(), plan, lambda _: None).calibrations == ()


def test_the_method_is_the_parameter_files_own_words_and_numbers() -> None:
    file = json.loads(files("tamiz.data").joinpath("parameters.json").read_text(encoding="utf-8"))
    method = shipped_method()
    assert method.version == file["version"]
    assert {one.kind: (one.millibits, one.why) for one in method.weights} == {
        kind: (weight["millibits"], weight["why"]) for kind, weight in file["weights"].items()
    }
    assert method.threshold_e4 == file["shipped_threshold_e4"]


def numbers(part: Any) -> list[int]:
    """Return every number in a part of the parameter file."""
    held = part.values() if isinstance(part, dict) else ()
    return [part] if isinstance(part, int) else [number for value in held for number in numbers(value)]


def test_every_number_of_the_file_that_prices_a_name_is_told() -> None:
    file = json.loads(files("tamiz.data").joinpath("parameters.json").read_text(encoding="utf-8"))
    told = [one for group in shipped_method().others for one in group.amounts]
    costs = {"missing", "extra", "different"}
    shares = [one.rarity_percent for one in told if one.name in costs]
    parts = [file[key] for key in ("spelling", "unmatched", "left_out", "context")]
    expected = [*(number for part in parts for number in numbers(part)), file["name_floor_millibits"]]
    assert sorted([*(one.millibits for one in told), *shares]) == sorted(expected)


def test_the_method_is_that_of_the_parameters_which_made_the_figures() -> None:
    data = files("tamiz.data")
    weights, rarity = (data.joinpath(name).read_bytes() for name in ("parameters.json", "rarity.json"))
    assert read_method(weights, rarity) == once().method
    assert once().run.parameters == Parameters.load().sha256


def test_the_score_of_the_shown_bits_is_that_of_the_curve_and_the_threshold_lies_on_it() -> None:
    method, curve = shipped_method(), Parameters.load().curve
    assert [knot.score_e4 for knot in method.knots] == [curve.score_e4(1000 * knot.bits) for knot in method.knots]
    assert curve.score_e4(method.threshold_millibits) >= method.threshold_e4


def test_lists_are_told_with_publication_hash_and_how_much_they_hold() -> None:
    (source,) = once().lists
    assert (source.list_id, source.title, source.published) == ("invented", "An invented list", date(2026, 8, 1))
    assert (source.sha256, source.entities, source.names) == ("sha256:00", len(PARTIES), 4)


def test_of_the_forms_of_one_people_words_are_counted_once() -> None:
    report = measure_report(chosen(KVAPIL), ReportPlan(SCORERS, 5, 300, KINDS), lambda _: None)
    assert [one.population for one in report.frequencies] == ["mx-people", "vessels"]


def test_too_few_words_have_no_slope() -> None:
    assert frequencies("few", ["Jana Lom"] * 1_000) is None


def test_ranks_that_are_drawn_are_few_and_end_with_the_last() -> None:
    found = frequencies("many", ["".join(letters) for letters in product("abcdefghijklmno", repeat=3)])
    assert found is not None
    assert found.ranks[0] == (1, 1)
    assert found.ranks[-1] == (3_375, 1)
    assert len(found.ranks) < 50
