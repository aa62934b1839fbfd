"""YAML to a tree of texts, each with its line: nothing is guessed, and nothing grows when it is read.

Scalars stay the texts they are written as, so that ``NO`` is Norway and 2025-02-20 is no day yet. A key that
stands twice is an error, not the last one; anchors and aliases, by which a small file grows without end, tags,
and what is too large or too deep are refused. What a tree means is left to the readers of rules and scenarios.

The events of the parser are taken one by one, so that no depth of a file becomes a depth of calls.
"""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tamiz.errors import InputError

MOST_LEVELS = 12
MOST_VALUES = 100_000
_SHOWN = 40  # letters of a key that a message repeats


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as it is written; ``given`` is false for an empty value without quotation marks."""

    text: str
    line: int
    given: bool = True


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    line: int
    items: "list[Tree]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping, in the order of the file."""

    line: int
    fields: "dict[str, Tree]" = field(default_factory=dict)


Tree: TypeAlias = Text | Items | Fields


def parse_tree(text: str) -> Tree | None:
    """Return the one document of ``text``, None where it has none.

    Raises InputError, its line (from 1) in front, when it is no YAML, holds two documents, or uses what is refused.
    """
    import yaml  # noqa: PLC0415  # only where a YAML file is given

    building = _Building()
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
            building.take(event)
    except yaml.MarkedYAMLError as error:
        line = "" if error.problem_mark is None else f"line {error.problem_mark.line + 1}: "
        raise InputError(f"{line}{error.problem or error.context or 'no YAML'}; mend it there") from error
    except (yaml.YAMLError, ValueError) as error:  # a character that YAML does not allow
        raise InputError(f"{' '.join(str(error).split())[:200]}; take it out") from error
    return building.whole


class _Building:
    """The tree that is being built: the collections that are open, innermost last."""

    def __init__(self) -> None:
        self.whole: Tree | None = None
        self._documents = self._values = 0
        self._open: list[Items | Fields] = []
        self._keys: list[str | None] = []  # of each open collection: the key whose value comes next

    def take(self, event: Any) -> None:
        """Add what an event says. Raises InputError with its line when it is refused."""
        line = event.start_mark.line + 1
        try:
            self._take(event, type(event).__name__, line)
        except InputError as error:
            raise InputError(f"line {line}: {error}") from None

    def _take(self, event: Any, kind: str, line: int) -> None:
        _check_plain(event, kind)
        match kind:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    raise InputError("a second document begins; a file holds one")
            case "ScalarEvent":
                self._put(Text(event.value, line, given=bool(event.value or event.style)))
            case "SequenceStartEvent":
                self._begin(Items(line))
            case "MappingStartEvent":
                self._begin(Fields(line))
            case "SequenceEndEvent" | "MappingEndEvent":
                self._open.pop()
                self._keys.pop()

    def _begin(self, collection: Items | Fields) -> None:
        if len(self._open) >= MOST_LEVELS:
            raise InputError(f"more than {MOST_LEVELS} levels one in another; write it flatter")
        self._put(collection)
        self._open.append(collection)
        self._keys.append(None)

    def _put(self, tree: Tree) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise InputError(f"more than {MOST_VALUES:,} values; split the file")
        if not self._open:
            self.whole = tree
            return
        inner, key = self._open[-1], self._keys[-1]
        if isinstance(inner, Items):
            inner.items.append(tree)
        elif key is None:
            self._keys[-1] = _key(tree, inner)
        else:
            inner.fields[key] = tree
            self._keys[-1] = None


def _check_plain(event: Any, kind: str) -> None:
    """Refuse what a small file could grow by, and what would be read as something else than it says."""
    if kind == "AliasEvent" or getattr(event, "anchor", None):
        raise InputError("an anchor or alias (& or *) is not read here; write the value out")
    if getattr(event, "tag", None):
        raise InputError("a tag (!) is not read here; write the value plainly")


def _key(tree: Tree, taken: Fields) -> str:
    if not isinstance(tree, Text):
        raise InputError("a key that is a list or a mapping; keys are words")
    if tree.text in taken.fields:
        raise InputError(f"the key {tree.text[:_SHOWN]!r} stands twice; keep one of them")
    return tree.text
