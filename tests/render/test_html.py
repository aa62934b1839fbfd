import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from golden_files import check_golden
from render import arbitrary, examples
from tamiz.answers import StatusAnswer
from tamiz.model import Answer
from tamiz.render.html import MOST_CARDS, Section, render_html

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
VOID = {"meta", "br"}


class Page(HTMLParser):
    """The tags of a page, its attributes and its text; raises when tags are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.open += [] if tag in VOID else [tag]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def sections() -> list[Section]:
    return [
        Section("A name", (examples.named(), examples.clear()), intro="On the day of the debate."),
        Section("A news article", (examples.article(),)),
        Section("A customer file", examples.customers()),
        Section("A status", statuses=(examples.status(),)),
    ]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_report(lang: str) -> None:
    page = render_html(sections(), lang, examples.SNAPSHOTS, "screened against the built-in list only (3 entities)")
    check_golden(GOLDEN / f"report.{lang}.html", page)


def test_one_party_on_several_lists_is_told_once_before_its_entries() -> None:
    text = Page(render_html([Section("A name", (examples.joined(),))])).text
    assert "3 matches · 2 parties" in text
    assert text.count("One party that 3 lists have") == 1
    assert text.index("One party") < text.index("un-sc:17") < text.index("11438")
    assert "Also listed, and not among these matches: C.J.N.G. (own:3)" in text


def test_hostile_values_are_text_and_nothing_else() -> None:
    page = render_html([Section(examples.LONG, (examples.hostile(),), intro=examples.LONG)], "en", notice=examples.LONG)
    read, calm = Page(page), Page(render_html(sections()))
    assert "<script" not in page
    assert "<script>alert(1)</script> [bold red]x[/] {{ 7 * 7 }} \\x1b[2J" in read.text
    assert not [name for name, _ in read.attributes if name.startswith("on")]
    assert set(read.tags) <= {*calm.tags, "em", "section"}


def test_no_control_character_and_no_direction_mark_is_left_in_the_page() -> None:
    page = render_html([Section(examples.LONG, (examples.hostile(),))])
    assert not [character for character in page if not character.isprintable() and character != "\n"]


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    read = Page(render_html(sections(), "en", examples.SNAPSHOTS))
    assert {"script", "link", "img", "iframe", "object", "form", "a"} & set(read.tags) == set()
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:") in read.attributes
    names = {name for name, _ in read.attributes}
    assert names & {"src", "href", "action", "srcset", "data", "onload"} == set()
    outside = [value for name, value in read.attributes if "//" in value and name != "xmlns"]
    assert outside == []


def test_every_table_head_has_a_scope_and_every_drawing_a_title() -> None:
    page = render_html(sections(), "en", examples.SNAPSHOTS)
    assert not re.findall(r"<th(?![^>]*scope=)[ >]", page)
    assert len(re.findall(r'<svg class="timeline"', page)) == len(re.findall(r"<title id=", page)) > 0
    idents = re.findall(r' id="([^"]+)"', page)
    assert len(idents) == len(set(idents))


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag in Page(render_html(sections(), "en", examples.SNAPSHOTS)).tags if tag in HEADINGS]
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


HEADINGS = {"h1", "h2", "h3", "h4", "h5"}


def test_the_page_says_its_language_and_that_it_is_no_advice_once() -> None:
    page = render_html(sections(), "es")
    assert '<html lang="es">' in page
    assert page.count("no es asesoría legal") == 1


def test_more_parties_than_a_page_can_show_are_counted() -> None:
    crowd = [replace(examples.CJNG, id=f"list:{number}") for number in range(MOST_CARDS + 3)]
    matches = tuple(examples.match(party, "CJNG", rows=()) for party in crowd)
    text = Page(render_html([Section("x", (replace(examples.named(), matches=matches),))])).text
    assert "3 more are not drawn here; the JSON output has them all" in text


def test_names_passed_over_that_were_not_kept_are_counted() -> None:
    text = Page(render_html([Section("x", (replace(examples.article(), passed_more=1_234),))])).text
    assert "1,234 more were found and not kept" in text


@pytest.mark.parametrize("scheme", [0, 1])
def test_text_stands_out_from_its_ground_in_light_and_dark(scheme: int) -> None:
    style = files("tamiz.render").joinpath("templates", "report.css").read_text("utf-8")
    block = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[scheme]
    colour = dict(re.findall(r"--([\w-]+): (#\w{6})", block))
    pairs = [(each, f"{each}-bg") for each in ("red", "amber", "violet", "gray")]
    pairs += [(each, ground) for each in ("ink", "muted", "accent", "green", "amber", "violet") for ground in GROUNDS]
    pairs.append(("ink", "mark"))
    assert [pair for pair in pairs if _contrast(colour[pair[0]], colour[pair[1]]) < 4.5] == []


GROUNDS = ("paper", "card")


def _contrast(first: str, second: str) -> float:
    """Return the contrast of two colours by WCAG 2: 1 to 21, text needs 4.5."""
    low, high = sorted(_luminance(each) for each in (first, second))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@settings(deadline=None)  # drawing takes its time on a busy machine
@given(answer=arbitrary.answers(), status=arbitrary.statuses(), lang=st.sampled_from(["en", "es"]))
def test_any_answer_makes_a_well_formed_page_of_printable_text(answer: Answer, status: StatusAnswer, lang: str) -> None:
    page = render_html([Section(answer.query.name, (answer,), (status,))], lang)
    read = Page(page)
    assert "script" not in read.tags
    assert page.replace("\n", "").translate(str.maketrans("", "", "\u200c\u200d")).isprintable()
