"""What two settings say side by side, as frozen values: tables print them, and in JSON their fields are the keys."""

from dataclasses import dataclass

from tamiz.render.lab_views import ListLine, Population, Rate, Run


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One of the two settings: as it was written, what it is, and which weights made its bits."""

    written: str
    scorer: str
    scale: str  # bits, score
    threshold: float | None  # None where doors decide
    version: str | None  # of the parameter file; None for a scorer that reads none
    parameters: str | None  # its hash, the table of rarity included
    library: str | None  # what else compares, and its version


@dataclass(frozen=True, slots=True)
class Paired:
    """What both settings say of the same trials: what each says yes to, what only one does, what both do."""

    a: Rate
    b: Rate
    a_only: Rate
    b_only: Rate
    both: Rate


@dataclass(frozen=True, slots=True)
class Split:
    """How many lean to A and how many to B, and how often chance alone would split them as unevenly.

    The exact sign test, two-sided: McNemar's where each is asked about once. None where nothing leans.
    """

    a: int
    b: int
    chance: float | None


@dataclass(frozen=True, slots=True)
class NameMoved:
    """A listed name that was asked about, altered, and led to its own entity under one setting only."""

    alteration: str
    entity: str
    listed: str
    asked: str
    a: float | None  # the score, None where there is none
    b: float | None


@dataclass(frozen=True, slots=True)
class AlteredChange:
    """One alteration, or one group of them: how many names it changed, and what each setting still caught.

    ``split`` counts names: in a group a name leans to the setting that catches more of its altered forms.
    """

    alteration: str
    group: str | None
    caught: Paired
    split: Split


@dataclass(frozen=True, slots=True)
class ListChange:
    """What was caught of one list; of the names that one setting alone catches, the first of some alterations."""

    about: ListLine
    groups: tuple[AlteredChange, ...]
    alterations: tuple[AlteredChange, ...]
    a_only: tuple[NameMoved, ...]
    b_only: tuple[NameMoved, ...]


@dataclass(frozen=True, slots=True)
class MetParty:
    """The best that a customer met under one setting; all None where nothing was compared."""

    score: float | None = None
    entity: str | None = None
    list_id: str | None = None
    listed: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerMoved:
    """A customer who alerts under one setting only, and whom they met."""

    row: int | None  # of a file; 1 is the first record after the header
    id: str | None
    name: str
    a: MetParty
    b: MetParty


@dataclass(frozen=True, slots=True)
class AlertChange:
    """Who alerts among the clean customers; of those who alert under one setting only, the first are shown."""

    population: Population
    alerts: Paired
    split: Split
    a_only: tuple[CustomerMoved, ...]
    b_only: tuple[CustomerMoved, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two settings on the same listed names and the same customers: what changes."""

    run: Run
    given: str  # name, birth-date: what a query gave
    a: SettingLine
    b: SettingLine
    lists: tuple[ListChange, ...]
    alerts: AlertChange
