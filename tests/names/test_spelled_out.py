"""What scripts write in more letters than one, in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.names import fold
from tamiz.names.spelled_out import spelled_out


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("キャロル", "kyaroru"),  # a small vowel is said with what stands before it
        ("シェイク", "sheiku"),
        ("ウィリアム", "wiriamu"),
        ("ヴィクトル", "vikutoru"),
        ("きゃろる", "kyaroru"),  # the same in the other letters of Japanese
        ("コッポラー", "kopora"),  # doubled and long ones are said once
        ("राम कुमार", "ram kumar"),  # the "a" that a consonant carries, and none at the end
        ("सिंह", "sinh"),
        ("श्री", "shri"),
        ("Μπάμπης", "bampis"),  # b at the opening; inside it may be mp
        ("Γκίκας", "gikas"),
        ("ΠΑΠΑΔΟΠΟΎΛΟΥ", "papadopoulou"),
        ("Άγγελος", "angelos"),
        ("צ'רנוב", "chrnvb"),
        ("צ׳רנוב", "chrnvb"),  # the mark as Hebrew has it
        ("ז'אן", "zhan"),
        ("ابراهيم", "abrahym"),  # alef is a vowel
    ],
)
def test_what_takes_more_letters_than_one_is_spelled_out(written: str, expected: str) -> None:
    assert fold(written) == expected


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_latin_letters_stay_as_they_are(text: str) -> None:
    assert spelled_out(text) == text


@given(st.text("कखगघचटतदनपबमयरलवशसहािीुूेैोौ्ंँ़०९ঀকাাம்அ", max_size=40))
def test_indian_letters_in_any_order_are_spelled_out_in_latin_ones(text: str) -> None:
    assert fold(text).replace(" ", "").isascii()
