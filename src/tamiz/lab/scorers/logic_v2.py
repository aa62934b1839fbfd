"""logic-v2 of nomenklatura, the scorer of OpenSanctions, with nomenklatura's own index to choose candidates.

It compares names, birth dates and countries. Listed parties are given as this program exports them
as FollowTheMoney: all their names, weak aliases as such (exactly one of these makes a match of 80), birth
dates, countries. A query is given as a party with one name, its birth date and its country; its
numbers are not given. A query that does not say its kind is asked as a legal entity, for names are not
compared without a kind. A few of its scores (1 pair of 60,259 tried) hang on the order of a set, and so on the
process: where figures must be the same bytes, set PYTHONHASHSEED.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tamiz.errors import QueryError
from tamiz.lab.scorers.interface import DECIMALS, SCORE, SCORE_STEPS, Asked, Met
from tamiz.lab.scorers.peer_index import PeerIndex, ftm_party
from tamiz.lab_words import ScorerName
from tamiz.model import Entity, Grade, Name, Query, Schema

if TYPE_CHECKING:
    from followthemoney import StatementEntity
    from nomenklatura.matching.types import ScoringConfig

_HUNDRED = 100


def need_nomenklatura() -> None:
    """Raise QueryError where nomenklatura is not installed, or is not of the kind that this was written for."""
    try:
        import nomenklatura.blocker  # noqa: PLC0415  # optional, and two seconds to import
        import nomenklatura.matching.logic_v2.model  # noqa: F401, PLC0415
    except ImportError as error:
        raise QueryError(
            f"the scorer logic-v2 needs nomenklatura 4 ({error}); install it with pip install 'tamiz[peers]', "
            "which takes a C++ compiler, pkg-config and libicu-dev (docs/peers.md), or choose another scorer"
        ) from error


@dataclass(frozen=True)
class LogicV2:
    """The scorer over the parties of some lists; its scores, from 0 to 1, times a hundred."""

    entities: Sequence[Entity]
    name: ScorerName = ScorerName.LOGIC_V2
    scale: str = SCORE
    threshold: float | None = 70.0  # what its API takes for a match when nothing else is said
    steps: tuple[float | None, ...] = SCORE_STEPS

    def own(self, asked: Sequence[Asked]) -> Sequence[Met]:
        """Return what each query meets of its own entity, whether or not the index would choose it."""
        return [self._own(one) for one in asked]

    def best(self, queries: Sequence[Query], _: Iterable[float | None] = (None,), /) -> Sequence[Met]:
        """Return the best that each query meets of the candidates that the index chooses."""
        parties = {str(party.id): party for party in map(_as_party, queries)}
        chosen = self._index.candidates(parties.values())
        return [self._best(party, chosen.get(ident, ())) for ident, party in parties.items()]

    def would_choose(self, asked: Sequence[Asked]) -> Sequence[bool]:
        """Return whether the index chooses each query's own entity."""
        parties = [_as_party(one.query) for one in asked]
        chosen = self._index.candidates(parties)
        own = (self._listed[one.entity.list_id, one.entity.id].id for one in asked)
        return [ident in chosen.get(str(party.id), ()) for ident, party in zip(own, parties, strict=True)]

    def _own(self, asked: Asked) -> Met:
        party, listed = _as_party(asked.query), self._listed[asked.entity.list_id, asked.entity.id]
        return Met(self._score(party, listed)) if party.schema.can_match(listed.schema) else Met()

    def _best(self, party: "StatementEntity", candidates: Sequence[str]) -> Met:
        return Met(max((self._score(party, self._by_id[ident]) for ident in candidates), default=None))

    def _score(self, party: "StatementEntity", listed: "StatementEntity") -> float:
        from nomenklatura.matching.logic_v2.model import LogicV2 as Algorithm  # noqa: PLC0415

        score = float(Algorithm.compare(party, listed, self._config).score)
        return round(_HUNDRED * score, DECIMALS)

    @cached_property
    def _config(self) -> "ScoringConfig":
        from nomenklatura.matching.logic_v2.model import LogicV2 as Algorithm  # noqa: PLC0415

        return Algorithm.default_config()

    @cached_property
    def _listed(self) -> Mapping[tuple[str, str], "StatementEntity"]:
        return {(one.list_id, one.id): ftm_party(one) for one in self.entities}

    @cached_property
    def _by_id(self) -> Mapping[str | None, "StatementEntity"]:
        return {party.id: party for party in self._listed.values()}

    @cached_property
    def _index(self) -> PeerIndex:
        return PeerIndex(self._listed.values())


def _as_party(query: Query) -> "StatementEntity":
    schema = Schema.LEGAL_ENTITY if query.schema in (None, Schema.THING) else query.schema
    born = () if query.birth_date is None else (query.birth_date,)
    countries = () if query.country is None else (query.country,)
    name = Name(query.name, Grade.PRIMARY)
    return ftm_party(Entity("", "", query.name, schema, (name,), birth_dates=born, countries=countries))
