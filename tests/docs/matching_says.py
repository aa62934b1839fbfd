"""What matching can say of two parties, read from its own source: the kinds of its signals, and why each counts.

A kind or reason that somebody adds is found here without being written down a second time.
"""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tamiz import matching

_SOURCES = sorted(Path(matching.__file__ or "").parent.glob("*.py"))
_SAYING = {"Signal": 4, "_weighed": 3}  # calls that say something, and which argument is the reason
_MAKING = {**dict.fromkeys(_SAYING, 0), "Tie": 0, "_tie": 0}  # calls that name a kind, and which argument it is


@cache
def kinds() -> frozenset[str]:
    """Return every kind of signal that stands as a text in the source."""
    tabled = (*(key for table in _tables("_WHY") for key in table.keys), *_values("_KINDS"))
    return _texts((*_arguments(_MAKING), *_assigned("kind"), *tabled))


@cache
def reasons() -> frozenset[str]:
    """Return every reason that stands as a text in the source; those with a value in them are told by their kind."""
    return _texts((*_arguments(_SAYING), *_assigned("why"), *_values("_WHY"), *_values("_LEFT_OUT")))


@cache
def _nodes() -> tuple[ast.AST, ...]:
    return tuple(node for path in _SOURCES for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def _arguments(places: dict[str, int]) -> Iterator[ast.expr]:
    for node in _nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if called in places:
                yield node.args[places[called]]


def _assigned(name: str) -> Iterator[ast.expr]:
    for node in _nodes():
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == name for to in node.targets):
            yield node.value


def _tables(name: str) -> list[ast.Dict]:
    return [value for value in _assigned(name) if isinstance(value, ast.Dict)]


def _values(name: str) -> Iterator[ast.expr]:
    return (value for table in _tables(name) for value in table.values)


def _texts(nodes: Iterable[ast.expr | None]) -> frozenset[str]:
    """Return the texts that expressions can be: as they stand, or one or the other by a condition."""
    found = [
        branch for node in nodes for branch in ((node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,))
    ]
    return frozenset(one.value for one in found if isinstance(one, ast.Constant) and isinstance(one.value, str))
