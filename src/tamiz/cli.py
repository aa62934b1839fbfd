"""The command line: decode what was typed, call, print, and say with the exit status what came of it.

Exit status: 0 nothing found, 1 at least one match, 2 wrong use or unreadable input, 3
something could not be screened, so that the rest is no clearance.
"""

import math
import signal
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tamiz.answers import Comparison
from tamiz.cli_facts import Address, BirthDate, Country, Identifiers, Schema, Sex, query_of
from tamiz.cli_kept import Store, accepting, keeper_of, say_kept
from tamiz.cli_lazy import Commands
from tamiz.cli_options import Askers, Data, Quiet, Rules, Shared, Transactions, named_pairs
from tamiz.cli_tables import TableCommand, screen_table
from tamiz.errors import QueryError, ScreeningError
from tamiz.held import data_directory
from tamiz.inputs.document import MAX_DOCUMENT_BYTES, Document, parse_document, read_document
from tamiz.inputs.pairs import Pair, read_pairs
from tamiz.inputs.table import read_customers
from tamiz.inputs.what import Input, Kind, recognise
from tamiz.matching.match import find_exhaustively
from tamiz.matching.parameters import Parameters
from tamiz.matching.posterior import parse_prior
from tamiz.model import Answer, CompleteName, Query, Settings
from tamiz.output import (
    Format,
    PlainFormat,
    StatusFormat,
    contradictions,
    form_of,
    notice,
    opened,
    report,
    said_of_answers,
    write_answers,
    write_comparison,
    write_status,
)
from tamiz.render.pairs import write_pairs
from tamiz.render.words import Language, words
from tamiz.screen import Screener, compare
from tamiz.version import __version__

NOTHING_FOUND, FOUND, WRONG_USE, NOT_SCREENED = 0, 1, 2, 3
INTERRUPTED = 130  # as shells say it
_THRESHOLD = Parameters.load().shipped_threshold_e4 / 10_000
_TWO_NAMES = 2

app = typer.Typer(
    name="tamiz",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Whom or what does this involve that some authority has designated: on which list, since when, "
    "under which law, in which country, with what consequence, how sure are we, and why?",
)

