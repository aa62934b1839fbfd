"""What the law requires, on a console: by program, then by when, then for how long records are kept."""

from collections.abc import Iterable, Sequence

from tamiz.model import Due, Keeping, Obligation, Settings
from tamiz.render.duties import (
    Duty,
    asked_text,
    by_program,
    deadlines_of,
    due_text,
    records_of,
    records_text,
    whys_text,
)
from tamiz.render.facts import program_text
from tamiz.render.plain import printable
from tamiz.render.terminal import Sheet

_COUNTRY = 6


def print_obligations(sheet: Sheet, obligations: Iterable[Obligation], settings: Settings, left_out: int) -> None:
    """Print what is required, by program; nothing when nothing is. ``left_out`` rules bind others than who asks."""
    listed = tuple(obligations)
    grouped = by_program(listed)
    if not grouped:
        return
    sheet.blank()
    sheet.line((sheet.words("head.obligations", day=settings.on), "bold"), indent=2)
    asked = asked_text(settings, sheet.words)
    if asked:
        sheet.line((printable(asked, 200), "dim"), indent=4)
    for country, program, duties in grouped:
        sheet.line(f"{printable(country, _COUNTRY)} {program_text(program, sheet.words)}", indent=4)
        for duty in duties:
            _print_duty(sheet, duty)
    if left_out:
        sheet.line((sheet.words.count("left_out", left_out), "dim"), indent=4)
    _print_deadlines(sheet, listed)
    _print_records(sheet, listed)


def _print_duty(sheet: Sheet, duty: Duty) -> None:
    words = sheet.words
    action = printable(words.term("action", duty.action), 60)
    who = printable(words.who(duty.who), 120)
    named = who if duty.who else f"{words('head.who')}: {who}"
    sheet.facts(action, named, (printable(duty.basis, 120), "dim"), indent=6)
    if duty.origin:
        sheet.line((words("duty.origin", file=printable(duty.origin, 60)), "dim"), indent=8)
    if duty.only_if:
        said = "; ".join(printable(words.term("onlyif", one), 160) for one in duty.only_if)
        sheet.line((f"{words('duty.possibly')}: {said}", "dim"), indent=8)
    for rule, whys in duty.conflicts:
        why = printable(whys_text(whys, words), 100)
        sheet.line((words("duty.conflict", rule=printable(rule, 100), why=why), "yellow"), indent=8)
    if duty.conflicts_more:
        sheet.line((words.count("conflicts", duty.conflicts_more), "dim"), indent=8)


def _print_deadlines(sheet: Sheet, listed: Sequence[Obligation]) -> None:
    found = deadlines_of(listed)
    if found:
        sheet.line((sheet.words("head.by_when"), "bold"), indent=2)
    for due, programs in found:
        what = printable(sheet.words.term("due", due.what), 80)
        sheet.facts(what, printable(due_text(due, sheet.words), 100), (_support(due, programs), "dim"), indent=4)


def _print_records(sheet: Sheet, listed: Sequence[Obligation]) -> None:
    found = records_of(listed)
    if found:
        sheet.line((sheet.words("head.records"), "bold"), indent=2)
    for keeping, programs in found:
        sheet.facts(records_text(keeping, sheet.words), (_support(keeping, programs), "dim"), indent=4)


def _support(rule: Due | Keeping, programs: Iterable[str]) -> str:
    return f"{printable(rule.basis, 80)} ({', '.join(printable(program, 40) for program in programs)})"
