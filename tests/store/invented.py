"""A list format of the tests' own, with invented parties, and stores that hold such lists.

``parties.jsonl`` has a party a line (number, name, tags); ``aliases.jsonl`` an alias a line.
A first line ``{"published": DAY}`` makes the format carry its date.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tamiz.dates import Between, Interval
from tamiz.errors import QueryError, SourceError
from tamiz.model import Designation, Entity, Grade, Name, Schema
from tamiz.sources.report import Loaded, ReadFile, Reading, digest, prove
from tamiz.store import Store
from tamiz.store.points import Checkpoint, no_checkpoint

LIST = "xx-invented"
NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)

Party = tuple[int, str, tuple[str, ...]]  # number, name, tags


@dataclass(frozen=True)
class InventedParser:
    """Reads the tests' own format, strictly."""

    name: str = "store.invented:InventedParser"

    def __call__(self, files: Mapping[str, bytes], /) -> Loaded:
        read = tuple(_read(name, raw) for name, raw in files.items())
        lines = {_role(name): _lines(name, raw) for name, raw in files.items()}
        parties = [one for one in lines["parties"] if "name" in one]
        aliases = lines.get("aliases", [])
        days = [date.fromisoformat(one["published"]) for one in lines["parties"] if "published" in one]
        reading = Reading(
            LIST,
            "jsonl",
            read,
            len(parties),
            parts=len(parties),
            published=days[0] if days else None,
            notes=("read whole",),
        )
        return prove(reading, (entity(one["id"], one["name"], one["tags"], _of(one["id"], aliases)) for one in parties))


def _read(name: str, raw: bytes) -> ReadFile:
    return ReadFile(name, _role(name), digest(raw), len(raw), records=raw.count(b"\n"))


def _role(name: str) -> str:
    """Return what a file holds: "parties" for parties.jsonl and parties-copy.jsonl."""
    return name.split(".", maxsplit=1)[0].split("-", maxsplit=1)[0]


def _lines(name: str, raw: bytes) -> list[dict[str, Any]]:
    if not raw.endswith(b"\n"):
        raise SourceError(f"{name}: ends inside line {len(raw.splitlines())}. Download it again.")
    return [json.loads(line) for line in raw.splitlines()]


def _of(number: int, aliases: Iterable[Mapping[str, Any]]) -> list[str]:
    return [one["alias"] for one in aliases if one["id"] == number]


def parser_of(list_id: str) -> InventedParser:
    """Return the parser of the one list that the tests have."""
    if list_id != LIST:
        raise QueryError(f"no list {list_id!r} is known; known is {LIST}")
    return InventedParser()


def entity(number: int, name: str, tags: Iterable[str] = ("TAG",), aliases: Iterable[str] = ()) -> Entity:
    """Return an invented party whose designations carry no date, as in a list without dates."""
    return Entity(
        id=f"{LIST}:{number}",
        list_id=LIST,
        caption=name,
        schema=Schema.ORGANIZATION,
        names=(Name(name, Grade.PRIMARY), *(Name(alias, Grade.STRONG) for alias in aliases)),
        designations=tuple(Designation(LIST, "Office", tag, "XX", Interval(Between()), None, None) for tag in tags),
    )


def files(
    parties: Iterable[Party], published: str | None = None, aliases: Iterable[tuple[int, str]] = ()
) -> dict[str, bytes]:
    """Return the files of a list that holds ``parties``, with a file of aliases if there are any."""
    lines: list[dict[str, object]] = [{"published": published}] if published else []
    lines += [{"id": number, "name": name, "tags": list(tags)} for number, name, tags in parties]
    alias_lines = [{"id": number, "alias": alias} for number, alias in aliases]
    made = {"parties.jsonl": _text(lines)}
    return {**made, "aliases.jsonl": _text(alias_lines)} if alias_lines else made


def _text(lines: Iterable[Mapping[str, object]]) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def some(count: int, tags: tuple[str, ...] = ("TAG",)) -> list[Party]:
    """Return ``count`` invented parties."""
    return [(number, f"Ostrava Fellowship {number}", tags) for number in range(count)]


def opened(path: Path, checkpoint: Checkpoint = no_checkpoint) -> Store:
    """Return the store in ``path``, with a clock that stands still."""
    return Store.open(path, parser_of, lambda: NOON, checkpoint)


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)
