"""Which identifiers of a corpus are the same number, found by their keys and never by comparing all with all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tamiz.ids import IdAgreement, Strength, compare_identifiers, keys, kind_of
from tamiz.lab.corpora.windows import LeftOut, pairs_nearby
from tamiz.model import Identifier

_NEARBY = 50  # under one key stand a number's few spellings; more are placeholders
_PUBLISHERS_OWN = frozenset(kind_of(word).word for word in ("ofac-uid", "un-reference"))
_SAME_PARTY = frozenset(
    kind_of(word).word
    for word in "passport national-id imo-ship imo rfc curp ssn nit ruc vat tax-id registration-number lei".split()
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two identifiers, perhaps one and the same, that agree in any way but a placeholder's or another country's."""

    left: Identifier
    right: Identifier
    found: IdAgreement

    @property
    def is_publishers_own(self) -> bool:
        """Whether it is the number that a publisher gives its record; no country is needed to tell it apart."""
        return kind_of(self.left.kind).word in _PUBLISHERS_OWN

    @property
    def is_same_party(self) -> bool:
        """Whether two parties that hold it are one: a number given to one party alone, wholly equal."""
        if self.is_publishers_own:
            return True
        kinds = {kind_of(self.left.kind).word, kind_of(self.right.kind).word}
        return self.found.strength is Strength.EQUAL and kinds <= _SAME_PARTY


def agreements(identifiers: Iterable[Identifier], left_out: LeftOut) -> Iterator[Agreement]:
    """Yield every pair of different identifiers that agree, and each with itself, in a fixed order.

    Placeholders and numbers of two countries do not agree. Under a key with more than 50
    spellings only those that stand close in order are compared.
    """
    distinct = sorted(set(identifiers), key=_order)
    blocks: dict[str, list[Identifier]] = defaultdict(list)
    for identifier in distinct:
        yield from _agreement(identifier, identifier)
        for key in sorted(keys(identifier)):
            blocks[key].append(identifier)
    seen: set[tuple[Identifier, Identifier]] = set()
    for block in blocks.values():
        for pair in pairs_nearby(block, _NEARBY, left_out, "pairs of numbers under a crowded key"):
            if pair not in seen:
                seen.add(pair)
                yield from _agreement(*pair)


def _agreement(left: Identifier, right: Identifier) -> Iterator[Agreement]:
    found = compare_identifiers(left, right)
    if found and found.strength not in (Strength.GENERIC, Strength.OTHER_COUNTRY):
        yield Agreement(left, right, found)


def _order(identifier: Identifier) -> tuple[str, str, str]:
    return identifier.kind, identifier.value, identifier.country or ""
