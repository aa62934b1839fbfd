"""What country, sex and place say: little, only where the names agree, and nothing where a side is silent."""

from dataclasses import replace

import pytest

from matching.parties import party
from tamiz.matching.context import compare_context
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Address, Entity, Identifier, Query, Schema

PARAMETERS = Parameters.load()
CAP = PARAMETERS.context_cap_millibits
LISTED = replace(
    party("k", "KVAPIL QUIROGA, Bohumil", schema=Schema.PERSON),
    countries=("KP",),
    gender="male",
    addresses=(Address("Mezquital No. 148 Piso 7, Odranova 11570, Mexico", "Odranova 11570", "MX"),),
    birth_places=("Culiacan, Sinaloa, Mexico",),
)
CURP = Identifier("curp", "PUEJ700101HSLRJN09")  # a man, born in Sinaloa


def said(query: Query, entity: Entity = LISTED, *, names_agree: bool = True) -> dict[str, int]:
    signals = compare_context(query, entity, PARAMETERS, names_agree=names_agree)
    assert len({signal.kind for signal in signals}) == len(signals)
    return {signal.kind: signal.millibits for signal in signals}


def test_a_rare_country_says_more_than_the_one_where_most_customers_live() -> None:
    rare, common = said(Query("x", country="KP")), said(Query("x", country="MX"))
    assert rare["same country"] > common["same country, common"] >= 0


def test_a_country_counts_by_its_name_too_and_another_one_counts_a_little_against() -> None:
    assert said(Query("x", country="Korea, North")) == said(Query("x", country="kp"))
    assert -2_000 < said(Query("x", country="CZ"))["another country"] < 0


def test_a_ship_under_another_flag_may_be_the_ship() -> None:
    assert said(Query("x", country="CZ"), replace(LISTED, schema=Schema.VESSEL)) == {}


def test_what_one_side_does_not_say_is_no_evidence() -> None:
    silent = replace(LISTED, countries=(), gender=None, addresses=(), birth_places=())
    asked = Query("x", country="KP", sex="male", address="Odranova", identifiers=(CURP,))
    assert said(asked, silent) == said(Query("x")) == {}


def test_a_country_that_is_not_known_says_so_and_counts_nothing() -> None:
    assert said(Query("x", country="Ruritania")) == {"unknown country": 0}


def test_another_sex_speaks_against_and_a_number_of_the_other_sex_silences_both() -> None:
    assert said(Query("x", sex="female"))["another sex"] < 0 == said(Query("x", sex="male"))["same sex"]
    both = said(Query("x", sex="female", identifiers=(CURP,)))
    assert both == {"contradictory sex": 0, "state in identifier": 2_000}


def test_a_firm_has_no_sex() -> None:
    assert said(Query("x", sex="female"), replace(LISTED, schema=Schema.COMPANY)) == {}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("Av. Mezquital 148 int. 3, Col. Centro, Mexico", "same address"),
        ("Calle Olmo 9, ODRANOVA", "same place"),
        ("Odránova, Sinaloa", "same place"),
        ("Mezquital 12, Praga", None),
        ("Calle 148, Piso 7, Mexico", None),
        ("", None),
    ],
)
def test_an_address_counts_by_its_rare_parts(address: str, kind: str | None) -> None:
    assert list(said(Query("x", address=address))) == ([kind] if kind else [])


def test_an_address_without_end_is_read_to_its_thousandth_character() -> None:
    assert said(Query("x", address="Odranova, " + "relleno " * 2_000)) == {"same place": 1_500}
    assert said(Query("x", address="relleno " * 2_000 + ", Odranova")) == {}


def test_together_they_add_no_more_than_the_cap() -> None:
    everything = Query("x", country="KP", sex="male", address="Mezquital 148", identifiers=(CURP,))
    assert sum(said(everything).values()) == CAP
    assert said(everything)["context limit"] < 0


def test_where_the_names_do_not_agree_only_what_speaks_against_counts() -> None:
    asked = Query("x", country="KP", sex="female", address="Odranova")
    assert list(said(asked, names_agree=False)) == ["another sex"]


def test_a_place_lifts_a_name_over_the_bar() -> None:
    listed = replace(LISTED, names=party("k", "GARCIA LOPEZ, Maria Elena").names, gender="female")

    def met(address: str | None = None, sex: str | None = None) -> bool:
        query = Query("Maria Elena Garcia", address=address, sex=sex)
        return bool(find_matches(query, NameIndex([listed]), PARAMETERS).matches)

    assert (met(), met("Mezquital 148"), met("Mezquital 148", "male")) == (False, True, False)
