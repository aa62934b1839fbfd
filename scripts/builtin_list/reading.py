"""Reads the fact files so that nothing in them is passed over: a key that no code asks for is an error."""

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

import yaml

from tamiz.dates import Between, Day, parse_day
from tamiz.errors import QueryError, SourceError
from tamiz.model import Confidence

_YEAR = re.compile(r"\d{4}")


class Fact:
    """One mapping of a fact file, emptied by asking for its keys; :meth:`done` fails on what is left."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise SourceError(f"{where}: expected a mapping of keys, found {data!r}")
        self.where = where
        self._left: dict[str, object] = {str(key): value for key, value in data.items()}

    def wrong(self, what: str) -> SourceError:
        """Return the error that says what is wrong at this place."""
        return SourceError(f"{self.where}: {what}")

    def done(self) -> None:
        """Fail when a key is left that was not asked for."""
        if self._left:
            raise self.wrong(f"the key {min(self._left)!r} is not understood; teach the script to read it")

    def ignore(self, *keys: str) -> None:
        """Take keys that this script has no use for, by name."""
        for key in keys:
            self._left.pop(key, None)

    def keys(self) -> tuple[str, ...]:
        """Return the keys not asked for yet, in the order of the file."""
        return tuple(self._left)

    def raw(self, key: str) -> object:
        """Return a value as YAML gave it, None when it is absent."""
        return self._left.pop(key, None)

    def peek(self, key: str) -> str:
        """Return a text that must be there and leave it to be asked for again."""
        value = self.text(key)
        self._left[key] = value
        return value

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self.maybe_text(key)
        if not value:
            raise self.wrong(f"{key} is missing")
        return value

    def maybe_text(self, key: str) -> str | None:
        """Return a text with its white space run together, or None."""
        value = self.raw(key)
        if value is not None and not isinstance(value, str):
            raise self.wrong(f"{key} is {value!r}, not a text")
        return None if value is None else " ".join(value.split())

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; absent is empty."""
        values = self.raw(key) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.wrong(f"{key} is not a list of texts")
        return tuple(values)

    def number(self, key: str) -> int | None:
        """Return a whole number, or None when it is absent."""
        value = self.raw(key)
        if value is not None and type(value) is not int:
            raise self.wrong(f"{key} is {value!r}, not a whole number")
        return value

    def day(self, key: str) -> date | None:
        """Return a day, or None when it is absent or null."""
        value = self.bound(key)
        if isinstance(value, Between):
            raise self.wrong(f"{key} is known to the year only, a day is needed")
        return None if value is None else value.date

    def bound(self, key: str) -> Day | Between | None:
        """Return a day, or the span of a year written as text ("2013"), or None."""
        value = self.raw(key)
        if value is None or type(value) is date:
            return None if value is None else Day(value)
        if not isinstance(value, str):
            raise self.wrong(f"{key} is {value!r}, not a date")
        if _YEAR.fullmatch(value):
            return Between(date(int(value), 1, 1), date(int(value), 12, 31))
        try:
            return Day(parse_day(value))
        except QueryError as error:
            raise self.wrong(f"{key}: {error}") from error

    def confidence(self, key: str = "confidence") -> Confidence | None:
        """Return the confidence word, or None when it is absent."""
        value = self.maybe_text(key)
        if value is not None and value not in set(Confidence):
            raise self.wrong(f"{key} {value!r} is none of {', '.join(Confidence)}")
        return None if value is None else Confidence(value)

    def fact(self, key: str) -> "Fact":
        """Return the mapping under ``key``; absent is empty."""
        return Fact(self.raw(key) or {}, f"{self.where}, {key}")

    def facts(self, key: str) -> tuple["Fact", ...]:
        """Return the list of mappings under ``key``; absent is empty."""
        values = self.raw(key) or []
        if not isinstance(values, list):
            raise self.wrong(f"{key} is not a list")
        return tuple(Fact(value, f"{self.where}, {key} {number}") for number, value in enumerate(values, 1))

    def texts_by_key(self, key: str) -> dict[str, str]:
        """Return the mapping of texts under ``key``."""
        inner = self.fact(key)
        return {name: inner.text(name) for name in inner.keys()}  # noqa: SIM118  # the keys left, not a dict


def read_facts(path: Path) -> Fact:
    """Return the whole of one fact file. Raises SourceError when it is missing or no YAML."""
    try:
        return Fact(yaml.safe_load(path.read_text(encoding="utf-8")), path.name)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SourceError(f"{path.name}: cannot be read: {error}") from error


def merged(*groups: Collection[str]) -> tuple[str, ...]:
    """Return the texts of all groups once each, in the order in which they first come."""
    return tuple(dict.fromkeys(text for group in groups for text in group))


def joined(*notes: str | None) -> str | None:
    """Return the notes that say something as one, or None."""
    return "; ".join(dict.fromkeys(note for note in notes if note)) or None
