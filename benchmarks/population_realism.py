"""Invented people and firms beside the real ones of the 69-B list: frequencies, namesakes, alerts.

Run: python benchmarks/population_realism.py SHARED_DATA_FOLDER [--plots FOLDER]. Real and invented samples have
the same size. Firms are those held out from the making of the tables; people could not be held out, so few
there are, and their figures say how well the tables keep what they were made from. Plots need matplotlib.
"""

import argparse
import importlib
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from populations import NOT_OF_THE_SET
from tamiz.dates import PartialDate
from tamiz.lab import Form, Kind, clopper_pearson, is_true_hit, population
from tamiz.lab.forms import units
from tamiz.lab.frequencies import growth, heaps_slope, ranked, shared, zipf_slope
from tamiz.lab.held_out import is_held_out
from tamiz.matching.index import NameIndex
from tamiz.matching.match import find_matches
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity, Identifier, Query, Schema
from tamiz.names import fold
from tamiz.sources.ofac_csv import parse_ofac_csv

sys.path.append(str(Path(__file__).parents[1] / "scripts"))
from population_tables import sat69b  # scripts are no package: their folder is named first

OFAC = "lists/us-ofac-sdn/2026-07-31"
SEED = 1
FORMS = {Form.FULL: Kind.MX_PEOPLE, Form.ONE_GIVEN: Kind.MX_PEOPLE_ONE_GIVEN, Form.SHORT: Kind.MX_PEOPLE_SHORT}


@dataclass(frozen=True, slots=True)
class Sample:
    """Tokens of one kind from one source, in a fixed order that mixes rich and poor."""

    what: str
    source: str
    tokens: tuple[str, ...]
    names: tuple[str, ...]


def main() -> None:
    """Print the tables and, where asked, draw the plots."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of public lists and name files")
    parser.add_argument("--plots", type=Path)
    chosen = parser.parse_args()
    taxpayers = sat69b.read_taxpayers(chosen.data)
    people, _ = sat69b.persons(taxpayers)
    firms = {number: name for number, name in sat69b.firms(taxpayers).items() if is_held_out(number)}
    samples = [*people_samples(people), *firm_samples(tuple(firms.values()))]
    print_frequencies(samples)
    print_alerts(chosen.data, people, firms)
    if chosen.plots:
        draw(samples, chosen.plots)


def people_samples(people: Sequence[sat69b.Person]) -> Iterator[Sample]:
    """Yield surnames and given names, and the names in their three forms, real and invented."""
    invented = tuple(population(Kind.MX_PEOPLE, len(people), SEED))
    real = sorted(people, key=lambda one: fold(" ".join(one.given)))
    yield Sample("surnames", "69-B", _folded(name for one in real for name in (one.paternal, one.maternal)), ())
    yield Sample("surnames", "invented", _folded(name for one in invented for name in (one.paternal, one.maternal)), ())
    yield Sample("given names", "69-B", _folded(unit for one in people for unit in one.given), ())
    yield Sample("given names", "invented", _folded(unit for one in invented for unit in units(one.given)), ())
    for form, kind in FORMS.items():
        yield Sample(f"people, {form}", "69-B", (), _folded(written(one, form) for one in people))
        yield Sample(
            f"people, {form}", "invented", (), _folded(one.name for one in population(kind, len(people), SEED))
        )


def firm_samples(firms: Sequence[str]) -> Iterator[Sample]:
    """Yield the words of firms held out, and of as many invented ones."""
    ordered = sorted(firms, key=lambda name: name[::-1])
    invented = [one.name for one in population(Kind.MX_FIRMS, len(firms), SEED)]
    for source, names in (("69-B held out", ordered), ("invented", invented)):
        yield Sample("firms", source, tuple(word for name in names for word in fold(name).split()), _folded(names))


def written(person: sat69b.Person, form: Form) -> str:
    """Return a real person's name in a form."""
    given = " ".join(person.given) if form is Form.FULL else person.given[0]
    return " ".join((given, person.paternal, *(() if form is Form.SHORT else (person.maternal,))))


