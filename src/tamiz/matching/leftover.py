"""What the words of two names say that have no partner: another word, one more, one that is missing.

Pairs of them stand against each other, the rest alone. What people often leave out costs by its part in the
name; what may be a particle or half a word beside another script costs little.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tamiz.matching.evidence import Ties
from tamiz.matching.parameters import Cost, Unmatched
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading
from tamiz.model import Signal
from tamiz.names import Token, TokenKind
from tamiz.names.culture import Role
from tamiz.names.legal_forms import WORDS_OF_LEGAL_FORMS
from tamiz.names.lexicon import PLACES
from tamiz.names.outlines import is_slight

COST_OF_SLIGHT = 300  # millibits
SHORTEST_CUT_NAME = 18  # letters; the narrowest fields of payments and ledgers hold some twenty
_WHY = {"extra word": "not in the listed name", "missing word": "not in the name asked about"}
_LEFT_OUT = {
    Role.PATRONYMIC: "a patronymic that one of the two leaves out",
    Role.FATHERS_NAME: "a father's name that one of the two leaves out",
    Role.SECOND_SURNAME: "a second surname that one of the two leaves out",
}


def least_left_over(ties: Ties) -> int:
    """Return the least, in millibits, that a word asked about takes when no listed word answers it."""
    parameters, costs = ties.parameters, ties.parameters.unmatched[ties.kind]
    weighed = (-parameters.weights[kind] for kind in ("another number", "number on one side", "another place"))
    return max(0, min(COST_OF_SLIGHT, costs.extra.flat, costs.different.flat, *parameters.left_out.values(), *weighed))


@dataclass(frozen=True, slots=True)
class Left:
    """The words of both names that have no partner, by their places."""

    asked: Reading
    listed: Reading
    of_asked: Sequence[int]
    of_listed: Sequence[int]
    ties: Ties

    def signals(self) -> Iterator[Signal]:
        """Yield what they say: first those that stand against each other, then the rest."""
        costs = self.ties.parameters.unmatched[self.ties.kind]
        for place, other in zip(self.of_asked, self.of_listed, strict=False):
            yield self._against(place, other, costs)
        for place in self.of_asked[len(self.of_listed) :]:
            millibits, why = self._alone(self.asked, place, costs.extra)
            yield Signal("extra word", -millibits, self.asked.content[place].text, "", why or _WHY["extra word"])
        if len(self.of_listed) > len(self.of_asked) and self._is_cut():
            yield self._weighed("cut name", self.asked.text, self.listed.text, "begins alike, cut off")
            return
        for other in self.of_listed[len(self.of_asked) :]:
            millibits, why = self._alone(self.listed, other, costs.missing)
            yield Signal("missing word", -millibits, "", self.listed.content[other].text, why or _WHY["missing word"])
            yield from self._missing_first(other)

    def _against(self, place: int, other: int, costs: Unmatched) -> Signal:
        """Return what two words say of each other that are no answer to one another."""
        said, held = self.asked.content[place], self.listed.content[other]
        if said.kind is TokenKind.NUMBER and held.kind is TokenKind.NUMBER:
            return self._weighed("another number", said.text, held.text, "another number")
        if self.ties.kind is PartyKind.ORGANIZATION and said.key in PLACES and held.key in PLACES:
            return self._weighed("another place", said.text, held.text, "another place")
        cost = costs.different.of(min(self._rarity(said), self._rarity(held)))
        if self._is_slight(self.asked, said) or self._is_slight(self.listed, held):
            alone = self._alone(self.asked, place, costs.extra), self._alone(self.listed, other, costs.missing)
            cost = min(cost, sum(millibits for millibits, _ in alone))
        return Signal("different word", -cost, said.text, held.text, "different words")

    def _alone(self, name: Reading, place: int, cost: Cost) -> tuple[int, str]:
        """Return what a word costs that only one name has, and why where that is told by its part in the name."""
        token = name.content[place]
        if self.ties.kind is PartyKind.PERSON:
            role = name.roles[place]
            if role in self.ties.parameters.left_out:
                return self.ties.parameters.left_out[role], _LEFT_OUT[role]
        elif token.kind is TokenKind.NUMBER:
            return -self.ties.parameters.weights["number on one side"], ""
        return COST_OF_SLIGHT if self._is_slight(name, token) else cost.of(self._rarity(token)), ""

    def _rarity(self, token: Token) -> int:
        return self.ties.table.rarity(token.key)

    def _is_slight(self, name: Reading, token: Token) -> bool:
        if self.ties.kind is not PartyKind.PERSON and token.key in WORDS_OF_LEGAL_FORMS:
            return True
        return self.asked.foreign is not self.listed.foreign and is_slight(token.text, name.foreign)

    def _missing_first(self, place: int) -> Iterator[Signal]:
        """Yield what it costs more that a person's first surname or first given name is missing."""
        surnames = self.listed.surnames if self.ties.kind is PartyKind.PERSON else 0
        if surnames and place in (0, surnames):
            what = "first given name" if place else "first surname"
            yield self._weighed(f"missing {what}", "", self.listed.content[place].text, f"the {what} is missing")

    def _weighed(self, kind: str, asked: str, listed: str, why: str) -> Signal:
        return Signal(kind, self.ties.parameters.weights[kind], asked, listed, why)

    def _is_cut(self) -> bool:
        """Return whether the name asked about ends in the middle of the listed one, as fields cut names."""
        asked = " ".join(token.text for token in self.asked.tokens)
        return len(asked) >= SHORTEST_CUT_NAME and " ".join(token.text for token in self.listed.tokens).startswith(
            asked
        )
