"""Single questions at which blocking could lose a match that comparing every name finds."""

from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import party
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Bar, Found, find_exhaustively, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema

PARAMETERS = Parameters.load()
SHIPPED = Bar(PARAMETERS.threshold_millibits)


def both(query: Query, entity: Entity, bar: Bar = SHIPPED) -> tuple[Found, Found]:
    """Return what is found by the index and by comparing everything."""
    index = NameIndex([entity])
    return find_matches(query, index, PARAMETERS, bar), find_exhaustively(query, index, PARAMETERS, bar)


def person(*names: str) -> Entity:
    return party("p", *names, schema=Schema.PERSON)


@pytest.mark.parametrize(
    ("asked", "entity"),
    [
        ("NuevaHerm4ndadRibereña", party("f", "Nueva Hermandad Ribereña")),  # three words run together
        ("Wu bin L1", person("Li Wu bin")),  # a particle in one of the two readings
        ("Wu della L1", person("Li Wu Della")),
    ],
)
def test_a_name_with_digits_for_letters_that_is_complete_but_for_them(asked: str, entity: Entity) -> None:
    found, twin = both(Query(asked), entity)
    assert twin.matches
    assert found == twin


@pytest.mark.parametrize("asked", ["Perez Garcai", "Perrz Garcia"])
def test_two_numbers_of_one_person_that_say_sex_and_state(asked: str) -> None:
    numbers = (Identifier("curp", "PUEJ700101HSLRJN09"), Identifier("curp", "BOXW710820HSLXXN09"))
    entity = replace(person("Perez Garcia"), birth_places=("Culiacan, Sinaloa, Mexico",), gender="male")
    found, twin = both(Query(asked, identifiers=numbers), entity)
    assert found == twin
    signals = [signal.kind for match in (*twin.matches, *twin.short) for signal in match.signals]
    assert signals.count("sex in identifier") <= 1


@pytest.mark.parametrize(
    ("asked", "listed", "bar"),
    [
        ("J M P K L A B C D E", "Juan Manuel Pedro Karl Ludwig Anton Bohumil Cosme Damian Ernesto", SHIPPED),
        ("J M P K L", "Juan Manuel Pedro Karl Ludwig", Bar(10_500, 7_500)),
        ("J M P K L", "Juan Manuel Pedro Karl Ludwig", Bar(PARAMETERS.name_floor_millibits)),
    ],
)
def test_a_name_of_initials_alone(asked: str, listed: str, bar: Bar) -> None:
    found, twin = both(Query(asked), person(listed), bar)
    assert found == twin


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Александр Konstantinop", "Александр Константинопольский"),  # cut off, in another script
        ("Mehmetaydin Quirindavara", "Quirindavara Mehmet Aydin"),
        ("Quirindavara Mehmet Aydin", "Quirindavara Mehmetaydin"),
        ("M3hm3t4yd1n Quirindavara", "Quirindavara Mehmet Aydin"),
        ("Q U I R I N D A V A R A  J U A N", "Quirindavara Juana"),
        ("Ma. Gpe. Quirindavra", "QUIRINDAVARA TEPALCATEPEC, Maria Guadalupe"),
        ("Juan Juan Juan", "Juan Juan"),
        ("Quirindavara Quirindavara", "Quirindavara"),
        ("Lic. Dr. Quirindabara", "Quirindavara, Dr. Lic."),
        ("محمد Quirindavara", "Mohammed Quirindavarah"),
    ],
)
def test_names_that_are_written_otherwise_meet_alike(asked: str, listed: str) -> None:
    for near in (0, 3_000, 7_000):
        found, twin = both(Query(asked), person(listed), Bar(SHIPPED.millibits, near))
        assert found == twin


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("QTZ JPRA CBNL Dorwen", "Quirin Tepal Zirahu Juanel Perdo Ramoso Avelan Carlo Benta Nerin Lopard Dorwen"),
        ("Q T Z J P R A Dorwen", "Quirin Tepal Zirahu Juanel Perdo Ramoso Avelan Dorwen"),
        ("Q T Dorwen", "Quirin Tepal Dorwen"),
    ],
)
@pytest.mark.parametrize("bits", [4_000, 10_000, 12_000])
def test_initials_of_many_words_in_a_name_of_many_words(asked: str, listed: str, bits: int) -> None:
    found, twin = both(Query(asked, schema=Schema.PERSON), person(listed), Bar(bits))
    assert any(signal.kind == "initial" for match in twin.matches for signal in match.signals)
    assert found == twin


WORDS = "quirin tepal zirahu juanel perdo ramoso avelan carlo".split()
INITIALS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)


@settings(max_examples=200)
@given(INITIALS, st.lists(st.integers(1, 4), min_size=1, max_size=6), st.sampled_from([3_000, 7_000, 10_000]))
def test_initials_run_together_in_any_way_are_found_as_comparing_all_finds_them(
    words: list[str], sizes: list[int], bits: int
) -> None:
    firsts = iter("".join(word[0] for word in words))
    letters = ["".join(islice(firsts, size)) for size in sizes]
    found, twin = both(Query(" ".join([*letters, words[-1]]), schema=Schema.PERSON), person(" ".join(words)), Bar(bits))
    assert found == twin
