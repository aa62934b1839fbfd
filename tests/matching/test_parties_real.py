"""Parties on real lists, kept outside the repository: how many are joined, and how many wrongly. No party is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest

from lab.test_pairs_real import corpus
from make_pairs import load
from sources.test_real_lists import LISTS
from tamiz.lab.intervals import clopper_pearson
from tamiz.matching.index import NameIndex, Together
from tamiz.matching.parameters import Parameters
from tamiz.matching.parties import Parties
from tamiz.matching.sameness import Record, bond_of
from tamiz.model import Entity, SameParty, Schema

pytestmark = pytest.mark.real
PARAMETERS = Parameters.load()
SDN, NON_SDN, UN = "us-ofac-sdn/2026-07-31", "us-ofac-nonsdn/2025-12-moov-set", "un-sc/2026-08-01"


@cache
def entries(edition: str) -> tuple[Entity, ...]:
    if not LISTS.is_dir():
        pytest.skip("the lists are not here: they are kept outside the repository, see TAMIZ_SHARED")
    return tuple(load(LISTS / edition, edition.partition("/")[0]).entities)


def joined(*lists: Sequence[Entity]) -> Mapping[str, SameParty]:
    parties = Parties(Together(tuple(map(NameIndex, lists))), PARAMETERS)
    return {entity.id: parties.party_of(entity) for one in lists for entity in one}


def as_list(list_id: str, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(replace(entity, list_id=list_id) for entity in entities)


def test_parties_that_the_laboratory_knows_to_be_on_two_lists_are_joined() -> None:
    party = joined(entries(SDN), entries(NON_SDN), entries(UN))
    known = {(join.left.entity.id, join.right.entity.id) for _, join in corpus().same}
    pairs = [(one, other) for one, other in known if one != other and {one, other} <= party.keys()]
    together = sum(party[one] == party[other] for one, other in pairs)
    assert (together, len(pairs)) == (391, 395)
    assert clopper_pearson(together, len(pairs)).low > 0.97


def test_look_alikes_that_a_publisher_keeps_apart_would_be_two_on_two_lists_as_well() -> None:
    pairs = [(pair.left, pair.right) for _, pair in corpus().different]
    bound = sum(_bound(one, other) for one, other in pairs)
    assert (bound, len(pairs)) == (1, 5_057)  # two firms of the very same name, one without any number
    assert clopper_pearson(bound, len(pairs)).high < 0.0012


def _bound(one: Entity, other: Entity) -> bool:
    ours, theirs = replace(one, list_id="north"), replace(other, list_id="south")
    return bond_of(Record(ours), Record(theirs), PARAMETERS) is not None


def test_two_halves_of_one_list_have_hardly_a_party_in_common() -> None:
    """Each is where the other half has no such party: the worst that a join can meet."""
    party = joined(as_list("north", entries(SDN)[::2]), as_list("south", entries(SDN)[1::2]))
    wrong = {one.id: one for one in party.values() if len(one.members) > 1}
    assert (len(wrong), len(party)) == (4, 19_181)
    assert not [one for one in wrong.values() if one.members[0].schema is Schema.PERSON]
