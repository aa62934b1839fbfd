"""The certificate of one answer: one page, whatever stands in it, in both languages."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from golden_files import check_golden
from render.test_html import Page
from tamiz.decided import Change, Decided, DecisionState, Side
from tamiz.render.facts import decided_text
from tamiz.render.proof import MOST_SHOWN, print_proof, render_proof_html
from tamiz.render.proof_views import ListAsked, PartyTold, Proof
from tamiz.render.words import words

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
DAY = date(2026, 11, 24)
CLEAR = Proof(
    id="a17",
    kind="name",
    result="clear",
    asked=(("name", "Ana Prueba"), ("customer", "C-17"), ("schema", "Person"), ("birth_date", "1985-10-20")),
    on=DAY,
    on_from="today",
    known_on=DAY,
    at=datetime(2026, 11, 24, 12, 30, 15, tzinfo=UTC),
    account="ana",
    lists=(
        ListAsked("builtin", "Built-in list", DAY, 123, "sha256:" + "1a" * 32),
        ListAsked("own", "The firm's own list", date(2026, 1, 1), 1, "sha256:" + "2b" * 32),
    ),
    silent=("un-sc",),
    threshold=0.7676,
    complete_name="always",
    in_force_only=False,
    decisions=(12, DAY),
    found_count=0,
    found=(),
    more=0,
    suppressed=(),
    suppressed_more=0,
    suppressed_count=0,
    fell_short=2,
    unscreened=(),
    parameters="sha256:" + "3c" * 32,
    version="0.1.0",
    query_hash="sha256:" + "4d" * 32,
    answer_hash="sha256:" + "5e" * 32,
    record=17,
    record_hash="sha256:" + "6f" * 32,
)
DECIDED = Decided("d3", DecisionState.COUNTS, "Eva Prueba", "another passport", DAY, date(2027, 1, 1), ("Luis Prueba",))
PARTY = PartyTold("Ana Prueba", "own:1", "own", "Ana Prueba", "complete-name", 0.9, in_force=True, decided=DECIDED)
APART = replace(CLEAR, suppressed=(PARTY,), suppressed_count=1)


def text(proof: Proof, lang: str = "en", width: int = 100) -> str:
    paper = StringIO()
    print_proof(proof, Console(file=paper, width=width, highlight=False), lang)
    return paper.getvalue()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("name", "proof"), [("proof", CLEAR), ("proof_apart", APART)])
def test_a_certificate_reads_as_when_it_was_last_read(name: str, proof: Proof, lang: str) -> None:
    check_golden(GOLDEN / f"{name}.{lang}.txt", text(proof, lang))
    check_golden(GOLDEN / f"{name}.{lang}.html", render_proof_html(proof, lang))


def test_nothing_found_is_said_only_where_nothing_is_suppressed_and_all_was_screened() -> None:
    unscreened = replace(CLEAR, result="unscreened", unscreened=("row 3: no name",))
    heads = [text(proof).splitlines()[2] for proof in (CLEAR, APART, unscreened)]
    assert heads == ["NOTHING FOUND", "NOTHING FOUND BUT WHAT IS SUPPRESSED", "NOT SCREENED IN FULL"]


def test_a_page_is_whole_and_lets_nothing_through() -> None:
    hostile = "<script>alert(1)</script>\x1b[31m\u202e"
    party = replace(PARTY, caption=hostile, decided=replace(DECIDED, reason=hostile, author=hostile))
    page = render_proof_html(replace(APART, asked=(("name", hostile),), account=hostile, suppressed=(party,)), "es")
    assert "script" not in Page(page).tags
    assert not {"\x1b", "\u202e"} & set(page)


def test_it_stays_one_page_however_many_were_found() -> None:
    many = replace(CLEAR, result="match", found=(PARTY,) * 50, found_count=50)
    assert text(many).count("own:1") == MOST_SHOWN
    assert "and 30 more" in text(many)


def test_a_narrow_terminal_takes_all_of_it() -> None:
    lines = text(APART, width=40).splitlines()
    assert max(map(len, lines)) <= 40
    assert "tamiz" in " ".join(lines)


@pytest.mark.parametrize("state", DecisionState)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_state_of_a_decision_has_words(state: DecisionState, lang: str) -> None:
    changed = Change(Side.CUSTOMER, "birth date", ("1985",), ())
    said = decided_text(replace(DECIDED, state=state, changes=(changed,)), words(lang))
    assert said.startswith("d3: ")
    assert {"en": "1985 became nothing", "es": "de 1985 a nada"}[lang] in said
