"""What is caught and missed of listed names, and what alerts."""

import pytest

from lab.listed import chosen
from tamiz.errors import QueryError
from tamiz.lab.effectiveness import Plan, measure_effectiveness
from tamiz.lab.measure import GROUPS, Chosen
from tamiz.lab_words import Kind, ScorerName
from tamiz.render.lab_views import Effectiveness

PLAN = Plan((ScorerName.TAMIZ, ScorerName.TOKEN_SORT, ScorerName.JARO_WINKLER), size=10, clean=5)


def measured(plan: Plan = PLAN, of: Chosen | None = None) -> Effectiveness:
    return measure_effectiveness(of or chosen(), plan, lambda _: None)


def test_names_as_they_are_listed_are_all_caught_by_all_scorers() -> None:
    (figures,) = measured().lists
    assert {name: (rate.hits, rate.trials) for name, rate in figures.groups[0].caught.items()} == {
        "tamiz": (4, 4),
        "token-sort": (4, 4),
        "jaro-winkler": (4, 4),
    }


def test_two_runs_give_equal_figures() -> None:
    assert measured() == measured()


def test_another_seed_gives_other_figures_and_says_so() -> None:
    other = measured(of=chosen(seed=2))
    assert other.run.seed == 2
    assert other.lists[0].alterations != measured().lists[0].alterations


def test_each_group_adds_up_its_alterations() -> None:
    (figures,) = measured().lists
    assert [line.alteration for line in figures.groups] == list(GROUPS)
    for line in figures.groups:
        members = [one.caught["tamiz"] for one in figures.alterations if one.group == line.alteration]
        assert line.caught["tamiz"].hits == sum(one.hits for one in members)
        assert line.caught["tamiz"].trials == sum(one.trials for one in members)


def test_what_is_missed_is_counted_whole_and_shown_up_to_the_cap() -> None:
    (figures,) = measured(Plan(size=10, clean=0, misses=1)).lists
    caught = {line.alteration: line.caught["tamiz"] for line in figures.alterations}
    assert {one.alteration: one.total for one in figures.misses} == {
        name: rate.trials - rate.hits for name, rate in caught.items() if rate.trials > rate.hits
    }
    assert all(len(one.shown) == 1 for one in figures.misses)


def test_every_population_is_counted_or_none() -> None:
    assert [line.population for line in measured().clean] == [kind.value for kind in Kind]
    assert measured(Plan(size=10, clean=0)).clean == ()


def test_a_higher_threshold_catches_no_more() -> None:
    low, high = (
        measured(Plan((ScorerName.TOKEN_SORT,), 10, 0, thresholds={ScorerName.TOKEN_SORT: at})).lists[0].groups[1]
        for at in (70, 95)
    )
    assert high.caught["token-sort"].hits < low.caught["token-sort"].hits


def test_a_threshold_in_bits_moves_the_door_of_the_score_and_no_other() -> None:
    low, high = (measured(Plan(size=10, clean=5, thresholds={ScorerName.TAMIZ: at})) for at in (8, 1_000))
    caught = [one.lists[0].groups[1].caught["tamiz"].hits for one in (low, measured(), high)]
    assert caught == sorted(caught, reverse=True)
    assert caught[1] > caught[2]
    assert high.lists[0].groups[0].caught["tamiz"].hits == 4
    assert high.scorers[0].threshold == 1_000


def test_a_threshold_that_tamiz_does_not_look_down_to_is_refused_with_why() -> None:
    with pytest.raises(QueryError, match=r"--threshold tamiz=7: .*does not look below 8"):
        measured(Plan(thresholds={ScorerName.TAMIZ: 7}))


def test_a_threshold_beyond_the_scale_is_refused() -> None:
    with pytest.raises(QueryError, match="run from 0 to 100"):
        measured(Plan((ScorerName.TOKEN_SORT,), thresholds={ScorerName.TOKEN_SORT: 101}))
