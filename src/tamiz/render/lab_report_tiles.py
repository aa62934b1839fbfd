"""The report's figures at a glance: what the first scorer catches and what it alerts for nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from tamiz.render.lab_report_views import CleanFigures, LabReport, Part
from tamiz.render.lab_report_words import (
    HUNDRED,
    KEPT,
    MISSING,
    THOUSAND,
    UNALTERED,
    population_text,
    rate_parts,
    thousand,
)
from tamiz.render.lab_views import Rate
from tamiz.render.words import Words

_TILES = ((UNALTERED, "labpage.tile_unaltered"), (KEPT, "labpage.tile_kept"), (MISSING, "labpage.tile_missing"))


@dataclass(frozen=True, slots=True)
class Tile:
    """One large figure, what it counts, and its count and interval; ``is_alarm`` for alerts."""

    figure: str
    what: str
    note: str
    is_alarm: bool = False


def tiles_of(report: LabReport, words: Words) -> tuple[Tile, ...]:
    """Return the tiles of the first scorer, asked by name alone."""
    part = report.parts[0]
    scorer = part.effectiveness.scorers[0].name
    return (*_caught(part, scorer, words), *_alerts(part, scorer, words))


def _caught(part: Part, scorer: str, words: Words) -> Iterator[Tile]:
    rates = {line.alteration: line.caught[scorer] for line in part.groups}
    for group, key in _TILES:
        said = rate_parts(rates[group], HUNDRED) if group in rates else None
        if said is not None:
            yield Tile(f"{said[0]} %", words(key), _counted(rates[group], said, words))


def _alerts(part: Part, scorer: str, words: Words) -> Iterator[Tile]:
    """Yield the alerts of the customer file, else those of the invented populations from least to most."""
    files = [one for one in part.clean if one.population.is_file]
    if files:
        yield from (_file_tile(one, scorer, words) for one in files)
    elif part.clean:
        yield _range_tile(part.clean, scorer, words)


def _file_tile(clean: CleanFigures, scorer: str, words: Words) -> Tile:
    rate = clean.line.alerts[scorer]
    said = rate_parts(rate, THOUSAND) or ("–", "–", "–")
    what = words("labpage.tile_alerts", who=population_text(clean.population, words))
    note = f"{_counted(rate, said, words)}; {_floor([clean], words)}"
    return Tile(said[0], what, note, is_alarm=rate.hits > 0)


def _range_tile(clean: tuple[CleanFigures, ...], scorer: str, words: Words) -> Tile:
    rates = [one.line.alerts[scorer] for one in clean]
    what = words("labpage.tile_alerts", who=words("labpage.tile_range", n=len(clean)))
    figure = _span([(rate.rate or 0.0) * THOUSAND for rate in rates])
    return Tile(figure, what, _floor(clean, words), is_alarm=any(rate.hits for rate in rates))


def _floor(clean: tuple[CleanFigures, ...] | list[CleanFigures], words: Words) -> str:
    floors = [THOUSAND * one.line.namesakes / one.line.parties for one in clean]
    return words("labpage.tile_floor", floor=_span(floors))


def _span(values: list[float]) -> str:
    low, high = thousand(min(values)), thousand(max(values))
    return low if low == high else f"{low}–{high}"


def _counted(rate: Rate, said: tuple[str, str, str], words: Words) -> str:
    return words("labpage.tile_count", hits=f"{rate.hits:,}", trials=f"{rate.trials:,}", low=said[1], high=said[2])
