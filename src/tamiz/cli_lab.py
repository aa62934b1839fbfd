"""The command line's laboratory: what screening catches of the lists, and what it alerts for nothing.

Exit status: 0 measured, 2 wrong use or unreadable input. Figures are no verdict, so they set none.
"""

from pathlib import Path
from typing import Annotated

import typer

from tamiz.cli_lab_compare import compare
from tamiz.cli_lab_options import (
    CLEAN,
    Columns,
    Form,
    GivenFacts,
    Lang,
    ListIds,
    Output,
    Scorers,
    Seed,
    Size,
    Timed,
    choose_lists,
    clean_parties,
    thresholds_of,
    wanted,
    write_figures,
)
from tamiz.cli_lab_report import report
from tamiz.cli_lab_sheets import above, below
from tamiz.lab_words import Given, Kind
from tamiz.output import PlainFormat
from tamiz.render.words import Language

lab_app = typer.Typer(no_args_is_help=True, help="Measure what screening catches, and how often it alerts for nothing.")
lab_app.command("compare")(compare)
lab_app.command("below")(below)
lab_app.command("above")(above)
lab_app.command("report")(report)


@lab_app.command()
def effectiveness(
    context: typer.Context,
    scorers: Scorers = None,
    list_ids: ListIds = None,
    size: Size = 2_000,
    clean: Annotated[
        int, typer.Option(metavar="N", min=0, help="Invented parties of each population; 0 counts no alerts.")
    ] = CLEAN,
    thresholds: Annotated[
        list[str] | None,
        typer.Option(
            "--threshold", metavar="SCORER=N", help="As token-sort=85, of 100, or tamiz=12, bits. Repeat for more."
        ),
    ] = None,
    misses: Annotated[int, typer.Option(metavar="N", min=0, help="Misses shown of each alteration.")] = 1,
    given: GivenFacts = Given.NAME,
    seed: Seed = 1,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Ask about listed names, as listed and altered: what is caught, what is missed, what alerts for nothing."""
    from tamiz.lab.effectiveness import Plan, measure_effectiveness  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab import print_effectiveness  # noqa: PLC0415  # imports rich

    plan = Plan(wanted(scorers), size, clean, misses, thresholds_of(thresholds or ()), given)
    with Timed(context) as timed:
        figures = measure_effectiveness(choose_lists(context, list_ids, seed), plan, timed.say)
    write_figures(figures, form, output, lambda on: print_effectiveness(figures, on, lang))


@lab_app.command()
def curve(
    context: typer.Context,
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
    scorers: Scorers = None,
    list_ids: ListIds = None,
    size: Size = 2_000,
    given: GivenFacts = Given.NAME,
    seed: Seed = 1,
    form: Form = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show thresholds against what is caught and how many clean customers alert."""
    from tamiz.lab.curve import CurvePlan, measure_curves  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab import print_curves  # noqa: PLC0415  # imports rich

    plan = CurvePlan(wanted(scorers), size, clean_parties(customers, columns, population, clean), given)
    with Timed(context) as timed:
        curves = measure_curves(choose_lists(context, list_ids, seed), plan, timed.say)
    write_figures(curves, form, output, lambda on: print_curves(curves, on, lang))
