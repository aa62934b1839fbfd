"""The command line's lists: what is held, what comes in, what changed.

Exit status: 0 done, 2 wrong use, refused or damaged; ``diff`` says with 1 that the two
snapshots differ.
"""

import sys
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_options import named_pairs
from tamiz.cli_paper import printed as _printed
from tamiz.cli_paper import write as _write
from tamiz.dates import parse_day
from tamiz.errors import FetchError, QueryError, StoreError
from tamiz.lists_held import (
    compared,
    entry_for,
    held,
    known,
    open_store,
    parties,
    rolled_back,
    shown,
    today,
    verified,
)
from tamiz.lists_in import Given, Intake
from tamiz.output import PlainFormat, StatusFormat, opened
from tamiz.render.list_json import render_diff_json, render_plain
from tamiz.render.waiting import waiting
from tamiz.render.words import Language
from tamiz.store.fetch import fetch

if TYPE_CHECKING:
    from tamiz.render.diff_values import ListDiff
    from tamiz.render.list_views import Compared

EQUAL, DIFFERENT = 0, 1
_JSON = PlainFormat.JSON

lists_app = typer.Typer(
    no_args_is_help=True, help="The lists that are held: add, update, show, compare, verify, roll back."
)


ListId = Annotated[
    str, typer.Argument(metavar="ID", help="A list: us-ofac-sdn, un-sc, own-... ; see tamiz lists ls --all.")
]
Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the answer.")]
Lang = Annotated[Language, typer.Option(help="The language of tables and reports.")]


