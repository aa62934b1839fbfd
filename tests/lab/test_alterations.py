import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tamiz.lab.alterations import ALTERATIONS, Alteration, Group, alter, still_recognisable
from tamiz.names import fold

BY_NAME = {alteration.name: alteration for alteration in ALTERATIONS}
NAMES = st.text(st.characters(), max_size=80)
LIKE_NAMES = st.lists(
    st.sampled_from(
        "ÑÁÑEZ José de la bin al-Zamani 18 II LLC S.A. y & , Юрий 张伟 محمد Dr. O'Dell \ud800 \x00".split(" ")
    ),
    max_size=8,
).map(" ".join)
ANY = NAMES | LIKE_NAMES
EACH = st.sampled_from(ALTERATIONS)
REORDERED = (
    "last word first",
    "two words swapped",
    "words in any order",
    "surnames first, with comma",
    "given names first",
)
RESPACED = (
    "all words glued",
    "two words glued",
    "word split",
    "hyphen for a space",
    "spaces too many",
    "letters spaced out",
)
ONE_MORE_OR_LESS = ("letter missing", "letter typed twice", "neighbouring key typed too", "double letter typed once")
AS_MANY = (
    "neighbouring letters swapped",
    "neighbouring key, US layout",
    "two typos",
    "first letter of a word mistyped",
)
FOLDED_AWAY = ("all capitals", "accents left out", "accents as characters of their own", "spaces that do not break")


def letters(text: str) -> list[str]:
    return sorted(letter for letter in text if letter.isalnum())


def some(names: tuple[str, ...]) -> st.SearchStrategy[Alteration]:
    return st.sampled_from([BY_NAME[name] for name in names])


PLAIN = st.text("abcdefghijklmnopqrstuvwxyz ", min_size=12, max_size=40)


def test_there_are_many_and_no_two_share_a_name() -> None:
    assert len(BY_NAME) == len(ALTERATIONS) > 100


def test_each_makes_sense_for_somebody_and_both_groups_are_large() -> None:
    kinds = frozenset({"person", "organization", "vessel"})
    assert all(alteration.applies and alteration.applies <= kinds for alteration in ALTERATIONS)
    assert all(sum(one.group is group for one in ALTERATIONS) > 15 for group in Group)


@settings(max_examples=600)
@given(name=ANY, alteration=EACH, seed=st.integers())
def test_whatever_the_text_the_result_is_another_text_of_sane_length_or_none(
    name: str, alteration: Alteration, seed: int
) -> None:
    altered = alter(name, alteration, seed)
    assert altered is None or (altered.strip() and altered != name and len(altered) <= 4 * len(name) + 60)


@settings(max_examples=300)
@given(name=ANY, alteration=EACH, seed=st.integers(0, 9))
def test_the_same_three_arguments_give_the_same_result_whatever_came_between(
    name: str, alteration: Alteration, seed: int
) -> None:
    first = alter(name, alteration, seed)
    random.seed(seed)
    alter("Somebody Else", alteration, seed + 1)
    assert alter(name, alteration, seed) == first


@settings(max_examples=300)
@given(name=ANY, alteration=EACH)
def test_what_comes_out_is_recognisable(name: str, alteration: Alteration) -> None:
    altered = alter(name, alteration, 1)
    assert altered is None or still_recognisable(name, altered)


@given(name=PLAIN, alteration=some(REORDERED + RESPACED))
def test_order_and_spaces_change_no_letter(name: str, alteration: Alteration) -> None:
    altered = alter(name, alteration, 1)
    assert altered is None or letters(altered) == letters(name)


@given(name=PLAIN, alteration=some(ONE_MORE_OR_LESS))
def test_a_slip_costs_or_adds_one_letter(name: str, alteration: Alteration) -> None:
    altered = alter(name, alteration, 1)
    assert altered is None or abs(len(altered) - len(name)) == 1


@given(name=PLAIN, alteration=some(AS_MANY))
def test_a_wrong_or_swapped_letter_leaves_their_number(name: str, alteration: Alteration) -> None:
    altered = alter(name, alteration, 1)
    assert altered is None or len(altered) == len(name)


@given(name=st.text("abcáéíóúñü ", max_size=40), alteration=some(FOLDED_AWAY))
def test_capitals_accents_and_spaces_leave_the_same_letters(name: str, alteration: Alteration) -> None:
    altered = alter(name, alteration, 1)
    assert altered is None or fold(altered) == fold(name)


def test_seeds_make_different_typos() -> None:
    slip = BY_NAME["neighbouring key, US layout"]
    assert len({alter("Robert Xavier Philips", slip, seed) for seed in range(30)}) > 15


@pytest.mark.parametrize("alteration", ALTERATIONS, ids=lambda one: one.name)
def test_there_is_nothing_to_alter_in_nothing_or_in_a_text(alteration: Alteration) -> None:
    assert alter("", alteration, 1) is None
    assert alter("Juan Pérez " * 100, alteration, 1) is None


@pytest.mark.parametrize(
    ("original", "altered"),
    [
        ("Li Na", "Li Ma"),  # one letter of four
        ("Yi Li", "Y. L."),
        ("Xu An", "Xa Nu Bo"),
        ("Omar Ali", "O. A."),
        ("Trade Supplies", "TS"),
        ("Juan Pérez", "..."),
        ("Juan Pérez", ""),
    ],
)
def test_a_short_name_without_a_whole_word_left_is_lost(original: str, altered: str) -> None:
    assert not still_recognisable(original, altered)


@pytest.mark.parametrize(
    ("original", "altered"),
    [
        ("Li Na", "Na Li"),
        ("Li Na", "LINA"),
        ("Yi Wang", "Y. Wang"),
        ("José Luna", "Pepe Luna"),
        ("Omar Ali", "0m4r 4l1"),
        ("Li Na", "Л\u0438 На"),
        ("Omar Ali", "عمر علي"),
        ("Cartel del Nuevo Norte Verde", "CNNV"),
        ("Northern Horizon Fishing", "Northern"),
    ],
)
def test_another_order_script_or_look_loses_nobody(original: str, altered: str) -> None:
    assert still_recognisable(original, altered)


def test_the_page_names_every_alteration_once_and_nothing_else() -> None:
    page = (Path(__file__).parents[2] / "docs" / "alterations.md").read_text(encoding="utf-8")
    named = [line.split(" | ")[0].removeprefix("| ") for line in page.splitlines() if line.startswith("| ")]
    assert [name for name in named if name != "name"] == [alteration.name for alteration in ALTERATIONS]
