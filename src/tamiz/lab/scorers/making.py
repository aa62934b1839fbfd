"""From the name of a scorer to the scorer, over the parties of some lists."""

from collections.abc import Sequence

from tamiz.lab.scorers.doors import Doors
from tamiz.lab.scorers.interface import Scorer
from tamiz.lab.scorers.logic_v2 import LogicV2, need_nomenklatura
from tamiz.lab.scorers.strings import Strings
from tamiz.lab_words import ScorerName
from tamiz.matching.index import Names
from tamiz.matching.parameters import Parameters
from tamiz.model import Entity


def make_scorer(name: ScorerName, names: Names, entities: Sequence[Entity], parameters: Parameters) -> Scorer:
    """Return a scorer over the parties given, as an index and one by one.

    Raises QueryError where it needs something that is not installed.
    """
    if name is ScorerName.TAMIZ:
        return Doors(names, parameters)
    if name is ScorerName.LOGIC_V2:
        need_nomenklatura()
        return LogicV2(entities)
    return _strings(name, entities)


def _strings(name: ScorerName, entities: Sequence[Entity]) -> Strings:
    """Return a string distance; the thresholds are places to start from, the curve shows all others."""
    from rapidfuzz import fuzz  # noqa: PLC0415  # commands that measure nothing do without
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415

    if name is ScorerName.TOKEN_SORT:  # token_sort_ratio, with the sorting done once a name and not once a pair
        return Strings(entities, name, 85.0, _in_order, fuzz.ratio, 1.0)
    if name is ScorerName.TOKEN_SET:
        return Strings(entities, name, 90.0, str, fuzz.token_set_ratio, 1.0)
    if name is ScorerName.WEIGHTED:
        return Strings(entities, name, 90.0, str, fuzz.WRatio, 1.0)
    return Strings(entities, name, 90.0, str, JaroWinkler.normalized_similarity, 100.0)


def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))
