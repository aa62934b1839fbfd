"""What the finders hand each other."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tamiz.matching.index import Entry
from tamiz.model import Signal

Spans = tuple[tuple[int, int], ...]
_LOOSE = frozenset(("initial", "spelling, two letters"))
_OTHER_WORDS = frozenset(("missing word", "extra word", "different word", "another number"))
Cue = Callable[[str], bool]  # does this sentence hold a cue that crime, terrorism or sanctions are its topic?


@dataclass(frozen=True, slots=True)
class Near:
    """What a stretch of a text says of a listed name when the two are compared."""

    signals: tuple[Signal, ...]
    complete: bool

    @property
    def millibits(self) -> int:
        """All of it."""
        return sum(signal.millibits for signal in self.signals)

    @property
    def answers(self) -> list[Signal]:
        """What speaks for the name; initials left out, and words of which two letters differ."""
        return [signal for signal in self.signals if signal.millibits > 0 and signal.kind not in _LOOSE]

    @property
    def answered(self) -> int:
        """How many listed words are answered."""
        return sum(len(signal.listed.split()) for signal in self.answers)

    @property
    def same_words(self) -> bool:
        """Whether no word is missing, too many or another."""
        return _OTHER_WORDS.isdisjoint(signal.kind for signal in self.signals)


class How(StrEnum):
    """How a text names a party."""

    FULL = "full name"
    SHARED_HEAD = "shared head noun"
    ACRONYM = "acronym"
    SHORT = "short form"
    NEAR = "written otherwise"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names an entity; ``end`` is past the last character."""

    entry: Entry
    start: int
    end: int
    how: How
    near: Near | None = None  # what the comparison said, where the name is not found word by word
