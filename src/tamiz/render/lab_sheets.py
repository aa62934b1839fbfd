"""Work-sheets on a terminal: what was drawn, and what the labels say. Importing this module imports rich."""

import math
from collections.abc import Sequence

from rich.console import Console

from tamiz.render.lab_match import match_text
from tamiz.render.lab_sheets_views import (
    AboveFigures,
    AboveStratum,
    BelowFigures,
    BelowStratum,
    LabelledPair,
    Labels,
    Precision,
    SheetAbout,
    Side,
    Stratum,
)
from tamiz.render.lab_sheets_views import Sheet as Drawn
from tamiz.render.list_views import short
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled, name_text
from tamiz.render.words import words

_SHOWN = 20  # pairs that were found true or doubtful
_NOTE_SHOWN = 80
_BITS = "bits"

Cells = Sequence[str | Styled]


def print_drawn(drawn: Drawn, console: Console, lang: str, path: str) -> None:
    """Print what was drawn, and what to do with the sheet that was written to ``path``."""
    sheet = Sheet(console, words(lang))
    about = drawn.about
    _print_about(drawn.code, about, sheet)
    sheet.blank()
    heads = ("sheet.stratum", _scores_head(about), "sheet.pairs", "sheet.drawn")
    _print_table(heads, [_drawn_cells(one, sheet) for one in about.strata], sheet)
    sheet.blank()
    sheet.line(sheet.words("sheet.how", record=printable(f"{path}.json")))
    sheet.line(sheet.words("sheet.then", command=f"tamiz lab {about.side} --read {printable(path)}"))
    sheet.line((sheet.words("lab.again", seed=about.run.seed), "dim"))


def print_below(figures: BelowFigures, console: Console, lang: str) -> None:
    """Print how many true pairs there are below the threshold, estimated and at most."""
    sheet = Sheet(console, words(lang))
    _print_about(figures.sheet, figures.about, sheet)
    sheet.blank()
    missed = figures.missed
    key = "sheet.missed_unknown" if missed.estimate is None else "sheet.missed"
    values = {"estimate": _about(missed.estimate), "most": f"{missed.most:,}"}
    sheet.line((sheet.words(key, **values), "bold"))
    sheet.blank()
    total = (*_total_cells(figures.about, figures.labels, sheet), values["estimate"], values["most"])
    heads = (*_label_heads(figures.about), "sheet.estimate", "sheet.most")
    _print_table(heads, [*(_below_cells(one, sheet) for one in figures.strata), total], sheet)
    for one in figures.strata:
        _print_nothing_found(one, sheet)
    _print_doubts(figures.labels, "sheet.unsure_below", sheet)
    _print_found(figures.found, figures.about.side, sheet)
    sheet.blank()
    sheet.line((sheet.words("sheet.reading", error=f"{figures.error * 100:.3g}"), "dim"))


def print_above(figures: AboveFigures, console: Console, lang: str) -> None:
    """Print the share of matches that are true."""
    sheet = Sheet(console, words(lang))
    _print_about(figures.sheet, figures.about, sheet)
    sheet.blank()
    found = figures.precision
    key = "sheet.precise_unknown" if found.unsure_as_no is None else "sheet.precise"
    bounds = {"low": _percent_down(found.low), "high": _percent_up(found.high)}
    sheet.line((sheet.words(key, rate=_both_ways(found), **bounds), "bold"))
    sheet.blank()
    total = (*_total_cells(figures.about, figures.labels, sheet), *_precision_cells(found))
    heads = (*_label_heads(figures.about), "sheet.precision", "sheet.bounds")
    _print_table(heads, [*(_above_cells(one, sheet) for one in figures.strata), total], sheet)
    _print_doubts(figures.labels, "sheet.unsure_above", sheet)
    _print_found(figures.found, figures.about.side, sheet)
    sheet.blank()
    sheet.line((sheet.words("sheet.reading_above"), "dim"))


def _print_about(code: str, about: SheetAbout, sheet: Sheet) -> None:
    sheet.facts((sheet.words(f"sheet.title.{about.side}"), "bold"), code)
    scorer = about.scorer
    said = match_text(scorer.threshold, scorer.scale, sheet.words)
    sheet.line((printable(scorer.name), "bold"), ": ", said, indent=2)
    for one in about.lists:
        published = sheet.words("lists.published_on", day=one.published)
        sheet.facts(printable(one.list_id), published, short(printable(one.sha256)), indent=2)
    who = about.population
    counted = sheet.words("sheet.customers", n=f"{who.parties:,}", dated=f"{who.dated:,}")
    sheet.facts(printable(who.title), counted, indent=2)
    for note in who.notes:
        sheet.line(printable(note, 1_000), indent=2)
    if who.unreadable:
        sheet.line((sheet.words("sheet.unreadable", n=f"{who.unreadable:,}"), "yellow"), indent=2)
    sheet.line(sheet.words("sheet.compared", n=f"{about.compared:,}", over=f"{about.over:,}"), indent=2)
    _print_beyond(about, sheet)


def _print_beyond(about: SheetAbout, sheet: Sheet) -> None:
    if not about.beyond:
        return
    low = about.strata[-1].low
    if low is None:
        said = sheet.words("sheet.beyond_doors", n=f"{about.beyond:,}")
    else:
        said = sheet.words("sheet.beyond", n=f"{about.beyond:,}", low=f"{low:g}")
    sheet.line((said, "yellow"), indent=2)


