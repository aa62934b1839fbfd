"""What a file of owners says: parties, and ties between them, each with its place in the file.

A tie that holds on a day only perhaps (a start known to the year) is not decided here: it
may count for the highest share and not for the lowest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tamiz.dates import Between, Day, Interval, Open, PartialDate, Phase
from tamiz.model import Unreadable
from tamiz.ownership.share import Share


class Kind(StrEnum):
    """What sort of tie it is; only ownership is summed."""

    OWNERSHIP = "ownership"
    INDIRECT = "indirect"  # stated through others: the others' own ties say what of it counts
    CONTROL = "control"  # votes, a board, an agreement


@dataclass(frozen=True, slots=True)
class Party:
    """An owner or asset as the file describes it; ``id`` is what ties name it by."""

    id: str
    names: tuple[str, ...] = ()
    schema: str | None = None
    birth_date: str | None = None
    country: str | None = None

    @property
    def name(self) -> str:
        """What it is called; its id where the file gives no name."""
        return self.names[0] if self.names else self.id

    @property
    def label(self) -> str:
        """Its name, with the id where that is not the name again."""
        return self.name if self.name.casefold() == self.id.casefold() else f"{self.name} [{self.id}]"


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a tie, both included, as far as they are stated."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    @property
    def swapped(self) -> bool:
        """Whether it ends before it begins, so that one of the days must be wrong."""
        return self.start is not None and self.end is not None and self.end.latest < self.start.earliest

    def hold_on(self, day: date) -> bool | None:
        """Return whether the tie holds on ``day``; None where the days do not say. A day not stated is no bound."""
        if self.swapped:
            return None
        phase = Interval(_start(self.start), _end(self.end)).phase(day)
        return None if phase is Phase.UNCERTAIN else phase is Phase.WITHIN


@dataclass(frozen=True, slots=True)
class Tie:
    """One statement: ``owner`` holds ``share`` of ``asset``. Parties are named by their ids."""

    owner: str
    asset: str
    share: Share
    kind: Kind = Kind.OWNERSHIP
    days: Days = Days()
    where: str = ""  # the place in the file
    text: str | None = None  # the share as written; None: the file does not say


@dataclass(frozen=True, slots=True)
class Register:
    """A file of owners, read: what it says, and what of it was not understood."""

    name: str
    sha256: str
    parties: Mapping[str, Party]
    ties: tuple[Tie, ...]
    faults: tuple[Unreadable, ...] = ()  # places that are wrong; what they leave open is in the bounds
    lost: tuple[Unreadable, ...] = ()  # records that name no owner or no asset: nothing can be said of them
    notes: tuple[str, ...] = ()


def _start(stated: PartialDate | None) -> Day | Between:
    if stated is None:
        return Day(date.min)
    return Day(stated.earliest) if stated.earliest == stated.latest else Between(stated.earliest, stated.latest)


def _end(stated: PartialDate | None) -> Day | Between | Open:
    """Return the first day after the last; an end that is known to a month may be any day of it."""
    if stated is None or stated.latest == date.max:
        return Open()
    first, last = (day + timedelta(days=1) for day in (stated.earliest, stated.latest))
    return Day(first) if first == last else Between(first, last)
