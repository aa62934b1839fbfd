from datetime import date
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from ownership.registers import held_by, reached_slowly, register, registers
from tamiz.ownership.alone import reach_alone
from tamiz.ownership.graph import Graph, graph_of
from tamiz.ownership.share import WHOLE, parse_share
from tamiz.ownership.spread import Bar, Bound, Reach, reach
from tamiz.ownership.ties import Register

DAY = date(2026, 1, 1)
HALF = WHOLE // 2
SEEDS = st.sets(st.integers(0, 7), max_size=4)


def _reach(drawn: Register, *first: str, least: int = HALF, bound: Bound = Bound.LOWEST) -> dict[str, int]:
    graph = graph_of(drawn, DAY)
    found = reach(graph, [graph.places[one] for one in first], Bar(least), bound)
    return {graph.ids[place]: step for place, step in found.steps.items()}


# OFAC's own examples, FAQ 401 (read at ofac.treasury.gov); X and Y are blocked.
def test_half_of_half_is_blocked_as_in_the_first_example_of_ofac() -> None:
    assert _reach(register(("X", "A", "50"), ("A", "B", "50")), "X") == {"X": 0, "A": 1, "B": 2}


def test_two_quarters_through_two_halves_are_blocked_as_in_the_second_example() -> None:
    ties = register(("X", "A", "50"), ("X", "B", "50"), ("A", "C", "25"), ("B", "C", "25"))
    assert "C" in _reach(ties, "X")


def test_a_direct_and_an_indirect_share_add_up_as_in_the_third_example() -> None:
    assert "B" in _reach(register(("X", "A", "50"), ("X", "B", "10"), ("A", "B", "40")), "X")


def test_what_goes_through_an_owner_below_half_does_not_count() -> None:
    ties = register(("X", "A", "50"), ("X", "B", "25"), ("A", "C", "25"), ("B", "C", "25"))
    assert _reach(ties, "X") == {"X": 0, "A": 1}


def test_the_shares_of_two_blocked_persons_are_summed() -> None:
    assert "A" in _reach(register(("X", "A", "25"), ("Y", "A", "25")), "X", "Y")


def test_just_under_half_is_not_half() -> None:
    assert "A" not in _reach(register(("X", "A", "49.99999")), "X")


def test_two_that_own_each_other_are_reached_only_from_outside() -> None:
    loop = register(("A", "B", "60"), ("B", "A", "60"), ("X", "C", "60"))
    assert _reach(loop, "X") == {"X": 0, "C": 1}


def test_cross_holdings_count_once_somebody_outside_reaches_one_of_them() -> None:
    ties = register(("X", "A", "50"), ("A", "B", "40"), ("B", "A", "50"), ("X", "B", "10"))
    assert _reach(ties, "X") == {"X": 0, "A": 1, "B": 2}


def test_a_chain_of_a_hundred_thousand_is_followed_to_its_end() -> None:
    ties = register(*((f"P{number}", f"P{number + 1}", "51") for number in range(100_000)))
    assert _reach(ties, "P0")["P100000"] == 100_000


def test_own_shares_count_for_nobody_below_and_for_all_above() -> None:
    ties = register(("X", "A", "40"), ("A", "A", "20"))
    assert "A" not in _reach(ties, "X")
    assert "A" in _reach(ties, "X", bound=Bound.HIGHEST)


def test_what_is_stated_beyond_the_whole_is_taken_from_the_blocked_below_and_from_the_others_above() -> None:
    ties = register(("X", "A", "60"), ("Q", "A", "60"))
    graph = graph_of(ties, DAY)
    held = [reach(graph, [0], Bar(HALF), bound).held[1] for bound in (Bound.LOWEST, Bound.HIGHEST)]
    assert held == [parse_share("40").lowest, parse_share("60").lowest]


@given(registers(), SEEDS, st.integers(1, WHOLE), st.booleans(), st.sampled_from(Bound))
def test_the_fixed_point_is_that_of_its_slow_twin(
    drawn: Register, first: set[int], least: int, control: bool, bound: Bound
) -> None:
    graph, bar = graph_of(drawn, DAY), Bar(least, control)
    seeds = {one for one in first if one < len(graph.ids)}
    found = reach(graph, seeds, bar, bound)
    assert set(found.steps) == reached_slowly(graph, seeds, bar, bound)
    assert all(held == held_by(graph, set(found.steps), asset, bound) for asset, held in found.held.items())


