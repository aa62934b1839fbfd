import pytest

from tamiz.errors import QueryError
from tamiz.names.sexes import meaning_of_m, parse_sex, sex_said


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("F", "female"),
        ("mujer", "female"),
        (" Femenino. ", "female"),
        ("H", "male"),
        ("HOMBRE", "male"),
        ("Varón", "male"),
    ],
)
def test_sexes_are_read_as_forms_have_them(text: str, sex: str) -> None:
    assert parse_sex(text) == sex_said(text) == sex


@pytest.mark.parametrize("text", ["M", "m.", "", "x", "unknown", "f" * 10_000, "male; female", "\x00"])
def test_what_is_read_two_ways_or_not_at_all_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="write female or male"):
        parse_sex(text)
    assert sex_said(text) is None


@pytest.mark.parametrize(
    ("words", "sex"),
    [({"M", "F"}, "male"), ({"M", "H"}, "female"), ({"M"}, None), ({"m", "f", "h"}, None), (set(), None)],
)
def test_the_other_letters_of_a_column_say_what_m_means(words: set[str], sex: str | None) -> None:
    assert meaning_of_m(words) == sex
    assert sex_said("M", sex) == sex
