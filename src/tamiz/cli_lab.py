"""The command line's laboratory: what screening catches of the lists, and what it alerts for nothing.

Exit status: 0 measured, 2 wrong use or unreadable input. Figures are no verdict, so they set none.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from tamiz.cli_options import named_pairs
from tamiz.errors import QueryError
from tamiz.lab_words import Kind, ScorerName
from tamiz.output import PlainFormat, console, opened
from tamiz.render.list_json import render_plain
from tamiz.render.waiting import waiting
from tamiz.render.words import Language
from tamiz.screen import Screener

if TYPE_CHECKING:
    from rich.console import Console

    from tamiz.lab.measure import Chosen
    from tamiz.lab.measure_clean import CustomerFile

_CLEAN = 10_000

lab_app = typer.Typer(no_args_is_help=True, help="Measure what screening catches, and how often it alerts for nothing.")

Scorers = Annotated[
    list[ScorerName] | None,
    typer.Option("--scorer", help="How names are compared. Repeat to see several side by side. Default: tamiz."),
]
ListIds = Annotated[list[str] | None, typer.Option("--list", metavar="ID", help="Only this list. Repeat for more.")]
Seed = Annotated[int, typer.Option(metavar="N", help="Names the draw: the same seed gives the same figures.")]
Size = Annotated[int, typer.Option(metavar="N", min=1, help="Names asked of each list; fewer where it has fewer.")]
Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the figures.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")]
Lang = Annotated[Language, typer.Option(help="The language of tables.")]


@lab_app.command()
def effectiveness(
    context: typer.Context,
    scorers: Scorers = None,
    list_ids: ListIds = None,
    size: Size = 2_000,
    clean: Annotated[
        int, typer.Option(metavar="N", min=0, help="Invented parties of each population; 0 counts no alerts.")
    ] = _CLEAN,
    thresholds: Annotated[
        list[str] | None,
        typer.Option("--threshold", metavar="SCORER=N", help="As token-sort=85, of 100. Repeat for more."),
    ] = None,
    misses: Annotated[int, typer.Option(metavar="N", min=0, help="Misses shown of each alteration.")] = 1,
    seed: Seed = 1,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Ask about listed names, as listed and altered: what is caught, what is missed, what alerts for nothing."""
    from tamiz.lab.effectiveness import Plan, measure_effectiveness  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab import print_effectiveness  # noqa: PLC0415  # imports rich

    plan = Plan(_wanted(scorers), size, clean, misses, _thresholds(thresholds or ()))
    with _Timed(context) as timed:
        figures = measure_effectiveness(_choose(context, list_ids, seed), plan, timed.say)
    _write(figures, form, output, lambda on: print_effectiveness(figures, on, lang))


@lab_app.command()
def curve(
    context: typer.Context,
    customers: Annotated[
        Path | None, typer.Argument(metavar="CUSTOMERS", help="Your customer file. Default: an invented population.")
    ] = None,
    population: Annotated[
        Kind, typer.Option(help="Which invented population, where no file is given.")
    ] = Kind.MX_PEOPLE,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="Of the customer file: which column holds what.")
    ] = None,
    clean: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="How many of them, drawn by the seed. Default: 10,000, and all of a file."
        ),
    ] = None,
    scorers: Scorers = None,
    list_ids: ListIds = None,
    size: Size = 2_000,
    seed: Seed = 1,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show thresholds against what is caught and how many clean customers alert."""
    from tamiz.lab.curve import measure_curves  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab import print_curves  # noqa: PLC0415  # imports rich

    among = _among(customers, columns, population, clean)
    with _Timed(context) as timed:
        curves = measure_curves(_choose(context, list_ids, seed), _wanted(scorers), size, among, timed.say)
    _write(curves, form, output, lambda on: print_curves(curves, on, lang))


def _choose(context: typer.Context, list_ids: list[str] | None, seed: int) -> "Chosen":
    from tamiz.lab.measure import choose  # noqa: PLC0415

    return choose(Screener.open(context.obj.data), list_ids or (), seed)


def _wanted(scorers: list[ScorerName] | None) -> tuple[ScorerName, ...]:
    return tuple(scorers or (ScorerName.TAMIZ,))


def _among(
    customers: Path | None, columns: str | None, population: Kind, clean: int | None
) -> "CustomerFile | tuple[Kind, int]":
    if customers is None:
        if columns:
            raise QueryError("--columns says how a customer file is read; name the file before it")
        return population, clean or _CLEAN
    from tamiz.lab.measure_clean import CustomerFile  # noqa: PLC0415

    return CustomerFile(customers, named_pairs(columns, "--columns", "name=full_name,birth_date=dob"), clean)


def _thresholds(given: "list[str] | tuple[()]") -> dict[ScorerName, float]:
    """Return "token-sort=85" as a mapping."""
    found: dict[ScorerName, float] = {}
    for text in given:
        for name, value in named_pairs(text, "--threshold", "token-sort=85").items():
            try:
                found[ScorerName(name)] = float(value)
            except ValueError as error:
                known = ", ".join(one.value for one in ScorerName)
                raise QueryError(f"--threshold {text!r}: write SCORER=NUMBER; scorers are {known}") from error
    return found


class _Timed:
    """Says on standard error what is under way and how long it all took; figures themselves hold no time."""

    def __init__(self, context: typer.Context) -> None:
        self._context = context
        self._patience = waiting("measuring", sys.stderr, quiet=context.obj.quiet)

    def __enter__(self) -> Self:
        self._start = time.monotonic()
        self._patience.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        self._patience.__exit__(None, None, None)
        if raised[0] is None:
            self._context.obj.say(f"measured in {time.monotonic() - self._start:.1f} s")

    def say(self, text: str) -> None:
        """Say what comes next."""
        self._context.obj.say(f"{time.monotonic() - self._start:6.1f} s  {text}")


def _write(figures: object, form: PlainFormat, output: Path | None, draw: Callable[["Console"], None]) -> None:
    with opened(output) as file:
        if form is PlainFormat.JSON:
            file.write(render_plain(figures))
        else:
            draw(console(file))
