"""Thresholds against what is caught and what alerts."""

from pathlib import Path

from lab.listed import chosen
from tamiz.lab.curve import CurvePlan, measure_curves
from tamiz.lab.measure import GROUPS
from tamiz.lab.measure_clean import CustomerFile
from tamiz.lab_words import Kind, ScorerName
from tamiz.render.lab_views import Curves

SCORERS = (ScorerName.TAMIZ, ScorerName.TOKEN_SORT, ScorerName.JARO_WINKLER)


def measured(clean: CustomerFile | tuple[Kind, int] = (Kind.MX_PEOPLE, 30)) -> Curves:
    return measure_curves(chosen(), CurvePlan(SCORERS, 10, clean), lambda _: None)


def test_the_curve_of_tamiz_begins_with_its_doors_and_goes_on_in_bits() -> None:
    curve = measured().curves[0]
    assert (curve.scorer, curve.scale) == ("tamiz", "bits")
    assert [point.threshold for point in curve.points][:3] == [None, 8.0, 9.0]


def test_every_point_has_every_group_and_the_alerts() -> None:
    for curve in measured().curves:
        assert all(tuple(point.caught) == GROUPS for point in curve.points)
        assert {point.alerts.trials for point in curve.points} == {30}


def test_what_is_caught_falls_as_the_threshold_rises() -> None:
    for curve in measured().curves:
        hits = [point.caught["all parts kept"].hits for point in curve.points if point.threshold is not None]
        assert hits == sorted(hits, reverse=True)
        assert hits[0] > hits[-1]


def test_the_doors_lie_between_the_thresholds_about_the_shipped_one() -> None:
    points = measured().curves[0].points
    doors, low, high = (
        next(one.caught["all parts kept"].hits for one in points if one.threshold == at) for at in (None, 8, 30)
    )
    assert low >= doors > high


def test_two_runs_give_equal_curves() -> None:
    assert measured() == measured()


def test_a_customer_file_is_measured_without_those_who_are_listed(tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,birth_date\nBohumil Radek Kvapil,1961-03-07\nJana Lom,1970-01-01\n", encoding="utf-8")
    curves = measured(CustomerFile(file))
    assert (curves.population.parties, curves.population.listed) == (1, 1)
    assert curves.curves[0].points[0].alerts.hits == 0
