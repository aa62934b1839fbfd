"""Scenarios over lists kept on disk: their parties are read as supposed, and nothing on the disk is changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.lists import Desk
from rehearsal.laying import scenario, what_if
from tamiz.model import Rule
from tamiz.render.whatif_values import Effect, WhatIf
from tamiz.screen import Screener

SDGT = "program: SDGT, country: US"
LIST = "us-ofac-sdn"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with the SDN fixture."""
    made = Desk(tmp_path)
    assert made.add_sdn().status == 0
    return made


def rehearsed(desk: Desk, text: str, rows: str, tmp_path: Path) -> WhatIf:
    return what_if(text, rows, tmp_path, Screener.open(desk.data))


def hashes(folder: Path) -> Iterator[tuple[str, str]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return ((str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files)


def test_an_entry_of_a_kept_list_gets_a_tag_and_the_disk_stays_as_it_was(desk: Desk, tmp_path: Path) -> None:
    Screener.open(desk.data).screen("Fundacion sin Papeles")
    before = dict(hashes(desk.data))
    found = rehearsed(desk, scenario(f"designate: {LIST}:107, {SDGT}"), "Fundacion sin Papeles\n", tmp_path)
    assert [(one.effect, one.gained) for one in found.customers] == [(Effect.CHANGED, ("US SDGT",))]
    assert dict(hashes(desk.data)) == before


def test_an_entry_of_a_kept_list_is_found_by_a_name_that_only_the_scenario_has(desk: Desk, tmp_path: Path) -> None:
    head = f"parties: {{blue: {{entities: [{LIST}:107], name: Fundacion sin Papeles, aliases: [Ocotepec Quimicos]}}}}"
    found = rehearsed(desk, scenario(f"designate: blue, {SDGT}", head=head), "Ocotepec Quimicos\n", tmp_path)
    (one,) = found.customers
    assert (one.effect, one.before) == (Effect.NEWLY_HIT, ())
    assert [(match.entity.id, match.rule) for match in one.after] == [(f"{LIST}:107", Rule.COMPLETE_NAME)]


def test_an_entry_that_a_kept_list_lacks_comes_with_the_names_of_another_list(desk: Desk, tmp_path: Path) -> None:
    head = f"parties: {{own: {{entities: ['builtin:carteles-unidos', '{LIST}:52892']}}}}"
    found = rehearsed(desk, scenario(f"designate: own, {SDGT}, from: 2026-11-25", head=head), "x\n", tmp_path)
    assert [(party.id, party.is_new) for party in found.parties] == [(f"{LIST}:52892", True)]
    assert [note.kind for note in found.notes] == ["new_entry", "already"]


def test_everyone_linked_on_a_kept_list_is_found_by_the_name_that_the_list_gives(desk: Desk, tmp_path: Path) -> None:
    tco = f"designate: {LIST}:102, program: TCO, country: US"
    linked = rehearsed(desk, scenario(f"{tco}, linked: yes"), "Zaragoza Prueba, Lorenzo Ficticio\n", tmp_path)
    assert {party.id: party.linked_to for party in linked.parties} == {
        f"{LIST}:101": f"{LIST}:102",
        f"{LIST}:102": None,
        f"{LIST}:105": f"{LIST}:102",
    }
    assert [one.gained for one in linked.customers] == [("US TCO",)]


def test_a_person_does_not_come_under_a_program_for_organizations(desk: Desk, tmp_path: Path) -> None:
    found = rehearsed(desk, scenario(f"designate: {LIST}:101, program: FTO, country: US"), "x\n", tmp_path)
    assert (found.parties, [note.kind for note in found.notes]) == ((), ["not_persons"])


def test_a_list_that_had_told_nothing_by_then_is_left_out_and_said(desk: Desk, tmp_path: Path) -> None:
    head = f"known_on: 2025-02-19\nparties: {{own: {{entities: ['builtin:cjng', '{LIST}:107']}}}}"
    found = rehearsed(desk, scenario(f"designate: own, {SDGT}, from: 2025-02-20", head=head), "CJNG\n", tmp_path)
    assert [note.kind for note in found.notes] == ["no_list"]
    assert [one.effect for one in found.customers] == [Effect.CHANGED]
