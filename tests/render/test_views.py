from dataclasses import replace

import pytest

from render import examples
from tamiz.model import Answer, Distinction, Source, Status
from tamiz.render.duties import by_program, deadlines_of, records_of
from tamiz.render.views import (
    Unit,
    count_parties,
    distinctions_of,
    heads_of,
    left_out,
    parties_of,
    passed_names,
    status_word,
    tally,
    unit_of,
    verdict_of,
)


@pytest.mark.parametrize(
    ("answer", "unit"),
    [
        (examples.named(), Unit.NAME),
        (examples.article(), Unit.DOCUMENT),
        (replace(examples.article(), matches=(), passed=()), Unit.DOCUMENT),
        (examples.customers()[0], Unit.RECORD),
        (replace(examples.clear(), query=replace(examples.clear().query, source=Source(path="/a/b"))), Unit.RECORD),
    ],
)
def test_what_an_answer_is_about_is_seen_by_where_its_query_came_from(answer: Answer, unit: Unit) -> None:
    assert unit_of(answer) is unit


def test_mentions_of_one_entity_are_one_party_in_the_order_of_first_mention() -> None:
    parties = parties_of(examples.article().matches)
    assert [(party.entity.id[-5:], len(party.matches)) for party in parties] == [
        ("17671", 2),
        ("11438", 1),
        ("11439", 1),
    ]


def test_entries_of_one_party_stand_together_and_count_once() -> None:
    answer = examples.joined()
    shown = parties_of(answer.matches)
    assert [party.entity.id for party in shown] == ["un-sc:17", examples.CJNG.id, examples.ZETAS.id]
    assert count_parties(answer.matches) == 2
    assert heads_of(shown, answer.parties) == {"un-sc:17": answer.parties[0]}
    assert [member.id for member in left_out(answer.parties[0], shown)] == ["own:3"]


def test_the_best_match_of_a_party_is_the_one_with_most_bits() -> None:
    weak, strong = (examples.match(examples.CJNG, "CJNG", millibits) for millibits in (2_000, 9_000))
    assert parties_of([weak, strong])[0].best is strong


@pytest.mark.parametrize(
    ("then", "now", "word"),
    [
        (Status.NEVER, Status.IN_FORCE, "not yet"),
        (Status.NEVER, Status.ENDED, "not yet"),
        (Status.NEVER, Status.UNKNOWN, "never"),
        (Status.NEVER, Status.NEVER, "never"),
        (Status.ENDED, Status.ENDED, "ended"),
    ],
)
def test_never_reads_not_yet_where_something_came_later(then: Status, now: Status, word: str) -> None:
    assert status_word(then, now) == word


def test_a_verdict_parts_what_was_what_came_what_went_and_what_is_unknown() -> None:
    gone = replace(examples.tag("TCO", examples.DRUGS), status_now=Status.ENDED)
    verdict = verdict_of((*examples.tags(), gone))
    programs = [[row.program for row in rows] for rows in (verdict.then, verdict.since, verdict.gone, verdict.unknown)]
    assert programs == [
        ["SDNTK", "ILLICIT-DRUGS-EO14059", "TCO"],
        ["FTO", "SDGT", "CA-LISTED-ENTITY"],
        ["TCO"],
        ["UIF blocked persons"],
    ]


def test_a_duty_stands_once_with_everyone_it_binds() -> None:
    (_, program, (duty, _)), _ = by_program(examples.OBLIGATIONS)
    assert (program, duty.who) == ("SDNTK", ("US person", "overseas branch of US person"))
    assert duty.conflicts == (("house.yml: send-back", ("another action",)),)


def test_a_deadline_and_a_time_of_keeping_stand_once_with_the_programs_they_come_from() -> None:
    again = replace(examples.BLOCK, program="SDGT")
    listed = (*examples.OBLIGATIONS, again)
    assert [(str(due.day), programs) for due, programs in deadlines_of(listed)] == [
        ("2023-04-07", ("SDNTK", "SDGT")),
        ("None", ("SDNTK", "SDGT")),
    ]
    assert records_of(listed) == ((examples.KEPT, ("SDNTK", "SDGT")),)


def test_parties_kept_apart_for_one_reason_share_it() -> None:
    why = examples.FAMILIA.distinctions[0].why
    zetas = replace(examples.ZETAS, distinctions=(Distinction("Noreste (place)", why),))
    (reason, pairs), *others = distinctions_of([examples.FAMILIA, zetas, examples.FAMILIA])
    assert (reason, len(pairs), others) == (why, 2, [])


def test_names_that_met_none_are_counted_in_order_of_appearance() -> None:
    assert passed_names(examples.article()) == (("Ovidia Testigo", 2), ("Banco Inventado", 1))


def test_a_row_with_something_unscreened_is_not_among_those_without_a_match() -> None:
    assert tally(examples.customers()) == (2, 2, 1)
