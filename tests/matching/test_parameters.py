from itertools import pairwise

from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind, kind_of
from tamiz.model import Schema

PARAMETERS = Parameters.load()


def test_the_curve_rises_strictly() -> None:
    assert all(low < high for low, high in pairwise(PARAMETERS.curve.knots_e9))


def test_rarity_stays_within_fourteen_bits() -> None:
    for table in PARAMETERS.rarity.values():
        assert all(0 <= worth <= 14_000 for worth in (*table.tokens.values(), *table.length_classes))


def test_a_common_word_is_worth_less_than_one_nobody_counted() -> None:
    firms, people = PARAMETERS.rarity[PartyKind.ORGANIZATION], PARAMETERS.rarity[PartyKind.PERSON]
    assert firms.rarity("group") < firms.rarity("tepalcatepec")
    assert people.rarity("hernandez") < people.rarity("xqzwv")


def test_the_longest_tokens_share_the_last_length_class() -> None:
    table = PARAMETERS.rarity[PartyKind.PERSON]
    assert table.rarity("z" * 400) == table.length_classes[-1]


def test_persons_are_counted_apart_from_all_else() -> None:
    assert kind_of(Schema.PERSON) is PartyKind.PERSON
    assert {kind_of(schema) for schema in Schema if schema is not Schema.PERSON} == {PartyKind.ORGANIZATION}


def test_a_weak_alias_costs_what_the_design_says() -> None:
    assert PARAMETERS.weights["weak alias"] == -8_000
