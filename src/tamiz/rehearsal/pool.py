"""The parties that a scenario can mean: those that the lists hold, by id, by name and by their ties."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from tamiz.errors import QueryError
from tamiz.held import KnownList
from tamiz.matching.match import find_matches
from tamiz.model import Entity, Grade, Link, Query, Rule
from tamiz.names import fold
from tamiz.rehearsal.scenario import Sought
from tamiz.rehearsal.worlds import World
from tamiz.render.plain import printable

_NO_TIE = frozenset({"mentioned", "family"})  # a relative is not under a group; a mention says nothing
_LISTS_REMEMBERED = 64


class Pool:
    """Looks parties up in the world before."""

    def __init__(self, before: World) -> None:
        self._before = before
        self.of_list = lru_cache(_LISTS_REMEMBERED)(self._of_list)

    @cached_property
    def parts(self) -> tuple[KnownList, ...]:
        """What each list had told."""
        return self._before.screener.known(self._before.settings.known_on).parts

    @property
    def list_ids(self) -> frozenset[str]:
        """The lists that had told anything."""
        return frozenset(part.snapshot.list_id for part in self.parts)

    def _of_list(self, list_id: str) -> dict[str, Entity]:
        held = [part for part in self.parts if part.snapshot.list_id == list_id]
        return {entity.id: entity for part in held for entity in part.names_on(self._before.settings.on).entities}

    def entity(self, ident: str) -> Entity | None:
        """Return the party with an id, None when its list does not hold it."""
        return self.of_list(ident.partition(":")[0]).get(ident)

    def everyone(self) -> Iterator[Entity]:
        """Yield every party of every list."""
        for list_id in sorted(self.list_ids):
            yield from self.of_list(list_id).values()

    def named(self, party: Sought) -> tuple[Entity, ...]:
        """Return the entries with a name of the party in full. Raises QueryError when they are several parties'."""
        found: dict[str, Entity] = {}
        names = self._before.screener.known(self._before.settings.known_on).names_on(self._before.settings.on)
        for text in party.names:
            asked = Query(text, schema=party.schema)
            matches = find_matches(asked, names, self._before.screener.parameters).matches
            found.update((one.entity.id, one.entity) for one in matches if one.rule is Rule.COMPLETE_NAME)
        self._check_one(party, found.values())
        return tuple(found[ident] for ident in sorted(found))

    def _check_one(self, party: Sought, found: Iterable[Entity]) -> None:
        parties = self._before.screener.parties(self._before.settings)
        apart = {entity.id if parties is None else parties.party_of(entity).id: entity.id for entity in found}
        if len(apart) > 1:
            raise QueryError(
                f"{party.where}: {printable(party.name or party.key)!r} is the name of {len(apart)} parties on the "
                f"lists: {', '.join(sorted(apart.values()))}. Say which you mean, as: entities: [{min(apart.values())}]"
            )

    def linked(self, to: Iterable[Entity]) -> Iterator[tuple[Entity, Entity]]:
        """Yield each party that a list ties to one of the given, with the one it is tied to."""
        given = {entity.id: entity for entity in to}
        called = {
            fold(name.text): entity
            for entity in given.values()
            for name in entity.names
            if name.grade in (Grade.PRIMARY, Grade.STRONG)
        }
        for entity in self.everyone():
            if entity.id not in given:
                tied = next(filter(None, (_tied(link, given, called) for link in entity.links)), None)
                if tied is not None:
                    yield entity, tied


def _tied(link: Link, by_id: dict[str, Entity], by_name: dict[str, Entity]) -> Entity | None:
    if link.kind in _NO_TIE:
        return None
    return by_id.get(link.other) or by_name.get(fold(link.other))
