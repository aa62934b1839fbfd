import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.ids import curp
from tamiz.ids.curp import DecodedCurp

ZOE = "QUVZ800229MSLNGX03"  # Zoe Quintero Vega, born in Sinaloa on 1980-02-29


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        ("quvz800229-msl-ngx-03", ZOE),
        ("C.U.R.P. QUVZ800229MSLNGX03", ZOE),
        ("QUVZ8OO229MSLNGX03", ZOE),  # O for 0 in the date
        ("QUVZ800229MSLNGX0", "QUVZ800229MSLNGX0"),  # one character short stays as it is
    ],
)
def test_a_number_is_read_by_its_places(written: str, compacted: str) -> None:
    assert curp.compact(written) == compacted


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("QUVZ800229MSLNGX0", "not the 18 letters"),
        ("QUVZ800230MSLNGX00", "no such day or state"),
        ("QUVZ800229MZZNGX00", "no such day or state"),
        ("QUVZ800229MSLNGX09", "last digit does not fit"),
    ],
)
def test_a_wrong_number_is_told_what_is_wrong(number: str, wrong: str) -> None:
    with pytest.raises(QueryError, match=wrong):
        curp.validate(number)


def test_a_number_decodes_to_birth_sex_and_state() -> None:
    expected = DecodedCurp(day("1980-02-29"), "female", "MX-SIN", False, "QUVZ", "NGX")
    assert curp.decode(ZOE) == expected


def test_a_letter_before_the_check_digit_means_the_new_century() -> None:
    decoded = curp.decode("QUVZ040229HJCNGXA0")
    assert decoded is not None
    assert (decoded.birth_date, decoded.sex, decoded.state) == (day("2004-02-29"), "male", "MX-JAL")


def test_who_was_born_abroad_has_no_state() -> None:
    decoded = curp.decode("QUVZ800229XNENGX00")
    assert decoded is not None
    assert (decoded.sex, decoded.state, decoded.born_abroad) == ("other", None, True)


def test_a_day_that_never_was_leaves_the_rest_readable() -> None:
    decoded = curp.decode("QUVZ800230MSLNGX00")
    assert decoded is not None
    assert decoded.birth_date is None


@pytest.mark.parametrize("number", ["XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8", "QUVZ800229", "", "9074729"])
def test_a_generic_number_or_another_form_decodes_to_nothing(number: str) -> None:
    assert curp.decode(number) is None


def test_the_first_ten_are_those_of_the_persons_rfc() -> None:
    assert curp.first_ten(ZOE) == "QUVZ800229"
    assert curp.first_ten("QUVZ800229MSLNGX") == "QUVZ800229"  # cut short
    assert curp.first_ten("XEXX010101HNEXXXA4") is None


# The examples of the register's own instructions.
@pytest.mark.parametrize(
    ("given", "paternal", "maternal", "letters"),
    [
        ("Alberto", "Ñando", "Rodríguez", "XARA"),
        ("María Luisa", "Pérez", "Hernández", "PEHL"),
        ("Luis Enrique", "Romero", "Palazuelos", "ROPL"),
        ("Juan José", "D/Amico", "Álvarez", "DXAJ"),
        ("Rocío", "Riva Palacio", "Cruz", "RICR"),
        ("Carlos", "Mc Gregor", "López", "GELC"),
        ("Andrés", "Ich", "Rodríguez", "IXRA"),
        ("Ofelia", "Pedrero", "Domínguez", "PXDO"),
        ("Luis", "Pérez", "", "PEXL"),
        ("J. Luis", "Pérez", "Ríos", "PERL"),
    ],
)
def test_the_letters_of_a_name_follow_the_rules(given: str, paternal: str, maternal: str, letters: str) -> None:
    assert curp.initials_of(given, paternal, maternal) == letters


def test_without_a_given_name_there_are_no_letters() -> None:
    assert curp.initials_of("", "Quintero", "Vega") is None


@pytest.mark.parametrize("name", ["Zoe Quintero Vega", "VEGA QUINTERO Zoe", "María Zoe Quintero de la Vega"])
def test_a_name_in_any_order_explains_letters_and_consonants(name: str) -> None:
    assert curp.agrees_with_name(ZOE, name.split()) is True


def test_another_name_does_not() -> None:
    assert curp.agrees_with_name(ZOE, ["Pedro", "Quintero", "Vega"]) is False


@pytest.mark.parametrize(
    "name",
    ["Zoe Quintero", "Zoe Quiroga Vega", "Zoe Ana Quintero"],
    ids=["two words", "same letters, another consonant", "no maternal surname"],
)
def test_a_name_that_cannot_tell_says_so(name: str) -> None:
    assert curp.agrees_with_name(ZOE, name.split()) is None


def test_a_list_without_tildes_still_agrees() -> None:
    assert curp.agrees_with_name("MURA800229HSLXZN00", ["MUNOZ", "RUIZ", "ANA"]) is True


def test_one_surname_and_two_given_names_agree() -> None:
    assert curp.agrees_with_name("QUXZ800229MSLNXX00", ["Zoe", "Iris", "Quintero"]) is True


@pytest.mark.parametrize(
    ("birth", "agrees"), [("1980-02-29", True), ("1980", True), ("2080", False), ("circa 1980", None)]
)
def test_a_birth_date_agrees_in_its_own_century(birth: str, agrees: bool | None) -> None:
    assert curp.agrees_with_birth(ZOE, day(birth)) is agrees


@given(st.text(st.characters(), max_size=20), st.lists(st.text(st.characters(), max_size=12), max_size=12))
def test_decoding_and_comparing_never_raise(number: str, tokens: list[str]) -> None:
    assert curp.agrees_with_name(number, tokens) in {True, False, None}
    assert curp.agrees_with_birth(number, day("2001")) in {True, False, None}
    assert curp.first_ten(number) is None or len(curp.first_ten(number) or "") == 10
