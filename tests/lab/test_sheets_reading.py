"""What labels say: estimates, bounds that hold, and doubtful pairs counted both ways."""

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from lab.listed import entity
from lab.sheet_parties import ABOVE, BELOW, by_truth, drawn, is_true, saved, written
from tamiz.errors import InputError
from tamiz.lab.intervals import highest_share, lowest_share
from tamiz.lab.pairs_near import Near
from tamiz.lab.sheet_customers import Customer
from tamiz.lab.sheet_draw import Draw, bands_from
from tamiz.lab.sheet_reading import Band, error_share, missed, precision, read_sheet
from tamiz.model import Query
from tamiz.render.lab_sheets_views import AboveFigures, BelowFigures, Labels, PairLine, Side

RUNS, CUSTOMERS, PARTIES = 200, 60, 40
CLOSE = 0.15  # the mean of the estimates; one alone strays much further


def band(pairs: int, labelled: int, yes: int = 0, unsure: int = 0) -> Band:
    return Band(pairs, Labels(labelled, labelled, yes, unsure))


@dataclass(frozen=True)
class Planted:
    """Pairs of which some are true, more of them where the score is high."""

    near: Near
    true: frozenset[tuple[int, int]]
    customers: tuple[Customer, ...] = tuple(Customer(row, Query("Jana Lom")) for row in range(CUSTOMERS))

    def bands(self, seed: int, wanted: int, strata: int = 4) -> tuple[Band, ...]:
        """Return what labels by truth say of ``wanted`` pairs drawn by ``seed``."""
        parties = [entity(f"party-{place}", "Odra") for place in range(PARTIES)]
        draw = Draw(bands_from(Side.BELOW, 85.0, 10.0, strata), parties, seed, wanted)
        draw.take(self.near, self.customers)
        labels = [[(one.customer.row, one.party) in self.true for one in ones] for ones in draw.drawn(wanted)]
        return tuple(band(pairs, len(each), sum(each)) for pairs, each in zip(draw.counts, labels, strict=True))


def planted(share: float) -> Planted:
    chance = random.Random(5)  # noqa: S311  # a test's own pairs
    pairs = [(row, party) for row in range(CUSTOMERS) for party in range(PARTIES)]
    scores = [75 + 10 * chance.random() ** 2 for _ in pairs]
    true = {pair for pair, score in zip(pairs, scores, strict=True) if chance.random() < share * (score - 74)}
    near = Near(
        np.array([row for row, _ in pairs]),
        np.array([party for _, party in pairs]),
        np.array(scores),
        np.zeros(len(pairs), dtype=np.bool_),
    )
    return Planted(near, frozenset(true))


@pytest.mark.parametrize("share", [0.0, 0.0005, 0.005, 0.03])
@pytest.mark.parametrize("wanted", [24, 120])
def test_the_bound_holds_for_the_true_number_in_95_of_100_runs(share: float, wanted: int) -> None:
    pairs = planted(share)
    runs = [missed(pairs.bands(seed, wanted)) for seed in range(RUNS)]
    assert sum(len(pairs.true) <= one.most for one in runs) >= 0.95 * RUNS


def test_the_bound_of_one_band_is_no_wider_than_it_must_be() -> None:
    pairs = planted(0.03)
    bands = [pairs.bands(seed, 120, strata=1) for seed in range(RUNS)]
    held = {error: sum(len(pairs.true) <= missed(one, error).most for one in bands) for error in (0.05, 0.5)}
    assert 0.95 * RUNS <= held[0.05] < RUNS
    assert held[0.5] < 0.8 * RUNS


def test_the_estimate_is_right_on_average() -> None:
    pairs = planted(0.03)
    estimates = [missed(pairs.bands(seed, 120)).estimate or 0 for seed in range(RUNS)]
    assert sum(estimates) / RUNS == pytest.approx(len(pairs.true), rel=CLOSE)


def test_the_interval_of_the_precision_holds_in_95_of_100_runs() -> None:
    pairs = planted(0.03)
    true = len(pairs.true) / (CUSTOMERS * PARTIES)
    runs = [precision(pairs.bands(seed, 120)) for seed in range(RUNS)]
    assert sum(one.low <= true <= one.high for one in runs) >= 0.95 * RUNS


def test_one_sided_bounds_are_the_published_ones() -> None:
    assert highest_share(0, 30, 0.05) == pytest.approx(1 - 0.05 ** (1 / 30))
    assert highest_share(1, 10, 0.05) == pytest.approx(0.3941633, rel=1e-6)
    assert lowest_share(10, 10, 0.05) == pytest.approx(0.05 ** (1 / 10))
    assert (lowest_share(0, 7, 0.05), highest_share(7, 7, 0.05)) == (0, 1)


def test_every_sampled_band_takes_an_even_share_of_the_error() -> None:
    full, empty, unlabelled = band(10, 10, 3), band(0, 0), band(50, 0)
    assert error_share([full, empty, unlabelled]) == 0.05
    assert error_share([full, band(100, 10), band(100, 10)]) == 0.025


