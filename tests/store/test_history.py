from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.arbitrary import FIRST, rows, snapshots
from store.invented import day, entity
from tamiz.dates import Between, Day, Interval, Open, Phase
from tamiz.errors import StoreError
from tamiz.model import Designation, Entity, Grade, Name, Schema
from tamiz.store import History, history_of, merge

A, B, C = day("2022-01-21"), day("2023-12-28"), day("2026-07-31")
Row = list[tuple[date, tuple[Entity, ...]]]
DAYS = [FIRST + timedelta(days=number) for number in range(-2, 16)]


def only(entities: Iterable[Entity]) -> Entity:
    (one,) = entities
    return one


def act(entities: Iterable[Entity], tag: str = "TAG") -> Designation:
    (one,) = [act for act in only(entities).designations if act.program == tag]
    return one


def name(entities: Iterable[Entity], text: str) -> Name:
    (one,) = [name for name in only(entities).names if name.text == text]
    return one


def party(start: Day | Between, end: Day | Between | Open = Open()) -> Entity:  # noqa: B008  # an immutable value
    made = Designation("x", "Office", "TAG", "XX", Interval(start, end), None, None)
    return Entity("x:1", "x", "Vltava", Schema.ORGANIZATION, (Name("Vltava", Grade.PRIMARY),), (made,))


def test_one_snapshot_proves_a_tag_on_its_day_and_says_nothing_of_before() -> None:
    made = act(merge([(A, (entity(1, "Vltava"),))]))
    assert made.interval == Interval(Between(None, A), Open())
    assert made.proven_on == A
    assert made.interval.phase(day("2021-01-01")) is Phase.UNCERTAIN


def test_a_tag_that_comes_later_began_after_the_last_snapshot_without_it() -> None:
    made = act(merge([(A, (entity(1, "Vltava", []),)), (B, (entity(1, "Vltava"),))]))
    assert made.interval == Interval(Between(day("2022-01-22"), B), Open())
    assert made.proven_on == B


def test_a_tag_that_goes_ended_after_the_last_snapshot_with_it() -> None:
    snapshots = [(A, (entity(1, "Vltava"),)), (B, (entity(1, "Vltava"),)), (C, (entity(1, "Vltava", []),))]
    made = act(merge(snapshots))
    assert made.interval == Interval(Between(None, A), Between(day("2023-12-29"), C))
    assert made.proven_on == A


def test_a_party_that_disappears_is_delisted_from_then_on_and_found_for_earlier_days() -> None:
    history = history_of([(A, (entity(1, "Vltava"),)), (B, (entity(1, "Vltava"),)), (C, ())])
    made = act(history.entities())
    assert [made.interval.phase(one) for one in (A, B, C)] == [Phase.WITHIN, Phase.WITHIN, Phase.AFTER]
    assert [len(history.as_of(one)) for one in (A, B, C)] == [1, 1, 0]


def test_a_party_that_comes_back_has_two_intervals() -> None:
    back = merge([(A, (entity(1, "Vltava"),)), (B, ()), (C, (entity(1, "Vltava"),))])
    assert [one.interval for one in only(back).designations] == [
        Interval(Between(day("2023-12-29"), C), Open()),
        Interval(Between(None, A), Between(day("2022-01-22"), B)),
    ]


def test_an_alias_that_comes_later_is_dated_and_one_that_was_always_there_is_not() -> None:
    later = merge([(A, (entity(1, "Vltava"),)), (B, (entity(1, "Vltava", aliases=["Odra"]),))])
    assert name(later, "Odra").valid == Interval(Between(day("2022-01-22"), B), Open())
    assert name(later, "Vltava").valid is None


def test_an_alias_that_goes_is_kept_with_its_end() -> None:
    gone = merge([(A, (entity(1, "Vltava", aliases=["Odra"]),)), (B, (entity(1, "Vltava"),))])
    assert name(gone, "Odra").valid == Interval(Between(None, A), Between(day("2022-01-22"), B))


