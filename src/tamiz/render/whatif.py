"""A rehearsal on a terminal: how many are hit, by country and duty, and who. Importing this module imports rich."""

from collections.abc import Iterable, Sequence

from rich.console import Console

from tamiz.model import Match
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled, bits_text, name_text
from tamiz.render.whatif_json import note_text
from tamiz.render.whatif_values import CustomerChange, DutyChange, PartyChange, WhatIf, moves
from tamiz.render.words import words

MOST = 50  # customers and parties in the table; the JSON output has all
_UNSCREENED = 20
_EFFECTS = ("newly_hit", "no_longer_hit", "changed")
_ID = 24  # columns


def print_whatif(found: WhatIf, console: Console, lang: str = "en") -> None:
    """Print the answer. Raises QueryError for a language there are no words for."""
    sheet = Sheet(console, words(lang))
    _print_head(found, sheet, lang)
    _print_countries(found, sheet)
    _print_duties(found.duties, sheet)
    _print_parties(found.parties, sheet)
    _print_customers(found.customers, sheet)
    _print_unscreened(found, sheet)
    if found.notes:
        _head("whatif.head.notes", sheet)
        for note in found.notes:
            sheet.line(printable(note_text(note, lang), 2_000), indent=2)
    sheet.blank()
    sheet.line((sheet.words("whatif.only_met"), "dim"))
    sheet.line((sheet.words("say.not_advice"), "dim"))


def _print_head(found: WhatIf, sheet: Sheet, lang: str) -> None:
    about, counts = found.about, found.counts
    sheet.line((printable(about.title[lang], 200), "bold"))
    if about.told[lang]:
        sheet.line(printable(about.told[lang] or "", 2_000))
    sheet.line((sheet.words("whatif.days", on=about.on, known_on=about.known_on), "dim"))
    sheet.line((sheet.words("whatif.supposed"), "yellow"))
    sheet.blank()
    customers = sheet.words("whatif.customers", file=printable(about.customers_file), n=f"{counts.customers:,}")
    sheet.line((customers, "bold"))
    figures = [("whatif.met", counts.met), *((f"whatif.{_said(key)}", getattr(counts, key)) for key in _EFFECTS)]
    if counts.unscreened:
        figures.append(("whatif.unscreened", counts.unscreened))
    sheet.pairs([(f"{number:,}", sheet.words(key)) for key, number in figures], indent=2)
    if not counts.affected:
        sheet.line((sheet.words("whatif.nobody"), "bold green"))


def _said(key: str) -> str:
    return key.replace("_", " ")


def _head(key: str, sheet: Sheet) -> None:
    sheet.blank()
    sheet.line((sheet.words(key), "bold"))


def _print_countries(found: WhatIf, sheet: Sheet) -> None:
    if not found.countries:
        return
    _head("whatif.head.countries", sheet)
    before, after = sheet.words("whatif.before"), sheet.words("whatif.after")
    heads = [
        f"{sheet.words(f'whatif.{what}_of')} {when}" for what in ("parties", "customers") for when in (before, after)
    ]
    columns = [Column(sheet.words("whatif.country")), *(Column(head, right=True) for head in heads)]
    rows = [
        (
            one.country,
            *(f"{n:,}" for n in (one.parties_before, one.parties_after, one.customers_before, one.customers_after)),
        )
        for one in found.countries
    ]
    _table(sheet, columns, rows)


def _print_duties(duties: Sequence[DutyChange], sheet: Sheet) -> None:
    moved = [one for one in duties if one.before != one.after]
    if duties:
        _head("whatif.head.duties", sheet)
    if moved:
        columns = [
            Column(sheet.words("whatif.tag"), wraps=True),
            Column(sheet.words("whatif.duty"), wraps=True),
            Column(sheet.words("whatif.whom"), wraps=True),
            Column(sheet.words("whatif.before"), right=True),
            Column(sheet.words("whatif.after"), right=True),
        ]
        _table(sheet, columns, [_duty_cells(one, sheet) for one in moved])
    if len(duties) > len(moved):
        sheet.line((sheet.words("whatif.duties_same", n=len(duties) - len(moved)), "dim"), indent=2)


