import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.errors import QueryError
from tamiz.law import KNOWN_COUNTRIES, country_name, parse_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("us", "US"),
        ("U.S.", "US"),
        (" USA ", "US"),
        ("united states", "US"),
        ("Estados Unidos", "US"),
        ("EE. UU.", "US"),
        ("MX", "MX"),
        ("Mexico", "MX"),
        ("MÉXICO", "MX"),
        ("Canada", "CA"),
        ("Canadá", "CA"),
        ("Brasil", "BR"),
        ("Brazil", "BR"),
        ("Argentina", "AR"),
        ("UN", "UN"),
        ("Naciones Unidas", "UN"),
        ("eu", "EU"),
        ("Unión Europea", "EU"),
        ("UK", "GB"),
        ("no", "NO"),
        ("El Salvador", "SV"),
        ("Lebanon", "LB"),
        ("Corea del Norte", "KP"),
    ],
)
def test_countries_are_read_as_people_write_them(text: str, code: str) -> None:
    assert parse_country(text) == code


def test_every_iso_code_is_known_and_so_are_un_and_eu() -> None:
    assert len(KNOWN_COUNTRIES) == 249 + 2


@given(st.sampled_from(sorted(KNOWN_COUNTRIES)))
def test_a_code_is_its_own_code_in_any_case(code: str) -> None:
    assert (parse_country(code.lower()), parse_country(country_name(code))) == (code, code)


@pytest.mark.parametrize("text", ["", "XX", "Narnia", "u" * 10_000, "US MX", "\x00"])
def test_an_unknown_country_is_refused_with_advice(text: str) -> None:
    with pytest.raises(QueryError, match="two-letter code") as refused:
        parse_country(text)
    assert len(str(refused.value)) < 250


@given(st.text(max_size=80))
def test_any_text_is_a_country_or_is_refused(text: str) -> None:
    try:
        assert parse_country(text) in KNOWN_COUNTRIES
    except QueryError as refused:
        assert "is not a country" in str(refused)  # noqa: PT017  # which of the two it is depends on the text
