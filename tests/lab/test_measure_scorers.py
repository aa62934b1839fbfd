"""This engine and the string distances under one interface."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from lab.listed import KVAPIL, OSTRAVA, chosen
from tamiz.lab.measure_clean import count_alerts
from tamiz.lab.scorers import Asked, Met, Scorer, strings
from tamiz.lab_words import ScorerName
from tamiz.model import Query, Schema
from tamiz.names import fold

OF_PEERS = (ScorerName.LOGIC_V2,)  # need what may not be installed
TAMIZ, TOKEN_SORT, JARO_WINKLER, TOKEN_SET, WEIGHTED = chosen().together.scorers(
    name for name in ScorerName if name not in OF_PEERS
)
STRINGS = (TOKEN_SORT, JARO_WINKLER, TOKEN_SET, WEIGHTED)
EVERY = (TAMIZ, *STRINGS)


def asked(name: str) -> Asked:
    return Asked(Query(name, schema=Schema.PERSON), KVAPIL, "KVAPIL, Bohumil Radek")


@pytest.mark.parametrize("scorer", EVERY, ids=lambda one: one.name)
def test_every_scorer_catches_a_name_as_it_is_listed(scorer: Scorer) -> None:
    (met,) = scorer.own([asked("KVAPIL, Bohumil Radek")])
    assert met.counts(scorer.threshold)


def test_tamiz_catches_another_order_and_says_the_bits() -> None:
    (met,) = TAMIZ.own([asked("Bohumil Radek Kvapil")])
    assert met.opened
    assert met.score is not None
    assert met.score > 10


def test_a_weak_alias_alone_is_a_candidate_of_tamiz_and_no_match() -> None:
    (met,) = TAMIZ.best([Query("Radko", schema=Schema.PERSON)])
    assert (met.opened, met.score is None) == (False, False)


def test_string_distances_do_not_compare_weak_aliases() -> None:
    whole = (TOKEN_SORT, JARO_WINKLER)  # the others take a part of a name for the name
    best = [scorer.best([Query("Radko", schema=Schema.PERSON)])[0].score for scorer in whole]
    assert all(score is not None and score < 100 for score in best)


def test_a_name_with_words_left_out_is_the_same_to_token_set_and_nearly_so_to_weighted() -> None:
    found = [scorer.own([asked("Bohumil Kvapil")])[0].score for scorer in (TOKEN_SORT, TOKEN_SET, WEIGHTED)]
    assert found == [pytest.approx(82.35), 100.0, 95.0]


@given(name=st.text(alphabet="abKv .,é-1", max_size=30))
def test_token_sort_is_that_of_rapidfuzz_over_folded_names(name: str) -> None:
    (met,) = TOKEN_SORT.best([Query(name, schema=Schema.COMPANY)])
    plain = fuzz.token_sort_ratio(fold(name), fold("Ostrava Fellowship Trading"))
    assert met.score == pytest.approx(plain, abs=0.011)


@pytest.mark.parametrize("scorer", STRINGS, ids=lambda one: one.name)
def test_the_best_of_all_is_the_best_of_its_own_where_nothing_else_is_listed(scorer: Scorer) -> None:
    one = Asked(Query("Ostrava Felowship Tradin", schema=Schema.COMPANY), OSTRAVA, "Ostrava Fellowship Trading")
    assert scorer.own([one]) == scorer.best([one.query])


@pytest.mark.parametrize("scorer", EVERY, ids=lambda one: one.name)
def test_a_party_of_another_kind_is_not_met(scorer: Scorer) -> None:
    assert scorer.best([Query("Odra Star", schema=Schema.SUBSTANCE)]) == [Met()]


@pytest.mark.parametrize("scorer", EVERY, ids=lambda one: one.name)
def test_queries_of_several_kinds_come_back_in_their_order(scorer: Scorer) -> None:
    queries = [Query("Odra Star", schema=Schema.VESSEL), Query("Zzz"), Query("Radko Kvapil", schema=Schema.PERSON)]
    assert [met.counts(scorer.threshold) for met in scorer.best(queries)] == [True, False, True]


def test_pieces_of_the_matrix_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    queries = [Query(f"Ostrava {number}") for number in range(40)]
    whole = TOKEN_SORT.best(queries)
    monkeypatch.setattr(strings, "_MATRIX_BYTES", 1)
    assert TOKEN_SORT.best(queries) == whole


def test_alerts_fall_as_the_threshold_rises() -> None:
    queries = [Query(name) for name in ("Odra Star", "Odra Stor", "Radko Kvapil", "Zzz")]
    total, alerts = count_alerts(queries, STRINGS, {one.name: one.steps for one in STRINGS})
    hits = [rate.hits for rate in alerts[ScorerName.TOKEN_SORT]]
    assert total == 4
    assert hits == sorted(hits, reverse=True)
    assert (hits[0], hits[-1]) == (3, 2)
