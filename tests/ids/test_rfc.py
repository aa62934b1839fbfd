import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.ids import rfc
from tamiz.ids.rfc import DecodedRfc


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        ("quvz-010203-aba", "QUVZ010203ABA"),
        ("R.F.C.: QUVZ 010203 ABA", "QUVZ010203ABA"),
        ("Q&V-010203-AB1", "Q&V010203AB1"),
        ("N\u0303AVZ620203AB2", "ÑAVZ620203AB2"),
        ("QUVZO1O2O3ABA", "QUVZ010203ABA"),  # O for 0 in the date
        ("QU1010203ABO", "QUI010203AB0"),  # 1 for I in front, O for 0 last
        ("RFC010203AB1", "RFC010203AB1"),  # a firm whose letters are R, F, C
        ("101345678", "101345678"),  # a number of digits stays one
    ],
)
def test_a_number_is_read_by_its_places(written: str, compacted: str) -> None:
    assert rfc.compact(written) == compacted


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("QUVZ010203AB9", "last character does not fit"),
        ("QUVZ010231ABA", "no such day"),
        ("QUVZ010203", "homoclave, are missing"),
        ("QUV01023AB1", "not 3 or 4 letters"),
        ("", "not 3 or 4 letters"),
    ],
)
def test_a_wrong_number_is_told_what_is_wrong(number: str, wrong: str) -> None:
    with pytest.raises(QueryError, match=wrong):
        rfc.validate(number)


def test_a_person_decodes_to_letters_and_a_date_in_either_century() -> None:
    expected = DecodedRfc(True, "QUVZ", (day("1901-02-03"), day("2001-02-03")), "AB9")
    assert rfc.decode("QUVZ-010203-AB9") == expected


def test_a_firm_decodes_to_its_foundation() -> None:
    assert rfc.decode("QUV010203") == DecodedRfc(False, "QUV", (day("1901-02-03"), day("2001-02-03")), None)


def test_the_leap_day_of_1900_never_was() -> None:
    decoded = rfc.decode("QUVZ000229AB1")
    assert decoded is not None
    assert decoded.dates == (day("2000-02-29"),)


@pytest.mark.parametrize("number", ["XAXX010101000", "XEXX010101000", "QUVZ01020", "9074729", ""])
def test_a_generic_number_or_another_form_decodes_to_nothing(number: str) -> None:
    assert rfc.decode(number) is None
    assert rfc.stem(number) is None


def test_the_first_ten_are_a_persons_and_the_stem_is_anybodys() -> None:
    assert rfc.first_ten("QUVZ-010203-ABA") == rfc.first_ten("QUVZ010203") == "QUVZ010203"
    assert rfc.first_ten("QUV010203AB1") is None
    assert rfc.stem("QUV010203AB1") == "QUV010203"


# The examples of the tax authority's own rules, with the letters they give.
@pytest.mark.parametrize(
    ("given", "paternal", "maternal", "letters"),
    [
        ("Juan", "Barrios", "Fernández", "BAFJ"),
        ("Eva", "Iriarte", "Méndez", "IIME"),
        ("Manuel", "Chávez", "González", "CAGM"),
        ("Felipe", "Camargo", "Llamas", "CALF"),
        ("Álvaro", "de la O", "Lozano", "OLAL"),
        ("Ernesto", "Ek", "Rivera", "ERER"),
        ("Dolores", "San Martín", "Dávalos", "SADD"),
        ("Luz María", "Fernández", "Juárez", "FEJL"),
        ("José Antonio", "Camargo", "Hernández", "CAHA"),
        ("Ma. de los Ángeles", "Moreno", "Sánchez", "MOSA"),
        ("Juan", "Martínez", "", "MAJU"),
        ("Gerarda", "", "Zafra", "ZAGE"),
        ("Carmen", "de los Ríos", "Ponce de León", "RIPC"),
        ("Rosa", "Cota", "Juárez", "COJR"),
        ("Octavio", "Mata", "Mora", "MAMX"),
        ("Ana", "Ñandú", "Ruiz", "XARA"),
        ("J. Raúl", "Prieto", "Ibarra", "PIIJ"),
    ],
)
def test_the_letters_of_a_name_follow_the_rules(given: str, paternal: str, maternal: str, letters: str) -> None:
    assert rfc.initials_of(given, paternal, maternal) == letters


