"""Two names laid side by side: which word answers which, and what the rest says against.

One deterministic procedure for every path. Ties between words are taken from the strongest down, each
word once; words run together, parted, cut off or given as initials are ties as well. What is left over
counts against, or for nothing. Order never counts: lists and people write names in any.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.matching.evidence import Tie, Ties
from tamiz.matching.parameters import Cost, Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading
from tamiz.model import Signal
from tamiz.names import Token, TokenKind
from tamiz.names.culture import Role

SHORTEST_CUT = 3  # letters; less is left of any word
LONGEST_INITIALS = 4
_WHY = {
    "token": "equal",
    "abbreviation": "the same word, abbreviated",
    "spelling": "one letter differs",
    "spelling, two letters": "two letters differ",
    "sound": "spelled otherwise, sounds alike",
    "script": "the same consonants in another script",
    "variant": "a known variant or nickname",
    "initial": "an initial that fits",
    "cut off": "begins alike, cut off",
    "glued": "the same letters, spaced otherwise",
    "acronym": "the first letters of its words",
    "extra word": "not in the listed name",
    "missing word": "not in the name asked about",
}
_SHORT = 2  # letters: such a word of another script is a particle or half a word as often as a name
COST_OF_SHORT = 300  # millibits
SHORTEST_CUT_NAME = 18  # letters; the narrowest fields of payments and ledgers hold some twenty


_LEFT_OUT = {
    Role.PATRONYMIC: "a patronymic that one of the two leaves out",
    Role.FATHERS_NAME: "a father's name that one of the two leaves out",
    Role.SECOND_SURNAME: "a second surname that one of the two leaves out",
}


@dataclass(frozen=True, slots=True)
class Side:
    """Words of one name, from one place up to another."""

    start: int
    stop: int

    @property
    def places(self) -> range:
        """The places of the words."""
        return range(self.start, self.stop)


@dataclass(frozen=True, slots=True)
class Bond:
    """Words of one name that answer words of the other."""

    tie: Tie
    asked: Side
    listed: Side


def align(asked: Reading, listed: Reading, ties: Ties) -> tuple[Signal, ...]:
    """Return what two names say of each other word by word, the agreements in the order of the listed name.

    A name without words says nothing.
    """
    if ties.kind is not PartyKind.PERSON and len(asked.content) == 1 and asked.content[0].text in listed.acronyms:
        tie = ties.of_acronym(asked.content[0].text)
        return (Signal(tie.kind, tie.millibits, asked.text, listed.text, _WHY[tie.kind]),)
    bonds = _strongest(_bonds(asked, listed, ties))
    free_asked = _free(len(asked.content), (bond.asked for bond in bonds))
    free_listed = _free(len(listed.content), (bond.listed for bond in bonds))
    if any(bond.tie.millibits > 0 for bond in bonds):  # initials alone fit too many names
        bonds += _initials(asked, listed, free_asked, free_listed, ties.parameters)
    if not bonds:
        return ()
    agreements = (_agreement(bond, asked, listed, ties.parameters) for bond in sorted(bonds, key=_in_listed_order))
    left = _Left(asked, listed, free_asked, free_listed, ties)
    return (*agreements, *left.signals(), *_only_one_word(bonds, asked, listed, ties))


def _bonds(asked: Reading, listed: Reading, ties: Ties) -> Iterator[Bond]:
    for place, word in enumerate(asked.words):
        for other, held in enumerate(listed.words):
            tie = ties.of(word, held)
            if tie is not None:
                yield Bond(tie, Side(place, place + 1), Side(other, other + 1))
    yield from _glued(asked, listed, ties)
    yield from _cut(asked, listed, ties)


def _glued(asked: Reading, listed: Reading, ties: Ties) -> Iterator[Bond]:
    """Yield words that only one side has run together, particles and legal forms among them."""
    cost, table = ties.parameters.weights["glued"], ties.table
    for start, stop, text in asked.pairs:
        for other, held in enumerate(listed.content):
            if text == held.key:
                yield Bond(_tie("glued", table.rarity(held.key) + cost), Side(start, stop), Side(other, other + 1))
    for start, stop, text in listed.pairs:
        for place, token in enumerate(asked.content):
            if token.key == text:
                worth = sum(table.rarity(one.key) for one in listed.content[start:stop])
                yield Bond(_tie("glued", worth + cost), Side(place, place + 1), Side(start, stop))


def _cut(asked: Reading, listed: Reading, ties: Ties) -> Iterator[Bond]:
    """Yield listed words that the last word asked about begins."""
    last = len(asked.content) - 1
    text = asked.content[last].text if asked.content else ""
    if len(text) < SHORTEST_CUT or text.isdigit() or listed.foreign:
        return
    for other, held in enumerate(listed.content):
        if held.key != text and held.key.startswith(text):
            yield Bond(ties.of_cut(text, held.key), Side(last, last + 1), Side(other, other + 1))


def _tie(kind: str, millibits: int) -> Tie:
    return Tie(kind, max(0, millibits))


def _strongest(bonds: Iterable[Bond]) -> list[Bond]:
    """Return bonds that share no word, from the strongest down; of equals the first in the names."""
    taken_asked: set[int] = set()
    taken_listed: set[int] = set()
    kept = []
    for bond in sorted(bonds, key=_strongest_first):
        if taken_asked.isdisjoint(bond.asked.places) and taken_listed.isdisjoint(bond.listed.places):
            taken_asked.update(bond.asked.places)
            taken_listed.update(bond.listed.places)
            kept.append(bond)
    return kept


def _strongest_first(bond: Bond) -> tuple[int, int, int, int, str]:
    apart = abs(bond.asked.start - bond.listed.start)
    return (-bond.tie.millibits, apart, bond.listed.start, bond.asked.start, bond.tie.kind)


def _in_listed_order(bond: Bond) -> tuple[int, int]:
    return (bond.listed.start, bond.asked.start)


def _free(count: int, taken: Iterable[Side]) -> list[int]:
    used = {place for side in taken for place in side.places}
    return [place for place in range(count) if place not in used]


def _initials(
    asked: Reading, listed: Reading, free_asked: list[int], free_listed: list[int], parameters: Parameters
) -> list[Bond]:
    """Return initials on one side that answer words left over on the other, and strike both from what is left."""
    found = []
    for place in list(free_asked):
        side = _begun(asked.content[place].text, listed, free_listed)
        if side is not None:
            tie = Tie("initial", parameters.weights["initial"])
            found.append(Bond(tie, Side(place, place + 1), side))
            free_asked.remove(place)
            free_listed[:] = [one for one in free_listed if one not in side.places]
    for other in list(free_listed):
        letter = listed.content[other].text
        place_of = [one for one in free_asked if len(letter) == 1 and asked.content[one].text.startswith(letter)]
        if place_of:
            found.append(Bond(Tie("initial", 0), Side(place_of[0], place_of[0] + 1), Side(other, other + 1)))
            free_asked.remove(place_of[0])
            free_listed.remove(other)
    return found


def _begun(letters: str, listed: Reading, free: Sequence[int]) -> Side | None:
    """Return the words left over that the letters are the initials of: one of any, several of neighbours in order."""
    if not letters.isalpha() or len(letters) > LONGEST_INITIALS:
        return None
    for start in free:
        side = Side(start, start + len(letters))
        if set(side.places).issubset(free):
            firsts = "".join(listed.content[place].text[0] for place in side.places)
            if firsts == letters:
                return side
    return None


def _agreement(bond: Bond, asked: Reading, listed: Reading, parameters: Parameters) -> Signal:
    ours = [asked.content[place] for place in bond.asked.places]
    theirs = [listed.content[place] for place in bond.listed.places]
    said, held = (" ".join(token.text for token in side) for side in (ours, theirs))
    kind, millibits = bond.tie.kind, bond.tie.millibits
    if kind == "token" and said != held and any(token.is_abbreviation for token in (*ours, *theirs)):
        worth = max(0, millibits + parameters.weights["abbreviation"])
        return Signal("abbreviation", worth, said, held, _WHY["abbreviation"])
    why = _WHY[kind]
    if kind == "token":
        why = "equal, rare" if millibits >= parameters.rare_from_millibits else "equal, common"
    if kind == "spelling" and millibits < 0:
        why = "another name, one letter apart"
    return Signal(kind, millibits, said, held, why)


@dataclass(frozen=True, slots=True)
class _Left:
    """The words of both names that have no partner, by their places."""

    asked: Reading
    listed: Reading
    of_asked: Sequence[int]
    of_listed: Sequence[int]
    ties: Ties

    def signals(self) -> Iterator[Signal]:
        """Yield what they say: first those that stand against each other, then the rest."""
        costs = self.ties.parameters.unmatched[self.ties.kind]
        ours = [self.asked.content[place] for place in self.of_asked]
        theirs = [self.listed.content[place] for place in self.of_listed]
        for one, other in zip(ours, theirs, strict=False):
            yield self._against(one, other, costs.different)
        for place in self.of_asked[len(theirs) :]:
            yield self._alone("extra word", self.asked, place, costs.extra)
        if len(theirs) > len(ours) and self._is_cut():
            yield self._weighed("cut name", self.asked.text, self.listed.text, "begins alike, cut off")
            return
        for place, other in zip(self.of_listed[len(ours) :], theirs[len(ours) :], strict=True):
            yield self._alone("missing word", self.listed, place, costs.missing)
            yield from self._missing_first(place, other)

    def _alone(self, kind: str, of: Reading, place: int, cost: Cost) -> Signal:
        """Return what a word costs that only one name has: by its part in it where people often leave that out."""
        token = of.content[place]
        role = of.roles[place] if self.ties.kind is PartyKind.PERSON else Role.UNKNOWN
        left_out = self.ties.parameters.left_out.get(role)
        millibits, why = (self._cost(cost, token), _WHY[kind]) if left_out is None else (left_out, _LEFT_OUT[role])
        asked, listed = (token.text, "") if of is self.asked else ("", token.text)
        return Signal(kind, -millibits, asked, listed, why)

    def _cost(self, cost: Cost, *tokens: Token) -> int:
        if self.asked.foreign is not self.listed.foreign and any(len(token.text) <= _SHORT for token in tokens):
            return COST_OF_SHORT
        return cost.of(min(self.ties.table.rarity(token.key) for token in tokens))

    def _against(self, one: Token, other: Token, cost: Cost) -> Signal:
        if one.kind is TokenKind.NUMBER and other.kind is TokenKind.NUMBER:
            return self._weighed("another number", one.text, other.text, "another number")
        return Signal("different word", -self._cost(cost, one, other), one.text, other.text, "different words")

    def _weighed(self, kind: str, asked: str, listed: str, why: str) -> Signal:
        return Signal(kind, self.ties.parameters.weights[kind], asked, listed, why)

    def _missing_first(self, place: int, token: Token) -> Iterator[Signal]:
        """Yield what it costs more that a person's first surname or first given name is missing."""
        surnames = self.listed.surnames if self.ties.kind is PartyKind.PERSON else 0
        if surnames and place == 0:
            yield self._weighed("missing first surname", "", token.text, "the first surname is missing")
        if surnames and place == surnames:
            yield self._weighed("missing first given name", "", token.text, "the first given name is missing")

    def _is_cut(self) -> bool:
        """Return whether the name asked about ends in the middle of the listed one, as fields cut names."""
        asked = " ".join(token.text for token in self.asked.tokens)
        return len(asked) >= SHORTEST_CUT_NAME and " ".join(token.text for token in self.listed.tokens).startswith(
            asked
        )


def _only_one_word(bonds: Sequence[Bond], asked: Reading, listed: Reading, ties: Ties) -> Iterator[Signal]:
    """Yield what it costs that names of several words have one in common."""
    several = max(len(asked.content), len(listed.content)) > 1
    covered = sum(len(bond.listed.places) for bond in bonds if bond.tie.kind != "initial")
    whole = len(bonds) == 1 and len(bonds[0].asked.places) + len(bonds[0].listed.places) == len(asked.content) + len(
        listed.content
    )
    if several and covered <= 1 and not whole:
        weight = ties.parameters.weights["one word in common"]
        yield Signal("one word in common", weight, asked.text, listed.text, "names of several words share one")
