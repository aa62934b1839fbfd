"""Fixed phrases by key, in the language asked for.

A word that lists, laws or signals bring along is looked up too; when it is not among the
fixed ones it is shown as it came, in English or whatever its source speaks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tamiz.errors import QueryError
from tamiz.model import Signal
from tamiz.render.phrases import PHRASES

_AS_OF = re.compile(r"(.*) \(as of (\d{4}-\d{2}-\d{2})\)", re.DOTALL)
_NOTES = {pair[0]: pair for key, pair in PHRASES.items() if key.startswith("note.")}


class Language(StrEnum):
    """A language people can be answered in."""

    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one language."""

    lang: Language

    def __call__(self, key: str, **values: object) -> str:
        """Return the phrase of ``key`` with its ``{names}`` filled in; a key that does not exist is a mistake here."""
        return self._pick(PHRASES[key]).format(**values) if values else self._pick(PHRASES[key])

    def term(self, group: str, value: str | None) -> str:
        """Return the phrase for a value of a closed set; ``None`` has its own, an unknown value is shown as it is."""
        pair = PHRASES.get(f"{group}.{'none' if value is None else value}")
        return (value or "") if pair is None else self._pick(pair)

    def count(self, what: str, number: int) -> str:
        """Return "3 matches" or "1 match"; thousands are set apart."""
        key = f"count.{what}"
        if number == 1 and f"{key}.1" in PHRASES:
            return self(f"{key}.1")
        return self(key, n=f"{number:,}")

    def why(self, signal: Signal) -> str:
        """Return why a signal counts: in English as the signal says it, else by its phrase, else by its kind."""
        if self.lang is Language.ENGLISH:
            return signal.why
        pair = PHRASES.get(f"why.{signal.why}") or PHRASES.get(f"why.{signal.kind}")
        return signal.why if pair is None else self._pick(pair)

    def who(self, bound: Iterable[str]) -> str:
        """Return whom an obligation binds; that nobody is named is said."""
        return ", ".join(self.term("who", one) for one in bound) or self.term("who", None)

    def note(self, text: str) -> str:
        """Return a row's note, translated where it is one of the fixed ones, with or without its "(as of day)"."""
        found = _AS_OF.fullmatch(text)
        fixed, day = (found[1], found[2]) if found else (text, None)
        pair = _NOTES.get(fixed)
        if pair is None:
            return text
        return self._pick(pair) if day is None else f"{self._pick(pair)} {self('note.as_of', day=day)}"

    def _pick(self, pair: tuple[str, str]) -> str:
        return pair[0] if self.lang is Language.ENGLISH else pair[1]


@cache
def words(lang: str) -> Words:
    """Return the phrases of ``lang``, "en" or "es". Raises QueryError for a language there are none for."""
    try:
        return Words(Language(lang))
    except ValueError as error:
        spoken = ", ".join(language.value for language in Language)
        raise QueryError(f"no phrases for the language {lang[:20]!r}; choose one of: {spoken}") from error
