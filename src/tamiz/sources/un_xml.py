"""The UN Security Council's consolidated list as XML: the file in, entities and a load report out.

The file carries the day and time it was generated; a record carries the committee's list type,
its reference number and the day it was listed. A file that is not well-formed is refused whole.

Source: United Nations, https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list (website terms apply)
"""

import re
from collections.abc import Iterator
from datetime import date

from tamiz.dates import parse_day
from tamiz.errors import QueryError, SourceError
from tamiz.model import Entity, Unreadable
from tamiz.sources.report import Loaded, ReadFile, Reading, digest, prove
from tamiz.sources.un_record import ENTITY, INDIVIDUAL, build_entity
from tamiz.sources.xml_input import Node, read_xml, unpack_xml

_ROOT = "CONSOLIDATED_LIST"
_INDIVIDUAL_PATH, _ENTITY_PATH = f"{_ROOT}/INDIVIDUALS/{INDIVIDUAL}", f"{_ROOT}/ENTITIES/{ENTITY}"
_CONTAINERS = frozenset({_ROOT, f"{_ROOT}/INDIVIDUALS", f"{_ROOT}/ENTITIES"})
_RECORD_DEPTH = 3
_RECORD_START = re.compile(rb"<(?:INDIVIDUAL|ENTITY)[\s/>]")
_GENERATED = "dateGenerated"
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation"


def parse_un_xml(data: bytes, list_id: str = "un-sc", name: str = "consolidated.xml") -> Loaded:
    """Return the entities of the UN list in the order of the file, individuals first, with the load report.

    ``data`` may be gzip. Raises SourceError when it is not the UN list, not well-formed, or lost a record.
    """
    reader = _Reader(list_id, name)
    body = unpack_xml(data, name)
    entities = tuple(reader.entities(body))
    records = sum(1 for _ in _RECORD_START.finditer(body))
    seen = ReadFile(name, "parties", digest(data), len(data), records)
    reading = Reading(
        list_id=list_id,
        format="un-xml",
        files=(seen,),
        records=records,
        parts=reader.parts,
        unreadable=tuple(reader.unreadable),
        published=reader.published,
        notes=tuple(reader.notes),
    )
    return prove(reading, entities)


class _Reader:
    """Turns the stream of elements into entities and keeps what belongs to the file itself."""

    def __init__(self, list_id: str, name: str) -> None:
        self._list_id = list_id
        self._name = name
        self._opened = False
        self.parts = 0
        self.published: date | None = None
        self.unreadable: list[Unreadable] = []
        self.notes: list[str] = []

    def entities(self, body: bytes) -> Iterator[Entity]:
        """Yield the entities, each as its record ends."""
        for path, node in read_xml(body, self._name, _RECORD_DEPTH):
            if not self._opened:
                self._open(node)
            elif path in (_INDIVIDUAL_PATH, _ENTITY_PATH):
                entity, texts = build_entity(node, self._list_id, self._name)
                self.parts += texts
                yield entity
            elif path not in _CONTAINERS:
                self.unreadable.append(Unreadable(path, node.text, "is an element that is not known"))
            elif node.text:
                self.unreadable.append(Unreadable(path, node.text, "is text between records"))

    def _open(self, root: Node) -> None:
        """Check that this is the UN list and take the day it was generated."""
        self._opened = True
        if root.tag != _ROOT:
            raise SourceError(
                f"{self._name}: its root is {root.tag}, and the UN list's is {_ROOT}; it is another list or format. "
                "Nothing was loaded. Add it to the list it belongs to."
            )
        attributes = dict(root.attributes)
        self.published = self._read_day(attributes.pop(_GENERATED, None))
        attributes.pop(_SCHEMA_LOCATION, None)
        for key, value in attributes.items():
            self.unreadable.append(Unreadable(f"{_ROOT}@{key}", value, "is an attribute that is not known"))

    def _read_day(self, generated: str | None) -> date | None:
        if generated is None:
            self.notes.append(f"the file does not say when it was generated ({_GENERATED} is missing)")
            return None
        try:
            return parse_day(generated[:10])
        except QueryError:
            self.unreadable.append(Unreadable(f"{_ROOT}@{_GENERATED}", generated, "is no day and time"))
            return None
