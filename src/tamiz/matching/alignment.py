"""Two names laid side by side: which word answers which, and what the rest says against.

One deterministic procedure for every path. Ties between words are taken from the strongest down, each
word once; words run together, parted, cut off or given as initials are ties as well. What is left over
counts against, or for nothing. Order never counts: lists and people write names in any.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tamiz.matching.evidence import Tie, Ties
from tamiz.matching.leftover import Left
from tamiz.matching.parameters import Parameters
from tamiz.matching.rarity import PartyKind
from tamiz.matching.reading import Reading
from tamiz.model import Signal

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
}
SHORTEST_FIELD = 14  # characters; no field that people put names in holds fewer
_ONE_EACH = 2  # words


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
        return tuple(_abbreviated(asked, listed, ties))
    bonds = _strongest(_bonds(asked, listed, ties))
    free_asked = _free(len(asked.content), (bond.asked for bond in bonds))
    free_listed = _free(len(listed.content), (bond.listed for bond in bonds))
    if any(bond.tie.millibits > 0 for bond in bonds):  # initials alone fit too many names
        bonds += _initials(asked, listed, free_asked, free_listed, ties.parameters)
    if not bonds:
        return ()
    agreements = (_agreement(bond, asked, listed, ties.parameters) for bond in sorted(bonds, key=_in_listed_order))
    left = Left(asked, listed, free_asked, free_listed, ties)
    return (*agreements, *left.signals(), *_only_one_word(bonds, left))


def _abbreviated(asked: Reading, listed: Reading, ties: Ties) -> Iterator[Signal]:
    """Yield what first letters say; whoever shortens a name leaves its legal form out."""
    tie = ties.of_acronym(asked.content[0].text)
    yield Signal(tie.kind, tie.millibits, asked.text, listed.text, _WHY[tie.kind])
    if asked.legal_form:
        weight = ties.parameters.weights["acronym with a legal form"]
        why = "a firm of its own is called so"
        yield Signal("acronym with a legal form", weight, asked.text, listed.text, why)


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
                worth = min(worth, table.rarity(text)) if table.knows(text) else worth
                yield Bond(_tie("glued", worth + cost), Side(place, place + 1), Side(start, stop))


def _cut(asked: Reading, listed: Reading, ties: Ties) -> Iterator[Bond]:
    """Yield listed words that the last word asked about begins."""
    last, text = len(asked.content) - 1, cut_word(asked)
    if not text or listed.foreign:
        return
    for other, held in enumerate(listed.content):
        if held.key != text and held.key.startswith(text):
            yield Bond(ties.of_cut(text, held.key), Side(last, last + 1), Side(other, other + 1))


def cut_word(asked: Reading) -> str:
    """Return the word at the end of a name where a field could have cut it off, "" where none could have."""
    last = asked.content[-1] if asked.content else None
    if last is None or len(asked.text) < SHORTEST_FIELD or asked.tokens[-1] != last:
        return ""  # behind it stands, whole, what does not identify: a legal form
    return last.text if can_be_cut(last.text) else ""


def can_be_cut(word: str) -> bool:
    """Return whether a word at the end of a long name may be the beginning of another."""
    return len(word) >= SHORTEST_CUT and not word.isdigit()


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


def _only_one_word(bonds: Sequence[Bond], left: Left) -> Iterator[Signal]:
    """Yield what it costs that names of several words have one in common, and not every word an answer."""
    asked, listed = left.asked, left.listed
    covered = sum(len(bond.listed.places) for bond in bonds if bond.tie.kind != "initial")
    answered = covered and not left.of_asked and not left.of_listed and all(bond.tie.millibits for bond in bonds)
    if covered <= 1 and not answered and len(asked.content) + len(listed.content) > _ONE_EACH:
        weight = left.ties.parameters.weights["one word in common"]
        yield Signal("one word in common", weight, asked.text, listed.text, "names of several words share one")
