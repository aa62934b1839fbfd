from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.parties import absence, act, between, book, day, only, party
from tamiz.dates import Between, Day, Interval, Open
from tamiz.law import LawBook, obligations, status_rows
from tamiz.law.status import NO_FACT
from tamiz.model import Absence, Confidence, Designation, Entity, Status, StatusRow
from tamiz.sources.builtin import load_builtin

NOW = day("2024-12-31")
BOOK = book()
SHIPPED, BUILTIN = LawBook.load(), load_builtin()


def fto(entity: Entity, on: str, known_on: date = NOW) -> StatusRow:
    return only(status_rows(entity, day(on), known_on, BOOK))


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2019-12-31", Status.NEVER),
        ("2020-01-01", Status.IN_FORCE),
        ("2021-12-31", Status.IN_FORCE),
        ("2022-01-01", Status.ENDED),
    ],
)
def test_a_tag_is_in_force_from_its_first_day_up_to_its_end(on: str, status: Status) -> None:
    assert fto(party(act("2020-01-01", "2022-01-01")), on).status is status


def test_a_row_says_how_things_stand_on_the_day_it_is_known_on() -> None:
    row = fto(party(act("2020-01-01", "2022-01-01")), "2021-06-01")
    assert (row.status, row.status_now) == (Status.IN_FORCE, Status.ENDED)


@pytest.mark.parametrize(
    ("on", "status"), [("2020-01-04", Status.NEVER), ("2020-01-05", Status.PROPOSED), ("2020-01-10", Status.IN_FORCE)]
)
def test_a_tag_is_proposed_from_its_announcement_to_its_first_day(on: str, status: Status) -> None:
    assert fto(party(act("2020-01-10", announced="2020-01-05")), on).status is status


@pytest.mark.parametrize(
    ("on", "status"),
    [("2019-12-31", Status.NEVER), ("2020-06-01", Status.UNKNOWN), ("2021-01-01", Status.IN_FORCE)],
)
def test_between_its_bounds_a_start_is_unknown(on: str, status: Status) -> None:
    assert fto(party(act(between("2020-01-01", "2021-01-01"))), on).status is status


@pytest.mark.parametrize(("on", "status"), [("2020-05-31", Status.UNKNOWN), ("2020-06-01", Status.IN_FORCE)])
def test_a_list_that_carries_the_tag_proves_it_from_that_day(on: str, status: Status) -> None:
    assert fto(party(act(Between(), proven_on="2020-06-01")), on).status is status


def test_a_list_does_not_prove_a_tag_whose_end_is_not_known() -> None:
    entity = party(act("2020-01-01", Between(), proven_on="2020-06-01"))
    assert fto(entity, "2020-07-01").status is Status.UNKNOWN


def test_a_doubt_about_the_party_outweighs_every_date() -> None:
    row = fto(party(act("2020-01-01", doubt="the name is another group's")), "2021-01-01")
    assert (row.status, row.note) == (Status.UNKNOWN, "the name is another group's")


@pytest.mark.parametrize(
    ("on", "status", "start"),
    [
        ("2017-12-31", Status.NEVER, "2018-01-01"),
        ("2018-06-01", Status.IN_FORCE, "2018-01-01"),
        ("2019-06-01", Status.ENDED, "2018-01-01"),
        ("2020-06-01", Status.IN_FORCE, "2020-01-01"),
        ("2021-06-01", Status.ENDED, "2020-01-01"),
    ],
)
def test_of_several_periods_the_row_is_the_one_that_covers_the_day_or_the_last_ended(
    on: str, status: Status, start: str
) -> None:
    row = fto(party(act("2020-01-01", "2021-01-01"), act("2018-01-01", "2019-01-01")), on)
    assert (row.status, row.start) == (status, Day(day(start)))


def test_history_shows_every_period() -> None:
    entity = party(act("2020-01-01"), act("2018-01-01", "2019-01-01"))
    rows = status_rows(entity, day("2020-06-01"), NOW, BOOK, history=True)
    assert [(row.start, row.status) for row in rows] == [
        (Day(day("2018-01-01")), Status.ENDED),
        (Day(day("2020-01-01")), Status.IN_FORCE),
    ]


