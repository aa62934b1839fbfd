"""Whether "about n of 1,000 such alerts" is right: listed customers planted among invented ones, said against observed.

Customers who are not listed are invented populations; those who are listed are listed parties, half under a name as it
is listed (in the population's form) and half with one alteration of the laboratory. Each group is weighed to the share
that the prior says. A match of a listed customer is true when it is that very party.

    python benchmarks/posterior.py --data DIR --list us-ofac-sdn --clean 5000 --planted 1000 --seed 8

``--fit`` looks for the straight line (offset in bits, slope) by the least log loss; data/parameters.json holds it.
``--costs`` prints instead what each of some thresholds costs and catches (docs/answers.md): alerts among 1,000 clean
customers / listed customers found, in percent. A listed customer is found when that very party is a match.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain, pairwise
from math import inf, log
from pathlib import Path

from tamiz.lab import Kind, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.lab.forms import Form, in_form
from tamiz.lab.measure import choose
from tamiz.matching.in_batches import FindsMany, finder_for
from tamiz.matching.match import Bar, Found, find_matches
from tamiz.matching.parameters import Calibration, Parameters
from tamiz.matching.posterior import judged
from tamiz.model import Entity, Grade, Match, Query, Rule, Schema
from tamiz.screen import Screener

FORMS = {
    Kind.MX_PEOPLE: Form.FULL,
    Kind.MX_PEOPLE_ONE_GIVEN: Form.ONE_GIVEN,
    Kind.MX_PEOPLE_SHORT: Form.SHORT,
    Kind.WORLD_PEOPLE: Form.FULL,
}
KINDS = (*FORMS, Kind.MX_FIRMS, Kind.US_FIRMS)
PRIORS = tuple(Fraction(1, among) for among in (100, 1_000, 10_000))
BITS = (None, 12, 14, 16, 20, inf)  # thresholds: None is the shipped one, infinite leaves complete names alone
BATCH = 500  # customers that a process is given at a time
EDGES = (0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 1.0)


@dataclass(frozen=True)
class Asked:
    """One customer: of which cell, and which listed party it is; None for nobody."""

    cell: str
    query: Query
    party: str | None


@dataclass(frozen=True)
class Told:
    """What one customer met."""

    cell: str
    party: str | None
    found: Found


class Asker:
    """Asks in a process of its own; opened once there."""

    finder: FindsMany

    @classmethod
    def open(cls, data: Path, list_ids: Sequence[str]) -> None:
        """Open the lists."""
        listed = choose(Screener.open(data), list_ids, 1).together
        bar = Bar(listed.parameters.threshold_millibits)
        cls.finder = finder_for(find_matches, listed.names, listed.parameters, bar)

    @classmethod
    def ask(cls, batch: Sequence[Asked]) -> list[Told]:
        """Return what customers meet."""
        found = cls.finder.find([one.query for one in batch])
        return [Told(one.cell, one.party, met) for one, met in zip(batch, found, strict=True)]


def customers(entities: Sequence[Entity], clean: int, planted: int, seed: int) -> Iterator[Asked]:
    """Yield invented customers and listed ones, cell by cell; birth dates are given in half the cells of people."""
    chance = random.Random(seed)  # noqa: S311  # a seeded draw
    for kind in KINDS:
        parties = tuple(population(kind, clean, seed))
        person = kind in FORMS
        able = [one for one in entities if parties[0].schema.meets(one.schema)]
        if person and kind is not Kind.WORLD_PEOPLE:  # Mexican customers who are listed are Mexicans
            able = [one for one in able if "MX" in {*one.countries, *(held.country for held in one.identifiers)}]
        for dated in (False, True) if person else (False,):
            cell = f"{kind.value}{', birth dates' if dated else ''}"
            for party in parties:
                query = replace(party.query(), identifiers=()) if dated else party.query(name_only=True)
                yield Asked(cell, query, None)
            for entity in chance.sample(able, min(planted, len(able))):
                yield Asked(cell, written(entity, kind, dated, chance), entity.id)


def written(entity: Entity, kind: Kind, dated: bool, chance: random.Random) -> Query:
    """Return how a listed party stands in a customer file."""
    text = chance.choice([name.text for name in entity.names if name.grade is not Grade.WEAK])
    text = in_form(text, FORMS[kind]) if kind in FORMS else text
    if chance.random() < 1 / 2:
        ours = "person" if kind in FORMS else "organization"
        able = [one for one in ALTERATIONS if ours in one.applies]
        text = alter(text, chance.choice(able), chance.randrange(1_000)) or text
    born = entity.birth_dates[0] if dated and entity.birth_dates else None
    return Query(text, schema=Schema.PERSON if kind in FORMS else Schema.COMPANY, birth_date=born)


Said = tuple[float, float, bool]  # weight, predicted, true


def predicted(told: Sequence[Told], prior: Fraction, listed: int, line: Calibration) -> list[Said]:
    """Return every match with its weight, what is said of it, and whether it is true."""
    sizes = {(cell, is_listed): 0 for cell in {one.cell for one in told} for is_listed in (False, True)}
    for one in told:
        sizes[one.cell, one.party is not None] += 1
    found: list[Said] = []
    for one in told:
        share = prior if one.party else 1 - prior
        weight = float(share) / sizes[one.cell, one.party is not None]
        matches = judged(one.found, prior, listed, line).matches
        found.extend((weight, float(match.posterior or 0), match.entity.id == one.party) for match in matches)
    return found


def report(matches: Sequence[Said]) -> None:
    """Print what was said and what is true, in bands of what was said."""
    print(f"{'said':>16} {'matches':>8} {'true':>6} {'predicted':>10} {'observed':>9}")
    for low, high in pairwise(EDGES):
        held = [one for one in matches if low <= one[1] < high]
        if held:
            weight = sum(one[0] for one in held)
            said, true = (sum(one[0] * one[place] for one in held) / weight for place in (1, 2))
            print(f"{low:7.3f}-{high:8.3f} {len(held):8,} {sum(one[2] for one in held):6,} {said:10.4f} {true:9.4f}")
    weight = sum(one[0] for one in matches)
    said, true = (sum(one[0] * one[place] for one in matches) / weight for place in (1, 2))
    print(f"{'all':>16} {len(matches):8,} {sum(one[2] for one in matches):6,} {said:10.4f} {true:9.4f}\n")


def loss(matches: Sequence[Said]) -> float:
    """Return the log loss: what is said of a true match should be near 1, of any other near 0."""
    return -sum(weight * log(max(1e-9, said if true else 1 - said)) for weight, said, true in matches)


def fit(told: Sequence[Told], listed: int) -> Calibration:
    """Return the line with the least log loss at one listed customer in a thousand, by halving steps."""
    best = Calibration(0, 1000)
    for step in (4_000, 2_000, 1_000, 500, 250):
        near = [
            Calibration(best.offset_millibits + step * a, best.slope_permille + step // 20 * b)
            for a in (-1, 0, 1)
            for b in (-1, 0, 1)
        ]
        best = min(near, key=lambda line: loss(predicted(told, PRIORS[1], listed, line)))
    return best


def print_costs(told: Iterable[Told], parameters: Parameters) -> None:
    """Print a row for each cell: at each threshold, alerts of 1,000 clean customers / percent of the listed found."""
    strengths: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for one in told:
        wanted = [match for match in one.found.matches if one.party in (None, match.entity.id)]
        strengths[one.cell][one.party is not None].append(max(map(strength, wanted), default=-inf))
    bits = [parameters.threshold_millibits / 1000 if one is None else one for one in BITS]
    names = [f"{one:g}, {parameters.curve.score_e4(round(one * 1000)) / 10_000:.4f}" for one in bits if one < inf]
    print("| " + " | ".join(["customers", "clean, listed", *names, "complete names alone"]) + " |")
    print("|---" * (len(BITS) + 2) + "|")
    for cell, (clean, planted) in strengths.items():
        rates = (f"{share(clean, one, 1_000):.1f} / {share(planted, one, 100):.1f}" for one in bits)
        print("| " + " | ".join([cell, f"{len(clean):,}, {len(planted):,}", *rates]) + " |")


def strength(match: Match) -> float:
    """Return the bits of a match; a complete name is one at whatever threshold."""
    return match.millibits / 1000 if match.rule is Rule.SCORE else inf


def share(strengths: Sequence[float], bits: float, among: int) -> float:
    """Return how many of so many are matches at a threshold."""
    return among * sum(one >= bits for one in strengths) / len(strengths)


def main() -> None:
    """Print the tables."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--data", type=Path, required=True)
    asks.add_argument("--list", action="append", default=[])
    for name, size in (("clean", 5_000), ("planted", 1_000), ("seed", 8)):
        asks.add_argument(f"--{name}", type=int, default=size)
    asks.add_argument("--workers", type=int, help="processes; else one a processor")
    asks.add_argument("--fit", action="store_true")
    asks.add_argument("--costs", action="store_true")
    given = asks.parse_args()
    listed = choose(Screener.open(given.data), given.list, 1).together
    every = tuple(customers(listed.entities, given.clean, given.planted, given.seed))
    with ProcessPoolExecutor(given.workers, initializer=Asker.open, initargs=(given.data, given.list)) as pool:
        batches = [every[first : first + BATCH] for first in range(0, len(every), BATCH)]
        told = tuple(chain.from_iterable(pool.map(Asker.ask, batches)))
    print(f"{len(every):,} customers, {len(listed.entities):,} listed parties")
    if given.costs:
        print_costs(told, listed.parameters)
        return
    line = fit(told, len(listed.entities)) if given.fit else listed.parameters.posterior
    print(f"calibrated bits = {line.offset_millibits / 1000:.3f} + {line.slope_permille / 1000:.3f} x bits\n")
    for prior in PRIORS:
        print(f"prior {prior}")
        report(predicted(told, prior, len(listed.entities), line))
        print(f"prior {prior}, bits as they are")
        report(predicted(told, prior, len(listed.entities), Calibration(0, 1000)))


if __name__ == "__main__":
    main()
