"""The parties of one snapshot by id: the one check that following and comparing them rests on."""

from collections.abc import Iterable

from tamiz.errors import StoreError
from tamiz.model import Entity


def by_id(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Return ``entities`` by id, in their order. Raises StoreError when one id stands for two parties."""
    held: dict[str, Entity] = {}
    for entity in entities:
        if entity.id in held:
            raise StoreError(
                f"the id {entity.id!r} is given to two parties of one snapshot, so neither can be followed. "
                "Download the list again; if it stays so, the publisher's file is at fault."
            )
        held[entity.id] = entity
    return held
