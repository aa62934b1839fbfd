"""One line of a FollowTheMoney file, as JSON, to one record: an id, a schema, and texts by property.

Values are texts in lists; a number or a text alone is taken as a list of one. A record that
stands inside another (the nested form of the same data) comes out beside it, with the
reference that the nesting stood for. What has another shape is listed, never dropped in
silence. What the properties mean stays with ``ftm_entity`` and ``ftm_joins``.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tamiz.data.ftm_schema import FtmSchema
from tamiz.errors import SourceError
from tamiz.model import Unreadable

MOST_VALUES = 10_000  # of one property; the longest met in public data holds some hundreds
DEEPEST = 8  # records inside records; published nested files have three
_LONGEST_VALUE = 65_536  # characters
_LONGEST_SHOWN = 500
_SURROGATE = re.compile("[\ud800-\udfff]")
_KEYS = frozenset(
    "id caption schema properties datasets referents target first_seen last_seen last_change".split()  # of a record
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it is written. ``strange`` are its keys that no version of the format has."""

    where: str
    line: int
    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    caption: str | None = None
    datasets: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    inner: "tuple[Record, ...]" = ()
    strange: tuple[str, ...] = ()
    doubts: tuple[Unreadable, ...] = ()

    @property
    def parts(self) -> int:
        """How many values it holds, those of inner records too."""
        return sum(map(len, self.properties.values())) + sum(one.parts for one in self.inner)


class RepeatedKeyError(ValueError):
    """A JSON object gives one key twice, so that which value counts is anybody's guess."""


def load_line(line: bytes) -> object:
    """Return what the JSON of a line holds, numbers as their text, NaN and its like as None.

    Raises ValueError or RecursionError when it is not whole JSON in UTF-8 or is nested without end.
    """
    return _DECODER.decode(line.decode("utf-8"))


def shape_record(plain: object, where: str, number: int, model: FtmSchema) -> Record | str:
    """Return the record that ``plain`` is, or why it is none. Raises SourceError when it holds too much."""
    if not isinstance(plain, dict):
        return "is JSON, but no object as an entity is"
    if not isinstance(plain.get("properties"), dict):
        return "has no properties, as an entity has"
    return _Shaping(where, number, model).record(plain, None, 0)


def shown(raw: bytes) -> str:
    """Return the beginning of a line for the report."""
    text = raw[: 4 * _LONGEST_SHOWN].decode("utf-8", "replace").strip()
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise RepeatedKeyError("it gives one key twice")
    return found


_DECODER: json.JSONDecoder = json.JSONDecoder(
    strict=False,
    parse_int=str,  # no number is so long that it fails or overflows
    parse_float=str,
    parse_constant=lambda _: None,
    object_pairs_hook=_unique,
)


@dataclass(slots=True)
class _Shaping:
    """Makes one record and those inside it; ``doubts`` and ``inner`` gather on the way."""

    where: str
    line: int
    model: FtmSchema
    doubts: list[Unreadable] = field(default_factory=list)
    inner: list[Record] = field(default_factory=list)

    def record(self, plain: dict[str, Any], fallback: str | None, depth: int) -> Record:
        """Return the record; ``fallback`` is the id of one that has none."""
        entity_id = self._id(plain, fallback)
        properties: dict[str, tuple[str, ...]] = {}
        for name, raw in plain["properties"].items():
            if raw is not None and (values := self._values(name, raw, entity_id, depth)):
                clean = _clean(name)
                properties[clean] = (*properties[clean], *values) if clean in properties else values
        schema = plain.get("schema")
        return Record(
            where=self.where,
            line=self.line,
            id=entity_id,
            schema=schema if isinstance(schema, str) else "",
            properties=properties,
            caption=self._text(plain, "caption"),
            datasets=self._texts("datasets", plain.get("datasets")),
            referents=self._texts("referents", plain.get("referents")),
            first_seen=self._text(plain, "first_seen"),
            last_seen=self._text(plain, "last_seen") or self._text(plain, "last_change"),
            inner=tuple(self.inner),
            strange=tuple(_clean(key) for key in plain if key not in _KEYS),
            doubts=tuple(self.doubts),
        )

    def _id(self, plain: dict[str, Any], fallback: str | None) -> str:
        stated = self._text(plain, "id")
        if stated:
            return stated
        if fallback is None:
            self._doubt("id", "", "is missing, so nothing can be joined to the entity")
        return fallback or hashlib.sha256(repr(plain).encode("utf-8", "backslashreplace")).hexdigest()[:16]

    def _text(self, plain: dict[str, Any], key: str) -> str | None:
        value = plain.get(key)
        if value is not None and not isinstance(value, str):
            self._doubt(key, str(value), "is no text")
        return self._cleaned(key, value) if isinstance(value, str) else None

    def _texts(self, key: str, raw: object) -> tuple[str, ...]:
        return self._values(key, raw, "", DEEPEST) if raw is not None else ()

    def _values(self, name: str, raw: object, entity_id: str, depth: int) -> tuple[str, ...]:
        items = raw if isinstance(raw, list) else [raw]
        if len(items) > MOST_VALUES:
            raise SourceError(
                f"{self.where}: {name[:80]} holds {len(items)} values, more than the {MOST_VALUES} of any entity. "
                "Nothing was loaded. Check where the file came from."
            )
        values = (self._value(name, item, (entity_id, place), depth) for place, item in enumerate(items, 1))
        return tuple(dict.fromkeys(value for value in values if value))

    def _value(self, name: str, item: object, place: tuple[str, int], depth: int) -> str | None:
        """Return one value as text; a record gives its id, and none where the property only mirrors a reference."""
        if isinstance(item, str):
            return self._cleaned(name, item)
        if not isinstance(item, dict) or not isinstance(item.get("properties"), dict):
            self._doubt(name, json.dumps(item)[:_LONGEST_SHOWN], "is no text")
            return None
        if depth >= DEEPEST:
            self._doubt(name, str(item.get("id")), f"stands more than {DEEPEST} records deep")
            return None
        return self._nest(name, item, place, depth)

    def _nest(self, name: str, item: dict[str, Any], place: tuple[str, int], depth: int) -> str | None:
        outer, number = place
        shaping = _Shaping(f"{self.where}, {_clean(name)} {number}", self.line, self.model)
        record = shaping.record(item, f"{outer}/{name}/{number}", depth + 1)
        back = self.model.nested.get(name)
        if back and back not in record.properties:
            record = replace(record, properties={**record.properties, back: (outer,)})
        self.inner.append(record)
        return None if back else record.id

    def _cleaned(self, name: str, text: str) -> str:
        clean = _clean(text)
        if clean != text.strip():
            self._doubt(name, clean, "is cut, or holds half a character")
        return clean

    def _doubt(self, name: str, text: str, reason: str) -> None:
        shortened = _SURROGATE.sub("\ufffd", text[:_LONGEST_SHOWN])
        self.doubts.append(Unreadable(f"{self.where}, {_clean(name)}", shortened, reason))


def _clean(text: str) -> str:
    bare = text.strip()
    if len(bare) <= _LONGEST_VALUE and (bare.isascii() or not _SURROGATE.search(bare)):
        return bare
    return _SURROGATE.sub("\ufffd", bare[:_LONGEST_VALUE]).strip()
