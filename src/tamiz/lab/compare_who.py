"""Whom a customer meets: a scorer gives the best score alone, so that for the few who are shown it is asked again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tamiz.lab.measure import Listed
from tamiz.lab.scorers import Asked, Doors, compared_names, make_scorer
from tamiz.lab.settings import Judge
from tamiz.model import Entity, Grade, Name, Query
from tamiz.render.lab_compare_views import MetParty

_PART = 500  # parties looked through at once: few enough that asking each by itself takes no time
_NOTHING = -1.0  # below every score of a string distance


def who(queries: Sequence[Query], judge: Judge, listed: Listed) -> list[MetParty]:
    """Return the best that each query meets, by name; of equals the first in list order."""
    if isinstance(judge.scorer, Doors):
        return [_by_evidence(query, judge.scorer, judge.threshold) for query in queries]
    return _by_distance(queries, judge, listed) if queries else []


def _by_evidence(query: Query, doors: Doors, threshold: float | None) -> MetParty:
    """Return the best that counts, else whoever has the most bits, also when they are too few."""
    met = doors.candidates(query, doors.steps)
    counted = (one for one in met if doors.met(query, [one]).counts(threshold))
    best = next(counted, met[0] if met else None)
    if best is None:
        return MetParty()
    return MetParty(best.bits, best.entity.id, best.entity.list_id, best.name.text)


def _by_distance(queries: Sequence[Query], judge: Judge, listed: Listed) -> list[MetParty]:
    """Return the best by a string distance: the part of the lists that holds it, and in that part who it is."""
    scores = [_NOTHING] * len(queries)
    parts: list[Sequence[Entity]] = [()] * len(queries)
    for start in range(0, len(listed.entities), _PART):
        part = listed.entities[start : start + _PART]
        met = make_scorer(judge.scorer.name, listed.names, part, judge.parameters).best(queries)
        for place, score in enumerate(one.score for one in met):
            if score is not None and score > scores[place]:
                scores[place], parts[place] = score, part
    return [_in_part(*one, judge) for one in zip(queries, scores, parts, strict=True)]


def _in_part(query: Query, score: float, part: Sequence[Entity], judge: Judge) -> MetParty:
    asked = [one for entity in part for one in _each_name(query, entity)]
    met = zip(asked, judge.scorer.own(asked), strict=True)
    best = max(((one, found.score) for one, found in met if found.score is not None), key=_score, default=None)
    if best is None:
        return MetParty()
    return MetParty(score, best[0].entity.id, best[0].entity.list_id, best[0].listed)


def _each_name(query: Query, entity: Entity) -> Iterator[Asked]:
    """Yield the query with the party under each of its names alone."""
    if query.schema is None or query.schema.meets(entity.schema):
        for text in compared_names(entity):
            yield Asked(query, replace(entity, names=(Name(text, Grade.STRONG),)), text)


def _score(scored: tuple[Asked, float]) -> float:
    return scored[1]