def test_a_name_that_a_list_grades_anew_is_no_new_name() -> None:
    weak = replace(entity(1, "Vltava"), names=(Name("Vltava", Grade.PRIMARY), Name("Odra", Grade.WEAK)))
    graded = only(merge([(A, (weak,)), (B, (entity(1, "Vltava", aliases=["Odra"]),))])).names
    assert [(one.text, one.grade, one.valid) for one in graded[1:]] == [
        ("Odra", Grade.STRONG, None),
        ("Odra", Grade.WEAK, Interval(Between(None, A), Between(day("2022-01-22"), B))),
    ]


def test_the_names_of_a_party_that_is_new_on_the_list_are_not_new_names() -> None:
    assert name(merge([(A, ()), (B, (entity(1, "Vltava"),))]), "Vltava").valid is None


def test_fields_without_dates_are_the_newest_records() -> None:
    assert only(merge([(A, (entity(1, "Old"),)), (B, (entity(1, "New"),))])).caption == "New"


def test_the_lists_own_dates_go_first() -> None:
    stated = Day(day("2015-04-08"))
    made = act(merge([(A, ()), (B, (party(stated),)), (C, (party(stated),))]))
    assert made.interval == Interval(stated, Open())
    assert made.proven_on == B


def test_a_stated_end_that_comes_before_the_tag_is_dropped_stays() -> None:
    ended = party(Day(day("2015-04-08")), Day(day("2020-01-01")))
    made = act(merge([(A, (ended,)), (B, ())]))
    assert made.interval.end == Day(day("2020-01-01"))
    assert made.proven_on is None


def test_a_tag_dropped_before_its_stated_end_ended_when_it_was_dropped() -> None:
    made = act(merge([(A, (party(Between(), Day(C)),)), (B, ())]))
    assert made.interval.end == Between(day("2022-01-22"), B)


def test_a_date_that_a_list_corrects_is_corrected() -> None:
    first, second = party(Day(day("2015-04-08"))), party(Day(day("2016-04-08")))
    assert act(merge([(A, (first,)), (B, (second,))])).interval.start == Day(day("2016-04-08"))


def test_a_list_that_denies_its_own_snapshot_shows_both() -> None:
    denied = merge([(A, (party(Day(day("2015-04-08"))),)), (B, (party(Day(day("2023-01-01"))),))])
    assert [one.interval for one in only(denied).designations] == [
        Interval(Day(day("2023-01-01"))),
        Interval(Day(day("2015-04-08")), Between(day("2022-01-22"), B)),
    ]


def test_a_start_that_is_still_to_come_is_not_proven_by_being_announced() -> None:
    soon = party(Between(day("2023-01-01"), None))
    assert act(merge([(A, (soon,))])).proven_on is None
    assert act(merge([(A, (soon,)), (B, (soon,))])).proven_on == B


def test_a_wider_stated_span_is_narrowed_by_what_the_snapshots_prove() -> None:
    known = party(Between(day("2015-01-01"), day("2024-12-31")))
    assert act(merge([(B, (known,))])).interval.start == Between(day("2015-01-01"), B)


def test_two_editions_of_one_day_end_a_tag_on_that_day() -> None:
    made = act(merge([(A, (entity(1, "Vltava"),)), (A, ())]))
    assert made.interval.end == Between(A, A)


def test_a_snapshot_out_of_order_and_an_id_given_twice_are_refused() -> None:
    with pytest.raises(StoreError, match="cannot follow that of 2023-12-28"):
        History().then(B, ()).then(A, ())
    with pytest.raises(StoreError, match="is given to two parties"):
        History().then(A, (entity(1, "Vltava"), entity(1, "Odra")))


def test_the_same_tag_twice_in_a_record_stays_twice() -> None:
    twice = entity(1, "Vltava", ["TAG", "TAG"])
    assert len(only(merge([(A, (twice,)), (B, (twice,))])).designations) == 2