On = Annotated[
    str | None, typer.Option(metavar="DATE", help="Valid as of this day, as 2023-03-24. Default: today, and for a "
    "document the day it says it was written.")
]  # fmt: skip
KnownOn = Annotated[str | None, typer.Option(metavar="DATE", help="As known on this day. Default: the newest.")]
Laws = Annotated[
    list[str] | None, typer.Option("--for", metavar="COUNTRY", help="Whose law: US, Canada, México. Repeat for more.")
]
Lang = Annotated[Language, typer.Option(help="The language of tables and reports.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")]
PlainFormatOption = Annotated[PlainFormat, typer.Option("--format", help="How to write the answer.")]


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
    quiet: Quiet = False,
    data: Data = None,
) -> None:
    """Hold what all commands share."""
    context.obj = Shared(data_directory(data), quiet)
    if version:
        typer.echo(f"tamiz {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def screen(
    context: typer.Context,
    what: Annotated[list[str], typer.Argument(metavar="WHAT", help="Names, files, or - for standard input.")],
    as_name: Annotated[bool, typer.Option("--name", help="WHAT is a name, even if a file is called so.")] = False,
    kind: Annotated[Kind | None, typer.Option(help="How to read WHAT. Default: by what it is.")] = None,
    schema: Schema = None,
    birth_date: BirthDate = None,
    country: Country = None,
    sex: Sex = None,
    address: Address = None,
    identifiers: Identifiers = None,
    customer: Annotated[
        str | None, typer.Option(metavar="ID", help="The customer's id, by which decisions know the name.")
    ] = None,
    accepted: Annotated[
        bool,
        typer.Option("--accepted", help="Set apart whom a decision says the customer is not; see tamiz decisions."),
    ] = False,
    store: Store = False,
    on: On = None,
    known_on: KnownOn = None,
    threshold: Annotated[
        float | None,
        typer.Option(
            metavar="P",
            help=f"The score, 0 to 1, from which evidence alone makes a match. Shipped: {_THRESHOLD}. A complete name "
            "matches whatever its score.",
        ),
    ] = None,
    prior: Annotated[
        str | None,
        typer.Option(
            metavar="P",
            help="The share of your customers who truly are listed, as 0.0001 or 1/10000. Each match then says how "
            "likely it is true. It decides nothing.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", help="Matches shown for each query; the rest is counted.")] = 50,
    near: Annotated[
        float | None, typer.Option(metavar="BITS", help="Also show what fell at most this short of the threshold.")
    ] = None,
    in_force_only: Annotated[
        bool, typer.Option("--in-force-only", help="Leave out who was not designated on the day.")
    ] = False,
    complete_name: Annotated[
        CompleteName,
        typer.Option(
            help="Whether a complete name is a match always, or is suppressed when another birth date, sex or number "
            "brings it below the threshold. What is suppressed is listed apart."
        ),
    ] = CompleteName.ALWAYS,
    lists: Annotated[list[str] | None, typer.Option("--list", metavar="ID", help="Only this list. Repeat.")] = None,
    no_group: Annotated[
        bool, typer.Option("--no-group", help="Leave the entries that several lists have of one party apart.")
    ] = False,
    laws: Laws = None,
    askers: Askers = None,
    transactions: Transactions = None,
    rules: Rules = None,
    columns: Annotated[
        str | None, typer.Option(metavar="name=COLUMN,...", help="For tables: which column holds what.")
    ] = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN", help="With csv and parquet: pass this column through; * is all."),
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="How to write the answer. Default: as the ending of -o says, or a table."),
    ] = None,
    output: Output = None,
    exhaustive: Annotated[
        bool, typer.Option("--exhaustive", help="Compare names with every listed name: the slow twin.")
    ] = False,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Screen names and files: whom do they involve that was designated on the day."""
    screener = Screener.open(context.obj.data).with_rules(*rules or ())
    if exhaustive:
        screener = replace(screener, find=find_exhaustively)
    settings = screener.checked(
        replace(
            screener.settings(on, known_on),
            threshold_e4=_scaled(threshold, 10_000, "--threshold"),
            limit=limit,
            near_millibits=_scaled(near, 1_000, "--near"),
            in_force_only=in_force_only,
            lists=tuple(lists or ()),
            laws=tuple(laws or ()),
            complete_name=complete_name,
            prior=None if prior is None else parse_prior(prior),
            group=not no_group,
            askers=tuple(askers or ()),
            transactions=tuple(transactions or ()),
        )
    )
    asked = replace(query_of(schema, birth_date, country, sex, address, identifiers), id=customer)
    if accepted:
        screener = accepting(screener, context.obj.data, screener.clock())
    inputs = [recognise(word, Kind.NAME if as_name else kind) for word in what]
    if customer is not None and any(one.kind is not Kind.NAME for one in inputs):
        raise QueryError("--customer is the id of one customer by name; a customer file has a column of ids")
    named = named_pairs(columns, "--columns", "name=full_name,birth_date=dob")
    form = form_of(form, output)
    if form in (Format.CSV, Format.PARQUET) and (askers or transactions or rules):
        raise QueryError("--as, --transaction and --rules choose obligations, and csv and parquet hold none; use json")
    keeper = keeper_of(screener, settings, context.obj.data) if store else None
    is_one_table = len(inputs) == 1 and inputs[0].kind is Kind.TABLE
    if form in (Format.CSV, Format.PARQUET) or (form is Format.HTML and is_one_table):
        table = TableCommand(asked, named, tuple(keep or ()), form, output, exhaustive, lang, context.obj, keeper)
        raise typer.Exit(screen_table(inputs, screener, settings, table))
    if keep:
        raise QueryError("--keep passes columns through to csv and parquet; name one with --format or with -o")
    answered = [pair for one in inputs for pair in _answers(one, asked, screener, settings, named)]
    answers = [answer for answer, _ in answered]
    kept = keeper.answers(answered) if keeper else ()  # before anything is shown: what is shown is kept
    with opened(output) as file:
        write_answers(answers, form, file, lang, screener, title=", ".join(what)[:80])
    for said in (*said_of_answers(answers, lang), contradictions(answers, lang)):
        context.obj.say(said)
    say_kept(kept, lang, context.obj)
    context.obj.say(notice(screener, lang, settings))
    raise typer.Exit(exit_status(answers))


@app.command()
def status(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A listed party, by any of its names.")],
    on: On = None,
    known_on: KnownOn = None,
    laws: Laws = None,
    history: Annotated[bool, typer.Option("--history", help="Every interval, not only the day's.")] = False,
    store: Store = False,
    form: Annotated[StatusFormat, typer.Option("--format", help="How to write the answer.")] = StatusFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show a party's legal status on a day, by country, with a timeline."""
    screener = Screener.open(context.obj.data)
    settings = screener.checked(replace(screener.settings(on, known_on), laws=tuple(laws or ())))
    answer = screener.status(name, settings, history=history)
    keeper = keeper_of(screener, settings, context.obj.data) if store else None
    kept = keeper.status(answer, history=history) if keeper else ()
    with opened(output) as file:
        write_status(answer, form, file, lang, screener)
    say_kept(kept, lang, context.obj)
    if not answer.entities and not history:
        past = len(screener.status(name, settings, history=True).entities)
        context.obj.say(words(lang)("notice.only_in_history", n=f"{past:,}") if past else "")
    context.obj.say(notice(screener, lang, settings))
    raise typer.Exit(FOUND if answer.entities else NOTHING_FOUND)


