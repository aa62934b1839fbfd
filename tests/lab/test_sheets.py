"""Drawing a sheet: bands, shares, the same pairs each time, and every pair counted."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.listed import chosen, entity
from lab.sheet_parties import ABOVE, BELOW, PEOPLE, drawn, is_true, lists
from tamiz.errors import InputError, QueryError
from tamiz.lab import sheets
from tamiz.lab.measure_clean import CustomerFile
from tamiz.lab.populations import write_population
from tamiz.lab.sheet_draw import allot, bands_from, bands_of_bits
from tamiz.lab.sheets import SheetPlan, draw_sheet
from tamiz.lab_words import Kind, ScorerName
from tamiz.render.lab_sheets_views import Sheet, Side

COUNTS = st.lists(st.integers(0, 200), min_size=1, max_size=6)


def rows(sheet: Sheet) -> list[int]:
    return sorted(one.row for one in sheet.pairs)


def limits(sheet: Sheet) -> list[tuple[float | None, float | None]]:
    return [(one.low, one.high) for one in sheet.about.strata]


def test_below_and_above_together_hold_every_pair() -> None:
    below = drawn(replace(BELOW, threshold=70.0, depth=70.0)).about
    above = drawn(ABOVE).about
    assert below.compared == above.compared == 150 * 40
    assert sum(one.pairs for one in (*below.strata, *above.strata)) == 150 * 40
    assert (below.beyond, above.beyond) == (0, 0)
    assert below.over == above.over == sum(one.pairs for one in above.strata)


def test_pairs_that_lie_deeper_than_the_bands_are_counted_as_beyond() -> None:
    about = drawn().about
    assert about.beyond == about.compared - about.over - sum(one.pairs for one in about.strata) > 0


def test_bands_start_at_the_threshold_and_most_is_drawn_next_to_it() -> None:
    sheet = drawn()
    assert limits(sheet) == [(75, 85), (65, 75), (55, 65), (45, 55)]
    assert [one.drawn for one in sheet.about.strata] == [16, 12, 8, 4]


def test_every_pair_drawn_lies_in_its_band() -> None:
    for sheet in (drawn(), drawn(ABOVE)):
        bands = {one.number: one for one in sheet.about.strata}
        for pair in sheet.pairs:
            assert (bands[pair.stratum].low or 0) <= pair.score < (bands[pair.stratum].high or 101)


def test_customers_who_are_listed_are_among_the_pairs() -> None:
    assert any(map(is_true, drawn().pairs))


def test_the_first_rows_of_a_sheet_hold_every_band_in_its_share() -> None:
    half = [pair.stratum for pair in drawn().pairs[:20]]
    assert [half.count(number) for number in (1, 2, 3, 4)] == [8, 6, 4, 2]


def test_the_same_seed_draws_the_same_pairs_and_another_draws_others(monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn()
    monkeypatch.setattr(sheets, "BATCH", 7)
    assert drawn() == first
    assert drawn(seed=2).pairs != first.pairs


def test_a_party_that_joins_the_list_takes_no_pair_out_but_for_its_own() -> None:
    more = chosen(*lists().together.entities, entity("new", "Rosa Maria Romero"))
    with_new = draw_sheet(more, BELOW, PEOPLE, lambda _: None)
    before, after = ({(one.row, one.entity) for one in sheet.pairs} for sheet in (drawn(), with_new))
    assert len(before & after) >= len(before) - sum(entity_id == "new" for _, entity_id in after)


@pytest.fixture
def slips(tmp_path: Path) -> CustomerFile:
    """Return customers who are farther and farther from a listed Bohumil Kvapil, who is weakly also called Radko."""
    path = tmp_path / "customers.csv"
    path.write_text(
        "name\nBohumil Kvapil\nBohumil Kvapyl\nBohumul Kvapl Jan Petr\nRadko\nOlga Odra\n", encoding="utf-8"
    )
    return CustomerFile(path)


def by_bits(slips: CustomerFile, side: Side, **plan: Any) -> Sheet:
    listed = chosen(entity("kvapil", "Bohumil Kvapil", weak="Radko"))
    return draw_sheet(listed, SheetPlan(side, pairs=4, **plan), slips, lambda _: None)


def test_for_this_engine_matches_lie_above_and_every_candidate_that_falls_short_below(slips: CustomerFile) -> None:
    below, above = (by_bits(slips, side, strata=1) for side in Side)
    assert (rows(above), rows(below)) == ([1, 2], [3, 4])
    assert (below.about.compared, below.about.over, below.about.beyond, above.about.beyond) == (5, 2, 1, 0)


def test_a_threshold_in_bits_moves_pairs_from_one_side_to_the_other(slips: CustomerFile) -> None:
    names_alone = [by_bits(slips, side, strata=1, threshold=40.0) for side in Side]
    lowest = by_bits(slips, Side.ABOVE, strata=1, threshold=8.0)
    assert [rows(one) for one in names_alone] == [[2, 3, 4], [1]]
    assert rows(lowest) == [1, 2, 3]


def test_bands_of_bits_start_at_the_threshold_and_go_as_deep_as_candidates_are_told(slips: CustomerFile) -> None:
    below, deep = (by_bits(slips, Side.BELOW, strata=2, threshold=18.0, depth=depth) for depth in (4.0, None))
    assert limits(below) == [(16, None), (14, 16)]
    assert limits(deep) == [(13, None), (None, 13)]
    assert limits(by_bits(slips, Side.ABOVE, strata=2, threshold=18.0)) == [(None, 28), (28, None)]
    assert below.about.beyond == deep.about.beyond + 2


@given(COUNTS, st.integers(1, 500))
def test_no_band_is_drawn_beyond_what_it_has_and_none_left_without(counts: list[int], wanted: int) -> None:
    shares = allot(counts, wanted)
    assert sum(shares) == min(wanted, sum(counts))
    assert all(share <= count for share, count in zip(shares, counts, strict=True))
    assert wanted < len(counts) or all(share or not count for share, count in zip(shares, counts, strict=True))


def test_bands_never_reach_below_nothing_or_stop_short_of_the_top() -> None:
    assert bands_from(Side.BELOW, 5.0, 50.0, 2).edges == (0, 2.5, 5)
    assert bands_from(Side.ABOVE, 100.0, 10.0, 4).edges == (100, float("inf"))
    assert bands_of_bits(Side.ABOVE, 10.0, 40.0, 1).limits(1) == (None, None)
    assert bands_of_bits(Side.BELOW, 12.0, float("inf"), 2).edges == (-float("inf"), 10, float("inf"))
    assert bands_of_bits(Side.BELOW, 12.0, 2.0, 2).edges == (10, 11, float("inf"))


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (replace(BELOW, strata=0), "--strata 0"),
        (replace(BELOW, strata=21), "--strata 21"),
        (replace(BELOW, pairs=3), "--pairs 3"),
        (replace(BELOW, pairs=10_001), "--pairs 10,001"),
        (replace(BELOW, depth=0.0), "--depth 0"),
        (replace(BELOW, depth=float("nan")), "--depth nan"),
        (replace(BELOW, threshold=101.0), "token-sort=101"),
        (replace(BELOW, threshold=float("nan")), "token-sort=nan"),
        (replace(BELOW, threshold=0.0), "nothing is told of scores below 0"),
        (SheetPlan(Side.BELOW, ScorerName.TAMIZ, 7.0), "does not look below 8"),
        (SheetPlan(Side.ABOVE, ScorerName.TAMIZ, 1_001.0), "run from 8 to 1,000 bits"),
        (SheetPlan(Side.BELOW, ScorerName.TAMIZ, 8.0), "nothing is told of scores below 8"),
        (SheetPlan(Side.BELOW, ScorerName.LOGIC_V2), "not offered for logic-v2"),
        (SheetPlan(Side.BELOW, threshold=8.01), "no candidate falls short of the threshold, so there is nothing"),
        (SheetPlan(Side.BELOW, threshold=90.0, depth=1.0), r"short of the threshold and scores 89 or more \(--depth"),
        (SheetPlan(Side.ABOVE, threshold=90.0), "no pair is a match, so there is nothing to label"),
        (replace(BELOW, threshold=99.9, depth=0.1), "no pair scores from 99.8 up to 99.9"),
    ],
)
def test_a_plan_that_draws_nothing_is_refused(plan: SheetPlan, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        drawn(plan)


def test_a_file_gives_the_sheet_of_its_population_and_says_how_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    write_population(Kind.MX_PEOPLE, 150, 1, path)
    sheet = draw_sheet(lists(), BELOW, CustomerFile(path), lambda _: None)
    assert sheet.pairs == drawn().pairs
    assert (sheet.about.population.title, sheet.about.population.dated) == ("customers.csv", 150)
    assert sheet.about.population.notes
    assert (sheet.about.customers or "").startswith("sha256:")


def test_rows_are_drawn_from_a_file_and_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    write_population(Kind.MX_PEOPLE, 150, 1, path)
    sheet = draw_sheet(lists(), BELOW, CustomerFile(path, rows=60), lambda _: None)
    assert sheet.about.population.parties == 60
    assert {(one.row, one.id) for one in sheet.pairs} <= {(row, f"mx-people-{row:07d}") for row in range(1, 151)}


def test_a_file_without_a_name_to_screen_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("name,id\n---,1\n,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="none of its 2 rows has a name that can be screened"):
        draw_sheet(lists(), BELOW, CustomerFile(path), lambda _: None)
