"""What two words have in common of which one is in another script, and how finely they agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.names import fold
from tamiz.names.foreign import is_foreign
from tamiz.names.outlines import Agreement, agreement, drawn, is_slight, outlines
from tamiz.names.sounds import sounds

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=70)


def drawn_alike(one: str, other: str) -> bool:
    return not set(outlines(fold(one), is_foreign(one))).isdisjoint(outlines(fold(other), is_foreign(other)))


def best(foreign: str, latin: str) -> Agreement:
    """Return the agreement of the first readings of two words that share an outline."""
    pairs = ((one, other) for one in drawn(fold(foreign), True) for other in drawn(fold(latin), False))
    return next(agreement(one, other) for one, other in pairs if one.consonants == other.consonants)


@pytest.mark.parametrize(
    ("foreign", "latin"),
    [
        ("محمد", "Mohammed"),
        ("بارك", "Parag"),
        ("김", "Kim"),
        ("Ντίνος", "Dinos"),
        ("Μπενίτος", "Benitos"),
        ("יוסף", "Yosef"),
        ("クロキ", "Kuroki"),
        ("الزهراني", "Zahrani"),
        ("Хусейн", "Hussein"),
        ("Джованни", "Giovanni"),
        ("シェイク", "Sheik"),
        ("सिंह", "Singh"),
        ("צ'רנוב", "Chernov"),
    ],
)
def test_what_is_left_of_a_word_in_any_script_is_left_of_it_in_latin(foreign: str, latin: str) -> None:
    assert drawn_alike(foreign, latin)


@pytest.mark.parametrize(("foreign", "latin"), [("محمد", "Hassan"), ("Путин", "Popov"), ("김", "Lee"), ("יוסף", "Dan")])
def test_another_word_in_another_script_leaves_something_else(foreign: str, latin: str) -> None:
    assert not drawn_alike(foreign, latin)


@pytest.mark.parametrize("word", ["", "a", "1", "18", "a1", "x" * 65, "ab cd"])
def test_numbers_single_letters_and_very_long_words_have_no_outline(word: str) -> None:
    assert outlines(word) == outlines(word, True) == ()


def test_an_outline_tells_less_apart_than_a_sound() -> None:
    assert drawn_alike("Barak", "Parag")
    assert set(sounds("barak")).isdisjoint(sounds("parag"))


def test_vowels_confirm_or_speak_against_where_the_script_writes_them_and_are_open_where_it_does_not() -> None:
    assert (best("クロキ", "Kuroki").vowels, best("クロキ", "Kuroki").others) == (3, 0)
    assert (best("クロキ", "Karaki").vowels, best("クロキ", "Karaki").others) == (1, 2)
    assert (best("محمد", "Mohammed").vowels, best("محمد", "Mohammed").others) == (0, 0)
    assert best("Брк", "Barak").unwritten == 0  # nothing in these letters shows that they write vowels


def test_a_consonant_of_the_same_class_is_near_and_not_the_same() -> None:
    assert (best("بارك", "Barak").consonants, best("بارك", "Barak").near) == (3, 0)
    assert (best("بارك", "Parag").consonants, best("بارك", "Parag").near) == (1, 2)


@pytest.mark.parametrize(
    ("text", "foreign", "expected"),
    [
        ("al", True, True),
        ("al", False, True),
        ("aru", True, True),
        ("ana", False, False),
        ("zmr", True, False),
        ("aeu", True, True),
    ],
)
def test_a_word_of_one_consonant_in_another_script_may_be_half_a_word(text: str, foreign: bool, expected: bool) -> None:
    assert is_slight(text, foreign) is expected


@given(WORDS, st.booleans())
def test_a_word_has_few_readings_each_once_the_plain_one_first(word: str, foreign: bool) -> None:
    found = drawn(word, foreign)
    assert len({(one.fine, one.vowels) for one in found}) == len(found) <= 24
    assert all(len(one.vowels) == len(one.fine) + 1 == len(one.consonants) + 1 for one in found)
    assert [one.rules for one in found] == sorted((one.rules for one in found), key=bool)


@given(WORDS, WORDS)
def test_an_agreement_counts_each_consonant_and_no_more_vowels_than_stand_around_them(one: str, other: str) -> None:
    for foreign in drawn(one, True):
        for latin in drawn(other, False):
            if foreign.consonants == latin.consonants:
                found = agreement(foreign, latin)
                assert found.consonants + found.near == len(latin.fine)
                assert 0 <= found.vowels + found.others + found.unwritten <= len(latin.vowels)