@given(registers(), SEEDS, SEEDS, st.integers(1, WHOLE), st.sampled_from(Bound))
def test_more_blocked_owners_never_reach_less(
    drawn: Register, first: set[int], more: set[int], least: int, bound: Bound
) -> None:
    graph = graph_of(drawn, DAY)
    some = {one for one in first if one < len(graph.ids)}
    all_of_them = some | {one for one in more if one < len(graph.ids)}
    less, much = (reach(graph, seeds, Bar(least), bound) for seeds in (some, all_of_them))
    assert set(less.steps) <= set(much.steps)
    assert all(held <= much.held[asset] for asset, held in less.held.items())


@given(registers(), SEEDS, st.integers(1, WHOLE), st.booleans())
def test_each_bound_holds_the_one_below(drawn: Register, first: set[int], least: int, control: bool) -> None:
    graph = graph_of(drawn, DAY)
    seeds = {one for one in first if one < len(graph.ids)}
    reached = [reach(graph, seeds, Bar(least, control), bound) for bound in Bound]
    assert all(set(less.steps) <= set(more.steps) for less, more in pairwise(reached))
    assert all(held <= more.held[asset] for less, more in pairwise(reached) for asset, held in less.held.items())


@given(st.data(), registers(), SEEDS, st.integers(1, WHOLE))
def test_whatever_the_true_shares_are_the_truth_lies_between_the_bounds(
    data: st.DataObject, drawn: Register, first: set[int], least: int
) -> None:
    graph = graph_of(drawn, DAY)
    assume(not any(map(graph.excess, range(len(graph.ids)))))
    seeds = {one for one in first if one < len(graph.ids)}
    true = _true_shares(data, graph)
    inside = _reached_truly(true, seeds, least)
    low, high = (set(reach(graph, seeds, Bar(least), bound).steps) for bound in (Bound.LOWEST, Bound.HIGHEST))
    assert low <= inside <= high


def _true_shares(data: st.DataObject, graph: Graph) -> dict[tuple[int, int], int]:
    """Draw shares that fit every statement and, for each asset, add up to the whole at most."""
    true = {}
    for asset, owners in enumerate(graph.owners):
        left = graph.unaccounted(asset)
        for one in owners:
            more = data.draw(st.integers(0, min(left, one.highest - one.lowest)))
            true[one.owner, asset] = one.lowest + more
            left -= more
    return true


def _reached_truly(true: dict[tuple[int, int], int], seeds: set[int], least: int) -> set[int]:
    inside: set[int] = set()
    joined = set(seeds)
    while joined - inside:
        inside |= joined
        assets = {asset for _, asset in true}
        held = {
            asset: sum(share for (owner, of), share in true.items() if of == asset and owner in inside)
            for asset in assets
        }
        joined = {asset for asset in assets if held[asset] >= least}
    return inside


def _each_alone(drawn: Register, seeds: set[int], least: int) -> tuple[set[int], Reach]:
    graph = graph_of(drawn, DAY)
    each = [reached_slowly(graph, {seed}, Bar(least), Bound.LOWEST) for seed in seeds]
    return set().union(*each), reach_alone(graph, seeds, least)


@given(registers(), SEEDS, st.integers(HALF + 1, WHOLE))
def test_persons_alone_in_one_pass_reach_what_each_reaches_by_itself(
    drawn: Register, first: set[int], least: int
) -> None:
    seeds = {one for one in first if one < len(drawn.parties)}
    expected, found = _each_alone(drawn, seeds, least)
    assert set(found.steps) == expected


def test_two_thirds_in_two_hands_are_nobodys_alone() -> None:
    ties = register(("X", "A", "33"), ("Y", "A", "33"))
    graph = graph_of(ties, DAY)
    found = reach_alone(graph, [0, 2], HALF + 1)
    assert set(found.steps) == {0, 2}
    assert found.held[1] == parse_share("33").lowest


def test_a_chain_of_listed_parties_is_one_group_in_any_order() -> None:
    ties = register(*((f"P{number}", f"P{number + 1}", "51") for number in range(20_000)))
    graph = graph_of(ties, DAY)
    assert len(reach_alone(graph, range(20_000), HALF + 1).steps) == 20_001
