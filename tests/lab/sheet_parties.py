"""Invented customers, some of whom are listed under a name with a slip in it, and sheets drawn of them."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lab.listed import chosen, entity
from tamiz.lab.measure import Chosen
from tamiz.lab.populations import population
from tamiz.lab.sheet_record import record_path, render_record
from tamiz.lab.sheets import SheetPlan, draw_sheet
from tamiz.lab_words import Kind, ScorerName
from tamiz.model import Entity
from tamiz.render.lab_sheets_csv import write_sheet_csv
from tamiz.render.lab_sheets_views import PairLine, Sheet, Side

LISTED, CUSTOMERS = 40, 150
PEOPLE = (Kind.MX_PEOPLE, CUSTOMERS)
BELOW = SheetPlan(Side.BELOW, ScorerName.TOKEN_SORT, pairs=40, strata=4, depth=40.0)
ABOVE = replace(BELOW, side=Side.ABOVE, threshold=70.0)


def parties() -> Iterator[Entity]:
    """Yield the first customers as a list has them: the first letter of each word doubled, the last word gone."""
    for place, one in enumerate(population(Kind.MX_PEOPLE, LISTED, 1), 1):
        slipped = " ".join(word[0] + word for word in one.name.split()[:-1])
        yield entity(f"party-{place}", slipped, f"{slipped} Quimbaya", born=one.birth_date)


def lists(seed: int = 1) -> Chosen:
    return chosen(*parties(), seed=seed)


def drawn(plan: SheetPlan = BELOW, seed: int = 1) -> Sheet:
    return draw_sheet(lists(seed), plan, PEOPLE, lambda _: None)


def is_true(pair: PairLine) -> bool:
    """Return whether the customer is the listed party."""
    return pair.entity == f"party-{pair.row}"


def by_truth(pair: PairLine) -> str:
    return "yes" if is_true(pair) else "no"


def written(sheet: Sheet, path: Path, label: Callable[[PairLine], str] = by_truth) -> list[dict[str, str]]:
    """Write a sheet and its record as they are drawn, and return its rows with labels filled in."""
    file = io.StringIO(newline="")
    write_sheet_csv(sheet, file)
    record_path(path).write_text(render_record(sheet), encoding="utf-8")
    path.write_text(file.getvalue(), encoding="utf-8", newline="")
    rows = csv.DictReader(io.StringIO(file.getvalue().removeprefix("\ufeff")))
    return [{**row, "label": label(pair)} for row, pair in zip(rows, sheet.pairs, strict=True)]


def saved(rows: list[dict[str, str]], path: Path, delimiter: str = ",", encoding: str = "utf-8-sig") -> Path:
    """Save rows as a spreadsheet does."""
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        table.writeheader()
        table.writerows(rows)
    return path
