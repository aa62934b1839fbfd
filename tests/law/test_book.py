import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tamiz.data.records import read_shipped
from tamiz.errors import SourceError
from tamiz.law import LawBook
from tamiz.law.book import parse_law
from tamiz.model import Confidence, Status

BOOK = LawBook.load()


def test_the_book_has_the_programs_of_the_facts() -> None:
    assert {"FTO", "SDGT", "SDNTK", "ILLICIT-DRUGS-EO14059", "TCO", "CA-LISTED-ENTITY", "AR-REPET"} <= set(
        BOOK.programs
    )
    assert BOOK.as_of == date(2026, 11, 24)


def test_a_consequence_cites_the_law_that_was_read() -> None:
    block = BOOK.programs["SDGT"].consequences[0]
    assert (block.action, block.basis, block.confidence) == ("block", "31 CFR 594.201", Confidence.CONFIRMED)
    assert block.who == ("US person", "overseas branch of US person")


def test_a_consequence_without_a_law_text_cites_what_the_program_rests_on() -> None:
    (freeze,) = BOOK.programs["CA-LISTED-ENTITY"].consequences
    assert freeze.basis == "Criminal Code s. 83.05; Regulations Establishing a List of Entities, SOR/2002-284"


def test_every_source_key_of_the_book_is_explained_or_speaks_for_itself() -> None:
    rules = [rule for program in BOOK.programs.values() for rule in program.consequences]
    keys = {source for rule in rules for source in rule.sources}
    assert not {key for key in keys if " " not in key} - set(BOOK.sources)


def test_mexico_stands_for_two_rows() -> None:
    mexico = BOOK.position("MX")
    assert mexico is not None
    assert [row.status for row in mexico.standing] == [Status.NEVER, Status.UNKNOWN]


def test_rules_across_programs_are_kept() -> None:
    rules = {rule.id: rule for rule in BOOK.general_rules}
    assert rules["record_keeping"].effective == date(2025, 3, 12)
    assert "reject_versus_block" in rules


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda law: law["programs"].clear(), "holds no programs"),
        (lambda law: law["programs"][0].update(duty="pay"), "not known: 'duty'"),
        (lambda law: law["positions"][2]["standing"][0].update(status="perhaps"), "none of in force"),
        (lambda law: law.update(sources={"a": 1}), "not a text"),
        (lambda law: law.pop("as_of"), "lacks its as_of"),
        (lambda law: law["programs"][1]["consequences"][0].update(who="everyone"), "not a list"),
    ],
)
def test_a_damaged_book_is_refused(change: Callable[[dict[str, Any]], object], says: str) -> None:
    law = json.loads(read_shipped("law.json"))
    change(law)
    with pytest.raises(SourceError, match=says):
        parse_law(json.dumps(law).encode(), "law.json")
