"""Names that a text writes otherwise than the list: what is found, what is not, and that nothing is lost on the way."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.parties import party
from tamiz.inputs.sentences import split_sentences
from tamiz.matching.evidence import ties_of
from tamiz.matching.index import NameIndex, make_entries
from tamiz.matching.match import Bar
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import kind_of
from tamiz.matching.text import Mention, TextIndex, find_mentions
from tamiz.matching.text.anchors import read_forms
from tamiz.matching.text.mention import How
from tamiz.matching.text.name_runs import Run, name_runs, small_runs
from tamiz.matching.text.near import NearSearch, best_of_each
from tamiz.matching.text.windows import answering, compare_window, windows
from tamiz.matching.text.written import stretches
from tamiz.model import Schema

PARTIES = (
    party("osorio", "QUEZADURA OSORTEGUI, Joaquín", "El Chuyito", schema=Schema.PERSON),
    party("zavala", "Zavalandia Tepozán, María Guadalupe", schema=Schema.PERSON),
    party("yusuf", "Yusuf al-Barzakhi", schema=Schema.PERSON),
    party("ivan", "Дмитрий Верхозубов", schema=Schema.PERSON),
    party("aceros", "Aceros Tlacuilo del Poniente, S.A. de C.V."),
    party("azul", "Cartel de Azulinda Norteña"),
)
INDEX = TextIndex.of(make_entries(PARTIES))
PARAMETERS = Parameters.load()
LOWEST = PARAMETERS.threshold_millibits


def cue(sentence: str) -> bool:
    return "drug" in sentence


def found(text: str) -> list[tuple[str, str, How]]:
    mentions = find_mentions(text, split_sentences(text), INDEX, cue).counted
    return [(text[mention.start : mention.end], mention.entry.entity.id, mention.how) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "written", "entity"),
    [
        ("Drug money of Joaquin Quezadura Osortegi, she said.", "Joaquin Quezadura Osortegi", "osorio"),
        ("the drug lord Osortegui Quezadura, Joaquín fled", "Osortegui Quezadura, Joaquín", "osorio"),
        ("a drug suspect, QuezaduraOsortegui Joaquín, fled", "QuezaduraOsortegui Joaquín", "osorio"),
        ("a drug suspect, Joaquín Queza Dura Osortegui, fled", "Joaquín Queza Dura Osortegui", "osorio"),
        ("drug dealer Joaquín Quezadura fled", "Joaquín Quezadura", "osorio"),
        ("la drug de Lupita Zavalandia Tepozán", "Lupita Zavalandia Tepozán", "zavala"),
        ("drug ring of Yousef Al Barzakhy today", "Yousef Al Barzakhy", "yusuf"),
        ("a drug ring: Юсуф аль-Барзахи", "Юсуф аль-Барзахи", "yusuf"),
        ("drug ring of Quezadur4 Os0rtegui, Joaquín today", "Quezadur4 Os0rtegui, Joaquín", "osorio"),
        ("una drug de Acero Tlacuilo del Poniente SA de CV", "Acero Tlacuilo del Poniente", "aceros"),
        ("drug ring of joaquin quezadura osortegi", "joaquin quezadura osortegi", "osorio"),
        ("drug ring of \uff2aoaqui\u0301n \u202eQuezadura\u202c\u00a0Osorte\u00adgi!", None, "osorio"),
    ],
)
def test_a_name_written_otherwise_is_found_as_it_is_written(text: str, written: str | None, entity: str) -> None:
    ((stretch, party_id, _),) = found(text)
    assert party_id == entity
    assert written is None or stretch == written


@pytest.mark.parametrize(
    "text",
    [
        "The drug firm of Joaquín and Guadalupe opened.",
        "A drug store in Poniente sells aceros.",
        "He met Joaquín. Osortega rang the drug store.",
        "Quezadura is a word that drug dealers use.",
        "In Azulinda Norteña the festival ended.",
        "A drug ring of Dmitri Verjozubov.",  # listed in another script alone
    ],
)
def test_words_that_are_apart_or_alone_or_common_are_nobody(text: str) -> None:
    assert found(text) == []


def test_two_words_of_a_name_need_a_cue_or_company_and_three_stand_alone() -> None:
    assert found("Joaquín Quezadura sang.") == []
    assert [one[1] for one in found("Joaquin Quezadura Osortegi sang.")] == ["osorio"]


def test_the_evidence_is_that_of_the_words_compared() -> None:
    text = "Joaquin Quezadura Osortegi sang."
    (mention,) = find_mentions(text, split_sentences(text), INDEX, cue).counted
    assert mention.near is not None
    assert {signal.asked for signal in mention.near.signals} == {"joaquin", "quezadura", "osortegi"}
    assert mention.near.millibits >= LOWEST


def test_a_bar_too_high_leaves_complete_names_alone() -> None:
    text = "Joaquin Quezadura Osortegi met Joaquín Quezadura Osortegui for drug money."
    bar = Bar(LOWEST * 100)
    mentions = find_mentions(text, split_sentences(text), INDEX, cue, bar).counted
    assert [text[one.start : one.end] for one in mentions] == ["Joaquín Quezadura Osortegui"]


def test_what_is_near_the_bar_falls_short_and_is_not_lost() -> None:
    text = "Joaquin Quezadura Osortegi fled with drug money."
    mentions = find_mentions(text, split_sentences(text), INDEX, cue, Bar(LOWEST * 100, near=LOWEST * 99))
    assert [one.entry.entity.id for one in mentions.short] == ["osorio"]


def test_a_text_that_comes_near_too_many_names_says_from_where_it_was_not_compared() -> None:
    text = "Joaquin Quezadura Osortegi, " * 3 + "; María Zavalandia"
    search = NearSearch(text, INDEX, LOWEST, most=1)
    for written in stretches(text):
        search.read(name_runs(text, written))
    assert search.unread is not None


# The slow twin: every window of every run with every listed name, by the same rule.


def every_mention(text: str) -> Iterator[Mention]:
    sentences = split_sentences(text)
    for written in stretches(text):
        for run in [*name_runs(text, written), *small_runs(text, sentences)]:
            yield from compared_with_all(text, run)


def compared_with_all(text: str, run: Run) -> Iterator[Mention]:
    forms = [read_forms(word.text) for word in run]
    for entry in INDEX_ENTRIES:
        ties = ties_of(kind_of(entry.entity.schema), PARAMETERS)
        for first, last in windows(answering(forms, entry.reading, ties)):
            start, end = run[first].start, run[last].end
            near = compare_window(text[start:end], entry, PARAMETERS)
            if near is not None and near.millibits >= LOWEST:
                yield Mention(entry, start, end, How.FULL if near.complete else How.NEAR, near)


INDEX_ENTRIES = make_entries(PARTIES)
WORDS = (
    "Joaquín Joaquin Joaqin Quezadura Quezadra quezadura Kezadura Osortegui Osortegi Osortegai JoaquínQuezadura "
    "Queza dura J. María Mary Lupita Guadalupe Zavalandia Zabalandia Tepozán Tepozan Yusuf Youssef al- Barzakhi "
    "Barzaji Дмитрий Dmitri Верхозубов Verkhozubov Aceros Acero Tlacuilo Poniente S.A. de la del y and , . ; & The "
    "Cartel cartel Azulinda Asulinda Norteña Norteño El Chuyito Chuy 0sortegui Qu3zadura MX18 \n 's - \u202e "
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@settings(max_examples=300)
@given(TEXTS)
def test_the_search_finds_what_comparing_every_window_with_every_name_finds(text: str) -> None:
    search = NearSearch(text, INDEX, LOWEST)
    for written in stretches(text):
        search.read(name_runs(text, written))
    search.read(small_runs(text, split_sentences(text)))
    assert search.mentions() == best_of_each(every_mention(text))


LETTERS = st.text(st.sampled_from("aeinoksz"), min_size=1, max_size=4)


@settings(max_examples=200)
@given(TEXTS, LETTERS, st.integers(0, 200))
def test_it_finds_the_same_when_a_letter_is_changed_anywhere(text: str, letters: str, place: int) -> None:
    text = text[:place] + letters + text[place + 1 :]
    search = NearSearch(text, INDEX, LOWEST)
    for written in stretches(text):
        search.read(name_runs(text, written))
    search.read(small_runs(text, split_sentences(text)))
    assert search.mentions() == best_of_each(every_mention(text))


@given(TEXTS)
def test_a_text_in_parts_has_the_runs_of_the_whole(text: str) -> None:
    text = text + "\n\n" + text
    whole = [run for written in stretches(text) for run in name_runs(text, written)]
    assert [run for written in stretches(text, size=1) for run in name_runs(text, written)] == whole


def test_listed_names_can_be_asked_for_by_place() -> None:
    index = NameIndex(PARTIES)
    assert [index.entry(place) for place in range(len(INDEX_ENTRIES))] == list(INDEX_ENTRIES)
