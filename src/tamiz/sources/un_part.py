"""One element of a UN record, whose children are asked for by name; what nobody asks for is listed.

So an element that the UN adds to its schema turns up in the load report with its path, and
cannot fall away in silence.
"""

from collections.abc import Iterator

from tamiz.model import Unreadable
from tamiz.sources.xml_input import Node

_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation"


class Part:
    """An element with the path that leads to it; ``where`` goes into the report."""

    __slots__ = ("_asked", "_extra", "_node", "_parts", "where")

    def __init__(self, node: Node, where: str) -> None:
        self.where = where
        self._node = node
        self._asked: set[str] = set()
        self._parts: list[Part] = []
        self._extra: list[Unreadable] = []

    def text(self, tag: str) -> str | None:
        """Return the text of the one child of this tag, None when it is absent or empty."""
        asked_before = tag in self._asked
        texts = self.texts(tag)
        for more in () if asked_before else texts[1:]:
            self.doubt(tag, more, "stands a second time; the first is kept")
        return texts[0] if texts else None

    def texts(self, tag: str) -> tuple[str, ...]:
        """Return the texts of all children of this tag that are not empty."""
        found = [child for child in self._node.children if child.tag == tag]
        for child in () if tag in self._asked else found:
            self._extra += _beyond_text(child, f"{self.where}/{tag}")
        self._asked.add(tag)
        return tuple(child.text for child in found if child.text)

    def parts(self, tag: str) -> "tuple[Part, ...]":
        """Return the children of this tag, to be asked for their own children."""
        self._asked.add(tag)
        found = tuple(Part(child, f"{self.where}/{tag}") for child in self._node.children if child.tag == tag)
        self._parts += found
        return found

    def values(self, tag: str) -> tuple[str, ...]:
        """Return the texts of ``VALUE`` in all children of this tag, the UN's way to write a list."""
        return tuple(value for part in self.parts(tag) for value in part.texts("VALUE"))

    def doubt(self, tag: str, text: str, reason: str) -> None:
        """Note that the text of a child was not understood."""
        self._extra.append(Unreadable(f"{self.where}/{tag}", text, reason))

    def not_understood(self) -> Iterator[Unreadable]:
        """Yield every doubt, and every child, text and attribute that nobody asked for, here and below."""
        yield from self._extra
        for child in self._node.children:
            if child.tag not in self._asked:
                yield Unreadable(f"{self.where}/{child.tag}", _all_text(child), "is an element that is not known")
        if self._node.text:
            yield Unreadable(self.where, self._node.text, "is text between elements")
        yield from _attributes(self._node, self.where)
        for part in self._parts:
            yield from part.not_understood()

    def count_texts(self) -> int:
        """Return how many elements here and below carry text."""
        return _count_texts(self._node)


def _beyond_text(node: Node, where: str) -> Iterator[Unreadable]:
    for child in node.children:
        yield Unreadable(f"{where}/{child.tag}", _all_text(child), "is an element where only text is known")
    yield from _attributes(node, where)


def _attributes(node: Node, where: str) -> Iterator[Unreadable]:
    for key, value in node.attributes:
        if key != _SCHEMA_LOCATION:
            yield Unreadable(f"{where}@{key}", value, "is an attribute that is not known")


def _all_text(node: Node) -> str:
    return " ".join(text for text in (node.text, *map(_all_text, node.children)) if text)


def _count_texts(node: Node) -> int:
    return bool(node.text) + sum(map(_count_texts, node.children))