def states(entities: Iterable[Entity], on: date) -> set[tuple[str, str, bool]]:
    """Return which tags of which party are in force on a day, or may be."""
    phases = [(one.id, act.program, act.interval.phase(on)) for one in entities for act in one.designations]
    return {(party, tag, phase is Phase.WITHIN) for party, tag, phase in phases if phase is not Phase.AFTER}


@given(rows())
def test_on_the_day_of_a_snapshot_exactly_what_it_carries_is_in_force(row: Row) -> None:
    merged = merge(row)
    for published, listed in row:
        carried = {(one.id, act.program) for one in listed for act in one.designations}
        acts = [(one.id, act.program, act.interval.phase(published)) for one in merged for act in one.designations]
        assert {(party, tag) for party, tag, phase in acts if phase is Phase.WITHIN} == carried
        assert all(phase is not Phase.UNCERTAIN for _, _, phase in acts if published != row[0][0])


@given(rows(), st.permutations(range(5)))
def test_the_order_of_adding_makes_no_difference(row: Row, order: Sequence[int]) -> None:
    assert merge([row[number] for number in order if number < len(row)]) == merge(row)


@given(rows(stated=True), st.sampled_from(DAYS))
def test_an_older_snapshot_changes_no_status_for_the_days_of_the_later_ones(row: Row, on: date) -> None:
    for late in range(1, len(row)):
        later = row[late:]
        on_or_after = max(on, later[0][0])
        without, with_older = history_of(later), history_of(row)
        assert states(with_older.as_of(on_or_after), on_or_after) == states(without.as_of(on_or_after), on_or_after)


@given(rows(stated=True), st.sampled_from(DAYS))
def test_a_snapshot_between_two_changes_no_status_from_the_next_one_on(row: Row, on: date) -> None:
    for late in range(1, len(row) - 1):
        without, whole = history_of(row[:late] + row[late + 1 :]), history_of(row)
        on_or_after = max(on, row[late + 1][0])
        in_force = {state for state in states(whole.as_of(on_or_after), on_or_after) if state[2]}
        assert in_force == {state for state in states(without.as_of(on_or_after), on_or_after) if state[2]}


@given(rows(stated=True), st.sampled_from(DAYS))
def test_an_older_snapshot_adds_no_party_and_no_name_to_the_later_days(row: Row, on: date) -> None:
    later = row[1:] or row
    on_or_after = max(on, later[0][0])
    held = [history_of(some).as_of(on_or_after) for some in (row, later)]
    texts = [{(one.id, name.text, name.grade) for one in entities for name in one.names} for entities in held]
    assert texts[0] == texts[1]


@given(rows(stated=True))
def test_every_party_name_and_tag_that_a_snapshot_holds_is_in_the_history(row: Row) -> None:
    merged = {one.id: one for one in merge(row)}
    for _, listed in row:
        for one in listed:
            assert {name.text for name in one.names} <= {name.text for name in merged[one.id].names}
            tags = {act.program for act in one.designations}
            assert tags <= {act.program for act in merged[one.id].designations}


@given(rows(stated=True))
def test_going_on_from_a_history_is_the_same_as_reading_all_again(row: Row) -> None:
    history = history_of(row[:-1])
    assert history.then(*row[-1]) == history_of(row)


@settings(max_examples=40, deadline=None)
@given(st.lists(snapshots(), max_size=4))
def test_no_list_whatever_its_dates_breaks_the_history(several: list[tuple[Entity, ...]]) -> None:
    row = [(FIRST + timedelta(days=300 * number), listed) for number, listed in enumerate(several)]
    history = history_of(row)
    assert {one.id for one in history.entities()} == {one.id for listed in several for one in listed}
    assert {one.id for one in history.as_of(date.max)} == {one.id for one in (several or [()])[-1]}
