"""``tamiz whatif``: what a scenario would do to one's customers, and the scenarios that come with the program.

Exit status: 0 nobody is affected, 1 somebody is, 2 wrong use or unreadable input, 3 some customers
could not be read in full.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from tamiz.cli_options import named_pairs
from tamiz.dates import parse_day
from tamiz.errors import QueryError
from tamiz.output import Format, console, form_of, notice, opened
from tamiz.render.words import Language, words
from tamiz.screen import Screener

if TYPE_CHECKING:
    from tamiz.rehearsal import Customers, Layer, Scenario
    from tamiz.render.whatif_values import WhatIf

NOBODY, SOMEBODY, NOT_READ = 0, 1, 3
_FORMS = (Format.TABLE, Format.JSON, Format.HTML)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a rehearsal is asked for."""

    on: str | None
    known_on: str | None
    laws: tuple[str, ...]
    columns: dict[str, str]


def whatif(
    context: typer.Context,
    scenario: Annotated[
        str | None, typer.Argument(metavar="FILE.yml", help="A scenario file, or the name of a shipped one.")
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(metavar="CUSTOMERS", help="Your customers: CSV, Parquet, JSON lines, Excel, or a portfolio."),
    ] = None,
    shipped: Annotated[bool, typer.Option("--shipped", help="List the scenarios that come with tamiz.")] = False,
    show: Annotated[
        bool, typer.Option("--show", help="Print the scenario file itself: a shipped one is a start for your own.")
    ] = False,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day asked about. Default: the scenario's, else today.")
    ] = None,
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Lists as known on this day. Default: the scenario's, else the newest."),
    ] = None,
    laws: Annotated[
        list[str] | None, typer.Option("--for", metavar="COUNTRY", help="Whose law: US, Canada, México. Repeat.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="Which column of the customers holds what.")
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="table, json or html. Default: as the ending of -o says, or a table."),
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")] = None,
    lang: Annotated[Language, typer.Option(help="The language of tables and reports.")] = Language.ENGLISH,
) -> None:
    """Say who among your customers would be hit if the designations of a scenario were made."""
    from tamiz.rehearsal.shipped import named_scenario  # noqa: PLC0415  # only rehearsals need it

    form = form_of(form, output)
    if form not in _FORMS:
        raise QueryError(f"a rehearsal is written as table, json or html, not as {form.value}")
    if shipped:
        _write_shipped(output, lang)
        return
    if scenario is None:
        raise QueryError("name a scenario file, or a shipped scenario: tamiz whatif --shipped lists them")
    if show:
        _write_file(scenario, output)
        return
    supposed = named_scenario(scenario)
    if against is None:
        raise QueryError("say whose customers: --against customers.csv (CSV, Parquet, JSON lines, Excel)")
    named = named_pairs(columns, "--columns", "name=full_name,birth_date=dob")
    asked = Asked(on, known_on, tuple(laws or ()), named)
    screener = Screener.open(context.obj.data)
    layer = _layer(supposed, screener, asked)
    found = _rehearsed(context, layer, against, asked)
    said = notice(screener, lang, replace(layer.before.settings, known_on=layer.known_on))
    with opened(output) as file:
        _write(found, form, file, lang, said)
    context.obj.say(said)
    raise typer.Exit(NOT_READ if found.counts.unscreened else SOMEBODY if found.counts.affected else NOBODY)


def _layer(scenario: "Scenario", screener: Screener, asked: Asked) -> "Layer":
    from tamiz.rehearsal import days_of, lay  # noqa: PLC0415

    on, known_on = (None if text is None else parse_day(text) for text in (asked.on, asked.known_on))
    settings = screener.checked(replace(screener.settings(), laws=asked.laws))
    return lay(scenario, screener, days_of(scenario, screener, on, known_on), settings)


def _rehearsed(context: typer.Context, layer: "Layer", against: Path, asked: Asked) -> "WhatIf":
    from tamiz.rehearsal import rehearse  # noqa: PLC0415

    with _customers(against, asked.columns, layer.before.screener) as customers:
        for note in customers.notes:
            context.obj.say(note)
        with _counting(customers, quiet=context.obj.quiet) as report:
            return rehearse(layer, customers, report)


@contextmanager
def _customers(against: Path, columns: dict[str, str], screener: Screener) -> "Iterator[Customers]":
    """Give the customers in a file, or those of a portfolio."""
    from tamiz.portfolio import is_portfolio, portfolio_customers  # noqa: PLC0415
    from tamiz.rehearsal import customer_file  # noqa: PLC0415

    if not is_portfolio(against):
        with customer_file(against, columns) as of_file:
            yield of_file
        return
    if columns:
        raise QueryError("--columns are those of a file; a portfolio was built with its own")
    with portfolio_customers(against, screener) as of_portfolio:
        yield of_portfolio


@contextmanager
def _counting(customers: "Customers", *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Give what to call with the customers looked through; it draws a bar on a terminal."""
    from tamiz.render.progress import progress_bar  # noqa: PLC0415

    began, every = time.monotonic(), customers.rows
    with progress_bar(customers.name, sys.stderr, quiet=quiet) as steps:
        yield lambda done: steps(done, done / every if every else 0.0, time.monotonic() - began)


def _write(found: "WhatIf", form: Format, file: TextIO, lang: str, said: str) -> None:
    """Write the answer in one of the forms."""
    if form is Format.JSON:
        from tamiz.render.whatif_json import render_whatif_json  # noqa: PLC0415

        file.write(render_whatif_json(found))
    elif form is Format.HTML:
        from tamiz.render.whatif_html import render_whatif_html  # noqa: PLC0415  # imports jinja2

        file.write(render_whatif_html(found, lang, said))
    else:
        from tamiz.render.whatif import print_whatif  # noqa: PLC0415  # imports rich

        print_whatif(found, console(file), lang)


def _write_shipped(output: Path | None, lang: str) -> None:
    from tamiz.rehearsal.shipped import shipped, shipped_names  # noqa: PLC0415

    with opened(output) as file:
        file.write(words(lang)("whatif.shipped") + "\n")
        for name in shipped_names():
            one = shipped(name)
            file.write(f"\n{name}\n  {one.titled(lang)}\n  {one.told(lang) or ''}\n")


def _write_file(name: str, output: Path | None) -> None:
    from tamiz.rehearsal.shipped import scenario_bytes  # noqa: PLC0415

    text = scenario_bytes(name).decode("utf-8")
    with opened(output) as file:
        file.write(text)
