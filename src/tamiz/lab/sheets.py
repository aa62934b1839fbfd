"""Work-sheets: pairs just under or just over the threshold of a scorer, drawn in bands, for a person to label."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tamiz.dates import PartialDate
from tamiz.errors import QueryError
from tamiz.lab.measure import Chosen, Report
from tamiz.lab.measure_clean import BATCH
from tamiz.lab.pairs_near import Pairs, pairs_of
from tamiz.lab.scorers import BITS, LOWEST_BITS, Doors, Scorer, check_threshold
from tamiz.lab.sheet_customers import Customers, Source, customers_of
from tamiz.lab.sheet_draw import Bands, Draw, Drawn, bands_from, bands_of_bits
from tamiz.lab.sheet_record import code_of
from tamiz.lab_words import ScorerName
from tamiz.model import Entity
from tamiz.render.lab_sheets_views import PairLine, Sheet, SheetAbout, Side, Stratum
from tamiz.render.lab_views import ScorerLine

MOST_PAIRS, MOST_STRATA = 10_000, 20
_DEEPEST = 100  # points or bits
_DEPTH = 10.0  # points of 100
_DEPTH_BITS = {Side.ABOVE: 20.0, Side.BELOW: math.inf}  # above, most matches by name; below, all there is
_SAY_EVERY = 10 * BATCH


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What to draw."""

    side: Side
    scorer: ScorerName = ScorerName.TAMIZ
    threshold: float | None = None  # None: the scorer's own
    pairs: int = 100
    strata: int = 4
    depth: float | None = None  # how far from the threshold the bands reach; None: 10 points; up 20 bits, down all


def draw_sheet(chosen: Chosen, plan: SheetPlan, source: Source, report: Report) -> Sheet:
    """Return a sheet of pairs of these customers and the parties of all the lists together.

    Raises QueryError when the plan is out of range or no pair lies in its bands, and InputError when the
    customer file cannot be read or has no name in it.
    """
    _check(plan)
    scorer = chosen.together.scorers([plan.scorer])[0]
    threshold = _threshold(scorer, plan)
    bands = _bands(scorer, threshold, plan)
    floor = bands.edges[0] if plan.side is Side.BELOW else threshold
    pairs = pairs_of(scorer, chosen.together, threshold, floor)
    draw = Draw(bands, chosen.together.entities, chosen.run.seed, plan.pairs)
    with customers_of(source, chosen.run.seed) as customers:
        compared = _compare(customers, pairs, draw, report)
    population = customers.counted()
    if not any(draw.counts):
        raise QueryError(f"{_none_in(bands)}, so there is nothing to label")
    drawn = draw.drawn(plan.pairs)
    line, lists = ScorerLine(scorer.name.value, scorer.scale, threshold), tuple(one.line() for one in chosen.apart)
    strata = tuple(_strata(bands, draw.counts, drawn))
    about = SheetAbout(plan.side, chosen.run, line, lists, population, customers.sha256, compared, draw.over, strata)
    lines = tuple(_lines(drawn, pairs, chosen.together.entities))
    return Sheet(code_of(about, lines), about, lines)


def _check(plan: SheetPlan) -> None:
    if plan.scorer is ScorerName.LOGIC_V2:  # said before its index is made, and where it is not installed
        raise QueryError(f"work-sheets are not offered for {plan.scorer}; choose tamiz or a string distance")
    if not 1 <= plan.strata <= MOST_STRATA:
        raise QueryError(f"--strata {plan.strata}: give 1 to {MOST_STRATA} bands")
    if not plan.strata <= plan.pairs <= MOST_PAIRS:
        raise QueryError(f"--pairs {plan.pairs:,}: give one for each band at least, and {MOST_PAIRS:,} at most")
    if plan.depth is not None and not 0 < plan.depth <= _DEEPEST:
        raise QueryError(f"--depth {plan.depth:g}: give more than 0 and no more than {_DEEPEST}")


def _threshold(scorer: Scorer, plan: SheetPlan) -> float | None:
    if plan.threshold is None:
        return scorer.threshold
    said = f"--threshold {scorer.name}={plan.threshold:g}"
    check_threshold(scorer.name, plan.threshold, said)
    lowest = LOWEST_BITS if scorer.scale == BITS else 0
    if plan.side is Side.BELOW and plan.threshold == lowest:
        raise QueryError(f"{said}: nothing is told of scores below {lowest:g}; give a higher threshold")
    return plan.threshold


def _bands(scorer: Scorer, threshold: float | None, plan: SheetPlan) -> Bands:
    if isinstance(scorer, Doors):
        return bands_of_bits(plan.side, scorer.bits(threshold), plan.depth or _DEPTH_BITS[plan.side], plan.strata)
    return bands_from(plan.side, threshold or 0.0, plan.depth or _DEPTH, plan.strata)


def _compare(customers: Customers, pairs: Pairs, draw: Draw, report: Report) -> int:
    """Go through all customers, and return how many pairs there are."""
    compared = 0
    remaining = iter(customers)
    while batch := list(islice(remaining, BATCH)):
        compared += sum(pairs.count(one.query) for one in batch)
        for near in pairs.near(batch):
            draw.take(near, batch)
        if customers.kept % _SAY_EVERY == 0:
            report(f"{customers.kept:,} customers compared")
    return compared


def _none_in(bands: Bands) -> str:
    if bands.side is Side.ABOVE:
        return "no pair is a match"
    low, high = bands.limits(bands.count)[0], bands.limits(1)[1]
    if low is None:
        return "no candidate falls short of the threshold"
    if high is None:
        return f"no candidate falls short of the threshold and scores {low:g} or more (--depth reaches deeper)"
    return f"no pair scores from {low:g} up to {high:g} (--depth reaches deeper)"


def _strata(bands: Bands, counts: Sequence[int], drawn: Sequence[Sequence[Drawn]]) -> Iterator[Stratum]:
    for number, (count, ones) in enumerate(zip(counts, drawn, strict=True), 1):
        low, high = bands.limits(number)
        yield Stratum(number, low, high, count, len(ones))


def _lines(drawn: Sequence[Sequence[Drawn]], pairs: Pairs, entities: Sequence[Entity]) -> Iterator[PairLine]:
    """Yield the bands mixed evenly, each in the order of its hashes: the first rows of a sheet are a draw as well."""
    mixed = [
        ((place + 0.5) / len(ones), number, one)
        for number, ones in enumerate(drawn, 1)
        for place, one in enumerate(ones)
    ]
    for pair, (_, stratum, one) in enumerate(sorted(mixed, key=lambda each: each[:2]), 1):
        query, entity = one.customer.query, entities[one.party]
        yield PairLine(
            pair,
            stratum,
            one.customer.row,
            query.id,
            query.name,
            _date(query.birth_date),
            query.country,
            entity.id,
            entity.list_id,
            pairs.name_of(query, one.party),
            tuple(map(str, entity.birth_dates)),
            one.score,
        )


def _date(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)
