import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.ids.text import LONGEST, as_digits, digits, plain, unlabel


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        (" ab-12.3/4 ", "AB1234"),
        ("ＡＢ１２", "AB12"),
        ("١٢٣٤", "1234"),
        ("АВ1234", "AB1234"),  # Cyrillic А and В
        ("ΑΒ1234", "AB1234"),  # Greek Α and Β
        ("AB\u200b12\u202e34", "AB1234"),
        ("AB\x0012\ud80034", "AB1234"),
        ("Nun\u0303ez É1", "NUÑEZE1"),
        ("Straße 7", "STRASSE7"),
        ("Ж-12", "Ж12"),
        ("", ""),
    ],
)
def test_two_writings_of_a_number_are_one(written: str, compacted: str) -> None:
    assert plain(written) == compacted


def test_every_character_is_compacted_once_and_for_all() -> None:
    signs = [chr(point) for point in range(0x110000)]
    once = [plain(sign) for sign in signs]
    assert [plain(text) for text in once] == once


@given(st.text(st.characters()), st.sampled_from(["", "&"]), st.booleans())
def test_compacting_twice_is_compacting_once(text: str, keep: str, fold_case: bool) -> None:
    once = plain(text, keep=keep, fold_case=fold_case)
    assert plain(once, keep=keep, fold_case=fold_case) == once


def test_a_cell_of_megabytes_is_cut() -> None:
    assert len(plain("ﷺ" * 1_000_000)) == LONGEST


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        ("IMO 9074729", "9074729"),
        ("IMO No. 9074729", "9074729"),
        ("IMO: IMO9074729", "9074729"),
        ("9O74729", "9074729"),
        ("907472l", "9074721"),
        ("AB9074729", "AB9074729"),  # another kind's number keeps what makes it so
        ("OIL", "OIL"),
        ("IMO", "IMO"),
    ],
)
def test_a_number_of_digits_loses_its_label_and_the_letters_that_look_like_digits(written: str, compacted: str) -> None:
    assert digits(written, label="IMO") == compacted


def test_a_label_stays_when_what_follows_is_no_number_of_the_kind() -> None:
    assert unlabel("IBANANAS", "IBAN", "[0-9]+") == "IBANANAS"


def test_a_word_is_not_read_as_digits() -> None:
    assert as_digits("LOIL1") == "LOIL1"
