"""Birth dates: each way in which two can agree or not, and the days by which a party is looked up."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.matching.births import compare_births, keys_of_asked, keys_of_listed
from tamiz.matching.flat import build_arrays
from tamiz.matching.identified import compare_numbers
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema

PARAMETERS = Parameters.load()


def born(*dates: str, schema: Schema = Schema.PERSON) -> Entity:
    days = tuple(PartialDate.parse(text) for text in dates)
    return replace(party("p", "PRUEBA EJEMPLO, Juan", schema=schema), birth_dates=days)


def asked(text: str | None) -> Query:
    return Query("Juan Prueba", birth_date=PartialDate.parse(text) if text else None)


def kind(ours: str, *theirs: str) -> str:
    signal = compare_births(asked(ours), born(*theirs), PARAMETERS)
    assert signal is not None
    assert signal.millibits == PARAMETERS.weights[signal.kind]
    return signal.kind


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("1970-03-04", "1970-03-04", "birth date"),
        ("1970-03-04", "1970-04-03", "birth date, day and month swapped"),
        ("1970-03-04", "1970-03-05", "birth date, one digit off"),
        ("1970-03-04", "1970-03-14", "birth date, one digit off"),
        ("1970-03-04", "1980-03-04", "birth date, one digit off"),
        ("1970-03-04", "1970-08-29", "another birth date"),
        ("1970-03-04", "1971-08-29", "another birth date"),
        ("1970-03-04", "1972-08-29", "another birth year"),
        ("1970-03-04", "1970", "birth year"),
        ("1970", "1970-03-04", "birth year"),
        ("1970", "1970", "birth year"),
        ("1970-03", "1970-03-04", "birth year"),
        ("1970-03", "1970-04-04", "another birth date"),
        ("1970-03-04", "1965/1975", "birth year"),
        ("1970-03-04", "circa 1970", "birth year, near"),
        ("1970-03-04", "circa 1972", "birth year, near"),
        ("circa 1972", "1970-03-04", "birth year, near"),
        ("1970-03-04", "circa 1973", "another birth year"),
        ("1970", "1971", "another birth date"),
        ("1970", "1972", "another birth year"),
    ],
)
def test_two_birth_dates_agree_or_not_in_one_of_these_ways(ours: str, theirs: str, expected: str) -> None:
    assert kind(ours, theirs) == expected


def test_the_nearer_two_dates_are_the_more_they_say() -> None:
    weights = PARAMETERS.weights
    rising = [
        "another birth year",
        "another birth date",
        "birth year, near",
        "birth year",
        "birth date, day and month swapped",
        "birth date",
    ]
    assert [weights[one] for one in rising] == sorted(weights[one] for one in rising)
    assert weights["another birth date"] < 0 < weights["birth date, one digit off"] < weights["birth date"]


def test_of_several_listed_dates_the_best_counts_once_and_is_shown() -> None:
    signal = compare_births(asked("1970-03-04"), born("1955-01-01", "1970-03-04", "1970"), PARAMETERS)
    assert signal is not None
    assert (signal.kind, signal.asked, signal.listed) == ("birth date", "1970-03-04", "1970-03-04")


@pytest.mark.parametrize(
    ("query", "entity"),
    [
        (asked(None), born("1970-03-04")),
        (asked("1970-03-04"), born()),
        (asked("1970-03-04"), born("1970-03-04", schema=Schema.COMPANY)),
    ],
)
def test_where_a_side_has_no_birth_date_nothing_is_said(query: Query, entity: Entity) -> None:
    assert compare_births(query, entity, PARAMETERS) is None


def test_a_firm_is_found_by_no_birth_date() -> None:
    assert keys_of_listed(born("1970-03-04", schema=Schema.COMPANY)) == frozenset()


def test_a_day_that_no_month_has_is_no_day_to_look_up() -> None:
    assert kind("1970-03-31", "1970-03-30") == "birth date, one digit off"
    assert len(keys_of_asked(asked("1970-03-31"), PARAMETERS)) == len(keys_of_asked(asked("1970-03-03"), PARAMETERS))


def test_a_day_is_looked_up_by_few_keys_however_wide_the_list_is() -> None:
    assert len(keys_of_asked(asked("1970-03-04"), PARAMETERS)) < 100


@pytest.mark.parametrize("text", ["0001", "0001-01-01", "9999", "9999-12-31", "circa 9999"])
def test_a_birth_date_at_the_end_of_the_calendar_is_kept_and_found(text: str) -> None:
    build_arrays((born(text),))
    assert keys_of_listed(born(text)).intersection(keys_of_asked(asked(text), PARAMETERS))


@pytest.mark.xfail(reason="a year before the first is no whole number of 32 bits", strict=True, raises=OverflowError)
def test_a_list_may_say_that_somebody_was_born_about_the_first_year() -> None:
    build_arrays((born("circa 0001"),))


DAYS = st.dates(date(1960, 1, 1), date(1964, 12, 31))
EXACT = DAYS.map(lambda day: PartialDate(day, day))
VAGUE = st.builds(
    lambda ends, circa: PartialDate(min(ends), max(ends), circa), st.tuples(DAYS, DAYS), st.booleans()
) | st.builds(PartialDate.parse, st.sampled_from(["1961", "1962-04", "circa 1963", "circa 1960-02-03", "1960/1963"]))
DATES = EXACT | VAGUE


@st.composite
def mistyped(draw: st.DrawFn, day: PartialDate) -> PartialDate:
    """Return the same day, one with day and month swapped, a digit off, or any other date."""
    year, month, number = day.earliest.year, day.earliest.month, day.earliest.day
    swapped = date(year, number, month) if number <= 12 else day.earliest  # months
    near = day.earliest.replace(day=number // 10 * 10 + draw(st.integers(1, 8))) if number < 20 else day.earliest
    return draw(DATES | st.sampled_from([day, PartialDate(swapped, swapped), PartialDate(near, near)]))


@settings(max_examples=500)
@given(DATES, st.data())
def test_dates_that_speak_for_a_party_share_a_key_worth_as_much(ours: PartialDate, data: st.DataObject) -> None:
    query = Query("x", birth_date=ours)
    entity = replace(born(), birth_dates=tuple(data.draw(st.lists(mistyped(ours), max_size=3))))
    signal = compare_births(query, entity, PARAMETERS)
    keys = keys_of_asked(query, PARAMETERS)
    most = max((keys[key] for key in keys_of_listed(entity) if key in keys), default=0)
    assert signal is None or signal.millibits <= most


RFCS = st.sampled_from(["PUEJ600203AB1", "PUEJ610304AB1", "PUEJ620304XY3", "PUEJ630304HSLRJN09", "PUEJ630304MSLRJN09"])
NUMBERS = st.lists(st.builds(Identifier, st.sampled_from(["rfc", "curp", "any"]), RFCS), max_size=2).map(tuple)


@settings(max_examples=500)
@given(st.none() | DATES, NUMBERS, NUMBERS, st.lists(DATES, max_size=2))
def test_a_birth_date_in_a_number_of_either_side_is_looked_up_too(
    ours: PartialDate | None, numbers: tuple[Identifier, ...], theirs: tuple[Identifier, ...], listed: list[PartialDate]
) -> None:
    query = Query("x", birth_date=ours, identifiers=numbers)
    entity = replace(born(), birth_dates=tuple(listed), identifiers=theirs)
    of_numbers = compare_numbers(query, entity, PARAMETERS)
    of_dates = [signal.millibits for signal in of_numbers.signals if signal.kind == "birth date in identifier"]
    keys = keys_of_asked(query, PARAMETERS)
    most = max((keys[key] for key in keys_of_listed(entity) if key in keys), default=0)
    assert of_numbers.retrieves or sum(of_dates) <= most
