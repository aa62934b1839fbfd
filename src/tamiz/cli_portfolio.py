"""``tamiz portfolio``: one's own customers kept indexed, and what a list change does to them.

Exit status. ``build``: 0 nothing found, 1 at least one match. ``rescreen``: 0 nothing has changed, 1 something has.
Both: 2 wrong use or unreadable input, 3 some customers are not screened in full, or the building was stopped.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_kept import Store, say_kept
from tamiz.cli_options import Shared, named_pairs
from tamiz.cli_paper import printed, write
from tamiz.dates import parse_day
from tamiz.errors import QueryError, ScreeningError
from tamiz.inputs.tables import at_rest, open_table
from tamiz.model import Settings
from tamiz.output import PlainFormat, notice
from tamiz.render.words import Language, words
from tamiz.screen import Screener

if TYPE_CHECKING:
    from tamiz.portfolio import Portfolio
    from tamiz.render.portfolio_values import Rescreened
    from tamiz.review.keeping import RescreenKeeper

UNCHANGED, CHANGED, NOT_SCREENED = 0, 1, 3

portfolio_app = typer.Typer(
    no_args_is_help=True, help="Your customers, kept indexed: build, rescreen (what a list change did to them), show."
)

Where = Annotated[Path, typer.Argument(metavar="PORTFOLIO", help="A portfolio, as build made it.")]
On = Annotated[str | None, typer.Option(metavar="DATE", help="Valid as of this day. Default: today.")]
KnownOn = Annotated[str | None, typer.Option(metavar="DATE", help="As known on this day. Default: the newest.")]
Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the answer.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")]
Lang = Annotated[Language, typer.Option(help="The language of tables.")]


@portfolio_app.command()
def build(
    context: typer.Context,
    customers: Annotated[Path, typer.Argument(metavar="CUSTOMERS", help="CSV, Parquet, JSON lines or Excel.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PORTFOLIO", help="Default: beside the file, as CUSTOMERS.portfolio."),
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="Which column of the customers holds what.")
    ] = None,
    threshold: Annotated[
        float | None, typer.Option(metavar="P", help="As of screen; every re-screen keeps to it.")
    ] = None,
    laws: Annotated[
        list[str] | None, typer.Option("--for", metavar="COUNTRY", help="Whose law, as of screen. Repeat for more.")
    ] = None,
    on: On = None,
    known_on: KnownOn = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Screen a customer file and keep its customers indexed; the same place again is built anew."""
    from tamiz.portfolio import SUFFIX, build  # noqa: PLC0415  # only portfolios need it
    from tamiz.render.progress import progress_bar  # noqa: PLC0415  # imports rich
    from tamiz.table_pool import Workers  # noqa: PLC0415

    shared: Shared = context.obj
    screener = Screener.open(shared.data)
    told = replace(_settings(screener, on, known_on), threshold_e4=_scaled(threshold), laws=tuple(laws or ()))
    settings, place = screener.checked(told), output or customers.with_suffix(SUFFIX)
    with at_rest(customers) as path:
        opened = open_table(path, named_pairs(columns, "--columns", "name=full_name,birth_date=dob"))
        for note in opened.notes:
            shared.say(note)
        with progress_bar(opened.table.name, sys.stderr, quiet=shared.quiet) as steps:
            outcome = build(opened, screener, settings, place, Workers(partial(Screener.open, shared.data)), steps)
    say = words(lang)
    counts = {"n": f"{outcome.rows:,}", "matched": f"{outcome.alerts:,}", "unscreened": f"{outcome.unscreened:,}"}
    if outcome.partial:
        shared.say(say("portfolio.stopped", n=counts["n"]))
        raise typer.Exit(NOT_SCREENED)
    for row, reason in outcome.doubts:
        shared.say(f"row {row}: {reason}")
    write(say("portfolio.built", path=place, **counts) + "\n")
    shared.say(say("portfolio.next", path=place))
    shared.say(notice(screener, lang, settings))
    raise typer.Exit(outcome.exit_status)


