"""The first door: a candidate whose evidence reaches the bar, and what brings one over it or keeps it off."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, Found, find_exhaustively, find_matches, meet
from tamiz.matching.parameters import Parameters
from tamiz.model import CompleteName, Entity, Identifier, Match, Query, Rule, Schema, Settings
from tamiz.screen import Screener

PARAMETERS = Parameters.load()
FLOOR, SHIPPED = PARAMETERS.name_floor_millibits, PARAMETERS.threshold_millibits
DAY = Settings(date(2026, 1, 1), date(2026, 1, 1))
MARIA = replace(
    party("m", "GARCIA LOPEZ, Maria", schema=Schema.PERSON, weak=("Quirindavara",)),
    birth_dates=(PartialDate.parse("1961-03-07"),),
)
FIRM = party("f", "Hermandad Ribereña Tepalcatepec")
LONGER = party("l", "Nueva Hermandad Ribereña Tepalcatepec")


def find(query: Query, *entities: Entity, bar: Bar | None = None) -> Found:
    index = NameIndex(entities)
    found = find_matches(query, index, PARAMETERS, bar)
    assert found == find_exhaustively(query, index, PARAMETERS, bar)
    return found


def maria(name: str, born: str | None = None, *numbers: Identifier) -> Query:
    return Query(name, birth_date=PartialDate.parse(born) if born else None, identifiers=numbers)


def only(found: Found) -> Match:
    (match,) = found.matches
    return match


def bits_of_name(match: Match) -> int:
    beside = ("birth", "another birth", "identifier")
    return sum(signal.millibits for signal in match.signals if not signal.kind.startswith(beside))


def test_evidence_that_reaches_the_shipped_threshold_makes_a_match() -> None:
    match = only(find(Query("Hermandad Riberena Tepalcatepek"), FIRM))
    assert (match.rule, match.name.text) == (Rule.SCORE, "Hermandad Ribereña Tepalcatepec")
    assert match.millibits == sum(signal.millibits for signal in match.signals) >= SHIPPED
    assert match.score_e4 >= PARAMETERS.shipped_threshold_e4


def test_evidence_that_falls_short_makes_none_and_is_not_told() -> None:
    assert find(Query("Hermandad Quirindavara"), FIRM) == Found((), ())


def test_score_matches_stand_among_the_others_by_their_bits() -> None:
    found = find(Query("Hermandad Ribereña Tepalcatepec"), LONGER, FIRM)
    assert [(match.entity.id, match.rule) for match in found.matches] == [
        ("f", Rule.COMPLETE_NAME),
        ("l", Rule.SCORE),
    ]
    assert found.matches[0].millibits > found.matches[1].millibits


def test_a_complete_name_is_a_match_at_any_bar_and_a_near_one_is_not() -> None:
    found = find(Query("Hermandad Ribereña Tepalcatepec"), LONGER, FIRM, bar=Bar(900_000))
    assert [match.entity.id for match in found.matches] == ["f"]


def test_the_bar_is_reached_by_as_many_bits_and_missed_by_one_thousandth_more() -> None:
    query = Query("Hermandad Riberena Tepalcatepek")
    bits = only(find(query, FIRM)).millibits
    assert only(find(query, FIRM, bar=Bar(bits))).rule is Rule.SCORE
    assert find(query, FIRM, bar=Bar(bits + 1)) == Found((), ())


def test_near_tells_of_what_fell_so_short_and_makes_no_match_of_it() -> None:
    query = Query("Hermandad Riberena Tepalcatepek")
    bits = only(find(query, FIRM)).millibits
    (short,) = find(query, FIRM, bar=Bar(bits + 500, 500)).short
    assert (short.rule, short.millibits) == (None, bits)
    assert find(query, FIRM, bar=Bar(bits + 501, 500)) == Found((), ())


def test_the_settings_say_the_bar_and_the_shipped_threshold_is_one() -> None:
    assert Bar.of(DAY, PARAMETERS) == Bar(SHIPPED, 0)
    own = Bar.of(replace(DAY, threshold_e4=9_000, near_millibits=2_500), PARAMETERS)
    assert own == Bar(PARAMETERS.curve.millibits_from(9_000), 2_500)
    assert own.lowest == own.millibits - 2_500


@given(st.integers(PARAMETERS.curve.score_e4(FLOOR), 9_999))
def test_a_match_has_the_score_that_the_threshold_asks_for(threshold_e4: int) -> None:
    bar = Bar.of(replace(DAY, threshold_e4=threshold_e4), PARAMETERS)
    for match in find(Query("Maria Garcia Tepalcatepec"), MARIA, FIRM, LONGER, bar=bar).matches:
        assert match.score_e4 >= threshold_e4


def test_a_threshold_under_the_floor_is_refused_and_the_floor_is_not() -> None:
    screener = Screener.open()
    floor_e4 = PARAMETERS.curve.score_e4(FLOOR)
    assert screener.checked(replace(DAY, threshold_e4=floor_e4)).threshold_e4 == floor_e4
    with pytest.raises(QueryError, match="lies under the floor of 0"):
        screener.checked(replace(DAY, threshold_e4=floor_e4 - 1))


def test_below_the_floor_of_a_name_nothing_beside_it_makes_a_match() -> None:
    found = find(maria("Maria Ruiz Soto", "1961-03-07"), MARIA, bar=Bar(FLOOR))
    assert found == Found((), ())


def test_a_birth_date_that_agrees_lifts_a_short_name_over_the_bar() -> None:
    assert find(maria("Maria Garcia"), MARIA) == Found((), ())
    match = only(find(maria("Maria Garcia", "1961-03-07"), MARIA))
    assert match.rule is Rule.SCORE
    assert FLOOR <= bits_of_name(match) < SHIPPED <= match.millibits


@pytest.mark.parametrize("born", ["1961-07-03", "1961-03-17", "1961"])
def test_a_birth_date_that_nearly_agrees_lifts_a_longer_name(born: str) -> None:
    assert find(maria("Maria Garcia Lopes"), MARIA) == Found((), ())
    assert only(find(maria("Maria Garcia Lopes", born), MARIA)).rule is Rule.SCORE


def test_another_birth_date_takes_a_name_off_and_is_shown_beside_a_complete_one() -> None:
    tall = replace(MARIA, names=party("x", "TEPALCATEPEC LOPEZ, Maria Jose").names)
    assert only(find(maria("Maria Tepalcatepec"), tall)).rule is Rule.SCORE
    assert find(maria("Maria Tepalcatepec", "1985-10-20"), tall) == Found((), ())
    complete = only(find(maria("Maria Garcia Lopez", "1985-10-20"), MARIA))
    assert (complete.rule, complete.signals[-1].kind) == (Rule.COMPLETE_NAME, "another birth year")


def test_a_date_in_an_rfc_is_joined_with_the_listed_birth_date() -> None:
    number = Identifier("rfc", "GALM610307AB1", "MX")
    match = only(find(maria("Maria Garcia", None, number), MARIA))
    assert (match.rule, match.signals[-1].kind) == (Rule.SCORE, "birth date in identifier")
    assert find(maria("Maria Garcia", None, Identifier("rfc", "GALM851020AB1", "MX")), MARIA) == Found((), ())


def test_a_birth_date_is_joined_with_the_date_in_a_listed_rfc() -> None:
    listed = replace(MARIA, birth_dates=(), identifiers=(Identifier("rfc", "GALM610307AB1", "MX"),))
    assert only(find(maria("Maria Garcia Lopes", "1961-03-07"), listed)).rule is Rule.SCORE
    assert find(maria("Maria Garcia Lopes"), listed) == Found((), ())


def test_a_weak_alias_falls_short_alone_and_passes_with_a_birth_date() -> None:
    found = find(maria("Quirindavara"), MARIA)
    assert (found.matches, [match.name.text for match in found.short]) == ((), ["Quirindavara"])
    assert only(find(maria("Quirindavara", "1961-03-07"), MARIA)).rule is Rule.SCORE
    assert find(maria("Quirindavara", "1985-10-20"), MARIA).matches == ()


def test_a_weak_alias_of_many_rare_words_passes_by_its_score_and_never_as_a_complete_name() -> None:
    firm = party("w", "Prueba", weak=("Hermandad Ribereña Tepalcatepec",))
    match = only(find(Query("Hermandad Ribereña Tepalcatepec"), firm))
    assert (match.rule, match.signals[-1].kind) == (Rule.SCORE, "weak alias")


def test_of_two_names_through_doors_the_one_with_most_bits_is_shown() -> None:
    both = party("b", "Hermandad Ribereña Tepalcatepec", "Hermandad Riberena Tepalcatepek Naciente")
    match = only(find(Query("Hermandad Riberena Tepalcatepek Naciente Sol"), both))
    assert match.name.text == "Hermandad Riberena Tepalcatepek Naciente"


NAMES = st.sampled_from(
    ["Maria Garcia", "Maria Garcia Lopez", "Quirindavara", "Hermandad Riberena", "Nueva Hermandad", "Tepalcatepek", "x"]
)
BORN = st.sampled_from([None, "1961", "1961-03-07", "1961-07-03", "1985-10-20"])
BARS = st.builds(Bar, st.integers(FLOOR, 40_000), st.integers(0, 10_000), st.sampled_from(CompleteName))


@settings(max_examples=300)
@given(NAMES, BORN, BARS)
def test_at_any_bar_all_that_reaches_it_is_found_and_one_party_alone_meets_the_same(
    name: str, born: str | None, bar: Bar
) -> None:
    query = maria(name, born)
    found = find(query, MARIA, FIRM, LONGER, bar=bar)
    alone = [meet(query, entity, PARAMETERS, bar) for entity in (MARIA, FIRM, LONGER)]
    assert {match.entity.id: match for match in (*found.matches, *found.suppressed, *found.short)} == {
        match.entity.id: match for match in alone if match is not None
    }
    assert all(match.millibits >= bar.millibits for match in found.matches if match.rule is Rule.SCORE)


@settings(max_examples=200)
@given(NAMES, BORN, BARS, st.integers(0, 20_000))
def test_a_lower_bar_loses_no_match(name: str, born: str | None, bar: Bar, more: int) -> None:
    query = maria(name, born)
    lower, higher = (find(query, MARIA, FIRM, LONGER, bar=Bar(one)) for one in (bar.millibits, bar.millibits + more))
    assert {match.entity.id for match in higher.matches} <= {match.entity.id for match in lower.matches}
