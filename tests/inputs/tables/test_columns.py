"""Which column holds what, in English and Spanish, and what is said of it."""

import pytest

from tamiz.errors import InputError
from tamiz.inputs.tables import find_columns
from tamiz.inputs.tables.birth_dates import Order


def test_parts_of_a_name_are_joined_in_the_order_that_makes_it() -> None:
    header = ["Ap. Materno", "Ap. Paterno", "Nombre(s)"]
    assert find_columns(header, None, "f").name == (2, 1, 0)


def test_a_whole_name_stands_in_where_the_parts_are_empty() -> None:
    columns = find_columns(["Nombre", "Apellido paterno", "Razón social", "Empresa"], None, "f")
    assert (columns.name, columns.stand_in) == ((0, 1), (2,))


def test_a_column_named_by_the_caller_stands_alone() -> None:
    columns = find_columns(["first name", "last name", "who"], {"name": "who"}, "f")
    assert (columns.name, columns.stand_in) == ((2,), ())


def test_the_caller_may_name_the_parts() -> None:
    named = {"given": "a", "paternal": "b", "maternal": "c"}
    assert find_columns(["c", "b", "a"], named, "f").name == (2, 1, 0)


def test_identifiers_are_known_by_their_headers() -> None:
    header = ["name", "RFC", "CURP", "Pasaporte", "INE", "IMO", "city", "Número de documento"]
    found = dict(find_columns(header, None, "f").identifiers)
    assert found == {"rfc": 1, "curp": 2, "passport": 3, "national-id": 4, "imo": 5, "any": 7}


def test_sex_and_address_are_known_by_their_headers_and_an_address_may_be_in_parts() -> None:
    found = find_columns(["name", "Género", "Domicilio", "calle", "ciudad"], None, "f")
    assert (found.sex, found.address) == (1, (2,))
    named = find_columns(["name", "calle", "ciudad"], {"address": "calle+ciudad"}, "f")
    assert named.address == (1, 2)
    assert "address = calle + ciudad" in named.said(["name", "calle", "ciudad"])


@pytest.mark.parametrize("header", ["Tax", "Cuenta", "account", "Registration", "amount", "number"])
def test_headers_that_may_stand_over_anything_are_no_identifiers(header: str) -> None:
    assert find_columns(["name", header], None, "f").identifiers == ()


def test_the_caller_may_name_identifiers() -> None:
    columns = find_columns(["name", "x", "y"], {"rfc": "x", "identifier": "y"}, "f")
    assert columns.identifiers == (("rfc", 1), ("any", 2))


def test_what_was_guessed_and_what_is_not_used_is_said() -> None:
    header = ["full_name", "DOB", "city", "RFC"]
    said = find_columns(header, None, "f").said(header)
    assert said == "name = full_name, birth date = DOB, rfc = RFC, not used: city"


def test_a_header_cannot_steer_the_terminal_it_is_shown_on() -> None:
    header = ["name", "\x1b[31mred"]
    assert "\x1b" not in find_columns(header, None, "f").said(header)


def test_the_order_of_day_and_month_may_be_given() -> None:
    assert find_columns(["name"], {"birth_date_order": "mdy"}, "f").order is Order.MONTH


@pytest.mark.parametrize(
    ("header", "named", "said"),
    [
        (["amount", "city"], {}, "no column holds a name. The columns are: 'amount', 'city'"),
        (["name", "NAME"], {}, "more than one column has the header 'NAME'"),
        (["name"], {"names": "name"}, "'names' is no field"),
        (["name"], {"rfc": "tax"}, "names 'tax', but the columns are: 'name'"),
        (["name"], {"birth_date_order": "ymd"}, "neither dmy"),
    ],
)
def test_what_cannot_be_settled_is_refused(header: list[str], named: dict[str, str], said: str) -> None:
    with pytest.raises(InputError) as refused:
        find_columns(header, named, "f")
    assert said in str(refused.value)
