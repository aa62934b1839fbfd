"""What the processes of the tests do: in a module of its own, so that a fresh process can import it."""

from datetime import date, timedelta
from pathlib import Path

from store.invented import LIST, files, opened, some

FIRST_DAY = date(2024, 1, 1)


def add(directory: Path, number: int) -> bool:
    """Add the snapshot of one day and say whether it was new."""
    published = FIRST_DAY + timedelta(days=number)
    return opened(directory).add(LIST, files(some(20 + number), str(published))).is_new


def look(directory: Path) -> list[int]:
    """Read the newest snapshot whole, twenty times; return how many parties there were each time."""
    counts = []
    for _ in range(20):
        counts += [len(opened(directory).view(LIST).history.entities()) for _ in opened(directory).ls()]
    return counts
