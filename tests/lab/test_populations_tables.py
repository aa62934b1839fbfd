import json
from importlib.resources import files

import pytest

from population_tables.counting import Tail, spellings, syllables, vocabulary
from population_tables.firms import word_model
from population_tables.sat69b import persons
from tamiz.lab.held_out import is_held_out
from tamiz.lab.tables import load_table

TABLES = ("people_mx", "people_world", "firms_mx", "firms_us", "vessels")


@pytest.mark.parametrize("name", TABLES)
def test_a_shipped_table_is_small_and_says_where_it_comes_from(name: str) -> None:
    packed = files("tamiz.data").joinpath("populations", f"{name}.json.gz").read_bytes()
    provenance = load_table(name)["provenance"]
    assert len(packed) < 400_000
    assert next(iter(load_table(name))) == "provenance"
    assert provenance["script"] == "scripts/make_populations.py"
    assert all(len(sha256) == 64 for sha256 in provenance["sources"].values())


@pytest.mark.parametrize("name", ["firms_mx", "firms_us"])
def test_a_shipped_firm_table_holds_nothing_counted_fewer_than_three_times(name: str) -> None:
    table = load_table(name)
    words = [n for place in table["places"].values() for n in place["counted"].values()]
    pairs = [n for one in table["follows"].values() for n in one["next"].values()]
    parts = [n for part in table["syllables"].values() for n in part.values()]
    assert min(*words, *pairs, *parts, *table["templates"].values(), *table["forms"].values()) == 3


def test_shipped_given_names_and_surnames_stand_apart() -> None:
    table = load_table("people_mx")
    assert min(n for sex in "FM" for n in table["given"][sex]["compounds"].values()) == 2
    assert max(len(name.split()) for name in table["surnames"]["counted"]) <= 4
    assert not set(table["surnames"]["counted"]) & set(table["given"]["M"]["compounds"])


def test_a_token_of_one_record_ships_only_when_a_public_list_has_it() -> None:
    counts = {"lopez": 5, "zubieta": 1, "uniquez": 1}
    table = vocabulary(counts, 2, {"zubieta"}, Tail(("Quiroz", "Lopez"), coined_percent=0))
    assert table == {"counted": {"lopez": 5, "zubieta": 1}, "listed": ["quiroz"], "listed_mass": 1, "coined_mass": 0}


def test_half_of_the_dropped_mass_may_be_coined() -> None:
    table = vocabulary(dict.fromkeys("abcdefgh", 1), 2, (), Tail(("Quiroz",), coined_percent=50))
    assert (table["counted"], table["listed_mass"], table["coined_mass"]) == ({}, 4, 4)


def test_syllables_ship_when_three_words_share_them() -> None:
    table = syllables(["marino", "marido", "marita", "42", "b"])
    assert table == {"first": {"ma": 3}, "inner": {"ri": 3}, "last": {}, "sizes": {"3": 3}}


def test_a_word_is_written_with_its_accent_when_a_fifth_of_its_spellings_have_it() -> None:
    assert spellings(["GARCIA", "GARCIA", "García"]) == {"garcia": "garcía"}
    assert spellings(["LUIS"] * 9 + ["LUÍS"]) == {"luis": "luis"}


def test_the_parts_of_a_name_are_read_from_the_letters_of_the_rfc() -> None:
    found, left_out = persons(
        {
            "QUPJ710314AB1": "QUIROZ PEÑA JUAN EDELMIRO",
            "CUMR800101AB1": "ROSA DE LA CRUZ MOLINA",
            "XXXX800101AB1": "NOBODY KNOWS WHO",
        }
    )
    assert [(one.paternal, one.maternal, one.given) for one in found] == [
        ("DE LA CRUZ", "MOLINA", ("ROSA",)),
        ("QUIROZ", "PEÑA", ("JUAN", "EDELMIRO")),
    ]
    assert ([one.born for one in found], left_out) == ([1980, 1971], 1)


def test_no_firm_of_a_count_can_be_read_from_its_table() -> None:
    names = [f"Molinos {word} del Norte, S.A. de C.V." for word in ("Edelmiro", "Quirino", "Zubieta")]
    table = json.dumps(word_model(names))
    assert "molinos" in table
    assert "edelmiro" not in table
    assert "S.A. de C.V." in table


def test_about_half_is_held_out_and_always_the_same_half() -> None:
    held = [number for number in range(1_000) if is_held_out(str(number))]
    assert (len(held), held[:5]) == (465, [0, 1, 4, 5, 6])
