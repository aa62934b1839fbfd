import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tamiz.ids import ANY, KINDS, IdAgreement, Strength, compare_identifiers, keys
from tamiz.model import Identifier


def agree(asked: tuple[str, ...], listed: tuple[str, ...]) -> IdAgreement:
    found = compare_identifiers(Identifier(*asked), Identifier(*listed))
    assert found is not None
    return found


def differ(asked: tuple[str, ...], listed: tuple[str, ...]) -> bool:
    return compare_identifiers(Identifier(*asked), Identifier(*listed)) is None


def test_an_equal_number_is_equal_however_it_is_written() -> None:
    found = agree(("rfc", "quvz 010203 aba"), ("R.F.C.", "QUVZ-010203-ABA"))
    assert found == IdAgreement("rfc", Strength.EQUAL, True, True, True, "RFC equal")


def test_a_wrong_check_digit_changes_the_words_alone() -> None:
    found = agree(("rfc", "QUVZ010203AB9"), ("rfc", "QUVZ-010203-AB9"))
    assert found.strength is Strength.EQUAL
    assert (found.asked_valid, found.listed_valid) == (False, False)
    assert found.why == "RFC equal (form or check digit wrong as asked and as listed)"


def test_other_numbers_do_not_agree() -> None:
    assert differ(("imo-ship", "9074729"), ("imo-ship", "9074728"))
    assert differ(("passport", ""), ("passport", "--"))


@pytest.mark.parametrize(
    ("ours", "theirs", "strength"),
    [
        (("MX",), ("mx",), Strength.EQUAL),
        (("MX",), ("US",), Strength.OTHER_COUNTRY),
        ((), ("US",), Strength.UNKNOWN_COUNTRY),
        ((), (), Strength.UNKNOWN_COUNTRY),
    ],
)
@pytest.mark.parametrize("kind", ["passport", "national-id", "tax-id", "nit", "cartilla militar"])
def test_a_number_that_states_share_needs_its_country(
    kind: str, ours: tuple[str, ...], theirs: tuple[str, ...], strength: Strength
) -> None:
    assert agree((kind, "G-8765432", *ours), (kind, "G8765432", *theirs)).strength is strength


def test_a_number_that_one_state_alone_issues_needs_none() -> None:
    assert agree(("rfc", "QUV010203AB1"), ("rfc", "QUV010203AB1", "US")).strength is Strength.EQUAL


def test_two_countries_are_named() -> None:
    assert "MX and US" in agree(("passport", "G8765432", "MX"), ("passport", "G8765432", "US")).why


def test_a_vat_number_names_its_country_itself() -> None:
    assert agree(("vat", "DE136695976"), ("vat", "DE 136 695 976")).strength is Strength.EQUAL
    assert agree(("vat", "136695976", "DE"), ("tax-id", "136695976", "DE")).strength is Strength.EQUAL


def test_a_tax_number_in_a_column_of_another_name_is_found() -> None:
    found = agree(("tax-id", "QUV 010203 AB1", "MX"), ("rfc", "QUV-010203-AB1"))
    assert (found.strength, found.same_kind) == (Strength.EQUAL, False)


def test_the_first_ten_of_an_rfc_are_weaker_evidence() -> None:
    homoclave_missing = agree(("rfc", "QUVZ010203"), ("rfc", "QUVZ010203ABA"))
    another_homoclave = agree(("rfc", "QUVZ010203CDE"), ("rfc", "QUVZ010203ABA"))
    missing_in_both = agree(("rfc", "QUVZ010203"), ("rfc", "QUVZ-010203"))
    firm = agree(("rfc", "QUV010203AB1"), ("rfc", "QUV-010203"))
    found = {found.strength for found in (homoclave_missing, another_homoclave, missing_in_both, firm)}
    assert found == {Strength.FIRST_TEN}
    assert homoclave_missing.why.startswith("RFC same letters and date, an ending in one alone")
    assert another_homoclave.why.startswith("RFC same letters and date, another ending")


def test_a_persons_curp_and_rfc_share_their_first_ten() -> None:
    assert agree(("curp", "QUVZ010203MSLNGX00"), ("rfc", "QUVZ010203ABA")).strength is Strength.FIRST_TEN
    assert agree((ANY, "QUVZ010203MSLNGX00"), ("rfc", "QUVZ010203ABA")).strength is Strength.FIRST_TEN


