"""Replacing one word or one place in a name, in the capitals of what stood there."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from re import Match, Pattern
from typing import TypeVar

from tamiz.lab.alterations.model import Change
from tamiz.lab.drawing import Draws
from tamiz.names import fold

T = TypeVar("T")
Table = Mapping[str, Sequence[str]]  # what is replaced, folded or in small letters, and by what

_FIRST_GREEK = "\u0370"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def one_of(draws: Draws, options: Sequence[T]) -> T:
    """Return one of ``options``, each as likely as another. There must be one."""
    return options[draws.below(len(options))]


def put(text: str, start: int, end: int, new: str) -> str:
    """Return ``text`` with ``new`` in place of what stands from ``start`` to ``end``, as capital or small as that."""
    old = text[start:end]
    if old[:1].isupper():
        beside = text[end : end + 1] if text[end : end + 1].isalpha() else text[max(start - 1, 0) : start]
        alone = len(old) == 1 and not beside.isalpha()
        capitals = text.isupper() if alone else (old + beside).isupper()
        new = new.upper() if capitals else new[:1].upper() + new[1:]
    return text[:start] + new + text[end:]


def written(found: Match[str], new: str) -> str:
    """Return the whole text of ``found`` with ``new`` in its place."""
    return put(found.string, *found.span(), new)


def one_match(text: str, draws: Draws, pattern: Pattern[str], new: Callable[[Match[str]], Sequence[str]]) -> str | None:
    """Return ``text`` with one match of ``pattern`` written as one of its ``new`` ways, None when nothing differs."""
    ways = [
        changed for found in pattern.finditer(text) for way in new(found) if (changed := written(found, way)) != text
    ]
    return one_of(draws, ways) if ways else None


def every_match(text: str, pattern: Pattern[str], new: Callable[[Match[str]], str | None]) -> str | None:
    """Return ``text`` with each match written anew where ``new`` has something for it, None when nothing differs."""
    changed = text
    for found in reversed(tuple(pattern.finditer(text))):
        way = new(found)
        changed = changed if way is None else put(changed, *found.span(), way)
    return None if changed == text else changed


def words_by(table: Callable[[], Table]) -> Change:
    """Return what writes one word that ``table`` knows in another way."""
    return lambda text, draws: one_match(text, draws, WORD, lambda found: _known(table(), found[0]))


def all_words_by(table: Callable[[], Table]) -> Change:
    """Return what writes every word that ``table`` knows in the first of its other ways."""
    return lambda text, _: every_match(text, WORD, lambda found: next(iter(_known(table(), found[0])), None))


def _known(table: Table, word: str) -> Sequence[str]:
    """Return what the table has for a Latin word; others would be answered in Latin letters."""
    return table.get(fold(word), ()) if is_latin(word) else ()


def is_latin(text: str) -> bool:
    """Whether all letters stand before the Greek ones, as those of European alphabets in Latin letters do."""
    return all(letter < _FIRST_GREEK for letter in text)


def only_latin(change: Change) -> Change:
    """Return what makes ``change`` in Latin names alone: it adds Latin letters."""
    return lambda text, draws: change(text, draws) if is_latin(text) else None


def places_by(rules: Table) -> Change:
    """Return what writes one place that ``rules`` know in another way; longer keys are met first."""
    pattern = _any_of(rules)
    return partial(_one_place, pattern, rules)


def all_places_by(rules: Mapping[str, str]) -> Change:
    """Return what writes every place that ``rules`` know in another way."""
    pattern = _any_of(rules)
    return lambda text, _: every_match(text, pattern, lambda found: rules.get(found[0].lower()))


def _one_place(pattern: Pattern[str], rules: Table, text: str, draws: Draws) -> str | None:
    return one_match(text, draws, pattern, lambda found: rules.get(found[0].lower(), ()))


def _any_of(keys: Iterable[str]) -> Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(keys, key=lambda key: (-len(key), key)))), re.IGNORECASE)


def each_way(pairs: str) -> dict[str, list[str]]:
    """Return a table from "b v, c s": each is written for the other."""
    table: dict[str, list[str]] = {}
    for pair in pairs.split(","):
        members = pair.split()
        for one in members:
            table.setdefault(one, []).extend(other for other in members if other != one)
    return table


def then(*changes: Change) -> Change:
    """Return what makes all the ``changes`` that apply, one after another."""

    def changed(text: str, draws: Draws) -> str | None:
        altered = text
        for change in changes:
            altered = change(altered, draws) or altered
        return None if altered == text else altered

    return changed


def first_of(*changes: Change) -> Change:
    """Return what makes the first of ``changes`` that applies."""
    return lambda text, draws: next((new for change in changes if (new := change(text, draws)) is not None), None)
