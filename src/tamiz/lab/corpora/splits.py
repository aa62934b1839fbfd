"""Train, dev and test, apart by party: whatever hangs together by record, number or birth stays together.

The split of a component is a hash of its smallest id, so it is the same in every run and on
every machine. A list that is added changes it only for parties whose components it joins.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from tamiz.lab.corpora.agreements import agreements
from tamiz.lab.corpora.joins import birth_keys, holders_of
from tamiz.lab.corpora.windows import LeftOut
from tamiz.model import Entity

# Append only: ids of earlier lists are smaller, so a list put at the end gives no component another smallest id.
LIST_ORDER = ("us-ofac-sdn", "un-sc", "us-ofac-nonsdn")
_SEED = "tamiz corpora 1 "
_TRAIN, _DEV = 70, 85  # of 100


class Split(StrEnum):
    """What a part of the corpus is for."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


def split_of(component: str) -> Split:
    """Return the split of a component, which its smallest id names: 70, 15 and 15 of 100."""
    place = int.from_bytes(hashlib.sha256((_SEED + component).encode("utf-8", "backslashreplace")).digest()[:8]) % 100
    return Split.TRAIN if place < _TRAIN else Split.DEV if place < _DEV else Split.TEST


def components(lists: Mapping[str, Sequence[Entity]], left_out: LeftOut | None = None) -> dict[str, str]:
    """Return by entity id the smallest id of its component.

    Two records hang together when they have an id, any number that is no placeholder (also one
    whose country is not known, the first ten of an RFC, a bank's branches) or complete name and
    day of birth in common, on one list or on two.
    """
    entities = [entity for listed in lists.values() for entity in listed]
    tied = _Ties(entities)
    holders = holders_of(entities)
    for agreement in agreements(holders, LeftOut() if left_out is None else left_out):
        tied.tie((*holders[agreement.left], *holders[agreement.right]))
    for places in _born(entities).values():
        tied.tie(places)
    return tied.smallest_ids()


def _born(entities: Sequence[Entity]) -> dict[object, list[int]]:
    born: dict[object, list[int]] = defaultdict(list)
    for place, entity in enumerate(entities):
        for key in birth_keys(entity):
            born[key].append(place)
    return born


def _order(entity: Entity) -> tuple[int, str, int, str]:
    """Return what puts ids in order: by list as in LIST_ORDER, others after; then as numbers are, short ones first."""
    known = LIST_ORDER.index(entity.list_id) if entity.list_id in LIST_ORDER else len(LIST_ORDER)
    return known, entity.list_id, len(entity.id), entity.id


class _Ties:
    """A forest of places: two are tied when they have the same root (union and find, the smaller place is root)."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        first = {entity.id: entity for entity in entities}
        self._ids = [entity.id for entity in sorted(first.values(), key=_order)]
        rank = {id_: place for place, id_ in enumerate(self._ids)}
        self._rank = [rank[entity.id] for entity in entities]
        self._parent = list(range(len(self._ids)))

    def tie(self, places: Sequence[int]) -> None:
        """Tie the entities at these places together."""
        for one, other in pairwise(places):
            left, right = self._root(self._rank[one]), self._root(self._rank[other])
            self._parent[max(left, right)] = min(left, right)

    def smallest_ids(self) -> dict[str, str]:
        """Return by id the smallest id that it is tied to."""
        return {id_: self._ids[self._root(place)] for place, id_ in enumerate(self._ids)}

    def _root(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place
