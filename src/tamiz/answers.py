"""What is said about a party's legal status, and about how alike two names are.

An answer to a screening is ``tamiz.model.Answer``; these two are the answers to the
other two questions a user asks. Values only: who fills them in and who prints them
lives elsewhere.
"""

from dataclasses import dataclass
from datetime import date

from tamiz.model import Certificate, DayOrigin, Entity, Name, Rule, Schema, Signal, StatusRow


@dataclass(frozen=True, slots=True)
class StatusEntity:
    """An entity that the asked name is a name of, and its tags on the day."""

    entity: Entity
    name: Name
    rule: Rule
    rows: tuple[StatusRow, ...]


@dataclass(frozen=True, slots=True)
class StatusAnswer:
    """The legal status of every entity that goes by the asked name; none is an answer too."""

    query: str
    on: date
    known_on: date
    entities: tuple[StatusEntity, ...]
    certificate: Certificate | None = None
    on_origin: DayOrigin = DayOrigin.GIVEN


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, with the evidence; ``rule`` is None when they open no door."""

    name1: str
    name2: str
    schema: Schema | None
    rule: Rule | None
    millibits: int
    score_e4: int  # ten-thousandths, 1 to 9999
    signals: tuple[Signal, ...]

    @property
    def score(self) -> float:
        """The place of the bits on the rising curve, in [0.0001, 0.9999]."""
        return self.score_e4 / 10_000

    @property
    def bits(self) -> float:
        """The sum of the evidence in bits."""
        return self.millibits / 1000
