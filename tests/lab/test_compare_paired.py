"""Pairs counted, and the exact test of whether they lean."""

from itertools import product
from math import comb

import pytest

from tamiz.lab.compare_paired import Pair, Tally, split_of
from tamiz.lab.scorers import Met


def test_nothing_that_leans_has_no_chance() -> None:
    assert split_of(0, 0).chance is None


@pytest.mark.parametrize(("to_a", "to_b"), [(1, 0), (5, 0), (8, 2), (0, 12), (31, 17), (6, 7)])
def test_the_chance_is_that_of_coins_counted_out(to_a: int, to_b: int) -> None:
    tosses = to_a + to_b
    as_uneven = sum(comb(tosses, heads) for heads in range(tosses + 1) if abs(2 * heads - tosses) >= abs(to_a - to_b))
    assert split_of(to_a, to_b).chance == pytest.approx(as_uneven / 2**tosses)


@pytest.mark.parametrize("half", [1, 2, 500, 250_000])
def test_an_even_split_is_no_news(half: int) -> None:
    assert split_of(half, half).chance == 1.0


def test_a_lopsided_split_of_a_million_customers_is_no_chance_and_takes_no_time() -> None:
    chance = split_of(1_000_000, 0).chance
    assert chance is not None
    assert 0 <= chance < 1e-12


def test_each_pair_is_counted_once_on_its_side() -> None:
    tally = Tally()
    tally.add(
        [Pair(Met(), Met(), a, b) for a, b in product((True, False), repeat=2)] + [Pair(Met(), Met(), True, False)]
    )
    counted = tally.paired
    assert [one.hits for one in (counted.a, counted.b, counted.a_only, counted.b_only, counted.both)] == [3, 2, 2, 1, 1]
    assert counted.both.trials == 5
    assert (tally.split.a, tally.split.b) == (2, 1)


def test_nobody_asked_about_gives_no_rates() -> None:
    assert Tally().paired.a.rate is None
