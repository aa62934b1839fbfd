"""The laboratory's charts as SVG: the same bytes each time, the page's own colours, and labels that are text alone."""

import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from render import lab_report_examples as made
from tamiz.render.lab_report_charts import (
    AlertChart,
    AlertRow,
    CurveChart,
    LabChart,
    Line,
    LogChart,
    ScoreChart,
    ScoreDot,
    Whisker,
    alert_chart,
    curve_chart,
    name_charts,
    score_chart,
)
from tamiz.render.plots_lab import draw_lab
from tamiz.render.words import words

matplotlib = pytest.importorskip("matplotlib")

ENGLISH = words("en")
PART = made.part("name")
CURVES = curve_chart(PART, made.PEOPLE, ENGLISH)
ALERTS = alert_chart(PART, "name", ENGLISH)
SCORES = score_chart(made.CALIBRATION, ENGLISH)
ZIPF, HEAPS = name_charts([made.NAMES], ENGLISH)
CHARTS = pytest.mark.parametrize(
    "chart", [CURVES, ALERTS, SCORES, ZIPF, HEAPS], ids=["curves", "alerts", "scores", "zipf", "heaps"]
)
SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own drawing


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parsed(svg).iter(f"{SVG}text")]


@CHARTS
def test_the_same_chart_gives_the_same_bytes_whatever_the_reader_has_configured(chart: LabChart) -> None:
    first = draw_lab(chart, "plot-1")
    with matplotlib.rc_context({"font.size": 30, "axes.grid": True, "svg.fonttype": "path", "svg.hashsalt": "x"}):
        again = draw_lab(chart, "plot-1")
    assert first == again


@CHARTS
def test_ids_are_the_drawings_own_and_colours_the_pages(chart: LabChart) -> None:
    svg = draw_lab(chart, "plot-7")
    idents = [element.attrib["id"] for element in parsed(svg).iter() if "id" in element.attrib]
    assert all(ident.startswith("plot-7-") for ident in idents)
    assert "var(--plot-1)" in svg
    assert "#0100" not in svg
    assert "DejaVu" not in svg


@CHARTS
def test_a_drawing_says_in_words_what_it_shows(chart: LabChart) -> None:
    root = parsed(draw_lab(chart, "plot-1"))
    assert (root.attrib["role"], root.attrib["aria-label"]) == ("img", chart.alt)


def test_the_words_of_a_curve_tell_where_each_scorer_stands_and_the_floor() -> None:
    assert CURVES.alt == (
        "Curves against Mexico: full names, by name. Today: tamiz catches 50.0 of 100 with all parts kept, at 0.2 "
        "alerts in 1,000; token-sort catches 100.0 of 100 with all parts kept, at 0.6 alerts in 1,000. "
        "Floor: 0.2 in 1,000."
    )


def test_a_door_is_no_threshold_and_stands_as_the_large_mark_alone() -> None:
    tamiz = CURVES.lines[0]
    assert (tamiz.label, len(tamiz.dots), tamiz.own) == ("tamiz", 2, (0.2, 50.0))


def test_where_nothing_was_asked_of_a_group_no_line_is_drawn() -> None:
    chart = curve_chart(made.part("birth-date", asked=0), made.PEOPLE, ENGLISH)
    assert all(line.own is None for line in chart.lines)


@pytest.mark.parametrize(
    "chart",
    [
        CurveChart("x", "x", "x", "x", (Line("tamiz", 0, ((0.0, 0.0), (1_000.0, 100.0)), (0.0, 0.0)),), 0.0, 100.0),
        CurveChart("x", "x", "x", "x", (), 1_000.0, 1_000.0),
        AlertChart("x", "x", "x", (AlertRow("one", 0.0, (Whisker(0.0, 0.0, 1_000.0), None)),), 1_000.0),
        ScoreChart("x", "x", "x", "x", ()),
        ScoreChart("x", "x", "x", "x", (ScoreDot(0.0001, Whisker(0.0, 0.0, 1.0), 1),)),
        LogChart("x", "x", "x", "x", (Line("one", 9, ((1.0, 1.0),)),), falls=True),
    ],
)
def test_ends_of_the_scales_can_be_drawn(chart: LabChart) -> None:
    assert draw_lab(chart, "plot-1").startswith("<svg")


LABELLED: tuple[Callable[[str], LabChart], ...] = (
    lambda label: AlertChart("x", "x", "x", (AlertRow(label, 1.0, ()), AlertRow("y", 1.0, ())), 1.0),
    lambda label: LogChart("x", "x", "x", "x", (Line(label, 0, ((1.0, 1.0), (9.0, 9.0))),), falls=False),
)


@pytest.mark.parametrize("label", ["$x^{_$", "</text><script>", '" onload="x', "url(#a) #010000", "&amp;", "العربية"])
@pytest.mark.parametrize("chart", LABELLED, ids=["alerts", "logs"])
def test_a_label_is_text_and_nothing_else(chart: Callable[[str], LabChart], label: str) -> None:
    assert label in texts(draw_lab(chart(label), "plot-1"))
