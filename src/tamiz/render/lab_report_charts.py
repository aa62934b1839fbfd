"""The laboratory's figures as charts: values with titles and words, not yet drawn.

``plots_lab`` draws them as SVG; the page has the same figures as tables, with or without drawings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.render.lab_report_views import Calibration, CleanFigures, Frequencies, Part
from tamiz.render.lab_report_words import (
    HUNDRED,
    KEPT,
    MISSING,
    THOUSAND,
    given_text,
    hundred,
    population_text,
    thousand,
)
from tamiz.render.lab_views import Curve, Point, Rate
from tamiz.render.words import Words

Dot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """Dots that belong together: ``place`` tells lines apart by colour and mark, ``dashed`` two of one place."""

    label: str
    place: int
    dots: tuple[Dot, ...]
    own: Dot | None = None  # where it stands today, drawn large
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class CurveChart:
    """Caught of 100 against alerts in 1,000; ``least`` is one alert among all, below which only 0 lies."""

    title: str
    alt: str
    x_axis: str
    y_axis: str
    lines: tuple[Line, ...]
    floor: float
    least: float


@dataclass(frozen=True, slots=True)
class Whisker:
    """A rate with the ends of its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One population: its floor, and a whisker for each scorer in their order, None where nothing was counted."""

    label: str
    floor: float
    whiskers: tuple[Whisker | None, ...]


@dataclass(frozen=True, slots=True)
class AlertChart:
    """Alerts in 1,000 of each population, scorer beside scorer, and the floor; ``least`` as in a curve."""

    title: str
    alt: str
    x_axis: str
    rows: tuple[AlertRow, ...]
    least: float


@dataclass(frozen=True, slots=True)
class ScoreDot:
    """Pairs of like score: what was predicted, what was observed, and how many they are."""

    predicted: float
    observed: Whisker
    pairs: int


@dataclass(frozen=True, slots=True)
class ScoreChart:
    """Predicted against observed, both shares of one."""

    title: str
    alt: str
    x_axis: str
    y_axis: str
    dots: tuple[ScoreDot, ...]


@dataclass(frozen=True, slots=True)
class LogChart:
    """Lines on two log scales; all values above 0."""

    title: str
    alt: str
    x_axis: str
    y_axis: str
    lines: tuple[Line, ...]
    falls: bool  # so that the legend finds its corner


LabChart = CurveChart | AlertChart | ScoreChart | LogChart


def curve_chart(part: Part, clean: CleanFigures, words: Words) -> CurveChart:
    """Return the curves of all scorers against one clean population."""
    parties = clean.line.parties
    floor = THOUSAND * clean.line.namesakes / parties
    who = population_text(clean.population, words)
    today = "; ".join(_point_said(part, clean, curve, words) for curve in clean.curves)
    given = given_text(part.given, words)
    alt = words("labchart.curve_alt", who=who, given=given, said=today, floor=thousand(floor))
    axes = words("labchart.per_thousand"), words("labchart.caught")
    return CurveChart(who, alt, *axes, tuple(_lines(part, clean)), floor, THOUSAND / parties)


def _lines(part: Part, clean: CleanFigures) -> Iterator[Line]:
    for group in (KEPT, MISSING):
        for place, curve in enumerate(clean.curves):
            dots = tuple(dot for point in curve.points for dot in _dots(point, group))
            own = _own(part, clean, curve.scorer, group)
            if dots or own:
                yield Line(curve.scorer, place, dots, own, dashed=group == MISSING)


def _dots(point: Point, group: str) -> Iterator[Dot]:
    """Yield where a threshold stands; a door is no threshold."""
    caught, alerts = point.caught[group].rate, point.alerts.rate
    if point.threshold is not None and caught is not None and alerts is not None:
        yield alerts * THOUSAND, caught * HUNDRED


def _own(part: Part, clean: CleanFigures, scorer: str, group: str) -> Dot | None:
    caught = next((line.caught[scorer].rate for line in part.groups if line.alteration == group), None)
    alerts = clean.line.alerts[scorer].rate
    return None if caught is None or alerts is None else (alerts * THOUSAND, caught * HUNDRED)


def _point_said(part: Part, clean: CleanFigures, curve: Curve, words: Words) -> str:
    own = _own(part, clean, curve.scorer, KEPT)
    caught, alerts = ("–", "–") if own is None else (hundred(own[1]), thousand(own[0]))
    return words("labchart.point_said", scorer=curve.scorer, caught=caught, alerts=alerts)


def alert_chart(part: Part, given: str, words: Words) -> AlertChart:
    """Return the alerts of all clean populations beside their floors; ``given`` says what queries gave."""
    given = given_text(given, words)
    rows = tuple(_alert_row(clean, words) for clean in part.clean)
    said = "; ".join(_alerts_said(clean, words) for clean in part.clean)
    least = min(THOUSAND / clean.line.parties for clean in part.clean)
    title, alt = words("labchart.alerts", given=given), words("labchart.alerts_alt", given=given, said=said)
    return AlertChart(title, alt, words("labchart.per_thousand"), rows, least)


def _alert_row(clean: CleanFigures, words: Words) -> AlertRow:
    whiskers = tuple(_whisker(rate, THOUSAND) for rate in clean.line.alerts.values())
    floor = THOUSAND * clean.line.namesakes / clean.line.parties
    return AlertRow(population_text(clean.population, words), floor, whiskers)


def _alerts_said(clean: CleanFigures, words: Words) -> str:
    rates = ", ".join(f"{name} {thousand((rate.rate or 0) * THOUSAND)}" for name, rate in clean.line.alerts.items())
    return f"{population_text(clean.population, words)}: {rates}"


def _whisker(rate: Rate, per: int) -> Whisker | None:
    if rate.rate is None or rate.low is None or rate.high is None:
        return None
    return Whisker(rate.rate * per, rate.low * per, rate.high * per)


def score_chart(calibration: Calibration, words: Words) -> ScoreChart:
    """Return predicted against observed."""
    dots = tuple(
        ScoreDot(one.predicted, Whisker(one.share, one.share_low, one.share_high), one.same + one.different)
        for one in calibration.bins
    )
    said = "; ".join(
        words(
            "labchart.bin_said",
            n=f"{dot.pairs:,}",
            predicted=f"{dot.predicted:.2f}",
            observed=f"{dot.observed.value:.2f}",
        )
        for dot in dots
    )
    given = given_text(calibration.given, words)
    title = words("labchart.calibration", given=given)
    alt = words("labchart.calibration_alt", given=given, said=said or "–")
    return ScoreChart(title, alt, words("labchart.predicted"), words("labchart.observed"), dots)


def name_charts(figures: Sequence[Frequencies], words: Words) -> tuple[LogChart, LogChart]:
    """Return count by rank, and different words by words read."""
    return _rank_chart(figures, words), _growth_chart(figures, words)


def _rank_chart(figures: Sequence[Frequencies], words: Words) -> LogChart:
    said = _slopes(((one, one.zipf) for one in figures), words)
    title, alt = words("labchart.zipf"), words("labchart.zipf_alt", said=said)
    lines = _log_lines(((one, one.ranks) for one in figures), words)
    return LogChart(title, alt, words("labchart.rank"), words("labchart.times"), lines, falls=True)


def _growth_chart(figures: Sequence[Frequencies], words: Words) -> LogChart:
    said = _slopes(((one, one.heaps) for one in figures), words)
    title, alt = words("labchart.heaps"), words("labchart.heaps_alt", said=said)
    lines = _log_lines(((one, one.growth) for one in figures), words)
    return LogChart(title, alt, words("labchart.words_read"), words("labchart.different"), lines, falls=False)


def _log_lines(named: Iterable[tuple[Frequencies, Sequence[tuple[int, int]]]], words: Words) -> tuple[Line, ...]:
    return tuple(
        Line(words.term("labpop", one.population or None), place, tuple((float(x), float(y)) for x, y in points))
        for place, (one, points) in enumerate(named)
    )


def _slopes(figures: Iterable[tuple[Frequencies, float]], words: Words) -> str:
    return "; ".join(
        words("labchart.slope_said", who=words.term("labpop", one.population or None), slope=f"{slope:.2f}")
        for one, slope in figures
    )
