import pytest

from tamiz.lab import Kind, population
from tamiz.lab.drawing import Draws, Wheel
from tamiz.lab.forms import units
from tamiz.lab.frequencies import growth, heaps_slope, ranked, shared, zipf_slope

PEOPLE = tuple(population(Kind.MX_PEOPLE, 2_581, 1))
SURNAMES = tuple(name for one in PEOPLE for name in (one.paternal, one.maternal))
GIVEN = tuple(unit for one in PEOPLE for unit in units(one.given))


def test_counts_that_fall_as_one_over_rank_have_slope_minus_one() -> None:
    assert zipf_slope([1_000_000 // rank for rank in range(1, 501)]) == pytest.approx(-1, abs=0.001)


def test_tokens_that_are_all_different_grow_with_slope_one() -> None:
    assert heaps_slope(range(1_000)) == pytest.approx(1)
    assert growth("abab")[-1] == (4, 2)


def test_shared_counts_everyone_whose_name_another_carries() -> None:
    assert shared(["a", "b", "a", "c", "a", "b"]) == 5


# Beside them, in a sample of the same size, what 2,581 natural persons of the 69-B list have.
@pytest.mark.parametrize(
    ("tokens", "zipf", "heaps", "different"), [(SURNAMES, -0.93, 0.72, 1_326), (GIVEN, -1.14, 0.67, 888)]
)
def test_names_are_as_uneven_as_taxpayers_names(
    tokens: tuple[str, ...], zipf: float, heaps: float, different: int
) -> None:
    assert zipf_slope(ranked(tokens)) == pytest.approx(zipf, abs=0.15)
    assert heaps_slope(tokens) == pytest.approx(heaps, abs=0.08)
    assert len(set(tokens)) == pytest.approx(different, rel=0.2)


def test_as_many_share_a_short_name_as_among_taxpayers_and_none_a_full_one() -> None:
    short = [one.name for one in population(Kind.MX_PEOPLE_SHORT, 2_581, 1)]
    assert shared(short) == pytest.approx(298, rel=0.25)
    assert shared(one.name for one in PEOPLE) <= 4


def test_new_surnames_keep_coming() -> None:
    surnames = [one.paternal for one in population(Kind.MX_PEOPLE_SHORT, 50_000, 1)]
    points = growth(surnames)
    assert points[-1][1] > 1.5 * len(set(surnames[:5_000]))


def test_a_wheel_gives_each_value_its_share() -> None:
    draws, wheel = Draws("wheel", 1), Wheel({"a": 3, "b": 0, "c": 1})
    drawn = [wheel.spin(draws) for _ in range(8_000)]
    assert drawn.count("a") / 8_000 == pytest.approx(0.75, abs=0.02)
    assert drawn.count("b") == 0


def test_draws_cover_their_range_evenly() -> None:
    draws = Draws("below", 1)
    counts = ranked(draws.below(5) for _ in range(10_000))
    assert len(counts) == 5
    assert counts[0] - counts[-1] < 250
