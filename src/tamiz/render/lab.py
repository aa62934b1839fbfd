"""The laboratory's figures on a terminal. Importing this module imports rich; the same values as JSON are ``plain``'s.

A table that does not fit with all scorers side by side is printed once for each of them.
"""

from collections.abc import Callable, Iterable, Sequence

from rich.console import Console

from tamiz.render.lab_match import match_text
from tamiz.render.lab_views import (
    AlteredLine,
    CleanLine,
    Curve,
    Curves,
    Effectiveness,
    ListFigures,
    ListLine,
    Miss,
    Misses,
    Point,
    Population,
    Rate,
    ScorerLine,
)
from tamiz.render.list_views import short
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled, name_text
from tamiz.render.words import words

_FEW = 1_000  # parties below which the width of the interval is said in words
_HUNDRED, _THOUSAND = 100, 1_000

Cells = Sequence[str | Styled]
Rows = Callable[[Sequence[str]], list[Cells]]  # of the scorers named


def print_effectiveness(figures: Effectiveness, console: Console, lang: str) -> None:
    """Print what was caught of each list, what was missed, and how many clean parties alerted."""
    sheet = Sheet(console, words(lang))
    _print_scorers(figures.scorers, sheet)
    sheet.line(sheet.words(f"lab.given.{figures.given}"))
    for one in figures.lists:
        sheet.blank()
        _print_list(one, figures.scorers, sheet)
    if figures.clean:
        sheet.blank()
        _print_clean(figures.clean, figures.scorers, sheet)
    sheet.blank()
    sheet.line((sheet.words("lab.reading"), "dim"))
    sheet.line((sheet.words("lab.again", seed=figures.run.seed), "dim"))


def print_curves(curves: Curves, console: Console, lang: str) -> None:
    """Print for each scorer its thresholds, what they catch and how many clean parties alert."""
    sheet = Sheet(console, words(lang))
    for one in curves.lists:
        _print_list_title(one, sheet)
    _print_population(curves.population, sheet)
    sheet.line(sheet.words(f"lab.given.{curves.given}"))
    for curve in curves.curves:
        sheet.blank()
        _print_curve(curve, curves.population, sheet)
    sheet.blank()
    sheet.line((sheet.words("lab.reading"), "dim"))
    sheet.line((sheet.words("lab.again", seed=curves.run.seed), "dim"))


def _print_scorers(scorers: Iterable[ScorerLine], sheet: Sheet) -> None:
    for one in scorers:
        sheet.line((one.name, "bold"), ": ", match_text(one.threshold, one.scale, sheet.words))


def _print_list_title(one: ListLine, sheet: Sheet) -> None:
    published = sheet.words("lists.published_on", day=one.published)
    asked = sheet.words("lab.asked", n=f"{one.sampled:,}", all=f"{one.names:,}")
    sheet.facts((printable(one.list_id), "bold"), published, short(one.sha256), asked)


def _print_list(one: ListFigures, scorers: Sequence[ScorerLine], sheet: Sheet) -> None:
    _print_list_title(one.about, sheet)
    sheet.blank()
    _print_caught(one.groups, scorers, sheet)
    sheet.blank()
    _print_caught([line for line in one.alterations if _trials(line)], scorers, sheet)
    without = [_alteration(line, sheet) for line in one.alterations if not _trials(line)]
    if without:
        sheet.line((sheet.words("lab.of_none", alterations="; ".join(without)), "dim"), indent=2)
    if one.misses:
        sheet.blank()
        sheet.line((sheet.words("lab.missed"), "bold"))
        for misses in one.misses:
            _print_misses(misses, sheet)


def _print_caught(lines: Sequence[AlteredLine], scorers: Sequence[ScorerLine], sheet: Sheet) -> None:
    """Print one table, or one a scorer."""

    def rows(names: Sequence[str]) -> list[Cells]:
        return [(_alteration(line, sheet), *_rate_cells([line.caught[name] for name in names])) for line in lines]

    first = sheet.words("lab.alteration"), sheet.words("lab.names")
    _print_side_by_side(first, [one.name for one in scorers], rows, sheet)


def _print_clean(lines: Sequence[CleanLine], scorers: Sequence[ScorerLine], sheet: Sheet) -> None:
    sheet.line((sheet.words("lab.clean"), "bold"))

    def rows(names: Sequence[str]) -> list[Cells]:
        return [(one.population, *_rate_cells([one.alerts[name] for name in names], _THOUSAND)) for one in lines]

    _print_side_by_side(
        (sheet.words("lab.population"), sheet.words("lab.parties")), [one.name for one in scorers], rows, sheet
    )
    sheet.blank()
    sheet.line((sheet.words("lab.floor"), "bold"))
    heads = ("lab.population", "lab.parties", "lab.dated", "lab.namesakes", "lab.same_day", "lab.in_form")
    columns = [Column(sheet.words(head), right=head != "lab.population", wraps=True) for head in heads]
    counts = ((one.parties, one.dated, one.namesakes, one.same_day, one.namesakes_in_form) for one in lines)
    cells = [(one.population, *(f"{n:,}" for n in found)) for one, found in zip(lines, counts, strict=True)]
    if not sheet.table(columns, cells, indent=2):
        _print_facts(cells, sheet)


