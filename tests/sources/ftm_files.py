"""FollowTheMoney lines for tests, with invented parties."""

import json
from typing import Any

from sources.list_files import FIXTURES
from tamiz.model import Entity
from tamiz.sources.ftm import parse_ftm

FTM = (FIXTURES / "ftm" / "entities.ftm.json").read_bytes()
NAME = "entities.ftm.json"


def line(entity_id: str, schema: str, **properties: Any) -> dict[str, Any]:
    """Return one record with these properties; a text alone stands for a list of one."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
    return {"id": entity_id, "schema": schema, "properties": lists, "datasets": ["vl_watch"]}


def packed(*records: Any) -> bytes:
    """Return the records as lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def read(*records: Any) -> tuple[Entity, ...]:
    """Return the parties of these records."""
    return parse_ftm(packed(*records)).entities
