"""How rare a token is among parties of one kind: the frozen table.

The table never looks at the loaded lists, so loading or changing a list changes no score
of any other entity.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tamiz.model import Schema


class PartyKind(StrEnum):
    """The populations whose tokens are counted apart."""

    PERSON = "person"
    ORGANIZATION = "organization"


def kind_of(schema: Schema) -> PartyKind:
    """Return whose names an entity's tokens are counted among; all that is no person counts with organisations."""
    return PartyKind.PERSON if schema is Schema.PERSON else PartyKind.ORGANIZATION


@dataclass(frozen=True, slots=True)
class RarityTable:
    """Millibits by token for one kind of party, and by length for tokens it lacks."""

    tokens: Mapping[str, int]
    length_classes: tuple[int, ...]  # place 0 is for tokens of one letter; the last also for longer ones

    @classmethod
    def from_json(cls, table: Mapping[str, Any]) -> "RarityTable":
        """Return the table that one kind and culture of ``rarity.json`` holds."""
        return cls(table["tokens"], tuple(table["length_classes"]))

    def rarity(self, token: str) -> int:
        """Return how rare ``token`` is, in millibits.

        -1000 log2 P(a random party of this kind carries it), from the frozen table; a token
        the table lacks has the rarity of its length class. Result in [0, 14_000].

        Source: K. Spärck Jones, "A statistical interpretation of term specificity" (1972);
        why the table is frozen: DESIGN, "Bits, score, posterior".
        """
        found = self.tokens.get(token)
        return found if found is not None else self.length_classes[min(len(token), len(self.length_classes)) - 1]
