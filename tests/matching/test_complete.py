import pytest

from matching.parties import PARTIES, party
from tamiz.matching.index import NameIndex
from tamiz.matching.match import Found, find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Match, Query, Rule, Schema

INDEX, PARAMETERS = NameIndex(PARTIES), Parameters.load()


def find(name: str, schema: Schema | None = None) -> Found:
    return find_matches(Query(name, schema=schema), INDEX, PARAMETERS)


def of(ident: str, matches: tuple[Match, ...]) -> Match:
    return next(match for match in matches if match.entity.id == ident)


def complete_ids(name: str, schema: Schema | None = None) -> list[str]:
    return [match.entity.id for match in find(name, schema).matches if match.rule is Rule.COMPLETE_NAME]


@pytest.mark.parametrize(
    ("asked", "entity"),
    [
        ("CÁRTEL DE EJEMPLO NUEVA ERA", "a"),
        ("Era Nueva, Ejemplo Cartel", "a"),
        ("cene", "a"),
        ("C.E.N.E.", "a"),
        ("los yotas", "a"),
        ("Yotas", "a"),
        ("Hermandad Riberena", "b"),
        ("nueva hermandad ribereña", "c"),
        ("Comercializadora Prueba del Sur SA de CV", "d"),
        ("COMERCIALIZADORA PRUEBA DEL SUR", "d"),
        ("Ma. Gpe. García Prueba", "e"),
        ("Lic. María Guadalupe García Prueba", "e"),
        ("Fondo Prueba Dos", "g"),
        ("fondo prueba 3", "h"),
        ("Yamato Prim", "j"),
        ("XJ13", "j"),
        ("Prueba Al", "j"),
        ("AlPrueba", "j"),
        ("ElPrueba", None),
    ],
)
def test_a_complete_name_finds_its_party_and_no_other(asked: str, entity: str | None) -> None:
    assert complete_ids(asked) == ([entity] if entity else [])


@pytest.mark.parametrize(
    "asked", ["Cartel de Ejemplo", "Ejemplo", "Hermandad", "García Prueba", "Fondo Prueba", "Nueva"]
)
def test_a_part_of_a_name_is_no_complete_name(asked: str) -> None:
    assert complete_ids(asked) == []


@pytest.mark.parametrize(
    ("asked", "complete", "near"),
    [
        ("Hermandad Ribereña", "b", "c"),
        ("Nueva Hermandad Ribereña", "c", "b"),
        ("Fondo Prueba II", "g", "h"),
        ("Fondo Prueba 3", "h", "g"),
    ],
)
def test_a_near_name_comes_by_its_score_and_after_the_complete_one(asked: str, complete: str, near: str) -> None:
    first, second = find(asked).matches
    assert (first.entity.id, first.rule) == (complete, Rule.COMPLETE_NAME)
    assert (second.entity.id, second.rule) == (near, Rule.SCORE)
    assert first.millibits > second.millibits


def test_words_run_together_find_the_name_and_cost_bits() -> None:
    joined, whole = (find(name).matches for name in ("HermandadRibereña", "Hermandad Ribereña"))
    assert complete_ids("HermandadRibereña") == ["b"]
    assert of("b", joined).millibits < of("b", whole).millibits


def test_a_weak_alias_opens_no_door_and_says_that_it_fell_short() -> None:
    found = find("The Era")
    assert found.matches == ()
    assert [match.entity.id for match in found.short] == ["a"]


def test_a_weak_alias_of_two_parties_falls_short_for_both() -> None:
    assert [match.entity.id for match in find("FP").short] == ["g", "h"]


def test_a_schema_meets_only_its_own_kind() -> None:
    assert complete_ids("MT Ejemplar", Schema.VESSEL) == ["i"]
    assert complete_ids("MT Ejemplar", Schema.PERSON) == []
    assert complete_ids("MT Ejemplar", Schema.THING) == ["i"]
    assert complete_ids("MT Ejemplar") == ["i"]


def test_a_legal_form_is_no_part_of_a_person() -> None:
    assert complete_ids("Kim Co") == ["f"]
    assert complete_ids("Kim") == []


def test_a_different_legal_form_counts_against() -> None:
    (same,) = find("Comercializadora Prueba del Sur S.A. de C.V.").matches
    (other,) = find("Comercializadora Prueba del Sur S. de R.L.").matches
    assert other.millibits == same.millibits + PARAMETERS.weights["legal form"]


def test_an_entity_is_matched_once_by_the_name_with_most_bits() -> None:
    index = NameIndex([party("x", "Prueba Azul", "Azul Prueba", weak=("Prueba Azul",))])
    (match,) = find_matches(Query("prueba azul"), index, PARAMETERS).matches
    assert match.name.text == "Prueba Azul"


def test_signals_alone_make_the_bits() -> None:
    for match in find("Ma. Gpe. García Prueba").matches:
        assert sum(signal.millibits for signal in match.signals) == match.millibits


@pytest.mark.parametrize("asked", ["", " ", "…", "de la", "S.A. de C.V.", "\x00", "\ud800"])
def test_a_name_that_says_nothing_meets_nobody(asked: str) -> None:
    assert find(asked) == Found((), ())
