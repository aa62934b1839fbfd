"""A complete name that is contradicted: kept by default, set apart with its evidence where that is the policy."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, Found, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import CompleteName, Entity, Identifier, Query, Rule, Schema

PARAMETERS = Parameters.load()
STRICT = Bar(PARAMETERS.threshold_millibits, complete_name=CompleteName.UNLESS_CONTRADICTED)
PASSPORT = Identifier("passport", "G12345678", "MX")
MARIA = replace(
    party("m", "GARCIA LOPEZ, Maria", schema=Schema.PERSON, weak=("Quirindavara",), numbers=(PASSPORT,)),
    birth_dates=(PartialDate.parse("1961-03-07"),),
)
RARE = replace(
    party("r", "QUIRINDAVARA XOCHIPILTECATL, Tepalcatepek", schema=Schema.PERSON),
    birth_dates=(PartialDate.parse("1961-03-07"),),
)


def find(name: str, born: str | None, *numbers: Identifier, bar: Bar = STRICT, listed: Entity = MARIA) -> Found:
    index = NameIndex((listed,))
    query = Query(name, birth_date=PartialDate.parse(born) if born else None, identifiers=numbers)
    found = find_matches(query, index, PARAMETERS, bar)
    assert found == find_exhaustively(query, index, PARAMETERS, bar)
    return found


def test_by_default_a_complete_name_stays_whatever_contradicts_it() -> None:
    found = find("Maria Garcia Lopez", "1985-10-20", bar=Bar(PARAMETERS.threshold_millibits))
    assert [match.rule for match in found.matches] == [Rule.COMPLETE_NAME]
    assert found.suppressed == ()


def test_where_it_is_the_policy_it_is_set_apart_with_all_its_evidence() -> None:
    found = find("Maria Garcia Lopez", "1985-10-20")
    kept = find("Maria Garcia Lopez", "1985-10-20", bar=Bar(PARAMETERS.threshold_millibits))
    assert (found.matches, found.suppressed) == ((), kept.matches)
    assert [signal.why for signal in found.suppressed[0].contradictions] == ["another birth year"]


def test_a_complete_name_that_nothing_contradicts_stays_however_common_it_is() -> None:
    for born in (None, "1961-03-07", "1961"):
        assert find("Maria Garcia Lopez", born).suppressed == ()


def test_a_complete_name_that_reaches_the_threshold_all_the_same_stays() -> None:
    (match,) = find("Tepalcatepek Quirindavara Xochipiltecatl", "1985-10-20", listed=RARE).matches
    assert (match.rule, bool(match.contradictions)) == (Rule.COMPLETE_NAME, True)
    assert match.millibits >= STRICT.millibits


def test_an_equal_number_is_a_door_of_its_own() -> None:
    heavy = Bar(1_000_000, complete_name=CompleteName.UNLESS_CONTRADICTED)
    found = find("Maria Garcia Lopez", "1985-10-20", PASSPORT, bar=heavy)
    assert (len(found.matches), found.suppressed) == (1, ())


def test_a_higher_threshold_suppresses_more_and_never_what_is_not_contradicted() -> None:
    high = Bar(1_000_000, complete_name=CompleteName.UNLESS_CONTRADICTED)
    assert len(find("Tepalcatepek Quirindavara Xochipiltecatl", "1985-10-20", bar=high, listed=RARE).suppressed) == 1
    assert len(find("Tepalcatepek Quirindavara Xochipiltecatl", None, bar=high, listed=RARE).matches) == 1


NAMES = st.sampled_from(["Maria Garcia Lopez", "Maria Garcia", "Quirindavara", "Garcia Lopez Maria"])
BORN = st.sampled_from([None, "1961", "1961-03-07", "1961-07-03", "1985-10-20"])
NUMBERS = st.sampled_from([(), (PASSPORT,), (replace(PASSPORT, value="G99999999"),)])


@given(NAMES, BORN, NUMBERS, st.integers(3_000, 40_000))
def test_the_policy_parts_the_matches_and_loses_none(
    name: str, born: str | None, numbers: tuple[Identifier, ...], millibits: int
) -> None:
    always = find(name, born, *numbers, bar=Bar(millibits))
    strict = find(name, born, *numbers, bar=Bar(millibits, complete_name=CompleteName.UNLESS_CONTRADICTED))
    assert (*strict.matches, *strict.suppressed) == always.matches
    assert strict.short == always.short
