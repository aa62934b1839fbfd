"""Which entries of different lists are one party: bonds between two, and parties made of bonds.

Whether two entries are bound depends on their two lists alone: each is the other's best, and clearly
so, among the entries of its list with a complete name or a number in common. So no third list changes
a bond. A party is what bonds tie together, the strongest first, numbers before names; a bond that would
bring together two members that contradict each other is left out. No order of lists changes any of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from tamiz.matching.index import Names, parts_of
from tamiz.matching.parameters import Parameters
from tamiz.matching.sameness import Record, bond_of, why_apart
from tamiz.model import Answer, Bond, Entity, Match, SameParty, Schema

_MOST_SHARING = 50  # names or entries of one list under one key: what more share tells nobody apart
_MOST_TIED = 100  # entries reached from one to the next; nothing that long is one party
_REMEMBERED = 10_000  # entries


@dataclass(frozen=True)
class Parties:
    """The parties of some lists; each is worked out when one of its entries is asked for, and remembered."""

    names: Names
    parameters: Parameters
    lists: tuple[str, ...] = ()  # the lists that count; empty: all
    _known: dict[str, SameParty] = field(default_factory=dict)
    _best: dict[str, dict[str, tuple[Bond, Entity]]] = field(default_factory=dict)

    def party_of(self, entity: Entity) -> SameParty:
        """Return the party that an entity is an entry of: alone where no other list has it, or it is not sure."""
        known = self._known.get(entity.id)
        if known is not None:
            return known
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
            self._best.clear()
        tied, bonds = self._tied(entity)
        made = make_parties(tied.values(), bonds, self.parameters)
        found = {member.id: party for party in made for member in party.members}
        self._known.update(found)
        return found[entity.id]

    def _tied(self, entity: Entity) -> tuple[dict[str, Entity], list[Bond]]:
        """Return all that bonds lead to from one entry to the next, and the bonds; nothing where there is no end."""
        tied, waiting = {entity.id: entity}, [entity]
        bonds: dict[tuple[str, str], Bond] = {}
        while waiting:
            for bond, other in self._bound(waiting.pop()):
                bonds[bond.one, bond.other] = bond
                if other.id not in tied:
                    tied[other.id] = other
                    waiting.append(other)
                if len(tied) > _MOST_TIED:
                    return {entity.id: entity}, []
        return tied, list(bonds.values())

    def _bound(self, entity: Entity) -> Iterator[tuple[Bond, Entity]]:
        """Yield the entries that an entry is bound to: each is the other's best, one of a list at most."""
        for bond, other in self._best_of(entity).values():
            back = self._best_of(other).get(entity.list_id)
            if back is not None and back[1].id == entity.id:
                yield bond, other

    def _best_of(self, entity: Entity) -> dict[str, tuple[Bond, Entity]]:
        """Return by list the entry that an entry agrees with best, where no other agrees nearly as well."""
        known = self._best.get(entity.id)
        if known is not None:
            return known
        record = Record(entity)
        found: dict[str, list[tuple[Bond, Entity]]] = defaultdict(list)
        for other in self._sharing(record):
            bond = bond_of(record, Record(other), self.parameters)
            if bond is not None:
                found[other.list_id].append((bond, other))
        ahead = ((list_id, self._ahead(bound)) for list_id, bound in found.items())
        best = self._best[entity.id] = {list_id: one for list_id, one in ahead if one is not None}
        return best

    def _ahead(self, bound: Sequence[tuple[Bond, Entity]]) -> tuple[Bond, Entity] | None:
        """Return the best of the entries of one list, None where the next is as good or nearly so."""
        (best, other), *rest = sorted(bound, key=lambda pair: strongest_first(pair[0]))
        for next_best, _ in rest[:1]:
            is_near = best.millibits - next_best.millibits < self.parameters.party.lead
            if best.by_number is next_best.by_number and is_near:
                return None
        return best, other

    def _sharing(self, record: Record) -> Iterator[Entity]:
        """Yield the entries of other lists that share a complete name or a number, those of each list apart."""
        own = record.entity.list_id
        for part in parts_of(self.names):
            found: dict[str, Entity] = {}
            for some in self._found(record, part):
                shared = list(islice(some, _MOST_SHARING + 1))
                if len(shared) <= _MOST_SHARING:
                    found.update((one.id, one) for one in shared if self._counts(one, own))
            yield from found.values()

    def _found(self, record: Record, part: Names) -> Iterator[Iterator[Entity]]:
        """Yield what one list holds under each name and each number of an entry."""
        person = record.entity.schema is Schema.PERSON
        for reading in record.readings:
            yield (entry.entity for entry in part.block(reading, person=person))
        for number in record.entity.identifiers:
            yield iter(part.carriers((number,)))

    def _counts(self, other: Entity, own: str) -> bool:
        return other.list_id != own and (not self.lists or other.list_id in self.lists)


def join_entries(answer: Answer, parties: Parties) -> Answer:
    """Return the answer with the party of each match, and those parties that several lists have; all matches stay."""
    met: dict[str, SameParty] = {}

    def joined(matches: Iterable[Match]) -> tuple[Match, ...]:
        found = [(match, parties.party_of(match.entity)) for match in matches]
        met.update((party.id, party) for _, party in found if len(party.members) > 1)
        return tuple(replace(match, party=party.id) for match, party in found)

    matches, suppressed, near = (joined(some) for some in (answer.matches, answer.suppressed, answer.near))
    return replace(answer, matches=matches, suppressed=suppressed, near=near, parties=tuple(met.values()))


def strongest_first(bond: Bond) -> tuple[bool, int, str, str]:
    """Return the sort key of a bond: by number before by name, then most bits, then entity ids."""
    return (not bond.by_number, -bond.millibits, bond.one, bond.other)


def make_parties(entities: Iterable[Entity], bonds: Iterable[Bond], parameters: Parameters) -> tuple[SameParty, ...]:
    """Return the parties that bonds make of entities; none holds two members that contradict each other."""
    groups = {entity.id: [entity] for entity in entities}
    used: dict[str, list[Bond]] = {ident: [] for ident in groups}
    for bond in sorted(bonds, key=strongest_first):
        ours, theirs = groups[bond.one], groups[bond.other]
        if ours is theirs or _contradict(ours, theirs, parameters):
            continue
        why = [*used[bond.one], *used[bond.other], bond]
        joined = [*ours, *theirs]
        for member in joined:
            groups[member.id], used[member.id] = joined, why
    return tuple(_party(groups[ident], used[ident]) for ident in sorted(groups) if _is_first(ident, groups[ident]))


def _contradict(ours: Iterable[Entity], theirs: Sequence[Entity], parameters: Parameters) -> bool:
    return any(why_apart(one, other, parameters) is not None for one in ours for other in theirs)


def _is_first(ident: str, members: Iterable[Entity]) -> bool:
    return ident == min(member.id for member in members)


def _party(members: Iterable[Entity], bonds: Iterable[Bond]) -> SameParty:
    held = tuple(sorted(members, key=lambda member: member.id))
    return SameParty(held[0].id, held, tuple(sorted(bonds, key=strongest_first)))
