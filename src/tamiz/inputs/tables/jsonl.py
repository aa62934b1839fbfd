"""JSON lines as a table: one object a line; its columns are the keys of the first thousand."""

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tamiz.errors import InputError
from tamiz.inputs.files import shown_name
from tamiz.inputs.tables.cells import BadCell, Batch, Broken, Cell, Record, as_cell, batched, text_fields
from tamiz.inputs.tables.columns import is_known
from tamiz.inputs.tables.source import state_of
from tamiz.inputs.tables.text import TextLines, text_lines

if TYPE_CHECKING:
    import pyarrow as pa

_SAMPLE_LINES = 1_000
_MOST_COLUMNS = 10_000
_KEY_SHOWN = 60  # characters


@dataclass(frozen=True, slots=True)
class JsonlTable:
    """A file of JSON objects, one a line."""

    path: Path
    header: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    ragged: bool = False
    rows: int | None = None

    @property
    def name(self) -> str:
        """The name of the file, fit to print."""
        return shown_name(self.path.name)

    def batches(self, wanted: Sequence[int], keep: Sequence[int] = ()) -> Generator[Batch]:
        """Yield all lines that are not empty; cells that are not wanted are None."""
        size = max(state_of(self.path).size, 1)
        known = set(self.header)
        keys = [(place, self.header[place]) for place in {*wanted, *keep}]
        with text_lines(self.path) as lines:
            records = (self._record(one, keys, known) for one in _parse(lines))
            yield from batched(records, lambda _: min(lines.consumed / size, 1.0))

    def fields(self, keep: Sequence[int]) -> "list[pa.Field]":
        """Return the columns at ``keep`` as text."""
        return text_fields(self.header, keep)

    def _record(self, parsed: dict[str, Any] | Broken, keys: Sequence[tuple[int, str]], known: set[str]) -> Record:
        """Return the cells of an object; behind them stands what it has that no line of the head had."""
        if isinstance(parsed, Broken):
            return parsed
        cells: list[Cell] = [None] * len(self.header)
        for place, key in keys:
            cells[place] = as_cell(parsed.get(key))
        return cells if parsed.keys() <= known else [*cells, *_late_keys(parsed, known)]


def open_jsonl(path: Path) -> JsonlTable:
    """Return the table in the file ``path``. Raises InputError when no line of its head is an object."""
    with text_lines(path) as lines:
        sample = list(islice(_parse(lines), _SAMPLE_LINES))
    if not sample:
        raise InputError(f"{shown_name(path)} is empty; check that it was saved whole.")
    objects = [one for one in sample if not isinstance(one, Broken)]
    if not objects:
        first = sample[0]
        why = first.reason if isinstance(first, Broken) else ""
        raise InputError(
            f"{shown_name(path)} is not JSON lines: {why}. Write one object a line; "
            "a JSON list becomes that with: jq -c '.[]' FILE"
        )
    header = tuple(dict.fromkeys(key for one in objects for key in one))
    if len(header) > _MOST_COLUMNS:
        raise InputError(f"{shown_name(path)} has more than {_MOST_COLUMNS:,} keys, so its lines are no records.")
    return JsonlTable(path, header)


def _late_keys(parsed: dict[str, Any], known: set[str]) -> Iterator[Cell]:
    """Yield what should have been read and is not, since the columns were settled by the head of the file."""
    for key in parsed:
        if key not in known and is_known(key):
            yield BadCell(f"{key[:_KEY_SHOWN]!r} is in none of the first {_SAMPLE_LINES:,} lines, so it is not read")
            return


def _parse(lines: TextLines) -> Iterator[dict[str, Any] | Broken]:
    for line in lines:
        if not line.isspace():
            yield _object(line, lines.number)


def _object(line: str, number: int) -> dict[str, Any] | Broken:
    try:
        parsed = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else str(error)[:100]
        return Broken(f"line {number:,} is not JSON ({why})")
    if not isinstance(parsed, dict):
        return Broken(f"line {number:,} is no JSON object")
    return parsed


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys stand once; of two names under one key, one would go unseen."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found
