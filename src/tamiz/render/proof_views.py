"""What the page of one stored answer says, as values; words and layout are the renderers'."""

from dataclasses import dataclass
from datetime import date, datetime

from tamiz.decided import Decided
from tamiz.model import Signal


@dataclass(frozen=True, slots=True)
class ListAsked:
    """A list that was asked."""

    id: str
    title: str
    published: date
    parties: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PartyTold:
    """A party that was found or is suppressed, with what was decided about it and what contradicts it."""

    caption: str
    id: str
    list: str
    name: str
    rule: str
    score: float
    in_force: bool | None
    decided: Decided | None = None
    contradictions: tuple[Signal, ...] = ()  # of one that is suppressed


@dataclass(frozen=True, slots=True)
class Proof:
    """One stored answer as its certificate tells it."""

    id: str
    kind: str  # name, unread, document, status, table
    result: str  # clear, match, unscreened
    asked: tuple[tuple[str, str], ...]  # field and value
    on: date
    on_from: str
    known_on: date
    at: datetime
    account: str
    lists: tuple[ListAsked, ...]
    silent: tuple[str, ...]
    threshold: float
    complete_name: str
    in_force_only: bool
    decisions: tuple[int, date] | None
    found_count: int  # parties, of a table rows
    found: tuple[PartyTold, ...]
    more: int
    suppressed: tuple[PartyTold, ...]
    suppressed_more: int
    suppressed_count: int  # parties, of a table rows
    fell_short: int
    unscreened: tuple[str, ...]
    parameters: str
    version: str
    query_hash: str
    answer_hash: str
    record: int
    record_hash: str

    @property
    def word(self) -> str:
        """What came of it in a word: the result, or that nobody is left but those who are suppressed."""
        return "apart" if self.result == "clear" and self.suppressed_count else self.result

    @property
    def is_built_in_only(self) -> bool:
        """Whether no authority's own list was asked."""
        return [one.id for one in self.lists] == ["builtin"]