def test_a_band_labelled_in_full_is_known_and_one_without_labels_may_be_true_from_end_to_end() -> None:
    assert (missed([band(10, 10, 3)]).estimate, missed([band(10, 10, 3)]).most) == (3, 3)
    assert (missed([band(50, 0)]).estimate, missed([band(50, 0)]).most) == (None, 50)
    assert (missed([band(0, 0)]).estimate, missed([band(0, 0)]).most) == (0, 0)


def test_no_bound_counts_a_pair_that_is_known_to_be_none() -> None:
    assert missed([band(20, 19)]).most == 1
    assert precision([band(20, 19, yes=19)]).low == 19 / 20


def test_doubtful_pairs_count_in_the_upper_bound_and_not_in_the_estimate() -> None:
    doubtful, found = missed([band(100, 20, unsure=2)]), missed([band(100, 20, yes=2)])
    assert (doubtful.estimate, doubtful.most) == (0, found.most)


def test_doubtful_matches_count_both_ways() -> None:
    found = precision([band(100, 20, yes=10, unsure=4)])
    assert (found.unsure_as_no, found.unsure_as_yes) == (0.5, 0.7)
    assert found.low == precision([band(100, 20, yes=10)]).low
    assert found.high == precision([band(100, 20, yes=14)]).high


def test_bands_weigh_as_many_pairs_as_they_have() -> None:
    assert precision([band(10, 10, 10), band(90, 10, 0)]).unsure_as_no == 0.1


def read(path: Path, side: Side) -> BelowFigures | AboveFigures:
    return read_sheet(path, side)


def test_a_labelled_sheet_says_what_is_missed(tmp_path: Path) -> None:
    sheet = drawn()
    path = saved(written(sheet, tmp_path / "sheet.csv"), tmp_path / "sheet.csv")
    figures = read(path, Side.BELOW)
    assert isinstance(figures, BelowFigures)
    assert figures.labels == Labels(40, 40, sum(map(is_true, sheet.pairs)), 0)
    assert [one.line for one in figures.found] == [one for one in sheet.pairs if is_true(one)]
    assert figures.missed.most >= (figures.missed.estimate or 0) > figures.labels.yes
    assert figures.missed.most == sum(one.missed.most for one in figures.strata)


def test_where_nothing_was_found_the_rule_of_three_is_said(tmp_path: Path) -> None:
    sheet = drawn()
    path = saved(written(sheet, tmp_path / "sheet.csv", lambda _: "no"), tmp_path / "sheet.csv")
    figures = read(path, Side.BELOW)
    assert isinstance(figures, BelowFigures)
    counts = [(one.stratum.pairs, one.labels.labelled, one.rule_of_three) for one in figures.strata]
    assert counts == [(25, 16, 5), (13, 12, 1), (33, 8, 13), (373, 4, 280)]


def test_a_labelled_sheet_says_how_many_matches_are_true(tmp_path: Path) -> None:
    sheet = drawn(ABOVE)
    path = saved(written(sheet, tmp_path / "sheet.csv"), tmp_path / "sheet.csv")
    figures = read(path, Side.ABOVE)
    assert isinstance(figures, AboveFigures)
    share = sum(map(is_true, sheet.pairs)) / len(sheet.pairs)
    assert figures.precision.low == figures.precision.unsure_as_no == pytest.approx(share)


def test_a_sheet_half_labelled_says_how_many_are(tmp_path: Path) -> None:
    def first(pair: PairLine) -> str:
        return by_truth(pair) if pair.pair <= 20 else ""

    path = saved(written(drawn(BELOW), tmp_path / "sheet.csv", first), tmp_path / "sheet.csv")
    figures = read(path, Side.BELOW)
    assert (figures.labels.drawn, figures.labels.labelled) == (40, 20)
    assert [one.labels.labelled for one in figures.strata] == [8, 6, 4, 2]


def test_a_sheet_without_a_label_says_nothing(tmp_path: Path) -> None:
    path = saved(written(drawn(), tmp_path / "sheet.csv", lambda _: ""), tmp_path / "sheet.csv")
    with pytest.raises(InputError, match="none of its 40 pairs has a label"):
        read(path, Side.BELOW)


def test_a_sheet_of_the_other_side_is_refused(tmp_path: Path) -> None:
    path = saved(written(drawn(), tmp_path / "sheet.csv"), tmp_path / "sheet.csv")
    with pytest.raises(InputError, match=r"pairs below the threshold; read it with: tamiz lab below --read"):
        read(path, Side.ABOVE)


def test_a_sheet_that_is_not_there_is_said_before_its_record(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"sheet\.csv: there is no such file; check the spelling"):
        read(tmp_path / "sheet.csv", Side.BELOW)
    with pytest.raises(InputError, match="is a folder"):
        read(tmp_path, Side.BELOW)
