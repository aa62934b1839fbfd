"""Two settings side by side on a terminal. Importing this module imports rich; as JSON the values are ``plain``'s."""

from collections.abc import Callable, Iterable, Sequence

from rich.console import Console

from tamiz.render.lab import Cells, _print_facts, _print_list_title, _print_population, rate_text, two_lines
from tamiz.render.lab_compare_views import (
    AlertChange,
    AlteredChange,
    Comparison,
    CustomerMoved,
    ListChange,
    MetParty,
    NameMoved,
    SettingLine,
    Split,
)
from tamiz.render.lab_match import match_text
from tamiz.render.lab_views import Population, Rate
from tamiz.render.list_views import short
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, name_text
from tamiz.render.words import words

_FEW = 1_000  # customers below which the width of the interval is said in words
_HUNDRED, _THOUSAND = 100, 1_000
_SHOWN_BY_CHANCE = 0.05  # a split that chance makes more often shows no difference
_RARE, _RAREST = 0.01, 0.001
_ID_COLUMNS = 24


def print_comparison(figures: Comparison, console: Console, lang: str) -> None:
    """Print what the settings are, what each catches of each list, and who alerts under which."""
    sheet = Sheet(console, words(lang))
    _print_setting("A", figures.a, sheet)
    _print_setting("B", figures.b, sheet)
    sheet.line(sheet.words(f"lab.given.{figures.given}"))
    for one in figures.lists:
        sheet.blank()
        _print_list(one, sheet)
    sheet.blank()
    _print_alerts(figures.alerts, sheet)
    sheet.blank()
    for key in ("lab_compare.reading", "lab.reading"):
        sheet.line((sheet.words(key), "dim"))
    sheet.line((sheet.words("lab.again", seed=figures.run.seed), "dim"))


def _print_setting(letter: str, one: SettingLine, sheet: Sheet) -> None:
    what = match_text(one.threshold, one.scale, sheet.words)
    sheet.line((f"{letter}  {printable(one.written)}", "bold"), ": ", what)
    if one.version is not None and one.parameters is not None:
        version = sheet.words("lab_compare.parameters", version=printable(one.version))
        sheet.facts(version, short(one.parameters), indent=3)
    if one.library is not None:
        sheet.facts(one.library, indent=3)


def _print_list(one: ListChange, sheet: Sheet) -> None:
    _print_list_title(one.about, sheet)
    sheet.blank()
    sheet.line((sheet.words("lab_compare.caught"), "bold"))
    _print_caught(one.groups, sheet)
    for group in one.groups:
        sheet.line(_names_said(group, sheet), indent=2)
    moved = [line for line in one.alterations if line.split.chance is not None]
    sheet.blank()
    if moved:
        _print_caught(moved, sheet)
    unmoved = sum(1 for line in one.alterations if line.split.chance is None and line.caught.a.trials)
    if unmoved:
        sheet.line((sheet.words.count("alterations_unmoved", unmoved), "dim"), indent=2)
    _print_names("lab_compare.names_a_only", one.a_only, sheet)
    _print_names("lab_compare.names_b_only", one.b_only, sheet)


def _print_caught(lines: Sequence[AlteredChange], sheet: Sheet) -> None:
    """Print one table, with the counts above the rates where they do not fit beside them."""
    heads = "lab.alteration", "lab.names"
    of_pairs = "A, %", "B, %", sheet.words("lab_compare.a_only"), sheet.words("lab_compare.b_only")
    titles = *(sheet.words(head) for head in heads), *of_pairs, sheet.words("lab_compare.chance")
    columns = [Column(title, right=True) for title in titles[1:]]
    if sheet.table([Column(titles[0]), *columns], [_caught_cells(line, rate_text, sheet) for line in lines], indent=2):
        return
    narrow = [_caught_cells(line, two_lines, sheet) for line in lines]
    if not sheet.table([Column(titles[0], wraps=True), *columns], narrow, indent=2):
        _print_facts(narrow, sheet)


def _caught_cells(line: AlteredChange, written: Callable[[Rate], str], sheet: Sheet) -> Cells:
    caught = line.caught
    counts = f"{caught.a_only.hits:,}", f"{caught.b_only.hits:,}", _chance_figure(line.split.chance)
    name = sheet.words.term("lab", line.alteration)
    return name, f"{caught.a.trials:,}", written(caught.a), written(caught.b), *counts


def _chance_figure(chance: float | None) -> str:
    if chance is None:
        return "–"
    return f"{chance:.2f}" if chance >= _RARE else f"{chance:.3f}" if chance >= _RAREST else f"<{_RAREST}"