def _print_table(heads: Sequence[str], rows: Sequence[Cells], sheet: Sheet) -> None:
    columns = [Column(sheet.words(head), right=place != 1, wraps=True) for place, head in enumerate(heads)]
    if sheet.table(columns, rows, indent=2):
        return
    for row in rows:
        sheet.facts(*row, indent=2)


def _scores_head(about: SheetAbout) -> str:
    return "sheet.bits" if about.scorer.scale == _BITS else "sheet.scores"


def _label_heads(about: SheetAbout) -> tuple[str, ...]:
    return "sheet.stratum", _scores_head(about), "sheet.pairs", "sheet.labelled", "sheet.yes", "sheet.unsure"


def _drawn_cells(one: Stratum, sheet: Sheet) -> tuple[str, ...]:
    return f"{one.number}", _range(one, sheet), f"{one.pairs:,}", f"{one.drawn:,}"


def _label_cells(labels: Labels) -> tuple[str, ...]:
    return f"{labels.labelled:,} / {labels.drawn:,}", f"{labels.yes:,}", f"{labels.unsure:,}"


def _below_cells(one: BelowStratum, sheet: Sheet) -> Cells:
    estimate = _about(one.missed.estimate)
    return *_drawn_cells(one.stratum, sheet)[:3], *_label_cells(one.labels), estimate, f"{one.missed.most:,}"


def _above_cells(one: AboveStratum, sheet: Sheet) -> Cells:
    return *_drawn_cells(one.stratum, sheet)[:3], *_label_cells(one.labels), *_precision_cells(one.precision)


def _total_cells(about: SheetAbout, labels: Labels, sheet: Sheet) -> tuple[str, ...]:
    return sheet.words("sheet.total"), "", f"{sum(one.pairs for one in about.strata):,}", *_label_cells(labels)


def _precision_cells(found: Precision) -> tuple[str, ...]:
    return _both_ways(found), f"{_percent_down(found.low)}–{_percent_up(found.high)}"


def _both_ways(found: Precision) -> str:
    """Return the percentage, or two of them where doubtful pairs make a difference."""
    if found.unsure_as_no is None or found.unsure_as_yes is None:
        return "–"
    low, high = f"{found.unsure_as_no * 100:.1f}", f"{found.unsure_as_yes * 100:.1f}"
    return low if low == high else f"{low} / {high}"


def _percent_down(share: float) -> str:
    return f"{math.floor(share * 1_000) / 10:.1f}"


def _percent_up(share: float) -> str:
    return f"{math.ceil(share * 1_000) / 10:.1f}"


def _about(estimate: float | None) -> str:
    return "–" if estimate is None else f"{estimate:,.0f}"


def _range(one: Stratum, sheet: Sheet) -> str:
    match one.low, one.high:
        case None, None:
            return sheet.words("sheet.any")
        case None, high:
            return sheet.words("sheet.under", high=f"{high:g}")
        case low, None:
            return sheet.words("sheet.from", low=f"{low:g}")
        case low, high:
            return sheet.words("sheet.between", low=f"{low:g}", high=f"{high:g}")


def _print_nothing_found(one: BelowStratum, sheet: Sheet) -> None:
    if one.rule_of_three is None:
        return
    counts = {"n": one.labels.labelled, "pairs": one.stratum.pairs, "rule": one.rule_of_three, "most": one.missed.most}
    shown = {key: f"{count:,}" for key, count in counts.items()}
    sheet.line(sheet.words("sheet.nothing", band=one.stratum.number, **shown), indent=2)


def _print_doubts(labels: Labels, unsure: str, sheet: Sheet) -> None:
    if labels.unsure:
        sheet.line((sheet.words(unsure, n=f"{labels.unsure:,}"), "yellow"), indent=2)
    if labels.labelled < labels.drawn:
        left = sheet.words("sheet.unlabelled", n=f"{labels.drawn - labels.labelled:,}", drawn=f"{labels.drawn:,}")
        sheet.line((left, "yellow"), indent=2)


def _print_found(found: Sequence[LabelledPair], side: Side, sheet: Sheet) -> None:
    if not found:
        return
    sheet.blank()
    sheet.line((sheet.words(f"sheet.found.{side}"), "bold"))
    for one in found[:_SHOWN]:
        _print_pair(one, sheet)
    if len(found) > _SHOWN:
        sheet.line((sheet.words("sheet.found_more", n=f"{len(found) - _SHOWN:,}"), "dim"), indent=2)


def _print_pair(one: LabelledPair, sheet: Sheet) -> None:
    line = one.line
    who = ", ".join(filter(None, (sheet.words("sheet.row", row=f"{line.row:,}"), printable(line.id or "", 40))))
    note = f"; {printable(one.note, _NOTE_SHOWN)}" if one.note else ""
    sheet.line(
        sheet.words(f"sheet.{one.label}"),
        ": ",
        (name_text(line.name), "bold"),
        f" ({who}) → {name_text(line.listed_name)} ",
        (f"({printable(line.entity)}; {line.score:g}){note}", "dim"),
        indent=2,
    )
