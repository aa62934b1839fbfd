"""The fields on which somebody decides that a customer is not a listed party: of both sides, as they then were.

Those by which people tell parties apart. A designation, a programme and an obligation are none of them: they say what
a party did, not who it is. Order, case, spaces and the way in which Unicode writes a letter make no change;
everything else does.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tamiz.decided import Change, Side
from tamiz.model import Entity, Identifier, Query
from tamiz.render.canonical import sha256_of


@dataclass(frozen=True, slots=True)
class Field:
    """One field and what it said; several values in the order of their texts."""

    name: str
    values: tuple[str, ...]


def customer_fields(query: Query) -> tuple[Field, ...]:
    """Return what is known of a customer; a field that says nothing is left out."""
    return _fields(
        {
            "name": (query.name,),
            "kind": () if query.schema is None else (query.schema.value,),
            "birth date": () if query.birth_date is None else (str(query.birth_date),),
            "country": _given(query.country),
            "sex": _given(query.sex),
            "address": _given(query.address),
            "identifier": map(_identifier, query.identifiers),
        }
    )


def entity_fields(entity: Entity) -> tuple[Field, ...]:
    """Return what a list says of a party by which it can be told from others."""
    return _fields(
        {
            "caption": (entity.caption,),
            "kind": (entity.schema.value,),
            "name": (f"{name.text} ({name.grade.value})" for name in entity.names),
            "country": entity.countries,
            "birth date": map(str, entity.birth_dates),
            "birth place": entity.birth_places,
            "sex": _given(entity.gender),
            "identifier": map(_identifier, entity.identifiers),
            "address": (one.text for one in entity.addresses),
            "link": (f"{link.kind} {link.other}" for link in entity.links),
            "remark": _given(entity.remarks),
        }
    )


def hash_of_fields(fields: Iterable[Field]) -> str:
    """Return one hash over fields, equal for those that say the same."""
    return sha256_of({field.name: sorted(set(map(_alike, field.values))) for field in fields})


def changes(side: Side, before: Iterable[Field], now: Iterable[Field]) -> tuple[Change, ...]:
    """Return what is no longer as it was, field by field; a value that stays is not named."""
    old, new = ({field.name: field.values for field in fields} for fields in (before, now))
    told = (_change(side, name, old.get(name, ()), new.get(name, ())) for name in dict.fromkeys((*old, *new)))
    return tuple(change for change in told if change.before or change.now)


def _change(side: Side, name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Change:
    kept = set(map(_alike, old)) & set(map(_alike, new))
    gone, come = (tuple(value for value in values if _alike(value) not in kept) for values in (old, new))
    return Change(side, name, gone, come)


def _fields(values: Mapping[str, Iterable[str]]) -> tuple[Field, ...]:
    fields = (Field(name, tuple(sorted(set(map(_tidy, texts)) - {""}))) for name, texts in values.items())
    return tuple(field for field in fields if field.values)


def _given(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _identifier(identifier: Identifier) -> str:
    country = f"/{identifier.country}" if identifier.country else ""
    return f"{identifier.kind}{country} {identifier.value}"


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _alike(text: str) -> str:
    return unicodedata.normalize("NFKC", _tidy(text)).casefold()
