"""Work-sheets on the command line: draw pairs under or over a threshold, and read back what a person says of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_lab_options import (
    Columns,
    Form,
    Lang,
    ListIds,
    Seed,
    Timed,
    choose_lists,
    clean_parties,
    thresholds_of,
    write_figures,
)
from tamiz.errors import InputError, QueryError
from tamiz.inputs.files import shown_name
from tamiz.lab_words import Kind, ScorerName
from tamiz.output import PlainFormat, opened
from tamiz.render.lab_sheets_views import AboveFigures, Side
from tamiz.render.words import Language

if TYPE_CHECKING:
    from tamiz.lab.measure import Chosen
    from tamiz.lab.sheet_customers import Source
    from tamiz.lab.sheets import SheetPlan

Customers = Annotated[
    Path | None, typer.Argument(metavar="CUSTOMERS", help="Your customer file. Default: an invented population.")
]
Read = Annotated[Path | None, typer.Option("--read", metavar="SHEET", help="Read a labelled sheet back.")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where the sheet goes; with --read, the figures.")
]
Population = Annotated[Kind, typer.Option(help="Which invented population, where no file is given.")]
Clean = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="How many of them, drawn by the seed. Default: 10,000, and all of a file."),
]
Scorer = Annotated[ScorerName, typer.Option(help="How names are compared.")]
Threshold = Annotated[
    list[str] | None,
    typer.Option("--threshold", metavar="SCORER=N", help="As token-sort=85, of 100, or tamiz=12, bits."),
]
PairCount = Annotated[int, typer.Option("--pairs", metavar="N", help="Pairs to draw, over all bands.")]
Strata = Annotated[int, typer.Option("--strata", metavar="N", help="Bands of score to draw from.")]
Depth = Annotated[
    float | None,
    typer.Option(
        metavar="N",
        help="How far from the threshold the bands reach. Default: 10 points; of tamiz 20 bits up, or down to 8.",
    ),
]
_WITH_READ = frozenset(("context", "read", "output", "form", "lang"))


@dataclass(frozen=True, slots=True)
class _Shown:
    """How figures are shown, and where what is written goes."""

    form: PlainFormat
    output: Path | None
    lang: Language


def _command(side: Side, says: str) -> Callable[..., None]:
    """Return the command for one side of the threshold; both take the same options."""

    def command(
        context: typer.Context,
        customers: Customers = None,
        read: Read = None,
        output: Output = None,
        columns: Columns = None,
        population: Population = Kind.MX_PEOPLE,
        clean: Clean = None,
        scorer: Scorer = ScorerName.TAMIZ,
        thresholds: Threshold = None,
        pairs: PairCount = 100,
        strata: Strata = 4,
        depth: Depth = None,
        list_ids: ListIds = None,
        seed: Seed = 1,
        form: Form = PlainFormat.TABLE,
        lang: Lang = Language.ENGLISH,
    ) -> None:
        from tamiz.lab.sheets import SheetPlan  # noqa: PLC0415  # other commands do without

        shown = _Shown(form, output, lang)
        if read is not None:
            _refuse_beside_read(context)
            _read(side, read, shown)
            return
        plan = SheetPlan(side, scorer, _threshold(thresholds, scorer), pairs, strata, depth)
        people = clean_parties(customers, columns, population, clean)
        _draw(context, plan, people, lambda: choose_lists(context, list_ids, seed), shown)

    command.__doc__ = says
    return command


below = _command(
    Side.BELOW, "Draw pairs just below the threshold for a person to label; read back, they bound what is missed."
)
above = _command(
    Side.ABOVE, "Draw matches for a person to label; read back, they say how many of all matches are true."
)


def _threshold(given: list[str] | None, scorer: ScorerName) -> float | None:
    thresholds = thresholds_of(given or ())
    others = [name for name in thresholds if name is not scorer]
    if others:
        raise QueryError(f"--threshold {others[0]}: the scorer of this sheet is {scorer}")
    return thresholds.get(scorer)


def _draw(
    context: typer.Context, plan: "SheetPlan", people: "Source", choose: "Callable[[], Chosen]", shown: _Shown
) -> None:
    from tamiz.lab.sheet_record import record_path, render_record  # noqa: PLC0415  # other commands do without
    from tamiz.lab.sheets import draw_sheet  # noqa: PLC0415
    from tamiz.render.lab_sheets import print_drawn  # noqa: PLC0415  # imports rich
    from tamiz.render.lab_sheets_csv import write_sheet_csv  # noqa: PLC0415

    path = shown.output
    if path is None:
        raise QueryError("name the sheet to write, as -o sheet.csv; or read one back with --read sheet.csv")
    _refuse_to_overwrite(path, record_path(path))
    with Timed(context) as timed:
        sheet = draw_sheet(choose(), plan, people, timed.say)
    with opened(record_path(path)) as record, opened(path) as rows:  # both appear, or neither
        record.write(render_record(sheet))
        write_sheet_csv(sheet, rows)
    name = shown_name(path)
    write_figures(sheet.about, shown.form, None, lambda on: print_drawn(sheet, on, shown.lang, name))


def _refuse_to_overwrite(*paths: Path) -> None:
    """Raise InputError where a sheet stands already: it may hold the labels of a day's work."""
    there = next((path for path in paths if path.exists()), None)
    if there is not None and not there.is_file():
        raise InputError(
            f"{shown_name(there)} is no file; a sheet has a record beside it, so name a file, as -o sheet.csv"
        )
    if there is not None:
        raise InputError(
            f"{shown_name(there)} is there already and may belong to labels that somebody wrote; "
            "name another file with -o, or move it away."
        )


def _read(side: Side, path: Path, shown: _Shown) -> None:
    from tamiz.lab.sheet_reading import read_sheet  # noqa: PLC0415  # other commands do without
    from tamiz.render.lab_sheets import print_above, print_below  # noqa: PLC0415  # imports rich

    figures = read_sheet(path, side)
    if isinstance(figures, AboveFigures):
        write_figures(figures, shown.form, shown.output, lambda on: print_above(figures, on, shown.lang))
    else:
        write_figures(figures, shown.form, shown.output, lambda on: print_below(figures, on, shown.lang))


def _refuse_beside_read(context: typer.Context) -> None:
    """Raise QueryError for what was said although the sheet knows it."""
    said = [
        parameter.opts[0] if parameter.param_type_name == "option" else "the customer file"
        for parameter in context.command.params
        if parameter.name and parameter.name not in _WITH_READ and _was_said(context, parameter.name)
    ]
    if said:
        raise QueryError(f"--read takes everything from the sheet; leave out {', '.join(said)}")


def _was_said(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
