"""Parties of several lists: the same whatever the order, and no list changes what others bind."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.entries import LISTS, PEOPLE, firm, person, worlds
from tamiz.matching.flat import FlatIndex, Given, build_arrays
from tamiz.matching.index import NameIndex, Together
from tamiz.matching.parameters import Parameters
from tamiz.matching.parties import Parties, make_parties
from tamiz.matching.sameness import Record, bond_of, why_apart
from tamiz.model import Bond, Entity, SameParty

PARAMETERS = Parameters.load()
World = Mapping[str, Iterable[Entity]]


def parties_of(world: World, *chosen: str) -> dict[str, SameParty]:
    """Return the party of every entry of the chosen lists, loaded in that order; of all lists when none is chosen."""
    lists = [tuple(world[list_id]) for list_id in chosen or world]
    parties = Parties(Together(tuple(NameIndex(one) for one in lists)), PARAMETERS)
    return {entity.id: parties.party_of(entity) for one in lists for entity in one}


def ids(party: SameParty) -> list[str]:
    return [member.id for member in party.members]


def of(*entities: Entity) -> dict[str, SameParty]:
    return parties_of({list_id: [one for one in entities if one.list_id == list_id] for list_id in LISTS})


def test_a_party_on_three_lists_has_the_smallest_id_and_says_why() -> None:
    found = of(*(person(f"{list_id}:1", born="1970-03-04") for list_id in LISTS))["south:1"]
    assert (found.id, ids(found)) == ("north:1", ["north:1", "south:1", "west:1"])
    assert [(bond.one, bond.other) for bond in found.bonds] == [("north:1", "south:1"), ("north:1", "west:1")]


def test_one_that_no_other_list_has_is_a_party_of_its_own() -> None:
    alone = person("north:1", born="1970-03-04")
    assert of(alone, person("south:1", PEOPLE[3]))["north:1"] == SameParty("north:1", (alone,))


def test_a_chain_never_brings_together_two_that_contradict_each_other() -> None:
    older, younger = (person(ident, born=born) for ident, born in (("north:1", "1970-03-04"), ("west:1", "1981-12-30")))
    older = replace(older, identifiers=person("x", passport="G12345678").identifiers)
    both = person("south:1", passport="G12345678")
    both = replace(both, birth_dates=(*older.birth_dates, *younger.birth_dates))
    found = of(older, both, younger)
    assert ids(found["south:1"]) == ["north:1", "south:1"]  # bound by a number, before the other by names and a day
    assert ids(found["west:1"]) == ["west:1"]


def test_where_two_of_one_list_fit_as_well_neither_is_chosen() -> None:
    found = of(firm("north:1"), firm("south:1"), firm("south:2"))
    assert all(len(party.members) == 1 for party in found.values())


def test_where_one_of_two_fits_clearly_better_it_is_chosen() -> None:
    found = of(firm("north:1", country="MX"), firm("south:1", country="MX"), firm("south:2"))
    assert ids(found["north:1"]) == ["north:1", "south:1"]


def test_lists_that_do_not_count_join_nobody() -> None:
    everyone = [person(f"{list_id}:1", born="1970-03-04") for list_id in LISTS]
    parties = Parties(NameIndex(everyone), PARAMETERS, lists=("south", "west"))
    assert ids(parties.party_of(everyone[1])) == ["south:1", "west:1"]


def test_five_hundred_entries_that_share_a_passport_and_a_name_are_nobodys_party() -> None:
    crowd = [person(f"{list_id}:{place}", passport="G12345678") for list_id in LISTS[:2] for place in range(250)]
    started = time.perf_counter()
    found = of(*crowd)
    assert all(len(party.members) == 1 for party in found.values())
    assert time.perf_counter() - started < 20


def test_what_over_a_hundred_lists_would_have_is_left_apart() -> None:
    entries = [person(f"list{place}:1", born="1970-03-04") for place in range(120)]
    parties = Parties(Together(tuple(NameIndex([one]) for one in entries)), PARAMETERS)
    started = time.perf_counter()
    assert ids(parties.party_of(entries[0])) == ["list0:1"]
    assert time.perf_counter() - started < 20


@given(worlds())
@settings(deadline=None)
def test_no_order_of_lists_or_entries_changes_a_party(world: World) -> None:
    expected = parties_of(world)
    turned = {list_id: tuple(world[list_id])[::-1] for list_id in world}
    assert all(parties_of(turned, *order) == expected for order in permutations(world))


@given(worlds())
@settings(deadline=None)
def test_no_party_holds_two_that_contradict_each_other_and_each_is_bound(world: World) -> None:
    for party in parties_of(world).values():
        assert not any(why_apart(one, other, PARAMETERS) for one, other in combinations(party.members, 2))
        assert len(party.bonds) == len(party.members) - 1
        assert party.id == min(ids(party))


@given(worlds())
@settings(deadline=None)
def test_a_third_list_parts_only_what_contradicts_it_and_joins_only_through_its_own(world: World) -> None:
    two, three = parties_of(world, *LISTS[:2]), parties_of(world)
    for one, other in combinations(two, 2):
        was, joined = two[one] == two[other], three[one] == three[other]
        if was and not joined:
            assert any(why_apart(a, b, PARAMETERS) for a in three[one].members for b in three[other].members)
        if joined and not was:
            assert any(member.list_id == LISTS[2] for member in three[one].members)


@given(worlds())
@settings(deadline=None)
def test_a_list_that_has_none_of_them_changes_nothing(world: World) -> None:
    foreign = (person("zone:1", "Xenia Oblomova", born="1950"), firm("zone:2", "Oblomov Kontor"))
    with_it = parties_of({**world, "zone": foreign})
    assert {ident: with_it[ident] for ident in parties_of(world)} == parties_of(world)


@given(worlds())
@settings(deadline=None)
def test_the_flat_index_gives_the_same_parties(world: World) -> None:
    flat = []
    for entities in map(tuple, world.values()):
        arrays = {name: memoryview(raw) for name, raw in build_arrays(entities).items()}
        flat.append(FlatIndex.open(arrays, Given(entities)))
    parties = Parties(Together(tuple(flat)), PARAMETERS)
    assert {entity.id: parties.party_of(entity) for one in world.values() for entity in one} == parties_of(world)


@given(worlds(), st.randoms())
@settings(deadline=None)
def test_bonds_make_the_same_parties_in_any_order(world: World, chance: object) -> None:
    entities = [entity for one in world.values() for entity in one]
    bonds = [bond for pair in combinations(entities, 2) if (bond := _bond(*pair)) is not None]
    shuffled = list(bonds)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert make_parties(entities, bonds, PARAMETERS) == make_parties(entities[::-1], shuffled, PARAMETERS)


def _bond(one: Entity, other: Entity) -> Bond | None:
    return bond_of(Record(one), Record(other), PARAMETERS)
