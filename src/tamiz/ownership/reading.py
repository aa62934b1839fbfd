"""From the texts of a record to a tie; what cannot be read is kept as a fault and leaves the bounds wide.

Used by every reader of owners, so that a share means the same in each format.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.model import Unreadable
from tamiz.ownership.share import UNITS, UNKNOWN, Share, Unit, parse_share
from tamiz.ownership.ties import Days, Kind, Tie

ANY_DAY = PartialDate(date.min, date.max - timedelta(days=1))  # of a date that is stated and cannot be read
_SHOWN = 80
_INDIRECT = re.compile(r"indirect|ultimate|beneficial|beneficiari|final", re.IGNORECASE)
_CONTROL = re.compile(r"control|vot(?:ing|es?|os?)\b|board|director|consejo|appoint", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One record about two parties, as texts; ``shares`` and each end may be stated several times or not at all."""

    where: str
    shares: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(slots=True)
class TieReader:
    """Makes ties; ``faults`` gather on the way. Without a ``unit`` shares are percent, unless all are 1 or less."""

    unit: Unit | None
    faults: list[Unreadable] = field(default_factory=list)
    read: int = 0
    parts_of_one: int = 0  # shares from over 0 to 1

    def ties(self, said: Said, owner: str, asset: str) -> Iterator[Tie]:
        """Yield one tie for each share that is stated, one without where none is."""
        kind, days = kind_of(said.kinds), self._days(said)
        for text in said.shares or (None,):
            share = UNKNOWN if text is None else self._share(text, said.where)
            yield Tie(owner, asset, share, kind, days, said.where, text)

    @property
    def may_be_fractions(self) -> bool:
        """Whether every share that was read is a part of one, so that 0.5 may mean a half."""
        return self.unit is None and 0 < self.read == self.parts_of_one

    def _share(self, text: str, where: str) -> Share:
        try:
            share = parse_share(text, self.unit or Unit.PERCENT)
        except ValueError as error:
            self._fault(where, text, f"{error}; the share counts as missing")
            return UNKNOWN
        if share.highest:
            self.read += 1
            self.parts_of_one += share.highest <= UNITS and "%" not in text and "/" not in text
        return share

    def _days(self, said: Said) -> Days:
        days = Days(self._date(said.starts, said.where), self._date(said.ends, said.where))
        if days.swapped:
            reason = "ends before it begins; the tie counts for the highest share only"
            self._fault(said.where, f"{days.start} to {days.end}", reason)
        return days

    def _date(self, texts: Sequence[str], where: str) -> PartialDate | None:
        """Return the span of all dates stated; None when none is."""
        read = [self._one_date(text, where) for text in texts]
        if not read:
            return None
        return PartialDate(min(one.earliest for one in read), max(one.latest for one in read))

    def _one_date(self, text: str, where: str) -> PartialDate:
        try:
            return PartialDate.parse(text[: len("2015-04-08")] if text[10:11] == "T" else text)
        except QueryError as error:
            self._fault(where, text, f"{error}; the tie counts for the highest share only")
            return ANY_DAY

    def _fault(self, where: str, text: str, reason: str) -> None:
        self.faults.append(Unreadable(where, text[:_SHOWN], reason))


def kind_of(texts: Iterable[str]) -> Kind:
    """Return what sort of tie the words of a record say; one that says nothing known is ownership."""
    said = " ".join(texts)
    if _INDIRECT.search(said):
        return Kind.INDIRECT
    return Kind.CONTROL if _CONTROL.search(said) else Kind.OWNERSHIP


def refuse_fractions(reader: TieReader, name: str) -> str | None:
    """Return why shares that are all one or less are refused without a word from the user; None when they are not."""
    if not reader.may_be_fractions:
        return None
    return (
        f"{name}: every share is 1 or less, so 0.5 may mean a half or half a percent. "
        "Say which: --shares fraction, or --shares percent."
    )
