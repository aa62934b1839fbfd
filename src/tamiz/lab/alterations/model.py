"""What an alteration is: a name for it, its group, whom it makes sense for, and what it does to a name."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tamiz.lab.drawing import Draws

Change = Callable[[str, Draws], str | None]  # None: nothing in this name to alter


class Group(StrEnum):
    """Whether the altered name still has all that tells the party apart."""

    KEPT = "all parts kept"
    MISSING = "a part missing or added"


@dataclass(frozen=True, slots=True)
class Alteration:
    """One way in which names come to differ; ``applies`` holds "person", "organization", "vessel"."""

    name: str
    group: Group
    applies: frozenset[str]
    apply: Change
