"""How likely a match is true: Bayes' rule over the parties of a list and nobody, rounded alike on every machine."""

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.parties import PARTIES
from tamiz.errors import QueryError
from tamiz.matching.match import Found
from tamiz.matching.parameters import Calibration
from tamiz.matching.posterior import checked_prior, judged, parse_prior
from tamiz.model import Match, Rule

PLAIN = Calibration(0, 1000)
BITS = st.integers(-50_000, 90_000)
PRIORS = st.fractions(Fraction(1, 10**9), Fraction(999, 1000), max_denominator=10**9)


def match(millibits: int, party: int = 0) -> Match:
    entity = PARTIES[party]
    return Match(entity, entity.names[0], Rule.SCORE, (), millibits, 5_000)


def posteriors(
    *millibits: int, prior: Fraction = Fraction(1, 1000), listed: int = 1000, line: Calibration = PLAIN
) -> list[Decimal]:
    found = Found(tuple(match(one, place) for place, one in enumerate(millibits)), ())
    return [one.posterior or Decimal(0) for one in judged(found, prior, listed, line).matches]


def test_a_match_is_worth_what_the_bits_and_the_share_of_each_party_make_of_it() -> None:
    assert posteriors(0, prior=Fraction(1, 2), listed=1) == [Decimal("0.5")]
    assert posteriors(1_000, prior=Fraction(1, 2), listed=1) == [Decimal("0.6666")]
    assert posteriors(20_000) == [Decimal("0.5121")]  # 2^20 / 999,000 to 1


def test_parties_of_one_list_share_what_there_is() -> None:
    alone, two = posteriors(30_000), posteriors(30_000, 30_000)
    assert alone[0] == Decimal("0.9990")
    assert two == [Decimal("0.4997")] * 2


def test_a_party_on_another_list_takes_nothing_away_for_it_may_be_the_same() -> None:
    other = match(30_000, 1)
    moved = replace(other, entity=replace(other.entity, list_id="another"))
    found = judged(Found((match(30_000), moved), ()), Fraction(1, 1000), 1000, PLAIN)
    assert [held.posterior for held in found.matches] == posteriors(30_000) * 2


def test_what_is_suppressed_is_judged_with_the_rest() -> None:
    found = judged(Found((match(30_000),), (), (match(30_000, 1),)), Fraction(1, 1000), 1000, PLAIN)
    assert [one.posterior for one in (*found.matches, *found.suppressed)] == [Decimal("0.4997")] * 2


def test_without_a_prior_nothing_is_said() -> None:
    found = Found((match(30_000),), ())
    assert judged(found, None, 1000, PLAIN) is found


@given(st.lists(BITS, min_size=1, max_size=6), PRIORS, st.integers(0, 10**6))
def test_it_lies_between_nothing_and_certainty_and_more_bits_are_never_less_likely(
    millibits: list[int], prior: Fraction, listed: int
) -> None:
    found = posteriors(*millibits, prior=prior, listed=listed)
    assert all(0 <= one <= Decimal("0.9999") for one in found)
    assert sum(found) <= 1
    assert [one for _, one in sorted(zip(millibits, found, strict=True))] == sorted(found)


@given(BITS, PRIORS, PRIORS)
def test_the_more_are_listed_the_likelier_a_match_is_true(millibits: int, one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))
    assert posteriors(millibits, prior=low) <= posteriors(millibits, prior=high)


@given(st.lists(BITS, min_size=1, max_size=4), PRIORS)
def test_it_decides_nothing(millibits: list[int], prior: Fraction) -> None:
    found = Found(tuple(match(one, place) for place, one in enumerate(millibits)), ())
    told = judged(found, prior, 1000, PLAIN)
    assert [(one.entity, one.rule, one.millibits, one.score_e4) for one in told.matches] == [
        (one.entity, one.rule, one.millibits, one.score_e4) for one in found.matches
    ]


@pytest.mark.parametrize("millibits", [-(10**9), 10**9])
def test_bits_beyond_all_evidence_are_still_answered(millibits: int) -> None:
    (said,) = posteriors(millibits, line=Calibration(1_000_000, 10_000))
    assert said == Decimal("0.9999") if millibits > 0 else said < Decimal("1e-2000")


def test_what_the_caller_does_with_decimals_changes_nothing() -> None:
    before = posteriors(23_456)
    with localcontext() as context:
        context.prec = 2
        assert posteriors(23_456) == before


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("1/100000", Fraction(1, 100_000)),
        ("0.001", Fraction(1, 1000)),
        (".5", Fraction(1, 2)),
        (" 1e-5 ", Fraction(1, 100_000)),
        ("2/2000", Fraction(1, 1000)),
        ("1e-12", Fraction(1, 10**12)),
    ],
)
def test_a_share_is_written_as_a_decimal_or_a_fraction_and_is_the_same_either_way(text: str, share: Fraction) -> None:
    assert parse_prior(text) == share


@pytest.mark.parametrize(
    "text",
    [
        *("0", "1", "-1", "nan", "inf", "abc", "1e-400", "1e400", "1/0", "0/5", "5/5", "3/2", "", "0,001", "1%"),
        *("1_0/10_0", "1e-13", "1/1/1", "٠.٥", "0." + "0" * 10_000 + "1", "9" * 10_000 + "/1"),
    ],
)
def test_what_is_no_share_is_refused_in_one_short_message(text: str) -> None:
    with pytest.raises(QueryError, match="give the share of your customers who truly are listed") as refused:
        parse_prior(text)
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize("prior", [Fraction(0), Fraction(1), Fraction(-1, 2), Fraction(1, 10**13)])
def test_a_share_given_in_python_is_checked_too(prior: Fraction) -> None:
    with pytest.raises(QueryError):
        checked_prior(prior)
    with pytest.raises(QueryError):
        posteriors(1_000, prior=prior)
