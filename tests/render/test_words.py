import json
import re
from dataclasses import replace
from importlib.resources import files
from itertools import chain
from typing import Any

import pytest

from docs.matching_says import kinds, reasons
from render import examples
from tamiz.errors import QueryError
from tamiz.law import LawBook
from tamiz.law.askers import NOBODY_NAMED, UNKNOWN_KIND
from tamiz.law.conflicts import ACTION, DEADLINE, RECORDS
from tamiz.law.terms import Unit
from tamiz.matching.text.mention import How
from tamiz.model import Claim, Confidence, DayOrigin, Duty, Grade, Rule, Schema, Status, Transaction
from tamiz.render.phrases import PHRASES
from tamiz.render.words import Language, words
from tamiz.screen import compare

ENGLISH, SPANISH = words("en"), words("es")


def test_every_phrase_exists_in_both_languages_with_the_same_blanks() -> None:
    uneven = [
        key
        for key, (english, spanish) in PHRASES.items()
        if not english.strip() or not spanish.strip() or _blanks(english) != _blanks(spanish)
    ]
    assert uneven == []


def _blanks(phrase: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", phrase))


def test_every_word_of_the_closed_sets_has_its_phrase() -> None:
    groups = (("status", Status), ("grade", Grade), ("rule", Rule), ("claim", Claim), ("origin", DayOrigin))
    sets = (*groups, ("confidence", Confidence), ("schema", Schema))
    wanted = {f"{group}.{member.value}" for group, members in sets for member in members}
    assert wanted - PHRASES.keys() == set()


def test_every_exit_status_of_the_contract_is_explained() -> None:
    assert [SPANISH(f"exit.{status}")[:4] for status in range(4)] == ["no s", "al m", "uso ", "algo"]


def test_a_word_that_is_not_among_the_fixed_ones_is_shown_as_it_came() -> None:
    assert SPANISH.term("action", "walk-the-plank") == "walk-the-plank"


def test_why_is_in_english_what_the_signal_says() -> None:
    signal = replace(examples.named().matches[0].signals[0], why="equal, and rare indeed")
    assert ENGLISH.why(signal) == "equal, and rare indeed"


@pytest.mark.parametrize(
    ("kind", "why", "expected"),
    [
        ("token", "equal, rare", "igual, poco común"),
        ("token", "some new shade", "igual"),
        ("moon phase", "full moon", "full moon"),
    ],
)
def test_why_is_in_spanish_by_phrase_then_by_kind_then_as_given(kind: str, why: str, expected: str) -> None:
    signal = replace(examples.named().matches[0].signals[0], kind=kind, why=why)
    assert SPANISH.why(signal) == expected


def test_one_is_not_counted_in_the_plural_and_thousands_are_set_apart() -> None:
    assert [ENGLISH.count("matches", number) for number in (1, 1200)] == ["1 match", "1,200 matches"]


def test_the_two_notes_on_mexico_are_translated_with_their_day() -> None:
    note = PHRASES["note.mx-terrorist"][0]
    assert SPANISH.note(f"{note} (as of 2026-11-24)") == f"{PHRASES['note.mx-terrorist'][1]} (al 2026-11-24)"
    assert SPANISH.note("another note") == "another note"


def test_what_the_shipped_law_book_says_of_mexico_has_its_spanish() -> None:
    book = json.loads(files("tamiz.data").joinpath("law.json").read_text("utf-8"))
    notes = [row["note"] for position in book["positions"] for row in position.get("standing", ())]
    assert len(notes) == 2
    assert not [note for note in notes if SPANISH.note(note) == note]


def test_every_action_and_addressee_of_the_shipped_law_book_has_its_spanish() -> None:
    book = json.loads(files("tamiz.data").joinpath("law.json").read_text("utf-8"))
    duties = [duty for program in book["programs"] for duty in program.get("consequences", ())]
    wanted = {f"action.{duty['action']}" for duty in duties} | {
        f"who.{who}" for duty in duties for who in duty.get("who", ())
    }
    assert wanted - PHRASES.keys() == set()


def test_all_that_a_rule_can_say_in_set_words_has_its_spanish() -> None:
    book = LawBook.load()
    rules = [one for program in book.programs.values() for one in program.consequences]
    wanted = {f"due.{deadline.what}" for one in rules for deadline in one.terms.deadlines}
    wanted |= {f"who.{kind.name}" for kind in book.askers.kinds}
    wanted |= {f"onlyif.{why}" for kind in book.askers.kinds for why in kind.may_be.values()}
    wanted |= {f"onlyif.{NOBODY_NAMED}", f"onlyif.{UNKNOWN_KIND}"}
    wanted |= {f"conflict.{why}" for why in (ACTION, DEADLINE, RECORDS)} | {f"action.{duty.value}" for duty in Duty}
    wanted |= {f"count.{unit.value}" for unit in (Unit.BUSINESS, Unit.CALENDAR)}
    wanted |= {f"transaction.{one.value}" for one in Transaction}
    assert wanted - PHRASES.keys() == set()


def test_every_kind_of_evidence_and_of_mention_has_its_spanish() -> None:
    wanted = {f"why.{kind}" for kind in kinds()} | {f"how.{how.value}" for how in How}
    assert wanted - PHRASES.keys() == set()


def test_every_reason_that_matching_can_give_has_its_spanish() -> None:
    english = {pair[0] for key, pair in PHRASES.items() if key.startswith("why.")}
    assert {"equal, rare", "not in the listed name", "another birth year"} <= reasons()
    assert reasons() - english == set()


@pytest.mark.parametrize(
    ("asked", "listed", "schema"),
    [
        ("Ma. Hernadez Perez", "María Hernández Quijano", "Person"),
        ("Chuy Gonsales R. Zaldivar", "González, Jesús Ruperto", "Person"),
        ("Ivan Kaznacheev", "Kaznacheev, Ivan Petrovich", "Person"),
        ("Ruperto", "Quijano Zaldívar, Ruperto José", "Person"),
        ("Юрий Казначеев", "Yuri Kaznacheev", "Person"),
        ("Importadora Quijano Zald", "Importadora Quijano Zaldívar Hermanos", "Company"),
        ("N4viera Del Mar 2 SA", "Naviera Delmar 3 SRL", "Company"),
        ("AFQZ", "Asociación de Fomento Quijano Zaldívar", "Organization"),
    ],
)
def test_two_names_are_compared_in_spanish_throughout(asked: str, listed: str, schema: str) -> None:
    signals = compare(asked, listed, schema).signals
    assert signals
    assert [signal for signal in signals if SPANISH.why(signal) == signal.why] == []


def test_every_weight_and_its_reason_have_their_spanish() -> None:
    told = json.loads(files("tamiz.data").joinpath("parameters.json").read_text("utf-8"))
    said = {
        **told["weights"],
        **_flat("spelling", told["spelling"]),
        **_flat("unmatched", told["unmatched"]),
        **_flat("left_out", told["left_out"]),
        "context": told["context"],
    }
    whys = {key: one["why"] for key, one in said.items() if "why" in one}
    assert [key for key, why in whys.items() if PHRASES.get(f"labwhy.{key}", ("",))[0] != why] == []
    assert [key for key in whys if f"labweight.{key}" not in PHRASES] == []


def _flat(name: str, group: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return a group of the parameter file and the groups in it, by their keys from the top."""
    inner = {f"{name}, {key}": value for key, value in group.items() if isinstance(value, dict)}
    return {name: group, **inner}


def test_several_whom_an_obligation_is_on_are_each_translated() -> None:
    assert SPANISH.who(["US person", "somebody new"]) == "persona estadounidense, somebody new"
    assert SPANISH.who([]) == "no consta"


def test_a_language_without_words_is_refused_with_those_there_are() -> None:
    with pytest.raises(QueryError, match="no phrases for the language 'fr'; choose one of: en, es"):
        words("fr")


def test_no_phrase_carries_markup_or_a_language_of_its_own() -> None:
    assert not any("<" in phrase or "[" in phrase for phrase in chain(*PHRASES.values()))
    assert {language.value for language in Language} == {"en", "es"}
