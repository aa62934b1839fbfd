"""The command line's stored answers: listed, proven, asked again, exported, and one as a certificate.

Exit status: 0 done and sound, 1 an answer asked again is another, 2 wrong use, a broken chain, or an answer that
cannot be asked again.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tamiz.cli_paper import printed, write
from tamiz.errors import QueryError, StoreError
from tamiz.output import PlainFormat, StatusFormat
from tamiz.render.list_json import render_plain
from tamiz.render.words import Language, words

if TYPE_CHECKING:
    from rich.console import Console

    from tamiz.review.archive import Stored

DIFFERENT, NOT_DONE = 1, 2

audit_app = typer.Typer(no_args_is_help=True, help="Stored answers: list, certificate, verify, replay, export.")

Form = Annotated[PlainFormat, typer.Option("--format", help="How to write the answer.")]
Lang = Annotated[Language, typer.Option(help="The language of tables and pages.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE.")]


@audit_app.command("list")
def list_command(
    context: typer.Context,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many, the newest.")] = 50,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Show the answers that were stored last."""
    from collections import deque  # noqa: PLC0415  # other commands do without

    from tamiz.render.review import print_stored  # noqa: PLC0415  # imports rich
    from tamiz.review.page import line_of  # noqa: PLC0415
    from tamiz.review.places import archive_in  # noqa: PLC0415

    lines = tuple(deque(map(line_of, archive_in(context.obj.data).stored()), maxlen=limit))
    _write(render_plain(lines), lambda on: print_stored(lines, on, lang), form)


@audit_app.command()
def certificate(
    context: typer.Context,
    ident: Annotated[str, typer.Argument(metavar="ID", help="A stored answer: a17, or its hash.")],
    form: Annotated[StatusFormat | None, typer.Option("--format", help="How to write it.")] = None,
    output: Output = None,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Write the certificate of a stored answer on one page: what was found, against what, known when."""
    from tamiz.review.page import proof_of  # noqa: PLC0415  # other commands do without
    from tamiz.review.places import archive_in  # noqa: PLC0415

    proof = proof_of(archive_in(context.obj.data).find(ident))
    match form or _form_of(output):
        case StatusFormat.JSON:
            write(render_plain(proof), output)
        case StatusFormat.HTML:
            from tamiz.render.proof import render_proof_html  # noqa: PLC0415  # imports jinja2

            write(render_proof_html(proof, lang), output)
        case _:
            from tamiz.render.proof import print_proof  # noqa: PLC0415  # imports rich

            write(printed(lambda on: print_proof(proof, on, lang)), output)


@audit_app.command()
def verify(
    context: typer.Context,
    noted: Annotated[
        str | None, typer.Option("--noted", metavar="HASH", help="A record's hash that you noted: it must be there.")
    ] = None,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Prove every record of both chains and every kept file, and name the first record that is broken."""
    from tamiz.render.review import print_chains  # noqa: PLC0415  # imports rich
    from tamiz.review.verify import verify_chains  # noqa: PLC0415

    found = verify_chains(context.obj.data, noted)
    _write(render_plain(found), lambda on: print_chains(found, on, lang), form)
    if not found.sound:
        raise StoreError(
            f"{found.directory}: what was stored is not as it was written; what is said above is the first of it. "
            "Restore the folder 'audit' from a copy; what rests on a broken chain does not count until then."
        )


@audit_app.command()
def replay(
    context: typer.Context,
    idents: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Stored answers: a17, or the hash of an answer.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every stored answer.")] = False,
    form: Form = PlainFormat.TABLE,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Ask stored answers again, of the same lists, weights and decisions, and compare byte for byte."""
    from tamiz.render.review import print_replays  # noqa: PLC0415  # imports rich
    from tamiz.review.places import archive_in, decisions_in  # noqa: PLC0415
    from tamiz.review.replay import Replayer  # noqa: PLC0415
    from tamiz.review.told import replays_told  # noqa: PLC0415

    if bool(idents) is every:
        raise QueryError("name the answers to ask again, as in: tamiz audit replay a17; or give --all")
    data, archive = context.obj.data, archive_in(context.obj.data)
    asked: Iterable[Stored] = archive.stored() if every else [archive.find(ident) for ident in idents or ()]
    replayer = Replayer(archive, data, decisions_in(data))
    told = replays_told(map(replayer.replay, asked))
    _write(render_plain(told), lambda on: print_replays(told, on, lang), form)
    raise typer.Exit(NOT_DONE if told.impossible else DIFFERENT if told.different else 0)


@audit_app.command()
def export(
    context: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.zip", help="Write to FILE.zip.")],
    no_lists: Annotated[
        bool, typer.Option("--no-lists", help="Leave the lists' files out; what needs them cannot be asked again.")
    ] = False,
    lang: Lang = Language.ENGLISH,
) -> None:
    """Write one file with all chains and what the answers rest on: unpacked, it is a data directory."""
    from tamiz.review.export import export as export_to  # noqa: PLC0415  # other commands do without

    records = export_to(context.obj.data, output, with_lists=not no_lists)
    say = words(lang)
    context.obj.say(say("audit.exported", n=say.count("records", records), path=str(output)))


def _form_of(path: Path | None) -> StatusFormat:
    """Return the form that the ending of the output file says, else text."""
    ending = "" if path is None else path.suffix.lower().removeprefix(".")
    return StatusFormat(ending) if ending in set(StatusFormat) else StatusFormat.TABLE


def _write(json: str, draw: "Callable[[Console], None]", form: PlainFormat) -> None:
    write(json if form is PlainFormat.JSON else printed(draw))
