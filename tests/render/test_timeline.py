from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden_files import check_golden
from render import examples
from render.arbitrary import status_rows
from tamiz.dates import Between, Day, Open
from tamiz.model import Status, StatusRow
from tamiz.render.svg import render_svg
from tamiz.render.timeline import ASCII, draw_lane, draw_pointer, draw_years, lay_out
from tamiz.render.words import words

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
ON, KNOWN = examples.DEBATE, examples.NOW


def drawn(*rows: StatusRow, width: int = 40) -> str:
    timeline = lay_out(rows, ON, KNOWN)
    lines = [draw_lane(timeline, lane, width) for lane in timeline.lanes]
    lines += [draw_years(timeline, width), draw_pointer(timeline, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_the_terminal_form_of_one_party() -> None:
    check_golden(GOLDEN / "timeline.txt", drawn(*examples.tags(), examples.ENDED, width=60))


def test_the_svg_form_of_one_party() -> None:
    timeline = lay_out((*examples.tags(), examples.ENDED), ON, KNOWN)
    check_golden(GOLDEN / "timeline.svg", render_svg(timeline, "CJNG", "timeline-1", words("es")))


def test_a_span_that_may_have_begun_is_not_drawn_as_sure() -> None:
    timeline = lay_out([examples.tag("X", Between(date(2024, 1, 1), date(2025, 1, 1)))], ON, KNOWN)
    assert [segment.sure for segment in timeline.lanes[0].segments] == [False, True]


def test_a_list_that_carries_the_tag_makes_it_sure_from_that_day() -> None:
    row = replace(examples.tag("X", Between()), proven_on=date(2026, 7, 31))
    first, second = lay_out([row], ON, KNOWN).lanes[0].segments
    assert (first.start, first.sure, second.sure) == (0.0, False, True)


def test_an_end_between_two_days_is_unsure_between_them() -> None:
    ended = Between(date(2025, 1, 1), date(2026, 1, 1))
    row = replace(examples.tag("X", Day(date(2020, 1, 1))), end=ended, status_now=Status.ENDED)
    lane = lay_out([row], ON, KNOWN).lanes[0]
    assert [segment.sure for segment in lane.segments] == [True, False]
    assert not lane.is_open


def test_intervals_of_one_tag_share_a_lane() -> None:
    again = replace(examples.ENDED, start=Day(date(2025, 2, 20)), end=Open(), status=Status.NEVER)
    lanes = lay_out([examples.ENDED, again], ON, KNOWN).lanes
    assert [len(lane.segments) for lane in lanes] == [2]


def test_a_tag_that_never_was_and_one_of_which_nothing_is_known_have_no_bar() -> None:
    never, unknown = lay_out(examples.tags()[-2:], ON, KNOWN).lanes
    assert never.segments == unknown.segments == ()


def test_a_tag_that_may_not_concern_the_party_is_unsure_from_end_to_end() -> None:
    row = replace(examples.tag("X", Day(date(2020, 1, 1)), Status.UNKNOWN), status_now=Status.UNKNOWN)
    assert [segment.sure for segment in lay_out([row], ON, KNOWN).lanes[0].segments] == [False]


def test_the_shortest_stretch_is_one_character_wide() -> None:
    row = replace(examples.ENDED, program="X", start=Day(date(2010, 1, 1)), end=Day(date(2010, 1, 2)))
    timeline = lay_out([row, examples.ENDED], ON, KNOWN)
    assert draw_lane(timeline, timeline.lanes[0], 30).count("█") == 1


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_have_an_axis(day: date) -> None:
    timeline = lay_out([examples.tag("X", Day(day))], day, day)
    assert len(timeline.years(6)) <= 6


@given(rows=st.lists(status_rows(), max_size=6), on=st.dates(), known_on=st.dates(), width=st.integers(20, 200))
def test_any_rows_are_drawn_within_their_width(rows: list[StatusRow], on: date, known_on: date, width: int) -> None:
    timeline = lay_out(rows, on, known_on)
    lines = [draw_lane(timeline, lane, width, ASCII) for lane in timeline.lanes]
    assert all(len(line) == width and line.isascii() for line in [*lines, draw_years(timeline, width)])
    assert all(0 <= part.start < part.end <= 1 for lane in timeline.lanes for part in lane.segments)
    ET.fromstring(render_svg(timeline, "x", "t", words("en")))  # noqa: S314  # our own drawing, no outside XML
