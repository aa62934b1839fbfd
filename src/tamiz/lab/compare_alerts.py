"""Who alerts among the clean customers under two settings, counted in batches; the first who changed are named.

However many customers there are, those at hand are one batch and the few that are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from tamiz.lab.compare_paired import Tally, Two
from tamiz.lab.compare_who import who
from tamiz.lab.measure import Chosen, Listed, as_given
from tamiz.lab.measure_clean import BATCH, Alerts, CustomerFile, invented
from tamiz.lab_words import Given, Kind
from tamiz.model import Query
from tamiz.render.lab_compare_views import AlertChange, CustomerMoved
from tamiz.render.lab_views import Population

Clean = CustomerFile | tuple[Kind, int]  # a customer file, or a kind of invented population and its size


@dataclass(slots=True)
class _Changed:
    """What changed so far: all counted, the first of each side kept, with all that their file says."""

    two: Two
    given: Given
    shown: int
    tally: Tally = field(default_factory=Tally)
    a_only: list[Query] = field(default_factory=list)
    b_only: list[Query] = field(default_factory=list)

    def take(self, customers: Iterator[Query]) -> Alerts:
        """Ask about all of them."""
        while batch := list(islice(customers, BATCH)):
            pairs = self.two.best([as_given(customer, self.given) for customer in batch])
            self.tally.add(pairs)
            for customer, pair in zip(batch, pairs, strict=True):
                kept = self.a_only if pair.a else self.b_only
                if pair.a is not pair.b and len(kept) < self.shown:
                    kept.append(customer)
        return {}


def compare_alerts(chosen: Chosen, two: Two, clean: Clean, given: Given, shown: int) -> AlertChange:
    """Return who alerts under which setting, against all the lists; of either side the first ``shown`` are named.

    Raises InputError as :meth:`CustomerFile.measure` does.
    """
    changed = _Changed(two, given, shown)
    population = _asked(chosen, clean, changed)
    named = _named([*changed.a_only, *changed.b_only], changed, chosen.together)
    a_only = len(changed.a_only)
    return AlertChange(population, changed.tally.paired, changed.tally.split, named[:a_only], named[a_only:])


def _asked(chosen: Chosen, clean: Clean, changed: _Changed) -> Population:
    """Ask about the customers, and return who they are."""
    if isinstance(clean, CustomerFile):
        return clean.measure(chosen.together, chosen.run.seed, changed.take)[0]
    population, customers = invented(*clean, chosen.run.seed)
    changed.take(customers)
    return population


def _named(customers: Sequence[Query], changed: _Changed, listed: Listed) -> tuple[CustomerMoved, ...]:
    """Return the customers with whom they meet under either setting."""
    queries = [as_given(customer, changed.given) for customer in customers]
    met = zip(customers, who(queries, changed.two.a, listed), who(queries, changed.two.b, listed), strict=True)
    return tuple(CustomerMoved(one.source.row if one.source else None, one.id, one.name, a, b) for one, a, b in met)
