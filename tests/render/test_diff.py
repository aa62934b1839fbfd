import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from golden_files import check_golden
from render import list_examples as examples
from store.arbitrary import snapshots
from tamiz.model import Entity
from tamiz.render.diff import print_diff, shares
from tamiz.render.diff_html import MOST_PARTIES, render_diff_html
from tamiz.render.diff_text import Line, Mark, compare_words, lines_of, sort_changes
from tamiz.render.diff_values import programs_of
from tamiz.render.list_json import render_diff_json
from tamiz.render.words import words
from tamiz.store import Diff, FieldChange, diff

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
TEXTS = st.text(st.sampled_from("ab.; \n"), max_size=60)


def table(change: Diff, width: int = 100, lang: str = "en", limit: int = 50) -> str:
    """Return a diff as it is printed."""
    file = io.StringIO()
    print_diff(examples.compared(), change, Console(file=file, width=width, highlight=False), lang, limit)
    return file.getvalue()


@pytest.mark.parametrize(("width", "lang"), [(80, "en"), (120, "es")])
def test_the_table(width: int, lang: str) -> None:
    check_golden(GOLDEN / f"diff.{width}.{lang}.txt", table(examples.change(), width, lang))


def test_the_json() -> None:
    check_golden(GOLDEN / "diff.json", render_diff_json(examples.compared(), examples.change()))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page(lang: str) -> None:
    check_golden(GOLDEN / f"diff.{lang}.html", render_diff_html(examples.compared(), examples.change(), lang))


class Page(HTMLParser):
    """The tags, attributes and words of a page; raises when tags are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.open += [] if tag == "meta" else [tag]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_loads_nothing_runs_nothing_and_shows_markup_as_text() -> None:
    page = Page(render_diff_html(examples.compared(), examples.change()))
    assert {"script", "link", "img", "iframe", "form"} & set(page.tags) == set()
    assert "<script>alert(1)</script>" in "".join(page.words)
    assert [value for name, value in page.attributes if name == "href" and not str(value).startswith("#")] == []


@settings(deadline=None)
@given(before=snapshots(), after=snapshots(), lang=st.sampled_from(["en", "es"]))
def test_any_diff_is_written_in_every_form(before: tuple[Entity, ...], after: tuple[Entity, ...], lang: str) -> None:
    change = diff(before, after)
    printed = table(change, lang=lang)
    page = render_diff_html(examples.compared(), change, lang)
    read = json.loads(render_diff_json(examples.compared(), change))
    assert printed.replace("\n", "").translate(str.maketrans("", "", "\u200c\u200d")).isprintable()
    assert "script" not in Page(page).tags
    assert [len(read[key]) for key in ("added", "removed", "changed")] == list(change.counts.values())[:3]


@given(before=snapshots(), after=snapshots())
def test_every_changed_field_says_something(before: tuple[Entity, ...], after: tuple[Entity, ...]) -> None:
    fields = [field for party in diff(before, after).changed for field in party.fields]
    assert all(lines_of(field, words("en")) for field in fields)


@given(before=TEXTS, after=TEXTS)
def test_the_pieces_of_a_line_make_both_texts_again(before: str, after: str) -> None:
    line = compare_words(before, after) or ((Mark.LOST, before), (Mark.GAINED, after))
    assert _read(line, Mark.LOST) == "".join(before.split()) or _is_cut(line)
    assert _read(line, Mark.GAINED) == "".join(after.split()) or _is_cut(line)


def _read(line: Line, with_mark: Mark) -> str:
    """Return the text of one side, without blanks."""
    return "".join("".join(text.split()) for mark, text in line if mark in (Mark.SAME, with_mark))


def _is_cut(line: Line) -> bool:
    return any("…" in text for mark, text in line if mark is Mark.SAME)


def test_a_new_sentence_in_a_long_text_is_what_is_read() -> None:
    line = compare_words(examples.LONG, f"{examples.LONG} It was sold.")
    assert line == ((Mark.SAME, " … concluded on 8 June 2010."), (Mark.GAINED, " It was sold."))


def test_texts_with_little_in_common_stand_one_below_the_other() -> None:
    assert compare_words("a b c d e", "v w x y z") is None


def test_a_text_of_a_hundred_thousand_words_is_compared_at_once() -> None:
    line = compare_words("a b " * 100_000, "b a " * 100_000)
    assert line is None or len(line) < 10


def test_what_only_stands_elsewhere_in_the_file_is_no_news() -> None:
    found = sort_changes(examples.change().changed)
    assert ([one.id for one in found.facts], found.moved) == (["xx-invented:1", "xx-invented:4"], 1)
    assert [one.id for one in found.remarks] == ["xx-invented:3"]


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("countries", ("CZ", "DE"), ("DE", "CZ"), "only in another order"),
        ("gender", None, "female", "female"),
        ("gender", "female", None, "female"),
        ("remarks", "", "x", "x"),
    ],
)
def test_a_field_that_came_went_or_was_reordered(field: str, before: object, after: object, said: str) -> None:
    text = [text for line in lines_of(FieldChange(field, before, after), words("en")) for _, text in line]
    assert said in text


def test_a_designation_that_only_gained_a_note_is_neither_gained_nor_lost() -> None:
    tallies = {one.name: (one.gained, one.lost) for one in programs_of(examples.change())}
    assert tallies == {"XX TERROR": (2, 0), "XX FRAUD": (1, 1), "XX ARMS": (0, 1)}


@given(counts=st.lists(st.integers(0, 100), min_size=3, max_size=3), limit=st.integers(0, 150))
def test_shares_fill_the_limit_and_never_pass_it(counts: list[int], limit: int) -> None:
    shown = shares(counts, limit)
    assert sum(shown) == min(limit, sum(counts))
    assert all(0 <= here <= count for here, count in zip(shown, counts, strict=True))


def test_what_a_page_has_no_room_for_is_counted() -> None:
    crowd = tuple(examples.party(number, f"OSTRAVA FELLOWSHIP {number}") for number in range(MOST_PARTIES + 3))
    page = render_diff_html(examples.compared(), diff((), crowd))
    assert "3 more are not drawn here" in page
    assert "20,003" in page


def test_a_terminal_without_such_characters_gets_plain_ones() -> None:
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding="ascii")
    print_diff(examples.compared(), examples.change(), Console(file=file, width=80), "en", 50)
    file.flush()
    assert b"->" in raw.getvalue()
