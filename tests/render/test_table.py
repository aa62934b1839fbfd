import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from golden_files import check_golden
from render import arbitrary, examples
from tamiz.answers import Comparison, StatusAnswer
from tamiz.dates import Between
from tamiz.model import Answer, Claim, Source, Status, Unscreened
from tamiz.render.table import print_answers, print_comparison, print_status

GOLDEN = Path(__file__).parents[1] / "golden" / "render"
JOINERS = str.maketrans("", "", "\u200c\u200d")


def printed(draw: Callable[[Console], None], width: int = 80, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    draw(Console(file=stream, width=width, color_system=None, legacy_windows=False))
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode(encoding)


def answers_text(*answers: Answer, lang: str = "en", width: int = 80, encoding: str = "utf-8") -> str:
    return printed(lambda console: print_answers(answers, console, lang), width, encoding)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_name_that_met_a_party(lang: str) -> None:
    check_golden(GOLDEN / f"name.{lang}.txt", answers_text(examples.named(), lang=lang))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_name_that_met_one_party_on_two_lists(lang: str) -> None:
    check_golden(GOLDEN / f"joined.{lang}.txt", answers_text(examples.joined(), lang=lang))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_an_article(lang: str) -> None:
    check_golden(GOLDEN / f"article.{lang}.txt", answers_text(examples.article(), lang=lang))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_customer_file(lang: str) -> None:
    check_golden(GOLDEN / f"customers.{lang}.txt", answers_text(*examples.customers(), lang=lang))


def test_a_clear_name_and_one_that_was_not_screened() -> None:
    failed = replace(examples.clear(), unscreened=(Unscreened("name", "the name holds no letter or digit"),))
    check_golden(GOLDEN / "clear.en.txt", answers_text(examples.clear(), failed))


def test_a_hostile_answer() -> None:
    check_golden(GOLDEN / "hostile.en.txt", answers_text(examples.hostile()))


def test_a_narrow_console_gets_lines_and_no_crushed_table() -> None:
    check_golden(GOLDEN / "narrow.en.txt", answers_text(examples.named(), *examples.customers(), width=40))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_status(lang: str) -> None:
    text = printed(lambda console: print_status(examples.status(), console, lang))
    check_golden(GOLDEN / f"status.{lang}.txt", text)


def test_a_comparison() -> None:
    text = printed(lambda console: print_comparison(examples.comparison(), console))
    check_golden(GOLDEN / "comparison.en.txt", text)


def test_a_console_that_knows_only_ascii_gets_stand_ins() -> None:
    text = printed(lambda console: print_status(examples.status(), console), encoding="ascii")
    assert ">= 2021-12-15" in text
    assert "####" in text


def test_the_party_that_was_not_designated_that_day_is_said_to_be_the_party() -> None:
    rows = tuple(row for row in examples.tags() if row.status is Status.NEVER)
    answer = replace(examples.named(), matches=(examples.match(examples.CJNG, "CJNG", rows=rows),))
    assert "This is the party, and on 2023-03-24 it was not designated." in answers_text(answer)


def test_something_unscreened_is_never_called_clear() -> None:
    text = answers_text(examples.unscreened())
    assert "no listed party" not in text
    assert "the rest is not a clearance" in text


def test_one_day_is_not_shown_twice() -> None:
    settings = replace(examples.SETTINGS, on=examples.NOW)
    text = answers_text(replace(examples.named(), settings=settings))
    assert "last known" not in text


def test_each_file_has_its_own_table_and_an_unreadable_row_stays_with_its_file() -> None:
    unreadable = replace(examples.unscreened(), query=replace(examples.clear().query, name="", source=None))
    first = examples.customers()
    second = [replace(each, query=replace(each.query, source=Source("b.csv", 1))) for each in first[:2]]
    text = answers_text(*first, unreadable, *second)
    assert [line for line in text.splitlines() if " rows · " in line] == [
        "6 rows · 2 with a match · 2 without · 2 not screened",
        "2 rows · 1 with a match · 1 without · 0 not screened",
    ]


def test_mentions_of_one_party_beyond_the_first_sentences_are_counted() -> None:
    mentions = [
        examples.mention(examples.ZETAS, "Zetas", f"Sentence {number} on the Zetas.", 100 * number, Claim.OTHER)
        for number in range(9)
    ]
    assert "4 more are not drawn here" in answers_text(replace(examples.article(), matches=tuple(mentions)))


def test_names_passed_over_that_were_not_kept_are_counted() -> None:
    text = answers_text(replace(examples.article(), passed_more=1_234))
    assert "1,234 more were found and not kept" in text


def test_a_start_of_which_nothing_is_known_is_said_to_be_not_known() -> None:
    rows = (examples.tag("SDGT", Between()),)
    answer = replace(examples.named(), matches=(examples.match(examples.CJNG, "CJNG", rows=rows),))
    assert "SDGT     not known  open" in answers_text(answer)


@settings(deadline=None)  # drawing takes its time on a busy machine
@given(answer=arbitrary.answers(), lang=st.sampled_from(["en", "es"]), width=st.integers(30, 160))
def test_any_answer_prints_within_the_console_and_without_control_characters(
    answer: Answer, lang: str, width: int
) -> None:
    check_lines(answers_text(answer, lang=lang, width=width), width)


@settings(deadline=None)  # drawing takes its time on a busy machine
@given(answer=arbitrary.statuses(), width=st.integers(30, 160))
def test_any_status_prints_within_the_console_and_without_control_characters(answer: StatusAnswer, width: int) -> None:
    check_lines(printed(lambda console: print_status(answer, console), width), width)


@settings(deadline=None)  # drawing takes its time on a busy machine
@given(comparison=arbitrary.comparisons(), width=st.integers(30, 160))
def test_any_comparison_prints_within_the_console_and_without_control_characters(
    comparison: Comparison, width: int
) -> None:
    check_lines(printed(lambda console: print_comparison(comparison, console), width), width)


@settings(deadline=None)  # drawing takes its time on a busy machine
@given(answer=arbitrary.answers(), encoding=st.sampled_from(["ascii", "cp1252", "latin-1"]))
def test_any_answer_prints_on_a_console_of_an_old_encoding(answer: Answer, encoding: str) -> None:
    check_lines(answers_text(answer, encoding=encoding), 80)


def check_lines(text: str, width: int) -> None:
    lines = text.split("\n")
    assert all(line.translate(JOINERS).isprintable() for line in lines)
    assert max(map(cell_len, lines)) <= width
