"""Chains for the tests: written quickly, broken in every way."""

from datetime import UTC, datetime
from pathlib import Path

from tamiz.review.chain import Chain
from tamiz.store.points import Checkpoint, no_checkpoint

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def chain(folder: Path, checkpoint: Checkpoint = no_checkpoint) -> Chain:
    return Chain(folder / "audit", "acts", checkpoint)


def written(folder: Path, count: int = 4) -> Chain:
    """Return a chain of so many records, written one by one."""
    made = chain(folder)
    for number in range(1, count + 1):
        made.append(NOW, [("said", {"text": f"number {number}"})])
    return made


def lines(made: Chain) -> list[bytes]:
    return made.path.read_bytes().splitlines(keepends=True)


def rewrite(made: Chain, kept: list[bytes]) -> None:
    made.path.write_bytes(b"".join(kept))


def append(folder: Path, number: int) -> None:
    """Append one record, as a process of its own does."""
    chain(folder).append(NOW, [("said", {"text": str(number)})])
