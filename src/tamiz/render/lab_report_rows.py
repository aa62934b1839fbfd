"""The rows of the report's tables: figures put in the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.render.lab_report_views import Part
from tamiz.render.lab_report_words import KEPT, MISSING
from tamiz.render.lab_views import AlteredLine, ListFigures, Miss, Rate

MOST_MISSES = 40  # of a list and scorer


@dataclass(frozen=True, slots=True)
class RateRow:
    """One line of rates: what was asked of how many, and the rate of each scorer in their order."""

    label: str
    given: str
    asked: int
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class RateBlock:
    """Lines under one head; "" is all lists."""

    title: str
    rows: tuple[RateRow, ...]


@dataclass(frozen=True, slots=True)
class MissRow:
    """A miss that stands for its alteration: how many were missed like it, of how many."""

    alteration: str
    miss: Miss
    missed: int
    asked: int


def caught_blocks(parts: Sequence[Part]) -> tuple[RateBlock, ...]:
    """Return what is caught by group, over all lists and of each, both ways of asking below each other."""
    one_list = len(parts[0].effectiveness.lists) == 1
    every = [("", [(part.given, part.groups) for part in parts])]
    apart = [
        (one.about.list_id, [(part.given, part.effectiveness.lists[place].groups) for part in parts])
        for place, one in enumerate(parts[0].effectiveness.lists)
    ]
    return tuple(
        RateBlock(title, tuple(_caught_rows(asked))) for title, asked in (apart if one_list else every + apart)
    )


def _caught_rows(asked: Sequence[tuple[str, Sequence[AlteredLine]]]) -> Iterator[RateRow]:
    for same in zip(*(lines for _, lines in asked), strict=True):
        for (given, _), line in zip(asked, same, strict=True):
            yield _row(line, given)


def _row(line: AlteredLine, given: str) -> RateRow:
    rates = tuple(line.caught.values())
    return RateRow(line.alteration, given, max((rate.trials for rate in rates), default=0), rates)


def worst_first(lines: Iterable[AlteredLine], given: str) -> tuple[RateBlock, ...]:
    """Return the alterations of each group that were asked, those the first scorer catches least of first."""
    rows = [(line.group or "", _row(line, given)) for line in lines]
    return tuple(
        RateBlock(group, tuple(sorted((row for of, row in rows if of == group and row.asked), key=_worst)))
        for group in (KEPT, MISSING)
    )


def _worst(row: RateRow) -> tuple[float, int, str]:
    return row.rates[0].rate or 0.0, -row.asked, row.label


def never_asked(lines: Iterable[AlteredLine]) -> tuple[str, ...]:
    """Return the alterations that apply to none of the names asked."""
    return tuple(
        line.alteration for line in lines if line.group and not any(rate.trials for rate in line.caught.values())
    )


def misses_of(figures: ListFigures, scorer: str) -> tuple[MissRow, ...]:
    """Return a miss for each alteration of a list that a scorer missed most of; at most :data:`MOST_MISSES`."""
    asked = {line.alteration: line.caught[scorer].trials for line in figures.alterations}
    rows = [
        MissRow(one.alteration, miss, one.total, asked[one.alteration])
        for one in figures.misses
        if one.scorer == scorer
        for miss in one.shown
    ]
    return tuple(sorted(rows, key=lambda row: (-row.missed, row.alteration, row.miss.listed))[:MOST_MISSES])


def missed_in_all(figures: ListFigures, scorer: str) -> int:
    """Return how many names of a list a scorer missed, over all alterations."""
    return sum(one.total for one in figures.misses if one.scorer == scorer)
