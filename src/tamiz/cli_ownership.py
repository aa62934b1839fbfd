"""The command line's owners: who is blocked without being listed, because of who owns them.

Exit status: 0 nothing found, 1 some entity is blocked or may be, 2 wrong use or unreadable
input, 3 something was not read or not screened, so that the rest is no clearance.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_options import named_pairs
from tamiz.errors import QueryError
from tamiz.output import StatusFormat, console, notice, opened
from tamiz.ownership.share import Unit
from tamiz.render.waiting import waiting
from tamiz.render.words import Language

if TYPE_CHECKING:
    from tamiz.ownership.answer import OwnershipAnswer

NOTHING_FOUND, FOUND, NOT_SCREENED = 0, 1, 3


def ownership(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Owners: FollowTheMoney JSON lines, or a CSV.")],
    blocked: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Owners you know to be blocked: an id or a name on each line.")
    ] = None,
    screened: Annotated[
        bool, typer.Option("--screen/--no-screen", help="Whether the lists are asked for every party. Default: yes.")
    ] = True,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Valid as of this day. Default: today.")] = None,
    known_on: Annotated[str | None, typer.Option(metavar="DATE", help="As known on this day. Default: newest.")] = None,
    laws: Annotated[
        list[str] | None, typer.Option("--for", metavar="COUNTRY", help="Whose rule: US, EU, GB. Repeat for more.")
    ] = None,
    lists: Annotated[list[str] | None, typer.Option("--list", metavar="ID", help="Only this list. Repeat.")] = None,
    shares: Annotated[
        Unit | None,
        typer.Option(
            help="What a bare number counts: percent, the default, or parts of one. Needed when all are 1 or less."
        ),
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="owner=COLUMN,...", help="Of a CSV: which column holds what.")
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Entities shown in tables; the rest is counted.")] = 50,
    form: Annotated[
        StatusFormat | None,
        typer.Option("--format", help="How to write it. Default: as the ending of -o says, or a table."),
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")] = None,
    lang: Annotated[Language, typer.Option(help="The language of tables and reports.")] = Language.ENGLISH,
) -> None:
    """Say which entities of a file are blocked by who owns them, by which chain, between which bounds."""
    from dataclasses import replace  # noqa: PLC0415  # as the rest below: only this command needs it

    from tamiz.owned import Asked, answer_owners, read_blocked, read_register  # noqa: PLC0415
    from tamiz.screen import Screener  # noqa: PLC0415

    if not screened and blocked is None:
        raise QueryError("--no-screen asks no list, so --blocked FILE must say who is blocked")
    screener = Screener.open(context.obj.data)
    settings = replace(screener.settings(on, known_on), laws=tuple(laws or ()), lists=tuple(lists or ()))
    settings = screener.checked(settings)
    asked = Asked(read_blocked(blocked) if blocked else (), screened)
    with waiting(f"reading {file.name}", sys.stderr, quiet=context.obj.quiet):
        register = read_register(file, named_pairs(columns, "--columns", "owner=COLUMN,asset=COLUMN"), shares)
        answer = answer_owners(register, screener, settings, asked)
    form = form or _form_of(output)
    with opened(output) as to:
        if form is StatusFormat.TABLE:
            from tamiz.render.ownership import print_ownership  # noqa: PLC0415  # imports rich

            print_ownership(answer, console(to), lang, limit)
        else:
            to.write(_text(answer, form, lang, notice(screener, lang, settings)))
    context.obj.say(notice(screener, lang, settings) if screened else "")
    raise typer.Exit(exit_status(answer))


def exit_status(answer: "OwnershipAnswer") -> int:
    """Return 3 when something was not read or screened, else 1 when an entity is blocked or may be, else 0."""
    from tamiz.ownership.answer import Verdict  # noqa: PLC0415

    if answer.lost or answer.unscreened or answer.no_rule:
        return NOT_SCREENED
    return FOUND if any(one.gravest is not Verdict.BELOW for one in answer.entities) else NOTHING_FOUND


def _text(answer: "OwnershipAnswer", form: StatusFormat, lang: Language, notice: str) -> str:
    if form is StatusFormat.JSON:
        from tamiz.render.ownership_json import render_ownership_json  # noqa: PLC0415

        return render_ownership_json(answer)
    from tamiz.render.ownership_html import render_ownership_html  # noqa: PLC0415  # imports jinja2

    return render_ownership_html(answer, lang, notice)


def _form_of(path: Path | None) -> StatusFormat:
    """Return the form that the ending of the output file says, else a table."""
    ending = "" if path is None else path.suffix.lower().removeprefix(".")
    return StatusFormat(ending) if ending in set(StatusFormat) else StatusFormat.TABLE
