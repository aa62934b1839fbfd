"""Where a data directory keeps decisions and stored answers: one folder, two chains."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tamiz.review.archive import Archive
from tamiz.review.chain import Chain
from tamiz.review.ledger import DecisionFiles
from tamiz.review.objects import Objects

ANSWERS, DECISIONS = "answers", "decisions"

Now = Callable[[], datetime]


def now() -> datetime:
    """Return the time it is, to the second, as records carry it."""
    return datetime.now(UTC).replace(microsecond=0)


def audit_folder(data: Path) -> Path:
    """Return the folder of both."""
    return data / "audit"


def archive_in(data: Path) -> Archive:
    """Return the stored answers of a data directory."""
    folder = audit_folder(data)
    return Archive(Chain(folder, ANSWERS), Objects(folder))


def decisions_in(data: Path, clock: Now = now) -> DecisionFiles:
    """Return the decisions of a data directory."""
    return DecisionFiles(Chain(audit_folder(data), DECISIONS), clock)
