"""A portfolio on a terminal: what a list change did to it, and what it is. Importing this module imports rich."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console

from tamiz.render.plain import printable
from tamiz.render.portfolio_values import Effect, ListChange, ListState, MatchChange, Rescreened, Standing
from tamiz.render.terminal import Column, Sheet, Styled, bits_text, name_text
from tamiz.render.words import words

MOST = 50  # matches of each effect in the table; the JSON output has all
_ID = 24  # columns
_FIELDS = 200
_STYLES = {Effect.NEW: "bold red", Effect.CHANGED: "yellow", Effect.GONE: "green"}


def print_rescreened(found: Rescreened, console: Console, lang: str = "en") -> None:
    """Print what a re-screen found. Raises QueryError for a language there are no words for."""
    sheet = Sheet(console, words(lang))
    _print_head(found, sheet)
    _print_lists(found.list_changes, found.lists, sheet)
    for effect in Effect:
        _print_changes([one for one in found.changes if one.effect is effect], effect, sheet)
    sheet.blank()
    sheet.line((sheet.words("say.not_advice"), "dim"))


def _print_head(found: Rescreened, sheet: Sheet) -> None:
    say = sheet.words
    sheet.line((say("portfolio.customers", file=printable(found.file), n=f"{found.customers:,}"), "bold"))
    seconds, at = f"{found.milliseconds / 1000:.1f}", found.at.strftime("%Y-%m-%d %H:%M UTC")
    sheet.line((say("portfolio.run", run=found.run, at=at, seconds=seconds, asked=f"{found.asked_again:,}"), "dim"))
    sheet.line((say("portfolio.days", on=found.on, known_on=found.known_on), "dim"))
    sheet.blank()
    figures = [(f"{found.count(effect):,}", say(f"portfolio.{effect.value}.of")) for effect in Effect]
    figures.append((f"{found.matched:,}", say("portfolio.matched", before=f"{found.matched_before:,}")))
    if found.unscreened:
        figures.append((f"{found.unscreened:,}", say("portfolio.unscreened")))
    sheet.pairs(figures, indent=2)
    if not found.changes:
        sheet.line((say("portfolio.nothing"), "bold green"))


def _print_lists(changes: Sequence[ListChange], lists: Iterable[ListState], sheet: Sheet) -> None:
    say = sheet.words
    other = {one.id for one in changes}
    counts = (Effect.NEW, Effect.CHANGED, Effect.GONE)
    columns = [
        Column(say("portfolio.list")),
        Column(say("portfolio.was")),
        Column(say("portfolio.is")),
        *(Column(say(f"portfolio.{one.value}"), right=True) for one in counts),
    ]
    rows = [
        (one.id, _day(one.before, sheet), _day(one.after, sheet), f"{one.new:,}", f"{one.changed:,}", f"{one.gone:,}")
        for one in changes
    ]
    same = say("portfolio.unchanged")
    rows += [(one.id, same, one.published.isoformat(), "0", "0", "0") for one in lists if one.id not in other]
    _head("portfolio.head.lists", sheet)
    _table(sheet, columns, rows)


def _day(state: ListState | None, sheet: Sheet) -> str:
    return sheet.words("portfolio.not held") if state is None else state.published.isoformat()


def _print_changes(changes: Sequence[MatchChange], effect: Effect, sheet: Sheet) -> None:
    if not changes:
        return
    _head(f"portfolio.head.{effect.value}", sheet, _STYLES[effect])
    for one in changes[:MOST]:
        place = sheet.words("portfolio.row", n=f"{one.row:,}")
        sheet.facts((name_text(one.name), "bold"), printable(one.id, _ID), place, indent=2)
        sheet.facts(*_match(one.told, sheet), indent=4)
        if one.fields:
            fields = printable(", ".join(one.fields), _FIELDS)
            sheet.line((sheet.words("portfolio.differs", fields=fields), "dim"), indent=4)
    if len(changes) > MOST:
        sheet.line((sheet.words("portfolio.more", n=f"{len(changes) - MOST:,}"), "dim"), indent=2)


def _match(told: Mapping[str, Any], sheet: Sheet) -> Iterable[str | Styled]:
    """Return whom a customer meets, on which list, by which door, how surely, and under what in force."""
    in_force = told["in_force"]
    standing = "" if in_force is None else sheet.words("portfolio.in_force" if in_force else "portfolio.not_in_force")
    programs = ", ".join(printable(one, 60) for one in told["programs"])
    return (
        name_text(told["caption"]),
        printable(told["entity"], 60),
        (sheet.words.term("rule", told["rule"]), "dim"),
        (bits_text(told["millibits"]), "dim"),
        " ".join(filter(None, (standing, programs))),
    )


def print_standing(found: Standing, runs: Sequence[Rescreened], console: Console, lang: str = "en") -> None:
    """Print what a portfolio is, what it rests on, and its re-screens. Raises QueryError for an unknown language."""
    sheet = Sheet(console, words(lang))
    say, about, state = sheet.words, found.about, found.state
    sheet.line((printable(about.file), "bold"))
    built = about.built.strftime("%Y-%m-%d %H:%M UTC")
    made = say(
        "portfolio.as_built", at=built, version=about.made.version, file=printable(about.file), sha256=about.sha256
    )
    sheet.line((made, "dim"))
    counts = {"n": f"{about.rows:,}", "matched": f"{state.matched:,}", "unscreened": f"{about.unscreened:,}"}
    sheet.line(say("portfolio.stands", on=state.on, **counts))
    _head("portfolio.head.lists", sheet)
    now = {one.id: _day(one.after, sheet) for one in found.since}
    rows = [(one.id, one.published.isoformat(), now.pop(one.id, say("portfolio.unchanged"))) for one in state.lists]
    rows += [(ident, say("portfolio.not held"), day) for ident, day in now.items()]
    _table(sheet, [Column(say(f"portfolio.{head}")) for head in ("list", "was", "is")], rows)
    if found.since:
        sheet.line((say("portfolio.newer"), "bold yellow"))
    _head("portfolio.head.runs", sheet)
    if not runs:
        sheet.line(say("portfolio.no_runs"), indent=2)
        return
    columns = [
        Column(say("portfolio.number"), right=True),
        Column(say("portfolio.at")),
        *(Column(say(f"portfolio.{one.value}"), right=True) for one in Effect),
    ]
    past = [
        (f"{one.run}", one.at.strftime("%Y-%m-%d %H:%M UTC"), *(f"{one.count(effect):,}" for effect in Effect))
        for one in runs
    ]
    _table(sheet, columns, past)


def _head(key: str, sheet: Sheet, style: str = "bold") -> None:
    sheet.blank()
    sheet.line((sheet.words(key), style))


def _table(sheet: Sheet, columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> None:
    """Print a table, or a line of facts for each row where it does not fit."""
    if not sheet.table(columns, rows, indent=2):
        for first, *rest in rows:
            heads = (column.head for column in columns[1:])
            facts = [f"{head} {cell}" for head, cell in zip(heads, rest, strict=True)]
            sheet.facts((first, "bold"), *facts, indent=2)
