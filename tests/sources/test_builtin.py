import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tamiz.data.records import read_shipped
from tamiz.dates import Between, Day, Open
from tamiz.errors import SourceError
from tamiz.model import Grade, Identifier, Schema
from tamiz.sources.builtin import (
    count_parts,
    load_builtin,
    load_source_texts,
    load_substances,
    parse_builtin,
    parse_substances,
)

RAW = read_shipped("builtin.json")
BUILTIN = load_builtin()
PARTIES = {entity.id.removeprefix("builtin:"): entity for entity in BUILTIN.entities}


def grades(party: str) -> dict[str, Grade]:
    return {name.text.casefold(): name.grade for name in PARTIES[party].names}


def damaged(change: Callable[[dict[str, Any]], object]) -> bytes:
    whole = json.loads(RAW)
    change(whole)
    return json.dumps(whole).encode()


def test_the_snapshot_says_what_it_is_and_what_it_does_not_hold() -> None:
    assert (BUILTIN.list_id, BUILTIN.published) == ("builtin", date(2026, 11, 24))
    assert BUILTIN.sha256.startswith("sha256:")
    assert BUILTIN.coverage is not None
    assert 'not as "not designated"' in BUILTIN.coverage


def test_all_listed_parties_are_there_once() -> None:
    assert count_parts(BUILTIN.entities)["entities"] == len(PARTIES) == 123


def test_la_familia_michoacana_is_not_la_nueva_familia_michoacana() -> None:
    old, new = PARTIES["la-familia-michoacana"], PARTIES["la-nueva-familia-michoacana"]
    assert (old.identifiers, new.identifiers) == (
        (Identifier("ofac-uid", "11439"),),
        (Identifier("ofac-uid", "39376"),),
    )
    assert {one.other for one in old.distinctions} >= {"La Nueva Familia Michoacana"}
    assert {one.other for one in new.distinctions} >= {"La Familia Michoacana"}


def test_los_zetas_is_a_former_name_of_cartel_del_noreste() -> None:
    assert grades("cartel-del-noreste")["los zetas"] is Grade.FORMER
    assert {act.as_name for act in PARTIES["cartel-del-noreste"].designations} == {None, "Los Zetas"}


def test_cdg_is_a_weak_alias_of_two_parties() -> None:
    assert [grades(party)["cdg"] for party in ("cartel-del-golfo", "clan-del-golfo")] == [Grade.WEAK, Grade.WEAK]


@pytest.mark.parametrize(
    ("party", "acronym"), [("cartel-del-noreste", "cdn"), ("comando-vermelho", "cv"), ("hizballah", "lh")]
)
def test_the_acronyms_of_the_traps_are_weak(party: str, acronym: str) -> None:
    assert grades(party)[acronym] is Grade.WEAK


@pytest.mark.parametrize(
    ("party", "name", "grade"),
    [
        ("cartel-de-sinaloa", "sinaloa cartel", Grade.PRIMARY),
        ("cartel-de-sinaloa", "mexican federation", Grade.STRONG),
        ("cjng", "cjng", Grade.STRONG),
        ("barrio-18", "mara 18", Grade.STRONG),
        ("juarez-cartel", "carrillo fuentes organization", Grade.FORMER),
        ("juarez-cartel", "la linea", Grade.WEAK),
        ("tren-de-aragua", "tda", Grade.STRONG),
        ("armed-islamic-group", "gia", Grade.STRONG),
        ("isis", "al-qa'ida in iraq", Grade.FORMER),
        ("al-nusrah-front", "hay'at tahrir al-sham", Grade.STRONG),
        ("lashkar-e-tayyiba", "jud", Grade.STRONG),
        ("communist-party-of-the-philippines-new-peoples-army", "new people's army", Grade.STRONG),
        (
            "revolutionary-peoples-liberation-party-front",
            "revolutionary people's liberation party/front",
            Grade.PRIMARY,
        ),
    ],
)
def test_names_keep_the_grade_that_the_facts_give(party: str, name: str, grade: Grade) -> None:
    assert grades(party)[name] is grade


def test_no_name_keeps_a_remark_in_parentheses() -> None:
    assert not [name.text for entity in BUILTIN.entities for name in entity.names if "(" in name.text]


