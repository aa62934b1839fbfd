"""This engine as it is measured: what it counts at a threshold is what it would match if that were its threshold."""

from dataclasses import replace
from math import inf

import pytest

from lab.listed import KVAPIL, ODRA, OSTRAVA, chosen, entity
from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.lab.scorers import LOWEST_BITS, Asked, Doors, check_threshold
from tamiz.lab_words import ScorerName
from tamiz.matching.match import Bar, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Identifier, Query, Schema

BORN = PartialDate.parse("1961-03-07")
NUMBERED = replace(
    entity("vodova", "VODOVA, Zdenka", "Bohumir Kvapyl", weak="Zdena"),
    identifiers=(Identifier("rfc", "VOZD610307AB1", "MX"),),
)
LISTED = chosen(KVAPIL, OSTRAVA, ODRA, NUMBERED, entity("lom", "Li Lom", "Liang Lomovic")).together
TAMIZ = Doors(LISTED.names, Parameters.load())
FIRST_TEN, EQUAL = Identifier("rfc", "VOZD610307ZZ9", "MX"), Identifier("rfc", "VOZD610307AB1", "MX")
QUERIES = [
    *(Query(name) for name in ("Bohumil Radek Kvapil", "Radek Kvapil", "Kvapil", "Radko", "Zdena", "Li Lom", "Zzz")),
    *(
        Query(name, schema=Schema.PERSON, birth_date=BORN)
        for name in ("Bohumil Kvapyl", "Radko", "Bohumil", "Li Lomov")
    ),
    *(Query(name) for name in ("Ostrava Fellowshp", "Ostrava Trading", "0dra 5tar", "Odra Sta", "Lom Odra")),
    *(Query("Jana Lomova", birth_date=BORN, identifiers=(number,)) for number in (FIRST_TEN, EQUAL)),
    Query("Zdena", identifiers=(FIRST_TEN,)),
]


def matched(query: Query, bits: float | None) -> bool:
    """Return whether the query has a match where so many bits are the threshold."""
    bar = None if bits is None else Bar(round(bits * 1000))
    return bool(find_matches(query, LISTED.names, TAMIZ.parameters, bar).matches)


@pytest.mark.parametrize("bits", TAMIZ.steps)
def test_what_counts_at_a_threshold_is_what_would_match_if_it_were_shipped(bits: float | None) -> None:
    expected = [matched(query, bits) for query in QUERIES]
    assert [met.counts(bits) for met in TAMIZ.best(QUERIES, TAMIZ.steps)] == expected
    assert [met.counts(bits) for met in TAMIZ.best(QUERIES, (bits,))] == expected
    assert {True, False} == set(expected)


@pytest.mark.parametrize("bits", TAMIZ.steps)
def test_what_a_query_meets_of_its_own_party_counts_where_that_party_alone_is_listed(bits: float | None) -> None:
    own = TAMIZ.own([Asked(query, KVAPIL, "Radko Kvapil") for query in QUERIES])
    alone = Doors(chosen(KVAPIL).together.names, TAMIZ.parameters).best(QUERIES, TAMIZ.steps)
    assert [met.counts(bits) for met in own] == [met.counts(bits) for met in alone]


def test_complete_names_and_equal_numbers_count_at_every_threshold() -> None:
    for met in TAMIZ.best([Query("Bohumil Radek Kvapil"), Query("Jana Lomova", identifiers=(EQUAL,))]):
        assert met.counts(1_000.0)


def test_a_number_that_is_no_match_does_not_become_one_where_the_name_says_nothing() -> None:
    (match,) = TAMIZ.candidates(Query("Jana Lomova", identifiers=(FIRST_TEN,)), TAMIZ.steps)
    assert (match.entity.id, match.bits >= LOWEST_BITS) == ("vodova", True)
    assert TAMIZ.met(Query("Jana Lomova", identifiers=(FIRST_TEN,)), [match]).score is None


def test_what_is_not_asked_for_is_not_looked_for() -> None:
    query = Query("Kvapil Ana R")
    (at_lowest,), (shipped,) = TAMIZ.best([query], (LOWEST_BITS, None)), TAMIZ.best([query])
    assert (at_lowest.opened, shipped.opened) == (False, False)
    assert at_lowest.counts(LOWEST_BITS)
    assert shipped.score is None


def test_of_its_own_party_the_bits_are_told_however_few() -> None:
    (met,) = TAMIZ.own([Asked(Query("Odra"), ODRA, "Odra Star")])
    assert met.score is not None
    assert met.score < LOWEST_BITS


@pytest.mark.parametrize("bits", [7.99, 0.0, -1.0, 1_001.0, inf, float("nan")])
def test_thresholds_below_what_is_looked_for_and_past_all_evidence_are_refused(bits: float) -> None:
    with pytest.raises(QueryError, match=r"here: the thresholds of tamiz run from 8 to 1,000 bits\. .* look below 8"):
        check_threshold(ScorerName.TAMIZ, bits, "here")


@pytest.mark.parametrize("score", [-0.1, 100.1, inf, float("nan")])
def test_thresholds_out_of_the_scale_of_a_string_distance_are_refused(score: float) -> None:
    with pytest.raises(QueryError, match="here: its scores run from 0 to 100"):
        check_threshold(ScorerName.TOKEN_SORT, score, "here")


def test_every_threshold_of_the_curve_is_one_that_is_taken() -> None:
    for threshold in TAMIZ.steps[1:]:
        check_threshold(ScorerName.TAMIZ, threshold or 0.0, "here")
