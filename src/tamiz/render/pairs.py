"""Compared pairs as CSV: the rows as they came, with score and bits behind."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from tamiz.answers import Comparison

ADDED = ("score", "bits")


def write_pairs(
    columns: Sequence[str], compared: Iterable[tuple[Mapping[str, str], Comparison | None]], file: TextIO
) -> None:
    """Write each row with its comparison; both added cells are empty where there is none."""
    writer = csv.writer(file, lineterminator="\n")
    kept = [column for column in columns if column not in ADDED]
    writer.writerow((*kept, *ADDED))
    for cells, comparison in compared:
        figures = ("", "") if comparison is None else (f"{comparison.score:.4f}", f"{comparison.bits:.3f}")
        writer.writerow((*(cells[column] for column in kept), *figures))
