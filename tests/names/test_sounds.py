"""What is heard of a word: alike for the spellings of one name, apart for two names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tamiz.names import fold
from tamiz.names.sounds import sounds

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=70)


def heard_alike(one: str, other: str) -> bool:
    return not set(sounds(fold(one))).isdisjoint(sounds(fold(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yusuf", "Youssef"),
        ("Gonzales", "González"),
        ("Muhammad", "Mohamed"),
        ("Tchaikovsky", "Chaikovsky"),
        ("Philip", "Filip"),
        ("Hussein", "Husain"),
        ("Daoud", "Dawud"),
        ("Quique", "Kike"),
        ("Valencia", "Balensia"),
        ("Ximena", "Jimena"),
        ("Schmidt", "Shmidt"),
        ("Guillermo", "Guiyermo"),
        ("Khalid", "Halid"),
        ("Zambrano", "Sanbrano"),
        ("Xavier", "Javier"),
        ("Juan", "Huan"),
    ],
)
def test_spellings_of_one_name_are_heard_alike(one: str, other: str) -> None:
    assert heard_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pedro", "Pablo"),
        ("Ana", "Nadia"),
        ("Omar", "Mario"),
        ("Barak", "Parag"),
        ("Kim", "Gim"),
        ("Lara", "Rala"),
        ("García", "Jarquín"),
    ],
)
def test_two_names_are_heard_apart(one: str, other: str) -> None:
    assert not heard_alike(one, other)


@pytest.mark.parametrize("word", ["", "a", "1", "18", "a1", "x" * 65, "ab cd"])
def test_numbers_single_letters_and_very_long_words_are_not_heard(word: str) -> None:
    assert sounds(word) == ()


@pytest.mark.parametrize("word", ["ae", "y", "hy", "oua"])
def test_words_of_vowels_alone_are_heard_by_their_opening_or_not_at_all(word: str) -> None:
    assert all(sounds(word))


@settings(max_examples=500)
@given(WORDS)
def test_what_is_heard_is_a_few_short_ways_of_capitals_each_once(word: str) -> None:
    heard = sounds(word)
    assert len(heard) == len(set(heard)) <= 24
    assert all(one.isalpha() and one.isupper() and len(one) <= 2 * len(word) for one in heard)


@settings(max_examples=300)
@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=20), st.integers(0, 19))
def test_a_doubled_letter_is_heard_once_where_it_makes_no_sound_of_its_own(word: str, place: int) -> None:
    letter = word[place % len(word)]
    doubled = word.replace(letter, letter * 2, 1)
    own = letter in "lcegiyhwf" or letter * 2 in word or word.startswith(("x", "j"))
    assert own or set(sounds(word)).intersection(sounds(doubled)) or not sounds(word)


@settings(max_examples=300)
@given(WORDS)
def test_the_same_word_is_heard_the_same_each_time(word: str) -> None:
    first = sounds(word)
    sounds.cache_clear()
    assert sounds(word) == first
