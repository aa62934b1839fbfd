"""How rare a token is among parties of one kind: the frozen table.

The table never looks at the loaded lists, so loading or changing a list changes no score
of any other entity.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tamiz.model import Schema

MOST_RARE_MILLIBITS = 14_000  # what no token is worth more than


class PartyKind(StrEnum):
    """The populations whose tokens are counted apart."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"


def kind_of(schema: Schema) -> PartyKind:
    """Return whose names an entity's tokens are counted among; what is neither person nor craft counts with firms."""
    if schema is Schema.PERSON:
        return PartyKind.PERSON
    return PartyKind.VESSEL if Schema.VEHICLE in schema.lineage else PartyKind.ORGANIZATION


@dataclass(frozen=True, slots=True)
class RarityTable:
    """Millibits for one kind of party: of tokens, of what is heard of them, of their outlines.

    What a table lacks has the rarity of its length; place 0 is for one letter, the last also for longer ones.
    """

    tokens: Mapping[str, int]
    sounds: Mapping[str, int]
    outlines: Mapping[str, int]
    length_classes: tuple[int, ...]
    sound_classes: tuple[int, ...]
    outline_classes: tuple[int, ...]
    people: "RarityTable | None" = None  # whose names firms and ships carry too, and who come without a kind

    @classmethod
    def from_json(cls, table: Mapping[str, Any], people: "RarityTable | None" = None) -> "RarityTable":
        """Return the table that one kind of party has in ``rarity.json``; ``people`` is that of persons, for others."""
        tokens, sounds, outlines = (
            dict(zip(table[what]["words"].split(), table[what]["millibits"], strict=True))
            for what in ("tokens", "sounds", "outlines")
        )
        of_tokens, of_sounds, of_outlines = (
            tuple(table[what]) for what in ("length_classes", "sound_classes", "outline_classes")
        )
        return cls(tokens, sounds, outlines, of_tokens, of_sounds, of_outlines, people)

    def knows(self, token: str) -> bool:
        """Return whether a token is a known name."""
        return token in self.tokens or (self.people is not None and token in self.people.tokens)

    def rarity(self, token: str) -> int:
        """Return how rare ``token`` is, in millibits.

        -1000 log2 P(a random party of this kind carries it), from the frozen table; a token
        the table lacks has the rarity of its length class. Result in [0, 14_000].

        Source: K. Spärck Jones, "A statistical interpretation of term specificity" (1972);
        why the table is frozen: DESIGN, "Bits, score, posterior".
        """
        own = _rarity(token, self.tokens, self.length_classes)
        return own if self.people is None else min(own, self.people.tokens.get(token, own))

    def rarity_of_sound(self, sound: str) -> int:
        """Return how rare a token heard as ``sound`` is, in millibits; as its length class at most."""
        own = min(_rarity(sound, self.sounds, self.sound_classes), _rarity(sound, {}, self.sound_classes))
        return own if self.people is None else min(own, self.people.sounds.get(sound, own))

    def rarity_of_outline(self, outline: str) -> int:
        """Return how rare a token of an ``outline`` is, in millibits; as its length class at most."""
        own = min(_rarity(outline, self.outlines, self.outline_classes), _rarity(outline, {}, self.outline_classes))
        return own if self.people is None else min(own, self.people.outlines.get(outline, own))


def _rarity(one: str, counted: Mapping[str, int], classes: tuple[int, ...]) -> int:
    found = counted.get(one)
    return found if found is not None else classes[min(len(one), len(classes)) - 1]
