"""Where answers go: one format, one open file. Importing a renderer is left to the moment it is needed."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, assert_never

from tamiz.answers import Comparison, StatusAnswer
from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.law.conflicts import label
from tamiz.model import Answer, Settings
from tamiz.render.json import render_comparison_json, render_json, render_jsonl, render_status_json
from tamiz.screen import BUILTIN, Screener, builtin_only
from tamiz.written import place_of

if TYPE_CHECKING:
    from rich.console import Console

    from tamiz.render.html import Section

_WIDTH_OF_A_FILE = 100
_PAIRS_NAMED = 5  # contradictions named on standard error; all stand in the answer
_OLD_DAYS = 14  # the sanctions lists at hand change several times a week or month


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    CSV = "csv"  # rows of a customer file, as they come
    PARQUET = "parquet"


_ENDINGS = {
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".html": Format.HTML,
    ".csv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".pq": Format.PARQUET,
}


def form_of(form: Format | None, path: Path | None) -> Format:
    """Return the form asked for, else the one that the ending of the output file says, else a table."""
    return form or (Format.TABLE if path is None else _ENDINGS.get(path.suffix.lower(), Format.TABLE))


class PlainFormat(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"


class StatusFormat(StrEnum):
    """How a status is written."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Give the file to write to: ``path``, or standard output; a file appears whole or not at all.

    A device or a pipe is written through (:mod:`tamiz.written`). Raises InputError when it cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    try:
        with _placed(path) as file:
            yield file
    except OSError as error:
        raise InputError(f"{shown_name(path)} cannot be written ({error.strerror}); choose another place.") from error


@contextmanager
def _placed(path: Path) -> Iterator[TextIO]:
    place = place_of(path)
    try:
        with place.open_text() as file:
            yield file
        place.settle()
    finally:
        place.discard()


def write_answers(
    answers: Sequence[Answer], form: Format, file: TextIO, lang: str, screener: Screener, title: str = ""
) -> None:
    """Write answers in one of the forms."""
    match form:
        case Format.TABLE:
            from tamiz.render.table import print_answers  # noqa: PLC0415  # imports rich

            print_answers(answers, console(file), lang)
        case Format.JSON:
            file.write(render_json(answers))
        case Format.JSONL:
            file.write(render_jsonl(answers))
        case Format.HTML:
            from tamiz.render.html import Section  # noqa: PLC0415  # imports jinja2

            file.write(report([Section(title, tuple(answers))], lang, screener))
        case Format.CSV | Format.PARQUET:
            raise InputError(f"{form.value} holds the rows of one customer file; for other inputs use --format json")
        case _:
            assert_never(form)


def write_status(answer: StatusAnswer, form: StatusFormat, file: TextIO, lang: str, screener: Screener) -> None:
    """Write a status answer."""
    match form:
        case StatusFormat.TABLE:
            from tamiz.render.table import print_status  # noqa: PLC0415  # imports rich

            print_status(answer, console(file), lang)
        case StatusFormat.JSON:
            file.write(render_status_json(answer))
        case StatusFormat.HTML:
            from tamiz.render.html import Section  # noqa: PLC0415  # imports jinja2

            file.write(report([Section(answer.query[:80], statuses=(answer,))], lang, screener))
        case _:
            assert_never(form)


def write_comparison(comparison: Comparison, form: PlainFormat, file: TextIO, lang: str) -> None:
    """Write a comparison."""
    if form is PlainFormat.JSON:
        file.write(render_comparison_json(comparison))
        return
    from tamiz.render.table import print_comparison  # noqa: PLC0415  # imports rich

    print_comparison(comparison, console(file), lang)


def report(sections: Sequence["Section"], lang: str, screener: Screener) -> str:
    """Return one HTML page over several sections, with the lists that were used."""
    from tamiz.render.html import render_html  # noqa: PLC0415  # imports jinja2

    return render_html(sections, lang, screener.snapshots, notice=notice(screener, lang))


def notice(screener: Screener, lang: str, settings: Settings | None = None) -> str:
    """Return what must be said of the lists that were used, a line each, "" when nothing must.

    With nothing but the built-in list, that is said; else which lists had told nothing yet by the day of
    knowledge, and which are old.
    """
    from tamiz.render.words import words  # noqa: PLC0415  # only when something is said

    say = words(lang)
    entities = builtin_only(screener)
    if entities:
        return say("notice.builtin_only", n=f"{entities:,}")
    known_on = (settings or screener.settings()).known_on
    lists = screener.known(known_on)
    silent = [say("notice.silent", list=list_id, day=str(known_on)) for list_id in lists.silent]
    ages = [(one, (known_on - one.published).days) for one in lists.snapshots if one.list_id != BUILTIN]
    old = [
        say("notice.old", list=one.list_id, day=str(one.published), n=f"{days:,}")
        for one, days in ages
        if days > _OLD_DAYS
    ]
    return "\n".join((*silent, *old))


def contradictions(answers: Iterable[Answer], lang: str) -> str:
    """Return that rules contradict each other, and which, "" when none do."""
    matches = (match for answer in answers for match in answer.matches)
    listed = (one for match in matches for one in match.obligations if one.conflicts)
    pairs = dict.fromkeys(" / ".join(sorted((label(one), other.rule))) for one in listed for other in one.conflicts)
    if not pairs:
        return ""
    from tamiz.render.words import words  # noqa: PLC0415  # only when something is said

    shown = ", ".join(list(pairs)[:_PAIRS_NAMED]) + (" …" if len(pairs) > _PAIRS_NAMED else "")
    return words(lang)("notice.conflicts", rules=shown)


def said_of_answers(answers: Sequence[Answer], lang: str) -> Iterator[str]:
    """Yield what must be said of answers beside them: how many set somebody apart, and why; an id that is missing."""
    from tamiz.render.words import words  # noqa: PLC0415  # only when something is said

    say = words(lang)
    apart = [match for answer in answers for match in answer.suppressed[:1]]
    decided = sum(bool(match.decided and match.decided.counts) for match in apart)
    open_again = sum(any(match.decided for match in answer.matches) for answer in answers)
    asked = [answer for answer in answers if answer.certificate and answer.certificate.decisions]
    nameless = sum(bool(answer.matches) and not answer.query.id for answer in asked)
    counts = {
        "notice.suppressed": len(apart) - decided,
        "notice.set_apart": decided,
        "notice.open_again": open_again,
        "notice.no_customer_id": nameless,
    }
    yield from (say(key, n=f"{count:,}") for key, count in counts.items() if count)


def console(file: TextIO) -> "Console":
    """Return a console on ``file``: as wide as the terminal, or as a page where there is none."""
    from rich.console import Console  # noqa: PLC0415  # only tables need it

    wide = None if file.isatty() else _WIDTH_OF_A_FILE
    return Console(file=file, width=wide, highlight=False, soft_wrap=False)
