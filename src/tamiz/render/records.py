"""Rows of a file on a terminal: a line for each customer with a match, counts for the rest."""

from collections.abc import Sequence

from rich.cells import cell_len

from tamiz.model import Answer, Match
from tamiz.render.blocks import print_unscreened
from tamiz.render.facts import apart_text, day_text, open_again_text, place_of, prior_text, set_apart_head
from tamiz.render.plain import printable
from tamiz.render.terminal import Column, Sheet, Styled, name_text
from tamiz.render.views import count_parties, file_of, same_day, tally

_ONE_LINE = 56  # columns of a console below which a customer takes two lines
_JUDGED = 18  # and one more, of how many are true, where a prior was given
_SUPPRESSED = 50  # printed before the rest is counted
_SHORT_COLUMNS = 38  # columns that row, score, "in force" and the gaps take at most

Cells = tuple[str, str, str, Styled, str, Styled, str]  # the last is empty where no prior was given


def print_records(answers: Sequence[Answer], sheet: Sheet) -> None:
    """Print rows of a file as one table: a line for each with a match, counts for the rest."""
    matched, without, failed = tally(answers)
    apart = [
        match.decided is not None and match.decided.counts for answer in answers for match in answer.suppressed[:1]
    ]
    count = sheet.words.count
    sheet.line((printable(file_of(answers), 60), "bold"))
    sheet.facts(
        count("rows", len(answers)),
        (count("with_match", matched), "bold red" if matched else ""),
        count("without", without),
        (count("unscreened", failed), "bold yellow" if failed else ""),
        count("with_suppressed", apart.count(False)) if False in apart else "",
        count("with_set_apart", apart.count(True)) if True in apart else "",
    )
    _print_day(answers, sheet)
    _print_record_table([answer for answer in answers if answer.matches], sheet)
    _print_suppressed([answer for answer in answers if answer.suppressed], sheet)
    _print_open_again(answers, sheet)
    unscreened = [item for answer in answers for item in answer.unscreened]
    if unscreened:
        sheet.blank()
    print_unscreened(sheet, unscreened)
    sheet.blank()


def _print_day(answers: Sequence[Answer], sheet: Sheet) -> None:
    if same_day(answer.settings for answer in answers) is None:
        return
    settings = answers[0].settings
    known = sheet.words("date.known_on", day=settings.known_on)
    prior = prior_text(settings, sheet.words)
    sheet.facts((day_text(settings, sheet.words), "dim"), (known, "dim"), (prior, "dim"))


def _print_record_table(answers: Sequence[Answer], sheet: Sheet) -> None:
    if not answers:
        return
    rows = [_record_cells(each, sheet) for each in answers]
    sheet.blank()
    columns = _columns(rows, sheet)
    if sheet.console.width < _ONE_LINE or not sheet.table(columns, [cells[: len(columns)] for cells in rows]):
        for cells in rows:
            _print_two_lines(cells, sheet)


def _print_suppressed(answers: Sequence[Answer], sheet: Sheet) -> None:
    """Print the rows that met somebody by a complete name alone which is contradicted, and by whom."""
    if not answers:
        return
    sheet.blank()
    rows = [(answer, match) for answer in answers for match in answer.suppressed]
    sheet.line((set_apart_head((match for _, match in rows), sheet.words), "bold"))
    sheet.pairs([_suppressed_cells(answer, match, sheet) for answer, match in rows[:_SUPPRESSED]], indent=2)
    if len(rows) > _SUPPRESSED:
        sheet.line((sheet.words.count("hidden", len(rows) - _SUPPRESSED), "dim"), indent=2)


def _print_open_again(answers: Sequence[Answer], sheet: Sheet) -> None:
    """Print the rows with a match about which a decision was made that does not count, and why."""
    told = [(answer, match, open_again_text(match, sheet.words)) for answer in answers for match in answer.matches]
    rows = [(answer, match, why) for answer, match, why in told if why]
    if not rows:
        return
    sheet.blank()
    sheet.line((sheet.words("head.open_again"), "bold"))
    cells = [
        (place_of(answer, sheet.words), name_text(answer.query.name), f" → {name_text(match.entity.caption)} · {why}")
        for answer, match, why in rows[:_SUPPRESSED]
    ]
    sheet.pairs(cells, indent=2)
    if len(rows) > _SUPPRESSED:
        sheet.line((sheet.words.count("hidden", len(rows) - _SUPPRESSED), "dim"), indent=2)


def _suppressed_cells(answer: Answer, match: Match, sheet: Sheet) -> Sequence[str | Styled]:
    where = place_of(answer, sheet.words)
    why = apart_text(match, sheet.words)
    return where, name_text(answer.query.name), f" → {name_text(match.entity.caption)} · {why}"


def _columns(rows: Sequence[Cells], sheet: Sheet) -> list[Column]:
    """Return the columns; the two names share what the short ones leave of the line."""
    head = sheet.words
    judged = any(cells[-1] for cells in rows)
    room = sheet.console.width - _SHORT_COLUMNS - (_JUDGED if judged else 0) - max(cell_len(cells[1]) for cells in rows)
    asked = min(room * 2 // 5, max(cell_len(cells[2]) for cells in rows) + 2)
    return [
        Column(head("head.row"), right=True, most=8),
        Column(head("head.id")),
        Column(head("head.asked"), most=max(8, asked)),
        Column(head("head.party"), most=max(8, room - asked)),
        Column(head("head.score"), right=True),
        Column(head("head.in_force")),
        *((Column(head("head.of_thousand"), right=True),) if judged else ()),
    ]


def _print_two_lines(cells: Cells, sheet: Sheet) -> None:
    head = sheet.words
    row, ident, asked, party, score, in_force, of_thousand = cells
    sheet.facts(f"{head('head.row')} {row}", ident, asked)
    sheet.facts(party, score, (f"{head('head.in_force')}: {in_force[0]}", in_force[1]), indent=2)
    if of_thousand:
        sheet.line(f"{head('head.of_thousand')}: {of_thousand}", indent=2)


def _record_cells(answer: Answer, sheet: Sheet) -> Cells:
    best, source = answer.matches[0], answer.query.source
    row = "" if source is None else str(source.row) if source.row is not None else place_of(answer, sheet.words)
    others = count_parties(answer.matches) - 1
    more = f" (+{others:,})" if others else ""
    in_force = {True: "yes", False: "no", None: "unknown"}[_any_in_force(answer)]
    styles = {"yes": "bold red", "unknown": "magenta", "no": ""}
    return (
        row,
        printable(answer.query.id or "", 12),
        name_text(answer.query.name),
        (name_text(best.entity.caption) + more, "bold"),
        f"{best.score:.4f}",
        (sheet.words(f"in_force.{in_force}"), styles[in_force]),
        "" if best.posterior is None else f"{int(1000 * best.posterior):,}",
    )


def _any_in_force(answer: Answer) -> bool | None:
    states = {match.in_force for match in answer.matches}
    return True if True in states else None if None in states else False