def test_branches_of_one_bank_agree_as_such() -> None:
    assert agree(("bic", "DEUTDEFF500"), ("bic", "DEUTDEFF")).strength is Strength.SAME_BANK
    assert agree(("bic", "DEUTDEFFXXX"), ("bic", "DEUTDEFF")).strength is Strength.EQUAL


@pytest.mark.parametrize("kind", ["rfc", "tax-id", ANY])
@pytest.mark.parametrize("number", ["XAXX010101000", "XEXX010101000", "0000000000000", "N/A"])
def test_a_generic_number_never_agrees_with_weight(kind: str, number: str) -> None:
    found = agree((kind, number, "MX"), ("rfc", number, "MX"))
    assert found.strength is Strength.GENERIC
    assert "generic: " in found.why


def test_generic_numbers_share_no_first_ten() -> None:
    assert differ(("rfc", "XAXX010101000"), ("rfc", "XAXX010101001")) is True


def test_a_number_of_no_kind_meets_every_kind() -> None:
    assert agree((ANY, "IMO 9074729"), ("imo-ship", "9074729")).strength is Strength.EQUAL
    assert agree((ANY, "G8765432"), ("passport", "G8765432", "MX")).strength is Strength.UNKNOWN_COUNTRY
    assert agree((ANY, "g 8765432", "MX"), ("passport", "G8765432", "MX")).strength is Strength.EQUAL


def test_a_short_number_of_no_kind_says_nothing() -> None:
    assert differ((ANY, "12534"), ("registration-number", "12534"))
    assert differ(("tax-id", "12534"), ("registration-number", "12534"))
    assert not differ(("registration-number", "12534"), ("registration-number", "12534"))
    assert not differ((ANY, "N12534"), ("tail-number", "N-12534"))


def test_ships_and_companies_are_never_compared() -> None:
    assert differ(("imo-ship", "2041999"), ("imo-company", "2041999"))
    assert not differ(("imo", "2041999"), ("imo-company", "2041999"))


def test_a_wallet_stored_in_capitals_is_still_found() -> None:
    written = "LWaPdEpnCggFE1Z9Vr3yn4c9HCuS1qPX1M"
    found = agree(("wallet", written.upper()), ("wallet", written))
    assert (found.strength, found.asked_valid, found.listed_valid) == (Strength.EQUAL, False, True)


KINDS_OF_WORDS = st.sampled_from([*sorted(KINDS), "cartilla militar"])
COUNTRIES = st.sampled_from([None, "MX", "US"])
NUMBERS = st.sampled_from(
    "QUVZ010203ABA QUVZ010203 QUVZ010203MSLNGX00 QUV010203AB1 QUV010203 XAXX010101000 9074729 IMO9074729 2041999 "
    "900123456 9001234568 DE136695976 136695976 DEUTDEFF DEUTDEFF500 50000 50-00-0 2180000118359719 NA G8765432 "
    "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed RFC QUVZO1O203ABA 12534 \u200b".split()
)
ANY_IDENTIFIER = st.builds(Identifier, KINDS_OF_WORDS, st.one_of(NUMBERS, st.text(st.characters())), COUNTRIES)


@given(ANY_IDENTIFIER, ANY_IDENTIFIER)
def test_what_agrees_has_a_key_in_common(asked: Identifier, listed: Identifier) -> None:
    agrees = compare_identifiers(asked, listed) is not None
    assert not agrees or keys(asked) & keys(listed)


@example(Identifier("curp", "QUVZ010203"), Identifier("rfc", "QUVZ010203"))
@given(ANY_IDENTIFIER, ANY_IDENTIFIER)
def test_agreement_is_the_same_from_either_side(asked: Identifier, listed: Identifier) -> None:
    there, back = compare_identifiers(asked, listed), compare_identifiers(listed, asked)
    assert (there and there.strength) == (back and back.strength)


@given(ANY_IDENTIFIER)
def test_a_number_agrees_with_itself_unless_nothing_is_left_of_it(number: Identifier) -> None:
    found = compare_identifiers(number, number)
    assert found is not None or not keys(number)
