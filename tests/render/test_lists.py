import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from golden_files import check_golden
from render import list_examples as examples
from tamiz.dates import Day
from tamiz.model import Unreadable
from tamiz.render.list_json import plain, render_plain
from tamiz.render.list_views import Added, Load
from tamiz.render.lists import (
    print_added,
    print_held,
    print_known,
    print_rolled_back,
    print_shown,
    print_updated,
    print_verified,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "render"


def everything(width: int, lang: str) -> str:
    """Return every page about lists as it is printed on a terminal of that width."""
    file = io.StringIO()
    console = Console(file=file, width=width, highlight=False)
    print_held(examples.held(), examples.known(), "data", console, lang)
    print_held(examples.held()[-1:], examples.known(), "data", console, lang)
    print_known(examples.known(), console, lang)
    print_added(examples.added(), console, lang)
    print_added(examples.added(new=False), console, lang)
    print_updated(examples.updated(), console, lang)
    print_shown(examples.shown(), console, lang)
    print_verified(examples.verified(), console, lang)
    print_rolled_back(examples.rolled_back(), console, lang)
    return file.getvalue()


@pytest.mark.parametrize(("width", "lang"), [(120, "en"), (80, "en"), (80, "es"), (40, "en")])
def test_the_pages_about_lists(width: int, lang: str) -> None:
    check_golden(GOLDEN / f"lists.{width}.{lang}.txt", everything(width, lang))


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 120])
def test_no_line_is_wider_than_the_console(width: int) -> None:
    assert [line for line in everything(width, "es").splitlines() if len(line) > width] == []


def test_json_has_every_field_by_its_name() -> None:
    shown = json.loads(render_plain(examples.shown()))
    assert list(shown) == ["id", "title", "kind", "history", "snapshot", "load"]
    assert shown["snapshot"]["published"] == "2026-07-31"
    assert shown["load"]["not_understood"][6]["where"] == "invented.csv.gz line 6, remarks"
    assert shown["load"]["names"] == {"primary": 19_179, "strong": 19_638, "weak": 3_551, "former": 0}


@pytest.mark.parametrize("value", [b"x", {1, 2}, object()])
def test_what_no_list_holds_is_no_json(value: object) -> None:
    with pytest.raises(TypeError, match="has no place in JSON"):
        plain(value)


def test_a_day_in_json_is_what_answers_call_a_day() -> None:
    assert plain(Day(examples.line().published)) == {"date": "2026-07-31"}


def test_all_that_was_not_understood_is_counted_however_little_is_printed() -> None:
    file = io.StringIO()
    missed = tuple(Unreadable(f"line {number}", "x", "is odd") for number in range(1_000))
    load = Load(10, 10, 0, {}, 2_000, missed, {}, ())
    print_added(
        Added(*examples.ABOUT, examples.line(), new=True, newest=True, load=load, seconds=1),
        Console(file=file, width=100),
        "en",
    )
    assert "1,000 of 2,000 parts (50%)" in file.getvalue()
    assert "995 more" in file.getvalue()
