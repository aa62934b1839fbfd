"""Different parties that look alike: what a matcher must not take for one.

They stand on one list, whose publisher keeps them apart, and nothing ties them: no number, no
complete name with a birth date, no complete name in common but for namesakes born in other
years. Every rule sorts a block of records that share something and pairs each with the next
three, so that the likest meet and no block costs its square.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tamiz.lab.corpora.joins import births_apart, complete_keys
from tamiz.lab.corpora.splits import components
from tamiz.lab.corpora.windows import LeftOut, pairs_nearby
from tamiz.matching.reading import Reading, read_name
from tamiz.model import Entity, Grade, Schema
from tamiz.names import TokenKind, content_keys, fold, tokenize

_NEARBY = 3
_RARE = 12  # firms of a list that may carry a word and it still is rare; one in a thousand on a larger list
_SHORTEST_WORD = 3
_FEWEST_WORDS = 2  # of a complete name that makes namesakes


class NeighbourReason(StrEnum):
    """How two different parties look alike; the first that holds."""

    NAMESAKES = "same name, other birth date"
    NUMBERED = "other number"  # all words equal: funds, vessels, units
    KIN = "same surname, other given name"  # siblings, clans
    SISTERS_ELSEWHERE = "rare word in common, other place"
    SISTERS = "rare word in common, other words"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Two different parties of one list; ``why`` is the words that they share."""

    left: Entity
    right: Entity
    reason: NeighbourReason
    why: str


@dataclass(frozen=True)
class _Party:
    """An entity with its primary name as the rules need it."""

    entity: Entity
    text: str
    reading: Reading

    @property
    def is_person(self) -> bool:
        return self.entity.schema is Schema.PERSON

    @property
    def is_firm(self) -> bool:
        return not self.is_person and self.entity.schema.meets(Schema.LEGAL_ENTITY)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.key for token in self.reading.content if token.kind is not TokenKind.NUMBER)

    @cached_property
    def surname(self) -> tuple[str, ...]:
        """The words before a comma, else the last one."""
        before, comma, _ = self.text.partition(",")
        return content_keys(tokenize(before, person=True)) if comma else self.words[-1:]

    @cached_property
    def given(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word not in self.surname)

    @cached_property
    def complete(self) -> set[tuple[str, ...]]:
        return complete_keys(self.entity)


_Blocks = Mapping[tuple[str, ...], list[_Party]]
_Judge = Callable[[_Party, _Party], NeighbourReason | None]


def neighbours(
    entities: Iterable[Entity], tied: Mapping[str, str] | None = None, left_out: LeftOut | None = None
) -> tuple[Neighbours, ...]:
    """Return different parties that look alike, each pair once, in order of reason and record.

    ``tied`` gives the component of each id, as :func:`components` does; without it the entities'
    own. Two records of one component or of two lists are never paired. Namesakes share any complete
    name; for the other rules names are the primary ones.
    """
    one_each = {entity.id: entity for entity in entities}
    counted = LeftOut() if left_out is None else left_out
    component = components({"": tuple(one_each.values())}, counted) if tied is None else tied
    by_list: dict[str, list[_Party]] = defaultdict(list)
    for party in filter(None, map(_party, one_each.values())):
        by_list[party.entity.list_id].append(party)
    found: dict[tuple[str, str], Neighbours] = {}
    for parties in by_list.values():
        for pair in _on_one_list(parties, component, counted):
            found.setdefault((pair.left.id, pair.right.id), pair)
    return tuple(found.values())


def _party(entity: Entity) -> _Party | None:
    text = next((name.text for name in entity.names if name.grade is Grade.PRIMARY), None)
    reading = read_name(text, person=entity.schema is Schema.PERSON) if text else None
    return _Party(entity, text, reading) if text and reading and reading.keys else None


def _on_one_list(parties: list[_Party], component: Mapping[str, str], left_out: LeftOut) -> Iterator[Neighbours]:
    places = _places(parties)
    people = [party for party in parties if party.is_person]
    others = [party for party in parties if not party.is_person]
    rules: tuple[tuple[_Blocks, _Judge], ...] = (
        (_block(people, lambda one: [keys for keys in one.complete if len(keys) >= _FEWEST_WORDS]), _namesakes),
        (_block(others, lambda one: [one.words]), _numbered),
        (_block(people, lambda one: [one.surname]), _kin),
        (_rare_words([party for party in others if party.is_firm], left_out), lambda a, b: _sisters(a, b, places)),
    )
    for blocks, judge in rules:
        yield from _pairs(blocks, judge, component, left_out)


