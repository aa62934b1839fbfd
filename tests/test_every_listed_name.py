"""Every name of the built-in list that may open a door does, however it is written."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from tamiz.matching.match import find_exhaustively
from tamiz.model import Grade, Query, Rule
from tamiz.screen import Screener

SCREENER = Screener.open()
NAMES = [entry for entry in SCREENER.index.entries if entry.name.grade is not Grade.WEAK]


def without_accents(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def reversed_tokens(name: str) -> str:
    return " ".join(reversed(name.split()))


@pytest.mark.parametrize("rewrite", [str, str.upper, str.lower, without_accents, reversed_tokens])
def test_every_name_finds_its_own_entity(rewrite: Callable[[str], str]) -> None:
    missed = [
        entry.name.text
        for entry in NAMES
        if entry.entity.id not in {match.entity.id for match in SCREENER.screen(rewrite(entry.name.text)).matches}
    ]
    assert missed == []


def test_no_weak_alias_is_a_complete_name() -> None:
    strong = {(entry.entity.id, entry.reading.keys) for entry in NAMES}  # "FEDERATION" beside "The Federation"
    every = [entry for entry in SCREENER.index.entries if entry.name.grade is Grade.WEAK]
    weak = [entry for entry in every if (entry.entity.id, entry.reading.keys) not in strong]
    opened = [
        entry.name.text
        for entry in weak
        for match in SCREENER.screen(entry.name.text).matches
        if match.name == entry.name and match.rule is Rule.COMPLETE_NAME
    ]
    assert weak
    assert opened == []


def test_the_slow_twin_agrees_on_every_name() -> None:
    slow = replace(SCREENER, find=find_exhaustively)
    for entry in SCREENER.index.entries:
        asked = Query(reversed_tokens(entry.name.text))
        assert slow.screen(asked) == SCREENER.screen(asked)
