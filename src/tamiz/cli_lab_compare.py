"""The command line's ``lab compare``: two settings on the same names and customers, and what changes."""

from pathlib import Path
from typing import Annotated

import typer

from tamiz.cli_lab_options import (
    Columns,
    Form,
    GivenFacts,
    Lang,
    ListIds,
    Output,
    Seed,
    Size,
    Timed,
    choose_lists,
    clean_parties,
    write_figures,
)
from tamiz.lab_words import Given, Kind
from tamiz.output import PlainFormat
from tamiz.render.words import Language

_WRITTEN = "tamiz, tamiz=20 (bits), token-sort=85, my.json (a parameter file), my.json=20"


def compare(
    context: typer.Context,
    a: Annotated[str, typer.Argument(metavar="A", help=f"A setting: {_WRITTEN}.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The setting to compare it with.")],
    customers: Annotated[
        Path | None, typer.Argument(metavar="CUSTOMERS", help="Your customer file. Default: an invented population.")
    ] = None,
    population: Annotated[
        Kind, typer.Option(help="Which invented population, where no file is given.")
    ] = Kind.MX_PEOPLE,
    columns: Columns = None,
    clean: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help="How many of them, drawn by the seed. Default: 10,000, and all of a file."
        ),
    ] = None,
    shown: Annotated[
        int, typer.Option(metavar="N", min=0, max=100_000, help="Of each side, how many of those that only it has.")
    ] = 10,
    list_ids: ListIds = None,
    size: Size = 2_000,
    given: GivenFacts = Given.NAME,
    seed: Seed = 1,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Compare two settings: what each catches, for whom each alerts, and what only one of them does."""
    from tamiz.lab.compare import ComparePlan, compare_settings  # noqa: PLC0415  # other commands do without
    from tamiz.lab.settings import parse_setting  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab_compare import print_comparison  # noqa: PLC0415  # imports rich

    among = clean_parties(customers, columns, population, clean)
    plan = ComparePlan(parse_setting(a), parse_setting(b), among, size, given, shown)
    with Timed(context) as timed:
        figures = compare_settings(choose_lists(context, list_ids, seed), plan, timed.say)
    write_figures(figures, form, output, lambda on: print_comparison(figures, on, lang))
