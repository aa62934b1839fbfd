"""What the laboratory's report tells beyond single figures, as frozen values that one page is made from.

No time or memory is among them: the same lists, options and seed give equal values, and so the same page.
"""

from dataclasses import dataclass
from datetime import date

from tamiz.render.lab_views import AlteredLine, CleanLine, Curve, Effectiveness, Population, Run


@dataclass(frozen=True, slots=True)
class Weight:
    """One weight of the parameter file, with the reason that the file gives for it."""

    kind: str
    millibits: int
    why: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One number of the parameter file that is no weight of its own, and a share of a word's rarity on top of it."""

    name: str
    millibits: int
    rarity_percent: int = 0


@dataclass(frozen=True, slots=True)
class Amounts:
    """Numbers that belong together, by their place in the file, and the file's reason for them."""

    kind: str
    amounts: tuple[Amount, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Knot:
    """A place on the curve from bits to score; scores in ten-thousandths."""

    bits: int
    score_e4: int


@dataclass(frozen=True, slots=True)
class Rarity:
    """What is known of how rare words are among one kind of party, and what it was counted from."""

    kind: str  # person, organization, vessel
    tokens: int
    source: str
    most_millibits: int  # of a word that nobody counted


@dataclass(frozen=True, slots=True)
class Method:
    """The parameter file as the report tells it."""

    version: str
    note: str
    weights: tuple[Weight, ...]
    threshold_e4: int
    threshold_millibits: int
    curve_note: str
    knots: tuple[Knot, ...]
    rarities: tuple[Rarity, ...]
    others: tuple[Amounts, ...] = ()  # beside the weights


@dataclass(frozen=True, slots=True)
class ListSource:
    """One list that was measured, as its publisher gives it."""

    list_id: str
    title: str
    sha256: str
    published: date
    coverage: str | None  # what the list itself says it does not hold
    entities: int
    names: int


@dataclass(frozen=True, slots=True)
class CleanFigures:
    """One clean population: who is in it, its alerts beside the floor, and its curve for each scorer."""

    population: Population
    line: CleanLine
    curves: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All figures for one way of asking: by name alone, or with birth dates.

    ``groups`` and ``alterations`` add the lists up; ``effectiveness`` has them apart.
    """

    given: str  # name, birth-date
    effectiveness: Effectiveness
    groups: tuple[AlteredLine, ...]
    alterations: tuple[AlteredLine, ...]
    clean: tuple[CleanFigures, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose scores lie near each other: what was predicted, and how many truly are one party.

    ``predicted``, ``share`` and its interval weigh true and other pairs half and half.
    """

    low: float
    high: float
    same: int
    different: int
    predicted: float
    share: float
    share_low: float
    share_high: float


@dataclass(frozen=True, slots=True)
class Kinds:
    """One kind of hard pairs, as the corpus calls it, and how many of them have a score."""

    is_same: bool
    kind: str
    pairs: int
    compared: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether a score of 0.9 is right nine times in ten on hard pairs; ``error`` is None where no pair has a score."""

    given: str
    same: int
    different: int
    same_compared: int
    different_compared: int
    kinds: tuple[Kinds, ...]
    bins: tuple[Bin, ...]
    error: float | None


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How uneven the names of a population are: words by rank, different words by words read, shared names."""

    population: str
    names: int
    shared: int  # carry a name that another of them carries too
    words: int
    different: int
    zipf: float
    heaps: float
    ranks: tuple[tuple[int, int], ...]  # rank and count
    growth: tuple[tuple[int, int], ...]  # words read and different ones among them


@dataclass(frozen=True, slots=True)
class LabReport:
    """Everything that one page says: what made it, what was measured, and what came out."""

    run: Run
    size: int  # names asked for of each list
    clean: int  # parties of each invented population
    method: Method
    lists: tuple[ListSource, ...]
    parts: tuple[Part, ...]
    calibrations: tuple[Calibration, ...]
    frequencies: tuple[Frequencies, ...]
