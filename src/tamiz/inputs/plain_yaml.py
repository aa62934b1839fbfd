"""YAML to plain values, with nothing read as other than it is written.

All scalars stay text: what YAML would guess (``no`` as false, 2025-02-20 as a date) is not
guessed. A key that stands twice is an error, not the last one; aliases, by which a small
file grows without end, tags and endless nesting are refused. The events of the parser are
taken one by one, so that no depth of the file becomes a depth of calls.
"""

from collections.abc import Iterable
from typing import Any

from tamiz.errors import InputError

_DEEPEST = 12


def parse_yaml(text: str) -> object:
    """Return the one document of ``text`` as texts, lists and mappings. Raises InputError with the line."""
    import yaml  # noqa: PLC0415  # only where a YAML file is given

    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    try:
        return _built(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        line = "" if error.problem_mark is None else f"line {error.problem_mark.line + 1}: "
        raise InputError(f"{line}{error.problem or error.context or 'no YAML'}") from error
    except (yaml.YAMLError, ValueError) as error:  # a character that YAML does not allow
        raise InputError(" ".join(str(error).split())[:200]) from error


def _built(events: Iterable[Any]) -> object:
    tree = _Tree()
    for event in events:
        try:
            tree.take(event)
        except InputError as error:
            raise InputError(f"line {event.start_mark.line + 1}: {error}") from None
    return tree.whole


class _Tree:
    """The value that is being built: the collections that are open, innermost last."""

    def __init__(self) -> None:
        self.whole: object = None
        self._documents = 0
        self._open: list[list[object] | dict[str, object]] = []
        self._keys: list[str | None] = []  # of each open collection: the key whose value comes next

    def take(self, event: Any) -> None:
        kind = type(event).__name__
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise InputError("an anchor or alias (& or *) is not read here; write the value out")
        if getattr(event, "tag", None) not in (None, "!"):
            raise InputError("a tag (!) is not read here; write the value plainly")
        if kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                raise InputError("a second document begins; a file holds one")
        elif kind == "ScalarEvent":
            self._put(event.value)
        elif kind in ("SequenceStartEvent", "MappingStartEvent"):
            self._begin([] if kind == "SequenceStartEvent" else {})
        elif kind in ("SequenceEndEvent", "MappingEndEvent"):
            self._open.pop()
            self._keys.pop()

    def _begin(self, value: list[object] | dict[str, object]) -> None:
        if len(self._open) >= _DEEPEST:
            raise InputError(f"more than {_DEEPEST} levels one in another")
        self._put(value)
        self._open.append(value)
        self._keys.append(None)

    def _put(self, value: object) -> None:
        if not self._open:
            self.whole = value
            return
        inner, key = self._open[-1], self._keys[-1]
        if isinstance(inner, list):
            inner.append(value)
        elif key is None:
            self._keys[-1] = _key(value, inner)
        else:
            inner[key] = value
            self._keys[-1] = None


def _key(value: object, taken: dict[str, object]) -> str:
    if not isinstance(value, str):
        raise InputError("a key that is a list or a mapping; keys are words")
    if value in taken:
        raise InputError(f"the key {value[:40]!r} stands twice; keep one of them")
    return value
