"""Ties between parties as edges of FollowTheMoney: Ownership, Directorship, Family, UnknownLink and their like."""

from collections.abc import Iterator
from functools import cache

from tamiz.data.ftm_schema import UNKNOWN_LINK, Edge, ftm_schema
from tamiz.model import Entity, Link
from tamiz.render.ftm_line import FtmLine, stable_id, stated


def ties(entity: Entity) -> Iterator[FtmLine]:
    """Yield the links of an entity to parties that its list knows by an id; from either end it is the same edge."""
    for link in entity.links:
        if _has_id(link, entity):
            yield _tie(link, entity)


def ties_in_words(entity: Entity) -> Iterator[str]:
    """Yield the links to parties known by name alone, which an edge cannot reach."""
    for link in entity.links:
        if not _has_id(link, entity):
            yield f"{link.kind}: {link.other}" + (f" ({link.note})" if link.note and link.note != link.other else "")


def _has_id(link: Link, entity: Entity) -> bool:
    return link.other.startswith(f"{entity.list_id}:")


def _tie(link: Link, entity: Entity) -> FtmLine:
    edge, is_source, role = _edge_of(link.kind)
    ends = (entity.id, link.other) if is_source else (link.other, entity.id)
    source, target = sorted(ends) if edge.at_source == edge.at_target and not role else ends
    pairs = [(edge.source, source), (edge.target, target), ("role", role), ("summary", link.note)]
    return FtmLine(
        id=stable_id(edge.schema, *pairs),
        schema=edge.schema,
        dataset=entity.list_id,
        values=stated(pairs),
        caption=role or edge.schema,
    )


def _edge_of(kind: str) -> tuple[Edge, bool, str | None]:
    """Return the edge for a kind of link, whether its bearer is the source, and its role where the edge says none."""
    model = ftm_schema()
    known = _by_kind().get(kind)
    if known:
        return *known, None
    here = next((one.here for one in model.references.values() if one.there == kind), None)
    return model.edges[UNKNOWN_LINK], here is None, here or kind


@cache
def _by_kind() -> dict[str, tuple[Edge, bool]]:
    edges = ftm_schema().edges.values()
    return {edge.at_target: (edge, False) for edge in edges} | {edge.at_source: (edge, True) for edge in edges}
