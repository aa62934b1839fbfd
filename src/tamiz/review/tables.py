"""A run over a customer table, stored: its certificate, with a copy of the file, so that it can be run again.

The certificate holds one hash over all answers of a run, whatever their order. So a replay says that one of a million
rows is answered otherwise, and not which.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tamiz.errors import StoreError
from tamiz.inputs.tables import Batch, OpenTable, open_table
from tamiz.model import Query, Settings
from tamiz.render.json import JsonObject
from tamiz.review.archive import Question, QuestionKind, Told
from tamiz.review.objects import Objects
from tamiz.screen import Screener
from tamiz.table_batch import Screened
from tamiz.table_run import Outcome, Writes, run_into

if TYPE_CHECKING:
    import pyarrow as pa


def planned(opened: OpenTable, asked: Query) -> OpenTable:
    """Return the table with what the command line says of all its rows."""
    return replace(opened, plan=replace(opened.plan, schema=asked.schema, country=asked.country))


def told_of_run(
    opened: OpenTable, outcome: Outcome, settings: Settings, columns: Mapping[str, str], objects: Objects
) -> Told:
    """Return a run with its question; the customer file is kept. Raises StoreError when it is not as it was read."""
    source: Any = outcome.certificate["source"]
    sha256 = str(source["sha256"]).removeprefix("sha256:")
    objects.put_file(opened.path, sha256)
    asked = Query(name="", schema=opened.plan.schema, country=opened.plan.country)
    question = Question(
        QuestionKind.TABLE,
        settings,
        asked,
        file=sha256,
        file_name=opened.table.name,
        columns=tuple(sorted(columns.items())),
    )
    return Told(question, {"certificate": dict(outcome.certificate)})


def run_again(question: Question, screener: Screener, objects: Objects) -> JsonObject:
    """Return the certificate of the same run, made again. Raises StoreError when the file is not kept."""
    if question.file is None or question.query is None or question.file_name is None:
        raise StoreError("the record does not say which customer file was screened, so it cannot be run again.")
    objects.check(question.file)
    with tempfile.TemporaryDirectory(prefix="tamiz-replay-") as folder:
        path = Path(folder) / (Path(question.file_name).name or "table")
        shutil.copyfile(objects.path(question.file), path)
        opened = planned(open_table(path, dict(question.columns)), question.query)
        outcome = run_into(_nowhere, opened, screener, question.settings)
    return {"certificate": dict(outcome.certificate)}


class _Nowhere:
    """What a run goes into whose answers nobody reads."""

    is_broken = False

    def take(self, batch: Batch, screened: Screened) -> None:
        """Take the answers of one batch, and let them go."""

    def finish(self, about: Mapping[str, str], *, partial: bool = False) -> Path | None:
        """Keep nothing."""
        del about, partial
        return None


@contextmanager
def _nowhere(schema: "pa.Schema") -> Iterator[Writes]:
    del schema
    yield _Nowhere()
