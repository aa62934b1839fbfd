"""The fields of one mapping of a scenario file, each read as what it must be, with a message that says its line."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from tamiz.dates import parse_day
from tamiz.errors import InputError, QueryError
from tamiz.inputs.yaml_tree import Fields, Items, Text, Tree
from tamiz.law import parse_country
from tamiz.render.plain import printable

MOST_LETTERS = 2_000  # of one text
_SHOWN = 60
_YES = {"true": True, "yes": True, "false": False, "no": False}

Word = TypeVar("Word", bound=StrEnum)
Value = TypeVar("Value")


class Record:
    """One mapping of ``file``; what it is called in messages is ``what``."""

    __slots__ = ("_fields", "_file", "what", "where")

    def __init__(self, tree: Tree, what: str, file: str) -> None:
        self.what, self._file = what, file
        self.where = self._place(tree)
        if not isinstance(tree, Fields):
            raise self.wrong("must be a mapping of keys and values")
        self._fields = tree.fields

    def wrong(self, what: str) -> InputError:
        """Return the error that says what is wrong here."""
        return InputError(f"{self.where}: {self.what} {what}.")

    def allow(self, *names: str) -> None:
        """Refuse a field that is not named: a mistyped one must not fall away in silence."""
        for name in self._fields:
            if name not in names:
                raise self.wrong(f"has no key {printable(name, _SHOWN)!r}; it takes: {', '.join(names)}")

    def has(self, name: str) -> bool:
        """Return whether a field is there and says something."""
        found = self._fields.get(name)
        return found is not None and not (isinstance(found, Text) and not found.given)

    def text(self, name: str) -> str:
        """Return a text that must be there."""
        found = self.maybe_text(name)
        if found is None:
            raise self.wrong(f"lacks its {name}")
        return found

    def maybe_text(self, name: str) -> str | None:
        """Return a text, None where there is none."""
        return self._one(self._fields[name], name) if self.has(name) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        if not self.has(name):
            return ()
        found = self._fields[name]
        items = found.items if isinstance(found, Items) else (found,)
        return tuple(self._one(item, name) for item in items)

    def maybe_day(self, name: str) -> date | None:
        """Return a day, None where there is none."""
        return self._read(name, parse_day)

    def maybe_country(self, name: str) -> str | None:
        """Return the code of a country, None where there is none."""
        return self._read(name, parse_country)

    def countries(self, name: str) -> tuple[str, ...]:
        """Return the codes of countries."""
        return tuple(self._made(name, parse_country, text) for text in self.texts(name))

    def maybe_word(self, name: str, words: type[Word]) -> Word | None:
        """Return one of a closed set of words, None where there is none."""
        text = self.maybe_text(name)
        if text is None:
            return None
        found = {word.value.casefold(): word for word in words}.get(text.casefold())
        if found is None:
            raise self.wrong(f"has the {name} {printable(text, _SHOWN)!r}; it is one of: {', '.join(words)}")
        return found

    def flag(self, name: str) -> bool:
        """Return yes or no; no where nothing is said."""
        text = (self.maybe_text(name) or "no").casefold()
        if text not in _YES:
            raise self.wrong(f"has {name}: {printable(text, _SHOWN)!r}; write yes or no")
        return _YES[text]

    def records(self, name: str, what: str) -> tuple["Record", ...]:
        """Return a list of mappings."""
        if not self.has(name):
            return ()
        found = self._fields[name]
        items = found.items if isinstance(found, Items) else (found,)
        return tuple(Record(item, what, self._file) for item in items)

    def named_records(self, name: str, what: str) -> dict[str, "Record"]:
        """Return mappings by their keys."""
        if not self.has(name):
            return {}
        found = self._fields[name]
        if not isinstance(found, Fields):
            raise self.wrong(f"has {name} that is no mapping of keys and values")
        named = ((key, f"{what} {printable(key, _SHOWN)!r}", tree) for key, tree in found.fields.items())
        return {key: Record(tree, called, self._file) for key, called, tree in named}

    def _place(self, tree: Tree) -> str:
        return f"{self._file}, line {tree.line}"

    def _one(self, tree: Tree, name: str) -> str:
        if not isinstance(tree, Text):
            raise InputError(f"{self._place(tree)}: {self.what} takes a text for {name}.")
        text = tree.text.strip()
        if not text or len(text) > MOST_LETTERS:
            raise InputError(
                f"{self._place(tree)}: {self.what} needs a text of 1 to {MOST_LETTERS:,} letters for {name}."
            )
        return text

    def _read(self, name: str, read: Callable[[str], Value]) -> Value | None:
        text = self.maybe_text(name)
        return None if text is None else self._made(name, read, text)

    def _made(self, name: str, read: Callable[[str], Value], text: str) -> Value:
        try:
            return read(text)
        except QueryError as error:
            raise self.wrong(f"has a {name} that is not understood: {error}") from error