def _print_side_by_side(first: Sequence[str], names: Sequence[str], rows: Rows, sheet: Sheet) -> None:
    """Print all scorers in one table, else each in its own, else as lines."""
    if sheet.table(_columns(first, names), rows(names), indent=2):
        return
    for name in names:
        if not sheet.table(_columns(first, [name]), rows([name]), indent=2):
            sheet.line((name, "bold"), indent=2)
            _print_facts(rows([name]), sheet)


def _columns(first: Sequence[str], names: Iterable[str]) -> list[Column]:
    left, right = first
    return [Column(left), Column(right, right=True), *(Column(name, right=True) for name in names)]


def _rate_cells(rates: Sequence[Rate], per: int = _HUNDRED) -> Cells:
    """Return how many trials there were, which is the same for all, and the rate of each scorer."""
    return f"{rates[0].trials:,}", *(rate_text(rate, per) for rate in rates)


def rate_text(rate: Rate, per: int = _HUNDRED) -> str:
    """Return "1,934 · 96.7 (95.8–97.4)": the count, the rate in ``per``, and its interval; a dash without trials."""
    if rate.rate is None or rate.low is None or rate.high is None:
        return "–"
    return f"{rate.hits:,} · {rate.rate * per:.1f} ({rate.low * per:.1f}–{rate.high * per:.1f})"


def _print_misses(misses: Misses, sheet: Sheet) -> None:
    said = sheet.words("lab.missed_of", n=f"{misses.total:,}", shown=len(misses.shown))
    sheet.facts(misses.scorer, sheet.words.term("lab", misses.alteration), said, indent=2)
    for miss in misses.shown:
        sheet.line(*_miss_parts(miss, sheet), indent=4)


def _miss_parts(miss: Miss, sheet: Sheet) -> Iterable[str | Styled]:
    yield name_text(miss.asked), "bold"
    if miss.asked != miss.listed:
        yield f" ← {name_text(miss.listed)}"
    score = sheet.words("lab.no_score") if miss.score is None else f"{miss.score:.1f}"
    yield f" ({printable(miss.entity)}; {score})", "dim"


def _print_population(one: Population, sheet: Sheet) -> None:
    counted = sheet.words("lab.counted", n=f"{one.parties:,}", dated=f"{one.dated:,}")
    sheet.facts((printable(one.title), "bold"), counted)
    for note in one.notes:
        sheet.line(printable(note, 1_000), indent=2)
    if one.is_file:
        sheet.line(sheet.words("lab.left_out", listed=f"{one.listed:,}", unreadable=f"{one.unreadable:,}"), indent=2)
    if one.is_file and not one.dated:
        sheet.line((sheet.words("lab.no_dates"), "yellow"), indent=2)


def _print_curve(curve: Curve, population: Population, sheet: Sheet) -> None:
    sheet.line((curve.scorer, "bold"))
    if any(point.threshold is None for point in curve.points):
        sheet.line((sheet.words("lab.curve_of_doors"), "dim"), indent=2)
    if population.parties < _FEW:
        most = max((point.alerts.high or 0) * _THOUSAND for point in curve.points[-1:])
        few = sheet.words("lab.few", n=f"{population.parties:,}", most=f"{most:.0f}")
        sheet.line((few, "yellow"), indent=2)
    groups = list(curve.points[0].caught)
    heads = [f"{sheet.words.term('lab', group)}, %" for group in groups]
    alerts = sheet.words("lab.alerts_per_1000")
    columns = [Column(sheet.words("lab.threshold"), right=True), *(Column(one, right=True) for one in (*heads, alerts))]
    trials = [f"{curve.points[0].caught[group].trials:,}" for group in groups]
    of = sheet.words("lab.of"), *trials, f"{population.parties:,}"
    cells = [of, *(_point_cells(point, groups, curve.scale, sheet) for point in curve.points)]
    if not sheet.table(columns, cells, indent=2):
        _print_facts(cells, sheet)


def _point_cells(point: Point, groups: Iterable[str], scale: str, sheet: Sheet) -> Cells:
    threshold = sheet.words("lab.door") if point.threshold is None else _threshold_text(point.threshold, scale, sheet)
    rates = [two_lines(point.caught[group]) for group in groups]
    return threshold, *rates, two_lines(point.alerts, _THOUSAND)


def _threshold_text(threshold: float, scale: str, sheet: Sheet) -> str:
    return f"{threshold:g} {sheet.words('head.bits')}" if scale == "bits" else f"{threshold:g}"


def two_lines(rate: Rate, per: int = _HUNDRED) -> str:
    """Return the count above the rate and its interval: four of them fit side by side."""
    return rate_text(rate, per).replace(" · ", "\n")


def _trials(line: AlteredLine) -> int:
    return max((rate.trials for rate in line.caught.values()), default=0)


def _alteration(line: AlteredLine, sheet: Sheet) -> str:
    return sheet.words.term("lab", line.alteration)


def _print_facts(rows: Iterable[Cells], sheet: Sheet) -> None:
    """Print rows on a console that is too narrow for a table."""
    for row in rows:
        plain = [cell.replace("\n", " ") if isinstance(cell, str) else cell for cell in row]
        sheet.facts(*plain, indent=2)
