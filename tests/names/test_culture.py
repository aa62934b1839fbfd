"""The culture of a name, by its script, words and country; and what each word is by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.names.culture import Culture, Guess, Role, culture_of, roles_of

GIVEN, SURNAME, SECOND = Role.GIVEN, Role.SURNAME, Role.SECOND_SURNAME
PATRONYMIC, FATHER, UNKNOWN = Role.PATRONYMIC, Role.FATHERS_NAME, Role.UNKNOWN


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("Ruperto Morales Tovar Cruz", None, "es"),
        ("Ruperto Morales", "MX", "es"),
        ("Petrova, Ludmila Borisovna", None, "ru"),
        ("Нестеров Юрий", None, "ru"),
        ("Youssef bin Khaled al-Zorbani", None, "ar"),
        ("خالد الزرباني", None, "ar"),
        ("Pak Chol Nam", "KP", "ko"),
        ("김철남", None, "ko"),
        ("Zhang Odra", "CN", "zh"),
        ("張奧", None, "zh"),
        ("さくら", None, "ja"),
        ("Nguyen Van Odra", "VN", "vi"),
    ],
)
def test_a_culture_is_told_by_two_signs(name: str, country: str | None, code: str) -> None:
    guess = culture_of(name, country)
    assert (guess.culture, guess.is_sure) == (code, True)
    assert guess.why != Guess(Culture.OTHER).why


@pytest.mark.parametrize("name", ["Bohumil Kvapil", "Ruperto Morales", "Han Solo", "Ali Kvapil", "", "123"])
def test_one_sign_or_none_is_not_sure_and_tells_no_part_apart(name: str) -> None:
    words, guess = name.lower().split(), culture_of(name)
    assert not guess.is_sure
    assert roles_of(words, guess) == (UNKNOWN,) * len(words)


def test_a_country_alone_is_no_sign() -> None:
    assert culture_of("Bohumil Kvapil", "MX").culture is Culture.OTHER


@pytest.mark.parametrize(
    ("name", "surnames", "roles"),
    [
        ("morales cruz ruperto jose", 2, (SURNAME, SECOND, GIVEN, GIVEN)),
        ("ruperto jose morales cruz", 0, (GIVEN, GIVEN, SURNAME, SECOND)),
        ("petrova ludmila borisovna", 1, (SURNAME, GIVEN, PATRONYMIC)),
        ("ludmila borisovna petrova", 0, (UNKNOWN, PATRONYMIC, UNKNOWN)),
        ("zorbani youssef khaled ali", 1, (SURNAME, GIVEN, FATHER, FATHER)),
        ("youssef khaled ali zorbani", 0, (GIVEN, FATHER, FATHER, SURNAME)),
    ],
)
def test_each_word_is_a_part_of_its_name(name: str, surnames: int, roles: tuple[Role, ...]) -> None:
    assert roles_of(name.split(), culture_of(name), surnames) == roles


def test_a_korean_surname_stands_in_front() -> None:
    assert roles_of(["pak", "chol", "nam"], culture_of("Pak Chol Nam", "KP")) == (SURNAME, GIVEN, GIVEN)


words_of_letters = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1), max_size=8)


@given(words_of_letters, st.integers(0, 8), st.sampled_from(Culture))
def test_every_word_has_one_role(words: list[str], surnames: int, culture: Culture) -> None:
    roles = roles_of(words, Guess(culture, is_sure=True), surnames)
    assert len(roles) == len(words)


@given(st.text(max_size=80), st.none() | st.sampled_from(["MX", "KP", "EG"]))
def test_any_text_has_a_culture_and_a_reason(name: str, country: str | None) -> None:
    assert culture_of(name, country).why