def test_one_group_with_two_periods_is_one_entity() -> None:
    acts = [act for act in PARTIES["ansarallah"].designations if act.program == "FTO"]
    assert [(act.interval.start, act.interval.end) for act in acts] == [
        (Day(date(2021, 1, 19)), Day(date(2021, 2, 16))),
        (Day(date(2025, 3, 5)), Open()),
    ]


def test_a_date_that_was_not_read_stays_a_span() -> None:
    starts = {(party, act.program): act.interval.start for party in PARTIES for act in PARTIES[party].designations}
    assert starts["comando-vermelho", "SDGT"] == Between()
    assert starts["clan-del-golfo", "SDNTK"] == Between(date(2013, 1, 1), date(2013, 12, 31))
    assert starts["juarez-cartel", "FTO"] == Between(date(2026, 6, 5), date(2026, 7, 17))


def test_every_designation_keeps_its_confidence_and_where_it_comes_from() -> None:
    acts = [act for entity in BUILTIN.entities for act in entity.designations]
    assert all(act.confidence and act.citation and act.sources for act in acts)


def test_every_source_key_is_explained() -> None:
    acts = {source for entity in BUILTIN.entities for act in entity.designations for source in act.sources}
    names = {source for entity in BUILTIN.entities for name in entity.names for source in name.sources}
    assert {key for key in acts | names if " " not in key} <= set(load_source_texts())


def test_canadas_listing_of_the_older_group_leaves_the_newer_one_in_doubt() -> None:
    (act,) = [act for act in PARTIES["la-nueva-familia-michoacana"].designations if act.country == "CA"]
    assert act.doubt == "Canada's name is the older group's; whether its entry covers LNFM as alias was not read"


def test_substances_have_names_in_both_languages_and_cas_numbers() -> None:
    substances = {entity.caption: entity for entity in load_substances().entities}
    fentanyl = substances["Fentanyl"]
    assert fentanyl.schema is Schema.SUBSTANCE
    assert fentanyl.identifiers == (Identifier("cas", "437-38-7"),)
    assert {"Fentanyl", "fentanilo", "Sublimaze"} <= {name.text for name in fentanyl.names}


def test_a_short_name_that_means_other_things_is_weak() -> None:
    substances = {entity.caption: entity for entity in load_substances().entities}
    assert {name.text: name.grade for name in substances["4-Anilinopiperidine"].names}["4-AP"] is Grade.WEAK


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda whole: whole["entities"].pop(), "123"),
        (lambda whole: whole["entities"][0]["names"].pop(), "names were read"),
        (lambda whole: whole["entities"][0].update(extra=1), "field that is not known: 'extra'"),
        (lambda whole: whole["entities"][0].update(names=[]), "has no name"),
        (lambda whole: whole["entities"][0].update(names="AAB"), "not a list"),
        (lambda whole: whole["entities"][0].update(caption=7), "not a text"),
        (lambda whole: whole["entities"][0]["names"][0].update(grade="best"), "none of primary, strong, weak, former"),
        (lambda whole: whole["entities"][0].update(id=whole["entities"][1]["id"]), "one id to two"),
        (lambda whole: whole.update(published="2026-11-31"), "no day: '2026-11-31'"),
        (lambda whole: whole.update(list="mine"), "is the list 'mine'"),
        (lambda whole: whole.update(counts={"entities": True}), "no whole number"),
        (
            lambda whole: whole["entities"][0]["designations"][0].update(
                interval={"from": {"not_before": "2021-01-02", "not_after": "2021-01-01"}}
            ),
            "ends before it begins",
        ),
    ],
)
def test_a_damaged_file_is_refused_with_its_place(change: Callable[[dict[str, Any]], object], says: str) -> None:
    with pytest.raises(SourceError, match=says):
        parse_builtin(damaged(change), "builtin.json")


@given(st.integers(0, len(RAW) - 3))
def test_a_file_that_ends_too_early_is_refused(length: int) -> None:
    with pytest.raises(SourceError, match="not whole JSON"):
        parse_builtin(RAW[:length], "builtin.json")


@given(st.binary(max_size=200) | st.just(b"[" * 100_000))
def test_bytes_that_are_no_list_are_refused(raw: bytes) -> None:
    with pytest.raises(SourceError):
        parse_substances(raw, "substances.json")


def test_loading_needs_no_yaml() -> None:
    program = (
        "import sys, tamiz.sources.builtin as b; b.load_builtin(); b.load_substances(); print('yaml' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "False"