def test_a_stated_absence_is_never_up_to_its_day() -> None:
    row = fto(party(absences=(absence("2020-06-30"),)), "2020-06-30")
    assert (row.status, row.status_now, row.note) == (Status.NEVER, Status.UNKNOWN, "was not on it")
    assert (row.start, row.end) == (between("2020-07-01", None), Between())


def test_after_a_stated_absence_nothing_is_known() -> None:
    row = fto(party(absences=(absence("2020-06-30"),)), "2020-07-01")
    assert row.status is Status.UNKNOWN
    assert row.note == "not on the entity as of 2020-06-30; later acts are not known to this list"


def test_an_absence_settles_an_uncertain_start() -> None:
    entity = party(act(between(None, "2021-01-01")), absences=(absence("2020-06-30"),))
    assert [fto(entity, on).status for on in ("2020-06-30", "2020-07-01")] == [Status.NEVER, Status.UNKNOWN]


def test_without_any_fact_a_watched_tag_is_unknown() -> None:
    row = fto(party(), "2020-01-01")
    assert (row.status, row.start, row.end, row.note) == (Status.UNKNOWN, Between(), Between(), NO_FACT)


def test_what_no_list_had_shown_by_then_is_not_known_then() -> None:
    row = fto(party(act("2020-01-01", announced="2019-12-01")), "2021-01-01", known_on=day("2019-11-30"))
    assert (row.status, row.status_now) == (Status.UNKNOWN, Status.NEVER)
    assert "as of 2019-11-30" in (row.note or "")


def test_a_tag_that_began_later_was_not_on_the_lists_of_the_day() -> None:
    row = fto(party(act("2020-01-01", announced="2019-12-01")), "2019-11-30", known_on=day("2019-11-30"))
    assert (row.status, row.status_now) == (Status.NEVER, Status.NEVER)


def test_an_announced_tag_is_known_from_the_announcement() -> None:
    row = fto(party(act("2020-01-01", announced="2019-12-01")), "2019-12-15", known_on=day("2019-12-15"))
    assert row.status is Status.PROPOSED


def test_an_end_that_came_later_has_not_come_yet() -> None:
    row = fto(party(act("2020-01-01", "2022-01-01")), "2023-01-01", known_on=day("2021-01-01"))
    assert (row.status, row.end) == (Status.IN_FORCE, Open())


def test_a_list_that_came_later_proves_nothing_yet() -> None:
    entity = party(act(between("2020-01-01", None), announced="2019-12-01", proven_on="2021-01-01"))
    assert fto(entity, "2021-06-01", known_on=day("2020-06-01")).status is Status.UNKNOWN


def test_tags_that_were_never_or_no_longer_are_shown_only_where_they_are_watched() -> None:
    entity = party(act("2020-01-01", "2021-01-01", program="SDNTK"), act("2030-01-01", program="TCO"))
    assert [row.program for row in status_rows(entity, day("2022-01-01"), NOW, BOOK)] == ["FTO"]


def test_rows_come_by_country_then_terrorist_tags_then_start() -> None:
    acts = [
        ("TCO", "US"),
        ("AR-REPET", "AR"),
        ("SDNTK", "US"),
        ("SDGT", "US"),
        ("CA-LISTED-ENTITY", "CA"),
        ("FTO", "US"),
    ]
    entity = party(*(act(f"2020-01-0{9 - n}", program=name, country=country) for n, (name, country) in enumerate(acts)))
    rows = status_rows(entity, day("2021-01-01"), NOW, BOOK)
    assert [row.program for row in rows] == ["FTO", "SDGT", "SDNTK", "TCO", "CA-LISTED-ENTITY", "AR-REPET"]


def test_only_the_law_of_the_countries_asked_for_is_shown() -> None:
    entity = party(act("2020-01-01"), act("2020-01-01", program="CA-LISTED-ENTITY", country="CA"))
    assert {row.country for row in status_rows(entity, day("2021-01-01"), NOW, BOOK, ("CA",))} == {"CA"}


def test_a_country_without_facts_that_was_asked_for_says_so() -> None:
    (row,) = status_rows(party(act("2020-01-01")), day("2021-01-01"), NOW, SHIPPED, ("BR",))
    assert (row.country, row.program, row.status) == ("BR", "any", Status.UNKNOWN)
    assert row.note is not None
    assert "opposed the US label" in row.note


