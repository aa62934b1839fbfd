import pytest

from lab.pair_parties import party, passport
from tamiz.lab.corpora import LeftOut, NeighbourReason, neighbours
from tamiz.model import Entity, Grade, Name, Schema


def found(left: Entity, right: Entity) -> list[NeighbourReason]:
    return [pair.reason for pair in neighbours([left, right])]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("TORVAL, Salim", "TORVAL, Idris", NeighbourReason.KIN),
        ("Salim Torval", "Idris Torval", NeighbourReason.KIN),
        ("TORVAL VELDE, Ana", "TORVAL VELDE, Luz", NeighbourReason.KIN),
    ],
)
def test_people_of_one_surname_and_other_given_names_are_neighbours(
    left: str, right: str, reason: NeighbourReason
) -> None:
    assert found(party("one:1", left), party("one:2", right)) == [reason]


@pytest.mark.parametrize("right", ["TORVAL, Salim Nur", "TORVAL, Salim", "VELDE, Salim", "Salim Torval"])
def test_one_given_name_inside_the_other_is_no_difference(right: str) -> None:
    assert found(party("one:1", "TORVAL, Salim"), party("one:2", right)) == []


@pytest.mark.parametrize(
    ("left", "right", "schema", "reason"),
    [
        ("Torvalia 7", "Torvalia 8", Schema.VESSEL, NeighbourReason.NUMBERED),
        ("Fondo Velde II", "Fondo Velde III", Schema.COMPANY, NeighbourReason.NUMBERED),
        ("Torvalia Shipping", "Torvalia Milling", Schema.COMPANY, NeighbourReason.SISTERS),
    ],
)
def test_numbered_parties_and_sister_firms_are_neighbours(
    left: str, right: str, schema: Schema, reason: NeighbourReason
) -> None:
    assert found(party("one:1", left, schema=schema), party("one:2", right, schema=schema)) == [reason]


@pytest.mark.parametrize(("born", "reasons"), [("1985-02-01", [NeighbourReason.NAMESAKES]), ("1972-02-01", [])])
def test_namesakes_are_born_two_years_apart_at_least(born: str, reasons: list[NeighbourReason]) -> None:
    assert (
        found(party("one:1", "Salim Torval", born="1971-03-14"), party("one:2", "TORVAL, Salim", born=born)) == reasons
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            party("one:1", "TORVAL, Salim", ids=(passport("OR123456"),)),
            party("one:2", "TORVAL, Idris", ids=(passport("OR123456", None),)),
        ),
        (party("one:1", "TORVAL, Salim", born="1971-03-14"), party("one:2", "TORVAL, Idris", born="1971-03-14")),
        (
            party("one:1", "TORVAL, Salim"),
            party("one:2", names=(Name("TORVAL, Idris", Grade.PRIMARY), Name("Salim Torval", Grade.STRONG))),
        ),
        (party("one:1", "TORVAL, Salim"), party("two:2", "TORVAL, Idris")),
    ],
    ids=["a number", "a birthday", "a complete name", "two lists"],
)
def test_what_may_be_one_party_after_all_is_no_pair(left: Entity, right: Entity) -> None:
    assert found(left, right) == []


def test_a_large_clan_costs_three_pairs_each_and_counts_the_rest() -> None:
    clan = [party(f"one:{n}", f"TORVAL, Nom{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(300)]
    left_out = LeftOut()
    assert len(neighbours(clan, None, left_out)) == 3 * 300 - 6
    assert left_out["look-alikes further apart in their block"] == 300 * 299 // 2 - (3 * 300 - 6)
