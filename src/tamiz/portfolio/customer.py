"""A customer as a portfolio keeps it: the row of the table as it was read, as one line of JSON."""

import json
from typing import Any

from tamiz.dates import PartialDate
from tamiz.inputs.tables import Row
from tamiz.model import Identifier, Query, Schema, Source

_ENCODE = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def written(row: Row) -> str:
    """Return a row as text; what it does not say is left out."""
    query = row.query
    told: dict[str, Any] = {"id": row.id, "doubts": row.doubts or None}
    if query is not None:
        told |= {
            "name": query.name,
            "schema": query.schema and query.schema.value,
            "born": query.birth_date and str(query.birth_date),
            "country": query.country,
            "ids": [(one.kind, one.value, one.country) for one in query.identifiers] or None,
            "address": query.address,
            "sex": query.sex,
        }
    return _ENCODE({key: value for key, value in told.items() if value is not None})


def read(text: str, number: int, file: str) -> Row:
    """Return the row ``number`` of ``file`` that :func:`written` wrote."""
    told = json.loads(text)
    query = None if "name" not in told else _query(told, Source(file=file, row=number))
    return Row(number, told.get("id"), query, tuple(told.get("doubts", ())))


def _query(told: dict[str, Any], source: Source) -> Query:
    schema, born = told.get("schema"), told.get("born")
    return Query(
        name=told["name"],
        id=told.get("id"),
        schema=None if schema is None else Schema(schema),
        birth_date=None if born is None else PartialDate.parse(born),
        country=told.get("country"),
        sex=told.get("sex"),
        address=told.get("address"),
        identifiers=tuple(Identifier(*one) for one in told.get("ids", ())),
        source=source,
    )
