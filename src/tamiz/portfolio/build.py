"""Building a portfolio: a whole table screened, with its customers indexed on the way."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tamiz.errors import InputError
from tamiz.inputs.tables import Batch, OpenTable, Row, read_row, sha256_of_file
from tamiz.matching.reading import why_unscreenable
from tamiz.model import Settings
from tamiz.portfolio.basis import digest_of, list_states, made_by, parties_of
from tamiz.portfolio.disk import Generation, add_customers, add_lines, add_parties, new, say
from tamiz.portfolio.doors import found_by
from tamiz.portfolio.index import Indexing
from tamiz.portfolio.lines import kept_of
from tamiz.render.portfolio_values import About, State
from tamiz.screen import Screener
from tamiz.table_batch import Screened
from tamiz.table_pool import Workers
from tamiz.table_run import IN_THIS_PROCESS, Outcome, Report, Writes, run_into

if TYPE_CHECKING:
    import pyarrow as pa


def build(
    opened: OpenTable,
    screener: Screener,
    settings: Settings,
    path: Path,
    workers: Workers = IN_THIS_PROCESS,
    report: Report | None = None,
) -> Outcome:
    """Screen the table ``opened`` and make the portfolio ``path`` of it; what was there before counts until the end.

    A run that is stopped makes nothing. Raises InputError when the table cannot be read, StoreError when the
    portfolio cannot be written.
    """
    sha256 = sha256_of_file(opened.path)
    with new(path) as generation:

        @contextmanager
        def customers(_schema: "pa.Schema") -> Iterator[Writes]:
            yield _Customers(opened, screener, settings, generation, sha256)

        return run_into(customers, opened, screener, settings, workers, report)


@dataclass
class _Customers:
    """A portfolio as what a run over a table goes into."""

    opened: OpenTable
    screener: Screener
    settings: Settings
    generation: Generation
    sha256: str
    indexing: Indexing = field(default_factory=Indexing)
    rows: int = 0
    matched: int = 0
    unscreened: int = 0

    @property
    def is_broken(self) -> bool:
        """True: of a run that fails nothing is kept."""
        return True

    def take(self, batch: Batch, screened: Screened) -> None:
        """Take the customers of a batch, and their matches."""
        rows = [
            read_row(record, batch.first_row + place, self.opened.plan) for place, record in enumerate(batch.records)
        ]
        for row in rows:
            self._index(row)
        add_customers(self.generation.database, rows)
        add_lines(self.generation.database, kept_of(screened.batch))
        self.rows += len(rows)
        self.matched += screened.alerts
        self.unscreened += screened.unscreened

    def _index(self, row: Row) -> None:
        query = row.query
        refusal = None if query is None else why_unscreenable(query.name)
        can_be_asked = query is not None and refusal is None
        found = found_by(query, self.screener.parameters) if query is not None and can_be_asked else None
        self.indexing.add(found, in_doubt=bool(row.doubts) or not can_be_asked)

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        """Complete the portfolio, unless the run was stopped. Raises InputError for a table without a row."""
        del about
        if partial:
            return None
        if not self.rows:
            raise InputError(f"{self.opened.table.name} has no customers.")
        settings, database = self.settings, self.generation.database
        lists = list_states(self.screener, settings.known_on, settings.on)
        for list_id in lists:
            entities = parties_of(self.screener, settings.known_on, settings.on, list_id)
            add_parties(database, list_id, {entity.id: digest_of(entity) for entity in entities})
        now = datetime.now(UTC).replace(microsecond=0)
        say(database, "about", self._about(now))
        say(database, "state", State(0, now, settings.on, settings.known_on, tuple(lists.values()), self.matched))
        self.generation.complete(self.indexing.files())
        return self.generation.path

    def _about(self, now: datetime) -> About:
        return About(
            self.opened.table.name,
            self.sha256,
            self.opened.notes,
            self.rows,
            self.unscreened,
            self.settings.threshold_e4,
            self.settings.laws,
            made_by(self.screener),
            now,
        )
