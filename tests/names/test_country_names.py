import pytest

from tamiz.names.country_names import country_code, country_named
from tamiz.sources.ofac_country import names_no_country, ofac_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Korea, North", "KP"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Congo", "CG"),
        ("Cote d Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("México", "MX"),
        ("ESTADOS UNIDOS DE AMÉRICA", "US"),
        ("St. Kitts & Nevis", "KN"),
        ("Virgin Islands, British", "VG"),
        ("Kosovo", "XK"),
    ],
)
def test_countries_are_known_by_the_publishers_spellings_and_in_spanish(text: str, code: str) -> None:
    assert country_named(text) == code


def test_codes_are_codes_and_no_names() -> None:
    assert [country_named(text) for text in ("na", "MX", "mex")] == [None, None, None]
    assert [country_code(text) for text in ("na", "MX", " mex ", "México")] == ["NA", "MX", "MX", "MX"]


@pytest.mark.parametrize("text", ["", "   ", "Atlantis", "Mexico Peru", "x" * 10_000, "former Soviet Union"])
def test_what_is_no_country_is_none(text: str) -> None:
    assert country_named(text) is None


def test_a_region_is_its_country_or_understood_without_one() -> None:
    assert [ofac_country(text) for text in ("Region: Gaza", "Region: Iran", "Region: Kafia Kingi")] == [
        "PS",
        "IR",
        None,
    ]
    assert [names_no_country(text) for text in ("Region: Kafia Kingi", "undetermined", "Atlantis")] == [
        True,
        True,
        False,
    ]
