"""Work-sheets as frozen values: what was drawn and from how many, and what the labels then say.

A pair is one customer and one listed party. Nothing timed is among them: the same lists, customers,
options and seed give the same sheet.
"""

from dataclasses import dataclass
from enum import StrEnum

from tamiz.render.lab_views import ListLine, Population, Run, ScorerLine


class Side(StrEnum):
    """On which side of the threshold the pairs of a sheet lie."""

    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Stratum:
    """A band of scores from ``low`` up to, not including, ``high``; None is open. Number 1 is next to the threshold."""

    number: int
    low: float | None
    high: float | None
    pairs: int  # in the band, every one counted
    drawn: int


@dataclass(frozen=True, slots=True)
class PairLine:
    """One pair that was drawn, as a person who labels it sees it."""

    pair: int
    stratum: int
    row: int  # of the customer file, or of the invented population
    id: str | None
    name: str
    birth_date: str | None
    country: str | None
    entity: str
    list_id: str
    listed_name: str  # the one of its names that made the score
    listed_birth_dates: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class SheetAbout:
    """What made a sheet, so that it can be drawn again and read back."""

    side: Side
    run: Run
    scorer: ScorerLine
    lists: tuple[ListLine, ...]
    population: Population
    customers: str | None  # the SHA-256 of the customer file
    compared: int  # pairs: every customer with every listed party of its kind
    over: int  # of these, matches: from the threshold up, or through a door
    strata: tuple[Stratum, ...]

    @property
    def beyond(self) -> int:
        """Pairs on the sheet's side of the threshold that lie in no band: nothing is said of them."""
        on_this_side = self.over if self.side is Side.ABOVE else self.compared - self.over
        return on_this_side - sum(one.pairs for one in self.strata)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A work-sheet: what made it, its pairs, and the code that ties the file of rows to what was drawn."""

    code: str
    about: SheetAbout
    pairs: tuple[PairLine, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """How many of the pairs drawn were labelled, and how."""

    drawn: int
    labelled: int
    yes: int
    unsure: int

    @property
    def no(self) -> int:
        """How many are no true pair."""
        return self.labelled - self.yes - self.unsure


@dataclass(frozen=True, slots=True)
class Missed:
    """How many true pairs there are below the threshold: counts of pairs."""

    estimate: float | None  # doubtful ones left out; None while a band with pairs has no label
    most: int  # doubtful ones counted as true


@dataclass(frozen=True, slots=True)
class BelowStratum:
    """What the labels say of one band below the threshold."""

    stratum: Stratum
    labels: Labels
    missed: Missed
    rule_of_three: int | None  # pairs, by 3/n, where nothing was found among n; for this band alone


@dataclass(frozen=True, slots=True)
class Precision:
    """The share of true pairs, doubtful ones counted both ways, and exact bounds that hold for either."""

    unsure_as_no: float | None
    unsure_as_yes: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AboveStratum:
    """What the labels say of one band from the threshold up."""

    stratum: Stratum
    labels: Labels
    precision: Precision


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """A pair that was found true or doubtful."""

    line: PairLine
    label: str  # yes, unsure
    note: str


@dataclass(frozen=True, slots=True)
class BelowFigures:
    """What is missed below the threshold."""

    sheet: str
    about: SheetAbout
    strata: tuple[BelowStratum, ...]
    labels: Labels
    missed: Missed
    error: float  # the share of the 5 % that each sampled band may use up
    found: tuple[LabelledPair, ...]


@dataclass(frozen=True, slots=True)
class AboveFigures:
    """How many of the matches are true."""

    sheet: str
    about: SheetAbout
    strata: tuple[AboveStratum, ...]
    labels: Labels
    precision: Precision
    found: tuple[LabelledPair, ...]
