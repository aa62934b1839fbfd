"""A whole customer table through, into one HTML page: counted as it streams by, the strongest alerts kept.

Memory does not grow with the table: of the answers there remain counts, histograms and the rows of at
most ``MOST_ALERTS`` alerts. At the end these are asked again, of the same screener, for their cards.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tamiz.errors import InputError, ScreeningError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables import Batch, Broken, OpenTable, Plan, read_row
from tamiz.inputs.tables.cells import BadCell, Record, cell_text
from tamiz.model import Settings
from tamiz.output import notice
from tamiz.render.table_report_cards import Card, card_of
from tamiz.render.table_report_counts import Alert, Counts
from tamiz.render.tables import TableForm, Target, target_for
from tamiz.render.words import words
from tamiz.screen import Screener
from tamiz.table_batch import Screened
from tamiz.table_pool import Workers
from tamiz.table_run import IN_THIS_PROCESS, Outcome, Report, Writes, run_into
from tamiz.written import Place, place_of

if TYPE_CHECKING:
    import pyarrow as pa


def run_report(  # noqa: PLR0913, PLR0917  # what the command line says, one by one
    opened: OpenTable,
    screener: Screener,
    settings: Settings,
    path: Path | None,
    lang: str = "en",
    workers: Workers = IN_THIS_PROCESS,
    report: Report | None = None,
) -> Outcome:
    """Screen the table ``opened`` into one HTML page and return what came of it.

    ``path`` None is standard output. The page appears whole or not at all; a run that is stopped, or
    whose table cannot be read to its end, leaves ``<name>.partial.html``, which says so. Certificate,
    counts and exit status are those of :func:`tamiz.table_run.run_table`. Raises InputError when
    reading or writing fails, QueryError for a language there are no words for.
    """
    words(lang)  # refuse a language before anything is screened
    target = target_for(path, TableForm.CSV, opened.path)  # a page goes where a file of text may

    @contextmanager
    def page(schema: "pa.Schema") -> Iterator[Writes]:
        del schema
        with _open_file(target) as file:
            yield _Page(opened.plan, screener, settings, file, lang)

    return run_into(page, opened, screener, settings, workers, report)


class _File:
    """The page's file: written aside, and put in place when it is whole."""

    def __init__(self, target: Target, place: Place | None, file: TextIO) -> None:
        self.is_broken = False
        self._target, self._place, self._file = target, place, file

    def put(self, text: str, *, partial: bool) -> Path | None:
        """Write the page and return where it is. Raises InputError when it cannot be written."""
        path = self._target.partial_path if partial else self._target.path
        try:
            self._file.write(text)
            self._file.flush()
            if path is None or self._place is None or self._place.part is None:
                return self._target.path
            os.fsync(self._file.fileno())
            self._place.settle(path)
        except OSError as error:
            self.is_broken = True
            raise _cannot_write(self._target, error) from error
        return path


@contextmanager
def _open_file(target: Target) -> Iterator[_File]:
    """Give the file for a page, so that a place that cannot be written to is refused before anything is screened."""
    if target.path is None:
        yield _File(target, None, sys.stdout)
        return
    try:
        place = place_of(target.path)
        file = place.open_text()
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield _File(target, place, file)
    finally:
        with suppress(OSError):  # a full disk says so once
            file.close()
        place.discard()


def _cannot_write(target: Target, error: OSError) -> InputError:
    where = "standard output" if target.path is None else shown_name(target.path)
    return InputError(f"{where} cannot be written ({error.strerror}); make room, or choose another place with -o.")


class _Page:
    """A page as what a run goes into."""

    def __init__(self, plan: Plan, screener: Screener, settings: Settings, file: _File, lang: str) -> None:
        self._plan, self._screener, self._settings = plan, screener, settings
        self._file, self._lang = file, lang
        self._counts = Counts()
        self._records: dict[int, Record] = {}  # of the alerts that are kept so far

    @property
    def is_broken(self) -> bool:
        return self._file.is_broken

    def take(self, batch: Batch, screened: Screened) -> None:
        """Count the answers of a batch, and keep the records of the alerts that are among the strongest."""
        self._counts.add(screened.batch, len(batch.records), _born(batch, self._plan))
        kept = self._counts.kept_rows
        self._records = {row: record for row, record in self._records.items() if row in kept}
        for row in kept - self._records.keys():
            self._records[row] = batch.records[row - batch.first_row]

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        """Write the page."""
        from tamiz.render.table_report import TableReport, render_table_report  # noqa: PLC0415  # imports jinja2

        settings, parameters = self._settings, self._screener.parameters
        lists = self._screener.known(settings.known_on)
        threshold = settings.threshold_e4 or parameters.shipped_threshold_e4
        page = TableReport(
            counts=self._counts,
            cards=tuple(self._card(alert) for alert in self._counts.strongest),
            settings=settings,
            threshold_millibits=parameters.curve.millibits_from(threshold),
            threshold_e4=threshold,
            snapshots=lists.snapshots,
            silent=lists.silent,
            certificate=json.loads(about["tamiz.certificate"]),
            notice=notice(self._screener, self._lang),
        )
        return self._file.put(render_table_report(page, self._lang), partial=partial)

    def _card(self, alert: Alert) -> Card:
        """Ask an alert's row again, for all that its card says. Raises ScreeningError when the answer is another."""
        record = self._records[alert.row]
        row = read_row(record, alert.row, self._plan)
        answer = None if row.query is None else self._screener.screen(row.query, self._settings)
        if answer is None or max((match.millibits for match in answer.matches), default=None) != alert.millibits:
            raise ScreeningError(
                f"row {alert.row:,} was answered in two ways; this is a fault of the program, please report it."
            )
        return card_of(alert.row, alert.id, _given(record, self._plan), answer, (alert.reason,))


def _born(batch: Batch, plan: Plan) -> frozenset[int]:
    """Return the rows of a batch in which the column of birth dates is filled."""
    place = plan.columns.birth_date
    if place is None:
        return frozenset()
    rows = enumerate(batch.records, start=batch.first_row)
    return frozenset(row for row, record in rows if _cell(record, place))


def _given(record: Record, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the cells that were read, by header, as they are in the file."""
    for place in plan.columns.used:
        text = _cell(record, place)
        if text:
            yield plan.header[place], text


def _cell(record: Record, place: int) -> str:
    if isinstance(record, Broken) or place >= len(record):
        return ""
    cell = record[place]
    return f"({cell.reason})" if isinstance(cell, BadCell) else cell_text(cell).strip()