def _chance_said(chance: float, sheet: Sheet) -> str:
    if chance < _RAREST:
        return sheet.words("lab_compare.under")
    of = _HUNDRED if chance >= _RARE else _THOUSAND
    return sheet.words("lab_compare.of", n=f"{chance * of:.0f}", of=f"{of:,}")


def _verdict(split: Split, what: str, chance: float, sheet: Sheet) -> str:
    """Return whether chance could have made the split, and if not, which way it goes."""
    lean = "even" if chance > _SHOWN_BY_CHANCE else "a" if split.a > split.b else "b"
    return sheet.words(f"lab_compare.verdict.{what}_{lean}", chance=_chance_said(chance, sheet))


def _names_said(group: AlteredChange, sheet: Sheet) -> str:
    what, split = sheet.words.term("lab", group.alteration), group.split
    if split.chance is None:
        return sheet.words("lab_compare.names_none", what=what)
    verdict = _verdict(split, "caught", split.chance, sheet)
    return sheet.words("lab_compare.names_lean", what=what, a=f"{split.a:,}", b=f"{split.b:,}", verdict=verdict)


def _print_names(title: str, names: Sequence[NameMoved], sheet: Sheet) -> None:
    if names:
        sheet.blank()
        sheet.line((sheet.words(title), "bold"))
    for one in names:
        came_from = "" if one.asked == one.listed else f" ← {name_text(one.listed)}"
        scores = f" ({printable(one.entity)}; A {_score(one.a)}, B {_score(one.b)})"
        alteration = sheet.words.term("lab", one.alteration)
        sheet.line(f"{alteration}: ", (name_text(one.asked), "bold"), came_from, (scores, "dim"), indent=2)


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:.1f}"


def _print_alerts(change: AlertChange, sheet: Sheet) -> None:
    sheet.line((sheet.words("lab_compare.alerts"), "bold"))
    _print_population(change.population, sheet)
    one = change.alerts
    labels = "A", "B", *(sheet.words(f"lab_compare.{key}") for key in ("a_only", "b_only", "both"))
    rates = one.a, one.b, one.a_only, one.b_only, one.both
    sheet.pairs(zip(labels, (rate_text(rate, _THOUSAND) for rate in rates), strict=True), indent=2)
    sheet.line(_customers_said(change.split, sheet), indent=2)
    _print_few(change.population, (one.a_only, one.b_only), sheet)
    _print_customers("a_only", one.a_only, change.a_only, sheet)
    _print_customers("b_only", one.b_only, change.b_only, sheet)


def _customers_said(split: Split, sheet: Sheet) -> str:
    if split.chance is None:
        return sheet.words("lab_compare.customers_none")
    verdict = _verdict(split, "alerts", split.chance, sheet)
    return sheet.words("lab_compare.customers_lean", a=f"{split.a:,}", b=f"{split.b:,}", verdict=verdict)


def _print_few(population: Population, only: Iterable[Rate], sheet: Sheet) -> None:
    if population.parties < _FEW:
        most = max((rate.high or 0) * _THOUSAND for rate in only)
        few = sheet.words("lab_compare.few", n=f"{population.parties:,}", most=f"{most:.0f}")
        sheet.line((few, "yellow"), indent=2)


def _print_customers(side: str, rate: Rate, shown: Sequence[CustomerMoved], sheet: Sheet) -> None:
    """Print who alerts under one setting only, and whom they meet under it."""
    if not rate.hits:
        return
    sheet.blank()
    said = sheet.words(f"lab_compare.customers_{side}", n=f"{rate.hits:,}", shown=f"{len(shown):,}")
    sheet.line((said, "bold"))
    cells = [_customer_cells(one, one.a if side == "a_only" else one.b, sheet) for one in shown]
    if cells and not sheet.table(_customer_columns(sheet), cells, indent=2):
        _print_facts(cells, sheet)


def _customer_columns(sheet: Sheet) -> list[Column]:
    return [
        Column(sheet.words("lab_compare.id"), most=_ID_COLUMNS),
        Column(sheet.words("lab_compare.customer"), wraps=True),
        Column(sheet.words("lab_compare.listed"), wraps=True),
        Column(sheet.words("lab_compare.entity"), most=_ID_COLUMNS),
        Column("A", right=True),
        Column("B", right=True),
    ]


def _customer_cells(one: CustomerMoved, met: MetParty, sheet: Sheet) -> Cells:
    row = "–" if one.row is None else sheet.words("lab_compare.row", n=f"{one.row:,}")
    who = printable(one.id) if one.id else row
    scores = _score(one.a.score), _score(one.b.score)
    return who, name_text(one.name), name_text(met.listed or "–"), printable(met.entity or "–"), *scores