def _pairs(blocks: _Blocks, judge: _Judge, component: Mapping[str, str], left_out: LeftOut) -> Iterator[Neighbours]:
    for shared, block in sorted(blocks.items()):
        ordered = sorted(block, key=lambda one: (one.reading.keys, one.entity.id))
        for left, right in pairs_nearby(ordered, _NEARBY, left_out, "look-alikes further apart in their block"):
            reason = judge(left, right)
            if reason is None:
                continue
            doubt = _doubt(left, right, reason, component)
            if doubt:
                left_out[doubt] += 1
                continue
            first, second = sorted((left.entity, right.entity), key=lambda one: (len(one.id), one.id))
            yield Neighbours(first, second, reason, " ".join(shared))


def _doubt(left: _Party, right: _Party, reason: NeighbourReason, component: Mapping[str, str]) -> str | None:
    """Return why two look-alikes may be one party after all; None when nothing says so."""
    if component[left.entity.id] == component[right.entity.id]:
        return "look-alikes tied by a number or by name and birth"
    if reason is NeighbourReason.NAMESAKES:
        return None
    if not left.complete.isdisjoint(right.complete):
        return "look-alikes with a complete name in common"
    if left.is_person and _days(left.entity) & _days(right.entity):
        return "look-alikes born the same day"
    return None


def _namesakes(left: _Party, right: _Party) -> NeighbourReason | None:
    return NeighbourReason.NAMESAKES if births_apart(left.entity, right.entity) else None


def _numbered(left: _Party, right: _Party) -> NeighbourReason | None:
    same = left.reading.keys == right.reading.keys or not any(len(word) >= _SHORTEST_WORD for word in left.words)
    return None if same or not left.entity.schema.meets(right.entity.schema) else NeighbourReason.NUMBERED


def _kin(left: _Party, right: _Party) -> NeighbourReason | None:
    """One given name may be the other's beginning or second name: then they may be one person."""
    ours, theirs = set(left.given), set(right.given)
    apart = bool(ours - theirs) and bool(theirs - ours) and left.surname == right.surname
    return NeighbourReason.KIN if apart and any(len(word) >= _SHORTEST_WORD for word in left.surname) else None


def _sisters(left: _Party, right: _Party, places: frozenset[str]) -> NeighbourReason | None:
    ours, theirs = set(left.reading.keys), set(right.reading.keys)
    if 2 * len(ours & theirs) < max(len(ours), len(theirs)) or left.words == right.words or ours == theirs:
        return None
    return NeighbourReason.SISTERS_ELSEWHERE if ours ^ theirs <= places else NeighbourReason.SISTERS


def _block(parties: Iterable[_Party], keys: Callable[[_Party], Sequence[tuple[str, ...]]]) -> _Blocks:
    blocks: dict[tuple[str, ...], list[_Party]] = defaultdict(list)
    for party in parties:
        for key in keys(party):
            blocks[key].append(party)
    return blocks


def _rare_words(firms: Sequence[_Party], left_out: LeftOut) -> _Blocks:
    """Return the firms by each rare word of theirs; frequent words are counted and make no block."""
    carried = Counter(word for firm in firms for word in set(firm.words))
    most = max(_RARE, len(firms) // 1000)
    left_out["words that too many firms carry to be rare"] += sum(1 for times in carried.values() if times > most)
    return _block(
        firms,
        lambda one: [(word,) for word in set(one.words) if carried[word] <= most and len(word) >= _SHORTEST_WORD],
    )


def _places(parties: Iterable[_Party]) -> frozenset[str]:
    """Return the words of the cities in the list's own addresses."""
    cities = (address.city for party in parties for address in party.entity.addresses if address.city)
    return frozenset(word for city in cities for word in fold(city).split())


def _days(entity: Entity) -> set[object]:
    return {born.earliest for born in entity.birth_dates if born.earliest == born.latest}
