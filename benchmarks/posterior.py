"""Whether "about n of 1,000 such alerts" is right: listed customers planted among invented ones, said against observed.

Customers who are not listed are invented populations; those who are listed are listed parties, half under a name as it
is listed (in the population's form) and half with one alteration of the laboratory. Each group is weighed to the share
that the prior says. A match of a listed customer is true when it is that very party.

    python benchmarks/posterior.py --data DIR --list us-ofac-sdn --clean 5000 --planted 1000 --seed 8

``--fit`` looks for the straight line (offset in bits, slope) by the least log loss; data/parameters.json holds it.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import log
from pathlib import Path

from tamiz.lab import Kind, population
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.lab.forms import Form, in_form
from tamiz.lab.measure import Listed, choose
from tamiz.matching.match import Found, find_matches
from tamiz.matching.parameters import Calibration
from tamiz.matching.posterior import judged
from tamiz.model import Entity, Grade, Query, Schema
from tamiz.screen import Screener

FORMS = {
    Kind.MX_PEOPLE: Form.FULL,
    Kind.MX_PEOPLE_ONE_GIVEN: Form.ONE_GIVEN,
    Kind.MX_PEOPLE_SHORT: Form.SHORT,
    Kind.WORLD_PEOPLE: Form.FULL,
}
KINDS = (*FORMS, Kind.MX_FIRMS, Kind.US_FIRMS)
PRIORS = tuple(Fraction(1, among) for among in (100, 1_000, 10_000))
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

    listed: Listed | None = None

    @classmethod
    def open(cls, data: Path, list_ids: Sequence[str]) -> None:
        """Open the lists."""
        cls.listed = choose(Screener.open(data), list_ids, 1).together

    @classmethod
    def ask(cls, asked: Asked) -> Told:
        """Return what a customer meets."""
        assert cls.listed is not None  # noqa: S101  # opened when the process began
        return Told(asked.cell, asked.party, find_matches(asked.query, cls.listed.names, cls.listed.parameters))


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


Match = tuple[float, float, bool]  # weight, predicted, true


def predicted(told: Sequence[Told], prior: Fraction, listed: int, line: Calibration) -> list[Match]:
    """Return every match with its weight, what is said of it, and whether it is true."""
    sizes = {(cell, is_listed): 0 for cell in {one.cell for one in told} for is_listed in (False, True)}
    for one in told:
        sizes[one.cell, one.party is not None] += 1
    found: list[Match] = []
    for one in told:
        share = prior if one.party else 1 - prior
        weight = float(share) / sizes[one.cell, one.party is not None]
        matches = judged(one.found, prior, listed, line).matches
        found.extend((weight, float(match.posterior or 0), match.entity.id == one.party) for match in matches)
    return found


def report(matches: Sequence[Match]) -> None:
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


def loss(matches: Sequence[Match]) -> float:
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


def main() -> None:
    """Print the tables."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--data", type=Path, required=True)
    asks.add_argument("--list", action="append", default=[])
    for name, size in (("clean", 5_000), ("planted", 1_000), ("seed", 8)):
        asks.add_argument(f"--{name}", type=int, default=size)
    asks.add_argument("--fit", action="store_true")
    given = asks.parse_args()
    listed = choose(Screener.open(given.data), given.list, 1).together
    every = tuple(customers(listed.entities, given.clean, given.planted, given.seed))
    with ProcessPoolExecutor(initializer=Asker.open, initargs=(given.data, given.list)) as pool:
        told = tuple(pool.map(Asker.ask, every, chunksize=100))
    print(f"{len(every):,} customers, {len(listed.entities):,} listed parties")
    line = fit(told, len(listed.entities)) if given.fit else listed.parameters.posterior
    print(f"calibrated bits = {line.offset_millibits / 1000:.3f} + {line.slope_permille / 1000:.3f} x bits\n")
    for prior in PRIORS:
        print(f"prior {prior}")
        report(predicted(told, prior, len(listed.entities), line))
        print(f"prior {prior}, bits as they are")
        report(predicted(told, prior, len(listed.entities), Calibration(0, 1000)))


if __name__ == "__main__":
    main()
