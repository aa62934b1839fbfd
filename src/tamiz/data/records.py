"""Reads the shipped JSON files strictly: a damaged or hand-edited file is an error, never a shorter list.

A :class:`Record` is one JSON object together with the place where it stands. Each getter
checks the type that it promises, and :meth:`Record.allow` refuses a field that nobody
reads, so a mistyped field cannot fall away in silence. What the values mean stays with
the rooms that read them.
"""

import json
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import Any, TypeVar

from tamiz.dates import Between, Day, Interval, Open
from tamiz.errors import QueryError, SourceError

Word = TypeVar("Word", bound=StrEnum)

_MEND = "The file is not as it was shipped. Install tamiz again; in a checkout, run: python scripts/make_builtin.py"


class Record:
    """One object of a shipped file, and where it stands in it."""

    __slots__ = ("_fields", "where")

    def __init__(self, fields: object, where: str) -> None:
        self.where = where
        if not isinstance(fields, dict):
            raise self.damage("is not an object")
        self._fields: dict[str, Any] = fields

    def damage(self, what: str) -> SourceError:
        """Return the error that says what is wrong at this place."""
        return SourceError(f"{self.where} {what}. {_MEND}")

    def allow(self, *names: str) -> None:
        """Refuse any field that is not named here."""
        extra = self._fields.keys() - set(names)
        if extra:
            raise self.damage(f"holds a field that is not known: {min(extra)!r}")

    def text(self, name: str) -> str:
        """Return a text that must be there and not be empty."""
        value = self.maybe_text(name)
        if not value:
            raise self.damage(f"lacks its {name}")
        return value

    def maybe_text(self, name: str) -> str | None:
        """Return a text, or None when the field is absent."""
        value = self._fields.get(name)
        if value is not None and not isinstance(value, str):
            raise self.damage(f"has a {name} that is not a text")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; absent is empty."""
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise self.damage(f"has {name} that are not all texts")
        return tuple(values)

    def number(self, name: str) -> int:
        """Return a whole number that must be there."""
        value = self._fields.get(name)
        if type(value) is not int:
            raise self.damage(f"has no whole number {name}")
        return value

    def flag(self, name: str) -> bool:
        """Return true or false, which must be there."""
        value = self._fields.get(name)
        if type(value) is not bool:
            raise self.damage(f"has no true or false as its {name}")
        return value

    def day(self, name: str) -> date:
        """Return a day that must be there."""
        value = self.maybe_day(name)
        if value is None:
            raise self.damage(f"lacks its {name}")
        return value

    def maybe_day(self, name: str) -> date | None:
        """Return a day written as 2023-03-24, or None when the field is absent."""
        value = self.maybe_text(name)
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise self.damage(f"has a {name} that is no day: {value[:40]!r}") from error

    def word(self, name: str, words: type[Word]) -> Word:
        """Return one of a closed set of words, which must be there."""
        value = self.maybe_word(name, words)
        if value is None:
            raise self.damage(f"lacks its {name}")
        return value

    def maybe_word(self, name: str, words: type[Word]) -> Word | None:
        """Return one of a closed set of words, or None when the field is absent."""
        value = self.maybe_text(name)
        if value is None:
            return None
        try:
            return words(value)
        except ValueError as error:
            raise self.damage(f"has a {name} that is none of {', '.join(words)}: {value[:40]!r}") from error

    def words(self, name: str, words: type[Word]) -> tuple[Word, ...]:
        """Return a list of words of a closed set; absent is empty."""
        values = self.texts(name)
        unknown = set(values) - set(words)
        if unknown:
            raise self.damage(f"has {name} that are none of {', '.join(words)}: {min(unknown)[:40]!r}")
        return tuple(words(value) for value in values)

    def record(self, name: str) -> "Record":
        """Return an object inside this one, which must be there."""
        return type(self)(self._fields.get(name), f"{self.where}, {name}")

    def maybe_record(self, name: str) -> "Record | None":
        """Return an object inside this one, or None when the field is absent."""
        return self.record(name) if name in self._fields else None

    def records(self, name: str) -> tuple["Record", ...]:
        """Return a list of objects; absent is empty."""
        place = f"{self.where}, {name} "
        return tuple(type(self)(value, place + str(number)) for number, value in enumerate(self._list(name), 1))

    def table(self, name: str) -> dict[str, str]:
        """Return an object whose values are all texts."""
        inner = self.record(name)
        return {key: inner.text(key) for key in inner._fields}

    def interval(self, name: str) -> Interval:
        """Return an interval; an end that the file does not write is open."""
        inner = self.record(name)
        inner.allow("from", "to")
        until = inner.maybe_record("to")
        return Interval(_bound(inner.record("from")), Open() if until is None else _bound(until))

    def _list(self, name: str) -> list[Any]:
        values = self._fields.get(name, [])
        if not isinstance(values, list):
            raise self.damage(f"has {name} that are not a list")
        return values


def _bound(record: Record) -> Day | Between:
    record.allow("date", "not_before", "not_after")
    day = record.maybe_day("date")
    if day is not None:
        return Day(day)
    try:
        return Between(record.maybe_day("not_before"), record.maybe_day("not_after"))
    except QueryError as error:
        raise record.damage(f"is a span that ends before it begins: {error}") from error


def read_shipped(name: str) -> bytes:
    """Return the bytes of the shipped file ``name``. Raises SourceError when it cannot be read."""
    try:
        return files("tamiz.data").joinpath(name).read_bytes()
    except OSError as error:
        raise SourceError(f"{name}: cannot be read from the package ({error.strerror}). {_MEND}") from error


def parse_shipped(raw: bytes, name: str) -> Record:
    """Return the outermost object of a shipped file. Raises SourceError when it is not whole JSON."""
    try:
        return Record(json.loads(raw), name)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{name}: not whole JSON ({type(error).__name__}: {error}). {_MEND}") from error
