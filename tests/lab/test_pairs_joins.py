import pytest

from lab.pair_parties import party, passport
from tamiz.lab.corpora import JoinReason, LeftOut, cross_list
from tamiz.model import Entity, Identifier, Schema


def reasons(left: Entity, right: Entity) -> list[JoinReason]:
    joins = cross_list({left.list_id + "/1": [left], right.list_id + "/2": [right]})
    return [reason for join in joins for reason, _ in join.reasons]


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        (passport("OR-123456"), passport("or123456"), True),
        (passport("OR123456"), passport("OR123456", "PK"), False),
        (passport("OR123456"), passport("OR123456", None), False),
        (passport("OR123456"), Identifier("national-id", "OR123456", "AF"), False),
        (Identifier("phone", "5512345678", "MX"), Identifier("phone", "5512345678", "MX"), False),
        (Identifier("rfc", "XAXX010101000"), Identifier("rfc", "XAXX010101000"), False),
        (Identifier("tax-id", "7701234567", "RU"), Identifier("national-id", "7701234567", "RU"), True),
    ],
)
def test_a_number_given_to_one_party_alone_joins_two_lists(left: Identifier, right: Identifier, joined: bool) -> None:
    found = reasons(party("one:1", "Salim Torval", ids=(left,)), party("two:1", "S. Torvali", ids=(right,)))
    assert found == [JoinReason.NUMBER] * joined


@pytest.mark.parametrize(
    ("name", "born", "joined"),
    [
        ("TORVAL, Salim", "1971-03-14", True),
        ("TORVAL, Salim", "1971", False),
        ("TORVAL, Salim", "circa 1971-03-14", False),
        ("TORVAL, Salim Nur", "1971-03-14", False),
        ("TORVAL, Selim", "1971-03-14", False),
    ],
)
def test_every_word_of_a_name_and_the_very_day_join_two_lists(name: str, born: str, joined: bool) -> None:
    found = reasons(party("one:1", "Salim Torval", born="1971-03-14"), party("two:1", name, born=born))
    assert found == [JoinReason.NAME_AND_BIRTH] * joined


def test_one_word_and_a_birth_date_join_nothing() -> None:
    assert reasons(party("one:1", "Salim", born="1971-03-14"), party("two:1", "Salim", born="1971-03-14")) == []


def test_a_record_that_keeps_its_id_is_the_same_party_in_two_editions() -> None:
    assert reasons(party("one:1", "Salim Torval"), party("one:1", "Otto Velde")) == [JoinReason.RECORD]


def test_two_records_of_one_list_are_two_parties_whatever_they_share() -> None:
    shared = (Identifier("tax-id", "7701234567", "RU"),)
    old, new = (party(f"one:{n}", "Molino", ids=shared, schema=Schema.COMPANY) for n in (1, 2))
    assert reasons(old, new) == []
    assert cross_list({"one": [old, new]}) == ()


def test_a_publishers_own_number_joins_its_lists_without_a_country() -> None:
    number = (Identifier("un-reference", "QDi.901"),)
    assert reasons(party("one:1", "A B", ids=number), party("two:1", "C D", ids=number)) == [JoinReason.RECORD]


def test_what_a_crowded_number_leaves_out_is_counted() -> None:
    shared = (passport("OR123456"),)
    lists = {name: [party(f"{name}:{n}", f"Salim {n}", ids=shared) for n in range(100)] for name in ("one", "two")}
    left_out = LeftOut()
    joins = cross_list(lists, left_out)
    assert len(joins) < 100 * 100
    assert sum(left_out.values()) == 149 * 150 // 2