def test_a_loaded_list_of_blocked_persons_speaks_instead_of_the_standing_row() -> None:
    entity = party(act("2020-01-01", program="MX-UIF-LPB", country="MX"))
    rows = status_rows(entity, day("2021-01-01"), day("2026-11-24"), SHIPPED, ("MX",))
    assert [(row.program, row.status) for row in rows] == [
        ("terrorist designation", Status.NEVER),
        ("MX-UIF-LPB", Status.IN_FORCE),
    ]


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def spans(draw: st.DrawFn) -> Between:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Between(draw(st.none() | st.just(first)), draw(st.none() | st.just(last)))


@st.composite
def designations(draw: st.DrawFn) -> Designation:
    country, program = draw(
        st.sampled_from([("US", "FTO"), ("US", "SDGT"), ("CA", "CA-LISTED-ENTITY"), ("AR", "AR-REPET")])
    )
    return Designation(
        list_id=draw(st.sampled_from(["one", "other"])),
        authority="an authority",
        program=program,
        country=country,
        interval=Interval(draw(DAYS.map(Day) | spans()), draw(st.just(Open()) | DAYS.map(Day) | spans())),
        citation=None,
        confidence=draw(st.none() | st.sampled_from(Confidence)),
        announced=draw(st.none() | DAYS),
        proven_on=draw(st.none() | DAYS),
        doubt=draw(st.none() | st.just("perhaps another")),
    )


def absences() -> st.SearchStrategy[Absence]:
    tags = st.sampled_from([("US", "FTO"), ("US", "SDGT"), ("CA", "CA-LISTED-ENTITY")])
    return st.builds(lambda tag, as_of: Absence("one", "an authority", tag[1], tag[0], as_of, None), tags, DAYS)


def parties() -> st.SearchStrategy[Entity]:
    made_up = st.builds(
        lambda acts, negatives: party(*acts, absences=tuple(negatives)),
        st.lists(designations(), max_size=5),
        st.lists(absences(), max_size=2),
    )
    return made_up | st.sampled_from(BUILTIN.entities)


@given(parties(), DAYS, DAYS, st.booleans())
def test_any_party_has_rows_on_any_day_and_the_same_ones_each_time(
    entity: Entity, on: date, known_on: date, history: bool
) -> None:
    rows = status_rows(entity, on, known_on, SHIPPED, history=history)
    assert rows == status_rows(entity, on, known_on, SHIPPED, history=history)
    assert {"US", "CA", "MX"} <= {row.country for row in rows}


@given(parties(), DAYS, st.booleans())
def test_on_the_day_it_is_known_on_the_status_is_the_status_now(entity: Entity, known_on: date, history: bool) -> None:
    rows = status_rows(entity, known_on, known_on, SHIPPED, history=history)
    assert all(row.status is row.status_now for row in rows)


@given(parties(), DAYS, DAYS)
def test_every_watched_tag_has_a_row(entity: Entity, on: date, known_on: date) -> None:
    rows = {(row.country, row.program) for row in status_rows(entity, on, known_on, SHIPPED)}
    assert {(tag.country, tag.program) for tag in SHIPPED.watched} <= rows


@given(DAYS, DAYS)
def test_a_party_without_facts_is_never_or_unknown_and_obliges_nobody(on: date, known_on: date) -> None:
    rows = status_rows(party(), on, known_on, SHIPPED)
    assert {row.status for row in rows} <= {Status.NEVER, Status.UNKNOWN}
    assert obligations(rows, SHIPPED) == ()


@given(parties(), DAYS, DAYS, st.integers(0, 20_000))
def test_learning_later_of_it_never_makes_a_tag_in_force_that_no_list_had_shown(
    entity: Entity, on: date, known_on: date, later: int
) -> None:
    """A tag shown in force by what was known earlier is a designation that is still there later."""
    shown = {(row.country, row.program) for row in status_rows(entity, on, known_on, SHIPPED) if row.in_force}
    after = status_rows(entity, on, known_on + timedelta(days=later), SHIPPED, history=True)
    assert shown <= {(row.country, row.program) for row in after}


@pytest.mark.parametrize("known_on", [date.min, date.max])
@pytest.mark.parametrize("on", [date.min, date.max])
def test_the_first_and_the_last_day_there_are_do_not_break_a_row(on: date, known_on: date) -> None:
    entity = party(act("2020-01-01"), absences=(absence("9999-12-31", "SDGT"),))
    assert status_rows(entity, on, known_on, SHIPPED)
