"""``tamiz lab report``: everything measured in one go, as one page that an examiner reads."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_lab_options import (
    Columns,
    Lang,
    ListIds,
    Seed,
    Size,
    Timed,
    choose_lists,
    clean_parties,
)
from tamiz.errors import QueryError
from tamiz.inputs.files import shown_name
from tamiz.lab_words import Kind, ScorerName
from tamiz.output import opened
from tamiz.render.words import Language

if TYPE_CHECKING:
    from tamiz.lab.report import ReportPlan

CLEAN = 5_000
SCORERS = (ScorerName.TAMIZ, ScorerName.TOKEN_SORT, ScorerName.JARO_WINKLER)
_ENDINGS = (".html", ".htm")


def report(
    context: typer.Context,
    customers: Annotated[
        Path | None,
        typer.Argument(
            metavar="CUSTOMERS", help="Your customer file: who of it alerts. Default: invented populations."
        ),
    ] = None,
    columns: Columns = None,
    populations: Annotated[
        list[Kind] | None,
        typer.Option(
            "--population", help="An invented population. Repeat for more. Default: all, and none beside a file."
        ),
    ] = None,
    clean: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Parties of each population. Default: 5,000, and all of a file; else drawn by the seed.",
        ),
    ] = None,
    scorers: Annotated[
        list[ScorerName] | None,
        typer.Option(
            "--scorer",
            help="How names are compared, the first in front; repeat. Default: tamiz and two string distances.",
        ),
    ] = None,
    list_ids: ListIds = None,
    size: Size = 500,
    seed: Seed = 1,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE.html", help="Where the page goes. Required.")
    ] = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Measure what is caught and what alerts for nothing, and write method, data, figures and misses as one page."""
    from tamiz.lab.report import measure_report  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab_report import render_lab_report  # noqa: PLC0415  # imports jinja2

    page = _page(output)
    plan = _plan(customers, columns, populations, clean, scorers, size)
    with opened(page) as file:  # a place that cannot be written to is refused before anything is measured
        with Timed(context) as timed:
            figures = measure_report(choose_lists(context, list_ids, seed), plan, timed.say)
        file.write(render_lab_report(figures, lang))
    context.obj.say(f"{shown_name(page)} is written; open it in a browser")


def _page(output: Path | None) -> Path:
    if output is None:
        raise QueryError("a report is a page: say where it goes with -o FILE.html")
    if output.suffix.lower() not in _ENDINGS:
        raise QueryError(f"{shown_name(output)}: the report is an HTML page; give -o a name that ends in .html")
    return output


def _plan(
    customers: Path | None,
    columns: str | None,
    populations: list[Kind] | None,
    clean: int | None,
    scorers: list[ScorerName] | None,
    size: int,
) -> "ReportPlan":
    from tamiz.lab.measure_clean import CustomerFile  # noqa: PLC0415
    from tamiz.lab.report import ReportPlan  # noqa: PLC0415

    among = clean_parties(customers, columns, Kind.MX_PEOPLE, clean)
    file = among if isinstance(among, CustomerFile) else None
    kinds = dict.fromkeys(populations or (() if file else Kind))
    return ReportPlan(tuple(dict.fromkeys(scorers or SCORERS)), size, clean or CLEAN, tuple(kinds), file)
