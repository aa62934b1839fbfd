"""Lists and diffs as JSON: every field of a value under its name, nothing cut.

One rule instead of a function a value, for these are values that were made to be told. Dates
of designations have the shape they have in answers: ``from`` and ``to``, never a bare null.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from tamiz.dates import Between, Day, Interval, Open, PartialDate
from tamiz.model import Entity
from tamiz.render.diff_values import ListDiff, PartyChange
from tamiz.render.json import JsonObject, end_object, written
from tamiz.render.list_views import Compared

_KEYS = {"list_id": "list"}  # as answers call it


def render_plain(value: object) -> str:
    """Return any value that is told about lists as JSON, indented, ending in a line break."""
    return written(plain(value), indent=2)


def render_diff_json(compared: Compared, change: ListDiff) -> str:
    """Return a diff as JSON: the two snapshots, the counts, every party added, removed and changed in full."""
    whole: JsonObject = {
        **plain(compared),
        "counts": dict(change.counts),
        "fields": dict(change.field_counts),
        "added": _parties(change.added),
        "removed": _parties(change.removed),
        "changed": [_changed(party) for party in change.changed],
    }
    return written(whole, indent=2)


def plain(value: Any) -> Any:
    """Return ``value`` as what JSON can write. Raises TypeError for what no list holds."""
    match value:
        case Enum():
            made = value.value
        case None | str() | int() | float():
            made = value
        case date():
            made = value.isoformat()
        case PartialDate():
            made = str(value)
        case Day() | Between() | Open():
            made = end_object(value)
        case tuple():
            made = [plain(item) for item in value]
        case Mapping():
            made = {str(key): plain(item) for key, item in value.items()}
        case _ if is_dataclass(value):
            made = _object(value)
        case _:
            raise TypeError(f"a {type(value).__name__} has no place in JSON")
    return made


def _object(value: Any) -> JsonObject:
    made: JsonObject = {}
    for one in fields(value):
        held = getattr(value, one.name)
        if one.name == "interval" and isinstance(held, Interval):
            made |= {"from": end_object(held.start), "to": end_object(held.end)}
        elif isinstance(held, Interval):
            made[one.name] = {"from": end_object(held.start), "to": end_object(held.end)}
        else:
            made[_KEYS.get(one.name, one.name)] = plain(held)
    return made


def _parties(parties: tuple[Entity, ...]) -> list[Any]:
    return [plain(party) for party in parties]


def _changed(party: PartyChange) -> JsonObject:
    changes = [
        {"field": one.field, "before": plain(one.before), "after": plain(one.after)}
        | {"lost": plain(one.lost), "gained": plain(one.gained)}
        for one in party.fields
    ]
    return {"id": party.id, "caption": party.caption, "fields": changes}
