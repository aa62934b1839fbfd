"""One line of a FollowTheMoney file: an id, a schema and texts by property."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Pairs = Iterable[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class FtmLine:
    """A record to be written; ``values`` are pairs of property and value in the order of the values."""

    id: str
    schema: str
    dataset: str
    values: tuple[tuple[str, str], ...]
    caption: str
    is_target: bool = False
    first_seen: str | None = None

    def plain(self) -> dict[str, Any]:
        """Return the JSON object, with all keys of the format; properties stand in the order of the alphabet."""
        names = sorted({name for name, _ in self.values})
        return {
            "id": self.id,
            "caption": self.caption,
            "schema": self.schema,
            "properties": {name: _distinct(self.values, name) for name in names},
            "referents": [],
            "datasets": [self.dataset],
            "first_seen": self.first_seen,
            "last_seen": None,
            "last_change": None,
            "target": self.is_target,
        }


def stated(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    """Return the pairs that have a value."""
    return tuple((name, value) for name, value in pairs if value and not value.isspace())


def stable_id(kind: str, *parts: object) -> str:
    """Return an id that is the same whenever the parts are."""
    text = "\x1f".join(map(str, (kind, *parts)))
    return f"{kind.lower()}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def _distinct(values: Iterable[tuple[str, str]], name: str) -> list[str]:
    return list(dict.fromkeys(value for key, value in values if key == name))
