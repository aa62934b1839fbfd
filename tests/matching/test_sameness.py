"""Two entries of two lists: when they are one party, and what forbids it."""

from dataclasses import replace

import pytest

from matching.entries import PEOPLE, firm, person, weakly
from matching.parties import party
from tamiz.dates import PartialDate
from tamiz.matching.parameters import Parameters
from tamiz.matching.sameness import Record, bond_of, why_apart
from tamiz.model import Bond, Entity, Identifier, Schema

PARAMETERS = Parameters.load()
RUPERTO = person("north:1", born="1970-03-04", passport="G12345678")


def bond(one: Entity, other: Entity) -> Bond | None:
    return bond_of(Record(one), Record(other), PARAMETERS)


def kinds(found: Bond | None) -> set[str]:
    assert found is not None
    return {signal.kind for signal in found.signals}


def test_a_complete_name_and_the_day_of_birth_make_one_party() -> None:
    found = bond(RUPERTO, person("south:1", PEOPLE[1], born="1970-03-04"))
    assert kinds(found) == {"token", "birth date"}
    assert found is not None
    assert not found.by_number


def test_a_number_and_a_name_that_is_spelled_otherwise_make_one_party() -> None:
    found = bond(RUPERTO, person("south:1", "Ruperto Quixano Zaldivar", passport="g-1234 5678"))
    assert found is not None
    assert found.by_number


def test_the_evidence_alone_adds_up_and_is_the_same_from_either_side() -> None:
    other = person("south:1", PEOPLE[2], born="1970", passport="G12345678")
    found = bond(RUPERTO, other)
    assert found is not None
    assert found == bond(other, RUPERTO)
    assert found.millibits == sum(signal.millibits for signal in found.signals)


def test_people_are_never_one_by_their_names_and_country_alone() -> None:
    ours, theirs = (replace(person(ident, *PEOPLE), countries=("MX",)) for ident in ("north:1", "south:1"))
    assert bond(ours, theirs) is None


def test_siblings_are_not_one_by_a_birth_year_and_all_but_their_given_name() -> None:
    ours, theirs = (
        replace(person(ident, f"{given} Ibarrondo Tepalca Quijano", born="1979"), countries=("MX",))
        for ident, given in (("north:1", "Ruperto"), ("south:1", "Hilario"))
    )
    assert bond(ours, theirs) is None


def test_ships_are_never_one_by_their_names_alone() -> None:
    ours, theirs = (
        replace(party(ident, "Xochimilco Quijano Zaldivar", schema=Schema.VESSEL), list_id=ident[0])
        for ident in ("a1", "b1")
    )
    assert bond(ours, theirs) is None
    numbered = [replace(one, identifiers=(Identifier("imo-ship", "9074729"),)) for one in (ours, theirs)]
    assert bond(*numbered) is not None


def test_firms_are_one_by_a_telling_name_unless_something_speaks_against_it() -> None:
    ours = firm("north:1", country="MX")
    assert bond(ours, firm("south:1", country="MX")) is not None
    assert bond(ours, firm("south:1")) is not None
    assert bond(ours, firm("south:1", country="US")) is None
    assert bond(firm("north:1", "Quijano Zaldivar Tepalca SA"), firm("south:1", "Quijano Zaldivar Tepalca Ltd")) is None


def test_firms_of_one_name_with_two_numbers_in_one_register_are_two() -> None:
    ours = firm("north:1", country="MX", number="X123456")
    assert bond(ours, firm("south:1", country="MX", number="X123457")) is None
    assert bond(ours, firm("south:1", country="MX")) is not None


def test_a_firm_with_another_name_is_not_one_by_the_number_of_its_owner() -> None:
    assert bond(firm("north:1", "Naviera Tepalca", number="X123456"), firm("south:1", number="X123456")) is None


@pytest.mark.parametrize("number", ["000000000", "1234567890", "SIN RFC"])
def test_a_generic_number_joins_nobody(number: str) -> None:
    assert bond(person("north:1", passport=number), person("south:1", passport=number)) is None


def test_numbers_of_two_countries_join_nobody() -> None:
    abroad = replace(RUPERTO, id="south:1", list_id="south", identifiers=(Identifier("passport", "G12345678", "US"),))
    assert bond(replace(RUPERTO, birth_dates=()), abroad) is None


def test_a_website_in_common_joins_nobody() -> None:
    ours, theirs = (
        replace(person(ident), identifiers=(Identifier("website", "www.quijano.example"),))
        for ident in ("north:1", "south:1")
    )
    assert bond(ours, theirs) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(RUPERTO, id="north:2"),
        replace(RUPERTO, birth_dates=(PartialDate.parse("1981-12-30"),)),
        replace(RUPERTO, gender="female"),
        replace(RUPERTO, schema=Schema.ORGANIZATION),
        replace(RUPERTO, schema=Schema.LEGAL_ENTITY),
        replace(RUPERTO, identifiers=(*RUPERTO.identifiers, Identifier("curp", "HEGG560427MVZRRL04"))),
    ],
    ids=["one list", "another birth", "another sex", "another kind", "kind not sure", "another CURP"],
)
def test_a_contradiction_forbids_whatever_else_agrees(other: Entity) -> None:
    ours = replace(RUPERTO, gender="male", identifiers=(*RUPERTO.identifiers, Identifier("curp", "BOXW310820HNERXN09")))
    other = other if other.id == "north:2" else replace(other, id="south:1", list_id="south")
    assert bond(ours, other) is None
    assert why_apart(ours, other, PARAMETERS)


def test_two_that_a_list_tells_apart_are_two() -> None:
    ours = firm("north:1", apart_from="Importadora Quijano Zaldivar")
    assert bond(ours, firm("south:1")) is None
    assert why_apart(firm("south:1"), ours, PARAMETERS) == "a list says that they are two"


def test_any_of_several_birth_dates_may_agree() -> None:
    several = replace(RUPERTO, birth_dates=tuple(map(PartialDate.parse, ("1950", "1970-03-04"))))
    assert bond(several, person("south:1", born="1970-03-04")) is not None


def test_weak_aliases_join_nobody() -> None:
    assert bond(weakly(RUPERTO), person("south:1", born="1970-03-04", passport="G12345678")) is None


def test_an_entry_with_nothing_but_a_name_of_no_letters_joins_nobody() -> None:
    assert bond(person("north:1", "..."), person("south:1", "...")) is None


def test_a_thousand_numbers_in_common_are_compared_in_no_time() -> None:
    wallets = tuple(Identifier("passport", f"G{number:08d}", "MX") for number in range(12_345_678, 12_346_678))
    ours, theirs = (replace(person(ident, born="1970"), identifiers=wallets) for ident in ("north:1", "south:1"))
    found = bond(ours, theirs)
    assert found is not None
    assert len(found.signals) < 60
