import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import QueryError
from tamiz.lab import clopper_pearson
from tamiz.lab.intervals import at_least, at_most


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [
        (0, 10, 0.0, 0.3084971),  # 1 - 0.025 ** (1 / 10)
        (10, 10, 0.6915029, 1.0),
        (1, 10, 0.0025286, 0.4450161),
        (5, 10, 0.1870860, 0.8129140),
        (10, 100, 0.0490047, 0.1762226),
        (0, 100_000, 0.0, 0.0000368882),
        (6, 100_000, 0.0000220191, 0.000130591),
        (50_000, 100_000, 0.4968955, 0.5031045),
    ],
)
def test_the_interval_is_the_published_one(hits: int, trials: int, low: float, high: float) -> None:
    found = clopper_pearson(hits, trials)
    assert (found.low, found.high) == pytest.approx((low, high), rel=2e-5, abs=1e-9)


@given(st.integers(1, 2_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_at_its_bounds_the_count_is_just_unlikely(counts: tuple[int, int]) -> None:
    hits, trials = counts
    found = clopper_pearson(hits, trials)
    assert found.low <= found.rate <= found.high
    assert hits == 0 or at_least(hits, trials, found.low) == pytest.approx(0.025, rel=1e-6)
    assert hits == trials or at_most(hits, trials, found.high) == pytest.approx(0.025, rel=1e-6)


@given(st.integers(1, 300), st.integers(0, 300), st.floats(0.001, 0.999))
def test_a_count_is_below_or_from_any_number_up(trials: int, hits: int, share: float) -> None:
    hits = min(hits, trials)
    assert at_most(hits, trials, share) + at_least(hits + 1, trials, share) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(("hits", "trials"), [(1, 0), (-1, 5), (6, 5)])
def test_impossible_counts_are_refused(hits: int, trials: int) -> None:
    with pytest.raises(QueryError, match="is no rate"):
        clopper_pearson(hits, trials)
