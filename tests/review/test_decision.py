"""The rules of decisions and the fields they are bound to, without disk and clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.dates import Day, Interval, PartialDate
from tamiz.decided import DecisionState, Side
from tamiz.errors import QueryError
from tamiz.model import Designation, Entity, Grade, Identifier, Name, Query, Schema
from tamiz.review.accepted import AcceptList
from tamiz.review.decision import Act, Actor, Decision, Ledger, Policy, Proposal
from tamiz.review.fields import changes, customer_fields, entity_fields, hash_of_fields

TODAY = date(2026, 11, 24)
UNTIL = TODAY + timedelta(100)
CUSTOMER = Query("Ana Prueba", id="C-1", birth_date=PartialDate.parse("1985-10-20"))
PARTY = Entity(
    "own:1",
    "own",
    "Ana Prueba",
    Schema.PERSON,
    (Name("Ana Prueba", Grade.PRIMARY), Name("Anita", Grade.WEAK)),
    identifiers=(Identifier("passport", "X1", "MX"),),
)


def decision(ident: str = "d1", until: date = UNTIL, *, four_eyes: bool = False) -> Decision:
    customer, party = customer_fields(CUSTOMER), entity_fields(PARTY)
    made = Proposal(
        "C-1", "own:1", "Ana Prueba", "score", "why", until, customer, hash_of_fields(customer), party,
        hash_of_fields(party),
    )  # fmt: skip
    return Decision(ident, made, "Eva", "eva", TODAY, four_eyes)


def judged(made: tuple[Decision, ...], day: date = TODAY, query: Query = CUSTOMER, party: Entity = PARTY) -> str:
    told = AcceptList(Ledger(made), day).judge(query, party)
    return "none" if told is None else told.state.value


def test_a_decision_counts_through_its_last_day() -> None:
    assert [judged((decision(),), day) for day in (TODAY, UNTIL, UNTIL + timedelta(1))] == [
        "counts",
        "counts",
        "expired",
    ]


def test_of_several_the_newest_that_counts_is_told() -> None:
    old, new = decision("d1"), decision("d2", TODAY)
    accepted = AcceptList(Ledger((old, new)), TODAY)
    later = AcceptList(Ledger((old, new)), TODAY + timedelta(1))
    told = [one.judge(CUSTOMER, PARTY) for one in (accepted, later)]
    assert [one.id for one in told if one] == ["d2", "d1"]


def test_of_several_that_do_not_count_the_newest_is_told() -> None:
    waiting = decision("d2", four_eyes=True)
    assert judged((decision("d1", TODAY), waiting), TODAY + timedelta(1)) == "waiting for approval"


def test_one_approval_by_another_is_enough() -> None:
    approved = replace(decision(four_eyes=True), approvals=(Act("Luis", "luis", TODAY),))
    assert judged((approved,)) == "counts"


def test_a_withdrawn_one_is_none() -> None:
    assert judged((replace(decision(), withdrawn=Act("Luis", "luis", TODAY, "why")),)) == "none"


@pytest.mark.parametrize(
    "party",
    [
        replace(PARTY, caption="Ana P."),
        replace(PARTY, names=PARTY.names[:1]),
        replace(PARTY, names=(PARTY.names[0], Name("Anita", Grade.STRONG))),
        replace(PARTY, birth_dates=(PartialDate.parse("1985"),)),
        replace(PARTY, identifiers=(Identifier("passport", "X1", "US"),)),
        replace(PARTY, remarks="Linked to somebody"),
        replace(PARTY, countries=("mx",)),
        replace(PARTY, gender="female"),
        replace(PARTY, schema=Schema.ORGANIZATION),
    ],
)
def test_any_change_of_the_listed_party_opens_it_again(party: Entity) -> None:
    assert judged((decision(),), party=party) == DecisionState.REOPENED


@pytest.mark.parametrize(
    "query",
    [
        replace(CUSTOMER, name="Ana Pruebas"),
        replace(CUSTOMER, birth_date=None),
        replace(CUSTOMER, country="mx"),
        replace(CUSTOMER, sex="female"),
        replace(CUSTOMER, address="Calle 1"),
        replace(CUSTOMER, schema=Schema.PERSON),
        replace(CUSTOMER, identifiers=(Identifier("rfc", "XAXX010101000"),)),
    ],
)
def test_any_change_of_the_customer_opens_it_again(query: Query) -> None:
    assert judged((decision(),), query=query) == DecisionState.REOPENED


def test_order_and_what_a_party_did_are_no_change() -> None:
    act = Designation("own", "a", "p", "US", Interval(Day(TODAY)), None, None)
    moved = replace(PARTY, names=PARTY.names[::-1], designations=(act,))
    assert judged((decision(),), party=moved) == "counts"


@given(st.lists(st.text(min_size=1), min_size=1), st.randoms())
def test_fields_in_any_order_have_one_hash_and_no_changes(texts: list[str], random: object) -> None:
    names = [Name(text, Grade.STRONG) for text in texts]
    shuffled = names.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    one, other = (entity_fields(replace(PARTY, names=tuple(some))) for some in (names, shuffled))
    assert hash_of_fields(one) == hash_of_fields(other)
    assert changes(Side.ENTITY, one, other) == ()


@given(st.text(), st.text())
def test_two_hashes_differ_where_and_only_where_a_change_is_told(one: str, other: str) -> None:
    before, now = (customer_fields(replace(CUSTOMER, name=name)) for name in (one, other))
    told = changes(Side.CUSTOMER, before, now)
    assert (hash_of_fields(before) != hash_of_fields(now)) == bool(told)


def test_the_policy_has_bounds() -> None:
    actor = Actor("Eva", "eva", TODAY)
    for days in (0, -1, 3_661):
        with pytest.raises(QueryError, match="--most-days takes 1 to 3,660 days"):
            Ledger().check_policy(Policy(most_days=days), actor, "why")
    Ledger().check_policy(Policy(most_days=3_660), actor, "why")
