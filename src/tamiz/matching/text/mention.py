"""What the finders hand each other."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tamiz.matching.index import Entry

Spans = tuple[tuple[int, int], ...]
Cue = Callable[[str], bool]  # does this sentence hold a cue that crime, terrorism or sanctions are its topic?


class How(StrEnum):
    """How a text names a party."""

    FULL = "full name"
    SHARED_HEAD = "shared head noun"
    ACRONYM = "acronym"
    SHORT = "short form"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names an entity; ``end`` is past the last character."""

    entry: Entry
    start: int
    end: int
    how: How