def _duty_cells(one: DutyChange, sheet: Sheet) -> tuple[str, ...]:
    tag = printable(f"{one.country} {one.program}", 60)
    action, who = sheet.words.term("action", one.action), sheet.words.term("who", one.who)
    return tag, printable(action), printable(who), f"{one.before:,}", f"{one.after:,}"


def _print_parties(parties: Sequence[PartyChange], sheet: Sheet) -> None:
    if not parties:
        return
    _head("whatif.head.parties", sheet)
    columns = [
        Column(sheet.words("whatif.party"), wraps=True),
        Column(sheet.words("whatif.gained"), wraps=True),
        Column(sheet.words("whatif.lost"), wraps=True),
        Column(sheet.words("whatif.customers_of"), right=True),
    ]
    shown = sorted(parties, key=lambda one: (-one.customers, one.id))[:MOST]
    _table(sheet, columns, [_party_cells(one, sheet) for one in shown])
    _print_more(len(parties) - len(shown), sheet)


def _party_cells(one: PartyChange, sheet: Sheet) -> tuple[str, ...]:
    linked = sheet.words("whatif.linked", to=printable(one.linked_to)) if one.linked_to else ""
    new = sheet.words("whatif.is_new") if one.is_new else ""
    who = " · ".join(filter(None, (name_text(one.caption), printable(one.id, 60), new, linked)))
    return who, _tags(one.gained, sheet), _tags(one.lost, sheet), f"{one.customers:,}"


def _tags(tags: Iterable[str], sheet: Sheet) -> str:
    return ", ".join(printable(tag, 60) for tag in tags) or sheet.words("whatif.none")


def _print_customers(customers: Sequence[CustomerChange], sheet: Sheet) -> None:
    if not customers:
        return
    _head("whatif.head.customers", sheet)
    for one in customers[:MOST]:
        ident = printable(one.id, _ID) if one.id else ""
        place = f"{sheet.words('whatif.row')} {one.row:,}"
        sheet.facts((name_text(one.name), "bold"), ident, place, _effect(one, sheet), indent=2)
        for was, becomes in one.moved:
            sheet.line(*_match_parts(was, becomes, sheet), indent=4)
    _print_more(len(customers) - MOST, sheet)


def _effect(one: CustomerChange, sheet: Sheet) -> Styled:
    styles = {"newly hit": "bold red", "no longer hit": "green"}
    return sheet.words(f"whatif.{one.effect.value}"), styles.get(one.effect.value, "yellow")


def _match_parts(was: Match | None, becomes: Match | None, sheet: Sheet) -> Sequence[str | Styled]:
    """Return whom a customer meets, by which door, and what comes and goes with that."""
    match = becomes or was
    if match is None:
        return ()
    door = sheet.words.term("rule", None if match.rule is None else match.rule.value)
    gained, lost = moves(was, becomes)
    told = [*(f"+{printable(tag, 60)}" for tag in gained), *(f"-{printable(tag, 60)}" for tag in lost)]
    why = f" · {door} · {bits_text(match.millibits)} · "
    return name_text(match.entity.caption), (why, "dim"), ", ".join(told)


def _print_unscreened(found: WhatIf, sheet: Sheet) -> None:
    if not found.unscreened:
        return
    _head("whatif.head.unscreened", sheet)
    shown = found.unscreened[:_UNSCREENED]
    sheet.pairs([(one.where, printable(one.reason, 300)) for one in shown], indent=2)
    _print_more(len(found.unscreened) - len(shown), sheet)


def _print_more(number: int, sheet: Sheet) -> None:
    if number > 0:
        sheet.line((sheet.words("whatif.more", n=f"{number:,}"), "dim"), indent=2)


def _table(sheet: Sheet, columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> None:
    """Print a table, or a line of facts for each row where it does not fit."""
    if not sheet.table(columns, rows, indent=2):
        for first, *rest in rows:
            heads = (column.head for column in columns[1:])
            facts = [f"{head} {cell}" for head, cell in zip(heads, rest, strict=True)]
            sheet.facts((first, "bold"), *facts, indent=2)
