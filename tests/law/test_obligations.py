from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from law.parties import act, book, day, party, program
from tamiz.law import Asked, LawBook, obligations, required, status_rows
from tamiz.law.book import Consequence
from tamiz.model import Confidence, Duty, Entity, Obligation, Transaction
from tamiz.sources.builtin import load_builtin

BUILTIN, SHIPPED = load_builtin(), LawBook.load()
NOW = day("2024-12-31")
BLOCK = Consequence("block", ("US person", "bank"), "block it", "31 CFR 1.1", Confidence.CONFIRMED)
NOBODY_NAMED = Consequence("reach", (), "no link is needed", "an order", None)
BOOK = book(program("SDGT", BLOCK, NOBODY_NAMED))


def test_a_tag_in_force_obliges_each_of_those_the_rule_names() -> None:
    rows = status_rows(party(act("2020-01-01", program="SDGT")), day("2021-01-01"), NOW, BOOK)
    assert obligations(rows, BOOK) == (
        Obligation("block", "US person", "SDGT", "US", "31 CFR 1.1", "block it", Confidence.CONFIRMED),
        Obligation("block", "bank", "SDGT", "US", "31 CFR 1.1", "block it", Confidence.CONFIRMED),
        Obligation("reach", None, "SDGT", "US", "an order", "no link is needed", None),
    )


def test_a_tag_that_is_not_in_force_on_the_day_obliges_nobody() -> None:
    rows = status_rows(party(act("2020-01-01", program="SDGT")), day("2019-12-31"), NOW, BOOK)
    assert obligations(rows, BOOK) == ()


def test_two_periods_of_a_tag_oblige_once() -> None:
    entity = party(act("2020-01-01", program="SDGT"), act("2020-06-01", program="SDGT"))
    rows = status_rows(entity, day("2021-01-01"), NOW, BOOK, history=True)
    assert len(obligations(rows, BOOK)) == 3


def test_a_program_without_a_rule_requires_something_unknown_not_nothing() -> None:
    rows = status_rows(party(act("2020-01-01", program="NEW-PROGRAM")), day("2021-01-01"), NOW, BOOK)
    (obligation,) = obligations(rows, BOOK)
    assert (obligation.action, obligation.basis, obligation.confidence) == ("unknown", "notice of NEW-PROGRAM", None)


def test_what_the_designations_of_2025_02_20_changed_for_a_bank() -> None:
    (cjng,) = [entity for entity in BUILTIN.entities if entity.id == "builtin:cjng"]
    actions = {
        on: {
            one.action for one in obligations(status_rows(cjng, day(on), BUILTIN.published, SHIPPED, ("US",)), SHIPPED)
        }
        for on in ("2023-03-24", "2025-02-20")
    }
    assert "retain-and-report" in actions["2025-02-20"] - actions["2023-03-24"]
    assert "block" in actions["2023-03-24"]


@given(st.sampled_from(BUILTIN.entities), st.dates(day("1990-01-01"), day("2026-11-24")))
def test_every_obligation_belongs_to_a_tag_in_force_and_cites_a_law(entity: Entity, on: date) -> None:
    rows = status_rows(entity, on, BUILTIN.published, SHIPPED)
    in_force = {(row.country, row.program) for row in rows if row.in_force}
    found = obligations(rows, SHIPPED)
    assert {(one.country, one.program) for one in found} == in_force
    assert all(one.basis for one in found)


def test_deadlines_are_counted_from_the_day_asked_about_and_without_one_have_no_day() -> None:
    (cjng,) = [entity for entity in BUILTIN.entities if entity.id == "builtin:cjng"]
    rows = status_rows(cjng, day("2025-02-20"), BUILTIN.published, SHIPPED, ("US",))
    days = [
        {due.day for one in obligations(rows, SHIPPED, asked) for due in one.due if due.unit == "business days"}
        for asked in (Asked(), Asked(day("2025-02-20")))
    ]
    assert days == [{None}, {day("2025-03-06")}]


def test_a_tag_on_the_sdn_list_blocks_where_the_tag_alone_does_not_say_so() -> None:
    drugs = act("2022-01-01", program="ILLICIT-DRUGS-EO14059")
    duties = []
    for list_id in ("us-ofac-sdn", "us-ofac-nonsdn"):
        rows = status_rows(party(replace(drugs, list_id=list_id)), day("2023-01-01"), NOW, SHIPPED)
        duties += [(one.duty, len(one.due)) for one in obligations(rows, SHIPPED) if one.action == "block-or-menu"]
    assert duties == [(Duty.BLOCK, 2), (Duty.UNKNOWN, 0)]


@given(
    st.sampled_from(BUILTIN.entities),
    st.dates(day("1997-10-08"), day("2026-11-24")),
    st.sampled_from([kind.id for kind in SHIPPED.askers.kinds]),
    st.sampled_from(Transaction),
)
def test_who_asks_and_about_what_only_leaves_out_and_what_is_left_out_is_counted(
    entity: Entity, on: date, asker: str, about: Transaction
) -> None:
    rows = status_rows(entity, on, BUILTIN.published, SHIPPED)
    everybody = {(one.program, one.rule, one.who) for one in obligations(rows, SHIPPED)}
    told = required(rows, SHIPPED, Asked(on, (asker,), (about.value,)))
    known = {(one.program, one.rule, one.who) for one in told.obligations if one.rule is not None}
    assert known <= everybody
    assert (told.left_out > 0) or known == everybody or {rule for _, rule, _ in known} == {r for _, r, _ in everybody}
    assert {one.program for one in told.obligations} == {program for program, _, _ in everybody}
