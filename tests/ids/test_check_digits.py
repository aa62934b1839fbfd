"""Check digits by the published arithmetic, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.ids import clabe, curp, imo_company, imo_ship, nit


def test_the_company_number_of_the_published_example() -> None:
    # 2x8 + 0x6 + 4x4 + 1x2 + 9x9 + 9x7 = 178; 178 mod 11 = 2; 11 - 2 = 9
    assert imo_company.check_digit("204199") == "9"


def test_a_remainder_of_one_gives_a_company_the_digit_nought() -> None:
    # 0x8 + 0x6 + 0x4 + 2x2 + 4x9 + 4x7 = 68; 68 mod 11 = 2 -> 9; with 1 for the 2: 66 mod 11 = 0 -> 11 mod 10 = 1
    assert imo_company.check_digit("000244") == "9"
    assert imo_company.check_digit("000144") == "1"


def test_the_ship_number_of_the_published_example() -> None:
    # 9x7 + 0x6 + 7x5 + 4x4 + 7x3 + 2x2 = 139
    assert imo_ship.is_valid("9074729")
    assert not imo_ship.is_valid("2041999")


def test_the_account_number_of_the_published_example() -> None:
    assert clabe.check_digit("03218000011835971") == "9"


def test_the_first_zeros_of_an_account_come_back() -> None:
    assert clabe.compact("2180000118359719") == "002180000118359719"
    assert clabe.compact("123456789012345") == "123456789012345"


@given(st.from_regex(r"[0-9]{17}", fullmatch=True), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_of_an_account_shows(account: str, place: int, by: int) -> None:
    wrong = account[:place] + str((int(account[place]) + by) % 10) + account[place + 1 :]
    assert clabe.check_digit(account) != clabe.check_digit(wrong)


def test_a_firm_without_the_check_digit_is_the_firm_with_it() -> None:
    # 6x3 + 5x7 + 4x13 + 3x17 + 2x19 + 1x23 + 0x29 + 0x37 + 9x41 = 586; 586 mod 11 = 3; 11 - 3 = 8
    assert nit.check_digit("900123456") == "8"
    assert nit.compact("900.123.456") == nit.compact("900.123.456-8") == "9001234568"


@pytest.mark.parametrize("body", ["QUVZ800229HSLRLN0", "QUVZ800229XSLRLN0", "QUVZ040229MJCRLNA"])
def test_a_population_key_with_its_own_check_digit_is_valid(body: str) -> None:
    assert curp.is_valid(body + curp.check_digit(body))


def test_the_check_digit_of_a_population_key_by_hand() -> None:
    # A = 10, Z = 36, ... each times 18, 17, 16 ...: AAAA000000HDFAAA0
    values = [10] * 4 + [0] * 6 + [17, 13, 15] + [10] * 3 + [0]
    total = sum(value * weight for value, weight in zip(values, range(18, 1, -1), strict=True))
    assert curp.check_digit("AAAA000000HDFAAA0") == str(-total % 10)