@portfolio_app.command()
def rescreen(
    context: typer.Context,
    portfolio: Where,
    on: On = None,
    known_on: KnownOn = None,
    store: Store = False,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Say what is new, changed and gone for your customers since the lists were last asked; once more: nothing."""
    from tamiz.portfolio import opened, rescreen  # noqa: PLC0415

    screener = Screener.open(context.obj.data)
    with opened(portfolio) as held:
        settings = _settings_of(held, screener, on, known_on)
        keeper = _keeper(held, screener, settings, context.obj.data) if store else None
        with _counting(held.about.file, quiet=context.obj.quiet) as report:
            found = rescreen(held, screener, settings, report)
        try:
            kept = keeper.keep(held, found) if keeper else ()
            write(_written(found, form, lang), output)
        except ScreeningError as error:
            again = f"tamiz portfolio show {portfolio} --run {found.run}"
            raise type(error)(f"{error} The re-screen is done and kept in the portfolio: {again}") from error
    say_kept(kept, lang, context.obj)
    context.obj.say(notice(screener, lang, settings))
    raise typer.Exit(_status(found))


@portfolio_app.command()
def show(
    context: typer.Context,
    portfolio: Where,
    run: Annotated[
        int | None, typer.Option("--run", metavar="N", min=1, help="What re-screen N found, once more.")
    ] = None,
    matches: Annotated[
        bool, typer.Option("--matches", help="All customers with a match now: as CSV, or Parquet by the ending of -o.")
    ] = False,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Print what a portfolio is made of, what it rests on, and its re-screens."""
    from tamiz.portfolio import opened, standing  # noqa: PLC0415
    from tamiz.render.portfolio import print_standing  # noqa: PLC0415  # imports rich
    from tamiz.render.portfolio_json import render_standing_json  # noqa: PLC0415

    if matches and run is not None:
        raise QueryError("--matches are those of now and --run is of one re-screen; ask for one of them")
    with opened(portfolio) as held:
        if matches:
            _write_matches(held, output)
            return
        runs = held.runs()
        if run is not None:
            write(_written(_run_of(runs, run), form, lang), output)
            return
        screener = Screener.open(context.obj.data)
        found = standing(held, screener, _settings_of(held, screener, None, None))
    if form is PlainFormat.JSON:
        write(render_standing_json(found, runs), output)
    else:
        write(printed(lambda console: print_standing(found, runs, console, lang)), output)


def _settings(screener: Screener, on: str | None, known_on: str | None) -> Settings:
    days = (None if text is None else parse_day(text) for text in (on, known_on))
    return screener.settings(*days)


def _settings_of(held: "Portfolio", screener: Screener, on: str | None, known_on: str | None) -> Settings:
    from tamiz.portfolio import settings_for  # noqa: PLC0415

    return settings_for(held, screener, _settings(screener, on, known_on))


def _keeper(held: "Portfolio", screener: Screener, settings: Settings, data: Path) -> "RescreenKeeper":
    from tamiz.review.keeping import RescreenKeeper  # noqa: PLC0415  # only where answers are kept

    return RescreenKeeper.ready(data, screener, held, settings)


@contextmanager
def _counting(name: str, *, quiet: bool) -> Iterator[Callable[[int, float], None]]:
    """Give what to call with the customers that were looked at; it draws a bar on a terminal."""
    from tamiz.render.progress import progress_bar  # noqa: PLC0415  # imports rich

    began = time.monotonic()
    with progress_bar(name, sys.stderr, quiet=quiet) as steps:
        yield lambda done, part: steps(done, part, time.monotonic() - began)


def _scaled(threshold: float | None) -> int | None:
    return None if threshold is None else round(threshold * 10_000)


def _run_of(runs: "list[Rescreened]", number: int) -> "Rescreened":
    found = next((one for one in runs if one.run == number), None)
    if found is None:
        raise QueryError(f"there is no re-screen {number}; there are {len(runs)}")
    return found


def _written(found: "Rescreened", form: PlainFormat, lang: str) -> str:
    if form is PlainFormat.JSON:
        from tamiz.render.portfolio_json import render_rescreened_json  # noqa: PLC0415

        return render_rescreened_json(found)
    from tamiz.render.portfolio import print_rescreened  # noqa: PLC0415  # imports rich

    return printed(lambda console: print_rescreened(found, console, lang))


def _write_matches(held: "Portfolio", output: Path | None) -> None:
    from tamiz.portfolio.lines import batches_of  # noqa: PLC0415
    from tamiz.render.rows import result_schema  # noqa: PLC0415
    from tamiz.render.tables import open_target, target_for  # noqa: PLC0415

    state = held.state
    with open_target(target_for(output), result_schema()) as writer:
        for batch in batches_of(held.lines()):
            writer.write(batch)
        writer.finish({"tamiz.on": state.on.isoformat(), "tamiz.known_on": state.known_on.isoformat()})


def _status(found: "Rescreened") -> int:
    if found.unscreened:
        return NOT_SCREENED
    return CHANGED if found.changes else UNCHANGED
