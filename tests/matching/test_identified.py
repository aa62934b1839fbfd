"""The third door: equal identifiers, what they say, and what speaks against them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import PARTIES, party
from tamiz.dates import PartialDate
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex, Together
from tamiz.matching.match import Found, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Match, Query, Rule, Schema

PARAMETERS = Parameters.load()
BORN = PartialDate.parse("1970-01-01")
PERSON = replace(
    party(
        "p",
        "PRUEBA EJEMPLO, Juan",
        schema=Schema.PERSON,
        weak=("Juanito",),
        numbers=(Identifier("rfc", "PUEJ700101AB1", "MX"), Identifier("passport", "G12345678", "MX")),
    ),
    birth_dates=(BORN,),
    birth_places=("Culiacan, Sinaloa, Mexico",),
    gender="male",
)
VALID = ("VECJ880326XXX", "GODE561231GR8")  # the tax authority's own examples


def ask(name: str, *numbers: Identifier, entity: Entity = PERSON, born: str | None = None) -> Found:
    birth_date = PartialDate.parse(born) if born else None
    return find_matches(Query(name, identifiers=numbers, birth_date=birth_date), NameIndex([entity]), PARAMETERS)


def only(found: Found) -> Match:
    (match,) = (*found.matches, *found.short)
    return match


def bits(match: Match) -> dict[str, int]:
    return {signal.kind: signal.millibits for signal in match.signals}


def test_an_equal_number_is_a_match_under_another_name() -> None:
    match = only(ask("Otro Nombre", Identifier("rfc", "puej-700101 ab1")))
    assert (match.rule, match.name.text) == (Rule.IDENTIFIER, "PRUEBA EJEMPLO, Juan")
    assert match.millibits == sum(signal.millibits for signal in match.signals) > 20_000


def test_a_complete_name_stays_the_door_and_the_number_adds_its_bits() -> None:
    plain, numbered = (only(ask("Juan Prueba Ejemplo", *given)) for given in ((), PERSON.identifiers[:1]))
    assert numbered.rule is Rule.COMPLETE_NAME
    assert numbered.millibits - plain.millibits == bits(numbered)["identifier"]


def test_a_weak_alias_becomes_a_match_with_an_equal_number() -> None:
    assert only(ask("Juanito")).rule is None
    assert only(ask("Juanito", Identifier("rfc", "PUEJ700101AB1"))).rule is Rule.IDENTIFIER


@pytest.mark.parametrize("number", ["XAXX010101000", "XEXX010101000", "000000000", "SIN RFC", "1234567890"])
def test_a_generic_number_finds_nobody_and_is_worth_nothing(number: str) -> None:
    holder = replace(PERSON, identifiers=(Identifier("rfc", number, "MX"),))
    asked = Identifier("rfc", number)
    assert ask("Nadie Conocido", asked, entity=holder) == Found((), ())
    assert bits(only(ask("Juan Prueba Ejemplo", asked, entity=holder)))["generic identifier"] == 0


def test_the_first_ten_of_an_rfc_are_weaker_and_no_door() -> None:
    match = only(ask("Otro Nombre", Identifier("rfc", "PUEJ700101XY3")))
    assert match.rule is None
    assert 0 < bits(match)["first ten of RFC"] < PARAMETERS.weights["identifier"] // 2


def test_a_passport_counts_fully_only_with_its_country() -> None:
    own, unknown, other = (ask("Otro", Identifier("passport", "G12345678", country)) for country in ("MX", None, "US"))
    assert only(own).millibits > only(unknown).millibits > 0
    assert other == Found((), ())


def test_a_passport_without_its_country_is_taken_for_one_of_the_customers_where_the_list_agrees() -> None:
    number = Identifier("passport", "G12345678")
    own, other, unknown = (
        only(find_matches(Query("Otro", country=country, identifiers=(number,)), NameIndex([PERSON]), PARAMETERS))
        for country in ("MX", "US", None)
    )
    assert own.millibits > other.millibits == unknown.millibits > 0


def test_another_sound_number_of_which_a_party_has_one_speaks_against_it() -> None:
    holder = replace(PERSON, identifiers=(Identifier("rfc", VALID[1], "MX"),), birth_dates=())
    match = only(ask("Juan Prueba Ejemplo", Identifier("rfc", "GODE561231GR8"), entity=holder))
    assert "another identifier" not in bits(match)
    other = only(ask("Juan Prueba Ejemplo", Identifier("curp", "BOXW310820HNERXN09"), entity=holder))
    assert "another identifier" not in bits(other)
    ship = replace(PERSON, schema=Schema.VESSEL, identifiers=(Identifier("imo-ship", "9074729"),))
    against = only(ask("Prueba Ejemplo Juan", Identifier("imo-ship", "9319466"), entity=ship))
    assert (against.rule, bits(against)["another identifier"]) == (Rule.COMPLETE_NAME, -3_500)


def test_a_ship_and_a_company_of_one_imo_number_never_meet() -> None:
    ship = party("s", "MT Ejemplar", schema=Schema.VESSEL, numbers=(Identifier("imo-ship", "9074729"),))
    assert ask("Naviera Prueba", Identifier("imo-company", "9074729"), entity=ship) == Found((), ())
    assert only(ask("Naviera Prueba", Identifier("imo", "9074729"), entity=ship)).rule is Rule.IDENTIFIER


def test_the_date_in_a_number_is_compared_with_the_listed_birth_date() -> None:
    holder = replace(PERSON, identifiers=())
    same, other = (
        bits(only(ask("Juan Prueba Ejemplo", Identifier("rfc", number), entity=holder)))
        for number in ("PUEJ700101AB1", "PUEJ810202AB1")
    )
    assert same["birth date in identifier"] > 0 > other["another birth date in identifier"]


def test_a_birth_date_is_compared_with_the_date_in_a_listed_number() -> None:
    holder = replace(PERSON, birth_dates=())
    same, other = (bits(only(ask("Juan Prueba Ejemplo", entity=holder, born=born))) for born in ("1970", "1981-02-02"))
    assert same["birth date in identifier"] > 0 > other["another birth date in identifier"]


def test_a_curp_says_sex_and_state() -> None:
    holder = replace(PERSON, identifiers=())
    found = bits(only(ask("Juan Prueba Ejemplo", Identifier("curp", "PUEJ700101HSLRJN09"), entity=holder)))
    assert (found["sex in identifier"], found["state in identifier"]) == (0, 2_000)
    woman = bits(only(ask("Juan Prueba Ejemplo", Identifier("curp", "PUEJ700101MJCRJN09"), entity=holder)))
    assert woman["another sex in identifier"] < 0
    assert "state in identifier" not in woman


def test_a_number_that_does_not_go_with_its_own_name_or_birth_date_says_so() -> None:
    match = only(ask("Pedro Gómez Ruiz", Identifier("rfc", "PUEJ700101AB1"), born="1985-05-05"))
    found = bits(match)
    assert found["identifier against name"] < 0
    assert found["identifier against birth date"] < 0
    assert match.rule is Rule.IDENTIFIER


def test_an_agreement_with_a_listed_number_that_fails_its_own_check_is_worth_a_little_less() -> None:
    holder = replace(PERSON, identifiers=(Identifier("rfc", VALID[1], "MX"),))
    sound = bits(only(ask("Otro", Identifier("rfc", VALID[1]), entity=holder)))["identifier"]
    unsound = bits(only(ask("Otro", Identifier("rfc", "PUEJ700101AB1"))))["identifier"]
    assert sound - unsound == -PARAMETERS.weights["wrong check digit"]


def test_a_firms_number_is_not_compared_with_a_birth_date() -> None:
    firm = party("f", "Prueba Azul SA", numbers=(Identifier("rfc", "PAZ010203AB1", "MX"),))
    found = bits(only(ask("Otra", Identifier("rfc", "PAZ010203AB1"), entity=firm, born="1985-05-05")))
    assert "identifier against birth date" not in found


def test_a_person_asked_for_never_meets_a_ship_by_its_number() -> None:
    query = Query("Otro", schema=Schema.PERSON, identifiers=(Identifier("any", "9074729"),))
    assert find_matches(query, NameIndex(PARTIES), PARAMETERS) == Found((), ())


KINDS = st.sampled_from(["rfc", "curp", "any", "passport", "imo", "imo-ship", "imo-company", "tax-id", "bic", "wallet"])
VALUES = st.sampled_from(
    "PUEJ700101AB1 PUEJ700101XX9 PUEJ700101 PUEJ700101HSLRJN09 G12345678 9074729 IMO9074729 XAXX010101000 "
    "ABCDMXMMXXX ABCDMXMM 123456".split()
) | st.text(max_size=14)
NUMBERS = st.lists(st.builds(Identifier, KINDS, VALUES, st.sampled_from([None, "MX", "US"])), max_size=3).map(tuple)
NAMES = st.sampled_from(["Juan Prueba Ejemplo", "Juanito", "Otro", "MT Ejemplar", ""])
SCHEMATA = st.sampled_from([Schema.PERSON, Schema.COMPANY, Schema.VESSEL])


@settings(max_examples=300)
@given(st.lists(st.tuples(NAMES.filter(bool), NUMBERS, SCHEMATA), max_size=5), NAMES, NUMBERS, st.booleans())
def test_blocking_by_number_finds_what_comparing_every_party_finds(
    held: list[tuple[str, tuple[Identifier, ...], Schema]], name: str, numbers: tuple[Identifier, ...], born: bool
) -> None:
    entities = [
        replace(party(str(place), one, schema=schema, numbers=listed), birth_dates=(BORN,))
        for place, (one, listed, schema) in enumerate(held)
    ]
    arrays = {file: memoryview(raw) for file, raw in build_arrays(entities).items()}
    query = Query(name, identifiers=numbers, birth_date=BORN if born else None)
    twin = find_exhaustively(query, NameIndex(entities), PARAMETERS)
    assert find_matches(query, NameIndex(entities), PARAMETERS) == twin
    assert find_matches(query, FlatIndex.open(arrays, Given(entities)), PARAMETERS) == twin
    parts = Together((NameIndex(entities[:2]), NameIndex(entities[2:])))
    assert find_matches(query, parts, PARAMETERS) == twin == find_exhaustively(query, parts, PARAMETERS)
