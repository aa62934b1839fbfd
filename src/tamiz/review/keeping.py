"""Answers kept as a command gives them, and screening that takes decisions into account: what the edges call."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from tamiz.answers import StatusAnswer
from tamiz.inputs.document import Document
from tamiz.inputs.tables import OpenTable
from tamiz.model import Answer, Settings
from tamiz.review.accepted import AcceptList
from tamiz.review.archive import Archive, Before, Told, told_of, told_of_status
from tamiz.review.basis import basis_of
from tamiz.review.places import Now, archive_in, decisions_in, now
from tamiz.screen import Screener
from tamiz.table_run import Outcome

if TYPE_CHECKING:
    from tamiz.portfolio import Portfolio, Rescreened


def with_decisions(screener: Screener, data: Path, day: date) -> Screener:
    """Return the screener with the decisions of a data directory, as they stand on a day.

    Raises StoreError when they are not as they were written: nothing is set apart by a broken chain.
    """
    return replace(screener, accepts=AcceptList(decisions_in(data).ledger(), day))


def account() -> str:
    """Return the account that the system knows this process by; what somebody types is beside it, and may differ."""
    try:
        return getuser()
    except (OSError, KeyError):  # a container without a user of that number
        return "unknown"


@dataclass(frozen=True, slots=True)
class Keeper:
    """Keeps the answers of one command."""

    archive: Archive
    screener: Screener
    settings: Settings
    clock: Now = now

    @classmethod
    def ready(cls, data: Path, screener: Screener, settings: Settings, clock: Now = now) -> "Keeper":
        """Return a keeper. Raises StoreError when nothing could be kept: before the work, not after it."""
        keeper = cls(archive_in(data), screener, settings, clock)
        keeper.archive.chain.check_writable(clock())
        return keeper

    def answers(self, answered: Iterable[tuple[Answer, Document | None]]) -> tuple[str, ...]:
        """Keep answers, all or none, and return their ids."""
        return self.keep(told_of(answer, self.archive.objects, document) for answer, document in answered)

    def status(self, answer: StatusAnswer, *, history: bool) -> tuple[str, ...]:
        """Keep a status and return its id."""
        return self.keep([told_of_status(answer, self.settings, history=history)])

    def run(self, opened: OpenTable, outcome: Outcome, columns: Mapping[str, str]) -> tuple[str, ...]:
        """Keep a run over a table and return its id."""
        from tamiz.review.tables import told_of_run  # noqa: PLC0415  # only runs over tables need it

        return self.keep([told_of_run(opened, outcome, self.settings, columns, self.archive.objects)])

    def keep(self, told: Iterable[Told]) -> tuple[str, ...]:
        """Keep answers with their questions, all or none, and return their ids."""
        basis = basis_of(self.screener, self.settings, self.archive.objects)
        return self.archive.keep(told, basis, account(), self.clock())


@dataclass(frozen=True, slots=True)
class RescreenKeeper:
    """Keeps one re-screen; made before it, for it holds what the portfolio rested on until then."""

    keeper: Keeper
    before: Before

    @classmethod
    def ready(cls, data: Path, screener: Screener, portfolio: "Portfolio", settings: Settings) -> "RescreenKeeper":
        """Return a keeper. Raises StoreError when the re-screen could not be kept: before the work, not after it."""
        from tamiz.review.rescreens import before_of  # noqa: PLC0415  # only re-screens need it

        keeper = Keeper.ready(data, screener, settings)
        return cls(keeper, before_of(portfolio, screener, settings, keeper.archive))

    def keep(self, portfolio: "Portfolio", found: "Rescreened") -> tuple[str, ...]:
        """Keep what was found and return its id."""
        from tamiz.review.rescreens import told_of_rescreen  # noqa: PLC0415

        told = told_of_rescreen(portfolio, found, self.before, self.keeper.settings, self.keeper.archive.objects)
        return self.keeper.keep([told])
