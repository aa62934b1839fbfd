"""On official lists: the SDN list of 2023-12-28 with the scenario has the FTO and SDGT tags that 2026-07-31 has."""

from datetime import date
from pathlib import Path

import pytest

from cli.lists import Desk
from cli.test_lists_real import add_sdn
from tamiz.law import status_rows
from tamiz.model import Entity
from tamiz.rehearsal import Layer, days_of, lay
from tamiz.rehearsal.carried import Days
from tamiz.rehearsal.pool import Pool
from tamiz.rehearsal.shipped import shipped
from tamiz.rehearsal.worlds import World, world
from tamiz.screen import Screener

pytestmark = pytest.mark.real

SDN = "us-ofac-sdn"
EIGHT = tuple(f"{SDN}:{number}" for number in (11440, 17671, 11438, 10386, 39376, 52892, 15412, 49756))
NEW = (f"{SDN}:52892", f"{SDN}:49756")  # the first was on no list before; the second came in July 2024
LATER = date(2026, 7, 31)


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Layer:
    screener, scenario = opened(tmp_path_factory.mktemp("before"), "2023-12-28"), shipped("2025-02-20")
    return lay(scenario, screener, days_of(scenario, screener, None, None), screener.settings())


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> World:
    screener = opened(tmp_path_factory.mktemp("after"), LATER.isoformat())
    return world(screener, Days(LATER, LATER, screener.book.as_of), lambda entity: entity, screener.settings())


def opened(folder: Path, day: str) -> Screener:
    desk = Desk(folder)
    assert add_sdn(desk, day).status == 0
    return Screener.open(desk.data)


def entries(place: World) -> dict[str, Entity]:
    return Pool(place).of_list(SDN)


def terrorist_tags(entity: Entity, place: World) -> set[str]:
    rows = status_rows(entity, place.settings.on, place.settings.known_on, place.book)
    return {row.program for row in rows if row.in_force and row.program in ("FTO", "SDGT")}


def test_the_eight_have_the_tags_that_the_later_list_has(layer: Layer, later: World) -> None:
    held, touched = entries(later), {one.after.id: one for one in layer.touched}
    supposed = {ident: terrorist_tags(touched[ident].after, layer.after) for ident in EIGHT}
    assert supposed == {ident: terrorist_tags(held[ident], later) for ident in EIGHT}
    assert set(map(frozenset, supposed.values())) == {frozenset(("FTO", "SDGT"))}
    assert tuple(ident for ident in EIGHT if touched[ident].before is None) == NEW


def test_no_other_entity_of_the_list_is_changed(layer: Layer) -> None:
    before, after = entries(layer.before), entries(layer.after)
    assert len(before) > 13_000
    assert before.keys() == after.keys()
    changed = {ident for ident, entity in before.items() if entity != after[ident]}
    assert changed == set(EIGHT) - set(NEW)
    assert {one.after.id for one in layer.touched if one.after.list_id == SDN} == set(EIGHT)
