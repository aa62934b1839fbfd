"""The laboratory's report: what the page says, and that it stays a page whatever is in it."""

import re
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from golden_files import check_golden
from render import lab_report_examples as made
from render.examples import HOSTILE
from render.test_html import HEADINGS, Page, _contrast
from tamiz.lab_words import Kind, ScorerName
from tamiz.render import plots_page
from tamiz.render.lab_report import render_lab_report
from tamiz.render.lab_report_rows import MOST_MISSES, misses_of, never_asked, worst_first
from tamiz.render.lab_report_views import LabReport
from tamiz.render.lab_report_words import hundred
from tamiz.render.lab_views import AlteredLine, Misses, Population
from tamiz.render.phrases import PHRASES
from tamiz.render.words import words

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
LANGUAGES = pytest.mark.parametrize("lang", ["en", "es"])
ENGLISH = words("en")


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that matplotlib is absent."""
    monkeypatch.setattr(plots_page, "can_draw", lambda: False)


def said(report: LabReport, lang: str = "en") -> str:
    """Return the text of the page, with a space wherever a tag stood."""
    return " ".join(" ".join(Page(render_lab_report(report, lang)).words).split())


@LANGUAGES
@pytest.mark.usefixtures("plain")
def test_the_page(lang: str) -> None:
    check_golden(GOLDEN / f"lab_report.{lang}.html", render_lab_report(made.report(made.FILE, made.PEOPLE), lang))


@LANGUAGES
def test_the_same_report_gives_the_same_bytes(lang: str) -> None:
    assert render_lab_report(made.report(), lang) == render_lab_report(made.report(), lang)


@pytest.mark.usefixtures("plain")
def test_the_page_loads_nothing_and_runs_nothing_and_links_only_to_itself() -> None:
    page = render_lab_report(made.report())
    read = Page(page)
    assert {"script", "link", "img", "iframe", "object", "form", "input"} & set(read.tags) == set()
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:") in read.attributes
    links = [value for name, value in read.attributes if name in ("href", "src", "action", "srcset")]
    assert links
    assert all(link.startswith("#") and f'id="{link[1:]}"' in page for link in links)
    assert [value for name, value in read.attributes if "//" in value and name != "xmlns"] == []


def test_with_drawings_it_still_loads_nothing_and_every_id_is_one_of_a_kind() -> None:
    pytest.importorskip("matplotlib")
    page = render_lab_report(made.report())
    assert page.count('class="plot"') == 1 + 2 + 2 + 1 + 2  # alerts, curves either way, scores, names
    assert "//" not in re.sub(r'xmlns="[^"]+"', "", page)
    idents = re.findall(r' id="([^"]+)"', page)
    assert [ident for ident, times in Counter(idents).items() if times > 1] == []


@pytest.mark.usefixtures("plain")
def test_every_table_head_has_a_scope_and_headings_go_down_one_level_at_a_time() -> None:
    page = render_lab_report(made.report(made.FILE))
    assert not re.findall(r"<th(?![^>]*scope=)[ >]", page)
    levels = [int(tag[1]) for tag in Page(page).tags if tag in HEADINGS]
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


@LANGUAGES
def test_the_page_says_its_language(lang: str) -> None:
    assert f'<html lang="{lang}">' in render_lab_report(made.report(), lang)


def test_lists_day_seed_parameters_version_and_sizes_are_said() -> None:
    text = said(made.report())
    for expected in ("The first list first-list", "2026-08-01", "sha256:" + "1a" * 32, "sha256:" + "2b" * 32):
        assert expected in text
    assert "up to 40 names of each list; 5,000 parties of each invented population" in text
    assert "Measured against first-list and second-list, valid on 2026-08-01, with seed 1" in text
    assert "It holds no vessels." in text


def test_every_weight_stands_with_its_bits_and_its_reason() -> None:
    text = said(made.report())
    assert "legal form -1.000 two firms of one name and different legal forms are often two firms" in text
    assert "identifier +24.000 a reason that nobody translated" in text
    assert "same bank 0 a bank's branches" in text


def test_numbers_of_the_file_that_are_no_weight_stand_with_their_share_of_a_words_rarity() -> None:
    text = said(made.report())
    assert "spelling, one letter a slip 1 a reason that nobody translated" in text
    assert "a listed word is missing 1.5 and 20 % of the word's rarity ships' names are short" in text


def test_a_reason_is_told_in_spanish_where_it_is_the_one_that_was_translated_else_as_it_stands() -> None:
    page = render_lab_report(made.report(), "es")
    assert "dos empresas de igual nombre y distinta forma jurídica suelen ser dos" in page
    assert '<td lang="en"><bdi>a reason that nobody translated</bdi></td>' in page


def test_each_rate_has_its_interval_and_its_count() -> None:
    assert "50.0 40.7–59.3 60" in said(made.report())


def test_that_doors_decide_is_said_of_a_scorer_without_a_threshold_and_of_no_other() -> None:
    door, curve = PHRASES["lab.by_doors"][0], PHRASES["lab.curve_of_doors"][0]
    text = said(made.report())
    assert door in text
    assert curve in text
    scored = replace(made.SCORERS[0], threshold=20.0)
    parts = tuple(
        replace(part, effectiveness=replace(part.effectiveness, scorers=(scored, made.SCORERS[1])))
        for part in made.report().parts
    )
    text = said(replace(made.report(), parts=parts))
    assert "evidence of 20 bits or more" in text
    assert door not in text
    assert curve not in text


def test_a_customer_file_is_told_with_who_was_left_out_and_how_wide_ten_customers_leave_the_interval() -> None:
    text = said(made.report(made.FILE))
    assert "Your file: customers.csv 10 counted, 0 with a date." in text
    assert "Left out: 2 who truly are listed" in text
    assert "No customer has a birth date" in text
    assert "10 are few: the intervals are wide" in text
    assert "up to 40 names of each list; the customer file" in text


def test_of_a_file_no_folder_is_shown_where_it_is_named() -> None:
    moved = replace(made.FILE, population=replace(made.FILE.population, title="/home/somebody/customers.csv", notes=()))
    assert "/home/somebody" not in render_lab_report(made.report(moved))


def test_alerts_that_are_the_same_either_way_are_shown_once_and_that_is_said() -> None:
    text = said(made.report())
    assert "With birth dates the alerts are the same" in text
    other = replace(made.PEOPLE, line=replace(made.PEOPLE.line, alerts=made.rates(0, 3, 5_000)))
    parts = made.part("name", of=(made.PEOPLE,)), made.part("birth-date", of=(other,))
    assert "With birth dates the alerts are the same" not in said(replace(made.report(), parts=parts))


def test_where_no_listed_party_has_a_birth_date_that_is_said() -> None:
    parts = made.part("name"), made.part("birth-date", asked=0)
    text = said(replace(made.report(), parts=parts))
    assert "No listed party here has a birth date" in text
    assert "first-list: none of its names could be asked with birth date." in text


def test_calibration_says_how_far_scores_are_off_and_what_has_none() -> None:
    text = said(made.report())
    assert "a score is off by 0.125 (expected calibration error), over the 20 pairs" in text
    assert "Without a score, for their names say too little: 5 of 20 true pairs and 5 of 10 others." in text
    assert "0.9–1.0 10 0 0.950 1.000 0.530–1.000" in text


@pytest.mark.parametrize(
    ("calibrations", "expected"),
    [
        ((), "These lists give no such pairs"),
        ((replace(made.CALIBRATION, bins=(), error=None),), "No pair was given a score"),
    ],
)
def test_without_pairs_or_scores_that_is_said(calibrations: tuple[object, ...], expected: str) -> None:
    assert expected in said(replace(made.report(), calibrations=calibrations))  # type: ignore[arg-type]


def test_without_words_enough_for_a_slope_that_is_said() -> None:
    assert "There are too few names here to say." in said(replace(made.report(), frequencies=()))


def test_misses_are_shown_with_what_was_asked_and_how_many_like_it() -> None:
    text = said(made.report())
    assert "KVPIL, Bohumil KVAPIL, Bohumil first-list:1 letter missing no score 40 of 40" in text
    assert "second-list, token-sort: 20 missed" in text


def test_misses_of_a_list_are_capped_and_the_most_missed_stand_first() -> None:
    figures = made.list_figures("first-list", 40)
    lines = tuple(replace(figures.alterations[0], alteration=f"a{number}") for number in range(90))
    misses = tuple(Misses("tamiz", f"a{number}", number + 1, figures.misses[0].shown) for number in range(90))
    found = misses_of(replace(figures, alterations=lines, misses=misses), "tamiz")
    assert len(found) == MOST_MISSES
    assert [row.missed for row in found[:2]] == [90, 89]


def test_alterations_stand_worst_first_in_their_groups_and_those_of_no_name_apart() -> None:
    kept, missing = worst_first(made.altered(40), "name")
    assert [row.label for row in kept.rows] == ["letter missing", "last word first"]
    assert [row.label for row in missing.rows] == ["cut at 22"]
    assert never_asked(made.altered(40)) == ("Greek to Latin",)
    assert "Of none of the names asked: Greek to Latin" in said(made.report())


def test_alterations_have_spanish_names_and_one_without_keeps_its_own() -> None:
    strange = AlteredLine("written backwards", made.KEPT, made.rates(1, 1, 2))
    part = replace(made.part("name"), alterations=(*made.altered(40), strange))
    page = render_lab_report(replace(made.report(), parts=(part, made.part("birth-date"))), "es")
    assert "última palabra primero" in page
    assert '<span lang="en"><bdi>written backwards</bdi></span>' in page


@pytest.mark.usefixtures("plain")
def test_without_drawings_the_tables_of_the_curves_stand_open_and_the_page_says_how_to_draw() -> None:
    page = render_lab_report(made.report())
    assert "pip install &#39;tamiz[report]&#39;" in page
    assert 'class="plot"' not in page
    assert page.count('<details class="more" open><summary>The same as a table') == 4


def test_hostile_names_of_lists_and_files_are_text_and_nothing_else() -> None:
    source = replace(made.LISTS[0], title=HOSTILE, list_id=HOSTILE, coverage=HOSTILE)
    bad = replace(made.FILE, population=Population(HOSTILE, 10, 0, is_file=True, notes=(HOSTILE,)))
    report = replace(made.report(bad), lists=(source, made.LISTS[1]))
    page = render_lab_report(report)
    assert "<script" not in page
    assert not [name for name, _ in Page(page).attributes if name.startswith("on")]
    assert not [character for character in page if not character.isprintable() and character != "\n"]


def test_the_command_that_makes_the_page_again_is_on_it() -> None:
    assert (
        "tamiz lab report --population mx-people --population vessels --scorer tamiz --scorer token-sort "
        "--list first-list --list second-list --size 40 --clean 5000 --seed 1 --lang en"
    ) in said(made.report())


def test_every_population_and_scorer_that_can_be_asked_for_has_its_words() -> None:
    wanted = {f"{group}.{kind.value}" for kind in Kind for group in ("labpop", "labpopis")}
    wanted |= {f"labscorer.{name.value}" for name in ScorerName}
    assert wanted - PHRASES.keys() == set()


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.0, "0.0"), (0.002, "0.002"), (1.25, "1.2"), (99.97, "99.97"), (99.999, "100"), (100.0, "100.0")],
)
def test_a_rate_is_rounded_to_nothing_or_all_only_where_it_is(value: float, expected: str) -> None:
    assert hundred(value) == expected


@pytest.mark.parametrize("scheme", [0, 1])
def test_bars_stand_out_from_their_ground_in_light_and_dark(scheme: int) -> None:
    style = files("tamiz.render").joinpath("templates", "table_report.css").read_text("utf-8")
    page = files("tamiz.render").joinpath("templates", "report.css").read_text("utf-8")
    colour = dict(re.findall(r"--(plot-\d): (#\w{6})", style)[3 * scheme : 3 * scheme + 3])
    ground = dict(re.findall(r"--(card): (#\w{6})", page)[scheme : scheme + 1])["card"]
    assert [name for name, value in colour.items() if _contrast(value, ground) < 3] == []
