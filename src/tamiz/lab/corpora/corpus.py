"""The corpus: alias pairs, parties on two lists and look-alikes, each in its split, with counts and provenance."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tamiz.lab.corpora.aliases import AliasPair, alias_pairs
from tamiz.lab.corpora.joins import Join, JoinReason, births_apart, cross_list
from tamiz.lab.corpora.neighbours import Neighbours, neighbours
from tamiz.lab.corpora.splits import Split, components, split_of
from tamiz.lab.corpora.windows import LeftOut
from tamiz.model import Entity


@dataclass(frozen=True, slots=True)
class ListUsed:
    """One list, or one edition of it, that the corpus was made from."""

    key: str
    snapshot: str  # what names its bytes, "" where the caller gave none
    entities: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the corpus was made from and by what."""

    lists: tuple[ListUsed, ...]
    script: str
    version: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Pairs of names and of records, in the order of the lists; no party is in two splits."""

    provenance: Provenance
    aliases: tuple[tuple[Split, AliasPair], ...]
    same: tuple[tuple[Split, Join], ...]
    different: tuple[tuple[Split, Neighbours], ...]
    parties: tuple[tuple[Split, int], ...]  # components by split
    left_out: tuple[tuple[str, int], ...]  # by a phrase: what caps and rules left out

    @property
    def counts(self) -> dict[tuple[str, str], dict[Split, int]]:
        """The pairs by what they are ("alias", its relation), and by split."""
        counted: dict[tuple[str, str], Counter[Split]] = {}
        for what, kind, split in self._kinds():
            counted.setdefault((what, kind), Counter())[split] += 1
        return {key: {split: counted[key][split] for split in Split} for key in sorted(counted)}

    def _kinds(self) -> Iterator[tuple[str, str, Split]]:
        yield from (("alias", pair.relation, split) for split, pair in self.aliases)
        yield from (("same", " and ".join(reason for reason, _ in join.reasons), split) for split, join in self.same)
        yield from (("different", pair.reason, split) for split, pair in self.different)


def build_corpus(
    lists: Mapping[str, Sequence[Entity]],
    snapshots: Mapping[str, str] | None = None,
    *,
    script: str = "tamiz.lab.corpora",
    version: str,
) -> Corpus:
    """Return the corpus of ``lists``, by list id; an older edition of a list comes before a newer one.

    Of a record in several editions the newest gives the look-alikes, and each pair of names counts
    once. Look-alikes are sought within each split, so that no pair lies across two.
    """
    left_out = LeftOut()
    component = components(lists, left_out)
    split = {id_: split_of(smallest) for id_, smallest in component.items()}
    known = snapshots or {}
    used = tuple(ListUsed(key, known.get(key, ""), len(entities)) for key, entities in lists.items())
    return Corpus(
        provenance=Provenance(used, script, version),
        aliases=tuple((split[pair.entity.id], pair) for pair in _each_once(lists)),
        same=tuple((split[join.left.entity.id], join) for join in _worth_keeping(lists, left_out)),
        different=tuple(_by_split(lists, component, split, left_out)),
        parties=tuple(Counter(split_of(smallest) for smallest in sorted(set(component.values()))).items()),
        left_out=tuple(sorted(left_out.items())),
    )


def _each_once(lists: Mapping[str, Sequence[Entity]]) -> Iterator[AliasPair]:
    seen: set[tuple[str, str, str]] = set()
    for pair in alias_pairs(entity for entities in lists.values() for entity in entities):
        key = (pair.entity.id, pair.name.text, pair.alias.text)
        if key not in seen:
            seen.add(key)
            yield pair


def _worth_keeping(lists: Mapping[str, Sequence[Entity]], left_out: LeftOut) -> Iterator[Join]:
    """Yield the joins that something can be learned from, each once: names that no edition changed make one."""
    seen: set[tuple[str, str, frozenset[str], frozenset[str]]] = set()
    for join in cross_list(lists, left_out):
        left, right = join.left.entity, join.right.entity
        key = (left.id, right.id, _texts(left), _texts(right))
        why = _not_kept(join) or ("joins that another edition makes too" if key in seen else None)
        if why:
            left_out[why] += 1
            continue
        seen.add(key)
        yield join


def _not_kept(join: Join) -> str | None:
    left, right = join.left.entity, join.right.entity
    if left.id == right.id and _texts(left) == _texts(right):
        return "records unchanged in names from one edition to another"
    by_record_alone = all(reason is JoinReason.RECORD for reason, _ in join.reasons)
    if by_record_alone and births_apart(left, right):
        return "records that one edition gives to a party born in another year"
    return None


def _by_split(
    lists: Mapping[str, Sequence[Entity]], component: Mapping[str, str], split: Mapping[str, Split], left_out: LeftOut
) -> Iterator[tuple[Split, Neighbours]]:
    for part in Split:
        parties = (entity for entities in lists.values() for entity in entities if split[entity.id] is part)
        for pair in neighbours(parties, component, left_out):
            yield part, pair


def _texts(entity: Entity) -> frozenset[str]:
    return frozenset(name.text for name in entity.names)
