from dataclasses import replace
from itertools import combinations

import pytest

from tamiz.law import LawBook
from tamiz.law.conflicts import ACTION, DEADLINE, RECORDS, SHOWN, label, with_conflicts
from tamiz.law.terms import Terms
from tamiz.model import Due, Duty, Keeping, Obligation

BOOK = LawBook.load()
HOLD = Obligation("block", "US person", "SDGT", "US", "a law", "hold it", None, rule="law", duty=Duty.BLOCK)
SEND = replace(HOLD, action="reject", rule="own", duty=Duty.REJECT, origin="house.yml")


def whys(*listed: Obligation) -> list[set[str]]:
    return [{one.why for one in obligation.conflicts} for obligation in with_conflicts(listed, BOOK.askers)]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (SEND, {ACTION}),
        (replace(SEND, program="FTO", who="US financial institution"), {ACTION}),
        (replace(SEND, who="Mexican financial institution"), set()),
        (replace(SEND, who=None), {ACTION}),
        (replace(HOLD, duty=Duty.NONE), {ACTION}),
        (replace(HOLD, duty=Duty.NONE, program="FTO"), set()),
        (replace(HOLD, duty=Duty.RETAIN_AND_REPORT), set()),
        (replace(HOLD, duty=Duty.NOTICE), set()),
    ],
)
def test_rules_contradict_where_both_cannot_be_followed_by_one_person(other: Obligation, why: set[str]) -> None:
    assert whys(HOLD, other) == [why, why]


def test_what_is_said_of_payments_does_not_contradict_what_is_said_of_shipments() -> None:
    paying, shipping = replace(HOLD, transactions=("payment",)), replace(SEND, transactions=("shipment",))
    assert whys(paying, shipping) == [set(), set()]


def test_another_deadline_for_the_same_thing_and_another_time_of_keeping_records_are_said() -> None:
    due, kept = Due("report it", 10, "business days", None, None, "a law", None), Keeping(10, None, None, "a law", None)
    law = replace(HOLD, due=(due,), records=kept)
    own = replace(law, origin="house.yml", due=(replace(due, within=5),), records=replace(kept, years=12))
    assert whys(law, own) == [{DEADLINE, RECORDS}] * 2
    assert whys(law, replace(law, due=(replace(due, what="tell the officer", within=1),))) == [set(), set()]


def test_a_rule_that_many_contradict_names_ten_and_counts_the_rest() -> None:
    first, *_ = with_conflicts((HOLD, *(replace(SEND, rule=f"own-{n}") for n in range(14))), BOOK.askers)
    assert (len(first.conflicts), first.conflicts_more) == (SHOWN, 4)


def test_a_rule_goes_by_its_file_and_its_id() -> None:
    assert [label(one) for one in (HOLD, SEND, replace(HOLD, rule=None))] == ["law", "house.yml: own", "SDGT/block"]


def test_the_shipped_rules_contradict_each_other_nowhere_for_nobody() -> None:
    shipped = [
        Obligation(
            *(one.action, who, program.id, "US", one.basis, one.what, None, one.terms.id),
            duty=one.terms.duty,
            due=tuple(deadline.due(None) for deadline in one.terms.deadlines),
            records=one.terms.keeping(None),
        )
        for program in BOOK.programs.values()
        for one in program.consequences
        for who in one.who or (None,)
    ]
    assert len(shipped) > 25
    assert not [one for one in with_conflicts(shipped, BOOK.askers) if one.conflicts]


def test_every_shipped_rule_says_what_it_asks_one_to_do() -> None:
    rules = [one for program in BOOK.programs.values() for one in program.consequences]
    assert not [one for one in rules if one.terms == Terms() or one.terms.id is None]
    ids = [one.terms.id for one in rules]
    assert not [pair for pair in combinations(ids, 2) if pair[0] == pair[1]]
    assert not [one for one in rules if one.terms.duty is Duty.REJECT]
