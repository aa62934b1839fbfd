"""The command line's runs over a customer table: row by row into a file, or a report over all of it."""

import sys
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tamiz.cli_kept import accepting, say_kept
from tamiz.cli_options import Shared
from tamiz.errors import QueryError
from tamiz.inputs.tables import at_rest, open_table
from tamiz.inputs.tables.source import spooled
from tamiz.inputs.what import Input, Kind
from tamiz.matching.match import find_exhaustively
from tamiz.model import Query, Settings
from tamiz.output import Format, notice
from tamiz.render.tables import TableForm, target_for
from tamiz.render.words import Language
from tamiz.screen import Screener

if TYPE_CHECKING:
    from tamiz.review.keeping import Keeper


@dataclass(frozen=True)
class TableCommand:
    """What the command line says about one run over a table."""

    asked: Query
    named: dict[str, str]
    keep: tuple[str, ...]
    form: Format
    output: Path | None
    exhaustive: bool
    lang: Language
    shared: Shared
    keeper: "Keeper | None" = None


def screen_table(inputs: list[Input], screener: Screener, settings: Settings, table: TableCommand) -> int:
    """Screen one table row by row into a file, and return the exit status."""
    from tamiz.render.progress import progress_bar  # noqa: PLC0415  # imports rich
    from tamiz.table_pool import Workers  # noqa: PLC0415  # only tables need it
    from tamiz.table_report import run_report  # noqa: PLC0415
    from tamiz.table_run import run_table  # noqa: PLC0415

    if len(inputs) != 1 or inputs[0].kind is not Kind.TABLE:
        raise QueryError(f"{table.form.value} holds the rows of one customer file; give one table, or --kind table")
    (one,) = inputs
    source = None if one.is_standard_input else one.path
    accepted_on = screener.accepts.asked.on if screener.accepts else None
    again = partial(open_again, table.shared.data, exhaustive=table.exhaustive, accepted_on=accepted_on)
    workers = Workers(again)
    with spooled(sys.stdin.buffer, "standard input") if one.is_standard_input else at_rest(one.path) as path:
        opened = open_table(path, table.named, table.keep)
        opened = replace(opened, plan=replace(opened.plan, schema=table.asked.schema, country=table.asked.country))
        for note in opened.notes:
            table.shared.say(note)
        with progress_bar(opened.table.name, sys.stderr, quiet=table.shared.quiet) as steps:
            if table.form is Format.HTML:
                outcome = run_report(opened, screener, settings, table.output, table.lang.value, workers, steps)
            else:
                target = target_for(table.output, TableForm(table.form.value), source)
                outcome = run_table(opened, screener, settings, target, workers, steps)
        kept = table.keeper.run(opened, outcome, table.named) if table.keeper else ()
    for row, reason in outcome.doubts:
        table.shared.say(f"row {row}: {reason}")
    table.shared.say(outcome.said())
    say_kept(kept, table.lang, table.shared)
    table.shared.say(notice(screener, table.lang, settings))
    return outcome.exit_status


def open_again(data: Path, *, exhaustive: bool, accepted_on: date | None) -> Screener:
    """Open the same screener in a worker process, which can import this by its name."""
    screener = Screener.open(data)
    screener = replace(screener, find=find_exhaustively) if exhaustive else screener
    return screener if accepted_on is None else accepting(screener, data, accepted_on)
