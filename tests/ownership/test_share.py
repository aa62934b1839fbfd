from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.ownership.share import UNITS, WHOLE, Share, Unit, parse_share, write_share


@pytest.mark.parametrize(
    ("text", "lowest", "highest"),
    [
        ("38", "38", "38"),
        (" 38,5 % ", "38.5", "38.5"),
        ("25 - 50 %", "25", "50"),
        ("25–50", "25", "50"),
        ("entre 25 y 50", "25", "50"),
        (">50", "50.00001", "100"),
        ("más de 25 %", "25.00001", "100"),
        ("at least 25", "25", "100"),
        ("hasta 25", "0", "25"),
        ("<25", "0", "24.99999"),
        ("1/3", "33.33333", "33.33334"),
        ("33.3333333", "33.33333", "33.33334"),
    ],
)
def test_a_share_is_read_as_people_write_it(text: str, lowest: str, highest: str) -> None:
    share = parse_share(text)
    assert (write_share(share.lowest), write_share(share.highest)) == (lowest, highest)


def test_parts_of_one_are_a_hundred_times_as_much() -> None:
    assert parse_share("0.385", Unit.FRACTION) == parse_share("38.5")


@given(st.integers(0, WHOLE))
def test_what_is_written_is_read_back(units: int) -> None:
    assert parse_share(write_share(units)) == Share(units, units)


@given(st.integers(0, 10**12), st.integers(1, 10**10))
def test_a_decimal_lies_between_its_bounds_and_they_are_one_unit_apart_at_most(numerator: int, tens: int) -> None:
    text = f"{numerator % 100}.{tens}"
    share = parse_share(text)
    assert share.lowest <= Fraction(text) * UNITS <= share.highest <= share.lowest + 1


@given(st.text(max_size=70))
def test_any_text_is_a_share_within_the_whole_or_is_refused_with_a_reason(text: str) -> None:
    try:
        share = parse_share(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017  # either outcome is right
    else:
        assert 0 <= share.lowest <= share.highest <= WHOLE
