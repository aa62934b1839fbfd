"""The lists chosen, the sample, the altered names, the rates."""

import pytest

from lab.listed import KVAPIL, OSTRAVA, PARTIES, chosen, entity, screener
from tamiz.errors import QueryError
from tamiz.lab.measure import GROUPS, UNALTERED, added_up, altered, as_given, choose, rate_of, sample
from tamiz.lab.populations import population
from tamiz.lab_words import Given, Kind
from tamiz.model import Query

MANY = tuple(entity(f"party-{number}", f"Ostrava Fellowship {number}") for number in range(300))


def test_a_sample_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    drawn = [one.entity.id for one in sample(MANY, 20, 1)]
    assert len(drawn) == 20
    assert drawn == [one.entity.id for one in sample(MANY, 20, 1)]
    assert drawn != [one.entity.id for one in sample(MANY, 20, 2)]


def test_a_sample_stays_when_the_list_grows_but_for_what_newcomers_displace() -> None:
    newcomers = [entity(f"new-{number}", f"Odra Trading {number}") for number in range(10)]
    before = {one.listed for one in sample(MANY, 50, 1)}
    after = {one.listed for one in sample([*newcomers, *MANY], 50, 1)}
    assert len(before & after) >= 40


def test_a_sample_larger_than_the_list_is_all_its_names_without_weak_aliases() -> None:
    listed = [one.listed for one in sample(PARTIES, 1_000, 1)]
    assert listed == ["KVAPIL, Bohumil Radek", "Radko Kvapil", "Ostrava Fellowship Trading", "Odra Star"]


def test_a_sample_of_nothing_is_refused() -> None:
    with pytest.raises(QueryError, match="--size takes 1 or more"):
        sample(PARTIES, 0, 1)


def test_names_are_asked_as_they_are_listed_first_and_altered_only_by_what_applies_to_their_kind() -> None:
    asked = sample(PARTIES, 10, 1)
    (first, group, queries), *rest = altered(asked, 1)
    assert (first, group, [one.query.name for one in queries]) == (UNALTERED, UNALTERED, [one.listed for one in asked])
    assert {group for _, group, _ in rest} == set(GROUPS) - {UNALTERED}
    assert all(len(queries) <= len(asked) for _, _, queries in rest)


def test_aircraft_are_asked_about_but_never_altered() -> None:
    plane = entity("plane", "XA-OST", schema=type(OSTRAVA.schema).AIRPLANE)
    assert [len(queries) for _, _, queries in altered(sample([plane], 1, 1), 1)][1:] == [0] * (
        len(list(altered((), 1))) - 1
    )


def test_a_rate_has_its_exact_interval_and_a_rate_of_nothing_has_none() -> None:
    found = rate_of(0, 10)
    assert (found.rate, found.low) == (0.0, 0.0)
    assert found.high == pytest.approx(0.3085, abs=1e-4)
    assert rate_of(0, 0).rate is None
    assert added_up([rate_of(1, 10), rate_of(0, 0), rate_of(4, 10)]) == rate_of(5, 20)


def test_a_list_that_is_not_loaded_is_named_with_those_that_are() -> None:
    with pytest.raises(QueryError, match="no list 'other' is loaded; loaded are: invented"):
        choose(screener(), ["other"], 1)


def test_a_seed_below_nought_is_refused() -> None:
    with pytest.raises(QueryError, match="from 0 up"):
        choose(screener(), (), -1)


def test_the_line_of_a_list_counts_the_names_that_must_be_found() -> None:
    line = chosen(KVAPIL, OSTRAVA).together.line(sampled=2)
    assert (line.list_id, line.entities, line.names, line.sampled) == ("invented", 2, 3, 2)


def test_with_birth_dates_only_parties_who_have_one_are_asked_about_and_carry_it_through_every_alteration() -> None:
    asked = sample(PARTIES, 100, 1, Given.BIRTH_DATE)
    assert {one.entity.id for one in asked} == {"kvapil"}
    carried = {one.query.birth_date for _, _, queries in altered(asked, 1) for one in queries}
    assert carried == {KVAPIL.birth_dates[0]}


def test_by_name_alone_a_customer_gives_no_number_country_or_birth_date() -> None:
    query = next(population(Kind.MX_PEOPLE, 1, 1, numbers=True)).query()
    assert as_given(query, Given.NAME) == Query(query.name, query.id, query.schema)
    assert as_given(query, Given.BIRTH_DATE) == query
