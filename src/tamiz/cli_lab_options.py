"""What the laboratory's commands share: their options, the lists they measure, and how figures are written."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from tamiz.cli_options import named_pairs
from tamiz.errors import QueryError
from tamiz.lab_words import Given, Kind, ScorerName
from tamiz.output import PlainFormat, console, opened
from tamiz.render.list_json import render_plain
from tamiz.render.waiting import waiting
from tamiz.render.words import Language
from tamiz.screen import Screener

if TYPE_CHECKING:
    from rich.console import Console

    from tamiz.lab.measure import Chosen
    from tamiz.lab.measure_clean import CustomerFile

CLEAN = 10_000

Scorers = Annotated[
    list[ScorerName] | None,
    typer.Option("--scorer", help="How names are compared. Repeat to see several side by side. Default: tamiz."),
]
ListIds = Annotated[list[str] | None, typer.Option("--list", metavar="ID", help="Only this list. Repeat for more.")]
GivenFacts = Annotated[
    Given, typer.Option("--given", help="What a query gives: the name alone, or all that is known, birth dates first.")
]
Seed = Annotated[int, typer.Option(metavar="N", help="Names the draw: the same seed gives the same figures.")]
Size = Annotated[int, typer.Option(metavar="N", min=1, help="Names asked of each list; fewer where it has fewer.")]
Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the figures.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")]
Lang = Annotated[Language, typer.Option(help="The language of tables.")]

Columns = Annotated[
    str | None, typer.Option(metavar="name=COLUMN,...", help="Of the customer file: which column holds what.")
]


def choose_lists(context: typer.Context, list_ids: list[str] | None, seed: int) -> "Chosen":
    """Return the lists to measure, as they are held; all that are loaded when none is named."""
    from tamiz.lab.measure import choose  # noqa: PLC0415

    return choose(Screener.open(context.obj.data), list_ids or (), seed)


def wanted(scorers: list[ScorerName] | None) -> tuple[ScorerName, ...]:
    """Return the scorers named, this engine when none is."""
    return tuple(scorers or (ScorerName.TAMIZ,))


def clean_parties(
    customers: Path | None, columns: str | None, population: Kind, clean: int | None
) -> "CustomerFile | tuple[Kind, int]":
    """Return whom alerts are counted among: the customer file, else an invented population of so many."""
    if customers is None:
        if columns:
            raise QueryError("--columns says how a customer file is read; name the file before it")
        return population, clean or CLEAN
    from tamiz.lab.measure_clean import CustomerFile  # noqa: PLC0415

    return CustomerFile(customers, named_pairs(columns, "--columns", "name=full_name,birth_date=dob"), clean)


def thresholds_of(given: "list[str] | tuple[()]") -> dict[ScorerName, float]:
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


class Timed:
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


def write_figures(figures: object, form: PlainFormat, output: Path | None, draw: Callable[["Console"], None]) -> None:
    """Write figures as JSON, or as ``draw`` prints them."""
    with opened(output) as file:
        if form is PlainFormat.JSON:
            file.write(render_plain(figures))
        else:
            draw(console(file))