@pytest.mark.parametrize("parts", [("", "Quintero", "Vega"), ("Zoe", "", ""), ("...", "123", "")])
def test_a_name_without_a_given_name_or_a_surname_has_no_letters(parts: tuple[str, str, str]) -> None:
    assert rfc.initials_of(*parts) is None


@pytest.mark.parametrize(
    "name",
    [
        "Zoe Quintero Vega",
        "QUINTERO VEGA, Zoe",
        "María Zoe Quintero de la Vega",
        "vega zoe quintero",
        "ZOE QUIÑTERO VEGA",
    ],
)
def test_a_name_in_any_order_explains_its_letters(name: str) -> None:
    assert rfc.agrees_with_name("QUVZ010203ABA", name.split()) is True


@pytest.mark.parametrize("name", ["Zoe Paredes Vega", "Pedro Quintero Vega", "Zoe Quintero Luna Mora"])
def test_another_name_does_not(name: str) -> None:
    assert rfc.agrees_with_name("QUVZ010203ABA", name.split()) is False


@pytest.mark.parametrize(
    "name",
    ["", "Zoe Quintero", "Zoe de la Vega", "Zoe Ana Quintero", "a b c d e f g h i j k"],
    ids=["none", "two words", "two words and particles", "no maternal surname", "too many words"],
)
def test_a_name_that_cannot_tell_says_so(name: str) -> None:
    assert rfc.agrees_with_name("QUVZ010203ABA", name.split()) is None


def test_a_list_without_tildes_still_agrees() -> None:
    assert rfc.agrees_with_name("XARA010203AB1", ["NANDU", "RUIZ", "ANA"]) is True
    assert rfc.agrees_with_name("ÑARA010203AB1", ["Ñandú", "Ruiz", "Ana"]) is True


def test_a_spoiled_word_agrees_with_its_name() -> None:
    assert rfc.agrees_with_name("MAMX010203AB1", ["Octavio", "Mata", "Mora"]) is True


def test_a_firm_has_no_name_to_agree_with() -> None:
    assert rfc.agrees_with_name("QUV010203AB1", ["Quintero", "Vega", "Zoe"]) is None


@given(*[st.sampled_from("Zoe Ana José Ñuño Ek Mata Mora O Iris Quintero Xóchitl".split())] * 3)
def test_the_letters_of_any_name_agree_with_it(given: str, paternal: str, maternal: str) -> None:
    letters = rfc.initials_of(given, paternal, maternal)
    assert rfc.agrees_with_name(f"{letters}010203AB1", [maternal, given, paternal]) is True


@pytest.mark.parametrize(
    ("birth", "agrees"),
    [
        ("1901-02-03", True),
        ("2001-02-03", True),
        ("2001", True),
        ("2001-02-04", False),
        ("1902/1999", False),
        ("circa 2003", None),
    ],
)
def test_a_birth_date_agrees_in_either_century(birth: str, agrees: bool | None) -> None:
    assert rfc.agrees_with_birth("QUVZ010203ABA", day(birth)) is agrees


def test_no_number_agrees_with_no_date() -> None:
    assert rfc.agrees_with_birth("9074729", day("2001")) is None


@given(st.text(st.characters(), max_size=20), st.lists(st.text(st.characters(), max_size=12), max_size=12))
def test_decoding_and_comparing_never_raise(number: str, tokens: list[str]) -> None:
    assert rfc.agrees_with_name(number, tokens) in {True, False, None}
    assert rfc.agrees_with_birth(number, day("2001")) in {True, False, None}
