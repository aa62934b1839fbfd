"""What is counted over a whole FollowTheMoney file: values, words that are not known, the newest day.

A property that the model does not have may stand in every line; it is listed once, with
how many lines carry it, and its values are kept in the remarks of the parties.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tamiz.data.ftm_schema import FtmSchema
from tamiz.errors import SourceError
from tamiz.model import Unreadable
from tamiz.sources.ftm_record import Record

_MOST_WORDS = 100  # listed one by one
_LONGEST_WORD = 80
_MOST_REPEATED = 1_000_000  # facts given again to parties that repeat an id: more is an attack


@dataclass(slots=True)
class _Seen:
    where: str
    lines: int = 0


@dataclass(slots=True)
class Tally:
    """Counts while the lines are read; asked at the end."""

    model: FtmSchema
    parts: int = 0  # values of properties
    inner_parties: int = 0
    newest: str = ""
    _words: dict[str, _Seen] = field(default_factory=dict)
    _more: int = 0
    _repeated: int = 0

    def add(self, record: Record) -> None:
        """Count one line."""
        self.parts += record.parts
        self.newest = max(self.newest, record.last_seen or "")
        self._count_words(record)

    def add_inner(self, record: Record) -> None:
        """Count a record inside a line; its values were counted with the line."""
        self.inner_parties += self.model.is_party(record.schema)
        self._count_words(record)

    def repeat(self, facts: int, name: str) -> None:
        """Count what a party under a repeated id was given again. Raises SourceError when it goes on without end."""
        self._repeated += facts
        if self._repeated > _MOST_REPEATED:
            raise SourceError(
                f"{name}: repeats ids so often that what is joined to them would fill the memory. Nothing was loaded. "
                "Merge the lines of each id first, as the tools of FollowTheMoney do (ftm aggregate)."
            )

    def not_known(self) -> Iterator[Unreadable]:
        """Yield each key and property that is not known, with how many records carry it."""
        for word, seen in self._words.items():
            yield Unreadable(seen.where, word, f"is no known word of the model; records with it: {seen.lines}")
        if self._more:
            yield Unreadable("", "", f"further records with words of the model that are not known: {self._more}")

    def notes(self) -> Iterator[str]:
        """Yield what the file shows about itself."""
        if self.newest:
            yield f"the file carries no day of publication; the newest day in it is {self.newest[:_LONGEST_WORD]}"
        if self.inner_parties:
            yield f"parties inside other records, read as references to them: {self.inner_parties}"

    def _count_words(self, record: Record) -> None:
        names = record.properties if self.model.is_read(record.schema) else ()
        strange = (f"properties.{name}" for name in names if name not in self.model.known)
        for word in (*strange, *record.strange):
            seen = self._words.get(word[:_LONGEST_WORD])
            if seen is None and len(self._words) >= _MOST_WORDS:
                self._more += 1
                continue
            seen = self._words.setdefault(word[:_LONGEST_WORD], _Seen(record.where))
            seen.lines += 1
