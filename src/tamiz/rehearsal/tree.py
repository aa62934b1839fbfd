"""YAML as a tree of texts, each with its line: what a scenario file holds before anything is made of it.

Scalars stay the texts they are written as, so that ``NO`` is Norway and a day is no number. Anchors,
aliases, tags and a key given twice are refused, and so is what is too large or too deep: a scenario
needs none of them, and a small file must not grow when it is read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from tamiz.errors import InputError
from tamiz.render.plain import printable

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 1 << 20
MOST_NODES = 100_000
MOST_DEPTH = 12
_SHOWN = 60

Tree: TypeAlias = "Text | Items | Fields"


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it is written; ``given`` is false for an empty value."""

    text: str
    where: str
    given: bool = True


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    items: Sequence[Tree]
    where: str


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, in the order of the file."""

    fields: dict[str, Tree]
    where: str


def parse_tree(raw: bytes, name: str) -> Tree:
    """Return the one document in ``raw``; ``name`` names the file in an error.

    Raises InputError when it is no YAML, is empty, holds two documents, or uses what is refused.
    """
    import yaml  # noqa: PLC0415  # only scenarios are YAML

    if len(raw) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES >> 20} MiB, the most that a scenario may have; split it.")
    try:
        events = yaml.parse(raw.decode("utf-8-sig"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        return _Builder(name, iter(events)).document()
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 (byte {error.start:,}); save it as UTF-8.") from error
    except yaml.YAMLError as error:
        raise InputError(f"{name} is no YAML: {_said(error)}. Mend it there.") from error


def _said(error: "yaml.YAMLError") -> str:
    """Return what the reader of YAML found, with its line."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error)
    at = "" if mark is None else f"line {mark.line + 1}, "
    return at + printable(" ".join(str(problem).split()), 200)


class _Builder:
    """Makes the tree of the events of a file."""

    def __init__(self, name: str, events: "Iterator[yaml.Event]") -> None:
        self._name, self._events, self._nodes = name, events, 0

    def document(self) -> Tree:
        """Return the tree of the only document."""
        import yaml  # noqa: PLC0415

        tree: Tree | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    raise self._refused(event, "a second document begins; a scenario file holds one")
                tree = self._node(next(self._events), 0)
        if tree is None:
            raise InputError(f"{self._name} is empty; a scenario begins with its title, as: title: What if ...")
        return tree

    def _node(self, event: "yaml.Event", depth: int) -> Tree:
        import yaml  # noqa: PLC0415

        self._check(event, depth)
        where = self._where(event)
        if isinstance(event, yaml.ScalarEvent):
            return Text(event.value, where, given=bool(event.value) or event.style is not None)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(list(self._items(depth)), where)
        return Fields(self._fields(depth), where)

    def _items(self, depth: int) -> Iterator[Tree]:
        import yaml  # noqa: PLC0415

        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _fields(self, depth: int) -> dict[str, Tree]:
        import yaml  # noqa: PLC0415

        made: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Text):
                raise self._refused(event, "a key must be a word")
            if key.text in made:
                raise self._refused(event, f"the key {printable(key.text, _SHOWN)!r} is given twice")
            made[key.text] = self._node(next(self._events), depth + 1)
        return made

    def _check(self, event: "yaml.Event", depth: int) -> None:
        """Refuse what a small file could grow by, and what would be read as something else than it says."""
        import yaml  # noqa: PLC0415

        self._nodes += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refused(event, "anchors and aliases (& and *) are not read; write the value out")
        if getattr(event, "tag", None):
            raise self._refused(event, "tags (!) are not read; leave it out")
        if depth > MOST_DEPTH or self._nodes > MOST_NODES:
            raise self._refused(event, f"more than {MOST_DEPTH} levels or {MOST_NODES:,} values; split the scenario")

    def _where(self, event: "yaml.Event") -> str:
        mark = event.start_mark
        return self._name if mark is None else f"{self._name}, line {mark.line + 1}"

    def _refused(self, event: "yaml.Event", what: str) -> InputError:
        return InputError(f"{self._where(event)}: {what}.")