@app.command("compare")
def compare_command(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME1 NAME2", help="The two names.")] = None,
    pairs: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Compare each row: columns schema, name1, name2.")
    ] = None,
    schema: Schema = None,
    form: PlainFormatOption = PlainFormat.TABLE,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Say how alike two names are, with the evidence; with --pairs, for every row of a file."""
    names = names or []
    if (pairs is None) != (len(names) == _TWO_NAMES) or (pairs is not None and names):
        raise QueryError("give two names, or --pairs FILE.csv with the columns schema, name1, name2")
    if pairs is not None:
        raise typer.Exit(_compare_file(pairs, output))
    comparison = compare(names[0], names[1], schema)
    with opened(output) as file:
        write_comparison(comparison, form, file, lang)
    raise typer.Exit(FOUND if comparison.rule else NOTHING_FOUND)


@app.command()
def demo(context: typer.Context, output: Output = None, lang: Lang = Language.ENGLISH) -> None:
    """Do the main job on the shipped examples and write an HTML report."""
    from tamiz.demo import demonstrate  # noqa: PLC0415  # imports the HTML report

    screener = Screener.open(context.obj.data)
    sections = list(demonstrate(screener))
    for section in sections:
        write_answers(section.answers, Format.TABLE, sys.stdout, lang, screener)
    path = output or Path("tamiz-demo.html")
    with opened(path) as file:
        file.write(report(sections, lang, screener))
    context.obj.say(notice(screener, lang))
    typer.echo(words(lang)("notice.report", path=str(path.resolve())))


def run() -> None:
    """Run the command line; every deliberate error is one message and exit status 2, Ctrl-C is 130."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a name may hold what a terminal cannot write
    signal.signal(signal.SIGINT, _interrupted)  # click would end with 1, which here means a match
    try:
        app()
    except ScreeningError as error:
        typer.echo(f"tamiz: {error}", err=True)
        sys.exit(WRONG_USE)


def _interrupted(_signal: int, _frame: object) -> NoReturn:
    typer.echo("tamiz: stopped; nothing was answered in full", err=True)
    sys.exit(INTERRUPTED)


def exit_status(answers: Iterable[Answer]) -> int:
    """Return 3 when anything could not be screened, else 1 when anything matched, else 0."""
    answers = tuple(answers)
    if any(answer.unscreened for answer in answers):
        return NOT_SCREENED
    return FOUND if any(answer.matches for answer in answers) else NOTHING_FOUND


def _answers(
    one: Input, asked: Query, screener: Screener, settings: Settings, columns: dict[str, str]
) -> Iterator[tuple[Answer, Document | None]]:
    """Yield the answers of one input, a document's with it: one for a name or a document, one a row for a table."""
    if one.kind is Kind.NAME:
        yield screener.screen(replace(asked, name=one.text), settings), None
    elif one.kind is Kind.TABLE:
        for answer in screener.screen_all(read_customers(one.path, columns), settings):
            yield answer, None
    else:
        document = _document(one)
        yield screener.screen_document(document, settings), document


def _document(one: Input) -> Document:
    if one.is_standard_input:
        return parse_document(sys.stdin.buffer.read(MAX_DOCUMENT_BYTES + 1), "standard input")
    return read_document(one.path)


def _compare_file(path: Path, output: Path | None) -> int:
    """Write every pair with its score; return the exit status: a pair that cannot be compared is said and counts."""
    failed = False

    def compared(pair: Pair) -> tuple[dict[str, str], Comparison | None]:
        nonlocal failed
        try:
            return pair.cells, compare(pair.cells["name1"], pair.cells["name2"], pair.cells.get("schema") or None)
        except QueryError as error:
            failed = True
            typer.echo(f"tamiz: row {pair.row}: {error}", err=True)
            return pair.cells, None

    columns, rows = read_pairs(path)
    with opened(output) as file:
        write_pairs(columns, map(compared, rows), file)
    return NOT_SCREENED if failed else NOTHING_FOUND


def _scaled(value: float | None, by: int, option: str) -> int | None:
    """Return a decimal as a whole number of its smallest unit."""
    if value is None:
        return None
    if not math.isfinite(value):
        raise QueryError(f"{option} takes a number, not {value}")
    return round(value * by)
