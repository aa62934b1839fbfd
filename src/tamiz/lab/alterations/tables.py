"""The tables of ``data/alterations.json``, read once, each in the shape its alterations look things up in."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from tamiz.names import fold

Ways = dict[str, list[str]]


@cache
def _read() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(files("tamiz.data").joinpath("alterations.json").read_text(encoding="utf-8"))
    return table


def rows(name: str) -> list[str]:
    """Return the rows of a table that is written "row | row"."""
    return [row.strip() for row in _read()[name].split("|")]


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a table that is a list of words."""
    return frozenset(_read()[name].split())


@cache
def spellings(script: str) -> Ways:
    """Return, for each Latin spelling of a name of "arabic", "russian" or "hebrew", the others."""
    return _others(spelled.split() for spelled in _read()[script].values())


@cache
def native(script: str) -> dict[str, str]:
    """Return, for each folded Latin spelling of a name, how its own script writes it."""
    return {fold(latin): name for name, spelled in _read()[script].items() for latin in spelled.split()}


@cache
def latin(script: str) -> dict[str, str]:
    """Return, for each name of a script, its first Latin spelling."""
    return {name: spelled.split()[0] for name, spelled in _read()[script].items()}


@cache
def pairs(name: str) -> Ways:
    """Return a table of "one other" rows, both ways."""
    return _others(row.split() for row in rows(name))


@cache
def first_to_second(name: str) -> Ways:
    """Return a table of "one other" rows, from the first to the second."""
    return _directed(row.split() for row in rows(name))


@cache
def second_to_first(name: str) -> Ways:
    """Return a table of "one other" rows, from the second to the first."""
    return _directed(row.split()[::-1] for row in rows(name))


@cache
def nicknames(language: str) -> Ways:
    """Return, for each folded given name of a language, what people who know its bearer say; and back."""
    found: Ways = {}
    for row in _read()["nicknames"][language].split("|"):
        name, _, short = row.partition(":")
        for one in short.split():
            _add(found, name.strip(), one)
            _add(found, one, name.strip())
    return found


@cache
def han_forms() -> tuple[dict[str, str], dict[str, str]]:
    """Return simplified to traditional characters, and back."""
    both = [pair for pair in _read()["han_forms"].split() if pair[0] != pair[1]]
    return {pair[0]: pair[1] for pair in both}, {pair[1]: pair[0] for pair in both}


@cache
def legal_ways() -> tuple[tuple[str, ...], ...]:
    """Return the legal forms, each with its ways of writing."""
    return tuple(tuple(way.strip() for way in row.split(" / ")) for row in rows("legal_ways"))


def _others(groups: Iterable[Sequence[str]]) -> Ways:
    found: Ways = {}
    for group in groups:
        for one in group:
            for other in group:
                if fold(one) != fold(other):
                    _add(found, one, other)
    return found


def _directed(rows_: Iterable[Sequence[str]]) -> Ways:
    found: Ways = {}
    for one, other in rows_:
        _add(found, one, other)
    return found


def _add(found: Ways, one: str, other: str) -> None:
    ways = found.setdefault(fold(one), [])
    if other not in ways:
        ways.append(other)
