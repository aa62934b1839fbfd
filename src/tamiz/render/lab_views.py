"""What the laboratory tells, as frozen values: tables print them, and in JSON their fields are the keys.

No time or memory is among them: two runs with the same lists, seed and sizes give equal values.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Rate:
    """A count of trials and how many came true, with the exact 95 % interval; shares of one, None without trials."""

    hits: int
    trials: int
    rate: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ListLine:
    """One list that was measured: its snapshot, the names it has without weak aliases, and how many were asked."""

    list_id: str
    sha256: str
    published: date
    entities: int
    names: int
    sampled: int = 0


@dataclass(frozen=True, slots=True)
class ScorerLine:
    """How names were compared, and from which score it counts; no threshold where doors decide."""

    name: str
    scale: str  # bits, score
    threshold: float | None


@dataclass(frozen=True, slots=True)
class AlteredLine:
    """One alteration, or one group of them: how many names it changed, and how many each scorer still caught."""

    alteration: str
    group: str | None
    caught: Mapping[str, Rate]  # by scorer


@dataclass(frozen=True, slots=True)
class Miss:
    """A listed name that was asked about, altered, and did not lead to its own entity."""

    entity: str
    listed: str
    asked: str
    score: float | None  # None where the names say too little, or nothing


@dataclass(frozen=True, slots=True)
class Misses:
    """The misses of one scorer under one alteration: the first in list order, and how many there are."""

    scorer: str
    alteration: str
    total: int
    shown: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class ListFigures:
    """What was caught of one list."""

    about: ListLine
    groups: tuple[AlteredLine, ...]
    alterations: tuple[AlteredLine, ...]
    misses: tuple[Misses, ...]


@dataclass(frozen=True, slots=True)
class CleanLine:
    """One population that nobody listed is in, and how often it alerts: parties with at least one match."""

    population: str
    parties: int
    dated: int  # with a day of birth or of foundation
    namesakes: int  # carry a listed name as it is listed: the floor
    same_day: int  # of these, a listed birth date is that very day
    namesakes_in_form: int  # the same with listed persons' names put in the form of the population
    alerts: Mapping[str, Rate]  # by scorer


@dataclass(frozen=True, slots=True)
class Run:
    """What made the figures: the same run gives the same figures."""

    version: str
    parameters: str
    on: date
    seed: int


@dataclass(frozen=True, slots=True)
class Effectiveness:
    """What was caught of each list, and how many clean parties alerted against all of them."""

    run: Run
    given: str  # name, birth-date: what a query gave
    scorers: tuple[ScorerLine, ...]
    lists: tuple[ListFigures, ...]
    clean: tuple[CleanLine, ...]


@dataclass(frozen=True, slots=True)
class Population:
    """Whom the alerts of a curve are counted among, and who was left out of it."""

    title: str
    parties: int  # counted
    dated: int
    listed: int = 0  # customers who truly are a listed party: left out
    unreadable: int = 0  # rows without a name that can be screened: left out
    is_file: bool = False
    notes: tuple[str, ...] = ()  # how the file was read


@dataclass(frozen=True, slots=True)
class Point:
    """One threshold: what is caught of the listed names, by group of alterations, and how many clean parties alert."""

    threshold: float | None  # None: doors decide
    caught: Mapping[str, Rate]
    alerts: Rate


@dataclass(frozen=True, slots=True)
class Curve:
    """The points of one scorer, from the lowest threshold up."""

    scorer: str
    scale: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Curves:
    """Thresholds against what is caught and what alerts."""

    run: Run
    given: str  # name, birth-date: what a query gave
    lists: tuple[ListLine, ...]
    population: Population
    curves: tuple[Curve, ...] = field(default=())
