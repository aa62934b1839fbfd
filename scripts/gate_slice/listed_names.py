"""Names of listed parties, as they are listed and under every alteration."""

import heapq
from collections.abc import Iterable, Iterator

from gate_slice.people import SEED
from regression.cases import Case
from regression.figures import UNALTERED
from tamiz.lab.alterations import ALTERATIONS, alter
from tamiz.lab.measure import altered, rank, sample
from tamiz.lab.scorers import Asked
from tamiz.model import Entity

AS_LISTED, OF_EACH = 260, 27  # names as listed, and of each alteration
_ALL = 100_000  # more names than the lists have
_SLIGHT = tuple(
    one
    for one in ALTERATIONS
    if one.name in {"maternal surname left out", "two typos", "letter missing", "first given name as initial"}
)


def altered_names(entities: Iterable[Entity]) -> Iterator[Case]:
    """Yield names as they are listed and of each alteration so many, drawn by a hash of each."""
    for name, _, queries in altered(sample(tuple(entities), _ALL, SEED), SEED):
        most = AS_LISTED if name == UNALTERED else OF_EACH
        different = {(one.entity.id, one.query.name): one for one in queries}.values()
        drawn = heapq.nsmallest(most, different, key=lambda one: _place(name, one))  # used at once
        yield from (Case(name, one.entity.id, one.query.name, (one.entity.schema.value,)) for one in drawn)


def slightly_altered(name: str) -> str | None:
    """Return a name that is no complete one any more, so that what else is given has something to say."""
    ranked = sorted(_SLIGHT, key=lambda one: rank(SEED, one.name, name))
    return next((text for one in ranked if (text := alter(name, one, SEED))), None)


def _place(group: str, one: Asked) -> int:
    return rank(SEED, group, one.entity.id, one.query.name)
