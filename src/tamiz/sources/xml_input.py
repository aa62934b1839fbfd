"""XML of a list file as plain values, one record at a time, from input that may be hostile.

The parser runs without entities, network and DTD, refuses any document type declaration and
nesting no list has, and stops at the first place that is not well-formed. What the elements
mean stays with the readers; lxml itself does not leave this module.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types; only plain values leave this module

from tamiz.errors import SourceError
from tamiz.sources.gzip_input import unpack

MOST_DEPTH = 100
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]*)""")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"ascii", b"us-ascii"})
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_MEND = "Nothing was loaded and the snapshot in use stays in use. Download the file again"


@dataclass(frozen=True, slots=True)
class Node:
    """One element: runs of white space are one blank, and text between child elements is joined in ``text``."""

    tag: str
    text: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Node", ...] = ()


def unpack_xml(data: bytes, name: str) -> bytes:
    """Return the XML in ``data``, unpacked if it is gzip. Raises SourceError when empty, packed badly or no XML."""
    body = unpack(data, name)
    if not body.strip():
        raise SourceError(f"{name}: is empty, as a failed download leaves it. {_MEND}.")
    if b"\0" in body[:4] or not body.removeprefix(_BYTE_ORDER_MARK).lstrip().startswith(b"<"):
        raise SourceError(f"{name}: does not begin as XML in UTF-8 does; it is another format or encoding. {_MEND}.")
    declared = _DECLARED.match(body.removeprefix(_BYTE_ORDER_MARK))
    if declared and declared[1].lower() not in _ENCODINGS:
        encoding = declared[1].decode("ascii", "replace")
        raise SourceError(f"{name}: says it is encoded as {encoding!r}; list files in XML are in UTF-8. {_MEND}.")
    found = next((word for word in _DECLARATIONS if word in body), None)
    if found:
        raise _declaration(name, found.decode())
    return body


def read_xml(body: bytes, name: str, record_depth: int) -> Iterator[tuple[str, Node]]:
    """Yield path and node: the root when it opens, then every element down to ``record_depth`` when it ends.

    An element at ``record_depth`` comes with all below it and is then forgotten, so memory stays that of one
    record; one above it comes with its own text and no children, and the root so a second time. Raises SourceError.
    """
    try:
        yield from _walk(body, name, record_depth)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise SourceError(
            f"{name}: is not well-formed XML at line {line}, column {column} ({error.msg}). {_MEND}; "
            "if it is the same again, the publisher's copy is damaged. Do not repair it by hand: it is evidence."
        ) from error


def _walk(body: bytes, name: str, record_depth: int) -> Iterator[tuple[str, Node]]:
    events = etree.iterparse(
        io.BytesIO(body),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    open_tags: list[str] = []
    for event, element in events:
        if event == "start":
            open_tags.append(str(element.tag))
            _check_opening(element, len(open_tags), name)
            if len(open_tags) == 1:
                # Only what the start tag says: the parser may be far ahead of it already.
                yield open_tags[0], Node(open_tags[0], "", _attributes(element))
            continue
        path = "/".join(open_tags)
        if len(open_tags) == record_depth:
            yield path, _deep(element)
            element.clear(keep_tail=True)
        elif len(open_tags) < record_depth:
            yield path, _shallow(element)
        open_tags.pop()


def _check_opening(element: Any, depth: int, name: str) -> None:
    if depth > MOST_DEPTH:
        raise SourceError(f"{name}: nests its elements more than {MOST_DEPTH} deep, as no list does. {_MEND}.")
    if depth == 1 and element.getroottree().docinfo.internalDTD is not None:
        raise _declaration(name, "<!DOCTYPE")


def _declaration(name: str, word: str) -> SourceError:
    return SourceError(
        f"{name}: holds {word}, with which XML can be made to read other files or to grow without end; "
        f"no list needs it. {_MEND}, from the publisher itself."
    )


def _shallow(element: Any) -> Node:
    stray = [element.text, *(child.tail for child in element)]
    return Node(str(element.tag), _collapse(stray), _attributes(element))


def _deep(element: Any) -> Node:
    stray = [element.text, *(child.tail for child in element)]
    children = tuple(_deep(child) for child in element)  # no deeper than MOST_DEPTH
    return Node(str(element.tag), _collapse(stray), _attributes(element), children)


def _attributes(element: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(key), str(value)) for key, value in element.attrib.items())


def _collapse(pieces: list[str | None]) -> str:
    return " ".join(" ".join(piece for piece in pieces if piece).split())
