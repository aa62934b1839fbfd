"""Charts as SVG: the same bytes each time, the page's own colours, and nothing that a label can steer."""

import sys
import warnings
import xml.etree.ElementTree as ET

import pytest

from render.examples import HOSTILE
from tamiz.render import plots
from tamiz.render.plain import printable
from tamiz.render.table_report_charts import Bar, Bars, Chart, Histogram, Layer, Mark, Rate, Rates

matplotlib = pytest.importorskip("matplotlib")

BARS = Bars("By program", "Bars & <counts>", "note", (Bar("FTO", 30), Bar("SDGT", 12)))
LAYERS = (Layer("complete name (6)", (1, 2, 3)), Layer("score (2)", (0, 2, 0)))
HISTOGRAM = Histogram("Bits", "alt", "note", "bits", 4, 1, LAYERS, Mark(5.5, "threshold: 5.5 bits"))
RATES = Rates("By birth date", "alt", "note", (Rate("with", 2, 1_000), Rate("without", 0, 500)))
CHARTS = pytest.mark.parametrize("chart", [BARS, HISTOGRAM, RATES], ids=["bars", "histogram", "rates"])
SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own drawing


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parsed(svg).iter(f"{SVG}text")]


def bars_called(label: str) -> Bars:
    return Bars("x", "x", "x", (Bar(label, 1), Bar("y", 2)))


@CHARTS
def test_the_same_chart_gives_the_same_bytes_whatever_the_reader_has_configured(chart: Chart) -> None:
    first = plots.draw(chart, "plot-1")
    with matplotlib.rc_context({"font.size": 30, "axes.grid": True, "svg.fonttype": "path", "svg.hashsalt": "x"}):
        again = plots.draw(chart, "plot-1")
    assert first == again


@CHARTS
def test_a_drawing_brings_no_style_for_the_page_and_no_date(chart: Chart) -> None:
    svg = plots.draw(chart, "plot-1")
    names = {element.tag for element in parsed(svg).iter()}
    assert names & {f"{SVG}style", f"{SVG}metadata", f"{SVG}script", f"{SVG}image"} == set()
    assert "//" not in svg.replace("http://www.w3.org/2000/svg", "")


@CHARTS
def test_ids_are_the_drawings_own_and_every_reference_meets_one(chart: Chart) -> None:
    root = parsed(plots.draw(chart, "plot-7"))
    idents = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    references = [element.attrib["href"] for element in root.iter() if "href" in element.attrib]
    assert {ident.partition("-")[0] + ident[4:7] for ident in idents} == {"plot-7-"}
    assert len(idents) == len(set(idents))
    assert {reference.removeprefix("#") for reference in references} <= set(idents)


@CHARTS
def test_colours_are_those_of_the_page(chart: Chart) -> None:
    svg = plots.draw(chart, "plot-1")
    assert "var(--plot-1)" in svg
    assert "var(--ink)" in svg
    assert "#0100" not in svg
    assert "DejaVu" not in svg


def test_a_drawing_says_in_words_what_it_shows() -> None:
    root = parsed(plots.draw(BARS, "plot-1"))
    assert (root.attrib["role"], root.attrib["aria-label"]) == ("img", "Bars & <counts>")


def test_layers_differ_by_hatching_and_the_threshold_is_dashed() -> None:
    svg = plots.draw(HISTOGRAM, "plot-1")
    assert svg.count("<pattern") == 1
    assert "stroke-dasharray" in svg
    assert {"threshold: 5.5 bits", "complete name (6)", "score (2)"} <= set(texts(svg))


@pytest.mark.parametrize("label", ["$x^{_$", "</text><script>", '" onload="x', "url(#a) #010000", "\\alpha", "&amp;"])
def test_a_label_is_text_and_nothing_else(label: str) -> None:
    assert label in texts(plots.draw(bars_called(label), "plot-1"))


@pytest.mark.parametrize("label", ["العربية", "漢字", printable(HOSTILE, 26)])
def test_letters_that_the_font_lacks_are_drawn_without_a_warning(label: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(texts(plots.draw(bars_called(label), "plot-1"))) == 4


def test_a_long_label_is_cut_where_it_would_push_the_bars_away() -> None:
    assert "x" * 25 + "…" in texts(plots.draw(bars_called("x" * 400), "plot-1"))


def test_without_matplotlib_nothing_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plots.can_draw()
    monkeypatch.setitem(sys.modules, "matplotlib.backends.backend_svg", None)
    assert not plots.can_draw()
