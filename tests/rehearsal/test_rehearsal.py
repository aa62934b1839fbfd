"""The rehearsal test: what was supposed on the day before is what came, byte for byte; and nothing else is touched."""

from importlib.resources import as_file
from typing import Any

import pytest

from tamiz.examples import example
from tamiz.inputs.table import read_customers
from tamiz.law import status_rows
from tamiz.model import Query
from tamiz.rehearsal import Layer, customer_file, days_of, lay, rehearse
from tamiz.rehearsal.shipped import shipped, shipped_names
from tamiz.rehearsal.whatif import Answering, effect_of
from tamiz.render.canonical import canonical
from tamiz.render.json import answer_object
from tamiz.render.whatif_values import WhatIf
from tamiz.screen import Screener

SCREENER = Screener.open()
WHAT_COUNTS = "entity name grade rule score bits party evidence designations in_force obligations".split()


def layer_of(name: str) -> Layer:
    scenario = shipped(name)
    return lay(scenario, SCREENER, days_of(scenario, SCREENER, None, None), SCREENER.settings())


LAYERS = {name: layer_of(name) for name in shipped_names()}


def customers() -> list[Query]:
    with as_file(example("customers.csv")) as path:
        return [one for one in read_customers(path) if isinstance(one, Query)]


def told(screener: Screener, query: Query, day: str) -> bytes:
    answer: dict[str, Any] = answer_object(screener.screen(query, screener.settings(day, day)))
    return canonical([{key: one[key] for key in WHAT_COUNTS} for one in answer["matches"]])


def test_the_day_before_with_the_scenario_is_the_day_itself_byte_for_byte() -> None:
    after, asked = LAYERS["2025-02-20"].after.screener, customers()
    supposed = [told(after, query, "2025-02-20") for query in asked]
    assert supposed == [told(SCREENER, query, "2025-02-20") for query in asked]
    assert supposed != [told(SCREENER, query, "2025-02-19") for query in asked]


def test_every_entity_of_the_built_in_list_has_the_law_of_the_day() -> None:
    after = LAYERS["2025-02-20"].after
    day = after.settings.on
    real = {one.id: status_rows(one, day, day, SCREENER.book) for one in SCREENER.index.entities}
    assert {one.id: status_rows(one, day, day, after.book) for one in after.screener.index.entities} == real


def test_the_world_before_is_the_list_as_it_was_known_the_day_before() -> None:
    """Deadlines are counted from the day that is asked about, so both are asked about the same."""
    before, asked = LAYERS["2025-02-20"].before, customers()
    supposed = [before.screener.screen(query, before.settings) for query in asked]
    real = [SCREENER.screen(query, SCREENER.settings("2025-02-20", "2025-02-19")) for query in asked]
    assert [[one.obligations for one in answer.matches] for answer in supposed] == [
        [one.obligations for one in answer.matches] for answer in real
    ]


@pytest.mark.parametrize("name", shipped_names())
def test_only_customers_who_meet_what_changes_can_change(name: str) -> None:
    layer, asked = LAYERS[name], customers()
    names = [entity.names[0].text for entity in SCREENER.index.entities]
    every = [*asked, *(Query(text) for text in names)]
    worlds = [Answering(world).matches(every) for world in (layer.before, layer.after)]
    touched = {one.after.id for one in layer.touched}
    for before, after in zip(*worlds, strict=True):
        assert effect_of(before, after) is None or touched & {one.entity.id for one in (*before, *after)}


@pytest.mark.parametrize("name", shipped_names())
def test_the_answer_is_the_full_run_s(name: str) -> None:
    layer, asked = LAYERS[name], customers()
    worlds = [Answering(world).matches(asked) for world in (layer.before, layer.after)]
    effects = [effect_of(before, after) for before, after in zip(*worlds, strict=True)]
    found = what_if(layer)
    assert [(one.row, one.effect) for one in found.customers] == [
        (row, effect) for row, effect in enumerate(effects, start=1) if effect is not None
    ]


def what_if(layer: Layer) -> WhatIf:
    with as_file(example("customers.csv")) as path, customer_file(path) as whose:
        return rehearse(layer, whose)