def print_frequencies(samples: Sequence[Sample]) -> None:
    """Print slopes, different tokens and shared names."""
    print(f"{'':<38}{'source':<15}{'tokens':>8}{'different':>11}{'Zipf':>8}{'Heaps':>8}{'names':>8}{'shared':>8}")
    for one in samples:
        slopes = (
            f"{len(one.tokens):>8,}{len(set(one.tokens)):>11,}{zipf_slope(ranked(one.tokens)):>8.2f}"
            f"{heaps_slope(one.tokens):>8.2f}"
            if one.tokens
            else " " * 35
        )
        names = f"{len(one.names):>8,}{shared(one.names):>8,}" if one.names else ""
        print(f"{one.what:<38}{one.source:<15}{slopes}{names}")


def print_alerts(data: Path, people: Sequence[sat69b.Person], firms: Mapping[str, str]) -> None:
    """Print the alerts on real taxpayers by name alone, and how many are true: by RFC, or by full name and birth."""
    paths = (path for path in sorted((data / OFAC).iterdir()) if path.name not in NOT_OF_THE_SET)
    index = NameIndex(parse_ofac_csv({path.name: path.read_bytes() for path in paths}).entities)
    for form in Form:
        print_rate(f"people, {form}", [_person(one, form) for one in people], index)
    print_rate("firms held out", [_firm(number, name) for number, name in firms.items()], index)


def print_rate(title: str, queries: Sequence[Query], index: NameIndex) -> None:
    """Print one rate with its interval; true hits are no part of it."""
    met = [(query, meets(query, index)) for query in queries]
    true = sum(any(is_true_hit(query, entity) for entity in entities) for query, entities in met)
    alerts = sum(bool(entities) for _, entities in met) - true
    rate = clopper_pearson(alerts, len(queries) - true)
    print(
        f"alerts on real {title:<38}{alerts:>3} of {len(queries) - true:,}: {1000 * rate.rate:.2f} per 1,000 "
        f"({1000 * rate.low:.2f} to {1000 * rate.high:.2f}), {true} true hits left out"
    )


def meets(query: Query, index: NameIndex) -> list[Entity]:
    """Return the entities that the name alone meets."""
    name_only = replace(query, birth_date=None, identifiers=())
    return [match.entity for match in find_matches(name_only, index, Parameters.load()).matches]


def _person(person: sat69b.Person, form: Form) -> Query:
    born = PartialDate.parse(f"{person.born}-{person.rfc[6:8]}-{person.rfc[8:10]}")
    return Query(
        written(person, form),
        schema=Schema.PERSON,
        birth_date=born,
        identifiers=(Identifier("rfc", person.rfc, "MX"),),
    )


def _firm(number: str, name: str) -> Query:
    return Query(name, schema=Schema.COMPANY, identifiers=(Identifier("rfc", number, "MX"),))


def draw(samples: Sequence[Sample], folder: Path) -> None:
    """Write rank against count, and growth, of every kind of token as one picture."""
    plots: Any = importlib.import_module("matplotlib.pyplot")
    kinds = list(dict.fromkeys(one.what for one in samples if one.tokens))
    figure, axes = plots.subplots(2, len(kinds), figsize=(5 * len(kinds), 8), layout="constrained")
    for column, what in enumerate(kinds):
        for one in (one for one in samples if one.what == what):
            counts = ranked(one.tokens)
            axes[0][column].loglog(range(1, len(counts) + 1), counts, label=one.source)
            axes[1][column].loglog(*zip(*growth(one.tokens), strict=True), marker="o", label=one.source)
        axes[0][column].set(title=what, xlabel="rank", ylabel="count")
        axes[1][column].set(xlabel="tokens read", ylabel="different tokens")
        axes[0][column].legend()
    folder.mkdir(parents=True, exist_ok=True)
    figure.savefig(folder / "populations.png", dpi=80)


def _folded(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, names))


if __name__ == "__main__":
    main()
