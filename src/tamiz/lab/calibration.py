"""Whether scores are right as often as they say, on pairs of names that are hard to tell apart.

True pairs are a listed name and another name of the same party, and one party on two lists; the others
are different parties that look alike. Parties of the test split alone are asked about, for weights are
learned from the others. True pairs count half and the others half, whatever their numbers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import fsum

from tamiz.lab.corpora import Corpus, Relation, Split, build_corpus
from tamiz.lab.corpora.joins import complete_keys
from tamiz.lab.intervals import clopper_pearson
from tamiz.lab.measure import Chosen
from tamiz.lab.scorers import Asked, make_scorer
from tamiz.lab_words import Given, ScorerName
from tamiz.matching.index import NameIndex
from tamiz.matching.parameters import Parameters
from tamiz.matching.reading import read_name
from tamiz.model import Entity, Grade, Name, Query, Schema
from tamiz.render.lab_report_views import Bin, Calibration, Kinds
from tamiz.version import __version__

BINS = 10  # of even width
_E4 = 10_000


@dataclass(frozen=True, slots=True)
class HardPair:
    """A name of one party against one listed name, and whether both truly are of one party."""

    asked: Asked  # its entity has the one listed name
    is_same: bool
    kind: str


@dataclass(frozen=True, slots=True)
class _Scored:
    pair: HardPair
    score: float | None  # None where the names say too little


def hard_pairs(chosen: Chosen) -> tuple[HardPair, ...]:
    """Return the pairs of the test split that the lists give."""
    lists = {one.snapshots[0].list_id: one.entities for one in chosen.apart}
    return tuple(_pairs(build_corpus(lists, version=__version__)))


def calibrate(pairs: Iterable[HardPair], parameters: Parameters, given: Given) -> Calibration | None:
    """Return the calibration of this engine's score; None without pairs of both kinds to ask about.

    Where birth dates are given, pairs are left out of which either party has none.
    """
    asked = [_as_given(pair, given) for pair in pairs if given is Given.NAME or _is_dated(pair)]
    scored = _scored(asked, parameters)
    same = sum(one.pair.is_same for one in scored)
    if not same or same == len(scored):
        return None
    return _calibration(scored, given)


def _pairs(corpus: Corpus) -> Iterator[HardPair]:
    for split, alias in corpus.aliases:
        learnable = alias.relation is not Relation.UNRELATED and alias.alias.grade is not Grade.WEAK
        if split is Split.TEST and learnable:
            yield _pair((alias.entity, alias.alias), (alias.entity, alias.name), "another name")
    for split, join in corpus.same:
        left, right = join.left.entity, join.right.entity
        if split is Split.TEST and left.names and right.names:
            yield _pair((left, left.names[0]), (right, right.names[0]), "on two lists")
    for split, near in corpus.different:
        if split is Split.TEST:
            ours, theirs = _alike(near.left, near.right)
            yield replace(_pair((near.left, ours), (near.right, theirs), near.reason.value), is_same=False)


def _pair(asked: tuple[Entity, Name], listed: tuple[Entity, Name], kind: str) -> HardPair:
    entity, name = listed
    # One record with one name: with its other names beside it, an alias would meet itself. Numbers would tell all.
    alone = replace(entity, id=f"{entity.id}\x1f{name.text}", names=(name,), identifiers=())
    born = asked[0].birth_dates[0] if asked[0].birth_dates else None
    query = Query(asked[1].text, schema=asked[0].schema, birth_date=born)
    return HardPair(Asked(query, alone, name.text), is_same=True, kind=kind)


def _alike(left: Entity, right: Entity) -> tuple[Name, Name]:
    """Return the names that two parties share, else the primary ones."""
    shared = complete_keys(left) & complete_keys(right)
    return _named(left, shared), _named(right, shared)


def _named(entity: Entity, shared: set[tuple[str, ...]]) -> Name:
    person = entity.schema is Schema.PERSON
    good = [name for name in entity.names if name.grade is not Grade.WEAK]
    equal = (name for name in good if read_name(name.text, person=person).keys in shared)
    primary = (name for name in entity.names if name.grade is Grade.PRIMARY)
    return next(equal, None) or next(primary, entity.names[0])


def _is_dated(pair: HardPair) -> bool:
    return pair.asked.query.birth_date is not None and bool(pair.asked.entity.birth_dates)


def _as_given(pair: HardPair, given: Given) -> HardPair:
    if given is Given.BIRTH_DATE:
        return pair
    return replace(pair, asked=replace(pair.asked, query=replace(pair.asked.query, birth_date=None)))


def _scored(pairs: Sequence[HardPair], parameters: Parameters) -> list[_Scored]:
    entities = tuple({pair.asked.entity.id: pair.asked.entity for pair in pairs}.values())
    scorer = make_scorer(ScorerName.TAMIZ, NameIndex(entities), entities, parameters)
    met = scorer.own([pair.asked for pair in pairs])
    return [_Scored(pair, _score(one.score, parameters)) for pair, one in zip(pairs, met, strict=True)]


def _score(bits: float | None, parameters: Parameters) -> float | None:
    return None if bits is None else parameters.curve.score_e4(round(bits * 1000)) / _E4


def _calibration(scored: Sequence[_Scored], given: Given) -> Calibration:
    same, different = _split(scored)
    weigh = _Weights(len(same), len(different))
    compared = [one for one in scored if one.score is not None]
    same_compared, different_compared = _split(compared)
    by_bin: dict[int, list[_Scored]] = defaultdict(list)
    for one in compared:
        by_bin[min(BINS - 1, int((one.score or 0) * BINS))].append(one)
    bins = tuple(weigh.bin(place, by_bin[place]) for place in sorted(by_bin))
    return Calibration(
        given.value,
        len(same),
        len(different),
        len(same_compared),
        len(different_compared),
        tuple(_kinds(scored)),
        bins,
        weigh.error(bins),
    )


def _split(scored: Iterable[_Scored]) -> tuple[list[_Scored], list[_Scored]]:
    every = list(scored)
    return [one for one in every if one.pair.is_same], [one for one in every if not one.pair.is_same]


def _kinds(scored: Sequence[_Scored]) -> Iterator[Kinds]:
    for is_same, kind in dict.fromkeys((one.pair.is_same, one.pair.kind) for one in scored):
        members = [one for one in scored if (one.pair.is_same, one.pair.kind) == (is_same, kind)]
        yield Kinds(is_same, kind, len(members), sum(one.score is not None for one in members))


@dataclass(frozen=True, slots=True)
class _Weights:
    """Weighs true pairs and others half and half."""

    same: int
    different: int

    def bin(self, place: int, members: Sequence[_Scored]) -> Bin:
        """Return one bin; its interval is that of the count, put on the weighted scale, which keeps the order."""
        same = sum(one.pair.is_same for one in members)
        found = clopper_pearson(same, len(members))
        weights = [self._weight(one) for one in members]
        predicted = fsum(w * (one.score or 0) for w, one in zip(weights, members, strict=True)) / fsum(weights)
        share, low, high = map(self._weighted, (found.rate, found.low, found.high))
        return Bin(place / BINS, (place + 1) / BINS, same, len(members) - same, predicted, share, low, high)

    def error(self, bins: Sequence[Bin]) -> float | None:
        """Return by how much a score is wrong on average over the pairs that have one."""
        weights = [one.same / self.same + one.different / self.different for one in bins]
        wrong = (w * abs(one.predicted - one.share) for w, one in zip(weights, bins, strict=True))
        return fsum(wrong) / fsum(weights) if bins else None

    def _weight(self, one: _Scored) -> float:
        return 1 / self.same if one.pair.is_same else 1 / self.different

    def _weighted(self, share: float) -> float:
        same, different = share / self.same, (1 - share) / self.different
        return same / (same + different)