@lists_app.command()
def ls(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Every list that can be added, held or not.")] = False,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show the lists that are held, how old they are and how much of them was understood."""
    from tamiz.render.lists import print_held, print_known  # noqa: PLC0415  # imports rich

    holding = held(open_store(context.obj.data), today())
    every = known(holding)
    if form is _JSON:
        _write(render_plain(every if everything else holding))
    elif everything:
        _write(_printed(lambda on: print_known(every, on, lang)))
    else:
        _write(_printed(lambda on: print_held(holding, every, str(context.obj.data), on, lang)))


@lists_app.command()
def add(
    context: typer.Context,
    list_id: ListId,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The list's files, all of one publication.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The publisher's day, where the files do not carry it.")
    ] = None,
    force: Annotated[
        str | None, typer.Option(metavar="REASON", help="Take it although it shrank by over a tenth; say why.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="Of an own list: which column holds what.")
    ] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Take the files of a list into use, all or none, and say what came in."""
    from tamiz.render.lists import print_added  # noqa: PLC0415  # imports rich

    named = named_pairs(columns, "--columns", "name=COLUMN,rfc=COLUMN")
    given = Given(parse_day(published) if published else None, force, named)
    with _patience(context, f"reading {list_id}"):
        added = Intake(context.obj.data).add_files(list_id, files, given)
    _write(render_plain(added) if form is _JSON else _printed(lambda on: print_added(added, on, lang)))


@lists_app.command()
def update(
    context: typer.Context,
    list_ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Which lists. Default: all that are held.")
    ] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Fetch lists from their publishers and take what is new into use."""
    from tamiz.render.lists import print_updated  # noqa: PLC0415  # imports rich

    intake, updates = Intake(context.obj.data), []
    for list_id in _to_update(context, list_ids):
        with _patience(context, f"fetching {list_id}"):
            updates.append(intake.update(list_id, fetch))
    _write(render_plain(tuple(updates)) if form is _JSON else _printed(lambda on: print_updated(updates, on, lang)))
    problems = [one.problem for one in updates if one.problem]
    if problems:
        raise FetchError("\n".join(problems))


@lists_app.command()
def show(
    context: typer.Context,
    list_id: ListId,
    snapshot: Annotated[
        str | None, typer.Option(metavar="DAY-or-NAME", help="Which snapshot to show. Default: the newest.")
    ] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show a list's history, its files, and how they were read."""
    from tamiz.render.lists import print_shown  # noqa: PLC0415  # imports rich

    with _patience(context, f"reading {list_id}"):
        found = shown(open_store(context.obj.data), list_id, snapshot)
    _write(render_plain(found) if form is _JSON else _printed(lambda on: print_shown(found, on, lang)))


@lists_app.command()
def export(
    context: typer.Context,
    list_id: ListId,
    snapshot: Annotated[
        str | None, typer.Option(metavar="DAY-or-NAME", help="Which snapshot to write. Default: the newest.")
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")] = None,
) -> None:
    """Write a list's parties as FollowTheMoney JSON lines, with their acts and ties as records of their own."""
    from tamiz.render.ftm import render_ftm  # noqa: PLC0415  # only this command needs it

    with _patience(context, f"reading {list_id}"):
        entities = parties(open_store(context.obj.data), list_id, snapshot)
    with opened(output) as file:
        file.writelines(render_ftm(entities))


@lists_app.command()
def diff(
    context: typer.Context,
    list_id: ListId,
    before: Annotated[str, typer.Argument(metavar="A", help="The first snapshot: its day, or the start of its name.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The second snapshot.")],
    limit: Annotated[int, typer.Option(metavar="N", min=0, help="Parties in the table; the rest is counted.")] = 50,
    form: Annotated[
        StatusFormat | None,
        typer.Option("--format", help="How to write it. Default: as the ending of -o says, or a table."),
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")] = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show what changed between two snapshots of a list, field by field; exit status 1 when anything did."""
    with _patience(context, f"comparing {list_id}"):
        which, change = compared(open_store(context.obj.data), list_id, before, after)
        text = _diff_text(which, change, form or _form_of(output), lang, limit)
    _write(text, output)
    raise typer.Exit(DIFFERENT if change.added or change.removed or change.changed else EQUAL)


@lists_app.command()
def verify(context: typer.Context, form: Form = PlainFormat.TABLE, lang: Lang = Language.ENGLISH) -> None:
    """Read and hash everything that is held again, and say what is not as it was written."""
    from tamiz.render.lists import print_verified  # noqa: PLC0415  # imports rich

    with _patience(context, "reading everything again"):
        found = verified(open_store(context.obj.data), context.obj.data)
    _write(render_plain(found) if form is _JSON else _printed(lambda on: print_verified(found, on, lang)))
    if not found.sound:
        damaged = sum(not one.harmless for one in found.damages)
        raise StoreError(
            f"{found.directory}: {damaged} of its places are damaged; each is named above with what to do. "
            "Answers that need one of them are refused until it is mended."
        )


@lists_app.command()
def rollback(
    context: typer.Context, list_id: ListId, form: Form = PlainFormat.TABLE, lang: Lang = Language.ENGLISH
) -> None:
    """Set aside the snapshot that was added last; its files and the record of it are kept."""
    from tamiz.render.lists import print_rolled_back  # noqa: PLC0415  # imports rich

    done = rolled_back(open_store(context.obj.data), list_id)
    _write(render_plain(done) if form is _JSON else _printed(lambda on: print_rolled_back(done, on, lang)))


def _to_update(context: typer.Context, list_ids: list[str] | None) -> list[str]:
    """Return the lists named, each once, or those held that have an address; the others are said."""
    if list_ids:
        return list(dict.fromkeys(list_ids))
    ids = [info.list_id for info in open_store(context.obj.data).ls()]
    served = [list_id for list_id in ids if _has_address(list_id)]
    for list_id in ids:
        if list_id not in served:
            context.obj.say(f"{list_id}: has no address to be fetched from; add its files when they change")
    if not served:
        raise QueryError(
            f"no list in {context.obj.data} has an address to be fetched from; "
            "name one, as in: tamiz lists update un-sc"
        )
    return served


def _has_address(list_id: str) -> bool:
    with suppress(QueryError):  # a list of another version's catalogue
        return bool(entry_for(list_id).urls)
    return False


def _diff_text(which: "Compared", change: "ListDiff", form: StatusFormat, lang: str, limit: int) -> str:
    if form is StatusFormat.JSON:
        return render_diff_json(which, change)
    if form is StatusFormat.HTML:
        from tamiz.render.diff_html import render_diff_html  # noqa: PLC0415  # imports jinja2

        return render_diff_html(which, change, lang)
    from tamiz.render.diff import print_diff  # noqa: PLC0415  # imports rich

    return _printed(lambda on: print_diff(which, change, on, lang, limit))


def _form_of(path: Path | None) -> StatusFormat:
    """Return the form that the ending of the output file says, else a table."""
    ending = "" if path is None else path.suffix.lower().removeprefix(".")
    return StatusFormat(ending) if ending in set(StatusFormat) else StatusFormat.TABLE


def _patience(context: typer.Context, title: str) -> AbstractContextManager[None]:
    return waiting(title, sys.stderr, quiet=context.obj.quiet)
